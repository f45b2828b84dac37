/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file statistics.h
 * @brief Monthly statistics of the registered unemployed: periods, tallies, reports, the rate.
 */
#ifndef UJREG_STATISTICS_H
#define UJREG_STATISTICS_H

#include <ujreg/base.h>
#include <ujreg/date.h>
#include <ujreg/finding.h>
#include <ujreg/identity.h>
#include <ujreg/registration.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup statistics Statistics
 * @brief 城镇登记失业人员 by statistical month (N(九) to N(十一), STANDARD 9).
 *
 * A **tally** collects registrations in any number and order, from several sources, and can be split over machines
 * and merged. A **report** counts what a tally holds, for one statistical month and one set of options. The figures are
 * those of the notice; no numbered report form is claimed. How cases at the edge are counted is told in
 * docs/guides/statistics.md. The day by which a month is to be filed is ujreg_statistics_due (duty.h).
 * @{
 */

/**
 * @brief A statistical month: the 21st of the month before to the 20th (N(九)).
 * @since 1.0
 */
typedef struct ujreg_period {
    uint32_t size;    /**< sizeof(ujreg_period), set by the caller. */
    int32_t month;    /**< YYYYMM, 202009. */
    ujreg_date first; /**< The 21st of the month before. */
    ujreg_date last;  /**< The 20th. */
} ujreg_period;

#define UJREG_PERIOD_FIRST_MONTH 202009 /**< The first statistical month, 2020-08-21 to 2020-09-20. */

/**
 * @brief The period of a statistical month.
 * @param month YYYYMM, from UJREG_PERIOD_FIRST_MONTH to 999912.
 * @param[in,out] period period->size set by the caller; the rest is zero when the answer is not UJREG_OK.
 * @return UJREG_OK; UJREG_INVALID (no month, or before the first); UJREG_ERROR_ARGUMENT; UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_period_of_month(int32_t month, ujreg_period *period);

/**
 * @brief The period that holds a day.
 * @return As ujreg_period_of_month; UJREG_INVALID also for a day before 2020-08-21.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_period_of_date(const ujreg_date *date, ujreg_period *period);

#define UJREG_EMPLOYED_THIS_PERIOD 1 /**< Employed persons at the end of the period itself. */
#define UJREG_EMPLOYED_ESTIMATED 2   /**< Estimated from the end of the year before, N(十). */

#define UJREG_RATE_DECIMALS 9 /**< Most decimals of a rate. */

/**
 * @brief A rate in per cent, exact.
 * @since 1.0
 */
typedef struct ujreg_rate {
    uint32_t size;      /**< sizeof(ujreg_rate), set by the caller. */
    int32_t basis;      /**< UJREG_EMPLOYED_…, as given: where `employed` comes from. */
    int32_t decimals;   /**< Decimals of the result, as given. */
    int32_t reserved;   /**< 0. */
    int64_t unemployed; /**< U, as given. */
    int64_t employed;   /**< E, as given. */
    int64_t scaled;     /**< Per cent × 10^decimals: 387 is 3.87 % with two decimals. */
    char text[24];      /**< The same as text, "3.87", zero-terminated; empty when undefined. */
} ujreg_rate;

/**
 * @brief The registered unemployment rate U / (E + U) in per cent, rounded half up (STANDARD 9).
 *
 * Integer arithmetic; any two numbers of the type are right, none overflows.
 * @param unemployed U, registered unemployed at the end of the period, ≥ 0.
 * @param employed E, persons employed in urban areas at the end of the period, ≥ 0.
 * @param basis UJREG_EMPLOYED_…; carried into the result so that a rate is never told without it.
 * @param decimals 0 to UJREG_RATE_DECIMALS.
 * @param[in,out] rate rate->size set by the caller.
 * @return UJREG_OK; UJREG_UNKNOWN when E + U is 0: the rate is undefined, and not zero; UJREG_ERROR_ARGUMENT;
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_rate_compute(int64_t unemployed, int64_t employed, int32_t basis,
                                                     int32_t decimals, ujreg_rate *rate);

/** @brief A collection of registrations. Opaque; one thread at a time may write it, many may read. @since 1.0 */
typedef struct ujreg_tally ujreg_tally;

/** @brief Options of a tally. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_tally_options {
    uint32_t size;      /**< sizeof(ujreg_tally_options). */
    uint32_t reserved;  /**< 0. */
    uint64_t max_bytes; /**< Upper bound of the tally's memory; 0 for none. Reaching it is UJREG_ERROR_LIMIT. */
    uint64_t seed[2]; /**< Random numbers that no result depends on, so that nobody can choose keys of persons that crowd one
                             part of the table. All zero: made of where the tally lies in memory, which is the same every
                             time where addresses are. Give one when registrations come from strangers. */
} ujreg_tally_options;

