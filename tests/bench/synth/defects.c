/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One row for each way to spoil a clean record so that exactly one rule complains. What a rule demands is said in
 * data/rules.tsv; here is only what breaks it.
 */
#include "synth.h"

#include <string.h>

#define APPLY(name)                                                                                                    \
    static void name(const struct synth *synth, struct random *random, struct record *record,                          \
                     const struct defect *defect)
#define UNUSED (void)synth, (void)random, (void)record, (void)defect

/* --- general mutations --- */

/* One of the alternatives a|b|c. */
static size_t choose(struct random *random, const char *values, const char **chosen) {
    uint32_t count = 1;
    for (const char *at = values; *at != '\0'; at++) {
        count += *at == '|';
    }
    for (uint32_t skip = random_below(random, count); skip > 0; skip--) {
        values = strchr(values, '|') + 1;
    }
    *chosen = values;
    return strcspn(values, "|");
}

APPLY(clear) {
    UNUSED;
    record->size[defect->field] = 0;
}

APPLY(put) {
    UNUSED;
    const char *chosen;
    size_t size = choose(random, defect->values, &chosen);
    set_bytes(record, defect->field, chosen, size);
}

/* After the first character; where trailing spaces count (not in fixed), now and then at the end. */
APPLY(insert) {
    UNUSED;
    const char *chosen;
    size_t size = choose(random, defect->values, &chosen);
    char *text = record->text[defect->field];
    size_t old = record->size[defect->field];
    size_t at = 1;
    while (at < old && ((unsigned char)text[at] & 0xC0) == 0x80) {
        at++;
    }
    if (synth->format != FIXED && random_chance(random, 250)) {
        at = old;
    }
    memmove(text + at + size, text + at, old - at);
    memcpy(text + at, chosen, size);
    record->size[defect->field] = (uint32_t)(old + size);
}

/* The value repeated up to a number of characters: values is "text*count". */
APPLY(stretch) {
    UNUSED;
    const char *star = strchr(defect->values, '*');
    size_t count = 0, size = (size_t)(star - defect->values);
    for (const char *at = star + 1; *at != '\0'; at++) {
        count = count * 10 + (size_t)(*at - '0');
    }
    for (size_t i = 0; i < count; i++) {
        memcpy(record->text[defect->field] + i * size, defect->values, size);
    }
    record->size[defect->field] = (uint32_t)(count * size);
}

/* --- AAB301 --- */

static void set_area(struct record *record, int code) {
    char text[16];
    snprintf(text, sizeof text, "%06d", code);
    set_bytes(record, AAB301, text, 6);
}

APPLY(area_abolished) {
    UNUSED;
    int code;
    do {
        code = synth->abolished[random_below(random, (uint32_t)synth->abolished_count)];
    } while (synth->upload_area != 0 && code / 10000 != synth->upload_area / 10000);
    set_area(record, code);
}

/* A county code of a known prefecture that never was; 90 to 99 have meanings in practice. */
static int unknown_area(const struct synth *synth, struct random *random) {
    for (;;) {
        int code = synth->in_force[random_below(random, (uint32_t)synth->in_force_count)] / 100 * 100 + 50 +
                   (int)random_below(random, 39);
        if (!area_known(synth, code)) {
            return code;
        }
    }
}

APPLY(area_unknown) {
    UNUSED;
    set_area(record, unknown_area(synth, random));
}

APPLY(area_elsewhere) {
    UNUSED;
    set_area(record, synth->upload_area / 10000 == 11 ? 310101 : 110101);
}

/* --- AAZ341 --- */

/* A serial number with something wrong in front, and still not twice the same. */
APPLY(number_serial) {
    UNUSED;
    char digits[16];
    put(synth, random, record, defect);
    int size = snprintf(digits, sizeof digits, "%08llu", (unsigned long long)record->number);
    memcpy(record->text[AAZ341] + record->size[AAZ341], digits, (size_t)size);
    record->size[AAZ341] += (uint32_t)size;
}

