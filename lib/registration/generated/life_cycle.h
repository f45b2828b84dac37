/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/life_cycle.tsv by tools/generate; do not edit. */

static const struct {
    char t0[5];
    char t1[10];
    char t2[16];
    char t3[7];
    char t4[8];
    char t5[10];
    char t6[32];
    char t7[12];
    char t8[10];
    char t9[10];
    char t10[23];
    char t11[8];
    char t12[13];
    char t13[21];
    char t14[12];
    char t15[11];
    char t16[10];
    char t17[30];
    char t18[12];
    char t19[11];
    char t20[10];
    char t21[23];
    char t22[12];
    char t23[12];
    char t24[13];
    char t25[47];
    char t26[12];
    char t27[7];
    char t28[10];
    char t29[13];
    char t30[6];
    char t31[7];
    char t32[19];
    char t33[17];
    char t34[14];
    char t35[13];
    char t36[53];
    char t37[12];
    char t38[7];
    char t39[7];
    char t40[28];
    char t41[7];
    char t42[9];
    char t43[7];
    char t44[37];
    char t45[5];
    char t46[17];
    char t47[13];
    char t48[35];
    char t49[7];
    char t50[7];
    char t51[7];
    char t52[37];
    char t53[8];
    char t54[13];
    char t55[25];
    char t56[22];
    char t57[7];
    char t58[24];
    char t59[17];
    char t60[8];
    char t61[13];
    char t62[48];
    char t63[7];
    char t64[10];
    char t65[13];
    char t66[18];
    char t67[7];
    char t68[17];
    char t69[13];
    char t70[49];
    char t71[16];
    char t72[13];
    char t73[48];
    char t74[15];
    char t75[13];
    char t76[37];
    char t77[12];
    char t78[19];
    char t79[31];
    char t80[21];
    char t81[16];
    char t82[36];
    char t83[11];
    char t84[7];
    char t85[55];
    char t86[7];
    char t87[7];
    char t88[41];
    char t89[20];
    char t90[19];
    char t91[44];
    char t92[16];
    char t93[16];
    char t94[19];
    char t95[48];
    char t96[19];
    char t97[25];
    char t98[43];
    char t99[15];
    char t100[25];
    char t101[47];
    char t102[15];
    char t103[22];
    char t104[53];
    char t105[14];
    char t106[16];
    char t107[42];
    char t108[14];
    char t109[16];
    char t110[54];
    char t111[7];
    char t112[7];
    char t113[46];
    char t114[6];
    char t115[7];
    char t116[31];
    char t117[10];
    char t118[9];
    char t119[13];
    char t120[41];
    char t121[15];
    char t122[10];
    char t123[10];
    char t124[32];
    char t125[7];
    char t126[10];
    char t127[10];
    char t128[29];
    char t129[11];
    char t130[10];
    char t131[53];
    char t132[10];
    char t133[10];
    char t134[46];
    char t135[8];
    char t136[7];
    char t137[10];
    char t138[4];
    char t139[4];
    char t140[15];
    char t141[3];
    char t142[4];
    char t143[19];
    char t144[11];
    char t145[13];
    char t146[26];
    char t147[12];
    char t148[7];
    char t149[13];
    char t150[21];
    char t151[22];
    char t152[19];
    char t153[35];
    char t154[14];
    char t155[58];
    char t156[69];
    char t157[26];
    char t158[34];
    char t159[35];
    char t160[23];
    char t161[13];
    char t162[23];
    char t163[22];
    char t164[13];
    char t165[35];
    char t166[18];
    char t167[19];
    char t168[27];
    char t169[14];
    char t170[7];
    char t171[14];
    char t172[9];
    char t173[15];
    char t174[22];
    char t175[7];
    char t176[8];
    char t177[40];
    char t178[22];
    char t179[9];
    char t180[16];
    char t181[17];
    char t182[12];
    char t183[16];
    char t184[19];
    char t185[16];
    char t186[22];
    char t187[19];
    char t188[6];
    char t189[55];
    char t190[30];
    char t191[20];
    char t192[28];
    char t193[27];
    char t194[21];
    char t195[25];
    char t196[21];
    char t197[12];
    char t198[10];
    char t199[20];
    char t200[8];
    char t201[22];
    char t202[38];
    char t203[9];
    char t204[31];
    char t205[41];
    char t206[11];
    char t207[37];
    char t208[59];
    char t209[15];
    char t210[67];
    char t211[79];
    char t212[10];
    char t213[19];
    char t214[23];
    char t215[17];
    char t216[19];
    char t217[14];
    char t218[13];
    char t219[19];
    char t220[10];
    char t221[13];
    char t222[38];
    char t223[16];
    char t224[19];
    char t225[32];
    char t226[15];
    char t227[19];
    char t228[33];
    char t229[14];
    char t230[19];
    char t231[28];
    char t232[7];
    char t233[15];
    char t234[10];
    char t235[31];
    char t236[5];
    char t237[10];
    char t238[5];
    char t239[10];
    char t240[30];
    char t241[8];
    char t242[10];
    char t243[35];
    char t244[13];
    char t245[58];
} words = {
    "none",
    "\346\227\240\347\231\273\350\256\260",
    "no registration",
    "N(\345\205\255)",
    "applied",
    "\345\276\205\345\256\241\346\240\270",
    "applied, waiting for acceptance",
    "N(\345\205\255)(\344\270\203)",
    "reviewing",
    "\345\256\241\346\240\270\344\270\255",
    "accepted, under review",
    "refused",
    "\344\270\215\344\272\210\347\231\273\350\256\260",
    "registration refused",
    "N(\344\272\214)(\344\270\203)",
    "registered",
    "\345\267\262\347\231\273\350\256\260",
    "registered, not yet contacted",
    "N(\344\270\211)(\345\215\201)",
    "in-service",
    "\346\234\215\345\212\241\344\270\255",
    "registered, in contact",
    "N(\344\270\211)(\345\233\233)",
    "exit-review",
    "\351\200\200\345\207\272\346\240\270\345\256\236",
    "registered, a ground of exit is being verified",
    "N(\345\233\233)(\345\205\253)",
    "exited",
    "\345\267\262\351\200\200\345\207\272",
    "deregistered",
    "apply",
    "\347\224\263\350\257\267",
    "the person applies",
    "N(\344\270\200)(\344\272\214)(\345\205\255)",
    "load-existing",
    "\345\255\230\351\207\217\345\257\274\345\205\245",
    "a registration that exists already is loaded in bulk",
    "N(\344\270\203)(\345\205\253)",
    "accept",
    "\345\217\227\347\220\206",
    "the application is taken up",
    "N(\344\270\203)",
    "withdraw",
    "\346\222\244\345\233\236",
    "the person withdraws the application",
    "ours",
    "request-evidence",
    "\350\246\201\346\261\202\346\235\220\346\226\231",
    "the person is asked for a document",
    "N(\344\272\214)",
    "verify",
    "\346\240\270\351\252\214",
    "what the person declared is verified",
    "approve",
    "\345\207\206\344\272\210\347\231\273\350\256\260",
    "the person is registered",
    "N(\344\270\211)(\345\205\255)(\344\270\203)(\345\215\201)",
    "refuse",
    "registration is refused",
    "N(\344\272\214)(\345\205\255)(\344\270\203)",
    "contact",
    "\344\270\273\345\212\250\350\201\224\347\263\273",
    "first active contact by phone, SMS or otherwise",
    "N(\344\270\211)",
    "follow-up",
    "\350\267\237\350\270\252\350\260\203\346\237\245",
    "monthly follow-up",
    "N(\345\233\233)",
    "service-accepted",
    "\346\216\245\345\217\227\346\234\215\345\212\241",
    "an offered public employment service is accepted",
    "service-refused",
    "\346\213\222\347\273\235\346\234\215\345\212\241",
    "an offered public employment service is refused",
    "contact-failed",
    "\350\201\224\347\263\273\346\234\252\346\236\234",
    "an attempt to reach the person fails",
    "exit-ground",
    "\345\217\221\347\216\260\351\200\200\345\207\272\346\203\205\345\275\242",
    "a ground of exit becomes known",
    "ground-not-confirmed",
    "\346\203\205\345\275\242\344\270\215\346\210\220\347\253\213",
    "the ground of exit is not confirmed",
    "deregister",
    "\346\263\250\351\224\200",
    "the registration is ended with a deregistration record",
    "notify",
    "\345\221\212\347\237\245",
    "the person is told of the deregistration",
    "upload-acknowledged",
    "\351\200\200\345\207\272\344\270\212\344\274\240\346\210\220\345\212\237",
    "the platform took the deregistration record",
    "N(\345\205\253), A1(\344\272\214)",
    "upload-rejected",
    "\351\200\200\345\207\272\344\270\212\344\274\240\345\244\261\350\264\245",
    "the platform rejected the deregistration record",
    "audit-acknowledged",
    "\345\256\241\346\240\270\347\273\223\346\236\234\344\270\212\344\274\240\346\210\220\345\212\237",
    "the platform took the result of the review",
    "audit-rejected",
    "\345\256\241\346\240\270\347\273\223\346\236\234\344\270\212\344\274\240\345\244\261\350\264\245",
    "the platform rejected the result of the review",
    "audit-uploaded",
    "\345\256\241\346\240\270\347\273\223\346\236\234\345\267\262\344\270\212\344\274\240",
    "the result of the review is on the national platform",
    "exit-notified",
    "\345\267\262\345\221\212\347\237\245\351\200\200\345\207\272",
    "the person was told of the deregistration",
    "exit-uploaded",
    "\351\200\200\345\207\272\345\267\262\344\270\212\344\274\240",
    "the deregistration record is on the national platform",
    "N(\345\205\253)",
    "loaded",
    "came in by a bulk load, not by an application",
    "local",
    "\346\234\254\345\234\260",
    "registered in the local system",
    "N(\345\215\201\344\270\200)",
    "national",
    "\345\205\250\345\233\275\345\271\263\345\217\260",
    "registered through the national platform",
    "N(\344\270\203)(\345\215\201\344\270\200)",
    "household",
    "\346\210\267\347\261\215\345\234\260",
    "place of household registration",
    "N(\344\270\200)",
    "residence",
    "\345\270\270\344\275\217\345\234\260",
    "place of permanent residence",
    "employment",
    "\345\260\261\344\270\232\345\234\260",
    "place of employment registration before unemployment",
    "insurance",
    "\345\217\202\344\277\235\345\234\260",
    "place of social insurance before unemployment",
    "unknown",
    "\346\234\252\347\237\245",
    "not known",
    "yes",
    "\346\230\257",
    "known to be so",
    "no",
    "\345\220\246",
    "known not to be so",
    "data-match",
    "\344\277\241\346\201\257\346\257\224\345\257\271",
    "verified by matching data",
    "N(\344\272\214)(\345\205\253)",
    "manual",
    "\344\272\272\345\267\245\346\240\270\346\237\245",
    "verified by a person",
    "own-identity-document",
    "\346\234\254\344\272\272\350\272\253\344\273\275\350\257\201\344\273\266",
    "the person's own identity document",
    "former-status",
    "\351\231\244\346\234\254\344\272\272\350\272\253\344\273\275\350\257\201\344\273\266\344\273\245\345\244\226\350\257\201\346\230\216\345\216\237\350\272\253\344\273\275\347\232\204\346\234\211\345\205\263\350\257\201\346\230\216",
    "proof of former status other than the person's own identity document",
    "termination-of-employment",
    "\347\273\210\346\255\242\346\210\226\350\247\243\351\231\244\345\212\263\345\212\250\345\205\263\347\263\273\350\257\201\346\230\216",
    "proof of termination of employment",
    "graduation-certificate",
    "\346\257\225\344\270\232\350\257\201\344\271\246",
    "graduation certificate",
    "schooling-certificate",
    "\345\255\246\345\216\206\350\257\201\344\271\246",
    "certificate of degree or schooling",
    "skill-certificate",
    "\346\212\200\350\203\275\347\255\211\347\272\247\350\257\201\344\271\246",
    "certificate of skill level",
    "personal-file",
    "\346\241\243\346\241\210",
    "personal file",
    "under-16",
    "\346\234\252\346\273\24116\345\221\250\345\262\201",
    "under 16 years of age",
    "N(\345\215\201)",
    "pension",
    "\345\267\262\344\276\235\346\263\225\344\272\253\345\217\227\345\237\272\346\234\254\345\205\273\350\200\201\344\277\235\351\231\251\345\276\205\351\201\207",
    "draws a basic pension",
    "not-able",
    "\346\227\240\345\212\263\345\212\250\350\203\275\345\212\233",
    "not able to work",
    "not-willing",
    "\346\227\240\345\260\261\344\270\232\351\234\200\346\261\202",
    "does not want work",
    "not-out-of-work",
    "\346\234\252\345\244\204\344\272\216\346\227\240\344\270\232\347\212\266\346\200\201",
    "is not out of work",
    "place",
    "\344\270\215\345\261\236\344\272\216\346\210\267\347\261\215\345\234\260\343\200\201\345\270\270\344\275\217\345\234\260\343\200\201\345\260\261\344\270\232\345\234\260\346\210\226\345\217\202\344\277\235\345\234\260",
    "the place is none of the four",
    "active-registration",
    "\345\267\262\346\234\211\346\234\211\346\225\210\347\232\204\345\244\261\344\270\232\347\231\273\350\256\260",
    "has an active registration",
    "incomplete-materials",
    "\350\265\204\346\226\231\357\274\210\346\235\220\346\226\231\357\274\211\344\270\215\345\205\250",
    "incomplete materials",
    "not-insured",
    "\346\234\252\345\217\202\344\277\235",
    "not insured locally",
    "benefit",
    "\344\270\215\347\254\246\345\220\210\351\242\206\351\207\221\346\235\241\344\273\266",
    "not eligible for unemployment benefit",
    "graduate",
    "\347\246\273\346\240\241\346\234\252\345\260\261\344\270\232\351\253\230\346\240\241\346\257\225\344\270\232\347\224\237",
    "graduate who left school and has no work",
    "assistance",
    "\351\242\206\345\217\226\345\244\261\344\270\232\350\241\245\345\212\251\351\207\221\347\232\204\345\244\261\344\270\232\344\272\272\345\221\230",
    "unemployed person who receives the unemployment assistance",
    "migrant-worker",
    "\351\242\206\345\217\226\344\270\200\346\254\241\346\200\247\347\224\237\346\264\273\350\241\245\345\212\251\346\210\226\344\270\264\346\227\266\347\224\237\346\264\273\350\241\245\345\212\251\347\232\204\345\244\261\344\270\232\345\206\234\346\260\221\345\267\245",
    "unemployed migrant worker who receives a one-off or temporary living allowance",
    "t1-decide",
    "\345\212\236\347\273\223\347\231\273\350\256\260\347\224\263\350\257\267",
    "decide the application",
    "t2-first-contact",
    "\351\246\226\346\254\241\344\270\273\345\212\250\350\201\224\347\263\273",
    "first contact",
    "t3-follow-up",
    "\346\257\217\346\234\210\350\267\237\350\270\252\350\260\203\346\237\245",
    "t4-notify",
    "\345\221\212\347\237\245\346\263\250\351\224\200",
    "tell the person of the deregistration",
    "t5-upload-audit",
    "\344\270\212\344\274\240\345\256\241\346\240\270\347\273\223\346\236\234",
    "upload the result of the review",
    "t6-upload-exit",
    "\344\270\212\344\274\240\351\200\200\345\207\272\344\277\241\346\201\257",
    "upload the deregistration record",
    "t7-statistics",
    "\346\212\245\351\200\201\346\234\210\345\272\246\347\273\237\350\256\241",
    "file the monthly statistics",
    "N(\344\271\235)",
    "not-applicable",
    "\344\270\215\351\200\202\347\224\250",
    "not due from this registration",
    "done",
    "\345\267\262\345\256\214\346\210\220",
    "open",
    "\346\234\252\345\210\260\346\234\237",
    "not done, and not yet overdue",
    "overdue",
    "\345\267\262\351\200\276\346\234\237",
    "not done, and the due date is past",
    "\346\227\240\346\263\225\345\210\244\345\256\232",
    "not done, and the calendar does not know the years needed",
};

