/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* What the tests of the proof share: profiles of all kinds, records changed a little, and the property that the proof only
 * shows what the exact path would say nothing about. */
#ifndef PROOF_UNIT_H
#define PROOF_UNIT_H

#include "synthetic.h"

#include "source_rows.h"

#include "core/utf8.h"
#include "identity/check_digit.h"
#include "identity/identity.h"
#include "proof/proof.h"
#include "reader/judge.h"
#include "rules/check.h"

/* --- profiles ----------------------------------------------------------------------------------------------- */

#define PROFILES 16
#define LATER 15 /* the profile of a day when the pension ages have risen */

struct world {
    ujreg_profile *profiles[PROFILES];
    struct uj_proof_memory memories[PROFILES];
    ujreg_tables *areas, *codes;
    ujreg_findings *findings;
    struct source source;
    /* Asked of every record without a sex: whether another proof says of it what the proof of split records says. */
    void (*also)(struct world *world, int profile, const ujreg_text *items, int gb18030, int proved);
    size_t rows_tried, rows_proved;
    /* Asked of some records, whatever the proof says of them: whether another door finds what the rules find. */
    void (*door)(struct world *world, int profile, const ujreg_text *items, int gb18030);
    size_t asked;
};

static ujreg_profile *profile_of(int32_t unit, int32_t area, const ujreg_tables *tables, ujreg_date today) {
    ujreg_profile_options options = {
        .size = sizeof options, .today = today, .length_unit = unit, .upload_area = area, .tables = tables};
    ujreg_profile *profile;
    assert_int_equal(ujreg_profile_new(NULL, &options, &profile), UJREG_OK);
    return profile;
}

static void load(ujreg_tables *tables, int32_t table, const char *text) {
    assert_int_equal(ujreg_tables_load(tables, table, text, strlen(text), NULL), UJREG_OK);
}

static int start(void **state) {
    static struct world world;
    const ujreg_date today = {2025, 12, 31}, early = {2024, 3, 1}, later = {2060, 1, 1};
    assert_int_equal(ujreg_findings_new(NULL, &world.findings), UJREG_OK);
    assert_int_equal(ujreg_tables_new(NULL, &world.areas), UJREG_OK);
    assert_int_equal(ujreg_tables_new(NULL, &world.codes), UJREG_OK);
    load(world.areas, UJREG_TABLE_AAB301,
         "code\tname\tfirst_year\tlast_year\n330191\t开发区\t2020\t\n110105\t朝阳区\t1981\t2023\n990101\t某区\t2025\t\n");
    load(world.codes, UJREG_TABLE_AJC00A, "code\tname_zh\tstatus\n27\t其他\tcore\n11\t停用\twithdrawn\n");
    load(world.codes, UJREG_TABLE_AAC058, "code\tname_zh\tstatus\n01\t身份证\textension\n77\t某证\tcore\n");
    int i = 0;
    for (int32_t unit = UJREG_LENGTH_DEFAULT; unit <= UJREG_LENGTH_UTF8; unit++) {
        world.profiles[i++] = profile_of(unit, 0, NULL, today);
    }
    world.profiles[i++] = profile_of(0, 330000, NULL, today);
    world.profiles[i++] = profile_of(0, 440300, NULL, today);
    world.profiles[i++] = profile_of(0, 510104, NULL, today);
    world.profiles[i++] = profile_of(0, 0, world.areas, today);
    world.profiles[i++] = profile_of(0, 330000, world.areas, today);
    world.profiles[i++] = profile_of(UJREG_LENGTH_UTF8, 0, world.areas, today);
    world.profiles[i++] = profile_of(0, 0, world.codes, today);
    world.profiles[i++] = profile_of(0, 0, NULL, early);
    world.profiles[i++] = profile_of(UJREG_LENGTH_GB18030, 0, NULL, early);
    world.profiles[i++] = profile_of(UJREG_LENGTH_UTF8, 330106, NULL, early);
    world.profiles[i++] = profile_of(UJREG_LENGTH_CHARACTERS, 110000, world.areas, early);
    assert_int_equal(i, LATER);
    world.profiles[i++] = profile_of(0, 0, NULL, later);
    assert_int_equal(i, PROFILES);
    world.source = source_open("areas.tsv");
    *state = &world;
    return 0;
}

