/* SPDX-License-Identifier: Apache-2.0 */
/* Saved states: tallies, sets of business IDs, overlays and calendars. What is damaged is taken whole or not at all, also
 * when its checksum was put right; parts merge in either order; this month's closing is the next month's opening. */
#include "fuzz.h"

#define ENTRIES 40

struct saved {
    uint8_t *data;
    size_t size, capacity;
};

static ujreg_status keep(void *context, const char *data, size_t size) {
    struct saved *saved = context;
    if (saved->capacity - saved->size < size) {
        saved->capacity = 2 * (saved->size + size);
        saved->data = realloc(saved->data, saved->capacity);
        expect(saved->data != NULL, "no memory");
    }
    memcpy(saved->data + saved->size, data, size);
    saved->size += size;
    return UJREG_MORE;
}

/* What tallies and sets end with: FNV-1a of all that stands before. */
static void put_checksum_right(struct saved *saved) {
    uint64_t sum = UINT64_C(0xCBF29CE484222325);
    if (saved->size < 8) {
        return;
    }
    for (size_t i = 0; i < saved->size - 8; i++) {
        sum = (sum ^ saved->data[i]) * UINT64_C(0x100000001B3);
    }
    for (size_t i = 0; i < 8; i++) {
        saved->data[saved->size - 8 + i] = (uint8_t)(sum >> (8 * i));
    }
}

/* A copy with some bytes changed, cut off or added, in memory of its own size. */
static struct saved damaged(struct rest *rest, const struct saved *saved) {
    struct saved other = {exact(NULL, saved->size + 64), saved->size, saved->size + 64};
    memcpy(other.data, saved->data, saved->size);
    for (int32_t changes = take_below(rest, 6); changes && other.size; changes--) {
        size_t at = (size_t)take_number(rest, 2) % other.size;
        switch (take_below(rest, 6)) {
        case 0:
            other.size = at;
            break;
        case 1:
            if (other.size < other.capacity) {
                memmove(other.data + at + 1, other.data + at, other.size - at);
                other.size++;
            }
            break;
        default:
            other.data[at] = take_byte(rest);
            break;
        }
    }
    if (take_byte(rest) & 1) {
        put_checksum_right(&other);
    }
    uint8_t *tight = exact(other.data, other.size);
    free(other.data);
    other.data = tight;
    return other;
}

/* --- tallies ---------------------------------------------------------------------------------------------------- */

static ujreg_tally *new_tally(void) {
    ujreg_tally *tally;
    expect(ujreg_tally_new(NULL, NULL, &tally) == UJREG_OK, "no tally");
    return tally;
}

static struct saved save(const ujreg_tally *tally) {
    struct saved saved = {0};
    expect(ujreg_tally_save(tally, keep, &saved) == UJREG_OK, "not saved");
    return saved;
}

static int same(const struct saved *a, const struct saved *b) {
    return a->size == b->size && memcmp(a->data, b->data, a->size) == 0;
}

static void add_entries(struct rest *rest, ujreg_tally *tally, int32_t count) {
    static const int32_t areas[] = {330106, 330102, 110105, 659001, 999999};
    for (; count; count--) {
        ujreg_tally_entry entry = {.size = sizeof entry, .source = 1 + take_below(rest, 4)};
        char person[] = "N:11010519491231002X";
        person[16] = (char)('0' + take_below(rest, 6));
        entry.person = (ujreg_text){person, sizeof person - 1};
        entry.area = areas[take_below(rest, 5)];
        entry.urban = take_below(rest, 3);
        entry.sex = take_below(rest, 3);
        entry.registered = take_day(rest, 2020, 3);
        if (take_below(rest, 2)) {
            entry.registered_handled = take_day(rest, 2020, 3);
        }
        if (take_below(rest, 2)) {
            entry.deregistered = take_day(rest, 2020, 4);
            entry.reason = 11 + take_below(rest, 4);
            if (take_below(rest, 2)) {
                entry.deregistered_handled = take_day(rest, 2020, 4);
            }
        }
        if (take_below(rest, 4) == 0) {
            entry.birth = take_day(rest, 1950, 60);
        }
        if (take_below(rest, 4) == 0) {
            entry.ineligible = take_day(rest, 2020, 4);
        }
        ujreg_status status = ujreg_tally_add_entry(tally, &entry);
        expect(status == UJREG_OK || status == UJREG_INVALID, "an entry is not added");
    }
}

