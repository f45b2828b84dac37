/* SPDX-License-Identifier: Apache-2.0 */
/* What must hold for any population: the identities of STANDARD 9, an independent count, the same report whatever the
 * order, parts that make the whole, saved tallies that are whole or refused, and memory that may run out anywhere. */
#include "failing_memory.h"
#include "statistics_unit.h"

static const int32_t areas[] = {HANGZHOU_XIHU, HANGZHOU_BINJIANG, NINGBO_HAISHU, 340102, 110101};
static const int32_t reasons[] = {11, 12, 13, 14, 21, 23, 24, 25, 26, 31, 32, 90};
static const int32_t months[] = {202009, 202010, 202011, 202012, 202101, 202102, 202103,
                                 202104, 202105, 202106, 202107, 202108, 202109, 202110};
#define AREAS 5
#define REASONS 12
#define MONTHS 14

static uint64_t seed;

/* 0 to n - 1. */
static int32_t any(int32_t n) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (int32_t)((seed >> 33) % (uint64_t)n);
}

static ujreg_date date_of(int32_t number) {
    ujreg_date date = {0, 0, 0};
    if (number) {
        assert_int_equal(ujreg_date_from_day_number(number, &date), UJREG_OK);
    }
    return date;
}

static int32_t number_of(int32_t yyyymmdd) {
    ujreg_date date = day(yyyymmdd);
    return ujreg_date_day_number(&date);
}

#define PERSONS 300
#define MOST 4000

struct told {
    int32_t person;
    ujreg_tally_entry entry; /* its key is filled in when it is added */
};

static struct told told[MOST];
static int told_count;

static ujreg_tally_entry *note(int32_t person, int32_t source, int32_t area, int32_t from, int32_t to) {
    assert_true(told_count < MOST);
    struct told *made = &told[told_count++];
    memset(made, 0, sizeof *made);
    made->person = person;
    made->entry = entry_of(source, "", area, 0, 0, to ? reasons[any(REASONS)] : 0);
    made->entry.registered = date_of(from);
    made->entry.deregistered = date_of(to);
    return &made->entry;
}

static void shuffle(void) {
    for (int i = told_count - 1; i > 0; i--) {
        int j = any(i + 1);
        struct told kept = told[i];
        told[i] = told[j];
        told[j] = kept;
    }
}

static void add(ujreg_tally *tally, const struct told *one) {
    char key[32];
    ujreg_tally_entry entry = one->entry;
    entry.person.size = (size_t)snprintf(key, sizeof key, "N:3301061980%08d", (int)one->person);
    entry.person.data = key;
    assert_int_equal(ujreg_tally_add_entry(tally, &entry), UJREG_OK);
}

static ujreg_tally *tally_of_all(void) {
    ujreg_tally *tally = new_tally();
    for (int i = 0; i < told_count; i++) {
        add(tally, &told[i]);
    }
    return tally;
}

/* What really happened: one registration after the other of each person, wherever. */
struct truth {
    int32_t area, from, to, reason, sex, from_16;
    int32_t counts; /* urban */
};

static struct truth truth[MOST];
static int truth_count;

/* Registrations one after the other, each told by one or two sources; the second may not know the exit; some are told
 * twice. */
static void make_true_population(void) {
    told_count = truth_count = 0;
    for (int32_t person = 0; person < PERSONS; person++) {
        int32_t sex = any(4) == 0 ? UJREG_SEX_FEMALE : UJREG_SEX_MALE;
        ujreg_date birth = date_of(number_of(19600101) + any(16000) + (any(10) == 0 ? 5900 - any(300) : 0));
        ujreg_date grown = {(int16_t)(birth.year + 16), birth.month, birth.day};
        if (ujreg_date_day_number(&grown) == 0) {
            grown = day((birth.year + 16) * 10000 + 301);
        }
        int32_t at = number_of(20200601) + any(300);
        for (int32_t n = 1 + any(4); n > 0; n--) {
            struct truth *one = &truth[truth_count++];
            one->area = areas[any(AREAS)];
            one->from = at;
            one->to = any(4) == 0 && n == 1 ? 0 : at + (any(9) == 0 ? 0 : any(120));
            one->sex = sex;
            one->from_16 = ujreg_date_day_number(&grown);
            one->counts = any(12) != 0;
            int32_t teller = 1 + any(2);
            int32_t first = told_count;
            ujreg_tally_entry *entry = note(person, teller, one->area, one->from, one->to);
            one->reason = entry->reason;
            if (any(2)) {
                entry = note(person, 3 - teller, one->area, one->from, any(3) ? one->to : 0);
                entry->reason = ujreg_date_day_number(&entry->deregistered) ? one->reason : 0;
            }
            if (any(5) == 0) {
                told[told_count] = told[told_count - 1];
                told_count++;
            }
            for (int i = first; i < told_count; i++) {
                told[i].entry.sex = sex;
                told[i].entry.birth = birth;
                told[i].entry.urban = one->counts ? UJREG_FACT_YES : UJREG_FACT_NO;
            }
            if (!one->to) {
                break;
            }
            at = one->to + any(40) + (one->to == one->from);
        }
    }
    shuffle();
}