static int stop(void **state) {
    struct world *world = *state;
    for (int i = 0; i < PROFILES; i++) {
        ujreg_profile_free(world->profiles[i]);
    }
    ujreg_tables_free(world->areas);
    ujreg_tables_free(world->codes);
    ujreg_findings_free(world->findings);
    source_close(&world->source);
    return 0;
}

/* --- changed records ---------------------------------------------------------------------------------------- */

static void put(struct synthetic *record, int32_t field, const char *data, size_t size) {
    record->size[field - 1] = size;
    memcpy(record->text[field - 1], data, size);
}

/* A number of any kind, most of them right. */
static void any_number(struct dice *dice, const struct world *world, char out[19]) {
    unsigned birth_year = (unsigned)(1890 + dice_below(dice, 140)), month = (unsigned)dice_below(dice, 14),
             day = (unsigned)dice_below(dice, 33);
    char area[8];
    switch (dice_below(dice, 5)) {
    case 0:
        snprintf(area, sizeof area, "9%02u%03u", (unsigned)dice_below(dice, 100), (unsigned)dice_below(dice, 1000));
        break;
    case 1:
        snprintf(area, sizeof area, "%u0000", (unsigned)(80 + dice_below(dice, 5)));
        break;
    case 2:
        snprintf(area, sizeof area, "%06u", (unsigned)dice_below(dice, 1000000));
        break;
    default:
        snprintf(area, sizeof area, "%s", world->source.rows[dice_below(dice, world->source.count)].cells[0]);
        break;
    }
    if (dice_below(dice, 3)) {
        month = 1 + month % 12;
        day = 1 + day % 28;
    }
    if (dice_below(dice, 20) == 0) {
        month = 2;
        day = 29;
    }
    char number[64];
    snprintf(number, sizeof number, "%.6s%04u%02u%02u%03u", area, birth_year, month, day,
             (unsigned)dice_below(dice, 1000));
    memcpy(out, number, 17);
    out[17] = dice_below(dice, 12) ? uj_mod11_check(out) : "0123456789Xx"[dice_below(dice, 12)];
    out[18] = '\0';
}

/* Characters that a name or remark may hold, or should not. */
static size_t any_character(struct dice *dice, char out[4]) {
    static const uint32_t edges[] = {
        0x20,    0x3000,  0xB7,     0x2022,  0x30FB,  0xFF0E,  0x2027,  0xFF65,  '.',     '0',     '-',
        'a',     'Z',     0x9,      0xA0,    0x200B,  0xFEFF,  0xE000,  0xF8FF,  0x3001,  0x3002,  0x3011,
        0x3012,  0xFF01,  0xFF5E,   0xFF5F,  0xFF00,  0x4DFF,  0x4E00,  0x9FA5,  0x9FA6,  0x9FEF,  0x9FFC,
        0x9FFF,  0xA000,  0x33FF,   0x3400,  0x4DB5,  0x4DB6,  0x4DBF,  0x4DC0,  0x20000, 0x2A6DF, 0x2A6E0,
        0x2FA1D, 0x2FFFD, 0x2FFFE,  0x2FFFF, 0x30000, 0x3134A, 0x323AF, 0x323B0, 0x3FFFE, 0x1FFFF, 0x40000,
        0xF900,  0xFA0E,  0x2E80,   0x31C0,  0x3007,  0x7F,    0x80,    0x85,    0x9F,    0xAD,    0xE5E5,
        0x1E3F,  0xFFFD,  0x10FFFF, 0x2028,  0x180E,  0x3041,  0x25CB,  0x4E8C,  0x5341,  0x2014,  0x201C,
        0x2026,  0xFFE5,  0xFF5C,   0xFE50,  0xE816,  0x9FB4,  0xF92C,  0xFA29,  0x20087, 0xE854};
    uint32_t c = edges[dice_below(dice, sizeof edges / sizeof *edges)];
    switch (dice_below(dice, 8)) {
    case 0:
        c = 0x4E00 + (uint32_t)dice_below(dice, 0x5200);
        break;
    case 1:
        c = (uint32_t)dice_below(dice, 0x3500);
        break;
    case 2:
        c = 0x20000 + (uint32_t)dice_below(dice, 0x20000);
        break;
    case 3:
        c = 0xE000 + (uint32_t)dice_below(dice, 0x2000);
        break;
    default:
        break;
    }
    size_t size = uj_utf8_encode(c, out);
    return size ? size : uj_utf8_encode('?', out);
}

