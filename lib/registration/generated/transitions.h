/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/transitions.tsv by tools/generate; do not edit. */

#define UJ_STATES 8
#define UJ_EVENTS 21
#define UJ_TRANSITIONS 41

static const struct {
    char t0[1];
    char t1[69];
    char t2[10];
    char t3[17];
    char t4[123];
    char t5[14];
    char t6[12];
    char t7[20];
    char t8[7];
    char t9[19];
    char t10[7];
    char t11[8];
    char t12[5];
    char t13[36];
    char t14[7];
    char t15[13];
    char t16[48];
    char t17[25];
    char t18[22];
    char t19[32];
    char t20[17];
    char t21[17];
    char t22[6];
    char t23[14];
    char t24[6];
    char t25[7];
    char t26[6];
    char t27[7];
    char t28[14];
    char t29[21];
    char t30[7];
    char t31[12];
    char t32[133];
    char t33[14];
    char t34[6];
    char t35[6];
    char t36[16];
    char t37[14];
    char t38[8];
} words = {
    "",
    "person-missing,place,area,active-registration,deceased,pension-drawn",
    "starts T1",
    "N(\344\270\200)(\344\272\214)(\345\205\255)",
    "person-missing,area,deceased,loaded-target,loaded-date,record-missing,record-person,record-date,record-before-registration",
    "loaded-exited",
    "N(\344\270\203)(\345\205\253)",
    "active-registration",
    "N(\345\205\255)",
    "application-loaded",
    "N(\344\270\203)",
    "ends T1",
    "ours",
    "evidence-unknown,forbidden-evidence",
    "N(\344\272\214)",
    "verification",
    "birth,under-16,pension,able,willing,out-of-work",
    "by T1; starts T2, T3, T5",
    "N(\344\270\211)(\345\205\255)(\344\270\203)(\345\215\201)",
    "ground-unknown,forbidden-ground",
    "by T1; starts T5",
    "N(\344\272\214)(\345\205\255)(\344\270\203)",
    "by T5",
    "T5 stays open",
    "by T2",
    "N(\344\270\211)",
    "by T3",
    "N(\345\233\233)",
    "third-refusal",
    "six-months-unreached",
    "reason",
    "N(\345\233\233)(\345\205\253)",
    "record-missing,record-person,record-reason,record-date,record-before-registration,record-area,refusals,unreachable,exit-verification",
    "starts T4, T6",
    "by T4",
    "by T6",
    "N(\345\205\253), A1(\344\272\214)",
    "T6 stays open",
    "A1(\344\272\214)",
};

_Static_assert(sizeof words == 826, "the words are packed");

static const uint8_t uj_transition_guards[] = {
    UJ_GUARD_PERSON_MISSING, UJ_GUARD_PLACE, UJ_GUARD_AREA, UJ_GUARD_ACTIVE_REGISTRATION,
    UJ_GUARD_DECEASED, UJ_GUARD_PENSION_DRAWN, UJ_GUARD_PERSON_MISSING, UJ_GUARD_AREA,
    UJ_GUARD_DECEASED, UJ_GUARD_LOADED_TARGET, UJ_GUARD_LOADED_DATE, UJ_GUARD_RECORD_MISSING,
    UJ_GUARD_RECORD_PERSON, UJ_GUARD_RECORD_DATE, UJ_GUARD_RECORD_BEFORE_REGISTRATION, UJ_GUARD_ACTIVE_REGISTRATION,
    UJ_GUARD_APPLICATION_LOADED, UJ_GUARD_ACTIVE_REGISTRATION, UJ_GUARD_EVIDENCE_UNKNOWN, UJ_GUARD_FORBIDDEN_EVIDENCE,
    UJ_GUARD_VERIFICATION, UJ_GUARD_BIRTH, UJ_GUARD_UNDER_16, UJ_GUARD_PENSION,
    UJ_GUARD_ABLE, UJ_GUARD_WILLING, UJ_GUARD_OUT_OF_WORK, UJ_GUARD_GROUND_UNKNOWN,
    UJ_GUARD_FORBIDDEN_GROUND, UJ_GUARD_PERSON_MISSING, UJ_GUARD_PLACE, UJ_GUARD_AREA,
    UJ_GUARD_ACTIVE_REGISTRATION, UJ_GUARD_DECEASED, UJ_GUARD_PENSION_DRAWN, UJ_GUARD_ACTIVE_REGISTRATION,
    UJ_GUARD_REASON, UJ_GUARD_ACTIVE_REGISTRATION, UJ_GUARD_REASON, UJ_GUARD_ACTIVE_REGISTRATION,
    UJ_GUARD_RECORD_MISSING, UJ_GUARD_RECORD_PERSON, UJ_GUARD_RECORD_REASON, UJ_GUARD_RECORD_DATE,
    UJ_GUARD_RECORD_BEFORE_REGISTRATION, UJ_GUARD_RECORD_AREA, UJ_GUARD_REFUSALS, UJ_GUARD_UNREACHABLE,
    UJ_GUARD_EXIT_VERIFICATION, UJ_GUARD_PERSON_MISSING, UJ_GUARD_PLACE, UJ_GUARD_AREA,
    UJ_GUARD_ACTIVE_REGISTRATION, UJ_GUARD_DECEASED, UJ_GUARD_PENSION_DRAWN,
};