/* The independent count: straight from what happened, registration by registration. */
struct counted {
    int64_t opening, entered, left, closing, men_closing, by_reason[100], xihu_closing, xihu_entered;
};

static struct counted count_truth(int32_t first, int32_t last) {
    struct counted counted;
    memset(&counted, 0, sizeof counted);
    for (int i = 0; i < truth_count; i++) {
        const struct truth *one = &truth[i];
        int32_t from = one->from > one->from_16 ? one->from : one->from_16;
        int32_t to = one->to ? one->to : INT32_MAX;
        int32_t never = !one->counts || from > to || (from == to && one->from != one->to);
        if (never) {
            continue;
        }
        counted.opening += from < first && to >= first;
        counted.entered += from >= first && from <= last;
        counted.xihu_entered += from >= first && from <= last && one->area == HANGZHOU_XIHU;
        counted.left += to >= first && to <= last;
        if (to >= first && to <= last) {
            counted.by_reason[one->reason]++;
        }
        counted.closing += from <= last && to > last;
        counted.men_closing += from <= last && to > last && one->sex == UJREG_SEX_MALE;
        counted.xihu_closing += from <= last && to > last && one->area == HANGZHOU_XIHU;
    }
    return counted;
}

static void twelve_months_agree_with_an_independent_count(void **state) {
    (void)state;
    for (uint64_t run = 1; run < 30; run++) {
        seed = run;
        make_true_population();
        ujreg_tally *tally = tally_of_all();
        for (int m = 0; m < MONTHS; m++) {
            ujreg_report *report = report_of(tally, months[m]);
            ujreg_report_totals totals = totals_of(report);
            struct counted counted =
                count_truth(ujreg_date_day_number(&totals.first), ujreg_date_day_number(&totals.last));
            expect(report, counted.opening, counted.entered, counted.left, counted.closing);
            for (int i = 0; i < REASONS; i++) {
                assert_int_equal(line_of(report, UJREG_BY_REASON, reasons[i]).left, counted.by_reason[reasons[i]]);
            }
            assert_int_equal(line_of(report, UJREG_BY_SEX, UJREG_SEX_MALE).closing, counted.men_closing);
            assert_int_equal(line_of(report, UJREG_BY_COUNTY, HANGZHOU_XIHU).closing, counted.xihu_closing);
            assert_int_equal(line_of(report, UJREG_BY_COUNTY, HANGZHOU_XIHU).entered, counted.xihu_entered);
            ujreg_report_free(report);
        }
        ujreg_tally_free(tally);
    }
}

/* Anything at all: overlaps, sources that contradict each other in everything. */
static void make_wild_population(void) {
    told_count = 0;
    for (int32_t person = 0; person < PERSONS; person++) {
        int32_t start = number_of(20200601) + any(400);
        for (int32_t n = 1 + any(any(8) == 0 ? 25 : 5); n > 0; n--) {
            int32_t from = start + (any(3) ? any(6) : any(150));
            int32_t to = any(3) == 0 ? 0 : from + (any(4) ? any(150) : any(3));
            ujreg_tally_entry *entry = note(person, 1 + any(3), areas[any(2) ? 0 : any(AREAS)], from, to);
            entry->sex = any(3) ? UJREG_SEX_MALE : any(2) ? UJREG_SEX_FEMALE : UJREG_SEX_UNSTATED;
            entry->birth = any(6) == 0 ? date_of(0) : date_of(number_of(20040101) + any(800) - (any(2) ? 9000 : 0));
            entry->urban = any(8) ? UJREG_FACT_YES : any(2) ? UJREG_FACT_NO : UJREG_FACT_UNKNOWN;
            entry->registered_handled = any(3) ? date_of(0) : date_of(from + any(40));
            entry->deregistered_handled = date_of(0);
            if (to) {
                int32_t handled = ujreg_date_day_number(&entry->registered_handled);
                handled = handled > to ? handled : to;
                entry->deregistered_handled = date_of(handled + (any(2) ? 0 : any(50)));
            }
            if (any(6) == 0) {
                entry->ineligible = date_of(from + any(100));
            }
        }
    }
    shuffle();
}

