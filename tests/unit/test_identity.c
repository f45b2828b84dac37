/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
#include "unit.h"

#include <ujreg/identity.h>

#include "identity/check_digit.h"
#include "identity/document.h"

typedef struct name_value {
    const char *name;
    uint32_t value;
} name_value;

static const name_value kinds[] = {
    {"none", UJREG_IDENTITY_NONE},
    {"citizen", UJREG_IDENTITY_CITIZEN},
    {"citizen-15", UJREG_IDENTITY_CITIZEN_15},
    {"residence-permit", UJREG_IDENTITY_RESIDENCE_PERMIT},
    {"foreign-resident", UJREG_IDENTITY_FOREIGN_RESIDENT},
    {"foreign-resident-15", UJREG_IDENTITY_FOREIGN_RESIDENT_15},
    {"foreign-social", UJREG_IDENTITY_FOREIGN_SOCIAL},
    {"letter", UJREG_IDENTITY_LETTER},
    {NULL, 0},
};

static const name_value problems[] = {
    {"-", 0},
    {"wrong-length", UJREG_IDENTITY_WRONG_LENGTH},
    {"not-digits-15", UJREG_IDENTITY_NOT_DIGITS_15},
    {"not-digits-17", UJREG_IDENTITY_NOT_DIGITS_17},
    {"wrong-check", UJREG_IDENTITY_WRONG_CHECK},
    {"wrong-birth", UJREG_IDENTITY_WRONG_BIRTH},
    {"lower-x", UJREG_IDENTITY_LOWER_X},
    {"unknown-area", UJREG_IDENTITY_UNKNOWN_AREA},
    {"foreign-shape", UJREG_IDENTITY_FOREIGN_SHAPE},
    {"spreadsheet", UJREG_IDENTITY_SPREADSHEET},
    {"too-long", UJREG_IDENTITY_TOO_LONG},
    {"empty", UJREG_IDENTITY_EMPTY},
    {NULL, 0},
};

static uint32_t value_of(const name_value *names, const char *name) {
    while (names->name && strcmp(names->name, name) != 0) {
        names++;
    }
    if (!names->name) {
        fail_msg("no such word: %s", name);
    }
    return names->value;
}

static const char *name_of(const name_value *names, uint32_t value) {
    while (names->name && names->value != value) {
        names++;
    }
    return names->name ? names->name : "?";
}

static uint32_t all_values_of(const name_value *names, char *words) {
    uint32_t values = 0;
    for (char *word = words; word;) {
        char *comma = strchr(word, ',');
        if (comma) {
            *comma++ = '\0';
        }
        values |= value_of(names, word);
        word = comma;
    }
    return values;
}

/* The bytes that a vector's text stands for. */
static size_t unescape(const char *text, char *out) {
    size_t size = 0;
    if (strcmp(text, "(empty)") == 0) {
        return 0;
    }
    while (*text) {
        if (text[0] == '\\' && text[1] == 'x') {
            char hex[3] = {text[2], text[3], '\0'};
            out[size++] = (char)strtoul(hex, NULL, 16);
            text += 4;
        } else {
            out[size++] = *text++;
        }
    }
    return size;
}

static ujreg_identity parsed(const char *text, size_t size) {
    ujreg_identity identity = {.size = sizeof identity};
    ujreg_status status = ujreg_identity_parse(text, size, &identity);
    assert_int_equal(status, identity.problems & UJREG_IDENTITY_ERRORS ? UJREG_INVALID : UJREG_OK);
    return identity;
}

/* What a number says, in the form of a row of the vectors. */
static void write_row(const char *text, size_t size, const ujreg_identity *identity, char *row, size_t capacity) {
    char birth[9] = "-";
    const char *canonical = identity->canonical_size ? identity->canonical : "-";
    (void)ujreg_date_format(&identity->birth, birth);
    if (size && identity->canonical_size == size && memcmp(identity->canonical, text, size) == 0) {
        canonical = "=";
    }
    snprintf(row, capacity, "%s %s %d %d %s", name_of(kinds, (uint32_t)identity->kind), birth, (int)identity->sex,
             (int)identity->area, canonical);
}

static void check_vector(char **cell) {
    char bytes[256];
    char row[256];
    char expected[256];
    size_t size = unescape(cell[0], bytes);
    ujreg_identity identity = parsed(bytes, size);
    write_row(bytes, size, &identity, row, sizeof row);
    snprintf(expected, sizeof expected, "%s %s %s %s %s", cell[1], cell[3], cell[4], cell[5], cell[6]);
    if (strcmp(row, expected) != 0 || identity.problems != all_values_of(problems, cell[2]) ||
        identity.canonical_size != strlen(identity.canonical)) {
        fail_msg("%s: problems %x, %s instead of %s", cell[0], (unsigned)identity.problems, row, expected);
    }
}