static ujreg_report_totals totals_of(const ujreg_tally *tally, int32_t month, int32_t dated_by, int32_t level) {
    const ujreg_report_options options = {
        .size = sizeof options, .month = month, .dated_by = dated_by, .unit_level = level};
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_report *report;
    expect(ujreg_report_new(NULL, tally, &options, &report) == UJREG_OK, "no report");
    expect(ujreg_report_get(report, &totals) == UJREG_OK, "no figures");
    ujreg_report_line line = {.size = sizeof line};
    for (int32_t by = UJREG_BY_PROVINCE; by <= UJREG_BY_DURATION; by++) {
        for (size_t i = 0; ujreg_report_line_at(report, by, i, &line) == UJREG_OK; i++) {
            expect(line.opening >= 0 && line.entered >= 0 && line.left >= 0 && line.closing >= 0, "less than nobody");
        }
    }
    ujreg_report_free(report);
    expect(totals.broken == 0, "figures that do not add up");
    return totals;
}

static void months_join(struct rest *rest, const ujreg_tally *tally) {
    int32_t year = 2020 + take_below(rest, 4), month = 1 + take_below(rest, 12), level = take_below(rest, 4);
    if (year * 100 + month < UJREG_PERIOD_FIRST_MONTH) {
        return;
    }
    int32_t next = month == 12 ? (year + 1) * 100 + 1 : year * 100 + month + 1;
    ujreg_report_totals one = totals_of(tally, year * 100 + month, UJREG_DATED_BY_AAE036, level);
    ujreg_report_totals two = totals_of(tally, next, UJREG_DATED_BY_AAE036, level);
    expect(one.closing == two.opening, "the next month opens with another figure");
    totals_of(tally, next, UJREG_DATED_BY_ADC210, level);
}

static void tallies(struct rest *rest) {
    ujreg_tally *one = new_tally(), *other = new_tally(), *both = new_tally(), *reversed = new_tally();
    add_entries(rest, one, take_below(rest, ENTRIES));
    add_entries(rest, other, take_below(rest, ENTRIES));
    expect(ujreg_tally_merge(both, one) == UJREG_OK && ujreg_tally_merge(both, other) == UJREG_OK, "not merged");
    expect(ujreg_tally_merge(reversed, other) == UJREG_OK && ujreg_tally_merge(reversed, one) == UJREG_OK, "not merged");
    struct saved first = save(both), second = save(reversed);
    expect(same(&first, &second), "the order of merging shows");
    free(second.data);
    months_join(rest, both);

    ujreg_tally *loaded = new_tally();
    expect(ujreg_tally_load(loaded, (const char *)first.data, first.size) == UJREG_OK, "what was saved is not loaded");
    second = save(loaded);
    expect(same(&first, &second), "loaded and saved it is another");
    free(second.data);

    struct saved broken = damaged(rest, &first), before = save(one);
    uint64_t persons = ujreg_tally_persons(one);
    ujreg_status status = ujreg_tally_load(one, (const char *)broken.data, broken.size);
    expect(status == UJREG_OK || status == UJREG_INVALID || status == UJREG_ERROR_VERSION, "another answer to a tally");
    second = save(one);
    if (status != UJREG_OK) {
        expect(ujreg_tally_persons(one) == persons && same(&before, &second), "a part of a damaged tally was taken");
    }
    months_join(rest, one);
    free(second.data);
    free(before.data);
    free(broken.data);
    free(first.data);
    ujreg_tally_free(loaded);
    ujreg_tally_free(one);
    ujreg_tally_free(other);
    ujreg_tally_free(both);
    ujreg_tally_free(reversed);
}

/* --- sets of business IDs ----------------------------------------------------------------------------------------- */

static ujreg_id_set *new_set(void) {
    ujreg_id_set *set;
    expect(ujreg_id_set_new(NULL, 0, &set) == UJREG_OK, "no set");
    return set;
}