static void expect_same_stock(const ujreg_report *before, const ujreg_report *after) {
    for (int32_t breakdown = UJREG_BY_PROVINCE; breakdown <= UJREG_BY_DURATION; breakdown++) {
        ujreg_report_line line = {.size = sizeof line};
        if (breakdown == UJREG_BY_REASON) {
            continue;
        }
        for (size_t i = 0; ujreg_report_line_at(before, breakdown, i, &line) == UJREG_OK; i++) {
            assert_int_equal(line.closing, line_of(after, breakdown, line.key).opening);
        }
        for (size_t i = 0; ujreg_report_line_at(after, breakdown, i, &line) == UJREG_OK; i++) {
            assert_int_equal(line.opening, line_of(before, breakdown, line.key).closing);
        }
    }
}

/* The closing lies between those who are there by everything that is told of them and those who are by anything. */
static void expect_between_bounds(const ujreg_report *report) {
    ujreg_report_totals totals = totals_of(report);
    int64_t least = 0, most = 0;
    for (int32_t person = 0; person < PERSONS; person++) {
        int32_t there = 0, sure = 0;
        for (int i = 0; i < told_count; i++) {
            const ujreg_tally_entry *entry = &told[i].entry;
            const ujreg_date *from = entry->registered_handled.year ? &entry->registered_handled : &entry->registered;
            if (told[i].person != person || ujreg_date_compare(from, &totals.last) > 0) {
                continue;
            }
            there |= entry->deregistered.year == 0 || ujreg_date_compare(&entry->deregistered_handled, &totals.last) > 0;
            int32_t mine = entry->deregistered.year == 0 && entry->urban == UJREG_FACT_YES && !entry->ineligible.year &&
                           entry->birth.year && entry->birth.year < 2000;
            for (int j = 0; j < told_count && mine; j++) {
                mine = told[j].person != person || (told[j].entry.deregistered.year == 0 && told[j].entry.birth.year &&
                                                    told[j].entry.birth.year < 2000 && !told[j].entry.ineligible.year);
            }
            sure |= mine;
        }
        least += sure;
        most += there;
    }
    assert_true(least <= totals.closing && totals.closing <= most);
    assert_true(totals.closing + totals.not_counted <= most);
}

static void identities_hold_and_months_follow_each_other_for_any_population(void **state) {
    (void)state;
    for (uint64_t run = 100; run < 108; run++) {
        seed = run;
        make_wild_population();
        ujreg_tally *tally = tally_of_all();
        for (int variant = 0; variant < 8; variant++) {
            ujreg_report_options options = options_of(0);
            ujreg_report *before = NULL;
            options.unit_level = variant % 4;
            options.dated_by = variant / 4;
            options.urban_only_known = variant % 2;
            options.long_term_months = variant % 3 ? 6 : 12;
            for (int m = 0; m < MONTHS; m++) {
                options.month = months[m];
                ujreg_report *report = report_with(tally, &options);
                ujreg_report_totals totals = totals_of(report);
                assert_int_equal(totals.broken, 0);
                assert_int_equal(totals.opening + totals.entered - totals.left, totals.closing);
                if (before) {
                    assert_int_equal(totals.opening, totals_of(before).closing);
                    expect_same_stock(before, report);
                }
                if (variant == 0 && m == 6) {
                    expect_between_bounds(report);
                }
                ujreg_report_free(before);
                before = report;
            }
            ujreg_report_free(before);
        }
        ujreg_tally_free(tally);
    }
}

struct bytes {
    char *data;
    size_t size;
    size_t calls_left; /* before the sink fails; 0: never */
};

