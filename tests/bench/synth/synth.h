/* SPDX-License-Identifier: Apache-2.0 */
/*
 * synth: synthetic deregistration records with a truth file of the defects that were put in. It shares the tables in
 * data/ with libujreg and not one line of code, so that the two can disagree.
 */
#ifndef UJREG_BENCH_SYNTH_H
#define UJREG_BENCH_SYNTH_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum field {
    AAB301,
    AAZ341,
    AAC003,
    AAC002,
    AAC058,
    AAC044,
    ADC210,
    AJC00A,
    AAE011,
    AAE036,
    AAE013,
    ITEMS,
    AAC004 = ITEMS, /* the companion sex, only with --sex */
    FIELDS
};

enum { FIELD_BYTES = 480 };

/* Damage to the line of a record, not to a value. */
enum wound { WHOLE, COLUMNS_LOST, COLUMN_EXTRA, AFTER_QUOTE, QUOTE_INSIDE };

/* A record as it will be written, in UTF-8. A byte FF stands for itself in every encoding: it is valid in none. */
struct record {
    uint64_t number;    /* from 1 */
    uint64_t line;      /* set by the writer: physical line on which it starts */
    int sex;            /* of the person: 1 male, 2 female */
    uint64_t sequence;  /* of the number, kept so that a defect can make another number of the person */
    enum wound wound;   /* what the writer of a delimited file does to the line … */
    enum field wounded; /* … at this column */
    uint32_t size[FIELDS];
    char text[FIELDS][FIELD_BYTES];
};

enum format { CSV, TSV, PSV, NDJSON, JSON, XML, FIXED, FORMATS };

/* One defect: what is done to a record, and the one rule that must then be found. */
struct synth;
struct random;
struct defect {
    const char *rule;
    enum field field;
    const char *severity;
    unsigned needs; /* NEEDS_… */
    void (*apply)(const struct synth *synth, struct random *random, struct record *record, const struct defect *defect);
    const char *values; /* for the general mutations: alternatives, separated by a vertical bar */
    const char *also;   /* a warning that comes with it, where two rules look at the same value */
};

#define NEEDS_SEX 1u       /* the column AAC004 */
#define NEEDS_AREA 2u      /* a declared upload area */
#define NEEDS_DELIMITED 4u /* bytes or lengths that only CSV, TSV and PSV carry */
#define NEEDS_CONTROL 8u   /* control characters: not in XML */
#define NEEDS_ROOM 16u     /* more than the annex's length: not in fixed */

struct area {
    int code;
    int first_year;
    int last_year; /* 0: in force */
};

/* Four-byte pointers from first on are the code points from point on. */
struct range {
    uint32_t point, first;
};

struct synth {
    /* options */
    uint64_t records, seed;
    uint64_t defect_rate, quote_rate; /* in billionths */
    enum format format;
    int gb18030, sex, upload_area, crlf, bom, no_header;
    int today; /* day number */
    const char *data;

    /* tables */
    struct area *areas; /* all counties that ever were */
    size_t area_count;
    int *in_force; /* codes for AAB301 */
    size_t in_force_count;
    int *abolished; /* codes that are not in force on any day of the file */
    size_t abolished_count;
    unsigned char known[1000000 / 8]; /* codes that ever were, of any level */
    uint16_t *two_byte;               /* GB18030 pairs by code point, 0: none */
    struct range *ranges;             /* four-byte ranges by code point */
    size_t range_count;

    /* defects that this file can hold */
    const struct defect *defects[128];
    size_t defect_count;
    int each; /* each of them once, evenly spread */
};

/* --- numbers that are the same on every machine (clean.c) --- */
struct random {
    uint64_t state;
};
uint64_t random_next(struct random *random);
uint32_t random_below(struct random *random, uint32_t limit);
int random_chance(struct random *random, uint32_t per_mille);
struct random random_for(const struct synth *synth, uint64_t record, uint64_t purpose);

/* --- days (clean.c): day 0 is 1 March of the year 0 --- */
int day_of(int year, int month, int day);
void day_split(int number, int *year, int *month, int *day);

/* --- records (clean.c) --- */
void set_bytes(struct record *record, enum field field, const char *bytes, size_t size);
void set_text(struct record *record, enum field field, const char *text);
void set_day(struct record *record, enum field field, int day);
int get_day(const struct record *record, enum field field);
char check_character(const char *digits);
void set_citizen(struct record *record, int area, int day, int sex, uint32_t sequence);
void set_documents(struct record *record, const char *kind, struct random *random);
void make_clean(const struct synth *synth, uint64_t number, struct record *record);

/* --- defects (defects.c) --- */
extern const struct defect defect_table[];
extern const size_t defect_table_size;
const struct defect *defect_of(const struct synth *synth, uint64_t number);

/* --- tables (tables.c): messages and exit on failure --- */
void load_areas(struct synth *synth);
void load_gb18030(struct synth *synth);
int area_known(const struct synth *synth, int code);

/* --- output (write.c) --- */
extern const char *const item_codes[FIELDS];
struct output {
    FILE *file;
    uint64_t line; /* of the next byte */
    size_t used;
    char buffer[1 << 16];
};
void write_start(const struct synth *synth, struct output *output);
void write_record(const struct synth *synth, struct output *output, struct record *record, struct random *random);
void write_end(const struct synth *synth, struct output *output);

_Noreturn void fail(const char *format, ...);

#endif
