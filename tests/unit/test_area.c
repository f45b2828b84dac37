/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* AAB301 (STANDARD 4): the compiled table against its source, grades, names, successors, overlays. */
#include "source_rows.h"

#include <ujreg/area.h>

#include "tables/area.h"

#define FIRST 1981
#define LAST 2030

static ujreg_area look(const ujreg_tables *tables, int32_t code, int32_t year) {
    ujreg_area area = {.size = sizeof area};
    assert_true(ujreg_area_get(tables, code, year, &area) >= 0);
    return area;
}

static int32_t number(const char *text, int32_t none) {
    return *text ? (int32_t)strtol(text, NULL, 10) : none;
}

/* Rows of one code lie next to each other in the source and by first year. */
struct group {
    const struct source_row *rows;
    size_t count;
    int32_t code;
};

static struct group group_at(const struct source *source, size_t at) {
    struct group group = {source->rows + at, 0, number(source->rows[at].cells[0], 0)};
    while (at + group.count < source->count && number(source->rows[at + group.count].cells[0], 0) == group.code) {
        group.count++;
    }
    return group;
}

/* STANDARD 4 spelled out once more, in the plainest way: the rows that count in a year. */
static int counts(const struct source_row *row, int32_t year) {
    int32_t first = number(row->cells[3], 0), last = number(row->cells[4], 9999);
    return (first == FIRST || first <= year) && (last == 9999 || year <= last + 1);
}

static void check_group_in_year(const struct group *group, int32_t year) {
    const struct source_row *expected = NULL;
    for (size_t i = 0; i < group->count; i++) {
        if (counts(&group->rows[i], year)) {
            expected = &group->rows[i]; /* of two, the new name */
        }
    }
    ujreg_area area = look(NULL, group->code, year);
    assert_int_equal(area.code, group->code);
    assert_int_equal(uj_area_in_force((uint32_t)group->code, (uint32_t)year) && !expected, 0);
    if (expected) {
        assert_int_equal(area.grade, UJREG_AREA_IN_FORCE);
        assert_string_equal(area.name, expected->cells[1]);
        assert_string_equal(ujreg_area_level_name(area.level), expected->cells[2]);
        assert_int_equal(area.first_year, number(expected->cells[3], 0));
        assert_int_equal(area.last_year, number(expected->cells[4], 0));
    } else if (year < number(group->rows[0].cells[3], 0)) {
        assert_int_equal(area.grade, UJREG_AREA_NOT_YET);
        assert_string_equal(area.name, group->rows[0].cells[1]);
    } else {
        assert_int_equal(area.grade, UJREG_AREA_ABOLISHED);
        assert_true(area.last_year && area.last_year + 1 < year);
    }
}

static void every_source_row_is_in_the_compiled_table_in_every_year(void **state) {
    (void)state;
    struct source source = source_open("areas.tsv");
    assert_int_equal(ujreg_area_count(NULL), source.count);
    size_t settled = 0, current = 0;
    for (size_t at = 0; at < source.count;) {
        struct group group = group_at(&source, at);
        int always = 1; /* from the notice's year on */
        for (int32_t year = FIRST; year <= LAST; year++) {
            check_group_in_year(&group, year);
            always &= year < 2020 || look(NULL, group.code, year).grade == UJREG_AREA_IN_FORCE;
        }
        assert_true(uj_area_ever((uint32_t)group.code));
        assert_int_equal(uj_area_in_force((uint32_t)group.code, 2020), always);
        assert_int_equal(uj_area_in_force((uint32_t)group.code, 9999), always);
        assert_false(uj_area_in_force((uint32_t)group.code, 2019));
        settled += (size_t)always;
        current += look(NULL, group.code, LAST).grade == UJREG_AREA_IN_FORCE;
        at += group.count;
    }
    assert_in_range(settled, current - current / 20, current); /* the quick answer is the usual one */
    source_close(&source);
}