static void every_number_of_the_vectors_says_what_its_row_says(void **state) {
    (void)state;
    char line[1024];
    int rows = 0;
    FILE *file = fopen(UJREG_VECTOR_DIR "/identity.tsv", "rb");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        char *cell[8];
        char *rest = line;
        if (line[0] == '#' || strncmp(line, "number\t", 7) == 0) {
            continue;
        }
        line[strcspn(line, "\n")] = '\0';
        for (int i = 0; i < 8; i++) {
            cell[i] = rest;
            rest = strchr(rest, '\t');
            assert_true(i == 7 ? !rest : rest != NULL);
            if (rest) {
                *rest++ = '\0';
            }
        }
        check_vector(cell);
        rows++;
    }
    fclose(file);
    assert_true(rows > 60);
}

static uint32_t random_state = 20200921;

static uint32_t random_below(uint32_t limit) {
    random_state = random_state * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)random_state * limit) >> 32);
}

static void make_number(char number[18]) {
    static const char *const areas[] = {"110105", "330106", "440524", "830000"};
    char text[32];
    snprintf(text, sizeof text, "%s%04u%02u%02u%03u", areas[random_below(4)], 1890 + random_below(120),
             1 + random_below(12), 1 + random_below(28), random_below(1000));
    memcpy(number, text, 17);
    number[17] = uj_mod11_check(number);
}

static void the_check_character_finds_every_changed_digit_and_every_swap_of_neighbours(void **state) {
    (void)state;
    for (int i = 0; i < 2000; i++) {
        char number[18];
        char wrong[18];
        make_number(number);
        assert_int_equal(parsed(number, 18).problems, 0);
        for (int at = 0; at < 18; at++) {
            memcpy(wrong, number, 18);
            for (char c = '0'; c <= '9'; c++) {
                wrong[at] = c;
                if (c != number[at]) {
                    assert_int_equal(parsed(wrong, 18).problems & UJREG_IDENTITY_ERRORS, UJREG_IDENTITY_WRONG_CHECK);
                }
            }
        }
        for (int at = 0; at < 17; at++) {
            memcpy(wrong, number, 18);
            wrong[at] = number[at + 1];
            wrong[at + 1] = number[at];
            if (number[at] != number[at + 1]) {
                assert_int_equal(parsed(wrong, 18).problems & UJREG_IDENTITY_ERRORS,
                                 wrong[16] == 'X' ? UJREG_IDENTITY_NOT_DIGITS_17 : UJREG_IDENTITY_WRONG_CHECK);
            }
        }
    }
}

static void the_right_check_character_is_told_with_a_wrong_one(void **state) {
    (void)state;
    assert_int_equal(parsed("110105194912310021", 18).expected_check, 'X');
    assert_int_equal(parsed("11010519491231002X", 18).expected_check, 0);
    assert_int_equal(parsed("CAN110081080317", 15).expected_check, '0');
    assert_int_equal(parsed("CAN110081080310", 15).expected_check, 0);
    assert_int_equal(ujreg_identity_check_character("11010519491231002"), 'X');
    assert_int_equal(ujreg_identity_check_character("1101051949123100X"), 0);
    assert_int_equal(ujreg_identity_check_character(NULL), 0);
}

static void the_weights_are_powers_of_two_modulo_eleven(void **state) {
    (void)state;
    uint32_t weight = 2;
    for (int i = 16; i >= 0; i--) {
        char digits[] = "00000000000000000";
        for (char digit = '0'; digit <= '9'; digit++) {
            digits[i] = digit;
            uint32_t remainder = weight * (uint32_t)(digit - '0') % 11;
            assert_int_equal(ujreg_identity_check_character(digits), "10X98765432"[remainder]);
        }
        weight = weight * 2 % 11;
    }
    assert_int_equal(ujreg_identity_check_character("99999999999999999"), "10X98765432"[9 * 100 % 11]);
}