static void insert(struct dice *dice, struct synthetic *record, int32_t field, const char *data, size_t size) {
    char *text = record->text[field - 1];
    size_t at = record->size[field - 1];
    while (at &&
           (dice_below(dice, 3) == 0 || (at < record->size[field - 1] && ((unsigned char)text[at] & 0xC0) == 0x80))) {
        at--;
    }
    memmove(text + at + size, text + at, record->size[field - 1] - at);
    memcpy(text + at, data, size);
    record->size[field - 1] += size;
}

/* Each makes one kind of change, from what is still right to what is far from it. */
typedef void (*change)(struct dice *dice, const struct world *world, struct synthetic *record);

static void another_number(struct dice *dice, const struct world *world, struct synthetic *record) {
    char number[19];
    any_number(dice, world, number);
    put(record, UJREG_AAC002, number, 18);
    if (dice_below(dice, 4)) {
        put(record, UJREG_AAC044, number, 18);
    }
    if (dice_below(dice, 3)) {
        record->text[UJREG_AAC004 - 1][0] = number[16] & 1 ? '1' : '2';
    }
}

static void any_reason(struct dice *dice, const struct world *world, struct synthetic *record) {
    char text[16];
    (void)world;
    snprintf(text, sizeof text, "%02u", (unsigned)dice_below(dice, 100));
    put(record, UJREG_AJC00A, text, dice_below(dice, 9) ? 2 : 1);
}

static void reason_that_asks_for_more(struct dice *dice, const struct world *world, struct synthetic *record) {
    (void)world;
    put(record, UJREG_AJC00A, dice_below(dice, 2) ? "21" : "90", 2);
}

static void any_document_type(struct dice *dice, const struct world *world, struct synthetic *record) {
    char text[16];
    (void)world;
    snprintf(text, sizeof text, "%02u", (unsigned)dice_below(dice, dice_below(dice, 2) ? 20 : 100));
    put(record, UJREG_AAC058, text, dice_below(dice, 9) ? 2 : dice_below(dice, 3));
}

static void other_document(struct dice *dice, const struct world *world, struct synthetic *record) {
    static const char *const documents[] = {"G12345678",
                                            "123",
                                            "AAA",
                                            "0000000",
                                            "军官证123456",
                                            "H1234567800",
                                            "CAN110081080310",
                                            "1234 5678",
                                            "12345678901234567890123",
                                            "a-b_c/1",
                                            "E00000000",
                                            "M1",
                                            "1",
                                            "911124198108030024",
                                            "(1234567)",
                                            "南字第01020304号"};
    (void)world;
    synthetic_set(record, UJREG_AAC044, documents[dice_below(dice, sizeof documents / sizeof *documents)]);
    put(record, UJREG_AAC058, &"0203040506070809101112131499"[2 * dice_below(dice, 14)], 2);
}

static void other_serial(struct dice *dice, const struct world *world, struct synthetic *record) {
    static const char *const serials[] = {
        "1",   "abc-DEF_09", "a b", "流水号", "123456789012345678", "1234567890123456789", "a@b", "12345678901234567x",
        "a/b", "[",          "`",   "{",      "1234567_",           "12345678\x7F",        "A\tB"};
    (void)world;
    synthetic_set(record, UJREG_AAZ341, serials[dice_below(dice, sizeof serials / sizeof *serials)]);
}

static void date_at_an_edge(struct dice *dice, const struct world *world, struct synthetic *record) {
    static const char *const dates[] = {"20251231", "20260101", "20240229", "20230229", "20250230", "20240301",
                                        "20240302", "2025123",  "00000000", "20251301", "20250100", "19491001",
                                        "2025-1-1", "20250431", "20251200", "2025123a", "99991231", "00010101"};
    (void)world;
    synthetic_set(record, dice_below(dice, 2) ? UJREG_ADC210 : UJREG_AAE036,
                  dates[dice_below(dice, sizeof dates / sizeof *dates)]);
}