static ujreg_status keep(void *context, const char *data, size_t size) {
    struct bytes *bytes = context;
    if (bytes->calls_left && --bytes->calls_left == 0) {
        return UJREG_OK;
    }
    bytes->data = realloc(bytes->data, bytes->size + size);
    memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
    return UJREG_MORE;
}

static struct bytes saved(const ujreg_tally *tally) {
    struct bytes bytes = {NULL, 0, 0};
    assert_int_equal(ujreg_tally_save(tally, keep, &bytes), UJREG_OK);
    return bytes;
}

static void expect_equal_bytes(const ujreg_tally *a, const ujreg_tally *b) {
    struct bytes one = saved(a), other = saved(b);
    assert_int_equal(one.size, other.size);
    assert_memory_equal(one.data, other.data, one.size);
    free(one.data);
    free(other.data);
}

static void expect_equal_reports(const ujreg_tally *a, const ujreg_tally *b, const ujreg_report_options *options) {
    ujreg_report *one = report_with(a, options), *other = report_with(b, options);
    ujreg_report_totals x = totals_of(one), y = totals_of(other);
    assert_memory_equal(&x, &y, sizeof x);
    for (int32_t breakdown = UJREG_BY_PROVINCE; breakdown <= UJREG_BY_DURATION; breakdown++) {
        assert_int_equal(ujreg_report_lines(one, breakdown), ujreg_report_lines(other, breakdown));
        for (size_t i = 0; i < ujreg_report_lines(one, breakdown); i++) {
            ujreg_report_line p = {.size = sizeof p}, q = {.size = sizeof q};
            assert_int_equal(ujreg_report_line_at(one, breakdown, i, &p), UJREG_OK);
            assert_int_equal(ujreg_report_line_at(other, breakdown, i, &q), UJREG_OK);
            assert_memory_equal(&p, &q, sizeof p);
        }
    }
    for (int64_t i = 0; i < x.conflicts; i++) {
        ujreg_conflict p = {.size = sizeof p}, q = {.size = sizeof q};
        assert_int_equal(ujreg_report_conflict(one, (uint64_t)i, &p), UJREG_OK);
        assert_int_equal(ujreg_report_conflict(other, (uint64_t)i, &q), UJREG_OK);
        assert_int_equal(p.person.size, q.person.size);
        assert_memory_equal(p.person.data, q.person.data, p.person.size);
        p.person = q.person;
        assert_memory_equal(&p, &q, sizeof p);
    }
    ujreg_report_free(one);
    ujreg_report_free(other);
}

static void parts_merged_in_any_order_are_the_whole(void **state) {
    (void)state;
    for (uint64_t run = 200; run < 206; run++) {
        seed = run;
        make_wild_population();
        ujreg_tally *whole = tally_of_all();
        ujreg_report_options options = options_of(202103);
        for (int turn = 0; turn < 4; turn++) {
            ujreg_tally *parts[5];
            int left = 5;
            for (int i = 0; i < 5; i++) {
                parts[i] = new_tally();
            }
            shuffle();
            for (int i = 0; i < told_count; i++) {
                add(parts[any(5)], &told[i]);
                if (any(10) == 0) {
                    add(parts[any(5)], &told[i]);
                }
            }
            while (left > 1) { /* any two, until one is left */
                int i = any(left), j = any(left - 1);
                j += j >= i;
                assert_int_equal(ujreg_tally_merge(parts[i], parts[j]), UJREG_OK);
                ujreg_tally_free(parts[j]);
                parts[j] = parts[--left];
            }
            assert_int_equal(ujreg_tally_persons(parts[0]), ujreg_tally_persons(whole));
            expect_equal_bytes(parts[0], whole);
            options.unit_level = turn;
            expect_equal_reports(parts[0], whole, &options);
            ujreg_tally_free(parts[0]);
        }
        ujreg_tally_free(whole);
    }
}