static void sets(struct rest *rest) {
    ujreg_id_set *set = new_set(), *loaded = new_set();
    struct saved saved = {0}, again = {0};
    uint64_t first = 0;
    for (int32_t count = take_below(rest, ENTRIES); count; count--) {
        ujreg_text area = take_text(rest, 8), serial = take_text(rest, 30);
        ujreg_status status = ujreg_id_set_add(set, &area, &serial, take_byte(rest), &first);
        if (status == UJREG_OK || status == UJREG_EXISTS) {
            expect(ujreg_id_set_find(set, &area, &serial, &first) == UJREG_EXISTS, "added, and not there");
        } else {
            expect(status == UJREG_INVALID || status == UJREG_ERROR_ARGUMENT, "another answer to an ID");
        }
    }
    expect(ujreg_id_set_save(set, keep, &saved) == UJREG_OK, "not saved");
    struct saved broken = damaged(rest, &saved);
    ujreg_status status = ujreg_id_set_load(loaded, (const char *)broken.data, broken.size);
    expect(status == UJREG_OK || status == UJREG_INVALID, "another answer to a set");
    expect(status == UJREG_OK || ujreg_id_set_count(loaded) == 0, "half a set");
    expect(ujreg_id_set_load(loaded, (const char *)saved.data, saved.size) == UJREG_OK, "what was saved is not loaded");
    expect(status == UJREG_OK || ujreg_id_set_count(loaded) == ujreg_id_set_count(set), "loaded it is another");
    expect(ujreg_id_set_save(loaded, keep, &again) == UJREG_OK, "not saved");
    free(again.data);
    free(saved.data);
    free(broken.data);
    ujreg_id_set_free(set);
    ujreg_id_set_free(loaded);
}

/* --- overlays and calendars ----------------------------------------------------------------------------------------- */

static void add_line(struct saved *text, const char *line) {
    keep(text, line, strlen(line));
}

static struct saved table_text(struct rest *rest, const char *header, const char *form, int32_t first_year) {
    struct saved text = {0};
    char line[200];
    add_line(&text, header);
    for (int32_t rows = take_below(rest, 12); rows; rows--) {
        ujreg_date day = take_day(rest, first_year, 8);
        snprintf(line, sizeof line, form, day.year, day.month, day.day);
        add_line(&text, line);
    }
    struct saved broken = damaged(rest, &text);
    free(text.data);
    return broken;
}

static void overlays(struct rest *rest) {
    int32_t table = take_below(rest, 2) ? UJREG_TABLE_AAB301 : UJREG_TABLE_AJC00A;
    struct saved text =
        table == UJREG_TABLE_AAB301
            ? table_text(rest, "code\tname\tfirst_year\tlast_year\n", "3301%1$02d\t区%2$d\t19%1$d\t20%3$02d\n", 80)
            : table_text(rest, "code\tname_zh\tname_en\n", "%2$02d\t原因%3$d\treason %1$d\n", 2020);
    ujreg_tables *tables;
    uint64_t line = 0;
    expect(ujreg_tables_new(NULL, &tables) == UJREG_OK, "no tables");
    uint32_t areas = ujreg_area_count(tables);
    ujreg_status status = ujreg_tables_load(tables, table, (const char *)text.data, text.size, &line);
    expect(status == UJREG_OK || (status == UJREG_INVALID && line > 0), "another answer to an overlay");
    expect(status == UJREG_OK || ujreg_area_count(tables) == areas, "half an overlay");
    ujreg_tables_free(tables);
    free(text.data);
}

static void calendars(struct rest *rest) {
    struct saved text = table_text(rest, "date\tkind\tname\n", "%d-%02d-%02d\tholiday\t国庆节\n", 2020);
    int32_t kind = 1 + take_below(rest, 2), count = 0;
    uint64_t line = 0;
    ujreg_calendar *calendar;
    ujreg_date from = take_day(rest, 2020, 9), to = {0, 0, 0};
    expect(ujreg_calendar_new(NULL, &calendar) == UJREG_OK, "no calendar");
    int32_t last = ujreg_calendar_last_year(calendar);
    ujreg_status status = ujreg_calendar_load(calendar, kind, (const char *)text.data, text.size, &line);
    expect(status == UJREG_OK || (status == UJREG_INVALID && line > 0), "another answer to a calendar");
    expect(status == UJREG_OK || ujreg_calendar_last_year(calendar) == last, "half a calendar");
    int32_t days = 1 + take_below(rest, 30);
    if (ujreg_calendar_add_workdays(calendar, &from, days, &to) == UJREG_OK) {
        expect(ujreg_calendar_count_workdays(calendar, &from, &to, &count) == UJREG_OK && count == days,
               "the working days do not count back");
    }
    ujreg_calendar_free(calendar);
    free(text.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static void (*const parts[])(struct rest *) = {tallies, sets, overlays, calendars};
    struct rest rest = {data, size};
    parts[take_below(&rest, 4)](&rest);
    return 0;
}