static void a_canonical_number_is_canonical(void **state) {
    (void)state;
    for (int i = 0; i < 20000; i++) {
        char number[18];
        make_number(number);
        ujreg_identity first = parsed(number, 18);
        ujreg_identity second = parsed(first.canonical, first.canonical_size);
        assert_string_equal(first.canonical, second.canonical);
        if (memcmp(number + 6, "19", 2) == 0 && first.kind == UJREG_IDENTITY_CITIZEN) {
            char old[15];
            memcpy(old, number, 6);
            memcpy(old + 6, number + 8, 9);
            ujreg_identity legacy = parsed(old, 15);
            assert_int_equal(legacy.kind, UJREG_IDENTITY_CITIZEN_15);
            assert_string_equal(legacy.canonical, first.canonical);
            assert_int_equal(legacy.sex, first.sex);
            assert_int_equal(ujreg_date_compare(&legacy.birth, &first.birth), 0);
        }
    }
}

static void nationality_and_letters_are_read_from_foreigners_cards(void **state) {
    (void)state;
    assert_int_equal(parsed("911124198108030024", 18).nationality, 124);
    assert_string_equal(parsed("CAN110081080310", 15).letters, "CAN");
    assert_string_equal(parsed("usa000000123456789", 18).letters, "USA");
    assert_string_equal(parsed("E12345678", 9).letters, "");
    assert_int_equal(parsed("11010519491231002X", 18).nationality, 0);
}

static int32_t age_on(const char *birth, const char *day) {
    ujreg_identity identity = {.size = sizeof identity};
    ujreg_date date;
    (void)ujreg_date_parse(birth, 8, &identity.birth);
    (void)ujreg_date_parse(day, 8, &date);
    return ujreg_identity_age(&identity, &date);
}

static void age_changes_on_the_birthday_itself(void **state) {
    (void)state;
    assert_int_equal(age_on("20040921", "20200920"), 15);
    assert_int_equal(age_on("20040921", "20200921"), 16);
    assert_int_equal(age_on("20040921", "20210920"), 16);
    assert_int_equal(age_on("20040921", "20040921"), 0);
    assert_int_equal(age_on("20040921", "20040920"), -1);
    assert_int_equal(age_on("18991231", "20200101"), 120);
}

static void who_is_born_on_29_february_ages_on_1_march_in_common_years(void **state) {
    (void)state;
    assert_int_equal(age_on("20040229", "20200228"), 15);
    assert_int_equal(age_on("20040229", "20200229"), 16);
    assert_int_equal(age_on("20040229", "20210228"), 16);
    assert_int_equal(age_on("20040229", "20210301"), 17);
}

static void an_unknown_birth_date_gives_no_age(void **state) {
    (void)state;
    ujreg_date day = {2020, 9, 21};
    ujreg_identity card = parsed("CAN110081080310", 15);
    assert_int_equal(ujreg_identity_age(&card, &day), -1);
    assert_int_equal(ujreg_identity_age(NULL, &day), -1);
    assert_int_equal(age_on("20040921", "20200931"), -1);
    card = parsed("11010519491231002X", 18);
    assert_int_equal(ujreg_identity_age(&card, NULL), -1);
    card.size = 0; /* nothing is read of a struct without a size */
    assert_int_equal(ujreg_identity_age(&card, &day), -1);
}

static void what_is_no_date_gives_no_age(void **state) {
    (void)state;
    ujreg_date good = {2020, 9, 21}, no_month = {2020, 13, 1}, no_day = {2021, 2, 29};
    ujreg_identity card = parsed("11010519491231002X", 18);
    assert_int_equal(ujreg_identity_age(&card, &no_month), -1);
    assert_int_equal(ujreg_identity_age(&card, &no_day), -1);
    card.birth = no_day;
    card.birth.year = 1949;
    assert_int_equal(ujreg_identity_age(&card, &good), -1);
}

/* Bytes that come near to numbers more often than chance would. */
static size_t random_text(char *text, size_t most) {
    static const char *const pieces[] = {"0",
                                         "1",
                                         "9",
                                         "19900808",
                                         "330106",
                                         "83",
                                         "X",
                                         "x",
                                         "CAN",
                                         "E+17",
                                         ".",
                                         "\xE5\x86\x9B",
                                         "\xEF\xBC\x91",
                                         "\xF0\xA0\x80\x80",
                                         "\xFF",
                                         "\xE5",
                                         "\x80",
                                         "000",
                                         " ",
                                         "\n",
                                         "a"};
    size_t size = 0;
    size_t wanted = random_below((uint32_t)most);
    while (size < wanted) {
        if (random_below(8) == 0) {
            text[size++] = (char)random_below(256);
            continue;
        }
        const char *piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
        for (; *piece && size < wanted; piece++) {
            text[size++] = *piece;
        }
    }
    return size;
}