/* The business ID of an earlier record without defect. Record 1 is never chosen for a defect. */
APPLY(repeat) {
    UNUSED;
    uint64_t earlier = 1 + random_below(random, (uint32_t)(record->number - 1));
    while (earlier > 1 && defect_of(synth, earlier) != NULL) {
        earlier--;
    }
    static struct record first;
    make_clean(synth, earlier, &first);
    set_bytes(record, AAB301, first.text[AAB301], first.size[AAB301]);
    set_bytes(record, AAZ341, first.text[AAZ341], first.size[AAZ341]);
}

/* --- AAC002, AAC044 --- */

/* Whoever the record was about, a citizen born so many years before the deregistration, with an identity card. */
static void become_citizen(const struct synth *synth, struct random *random, struct record *record, int years) {
    int year, month, day;
    day_split(get_day(record, ADC210), &year, &month, &day);
    int area = synth->in_force[random_below(random, (uint32_t)synth->in_force_count)];
    int born = day_of(year - years, month, day < 28 ? day : 28) - (int)random_below(random, 300);
    set_citizen(record, area, born, record->sex, random_below(random, 998));
    set_documents(record, "01", random);
    if (record->size[AJC00A] == 2 && memcmp(record->text[AJC00A], "21", 2) == 0) {
        set_text(record, AJC00A, "11");
    }
    if (memcmp(record->text[AAC003], "SMITH", 5) == 0) {
        set_text(record, AAC003, "王芳");
    }
}

APPLY(number_of_wrong_length) {
    UNUSED;
    static const unsigned char lengths[] = {10, 12, 14, 16, 17};
    become_citizen(synth, random, record, 30);
    record->size[AAC002] = lengths[random_below(random, 5)];
}

APPLY(number_of_19) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    record->text[AAC002][record->size[AAC002]++] = '1';
}

static void to_15(struct record *record) {
    memmove(record->text[AAC002] + 6, record->text[AAC002] + 8, 9);
    record->size[AAC002] = 15;
}

/* A typing error in one of the digits: a letter in its place. */
static void mistype(struct random *random, struct record *record) {
    uint32_t at = 1 + random_below(random, record->size[AAC002] - 2);
    record->text[AAC002][at] = "OIlSB"[random_below(random, 5)];
}

APPLY(number_15_mistyped) {
    UNUSED;
    become_citizen(synth, random, record, 40);
    to_15(record);
    mistype(random, record);
}

APPLY(number_18_mistyped) {
    UNUSED;
    become_citizen(synth, random, record, 40);
    mistype(random, record);
}

APPLY(number_wrong_check) {
    UNUSED;
    become_citizen(synth, random, record, 35);
    char *last = record->text[AAC002] + 17;
    *last = *last == 'X' ? '1' : *last == '9' ? 'X' : (char)(*last + 1); /* 0 could look like a spreadsheet's */
}

APPLY(number_other_sex) {
    UNUSED;
    become_citizen(synth, random, record, 35);
    record->text[AAC004][0] = record->sex == 1 ? '2' : '1';
}

APPLY(sex_not_given) {
    UNUSED;
    static const char *const values[] = {"", "0", "9"};
    become_citizen(synth, random, record, 35);
    set_text(record, AAC004, values[random_below(random, 3)]);
}

/* Writes over the birth date and makes the check character right again. */
static void rewrite_birth(struct record *record, size_t at, const char *digits) {
    memcpy(record->text[AAC002] + at, digits, strlen(digits));
    record->text[AAC002][17] = check_character(record->text[AAC002]);
}

APPLY(number_no_such_day) {
    UNUSED;
    static const char *const days[] = {"0230", "0431", "1301", "0010", "0600", "0732", "0229"};
    become_citizen(synth, random, record, 35);
    set_documents(record, "90", random);
    rewrite_birth(record, 6, "1989"); /* no leap year */
    rewrite_birth(record, 10, days[random_below(random, 7)]);
}