/**
 * @brief Make an empty tally.
 *
 * A person with one registration takes about 100 bytes, each further registration 44; growing doubles what is
 * there, so at most twice as much is held. The same registration met again takes nothing.
 * @param allocator NULL for the C library's.
 * @param options NULL for the defaults.
 * @param[out] tally Release with ujreg_tally_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_new(const ujreg_allocator *allocator, const ujreg_tally_options *options,
                                                  ujreg_tally **tally);

/** @brief Release a tally. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_tally_free(ujreg_tally *tally);

#define UJREG_TALLY_SOURCES 63 /**< Highest number of a source. */

/**
 * @brief One registration as the statistics see it: who, where, from when to when, said by whom.
 *
 * For systems that hold registrations in a form of their own; ujreg_tally_add makes one from a ujreg_registration.
 * @since 1.0
 */
typedef struct ujreg_tally_entry {
    uint32_t size; /**< sizeof(ujreg_tally_entry). */
    int32_t source; /**< Who says so: UJREG_ORIGIN_LOCAL, UJREG_ORIGIN_NATIONAL, or the caller's own from 3 to UJREG_TALLY_SOURCES. */
    ujreg_text person; /**< Key of the person, as ujreg_person_key writes it; 1 to UJREG_PERSON_KEY_CAPACITY - 1 bytes, copied. */
    int32_t area;          /**< Area where it is registered, 100000 to 999999. */
    int32_t sex;           /**< UJREG_SEX_… */
    int32_t urban;         /**< UJREG_FACT_…: registered in an urban area (N(十)). */
    int32_t reason;        /**< AJC00A as a number, 1 to 99 (a local code, too); 0 while the registration lasts. */
    ujreg_date birth;      /**< Birth date, or zero when not known. */
    ujreg_date registered; /**< Day of registration. Required. */
    ujreg_date registered_handled;   /**< Day on which the registration was handled; zero: the same day. */
    ujreg_date deregistered;         /**< ADC210, or zero while the registration lasts. */
    ujreg_date deregistered_handled; /**< AAE036 of the deregistration; zero: the same day as ADC210. */
    ujreg_date ineligible; /**< First day on which, though still registered, the person drew a pension, was not able, did not want or was not out of work; zero: none. */
} ujreg_tally_entry;