static void reports_of_units_add_up_to_the_report_of_all_units(void **state) {
    (void)state;
    seed = 300;
    make_wild_population();
    ujreg_tally *tally = tally_of_all();
    for (int m = 0; m < MONTHS; m++) {
        ujreg_report_options options = options_of(months[m]);
        options.unit_level = UJREG_LEVEL_COUNTY;
        ujreg_report *report = report_with(tally, &options);
        ujreg_report_totals whole = totals_of(report), sum;
        memset(&sum, 0, sizeof sum);
        for (int i = 0; i < AREAS; i++) {
            options.unit = areas[i];
            ujreg_report *part = report_with(tally, &options);
            ujreg_report_totals totals = totals_of(part);
            ujreg_report_line line = line_of(report, UJREG_BY_COUNTY, areas[i]);
            assert_int_equal(totals.opening, line.opening);
            assert_int_equal(totals.closing, line.closing);
            assert_int_equal(totals.entered, line.entered);
            assert_int_equal(totals.left, line.left);
            sum.closing += totals.closing;
            sum.urban_unknown += totals.urban_unknown;
            ujreg_report_free(part);
        }
        assert_int_equal(sum.closing, whole.closing);
        assert_int_equal(sum.urban_unknown, whole.urban_unknown);
        ujreg_report_free(report);
    }
    ujreg_tally_free(tally);
}

static void a_closed_month_stays_as_it_was_when_it_was_closed(void **state) {
    (void)state;
    for (uint64_t run = 400; run < 405; run++) {
        seed = run;
        make_true_population();
        for (int i = 0; i < told_count; i++) { /* exits are handled up to six weeks later */
            ujreg_tally_entry *entry = &told[i].entry;
            int32_t ended = ujreg_date_day_number(&entry->deregistered);
            entry->deregistered_handled = date_of(ended ? ended + entry->registered.day : 0);
        }
        ujreg_tally *tally = tally_of_all();
        for (int m = 0; m < MONTHS; m++) {
            ujreg_report *later = report_of(tally, months[m]);
            ujreg_report_totals totals = totals_of(later);
            ujreg_tally *then = new_tally();
            for (int i = 0; i < told_count; i++) {
                struct told known = told[i];
                if (ujreg_date_compare(&known.entry.deregistered_handled, &totals.last) > 0) {
                    known.entry.deregistered = known.entry.deregistered_handled = date_of(0);
                    known.entry.reason = 0;
                }
                if (ujreg_date_compare(&known.entry.registered, &totals.last) <= 0) {
                    add(then, &known);
                }
            }
            ujreg_report *closed = report_of(then, months[m]);
            expect(closed, totals.opening, totals.entered, totals.left, totals.closing);
            ujreg_report_free(closed);
            ujreg_report_free(later);
            ujreg_tally_free(then);
        }
        ujreg_tally_free(tally);
    }
}

/* By ADC210 a closed month is restated, and the next report tells exactly by how many. */
static void what_is_restated_leads_back_to_the_closing_that_was_filed(void **state) {
    (void)state;
    int restated = 0;
    for (uint64_t run = 420; run < 428; run++) {
        seed = run;
        make_true_population();
        for (int i = 0; i < told_count; i++) {
            ujreg_tally_entry *entry = &told[i].entry;
            int32_t registered = ujreg_date_day_number(&entry->registered);
            int32_t ended = ujreg_date_day_number(&entry->deregistered);
            int32_t handled = registered + (any(3) ? 0 : any(50));
            entry->registered_handled = date_of(handled);
            if (ended) {
                ended += any(2) ? 0 : any(50);
                entry->deregistered_handled = date_of(ended > handled ? ended : handled);
            }
        }
        ujreg_tally *tally = tally_of_all();
        ujreg_report_options options = options_of(months[0]);
        options.dated_by = UJREG_DATED_BY_ADC210;
        options.unit_level = any(4);
        for (int m = 0; m + 1 < MONTHS; m++) {
            ujreg_period period = {.size = sizeof period};
            ujreg_tally *then = new_tally();
            assert_int_equal(ujreg_period_of_month(months[m], &period), UJREG_OK);
            for (int i = 0; i < told_count; i++) {
                struct told known = told[i];
                if (ujreg_date_compare(&known.entry.deregistered_handled, &period.last) > 0) {
                    known.entry.deregistered = known.entry.deregistered_handled = date_of(0);
                    known.entry.reason = 0;
                }
                if (ujreg_date_compare(&known.entry.registered_handled, &period.last) <= 0) {
                    add(then, &known);
                }
            }
            options.month = months[m];
            options.has_previous_closing = 0;
            ujreg_report *report = report_with(then, &options);
            options.previous_closing = totals_of(report).closing;
            ujreg_report_free(report);
            options.month = months[m + 1];
            options.has_previous_closing = 1;
            report = report_with(tally, &options);
            assert_int_equal(totals_of(report).broken, 0);
            restated += totals_of(report).restated_entered && totals_of(report).restated_left;
            ujreg_report_free(report);
            ujreg_tally_free(then);
        }
        ujreg_tally_free(tally);
    }
    assert_true(restated > 10);
}