APPLY(number_born_tomorrow) {
    UNUSED;
    become_citizen(synth, random, record, 20);
    set_citizen(record, synth->in_force[0], synth->today + 1 + (int)random_below(random, 3000), record->sex, 7);
    set_documents(record, "01", random);
}

APPLY(number_area_unknown) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    int area = unknown_area(synth, random);
    set_citizen(record, area, day_of(1990, 5, 6), record->sex, random_below(random, 998));
    set_documents(record, "01", random);
}

APPLY(number_unknown_letters) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    set_documents(record, "08", random);
    put(synth, random, record, defect);
}

/* A 15-digit number with the identity card of 18 digits: the same person. */
APPLY(number_15) {
    UNUSED;
    become_citizen(synth, random, record, 40);
    to_15(record);
}

/* From one day to two years too young. */
APPLY(number_too_young) {
    UNUSED;
    int year, month, day;
    become_citizen(synth, random, record, 20);
    day_split(get_day(record, ADC210), &year, &month, &day);
    int born = day_of(year - 16, month, day) + 1 + (random_chance(random, 500) ? 0 : (int)random_below(random, 700));
    set_citizen(record, synth->in_force[0], born, record->sex, random_below(random, 998));
    set_documents(record, "01", random);
}

APPLY(number_scientific) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    const char *number = record->text[AAC044];
    char text[32];
    snprintf(text, sizeof text, "%c.%.5s%s", number[0], number + 1, defect->values);
    set_text(record, AAC002, text);
}

APPLY(number_small_x) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    for (uint32_t sequence = random_below(random, 300); record->text[AAC002][17] != 'X'; sequence++) {
        set_citizen(record, 110105, day_of(1990, 1, 1) + (int)(sequence * 7 % 3000), record->sex, sequence);
    }
    set_documents(record, "01", random);
    record->text[AAC002][17] = 'x';
}

/* --- AAC058, AAC044 --- */

APPLY(document_kind) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    put(synth, random, record, defect);
}

APPLY(document_extension) {
    UNUSED;
    put(synth, random, record, defect);
    set_bytes(record, AAC044, "E12345678", 9);
}

APPLY(card_number) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    put(synth, random, record, defect);
}

APPLY(card_of_another) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    static struct record other;
    other = *record;
    set_citizen(&other, 110105, day_of(1992, 3, 4), record->sex, (uint32_t)record->sequence + 2);
    set_bytes(record, AAC044, other.text[AAC002], other.size[AAC002]);
}

APPLY(other_document) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    set_documents(record, "99", random);
    if (strchr(defect->values, '*') != NULL) {
        stretch(synth, random, record, defect);
    } else if (defect->needs & NEEDS_CONTROL) {
        insert(synth, random, record, defect);
    } else {
        put(synth, random, record, defect);
    }
}

APPLY(passport) {
    UNUSED;
    become_citizen(synth, random, record, 30);
    set_documents(record, "08", random);
    put(synth, random, record, defect);
}

/* --- dates, reason --- */

/* The handling date must not be before the deregistration, whatever happens to one of them. */
APPLY(deregistered_in_future) {
    UNUSED;
    set_day(record, ADC210, synth->today + 1 + (int)random_below(random, 40));
}

APPLY(handled_in_future) {
    UNUSED;
    set_day(record, AAE036, synth->today + 1 + (int)random_below(random, 400));
}

APPLY(deregistered_after_handling) {
    UNUSED;
    set_day(record, ADC210, synth->today - (int)random_below(random, 3));
    set_day(record, AAE036, get_day(record, ADC210) - 1 - (int)random_below(random, 20));
}

APPLY(early_pension) {
    UNUSED;
    become_citizen(synth, random, record, 17 + (int)random_below(random, 31));
    set_text(record, AJC00A, "21");
}

APPLY(no_remark) {
    UNUSED;
    set_text(record, AJC00A, "90");
    record->size[AAE013] = 0;
}

/* --- damage to the line --- */