static void rows_come_back_in_the_order_of_the_source(void **state) {
    (void)state;
    struct source source = source_open("areas.tsv");
    ujreg_area area = {.size = sizeof area};
    for (uint32_t i = 0; i < source.count; i++) {
        assert_int_equal(ujreg_area_at(NULL, i, &area), UJREG_OK);
        assert_int_equal(area.code, number(source.rows[i].cells[0], 0));
        assert_string_equal(area.name, source.rows[i].cells[1]);
        assert_int_equal(area.first_year, number(source.rows[i].cells[3], 0));
        assert_int_equal(area.last_year, number(source.rows[i].cells[4], 0));
        assert_int_equal(area.grade, area.last_year ? UJREG_AREA_ABOLISHED : UJREG_AREA_IN_FORCE);
    }
    assert_int_equal(ujreg_area_at(NULL, (uint32_t)source.count, &area), UJREG_END);
    assert_int_equal(area.code, 0); /* nothing of the last one is left */
    assert_null(area.name);
    assert_int_equal(ujreg_area_at(NULL, UINT32_MAX, &area), UJREG_END);
    source_close(&source);
}

static void the_successors_are_those_of_the_source(void **state) {
    (void)state;
    struct source source = source_open("areas.tsv");
    ujreg_area_successor found[16];
    size_t needed = 0;
    for (size_t i = 0; i < source.count; i++) {
        int32_t code = number(source.rows[i].cells[0], 0);
        int32_t year = number(source.rows[i].cells[4], 9999), expected = 0;
        assert_int_equal(ujreg_area_successors(NULL, code, year, found, 16, &needed), UJREG_OK);
        for (char *item = source.rows[i].cells[5]; *item;) {
            int32_t to = (int32_t)strtol(item, &item, 10);
            int32_t when = (int32_t)strtol(item + 1, &item, 10);
            item += *item == ';';
            if (to != code) { /* its own code: a rename, which is a row */
                assert_int_equal(found[expected].code, to);
                assert_int_equal(found[expected].year, when);
                expected++;
            }
        }
        assert_int_equal(needed, expected);
        assert_int_equal(look(NULL, code, year).successor_count, expected);
    }
    source_close(&source);
}

static void every_number_of_six_digits_that_is_not_in_the_source_is_not_in_the_table(void **state) {
    (void)state;
    struct source source = source_open("areas.tsv");
    static const int32_t prefixes[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                       44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 66, 71, 81, 82};
    uint8_t *listed = calloc(1000000, 1);
    assert_non_null(listed);
    for (size_t i = 0; i < source.count; i++) {
        listed[number(source.rows[i].cells[0], 0)] = 1;
    }
    for (int32_t code = 0; code < 1000000; code++) {
        int known = 0;
        for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
            known |= prefixes[i] == code / 10000;
        }
        assert_int_equal(uj_area_prefix_known((uint32_t)code / 10000), known);
        assert_int_equal(uj_area_ever((uint32_t)code), listed[code]);
        if (!listed[code]) {
            ujreg_area area = {.size = sizeof area};
            ujreg_status status = ujreg_area_get(NULL, code, 2020, &area);
            assert_false(uj_area_in_force((uint32_t)code, 2025));
            assert_true(status == UJREG_INVALID ? !known && area.grade == UJREG_AREA_IMPOSSIBLE
                                                : known && (area.grade == UJREG_AREA_PRACTICE) == (status == UJREG_OK));
        }
    }
    free(listed);
    source_close(&source);
}

static void in_the_year_of_a_change_both_codes_count(void **state) {
    (void)state;
    /* 崇文区 went into 东城区 in 2010; 杭州's 下城区 and 江干区 were abolished in 2021. */
    assert_int_equal(look(NULL, 110103, 2009).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 110103, 2010).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 110103, 2011).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(NULL, 110103, 0).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(NULL, 330103, 2021).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 330103, 2022).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(NULL, 330113, 2020).grade, UJREG_AREA_NOT_YET);
    assert_int_equal(look(NULL, 330113, 2021).grade, UJREG_AREA_IN_FORCE);
}