static void a_saved_tally_is_read_back_as_it_was(void **state) {
    (void)state;
    seed = 500;
    make_wild_population();
    ujreg_tally *tally = tally_of_all(), *empty = new_tally(), *loaded = new_tally();
    ujreg_tally_entry nobody = entry_of(LOCAL, "", HANGZHOU_XIHU, 20210101, 0, 0);
    ujreg_report_options options = options_of(202103);
    assert_int_equal(ujreg_tally_add_entry(tally, &nobody), UJREG_INVALID);
    struct bytes bytes = saved(tally), none = saved(empty);
    assert_int_equal(ujreg_tally_load(loaded, none.data, none.size), UJREG_OK);
    assert_int_equal(ujreg_tally_persons(loaded), 0);
    assert_int_equal(ujreg_tally_load(loaded, bytes.data, bytes.size), UJREG_OK);
    expect_equal_bytes(loaded, tally);
    expect_equal_reports(loaded, tally, &options);
    /* Loading adds: two halves of a population make the whole. */
    free(bytes.data);
    free(none.data);
    ujreg_tally_free(tally);
    ujreg_tally_free(empty);
    ujreg_tally_free(loaded);
}

static void a_saved_tally_has_the_bytes_that_are_documented(void **state) {
    static const unsigned char expected[] = {
        'U', 'J', 'R', 'E', 'G', 'T', 'A', 'L', 1, 0, 0, 0, 0, 0,   0,   0,   1,    0,    0,    0,
        0,   0,   0,   0,   1,   0,   0,   0,   0, 0, 0, 0, 0, 0,   0,   0,   0,    0,    0,    0,
        96,  0,   0,   0,   0,   0,   0,   0,   3, 1, 0, 0, 0, 'N', ':', '1', 0x7A, 0x09, 0x05, 0,
    };
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210101, 20210110, 11);
    struct bytes bytes = saved(tally);
    assert_int_equal(bytes.size, 96);
    assert_memory_equal(bytes.data, expected, sizeof expected);
    assert_memory_equal(bytes.data + 84, "\x02\x0B\x01\x01", 4);
    free(bytes.data);
    ujreg_tally_free(tally);
}

static void reseal(struct bytes *bytes) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < bytes->size - 8; i++) {
        hash = (hash ^ (unsigned char)bytes->data[i]) * 0x100000001B3u;
    }
    for (int i = 0; i < 8; i++) {
        bytes->data[bytes->size - 8 + (size_t)i] = (char)(hash >> (8 * i));
    }
}

static void a_damaged_tally_is_refused_as_a_whole(void **state) {
    ujreg_tally *tally = new_tally(), *loaded = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210110, 11);
    tell(tally, NATIONAL, "N:1", HANGZHOU_XIHU, 20210101, 0, 0);
    tell(tally, LOCAL, "N:22", HANGZHOU_XIHU, 20210101, 0, 0);
    struct bytes bytes = saved(tally);
    for (size_t size = 0; size < bytes.size; size++) {
        char *cut = malloc(size ? size : 1); /* exactly as long, so that a read beyond is seen */
        memcpy(cut, bytes.data, size);
        assert_int_equal(ujreg_tally_load(loaded, cut, size), UJREG_INVALID);
        free(cut);
    }
    for (size_t at = 0; at < bytes.size; at++) {
        for (int bit = 0; bit < 8; bit++) {
            bytes.data[at] = (char)(bytes.data[at] ^ 1 << bit);
            assert_int_equal(ujreg_tally_load(loaded, bytes.data, bytes.size), UJREG_INVALID);
            bytes.data[at] = (char)(bytes.data[at] ^ 1 << bit);
        }
    }
    /* Made by hand, with a right checksum: still never more is read than there is. */
    for (size_t at = 8; at < bytes.size - 8; at++) {
        struct bytes forged = {malloc(bytes.size), bytes.size, 0};
        memcpy(forged.data, bytes.data, bytes.size);
        forged.data[at] = (char)(forged.data[at] ^ 0xFF);
        reseal(&forged);
        ujreg_tally *other = new_tally();
        ujreg_status status = ujreg_tally_load(other, forged.data, forged.size);
        assert_true(status == UJREG_OK || status == UJREG_INVALID || (at < 12 && status == UJREG_ERROR_VERSION));
        if (status != UJREG_OK) {
            assert_int_equal(ujreg_tally_persons(other), 0);
        }
        ujreg_report_free(report_of(other, 202101));
        ujreg_tally_free(other);
        free(forged.data);
    }
    assert_int_equal(ujreg_tally_persons(loaded), 0);
    bytes.data[8] = 2;
    reseal(&bytes);
    assert_int_equal(ujreg_tally_load(loaded, bytes.data, bytes.size), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_tally_load(loaded, NULL, 1), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tally_load(loaded, NULL, 0), UJREG_INVALID);
    assert_int_equal(ujreg_tally_load(NULL, bytes.data, bytes.size), UJREG_ERROR_ARGUMENT);
    free(bytes.data);
    ujreg_tally_free(tally);
    ujreg_tally_free(loaded);
}