static void any_day(struct dice *dice, const struct world *world, struct synthetic *record) {
    char text[64];
    (void)world;
    snprintf(text, sizeof text, "%04u%02u%02u", (unsigned)(1998 + dice_below(dice, 29)),
             (unsigned)(1 + dice_below(dice, 12)), (unsigned)(1 + dice_below(dice, 31)));
    put(record, UJREG_ADC210, text, 8);
}

static void area_of_the_table(struct dice *dice, const struct world *world, struct synthetic *record) {
    put(record, UJREG_AAB301, world->source.rows[dice_below(dice, world->source.count)].cells[0], 6);
}

static void any_area(struct dice *dice, const struct world *world, struct synthetic *record) {
    char text[16];
    (void)world;
    snprintf(text, sizeof text, "%06u", (unsigned)dice_below(dice, 1000000));
    put(record, UJREG_AAB301, dice_below(dice, 3) ? text : dice_below(dice, 2) ? "330191" : "990101", 6);
}

static const int32_t names[] = {UJREG_AAC003, UJREG_AAE011, UJREG_AAE013};

static void characters_within_a_name(struct dice *dice, const struct world *world, struct synthetic *record) {
    const int32_t field = names[dice_below(dice, 3)];
    char character[4];
    (void)world;
    for (size_t times = 1 + dice_below(dice, dice_below(dice, 4) ? 2 : 40); times; times--) {
        if (record->size[field - 1] < 300) {
            insert(dice, record, field, character, any_character(dice, character));
        }
    }
}

/* Of characters that take as many bytes in both encodings, or not. */
static void name_of_any_length(struct dice *dice, const struct world *world, struct synthetic *record) {
    static const char *const same_size_or_not[] = {"国", "䶮", "㛃", "𠮷", "鿿", "a"};
    const int32_t field = names[dice_below(dice, 3)];
    const size_t mixed = dice_below(dice, 2), kind = dice_below(dice, 6);
    (void)world;
    record->size[field - 1] = 0;
    for (size_t times = dice_below(dice, dice_below(dice, 2) ? 60 : 9); times; times--) {
        const char *one = same_size_or_not[mixed ? dice_below(dice, 6) : times % 9 == 0 ? 0 : kind];
        insert(dice, record, field, one, strlen(one));
    }
}

/* Names and remarks that one encoding takes for another's, here or in GB 18030. */
static void names_of_two_encodings(struct dice *dice, const struct world *world, struct synthetic *record) {
    static const char *const texts[] = {"郑伟",   "谢强",   "毛路", "·",    "··",  "姚睿珺",     "谢瑜昇", "鏉庢煇",
                                        "鐜嬩紵", "涓版捣", "Сила", "José", "a·b", "2024年郑伟", "郑·伟",  "浠ヤ笂"};
    static const int32_t fields[] = {UJREG_AAC003, UJREG_AAE011, UJREG_AAE013};
    (void)world;
    for (size_t times = 1 + dice_below(dice, 3); times; times--) {
        const char *text = texts[dice_below(dice, sizeof texts / sizeof *texts)];
        synthetic_set(record, fields[dice_below(dice, 3)], text);
    }
}

static void any_sex(struct dice *dice, const struct world *world, struct synthetic *record) {
    (void)world;
    put(record, UJREG_AAC004, &"1209 3"[dice_below(dice, 6)], dice_below(dice, 5) != 0);
}

static void item_cut_short(struct dice *dice, const struct world *world, struct synthetic *record) {
    const int32_t field = 1 + (int32_t)dice_below(dice, UJREG_AAC004);
    (void)world;
    record->size[field - 1] = dice_below(dice, record->size[field - 1] + 1);
}

static void any_byte(struct dice *dice, const struct world *world, struct synthetic *record) {
    const int32_t field = 1 + (int32_t)dice_below(dice, UJREG_AAC004);
    (void)world;
    if (record->size[field - 1]) {
        record->text[field - 1][dice_below(dice, record->size[field - 1])] = (char)dice_next(dice);
    }
}