static void outside_the_years_of_the_table_its_ends_speak(void **state) {
    (void)state;
    assert_int_equal(look(NULL, 110101, 1949).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 110101, 9999).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 810000, 1949).grade, UJREG_AREA_NOT_YET);
    assert_int_equal(look(NULL, 659013, 0).grade, UJREG_AREA_IN_FORCE);
}

static void a_code_that_left_the_table_and_came_back_was_away_in_between(void **state) {
    (void)state;
    assert_int_equal(look(NULL, 130107, 1988).grade, UJREG_AREA_IN_FORCE); /* 井陉矿区 1983-1988 and from 1992 */
    assert_int_equal(look(NULL, 130107, 1989).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 130107, 1990).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(NULL, 130107, 1990).last_year, 1988);
    assert_int_equal(look(NULL, 130107, 1992).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(NULL, 130107, 0).grade, UJREG_AREA_IN_FORCE);
}

static void a_renamed_area_answers_with_the_name_of_the_year(void **state) {
    (void)state;
    assert_string_equal(look(NULL, 120110, 1990).name, "东郊区");
    assert_string_equal(look(NULL, 120110, 1992).name, "东丽区");
    assert_string_equal(look(NULL, 120110, 0).name, "东丽区");
}

static void only_six_digits_with_a_known_province_are_possible(void **state) {
    (void)state;
    static const char *const impossible[] = {"",       "33010",  "3301061", "33010x", " 30106", "３３",  "000000",
                                             "999999", "160000", "830000",  "910000", "-30106", "+30106"};
    ujreg_area area = {.size = sizeof area};
    for (size_t i = 0; i < sizeof impossible / sizeof *impossible; i++) {
        assert_int_equal(ujreg_area_find(NULL, impossible[i], strlen(impossible[i]), 2020, &area), UJREG_INVALID);
        assert_int_equal(area.grade, UJREG_AREA_IMPOSSIBLE);
        assert_null(area.name);
    }
    assert_int_equal(ujreg_area_find(NULL, "330106", 6, 2020, &area), UJREG_OK);
    assert_string_equal(area.name, "西湖区");
    assert_int_equal(area.level, UJREG_LEVEL_COUNTY);
    assert_int_equal(ujreg_area_find(NULL, "330198", 6, 2020, &area), UJREG_UNKNOWN);
    assert_int_equal(area.grade, UJREG_AREA_UNKNOWN);
    assert_int_equal(area.code, 330198);
    assert_int_equal(ujreg_area_get(NULL, -1, 2020, &area), UJREG_INVALID);
    assert_int_equal(ujreg_area_get(NULL, 1000000, 2020, &area), UJREG_INVALID);
}

static void codes_of_practice_are_known_as_such(void **state) {
    (void)state;
    static const struct {
        int32_t code, level;
        const char *name, *full;
    } practice[] = {{660000, UJREG_LEVEL_PROVINCE, "新疆生产建设兵团", "新疆生产建设兵团"},
                    {660100, UJREG_LEVEL_PREFECTURE, "第一师", "新疆生产建设兵团第一师"},
                    {661455, UJREG_LEVEL_PREFECTURE, "第十四师", "新疆生产建设兵团第十四师"},
                    {669900, UJREG_LEVEL_PROVINCE, "兵团本级", "新疆生产建设兵团本级"},
                    {339900, UJREG_LEVEL_PROVINCE, "省本级", "浙江省本级"},
                    {330199, UJREG_LEVEL_PREFECTURE, "市本级", "浙江省杭州市本级"}};
    char full[128];
    for (size_t i = 0; i < sizeof practice / sizeof *practice; i++) {
        ujreg_area area = look(NULL, practice[i].code, 2020);
        assert_int_equal(area.grade, UJREG_AREA_PRACTICE);
        assert_int_equal(area.level, practice[i].level);
        assert_string_equal(area.name, practice[i].name);
        assert_int_equal(ujreg_area_full_name(NULL, practice[i].code, 2020, full, sizeof full, NULL), UJREG_OK);
        assert_string_equal(full, practice[i].full);
    }
    assert_int_equal(look(NULL, 661500, 2020).grade, UJREG_AREA_UNKNOWN);
    assert_int_equal(look(NULL, 338899, 2020).grade, UJREG_AREA_UNKNOWN); /* 338800 is no prefecture */
    assert_int_equal(look(NULL, 839900, 2020).grade, UJREG_AREA_IMPOSSIBLE);
}