static const struct uj_transition_row uj_transition_rows[UJ_TRANSITIONS] = {
    {0, 1, 1, -1, 0, 0, 6, 1, 0, 70, 80},
    {0, 2, 4, 7, UJ_WHEN_LOADED_EXITED, 6, 9, 97, 220, 0, 234},
    {1, 1, -1, -1, 0, 15, 1, 246, 0, 0, 266},
    {1, 3, 2, -1, 0, 16, 1, 273, 0, 0, 292},
    {1, 4, 0, -1, 0, 17, 0, 0, 0, 299, 307},
    {2, 1, -1, -1, 0, 17, 1, 246, 0, 0, 266},
    {2, 4, 0, -1, 0, 18, 0, 0, 0, 299, 307},
    {2, 5, 2, -1, 0, 18, 2, 312, 0, 0, 348},
    {2, 6, 2, -1, 0, 20, 1, 355, 0, 0, 348},
    {2, 7, 4, -1, 0, 21, 6, 368, 0, 416, 441},
    {2, 8, 3, -1, 0, 27, 2, 463, 0, 495, 512},
    {3, 1, 1, -1, 0, 29, 6, 1, 0, 70, 80},
    {3, 20, 3, -1, 0, 35, 0, 0, 0, 529, 292},
    {3, 21, 3, -1, 0, 35, 0, 0, 0, 535, 292},
    {4, 1, -1, -1, 0, 35, 1, 246, 0, 0, 266},
    {4, 9, 5, -1, 0, 36, 0, 0, 0, 549, 555},
    {4, 10, 4, -1, 0, 36, 0, 0, 0, 562, 568},
    {4, 12, 4, 6, UJ_WHEN_THIRD_REFUSAL, 36, 0, 0, 575, 0, 568},
    {4, 13, 4, 6, UJ_WHEN_SIX_MONTHS_UNREACHED, 36, 0, 0, 589, 0, 568},
    {4, 14, 6, -1, 0, 36, 1, 610, 0, 0, 617},
    {4, 20, 4, -1, 0, 37, 0, 0, 0, 529, 292},
    {4, 21, 4, -1, 0, 37, 0, 0, 0, 535, 292},
    {5, 1, -1, -1, 0, 37, 1, 246, 0, 0, 266},
    {5, 10, 5, -1, 0, 38, 0, 0, 0, 562, 568},
    {5, 11, 5, -1, 0, 38, 0, 0, 0, 0, 568},
    {5, 12, 5, 6, UJ_WHEN_THIRD_REFUSAL, 38, 0, 0, 575, 0, 568},
    {5, 13, 5, 6, UJ_WHEN_SIX_MONTHS_UNREACHED, 38, 0, 0, 589, 0, 568},
    {5, 14, 6, -1, 0, 38, 1, 610, 0, 0, 617},
    {5, 20, 5, -1, 0, 39, 0, 0, 0, 529, 292},
    {5, 21, 5, -1, 0, 39, 0, 0, 0, 535, 292},
    {6, 1, -1, -1, 0, 39, 1, 246, 0, 0, 266},
    {6, 15, 5, -1, 0, 40, 0, 0, 0, 0, 568},
    {6, 16, 7, -1, 0, 40, 9, 629, 0, 762, 617},
    {6, 20, 6, -1, 0, 49, 0, 0, 0, 529, 292},
    {6, 21, 6, -1, 0, 49, 0, 0, 0, 535, 292},
    {7, 1, 1, -1, 0, 49, 6, 1, 0, 70, 80},
    {7, 17, 7, -1, 0, 55, 0, 0, 0, 776, 568},
    {7, 18, 7, -1, 0, 55, 0, 0, 0, 782, 788},
    {7, 19, 7, -1, 0, 55, 0, 0, 0, 804, 818},
    {7, 20, 7, -1, 0, 55, 0, 0, 0, 529, 292},
    {7, 21, 7, -1, 0, 55, 0, 0, 0, 535, 292},
};

/* Place of a state and an event in uj_transition_rows, from 1; 0: no such transition. */
static const uint8_t uj_transition_grid[UJ_STATES][UJ_EVENTS + 1] = {
    {0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 3, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 6, 0, 0, 7, 8, 9, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 14},
    {0, 15, 0, 0, 0, 0, 0, 0, 0, 16, 17, 0, 18, 19, 20, 0, 0, 0, 0, 0, 21, 22},
    {0, 23, 0, 0, 0, 0, 0, 0, 0, 0, 24, 25, 26, 27, 28, 0, 0, 0, 0, 0, 29, 30},
    {0, 31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 33, 0, 0, 0, 34, 35},
    {0, 36, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 37, 38, 39, 40, 41},
};