/* What ujreg_tally_add_entry would not have taken is not read either. */
static void a_saved_tally_of_impossible_facts_is_refused(void **state) {
    static const struct {
        size_t at; /* of the entry, which begins at 56 */
        const char *bytes;
        size_t size;
    } forgeries[] = {
        {0, "\x40\x42\x0F\x00", 4},  /* an area of seven digits */
        {0, "\x9F\x86\x01\x00", 4},  /* and of five */
        {24, "\x9E\x85\x2E\x01", 4}, /* born on 19825054 */
        {24, "\x01\x00\x00\x00", 4},
        {30, "\x03", 1}, /* sex 3 */
        {30, "\x08", 1},
        {31, "\x03", 1}, /* urban */
        {28, "\x00", 1}, /* source */
        {28, "\x40", 1},
    };
    ujreg_tally *tally = new_tally();
    (void)state;
    tell(tally, LOCAL, "N:1", HANGZHOU_XIHU, 20210101, 20210110, 11);
    struct bytes bytes = saved(tally);
    for (size_t i = 0; i < sizeof forgeries / sizeof *forgeries; i++) {
        struct bytes forged = {malloc(bytes.size), bytes.size, 0};
        memcpy(forged.data, bytes.data, bytes.size);
        memcpy(forged.data + 56 + forgeries[i].at, forgeries[i].bytes, forgeries[i].size);
        reseal(&forged);
        ujreg_tally *other = new_tally();
        assert_int_equal(ujreg_tally_load(other, forged.data, forged.size), UJREG_INVALID);
        ujreg_tally_free(other);
        free(forged.data);
    }
    free(bytes.data);
    ujreg_tally_free(tally);
}

static void a_sink_that_fails_stops_the_saving(void **state) {
    (void)state;
    seed = 600;
    make_wild_population();
    ujreg_tally *tally = tally_of_all();
    struct bytes whole = saved(tally);
    for (size_t calls = 1; calls <= whole.size / 4096; calls++) {
        struct bytes bytes = {NULL, 0, calls};
        assert_int_equal(ujreg_tally_save(tally, keep, &bytes), UJREG_ERROR_IO);
        free(bytes.data);
    }
    assert_int_equal(ujreg_tally_save(tally, NULL, NULL), UJREG_ERROR_ARGUMENT);
    assert_int_equal(ujreg_tally_save(NULL, keep, &whole), UJREG_ERROR_ARGUMENT);
    free(whole.data);
    ujreg_tally_free(tally);
}

static void memory_is_bounded_by_the_persons_and_the_callers_limit(void **state) {
    ujreg_tally_options options = {.size = sizeof options, .max_bytes = 100000};
    ujreg_tally *tally = NULL;
    char key[32];
    int32_t person = 0;
    ujreg_status status = UJREG_OK;
    (void)state;
    assert_int_equal(ujreg_tally_new(NULL, &options, &tally), UJREG_OK);
    for (; status == UJREG_OK && person < 100000; person++) {
        snprintf(key, sizeof key, "N:33010619800101%04dX", (int)person);
        ujreg_tally_entry entry = entry_of(LOCAL, key, HANGZHOU_XIHU, 20210301, 0, 0);
        for (int again = 0; again < 3 && status == UJREG_OK; again++) {
            status = ujreg_tally_add_entry(tally, &entry);
        }
    }
    assert_int_equal(status, UJREG_ERROR_LIMIT);
    assert_true(ujreg_tally_memory(tally) <= options.max_bytes);
    assert_true(person > 400);
    expect_month(tally, 202103, 0, person - 1, 0, person - 1);
    tell(tally, LOCAL, "N:330106198001010000X", HANGZHOU_XIHU, 20210301, 0, 0); /* known: takes nothing */
    ujreg_tally_free(tally);
    options.size = 0;
    assert_int_equal(ujreg_tally_new(NULL, &options, &tally), UJREG_ERROR_ARGUMENT);
    options.size = 4;
    assert_int_equal(ujreg_tally_new(NULL, &options, &tally), UJREG_ERROR_VERSION);
    assert_int_equal(ujreg_tally_new(NULL, NULL, NULL), UJREG_ERROR_ARGUMENT);
}