/* Names are changed twice as often as the others. */
static const change changes[] = {another_number,
                                 any_reason,
                                 reason_that_asks_for_more,
                                 any_document_type,
                                 other_document,
                                 other_serial,
                                 date_at_an_edge,
                                 any_day,
                                 area_of_the_table,
                                 any_area,
                                 name_of_any_length,
                                 characters_within_a_name,
                                 characters_within_a_name,
                                 names_of_two_encodings,
                                 any_sex,
                                 item_cut_short,
                                 any_byte};

/* --- the property ------------------------------------------------------------------------------------------- */

/* The items as they would lie in a file of GB 18030. 0 when one of them cannot be written in it. */
static int in_gb18030(struct synthetic *record, ujreg_text *items) {
    char made_text[SYNTHETIC_ROOM * 2];
    for (int32_t i = 0; i < UJREG_AAC004; i++) {
        size_t used, made;
        if (uj_utf8_to_gb18030(record->text[i], record->size[i], made_text, sizeof made_text, &used, &made) !=
                UJ_CONVERT_DONE ||
            made > SYNTHETIC_ROOM) {
            return 0;
        }
        memcpy(record->text[i], made_text, made);
        record->size[i] = made;
        items[i].size = made;
    }
    return 1;
}

/* The items in UTF-8 again; 0 when they are no text. */
static int in_utf8(const ujreg_text *items, int gb18030, char room[UJREG_AAC004][SYNTHETIC_ROOM * 2],
                   ujreg_record *record) {
    for (int32_t i = 0; i < UJREG_AAC004; i++) {
        size_t used, made = items[i].size;
        const char *text = items[i].data;
        if (gb18030) {
            if (uj_gb18030_to_utf8(text, items[i].size, room[i], SYNTHETIC_ROOM * 2, &used, &made) != UJ_CONVERT_DONE) {
                return 0;
            }
            text = room[i];
        }
        if (memchr(text ? text : "", 0, made) || uj_utf8_valid_prefix(text, made) != made) {
            return 0;
        }
        ujreg_record_set(record, i + 1, items[i].data ? text : NULL, made);
    }
    return 1;
}

static void print_items(const ujreg_text *items, int profile, int gb18030) {
    fprintf(stderr, "profile %d%s:", profile, gb18030 ? ", GB18030" : "");
    for (int32_t i = 0; i < UJREG_AAC004; i++) {
        fprintf(stderr, " <");
        for (size_t k = 0; k < items[i].size; k++) {
            unsigned char byte = (unsigned char)items[i].data[k];
            fprintf(stderr, byte >= 0x20 && byte < 0x7F ? "%c" : "\\x%02X", byte);
        }
        fprintf(stderr, ">");
    }
    fprintf(stderr, "\n");
}

/* What the reader says of the cells' encoding, as of a record that lies in an input of this encoding. */
static void judge(const ujreg_text *items, int gb18030, const ujreg_record *record, ujreg_findings *findings) {
    const struct uj_layout layout = {.kind = &uj_item_columns,
                                     .encoding = gb18030 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8};
    struct uj_raw raw;
    struct uj_decoded decoded = {0};
    memset(&raw, 0, sizeof raw);
    memcpy(raw.item, items, UJREG_AAC004 * sizeof *items);
    assert_int_equal(uj_judge_cells(&raw, &layout, record, &decoded, 0, findings), UJREG_OK);
}

/* Whether the proof shows it of the record; fails when the exact path says otherwise. */
static int proves(struct world *world, int profile, const ujreg_text *items, int gb18030) {
    static char room[UJREG_AAC004][SYNTHETIC_ROOM * 2];
    ujreg_record record = {.size = sizeof record};
    int without_sex = items[UJREG_AAC004 - 1].data == NULL;
    int proved =
        uj_proof_record(&world->profiles[profile]->proof, &world->memories[profile], items, gb18030, without_sex);
    if (world->also && without_sex && items[UJREG_AAC004 - 1].size == 0) {
        world->also(world, profile, items, gb18030, proved);
    }
    if (world->door && world->asked++ % 16 == 0) {
        world->door(world, profile, items, gb18030);
    }
    if (!proved) {
        return 0;
    }
    if (!in_utf8(items, gb18030, room, &record)) {
        print_items(items, profile, gb18030);
        fail_msg("not even text, and called clean");
    }
    ujreg_findings_clear(world->findings);
    judge(items, gb18030, &record, world->findings);
    const struct uj_reported reported = {.skipped = without_sex ? UINT32_C(1) << (UJREG_AAC004 - 1) : 0};
    assert_int_equal(uj_check_record(world->profiles[profile], &record, &reported, world->findings, NULL), UJREG_OK);
    if (ujreg_findings_count(world->findings)) {
        ujreg_finding finding = {.size = sizeof finding};
        char message[1024];
        ujreg_findings_get(world->findings, 0, &finding);
        ujreg_finding_message(&finding, UJREG_LANGUAGE_EN, message, sizeof message, NULL);
        print_items(items, profile, gb18030);
        fail_msg("called clean: %s", message);
    }
    return 1;
}