static void a_full_name_is_that_of_its_time(void **state) {
    (void)state;
    static const struct {
        int32_t code, year;
        const char *name;
    } names[] = {
        {330106, 2020, "浙江省杭州市西湖区"}, {110105, 2020, "北京市朝阳区"}, {330000, 0, "浙江省"},
        {330100, 0, "浙江省杭州市"},          {469005, 2020, "海南省文昌市"}, {659001, 0, "新疆维吾尔自治区石河子市"},
        {110103, 2020, "北京市崇文区"},       {120110, 1985, "天津市东郊区"}, {810000, 0, "香港特别行政区"}};
    char name[128];
    size_t needed = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(ujreg_area_full_name(NULL, names[i].code, names[i].year, name, sizeof name, &needed), UJREG_OK);
        assert_string_equal(name, names[i].name);
        assert_int_equal(needed, strlen(name));
    }
    assert_int_equal(ujreg_area_full_name(NULL, 330198, 0, name, sizeof name, &needed), UJREG_UNKNOWN);
    assert_int_equal(needed, 0);
    assert_int_equal(ujreg_area_full_name(NULL, 830000, 0, name, sizeof name, &needed), UJREG_INVALID);
    assert_int_equal(ujreg_area_full_name(NULL, 330106, 9999, name, sizeof name, &needed), UJREG_OK);
    assert_string_equal(name, "浙江省杭州市西湖区");
    assert_int_equal(ujreg_area_full_name(NULL, 330106, 10000, name, sizeof name, &needed), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_full_name(NULL, 330106, -1, name, sizeof name, &needed), UJREG_ERROR_ARGUMENT);
}