/* Everything once; the status of the first call that failed. */
static ujreg_status everything(const ujreg_allocator *allocator, const struct bytes *stored) {
    ujreg_tally *tally = NULL, *other = NULL;
    ujreg_report *report = NULL;
    struct bytes bytes = {NULL, 0, 0};
    ujreg_report_options options = options_of(202103);
    ujreg_status status = ujreg_tally_new(allocator, NULL, &tally);
    if (status == UJREG_OK) {
        status = ujreg_tally_new(allocator, NULL, &other);
    }
    for (int i = 0; i < told_count && status == UJREG_OK; i++) {
        char key[32];
        ujreg_tally_entry entry = told[i].entry;
        entry.person.size = (size_t)snprintf(key, sizeof key, "N:%d", (int)told[i].person);
        entry.person.data = key;
        status = ujreg_tally_add_entry(tally, &entry);
    }
    if (status == UJREG_OK) {
        status = ujreg_tally_merge(other, tally);
    }
    if (status == UJREG_OK) {
        status = ujreg_tally_load(other, stored->data, stored->size);
    }
    if (status == UJREG_OK) {
        status = ujreg_tally_save(other, keep, &bytes);
    }
    if (status == UJREG_OK) {
        status = ujreg_report_new(allocator, other, &options, &report);
    }
    if (status == UJREG_OK) {
        ujreg_report_free(report);
        options.dated_by = UJREG_DATED_BY_ADC210;
        status = ujreg_report_new(allocator, other, &options, &report);
    }
    free(bytes.data);
    ujreg_report_free(report);
    ujreg_tally_free(tally);
    ujreg_tally_free(other);
    return status;
}

static void memory_may_run_out_at_every_call(void **state) {
    struct failing_memory memory = {0, 0, 0};
    ujreg_allocator allocator = failing_memory_allocator(&memory);
    (void)state;
    seed = 700;
    make_wild_population();
    told_count = 120;
    ujreg_tally *tally = tally_of_all();
    struct bytes stored = saved(tally);
    assert_int_equal(everything(&allocator, &stored), UJREG_OK);
    int64_t calls = memory.calls;
    assert_true(calls > 20 && memory.alive == 0);
    for (int64_t at = 1; at <= calls; at++) {
        memory.fail_at = at;
        memory.calls = 0;
        assert_int_equal(everything(&allocator, &stored), UJREG_ERROR_MEMORY);
        assert_int_equal(memory.alive, 0);
    }
    free(stored.data);
    ujreg_tally_free(tally);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twelve_months_agree_with_an_independent_count),
        cmocka_unit_test(identities_hold_and_months_follow_each_other_for_any_population),
        cmocka_unit_test(parts_merged_in_any_order_are_the_whole),
        cmocka_unit_test(reports_of_units_add_up_to_the_report_of_all_units),
        cmocka_unit_test(a_closed_month_stays_as_it_was_when_it_was_closed),
        cmocka_unit_test(what_is_restated_leads_back_to_the_closing_that_was_filed),
        cmocka_unit_test(a_saved_tally_is_read_back_as_it_was),
        cmocka_unit_test(a_saved_tally_has_the_bytes_that_are_documented),
        cmocka_unit_test(a_damaged_tally_is_refused_as_a_whole),
        cmocka_unit_test(a_saved_tally_of_impossible_facts_is_refused),
        cmocka_unit_test(a_sink_that_fails_stops_the_saving),
        cmocka_unit_test(memory_is_bounded_by_the_persons_and_the_callers_limit),
        cmocka_unit_test(memory_may_run_out_at_every_call),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