_Static_assert(sizeof words == 4882, "the words are packed");

#define UJ_LIFE_CYCLE_LISTS 12

/* Rows of list n are first[n] to first[n + 1] - 1. */
static const uint16_t uj_life_cycle_first[UJ_LIFE_CYCLE_LISTS + 2] = {
    0, 0, 8, 29, 33, 35, 39, 42, 44, 51, 61, 64,
    71, 76,
};

static const struct uj_life_cycle_row uj_life_cycle_rows[] = {
    {1, 0, 0, 0, 5, 15, 31},
    {1, 1, 0, 38, 46, 56, 88},
    {1, 2, 0, 100, 110, 120, 88},
    {1, 3, 0, 143, 151, 164, 185},
    {1, 4, 0, 197, 208, 218, 248},
    {1, 5, 0, 260, 271, 281, 304},
    {1, 6, 0, 316, 328, 341, 388},
    {1, 7, 0, 400, 407, 417, 388},
    {2, 1, 0, 430, 436, 443, 462},
    {2, 2, 0, 479, 493, 506, 559},
    {2, 3, 0, 571, 578, 585, 613},
    {2, 4, 0, 620, 629, 636, 673},
    {2, 5, 0, 678, 695, 708, 743},
    {2, 6, 0, 750, 757, 764, 743},
    {2, 7, 0, 801, 809, 822, 847},
    {2, 8, 0, 869, 151, 876, 900},
    {2, 9, 0, 917, 925, 938, 986},
    {2, 10, 0, 993, 1003, 1016, 1034},
    {2, 11, 0, 1041, 1058, 1071, 1034},
    {2, 12, 0, 1120, 1136, 1149, 1034},
    {2, 13, 0, 1197, 1212, 1225, 1034},
    {2, 14, 0, 1262, 1274, 1293, 388},
    {2, 15, 0, 1324, 1345, 1361, 1034},
    {2, 16, 0, 1397, 1408, 1415, 388},
    {2, 17, 0, 1470, 1477, 1484, 1034},
    {2, 18, 0, 1525, 1545, 1564, 1608},
    {2, 19, 0, 1624, 1640, 1659, 1608},
    {2, 20, 0, 1707, 1726, 1751, 613},
    {2, 21, 0, 1794, 1809, 1834, 613},
    {3, 1, 0, 1881, 1896, 1918, 613},
    {3, 2, 0, 1971, 1985, 2001, 1034},
    {3, 4, 0, 2043, 2057, 2073, 2127},
    {3, 8, 0, 2134, 493, 2141, 559},
    {4, 1, 0, 2187, 2193, 2200, 2231},
    {4, 2, 0, 2241, 2250, 2263, 2304},
    {5, 1, 0, 2319, 2329, 2339, 2371},
    {5, 2, 0, 2378, 2388, 2398, 2371},
    {5, 3, 0, 2427, 2438, 2448, 2371},
    {5, 4, 0, 2501, 2511, 2521, 2371},
    {6, 0, 0, 2567, 2575, 2582, 673},
    {6, 1, 0, 2592, 2596, 2600, 673},
    {6, 2, 0, 2615, 2618, 2622, 673},
    {7, 1, 0, 2641, 2652, 2665, 2691},
    {7, 2, 0, 2703, 2710, 2723, 2691},
    {8, 1, 0, 2744, 2766, 2785, 743},
    {8, 11, 1, 2820, 2834, 2892, 743},
    {8, 12, 1, 2961, 2987, 3021, 743},
    {8, 13, 1, 3056, 3079, 3092, 743},
    {8, 14, 1, 3115, 3137, 3150, 743},
    {8, 15, 1, 3185, 3203, 3222, 743},
    {8, 16, 1, 3249, 3263, 3270, 743},
    {9, 1, 0, 3284, 3293, 3308, 3330},
    {9, 2, 0, 3337, 3345, 3385, 3330},
    {9, 3, 0, 3407, 3416, 3432, 3330},
    {9, 4, 0, 3449, 3461, 3477, 3330},
    {9, 5, 0, 3496, 3512, 3534, 3330},
    {9, 6, 0, 3553, 3559, 3614, 2371},
    {9, 7, 0, 3644, 3664, 3692, 2371},
    {9, 11, 1, 3719, 3740, 3765, 743},
    {9, 12, 1, 3786, 3798, 3808, 743},
    {9, 13, 1, 3828, 3836, 3858, 743},
    {10, 1, 0, 3896, 3905, 3936, 2371},
    {10, 2, 0, 3977, 3988, 4025, 2371},
    {10, 3, 0, 4084, 4099, 4166, 2371},
    {11, 1, 0, 4245, 4255, 4274, 986},
    {11, 2, 0, 4297, 4314, 4333, 986},
    {11, 3, 0, 4347, 4360, 1016, 1034},
    {11, 4, 0, 4379, 4389, 4402, 1034},
    {11, 5, 0, 4440, 4456, 4475, 613},
    {11, 6, 0, 4507, 4522, 4541, 1608},
    {11, 7, 0, 4574, 4588, 4607, 4635},
    {12, 0, 0, 4642, 4657, 4667, 673},
    {12, 1, 0, 4698, 4703, 4698, 673},
    {12, 2, 0, 4713, 4718, 4728, 673},
    {12, 3, 0, 4758, 4766, 4776, 673},
    {12, 4, 0, 2567, 4811, 4824, 673},
};