static void a_full_name_writes_nothing_into_too_small_a_buffer(void **state) {
    (void)state;
    char name[128];
    size_t needed = 0;
    assert_int_equal(ujreg_area_full_name(NULL, 330106, 0, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, strlen("浙江省杭州市西湖区"));
    for (size_t capacity = 0; capacity <= needed + 1; capacity++) {
        memset(name, '#', sizeof name);
        ujreg_status status = ujreg_area_full_name(NULL, 330106, 0, name, capacity, NULL);
        assert_int_equal(status, capacity < needed ? UJREG_ERROR_CAPACITY : UJREG_OK);
        for (size_t i = 0; i < sizeof name; i++) {
            assert_true(i < capacity && status == UJREG_OK ? name[i] != '#' : name[i] == '#');
        }
        assert_true(capacity <= needed || name[needed] == 0);
    }
}

static void territory_is_followed_through_all_changes(void **state) {
    (void)state;
    static const struct {
        int32_t code, year, to, count, codes[4];
    } walks[] = {{110103, 2000, 0, 1, {110101}},    /* 崇文区 into 东城区 */
                 {110103, 2000, 2005, 1, {110103}}, /* not yet */
                 {120110, 1985, 0, 1, {120110}},    /* renamed */
                 {142222, 1981, 0, 1, {140921}},    /* 定襄县 */
                 {430204, 1990, 1997, 1, {430203}}, /* 株洲南区; 石峰区 got its code in the same year */
                 {110101, 2000, 0, 1, {110101}},           {130107, 1985, 1990, 1, {130121}}, /* 井陉矿区 into 井陉县 */
                 {130107, 1985, 1992, 2, {130107, 130121}}};
    int32_t codes[32];
    size_t needed = 0;
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        assert_int_equal(ujreg_area_follow(NULL, walks[i].code, walks[i].year, walks[i].to, codes, 32, &needed),
                         UJREG_OK);
        assert_int_equal(needed, walks[i].count);
        for (size_t j = 0; j < needed; j++) {
            assert_int_equal(codes[j], walks[i].codes[j]);
        }
    }
    assert_int_equal(ujreg_area_follow(NULL, 330198, 2020, 0, codes, 32, &needed), UJREG_UNKNOWN);
    assert_int_equal(ujreg_area_follow(NULL, 130107, 1985, 1992, codes, 1, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(needed, 2);
    assert_int_equal(ujreg_area_follow(NULL, 330106, 2020, 2019, codes, 32, &needed), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_follow(NULL, 810000, 1985, 1990, codes, 32, &needed), UJREG_UNKNOWN);
}

static void every_walk_ends_in_codes_that_are_in_force(void **state) {
    (void)state;
    int32_t codes[256];
    size_t needed = 0;
    ujreg_area area = {.size = sizeof area};
    for (uint32_t i = 0; ujreg_area_at(NULL, i, &area) == UJREG_OK; i++) {
        for (int32_t to = area.first_year; to <= 2026; to += 3) {
            ujreg_status status = ujreg_area_follow(NULL, area.code, area.first_year, to, codes, 256, &needed);
            assert_true(status == UJREG_OK || status == UJREG_UNKNOWN);
            for (size_t j = 0; j < needed; j++) {
                assert_int_equal(look(NULL, codes[j], to).grade, UJREG_AREA_IN_FORCE);
                assert_true(j == 0 || codes[j - 1] < codes[j]);
            }
        }
    }
}

static ujreg_tables *with_areas(const char *text) {
    ujreg_tables *tables = NULL;
    assert_int_equal(ujreg_tables_new(NULL, &tables), UJREG_OK);
    assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAB301, text, strlen(text), NULL), UJREG_OK);
    return tables;
}

static void an_overlay_adds_codes_and_spans_of_years(void **state) {
    (void)state;
    ujreg_tables *tables = with_areas("code\tname\tlevel\tfirst_year\tlast_year\tsuccessors\n"
                                      "330191\t杭州经济技术开发区\tcounty\t1993\t2018\t330104@2019;330114@2021\n"
                                      "330192\t另一区\n");
    assert_int_equal(ujreg_area_count(tables), ujreg_area_count(NULL) + 2);
    assert_int_equal(look(tables, 330191, 1990).grade, UJREG_AREA_NOT_YET);
    assert_int_equal(look(tables, 330191, 2019).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(tables, 330191, 2020).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(tables, 330191, 2020).successor_count, 2);
    assert_int_equal(look(tables, 330191, 2020).overlay, 1);
    assert_int_equal(look(tables, 330192, 1981).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(tables, 330192, 2020).level, UJREG_LEVEL_COUNTY);
    assert_int_equal(look(NULL, 330192, 2020).grade, UJREG_AREA_UNKNOWN);
    char name[64];
    assert_int_equal(ujreg_area_full_name(tables, 330192, 0, name, sizeof name, NULL), UJREG_OK);
    assert_string_equal(name, "浙江省杭州市另一区");
    int32_t codes[8];
    size_t needed = 0;
    assert_int_equal(ujreg_area_follow(tables, 330191, 2000, 0, codes, 8, &needed), UJREG_OK);
    assert_int_equal(needed, 2); /* 330104 江干区 went to 330102 and 330114 in its turn */
    ujreg_area area = {.size = sizeof area};
    assert_int_equal(ujreg_area_at(tables, ujreg_area_count(NULL), &area), UJREG_OK);
    assert_int_equal(area.code, 330191);
    ujreg_tables_free(tables);
}

