/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Made-up records without any finding (today 20251231), the same on every machine, and random numbers to damage them
 * with. Every number is computed: nobody's. */
#ifndef SYNTHETIC_H
#define SYNTHETIC_H

#include "unit.h"

#include <ujreg/ujreg.h>

#include "core/gb18030.h"
#include "identity/check_digit.h"

/* --- random numbers ----------------------------------------------------------------------------------------- */

struct dice {
    uint64_t state;
};

static inline uint64_t dice_next(struct dice *dice) {
    uint64_t z = dice->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static inline size_t dice_below(struct dice *dice, size_t limit) {
    return (size_t)(dice_next(dice) % limit);
}

/* --- text that grows ---------------------------------------------------------------------------------------- */

struct bytes {
    char *data;
    size_t size, capacity;
};

#if defined(__GNUC__)
__attribute__((noinline, unused)) /* where it is inlined, gcc sees sizes that cannot be */
#endif
static void
bytes_add(struct bytes *bytes, const char *data, size_t size) {
    if (bytes->size + size + 1 > bytes->capacity) {
        bytes->capacity = (bytes->size + size + 1) * 2;
        bytes->data = realloc(bytes->data, bytes->capacity);
        if (!bytes->data) {
            abort();
        }
    }
    if (size) {
        memcpy(bytes->data + bytes->size, data, size);
    }
    bytes->size += size;
    bytes->data[bytes->size] = '\0';
}

static inline void bytes_add_string(struct bytes *bytes, const char *string) {
    bytes_add(bytes, string, strlen(string));
}

static inline void bytes_free(struct bytes *bytes) {
    free(bytes->data);
    memset(bytes, 0, sizeof *bytes);
}

/* The same text in GB 18030. */
static inline struct bytes bytes_in_gb18030(const char *utf8, size_t size) {
    struct bytes made = {0};
    size_t used, out;
    made.capacity = size * 2 + 1;
    made.data = malloc(made.capacity);
    if (!made.data || uj_utf8_to_gb18030(utf8, size, made.data, size * 2, &used, &out) != UJ_CONVERT_DONE) {
        abort();
    }
    made.size = out;
    made.data[out] = '\0';
    return made;
}

/* --- records ------------------------------------------------------------------------------------------------ */

#define SYNTHETIC_ROOM 512

struct synthetic {
    char text[UJREG_AAC004][SYNTHETIC_ROOM];
    size_t size[UJREG_AAC004];
};

static inline void synthetic_set(struct synthetic *record, int32_t field, const char *text) {
    record->size[field - 1] = strlen(text);
    memcpy(record->text[field - 1], text, record->size[field - 1]);
}

static inline const char *synthetic_han(struct dice *dice) {
    static const char *const some[] = {"李", "王", "张", "陈", "欧阳", "娜", "伟", "静", "建", "国",
                                       "䶮", "𠮷", "晓", "买", "㛃",   "慧", "龙", "泽", "鑫", "琪"};
    return some[dice_below(dice, sizeof some / sizeof *some)];
}

static inline void synthetic_name(struct dice *dice, char *out) {
    out[0] = '\0';
    for (size_t n = 2 + dice_below(dice, 2); n; n--) {
        strcat(out, synthetic_han(dice));
    }
    if (dice_below(dice, 12) == 0) {
        strcat(out, "·");
        strcat(out, synthetic_han(dice));
    }
}

/* 17 digits and the check character. */
static inline void synthetic_number(struct dice *dice, char out[19]) {
    static const char *const areas[] = {"330106", "110105", "440305", "510104", "420106", "610113", "830000", "310115"};
    snprintf(out, 19, "%s%04u%02u%02u%03u", areas[dice_below(dice, sizeof areas / sizeof *areas)],
             (unsigned)(1960 + dice_below(dice, 45)), (unsigned)(1 + dice_below(dice, 12)),
             (unsigned)(1 + dice_below(dice, 28)), (unsigned)(1 + dice_below(dice, 999)));
    out[17] = uj_mod11_check(out);
    out[18] = '\0';
}

/* Record number i; two records of different numbers never have the same business ID. */
static inline void synthetic_make(struct dice *dice, uint64_t i, struct synthetic *record) {
    static const char *const areas[] = {"330106", "110105", "440305", "510104", "420106", "310115"};
    static const char *const reasons[] = {"11", "12", "13", "14", "23", "24", "25", "26"};
    char text[128];
    memset(record, 0, sizeof *record);
    synthetic_set(record, UJREG_AAB301, areas[dice_below(dice, sizeof areas / sizeof *areas)]);
    snprintf(text, sizeof text, dice_below(dice, 5) ? "2025%012llu" : "TC-%llu", (unsigned long long)i);
    synthetic_set(record, UJREG_AAZ341, text);
    synthetic_name(dice, text);
    synthetic_set(record, UJREG_AAC003, text);
    synthetic_number(dice, text);
    synthetic_set(record, UJREG_AAC002, text);
    synthetic_set(record, UJREG_AAC044, text);
    synthetic_set(record, UJREG_AAC004, text[16] & 1 ? "1" : "2");
    synthetic_set(record, UJREG_AAC058, "01");
    synthetic_set(record, UJREG_ADC210, dice_below(dice, 9) ? "20251229" : "20240229");
    synthetic_set(record, UJREG_AAE036, "20251230");
    synthetic_set(record, UJREG_AJC00A, reasons[dice_below(dice, sizeof reasons / sizeof *reasons)]);
    synthetic_name(dice, text);
    synthetic_set(record, UJREG_AAE011, text);
    if (dice_below(dice, 3) == 0) {
        synthetic_set(record, UJREG_AAE013, "已与新单位签订劳动合同。");
    }
}

#define SYNTHETIC_HEADER "AAB301,AAZ341,AAC003,AAC002,AAC058,AAC044,ADC210,AJC00A,AAE011,AAE036,AAE013"

/* A line of a file in the annex's order; some values are quoted without need. */
static inline void synthetic_line(struct dice *dice, const struct synthetic *record, char delimiter,
                                  const char *line_end, struct bytes *out) {
    for (int32_t field = 1; field <= UJREG_AAE013; field++) {
        int quoted = dice_below(dice, 40) == 0;
        if (field > 1) {
            bytes_add(out, &delimiter, 1);
        }
        bytes_add(out, "\"", (size_t)quoted);
        bytes_add(out, record->text[field - 1], record->size[field - 1]);
        bytes_add(out, "\"", (size_t)quoted);
    }
    bytes_add_string(out, line_end);
}

/* A whole file of records first to first + count - 1, with a header. */
static inline struct bytes synthetic_file(struct dice *dice, uint64_t first, uint64_t count) {
    struct bytes file = {0};
    struct synthetic record;
    bytes_add_string(&file, SYNTHETIC_HEADER "\n");
    for (uint64_t i = 0; i < count; i++) {
        synthetic_make(dice, first + i, &record);
        synthetic_line(dice, &record, ',', "\n", &file);
    }
    return file;
}

/* Strikes a file at some places, past `from`, with what parsers stumble over. */
static inline void damage(struct dice *dice, struct bytes *file, size_t from, size_t strikes) {
    static const char *const pieces[] = {"\"",
                                         "\"\"",
                                         ",",
                                         "\n",
                                         "\r",
                                         "\r\n",
                                         "\n\n",
                                         "\"\n",
                                         ",\"",
                                         "\",",
                                         "\"\r",
                                         "\t",
                                         "|",
                                         "\x81",
                                         "\xE4\xB8",
                                         "\xFF",
                                         "\x81\x30",
                                         "\xA1\xA1",
                                         " ",
                                         "x",
                                         "\"x\"",
                                         "\x84\x31\x95\x33",
                                         "\xEF\xBB\xBF",
                                         "\"a\nb\"",
                                         "'",
                                         "\xD6\xD0",
                                         ";",
                                         ",,,"};
    for (; strikes && file->size > from; strikes--) {
        size_t at = from + dice_below(dice, file->size - from);
        switch (dice_below(dice, 8)) {
        case 0: /* a byte is lost */
            memmove(file->data + at, file->data + at + 1, file->size - at - 1);
            file->size--;
            break;
        case 1: /* a byte is another */
            file->data[at] = (char)dice_next(dice);
            break;
        case 2: /* the file ends here, at times */
            if (dice_below(dice, 16) == 0) {
                file->size = at;
            }
            break;
        case 3: { /* a NUL */
            file->data[at] = '\0';
            break;
        }
        default: { /* something is put in */
            const char *piece = pieces[dice_below(dice, sizeof pieces / sizeof *pieces)];
            size_t size = strlen(piece);
            bytes_add(file, piece, size);
            memmove(file->data + at + size, file->data + at, file->size - size - at);
            memcpy(file->data + at, piece, size);
            break;
        }
        }
    }
}

#endif