static void any_bytes_get_an_answer_and_never_two_errors(void **state) {
    (void)state;
    for (int i = 0; i < 200000; i++) {
        char buffer[40];
        size_t size = random_text(buffer, sizeof buffer);
        char *text = malloc(size ? size : 1); /* its end is the sanitizer's to guard */
        memcpy(text, buffer, size);
        ujreg_identity identity = parsed(text, size);
        uint32_t errors = identity.problems & UJREG_IDENTITY_ERRORS;
        assert_int_equal(errors & (errors - 1), 0);
        assert_true(identity.canonical_size == 0 || !errors);
        assert_true(identity.canonical_size <= 72 && identity.canonical[identity.canonical_size] == '\0');
        (void)uj_document_plausible((int)random_below(100), text, size);
        free(text);
    }
}

static void a_wrong_call_is_told_from_wrong_data(void **state) {
    (void)state;
    ujreg_identity identity = {.size = sizeof identity};
    assert_int_equal(ujreg_identity_parse("1", 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_identity_parse(NULL, 1, &identity), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_identity_parse(NULL, 0, &identity), UJREG_INVALID);
    assert_int_equal(identity.problems, UJREG_IDENTITY_EMPTY);
    identity.size = 0;
    assert_int_equal(ujreg_identity_parse("1", 1, &identity), UJREG_ERROR_ARGUMENT);
    identity.size = sizeof identity + 8;
    assert_int_equal(ujreg_identity_parse("1", 1, &identity), UJREG_ERROR_VERSION);
}

static void a_document_number_is_doubted_only_when_it_cannot_be_one(void **state) {
    (void)state;
    static const struct {
        int type;
        const char *number;
        int plausible;
    } numbers[] = {
        {8, "E12345678", 1},
        {8, "123456789", 1},
        {2,
         "\xE5\x8D\x97\xE5\xAD\x97\xE7\xAC\xAC"
         "001234\xE5\x8F\xB7",
         1}, /* 南字第001234号 */
        {4, "H12345678", 1},
        {6, "12345678", 1},
        {6, "1234567890(B)", 1},
        {6,
         "1234567890\xEF\xBC\x88"
         "B\xEF\xBC\x89",
         1}, /* full-width parentheses */
        {9, "11010519491231002X44", 1},
        {90, "A12345678", 1},
        {99, "2020-0921/7", 1},
        {8, "", 1},
        {8, "123", 0},
        {8, "00000000", 0},
        {8, "XXXXXXXX", 0},
        {99, "\xE6\x97\xA0", 0},                                     /* 无 */
        {99, "\xE5\xBC\xA0\xE4\xB8\x89\xE6\x9D\x8E\xE5\x9B\x9B", 0}, /* 张三李四 */
        {90, "1.23457E+11", 0},
        {8, "E1234 5678", 0},
        {8, "E\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x93\xEF\xBC\x94", 0}, /* full-width digits */
        {8,
         "E1234\xFF"
         "5678",
         0},
        {7, "CAN110081080310", 1},
        {7, "911124198108030024", 1},
        {7, "CAN110081080311", 0},
        {7, "911124198108030023", 0},
        {7, "11010519491231002X", 0},
        {17, "830000199008081235", 1},
        {8, "E00000000", 0}, /* the digits are all the same */
        {99,
         "E1234\xC2\xB7"
         "5",
         0},                  /* a middle dot */
        {17, "E12345678", 1}, /* a passport in one province */
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (uj_document_plausible(numbers[i].type, numbers[i].number, strlen(numbers[i].number)) != numbers[i].plausible) {
            fail_msg("type %d, %s", numbers[i].type, numbers[i].number);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_of_the_vectors_says_what_its_row_says),
        cmocka_unit_test(the_check_character_finds_every_changed_digit_and_every_swap_of_neighbours),
        cmocka_unit_test(the_right_check_character_is_told_with_a_wrong_one),
        cmocka_unit_test(the_weights_are_powers_of_two_modulo_eleven),
        cmocka_unit_test(a_canonical_number_is_canonical),
        cmocka_unit_test(nationality_and_letters_are_read_from_foreigners_cards),
        cmocka_unit_test(age_changes_on_the_birthday_itself),
        cmocka_unit_test(who_is_born_on_29_february_ages_on_1_march_in_common_years),
        cmocka_unit_test(an_unknown_birth_date_gives_no_age),
        cmocka_unit_test(what_is_no_date_gives_no_age),
        cmocka_unit_test(any_bytes_get_an_answer_and_never_two_errors),
        cmocka_unit_test(a_wrong_call_is_told_from_wrong_data),
        cmocka_unit_test(a_document_number_is_doubted_only_when_it_cannot_be_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