/**
 * @brief Add one registration.
 *
 * Adding the same again changes nothing. The former cycle that the registration remembers (previous_…) is added too;
 * of earlier ones add the copy that was kept at their exit. In a state without a registration (none, applied,
 * reviewing, refused) nothing else is added.
 * @param tally Must not be NULL.
 * @param registration registration->size set; copied.
 * @param source Which system says so; 0: the registration's own origin.
 * @return UJREG_OK. UJREG_INVALID: it, or its former cycle, cannot be counted (no person, no area or day of
 *         registration, an exit before the registration); the tally counts that one as unusable. UJREG_ERROR_MEMORY and
 *         UJREG_ERROR_LIMIT: what was in the tally stays, and adding again is safe. UJREG_ERROR_ARGUMENT,
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_add(ujreg_tally *tally, const ujreg_registration *registration,
                                                  int32_t source);

/**
 * @brief Add one registration of a system that has a form of its own.
 * @return As ujreg_tally_add. UJREG_ERROR_ARGUMENT for a source, sex or fact that does not exist.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_add_entry(ujreg_tally *tally, const ujreg_tally_entry *entry);

/** @brief Persons in the tally; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_tally_persons(const ujreg_tally *tally);

/** @brief Bytes of memory that the tally holds now; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_tally_memory(const ujreg_tally *tally);

/**
 * @brief Add all that another tally holds. In whatever order parts are merged, the reports are the same.
 * @param tally Takes the others; must not be NULL.
 * @param other Not changed; must not be the same tally.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT (a part is in the tally; merging again completes it),
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_merge(ujreg_tally *tally, const ujreg_tally *other);

/**
 * @brief Write the tally in a form that ujreg_tally_load reads on any machine and in every version 1.x.
 *
 * Tallies that hold the same are written as the same bytes. Working memory is the tally's allocator's. **The bytes hold identity numbers in clear**: guard them
 * like the registrations themselves.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_IO (from the sink), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_save(const ujreg_tally *tally, ujreg_sink sink, void *context);

/**
 * @brief Add all that a saved tally holds.
 * @return UJREG_OK; UJREG_INVALID (damaged, cut short, or of another form; the tally is unchanged);
 *         UJREG_ERROR_VERSION (written by a later form of this format; unchanged); else as ujreg_tally_merge.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_tally_load(ujreg_tally *tally, const char *data, size_t size);

#define UJREG_DATED_BY_AAE036 0 /**< Flows are dated by the day of handling: a closed period never changes. */
#define UJREG_DATED_BY_ADC210 1 /**< Flows are dated by the day of registration or deregistration: with restatement. */

#define UJREG_LEVEL_WHOLE 0      /**< Everything together. */
#define UJREG_LEVEL_PROVINCE 1   /**< 330000. */
#define UJREG_LEVEL_PREFECTURE 2 /**< 330100. */
#define UJREG_LEVEL_COUNTY 3     /**< 330106: the code as it is. */

/**
 * @brief What a report counts. Set size and month; zero means the default.
 * @since 1.0
 */
typedef struct ujreg_report_options {
    uint32_t size;            /**< sizeof(ujreg_report_options). */
    int32_t month;            /**< Statistical month, YYYYMM. Required. */
    int32_t unit;             /**< Only registrations of this area (330000, 330100, 330106); 0: all. */
    int32_t unit_level;       /**< UJREG_LEVEL_…: within which areas nobody is counted twice. */
    int32_t dated_by;         /**< UJREG_DATED_BY_… */
    int32_t long_term_months; /**< From how many months on a registration is long-term; 0: 12. At most 1200. */
    int32_t urban_only_known; /**< 1: a registration without the fact `urban` is not counted; 0: it is, and the report tells how many. */
    uint32_t age_count;           /**< Entries of ages; 0: the bands of data/age_bands.tsv. At most 32. */
    const int32_t *ages;          /**< First age of each band, rising; the first at most 16. Copied. */
    int64_t previous_closing;     /**< With has_previous_closing: the closing figure filed for the month before. */
    int32_t has_previous_closing; /**< 1: hold previous_closing against this month's opening. */
    int32_t reserved;             /**< 0. */
} ujreg_report_options;

/** @brief A report. Opaque, self-contained and immutable; may be shared by all threads. @since 1.0 */
typedef struct ujreg_report ujreg_report;