static void wound(struct record *record, enum wound wound, enum field field) {
    record->wound = wound;
    record->wounded = field;
}

APPLY(lose_columns) {
    UNUSED;
    wound(record, COLUMNS_LOST, AAE011);
}

APPLY(add_column) {
    UNUSED;
    wound(record, COLUMN_EXTRA, AAC003);
}

APPLY(write_after_quote) {
    UNUSED;
    wound(record, AFTER_QUOTE, AAE011);
}

/* In the remark, where a quote is no wrong character. */
APPLY(write_quote_inside) {
    UNUSED;
    set_text(record, AAE013, "核实");
    wound(record, QUOTE_INSIDE, AAE013);
}

APPLY(insert_nul) {
    UNUSED;
    record->text[AAE011][record->size[AAE011]++] = '\0';
}

#define E "error"
#define W "warning"
#define N "note"
#define NBSP "\xC2\xA0"
#define HAN "某"

const struct defect defect_table[] = {
    {"AAB301.required", AAB301, E, 0, clear, NULL, NULL},
    {"AAZ341.required", AAZ341, E, 0, clear, NULL, NULL},
    {"AAC003.required", AAC003, E, 0, clear, NULL, NULL},
    {"AAC002.required", AAC002, E, 0, clear, NULL, NULL},
    {"AAC058.required", AAC058, E, 0, clear, NULL, NULL},
    {"AAC044.required", AAC044, E, 0, clear, NULL, NULL},
    {"ADC210.required", ADC210, E, 0, clear, NULL, NULL},
    {"AJC00A.required", AJC00A, E, 0, clear, NULL, NULL},
    {"AAE011.required", AAE011, E, 0, clear, NULL, NULL},
    {"AAE036.required", AAE036, E, 0, clear, NULL, NULL},
    {"AAB301.too-long", AAB301, E, NEEDS_ROOM, put, "3301061|330106001", NULL},
    {"AAZ341.too-long", AAZ341, E, NEEDS_ROOM, number_serial, "SY2025-1231|A-20251231-0", NULL},
    {"AAC003.too-long", AAC003, E, NEEDS_ROOM, stretch, HAN "*51", NULL},
    {"AAC002.too-long", AAC002, E, NEEDS_ROOM, number_unknown_letters, "CANADA1234567890123", NULL},
    {"AAC058.too-long", AAC058, E, NEEDS_ROOM, document_kind, "001|居民身份证", NULL},
    {"AAC044.too-long", AAC044, E, NEEDS_ROOM, other_document, "7*23", NULL},
    {"AJC00A.too-long", AJC00A, E, NEEDS_ROOM, put, "111|其他原因", NULL},
    {"AAE011.too-long", AAE011, E, NEEDS_ROOM, stretch, HAN "*21", NULL},
    {"AAE013.too-long", AAE013, E, NEEDS_ROOM, stretch, HAN "*101", NULL},
    {"AAZ341.too-long-gb18030", AAZ341, W, NEEDS_ROOM, number_serial, "业务流水号-", "AAZ341.character"},
    {"AAC003.too-long-gb18030", AAC003, W, NEEDS_ROOM, stretch, HAN "*26", NULL},
    {"AAC044.too-long-gb18030", AAC044, W, NEEDS_ROOM, other_document, "某某省某某市某某字第0012345号", NULL},
    {"AAE011.too-long-gb18030", AAE011, W, NEEDS_ROOM, stretch, HAN "*20", NULL},
    {"AAE013.too-long-gb18030", AAE013, W, NEEDS_ROOM, stretch, HAN "*51", NULL},
    {"AAB301.encoding", AAB301, E, NEEDS_DELIMITED, put, "33010\xFF", NULL},
    {"AAZ341.encoding", AAZ341, E, NEEDS_DELIMITED, put,
     "SY2025\xFF"
     "0001",
     NULL},
    {"AAC003.encoding", AAC003, E, NEEDS_DELIMITED, insert, "\xFF", NULL},
    {"AAC002.encoding", AAC002, E, NEEDS_DELIMITED, insert, "\xFF", NULL},
    {"AAC058.encoding", AAC058, E, NEEDS_DELIMITED, put, "0\xFF", NULL},
    {"AAC044.encoding", AAC044, E, NEEDS_DELIMITED, insert, "\xFF", NULL},
    {"ADC210.encoding", ADC210, E, NEEDS_DELIMITED, put, "2025090\xFF", NULL},
    {"AJC00A.encoding", AJC00A, E, NEEDS_DELIMITED, put, "1\xFF", NULL},
    {"AAE036.encoding", AAE036, E, NEEDS_DELIMITED, put, "2025090\xFF", NULL},
    {"AAE011.encoding", AAE011, E, NEEDS_DELIMITED, insert, "\xFF", NULL},
    {"AAE013.encoding", AAE013, E, NEEDS_DELIMITED, put, "\xFF|核实\xFF", NULL},
    {"AAC003.control-character", AAC003, W, NEEDS_CONTROL, insert, "\a|\x1B", NULL},
    {"AAE011.control-character", AAE011, W, NEEDS_CONTROL, insert, "\x01", NULL},
    {"AAC044.control-character", AAC044, W, NEEDS_CONTROL, other_document, "\x1F", NULL},
    {"AAE013.control-character", AAE013, W, NEEDS_CONTROL, put,
     "第一次：未接通\n第二次：已接通|已核实\a|\"引号\",逗号\n与换行\n两次", NULL},

    {"AAB301.format", AAB301, E, 0, put, "33010|33010A|3301|O30106", NULL},
    {"AAB301.province", AAB301, E, 0, put, "470101|990101|100000|013301|240102", NULL},
    {"AAB301.not-in-force", AAB301, W, 0, area_abolished, NULL, NULL},
    {"AAB301.unknown", AAB301, W, 0, area_unknown, NULL, NULL},
    {"AAB301.scope", AAB301, E, NEEDS_AREA, area_elsewhere, NULL, NULL},
    {"AAZ341.duplicate", AAZ341, E, 0, repeat, NULL, NULL},
    {"AAZ341.character", AAZ341, W, 0, number_serial, "SY/|#|SY 25|流水", NULL},

    {"AAC003.space", AAC003, E, 0, insert, " |\u3000", NULL},
    {"AAC003.other-space", AAC003, W, 0, insert, NBSP "|\u2003|\u200B|\uFEFF", NULL},
    {"AAC003.separator", AAC003, W, 0, put, "买买提•艾力|阿依古丽・托合提|扎西．多吉|努尔兰‧哈森|巴图･孟和|斯琴.高娃",
     NULL},
    {"AAC003.character", AAC003, W, 0, insert, "3|*|(|\uE000|\U000F0000", NULL},
    {"AAE011.space", AAE011, E, 0, insert, " |\u3000", NULL},
    {"AAE011.other-space", AAE011, W, 0, insert, NBSP "|\u200B", NULL},
    {"AAE011.separator", AAE011, W, 0, put, "古丽•艾力|扎西・多吉|阿依．努尔|古丽‧艾力|扎西･多吉|阿依.努尔", NULL},
    {"AAE011.character", AAE011, W, 0, insert, "2|#", NULL},

    {"AAC002.length", AAC002, E, 0, number_of_wrong_length, NULL, NULL},
    {"AAC002.length", AAC002, E, NEEDS_ROOM, number_of_19, NULL, NULL},
    {"AAC002.digits-15", AAC002, E, 0, number_15_mistyped, NULL, NULL},
    {"AAC002.digits-17", AAC002, E, 0, number_18_mistyped, NULL, NULL},
    {"AAC002.check-digit", AAC002, E, 0, number_wrong_check, NULL, NULL},
    {"AAC002.sex", AAC002, E, NEEDS_SEX, number_other_sex, NULL, NULL},
    {"AAC002.sex-not-evaluable", AAC002, N, NEEDS_SEX, sex_not_given, NULL, NULL},
    {"AAC002.birth-date", AAC002, E, 0, number_no_such_day, NULL, NULL},
    {"AAC002.birth-future", AAC002, E, 0, number_born_tomorrow, NULL, NULL},
    {"AAC002.area-unknown", AAC002, W, 0, number_area_unknown, NULL, NULL},
    {"AAC002.foreign-shape", AAC002, W, 0, number_unknown_letters, "CAN110081080311|A1234567|ABCD12|USA12", NULL},
    {"AAC002.legacy-15", AAC002, W, 0, number_15, NULL, NULL},
    {"AAC002.under-16", AAC002, W, 0, number_too_young, NULL, NULL},
    {"AAC002.length", AAC002, E, 0, number_scientific, "E+17", NULL},
    {"AAC002.lower-x", AAC002, N, 0, number_small_x, NULL, NULL},

    {"AAC058.code", AAC058, E, 0, document_kind, "1|00|18|98|AB|1", NULL},
    {"AAC058.extension", AAC058, W, 0, document_extension, "16|17|91", NULL},
    {"AAC044.citizen-number", AAC044, W, 0, card_number, "E12345678|110101199001010000|12345", NULL},
    {"AAC044.differs", AAC044, W, 0, card_of_another, NULL, NULL},
    {"AAC044.shape", AAC044, W, 0, passport, "1|无", NULL},

    {"ADC210.date", ADC210, E, 0, put, "20250229|20251301|2025-9-1|250901|20250431|2025090O", NULL},
    {"AAE036.date", AAE036, E, 0, put, "20250229|20250100|2025/9/1|09012025", NULL},
    {"ADC210.future", ADC210, E, 0, deregistered_in_future, NULL, NULL},
    {"AAE036.future", AAE036, E, 0, handled_in_future, NULL, NULL},
    {"ADC210.after-handling", ADC210, W, 0, deregistered_after_handling, NULL, NULL},
    {"AJC00A.code", AJC00A, E, 0, put, "22|1|10|33|99|AA", NULL},
    {"AJC00A.contact-ground", AJC00A, W, 0, put, "31|32", NULL},
    {"AJC00A.pension-age", AJC00A, W, 0, early_pension, NULL, NULL},
    {"AJC00A.other-remark", AJC00A, W, 0, no_remark, NULL, NULL},

    {"reader.column-count", FIELDS, E, NEEDS_DELIMITED, lose_columns, NULL, NULL},
    {"reader.column-count", FIELDS, E, NEEDS_DELIMITED, add_column, NULL, NULL},
    {"reader.after-quote", FIELDS, E, NEEDS_DELIMITED, write_after_quote, NULL, NULL},
    {"reader.quote-in-field", FIELDS, E, NEEDS_DELIMITED, write_quote_inside, NULL, NULL},
    {"reader.nul", AAE011, E, NEEDS_DELIMITED, insert_nul, NULL, NULL},
};
const size_t defect_table_size = sizeof defect_table / sizeof defect_table[0];

/* The defect of a record, or NULL: told by its number alone. */
const struct defect *defect_of(const struct synth *synth, uint64_t number) {
    if (synth->defect_count == 0 || number == 1) {
        return NULL;
    }
    if (synth->each) { /* defect i at the middle of the i-th part of the file */
        uint64_t parts = synth->defect_count;
        uint64_t part = (number - 1) * parts / synth->records;
        uint64_t first = (part * synth->records + parts - 1) / parts;
        uint64_t next = ((part + 1) * synth->records + parts - 1) / parts;
        return number - 1 == first + (next - first) / 2 ? synth->defects[part] : NULL;
    }
    struct random random = random_for(synth, number, 2);
    if (random_below(&random, 1000000000) >= synth->defect_rate) {
        return NULL;
    }
    return synth->defects[random_below(&random, (uint32_t)synth->defect_count)];
}