static void an_overlay_ends_a_built_in_row_by_taking_its_place(void **state) {
    (void)state;
    ujreg_area built_in = look(NULL, 330106, 0);
    char text[128];
    snprintf(text, sizeof text, "code\tname\tfirst_year\tlast_year\n330106\t西湖区\t%d\t2026\n", built_in.first_year);
    ujreg_tables *tables = with_areas(text);
    assert_int_equal(look(tables, 330106, 2027).grade, UJREG_AREA_IN_FORCE);
    assert_int_equal(look(tables, 330106, 2028).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(tables, 330106, 0).grade, UJREG_AREA_ABOLISHED);
    assert_int_equal(look(NULL, 330106, 2028).grade, UJREG_AREA_IN_FORCE);
    ujreg_tables_free(tables);
}

static void an_overlay_opens_a_province_prefix(void **state) {
    (void)state;
    ujreg_tables *tables = with_areas("code\tname\n990000\t某地\n");
    assert_int_equal(look(tables, 990000, 2020).level, UJREG_LEVEL_PROVINCE);
    assert_int_equal(look(tables, 990101, 2020).grade, UJREG_AREA_UNKNOWN);
    assert_int_equal(look(NULL, 990101, 2020).grade, UJREG_AREA_IMPOSSIBLE);
    ujreg_tables_free(tables);
}

static void the_built_in_table_laid_over_itself_changes_nothing(void **state) {
    (void)state;
    size_t size = 0;
    char *text = source_text("areas.tsv", &size);
    ujreg_tables *tables = with_areas(text);
    ujreg_area area = {.size = sizeof area};
    for (uint32_t i = 0; i < ujreg_area_count(NULL); i++) {
        assert_int_equal(ujreg_area_at(NULL, i, &area), UJREG_OK);
        for (int32_t year = FIRST; year <= 2026; year += 4) {
            ujreg_area a = look(NULL, area.code, year), b = look(tables, area.code, year);
            assert_int_equal(a.grade, b.grade);
            assert_int_equal(a.first_year, b.first_year);
            assert_int_equal(a.last_year, b.last_year);
            assert_int_equal(a.successor_count, b.successor_count);
            assert_int_equal(b.overlay, 1);
            assert_string_equal(a.name, b.name);
        }
    }
    ujreg_tables_free(tables);
    free(text);
}

static void a_successor_has_a_year_that_fits(void **state) {
    static const char row[] = "code\tname\tfirst_year\tlast_year\tsuccessors\n330191\t甲\t1990\t2000\t330192@";
    static const struct {
        const char *year;
        ujreg_status status;
    } years[] = {{"0001", UJREG_OK},      {"4095", UJREG_OK},      {"4096", UJREG_INVALID},
                 {"9999", UJREG_INVALID}, {"0000", UJREG_INVALID}, {"201", UJREG_INVALID}};
    (void)state;
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        char text[256];
        ujreg_tables *tables = NULL;
        snprintf(text, sizeof text, "%s%s\n", row, years[i].year);
        assert_int_equal(ujreg_tables_new(NULL, &tables), UJREG_OK);
        assert_int_equal(ujreg_tables_load(tables, UJREG_TABLE_AAB301, text, strlen(text), NULL), years[i].status);
        ujreg_tables_free(tables);
    }
}