/**
 * @brief Count a statistical month.
 * @param allocator NULL for the C library's.
 * @param tally Not changed; not needed by the report afterwards.
 * @param options options->size and the month set; must not be NULL.
 * @param[out] report Release with ujreg_report_free.
 * @return UJREG_OK; UJREG_INVALID (no such statistical month); UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT,
 *         UJREG_ERROR_ARGUMENT (also for an option out of range), UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_new(const ujreg_allocator *allocator, const ujreg_tally *tally,
                                                   const ujreg_report_options *options, ujreg_report **report);

/** @brief Release a report. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_report_free(ujreg_report *report);

#define UJREG_BROKEN_FLOW 0x001u       /**< opening + entered − left ≠ closing. */
#define UJREG_BROKEN_CONTINUITY 0x002u /**< This opening is not the closing filed for the month before. */
#define UJREG_BROKEN_PROVINCE 0x004u   /**< The breakdown by province does not add up. */
#define UJREG_BROKEN_PREFECTURE 0x008u /**< The breakdown by prefecture does not add up. */
#define UJREG_BROKEN_COUNTY 0x010u     /**< The breakdown by county does not add up. */
#define UJREG_BROKEN_SEX 0x020u        /**< The breakdown by sex does not add up. */
#define UJREG_BROKEN_AGE 0x040u        /**< The breakdown by age does not add up. */
#define UJREG_BROKEN_REASON 0x080u     /**< Σ left by AJC00A ≠ left. */
#define UJREG_BROKEN_DURATION 0x100u   /**< The breakdown by duration does not add up. */

/**
 * @brief The figures of a report.
 *
 * Opening and closing count persons. Entered and left count acts: someone who left and came back within the
 * month is in both, and in closing once.
 * @since 1.0
 */
typedef struct ujreg_report_totals {
    uint32_t size;            /**< sizeof(ujreg_report_totals), set by the caller. */
    int32_t month;            /**< YYYYMM. */
    ujreg_date first;         /**< First day of the period. */
    ujreg_date last;          /**< Last day of the period. */
    int32_t unit;             /**< As in the options. */
    int32_t unit_level;       /**< As in the options. */
    int32_t dated_by;         /**< As in the options. */
    int32_t long_term_months; /**< As in the options, with the default filled in. */
    uint32_t broken;          /**< UJREG_BROKEN_… identities that do not hold; 0: all hold. */
    int32_t reserved;         /**< 0. */
    int64_t opening;          /**< Counted at the end of the day before the first. */
    int64_t entered;          /**< New (本期新增). */
    int64_t left;             /**< Left (本期减少). */
    int64_t closing;          /**< Counted at the end of the last day. */
    int64_t restated_entered; /**< With UJREG_DATED_BY_ADC210: in opening, and not in the closing of the month before as it was known on its last day. */
    int64_t restated_left;    /**< The reverse: no longer in opening. */
    int64_t several_sources; /**< Persons in opening, entered or left with a registration that more than one source reports. */
    int64_t urban_unknown; /**< Persons in closing of whom no source says that they registered in an urban area. */
    int64_t not_counted; /**< Persons registered at the end of the last day, in some unit, who are not in closing there. */
    int64_t ahead;       /**< Registrations passed over because they begin after the period. */
    int64_t outside;     /**< Registrations passed over because they are of another unit. */
    int64_t unusable;    /**< Registrations that could not be added to the tally, or its parts. */
    int64_t conflicts; /**< Rows of ujreg_report_conflict. */
} ujreg_report_totals;

/**
 * @brief Copy out the figures.
 * @param report Must not be NULL.
 * @param[in,out] totals totals->size set by the caller.
 * @return UJREG_OK, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_get(const ujreg_report *report, ujreg_report_totals *totals);

#define UJREG_BY_PROVINCE 1   /**< key: area code rolled up, 330000. */
#define UJREG_BY_PREFECTURE 2 /**< key: area code rolled up, 330100. */
#define UJREG_BY_COUNTY 3     /**< key: area code as registered. */
#define UJREG_BY_SEX 4        /**< key: UJREG_SEX_… */
#define UJREG_BY_AGE 5        /**< key: first age of the band; -1: age not known. */
#define UJREG_BY_REASON 6     /**< key: AJC00A; 0: no longer eligible, not yet deregistered. Only `left`. */
#define UJREG_BY_DURATION 7   /**< key: 0 or long_term_months: months registered, at least. */

/**
 * @brief One row of a breakdown. Each figure is broken down by what held on its own day.
 * @since 1.0
 */