static void what_it_calls_clean_is_clean(void **state) {
    struct world *world = *state;
    struct dice dice = {42};
    size_t proved = 0, rounds = 300000;
    for (size_t round = 0; round < rounds; round++) {
        struct synthetic record;
        ujreg_text items[UJREG_AAC004];
        synthetic_make(&dice, round, &record);
        for (size_t times = dice_below(&dice, 4); times; times--) {
            changes[dice_below(&dice, sizeof changes / sizeof *changes)](&dice, world, &record);
        }
        for (int32_t i = 0; i < UJREG_AAC004; i++) {
            items[i] = (ujreg_text){record.text[i], record.size[i]};
        }
        int gb18030 = dice_below(&dice, 2) && in_gb18030(&record, items);
        if (gb18030 && dice_below(&dice, 6) == 0) { /* bytes that no conversion makes */
            int32_t field = dice_below(&dice, 3) ? UJREG_AAC003 : UJREG_AAE013;
            if (record.size[field - 1]) {
                record.text[field - 1][dice_below(&dice, record.size[field - 1])] = (char)dice_next(&dice);
            }
        }
        if (dice_below(&dice, 3) == 0) {
            items[UJREG_AAC004 - 1] = (ujreg_text){NULL, 0};
        }
        if (items[UJREG_AAE013 - 1].size == 0 && dice_below(&dice, 2)) {
            items[UJREG_AAE013 - 1].data = NULL;
        }
        proved += (size_t)proves(world, (int)dice_below(&dice, PROFILES), items, gb18030);
    }
    assert_true(proved > rounds / 10); /* else this test would prove little */
    assert_true(!world->also || world->rows_proved > world->rows_tried / 2);
}

/* Every character in every place where one may be, in UTF-8 and in every pair of GB 18030. */
static void every_character_it_lets_pass_may_pass(void **state) {
    struct world *world = *state;
    struct dice dice = {7};
    struct synthetic record;
    static const int32_t fields[] = {UJREG_AAC003, UJREG_AAE013, UJREG_AAZ341, UJREG_AAC044};
    for (size_t f = 0; f < 4; f++) {
        ujreg_text items[UJREG_AAC004];
        synthetic_make(&dice, 1, &record);
        if (fields[f] == UJREG_AAC044) {
            synthetic_set(&record, UJREG_AAC058, "14");
        }
        for (int32_t i = 0; i < UJREG_AAC004; i++) {
            items[i] = (ujreg_text){record.text[i], record.size[i]};
        }
        ujreg_text *item = &items[fields[f] - 1];
        char text[16] = "A1234567", *end = text + (f < 2 ? 0 : 8);
        item->data = text;
        for (uint32_t c = 1; c < 0x110000; c++) {
            size_t size = uj_utf8_encode(c, end);
            if (f >= 2 && c > 0x3000) {
                break;
            }
            item->size = (size_t)(end - text) + size;
            if (size) {
                proves(world, 0, items, 0);
            }
        }
        for (unsigned pair = 0; f < 2 && pair < 0x10000; pair++) {
            text[0] = (char)(pair >> 8);
            text[1] = (char)pair;
            item->size = 2;
            ujreg_text name = items[UJREG_AAE011 - 1];
            items[UJREG_AAE011 - 1] = (ujreg_text){"\xCD\xF5", 2};
            if (f != 0) {
                items[UJREG_AAC003 - 1] = (ujreg_text){"\xCD\xF5", 2};
            } else {
                items[UJREG_AAE013 - 1].size = 0;
            }
            proves(world, 0, items, 1);
            items[UJREG_AAE011 - 1] = name;
        }
    }
}