static void a_walk_in_circles_ends(void **state) {
    (void)state;
    ujreg_tables *tables = with_areas("code\tname\tfirst_year\tlast_year\tsuccessors\n"
                                      "330191\t甲\t1990\t2000\t330192@2001\n330192\t乙\t1990\t2000\t330191@2001\n"
                                      "330193\t丙\t1990\t\t330193@1995;330193@1990\n");
    int32_t codes[8];
    size_t needed = 0;
    assert_int_equal(ujreg_area_follow(tables, 330191, 1995, 0, codes, 8, &needed), UJREG_UNKNOWN);
    assert_int_equal(ujreg_area_follow(tables, 330193, 1990, 0, codes, 8, &needed), UJREG_OK);
    assert_int_equal(needed, 1);
    ujreg_tables_free(tables);
}

static void wrong_arguments_are_told_apart(void **state) {
    (void)state;
    ujreg_area area = {.size = sizeof area};
    ujreg_area_successor successor;
    char name[8];
    size_t needed = 0;
    assert_int_equal(ujreg_area_get(NULL, 330106, 2020, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_get(NULL, 330106, -1, &area), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_get(NULL, 330106, 10000, &area), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_find(NULL, NULL, 6, 2020, &area), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_find(NULL, NULL, 0, 2020, &area), UJREG_INVALID);
    assert_int_equal(ujreg_area_at(NULL, 0, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_full_name(NULL, 330106, 0, NULL, 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_full_name(NULL, 330106, -1, name, 8, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_successors(NULL, 330106, 0, &successor, 1, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_area_successors(NULL, 330198, 0, &successor, 1, &needed), UJREG_UNKNOWN);
    assert_int_equal(ujreg_area_successors(NULL, 110103, 0, NULL, 0, &needed), UJREG_ERROR_CAPACITY);
    assert_int_equal(ujreg_area_follow(NULL, 330106, 0, 0, NULL, 1, &needed), UJREG_ERROR_ARGUMENT);
    area.size = 0;
    assert_int_equal(ujreg_area_get(NULL, 330106, 2020, &area), UJREG_ERROR_ARGUMENT);
    area.size = sizeof area + 8;
    assert_int_equal(ujreg_area_get(NULL, 330106, 2020, &area), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_area_at(NULL, 0, &area), UJREG_ERROR_VERSION);
    assert_string_equal(ujreg_area_grade_name(0), "?");
    assert_string_equal(ujreg_area_grade_name(UJREG_AREA_NOT_YET), "not-yet");
    assert_string_equal(ujreg_area_level_name(0), "?");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_source_row_is_in_the_compiled_table_in_every_year),
        cmocka_unit_test(rows_come_back_in_the_order_of_the_source),
        cmocka_unit_test(the_successors_are_those_of_the_source),
        cmocka_unit_test(every_number_of_six_digits_that_is_not_in_the_source_is_not_in_the_table),
        cmocka_unit_test(in_the_year_of_a_change_both_codes_count),
        cmocka_unit_test(outside_the_years_of_the_table_its_ends_speak),
        cmocka_unit_test(a_code_that_left_the_table_and_came_back_was_away_in_between),
        cmocka_unit_test(a_renamed_area_answers_with_the_name_of_the_year),
        cmocka_unit_test(only_six_digits_with_a_known_province_are_possible),
        cmocka_unit_test(codes_of_practice_are_known_as_such),
        cmocka_unit_test(a_full_name_is_that_of_its_time),
        cmocka_unit_test(a_full_name_writes_nothing_into_too_small_a_buffer),
        cmocka_unit_test(territory_is_followed_through_all_changes),
        cmocka_unit_test(every_walk_ends_in_codes_that_are_in_force),
        cmocka_unit_test(an_overlay_adds_codes_and_spans_of_years),
        cmocka_unit_test(an_overlay_ends_a_built_in_row_by_taking_its_place),
        cmocka_unit_test(an_overlay_opens_a_province_prefix),
        cmocka_unit_test(the_built_in_table_laid_over_itself_changes_nothing),
        cmocka_unit_test(a_successor_has_a_year_that_fits),
        cmocka_unit_test(a_walk_in_circles_ends),
        cmocka_unit_test(wrong_arguments_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