typedef struct ujreg_report_line {
    uint32_t size;     /**< sizeof(ujreg_report_line), set by the caller. */
    int32_t breakdown; /**< UJREG_BY_… */
    int32_t key;       /**< See there. */
    int32_t reserved;  /**< 0. */
    int64_t opening;   /**< Part of the total of this name; 0 with UJREG_BY_REASON. */
    int64_t entered;   /**< The same. */
    int64_t left;      /**< The same. */
    int64_t closing;   /**< The same. */
} ujreg_report_line;

/** @brief Rows of a breakdown; 0 for none such or NULL. @since 1.0 */
UJREG_API size_t UJREG_CALL ujreg_report_lines(const ujreg_report *report, int32_t breakdown);

/**
 * @brief Copy out a row, in the order of keys. All sexes, bands, reasons and durations have a row, also of zeros; areas
 *        only where something was counted.
 * @return UJREG_OK, UJREG_END (no such row or breakdown), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_line_at(const ujreg_report *report, int32_t breakdown, size_t index,
                                                       ujreg_report_line *line);

/**
 * @brief What a band of data/age_bands.tsv is called, "16—24岁", "16 to 24".
 * @param first_age Key of a row by age.
 * @param language UJREG_LANGUAGE_ZH or UJREG_LANGUAGE_EN; anything else is read as English.
 * @return Static UTF-8; NULL when no built-in band begins there.
 * @since 1.0
 */
UJREG_API const char *UJREG_CALL ujreg_age_band_name(int32_t first_age, int32_t language);

#define UJREG_CONFLICT_REGISTERED 1 /**< Different days of registration: the earlier counts. numbers: the days. */
#define UJREG_CONFLICT_EXIT 2 /**< One source knows the exit, the other none: the exit counts. numbers: the day, 0. */
#define UJREG_CONFLICT_EXIT_DATE 3 /**< Different days of exit: the earlier counts. numbers: the days. */
#define UJREG_CONFLICT_REASON 4    /**< Different reasons of one exit. numbers: AJC00A. */
#define UJREG_CONFLICT_SEX 5       /**< Different sex: the first counts. numbers: UJREG_SEX_… */
#define UJREG_CONFLICT_BIRTH 6     /**< Different birth date: the first counts. numbers: the days; **personal** too. */
#define UJREG_CONFLICT_URBAN 7     /**< Urban to one source only: counted. numbers: UJREG_FACT_… */
#define UJREG_CONFLICT_ELIGIBLE 8  /**< Different first days of ineligibility: the last. numbers: days, 0: none. */
#define UJREG_CONFLICT_TWICE 9     /**< Two at once, of two areas or by one source. numbers: their days. */

/**
 * @brief Two sources that say different things of one person, or two registrations at once (N(十一)).
 *
 * Index 0 is what the report went by (or the first), index 1 the other. Days are numbers YYYYMMDD.
 * @since 1.0
 */
typedef struct ujreg_conflict {
    uint32_t size;     /**< sizeof(ujreg_conflict), set by the caller. */
    int32_t kind;      /**< UJREG_CONFLICT_… */
    ujreg_text person; /**< Key of the person; **personal**: ujreg_mask before it is shown. Lives as long as the report. */
    int32_t areas[2];   /**< Areas of the two registrations. */
    int32_t sources[2]; /**< Their sources. */
    int32_t numbers[2]; /**< What they say; see the kinds. */
} ujreg_conflict;

/**
 * @brief Copy out a conflict that touches the period, in the order of persons, areas and kinds.
 * @param report Must not be NULL.
 * @param index 0 to ujreg_report_totals.conflicts − 1.
 * @param[in,out] conflict conflict->size set by the caller.
 * @return UJREG_OK, UJREG_END, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_conflict(const ujreg_report *report, uint64_t index,
                                                        ujreg_conflict *conflict);

/**
 * @brief The conflicts and the identities that do not hold as findings (rules statistics.…), default severities.
 * @return UJREG_OK, UJREG_ERROR_MEMORY (the list holds a part), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_report_findings(const ujreg_report *report, ujreg_findings *findings);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