/* Every area in every year, and every day around birthdays and pension ages. */
static void areas_and_dates_are_proved_as_they_are_checked(void **state) {
    struct world *world = *state;
    struct dice dice = {8};
    struct synthetic record;
    ujreg_text items[UJREG_AAC004];
    char date[16], number[24];
    size_t proved = 0;
    synthetic_make(&dice, 1, &record);
    for (int32_t i = 0; i < UJREG_AAC004; i++) {
        items[i] = (ujreg_text){record.text[i], record.size[i]};
    }
    items[UJREG_AAC004 - 1] = (ujreg_text){NULL, 0};
    items[UJREG_ADC210 - 1] = (ujreg_text){date, 8};
    for (size_t row = 0; row < world->source.count; row++) {
        items[UJREG_AAB301 - 1] = (ujreg_text){world->source.rows[row].cells[0], 6};
        for (unsigned year = 2019; year <= 2025; year++) {
            snprintf(date, sizeof date, "%04u0701", year);
            proved += (size_t)proves(world, row % 3 ? 0 : 7, items, 0);
        }
    }
    assert_true(proved > 10000);
    items[UJREG_AAB301 - 1] = (ujreg_text){"330106", 6};
    items[UJREG_AAC002 - 1] = items[UJREG_AAC044 - 1] = (ujreg_text){number, 18};
    char handled[] = "20591231";
    for (unsigned reason = 0; reason < 3; reason++) {
        if (reason == 2) {
            items[UJREG_AAE036 - 1] = (ujreg_text){handled, 8};
        }
        items[UJREG_AJC00A - 1] = (ujreg_text){reason ? "21" : "11", 2};
        proved = 0;
        for (size_t round = 0; round < 60000; round++) {
            unsigned years = reason ? 49 + (unsigned)dice_below(&dice, 16) : 15 + (unsigned)dice_below(&dice, 3);
            unsigned year = (reason == 2 ? 2030 : 2000) + (unsigned)dice_below(&dice, 26),
                     month = 1 + (unsigned)dice_below(&dice, 12), day = 1 + (unsigned)dice_below(&dice, 31);
            snprintf(date, sizeof date, "%04u%02u%02u", year, month, day);
            day += (unsigned)dice_below(&dice, 3) - 1;
            month += (unsigned)dice_below(&dice, 3) - 1;
            snprintf(number, sizeof number, "330106%04u%02u%02u%03u", year - years, month % 13, day % 32,
                     (unsigned)dice_below(&dice, 1000));
            number[17] = uj_mod11_check(number);
            proved += (size_t)proves(world, reason == 2 ? LATER : 0, items, 0);
        }
        assert_true(proved > 10000);
    }
}

/* --- and the other way round -------------------------------------------------------------------------------- */

static void nearly_every_clean_record_is_proved(void **state) {
    struct world *world = *state;
    char line[4096];
    size_t count = 0, proved = 0;
#ifdef UJREG_SYNTH
    FILE *file =
        popen(UJREG_EMULATOR " '" UJREG_SYNTH "' --records 20000 --defects 0 --sex --data '" UJREG_DATA_DIR "'", "r");
#else
    FILE *file = fopen(UJREG_EXAMPLE_DIR "/clean.csv", "rb");
#endif
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    int with_sex = strstr(line, "AAC004") != NULL;
    while (fgets(line, sizeof line, file)) {
        ujreg_text items[UJREG_AAC004] = {{NULL, 0}};
        char *at = line;
        for (int32_t i = 0; i < UJREG_AAE013 + with_sex; i++) {
            size_t size = strcspn(at, ",\n");
            items[i] = (ujreg_text){at, size};
            at += size + 1;
        }
        count++;
        proved += (size_t)proves(world, 0, items, 0);
    }
#ifdef UJREG_SYNTH
    assert_int_equal(pclose(file), 0);
    assert_int_equal(count, 20000);
#else
    fclose(file);
#endif
    assert_true(count >= 40);
    if (proved * 100 < count * 97) {
        fail_msg("only %zu of %zu", proved, count);
    }
}

#endif
