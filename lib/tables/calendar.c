/* SPDX-License-Identifier: Apache-2.0 */
/* Working days. Looks a day up in the loaded days, then in the built-in ones; a year that neither has is unknown.
 * Deadlines are computed in registration/. */
#include <ujreg/calendar.h>

#include <string.h>

#include "core/allocator.h"
#include "core/version.h"
#include "tables/load.h"
#include "tables/tsv.h"

struct listed_day {
    uint16_t day;
    uint8_t kind;
    uint8_t name;
};

#include "tables/generated/calendar.h"

#define YEARS 10000

struct loaded_day {
    uint64_t line;
    int32_t day; /* number of the day, date.h */
    int32_t local;
    int32_t kind;
    const char *name;
};

struct years {
    uint8_t known[YEARS / 8];
};

struct ujreg_calendar {
    ujreg_allocator allocator;
    struct uj_batch *batches;
    struct loaded_day *days; /* sorted by day; a local day before a national one */
    size_t count;
    struct years years;
};

static int knows(const struct years *years, int32_t year) {
    return year > 0 && year < YEARS && (years->known[year / 8] >> year % 8 & 1);
}

static void learn(struct years *years, int32_t year) {
    years->known[year / 8] = (uint8_t)(years->known[year / 8] | 1u << year % 8);
}

/* --- loading --- */

enum { DATE, KIND, NAME };
static const char *const columns[] = {"date", "kind", "name"};

struct load {
    int32_t local;
    struct years years;
};

/* YYYY-MM-DD */
static int parse_date(const char *text, ujreg_date *date) {
    char digits[8];
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-') {
        return 0;
    }
    memcpy(digits, text, 4);
    memcpy(digits + 4, text + 5, 2);
    memcpy(digits + 6, text + 8, 2);
    return ujreg_date_parse(digits, sizeof digits, date) == UJREG_OK;
}

static int parse_day(const char *const *cells, void *context, void *row) {
    struct load *load = context;
    struct loaded_day *day = row;
    ujreg_date date;
    if (!parse_date(cells[DATE], &date)) {
        return 0;
    }
    day->day = ujreg_date_day_number(&date);
    day->local = load->local;
    day->name = cells[NAME];
    day->kind = strcmp(cells[KIND], "holiday") == 0   ? UJREG_DAY_HOLIDAY
                : strcmp(cells[KIND], "workday") == 0 ? UJREG_DAY_WORKDAY
                                                      : UJREG_DAY_ORDINARY;
    if (!load->local && date.month == 10 && date.day == 1 && day->kind == UJREG_DAY_HOLIDAY) {
        learn(&load->years, date.year);
    }
    return day->kind != UJREG_DAY_ORDINARY;
}

static int day_order(const void *a, const void *b) {
    const struct loaded_day *left = a, *right = b;
    return left->day != right->day ? (left->day < right->day ? -1 : 1) : right->local - left->local;
}

static const struct uj_table_row day_kind = {columns, 3, sizeof(struct loaded_day), day_order, parse_day};

ujreg_status ujreg_calendar_new(const ujreg_allocator *allocator, ujreg_calendar **calendar) {
    ujreg_allocator used;
    if (!calendar) {
        return UJREG_ERROR_ARGUMENT;
    }
    *calendar = NULL;
    ujreg_status status = uj_allocator_init(&used, allocator);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_calendar *made = uj_allocate_zero(&used, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = used;
    for (int32_t year = CALENDAR_FIRST_YEAR; year <= CALENDAR_LAST_YEAR; year++) {
        learn(&made->years, year);
    }
    *calendar = made;
    return UJREG_OK;
}

void ujreg_calendar_free(ujreg_calendar *calendar) {
    if (!calendar) {
        return;
    }
    ujreg_allocator allocator = calendar->allocator;
    uj_batch_free_all(&allocator, calendar->batches);
    uj_release(&allocator, calendar->days);
    uj_release(&allocator, calendar);
}

ujreg_status ujreg_calendar_load(ujreg_calendar *calendar, int32_t kind, const char *data, size_t size, uint64_t *line) {
    struct load load;
    uint64_t where = 0;
    if (line) {
        *line = 0;
    }
    if (!calendar || (!data && size) || (kind != UJREG_CALENDAR_NATIONAL && kind != UJREG_CALENDAR_LOCAL)) {
        return UJREG_ERROR_ARGUMENT;
    }
    struct uj_batch *batch = uj_batch_new(&calendar->allocator, data, size);
    if (!batch) {
        return UJREG_ERROR_MEMORY;
    }
    void *days = calendar->days;
    load.local = kind == UJREG_CALENDAR_LOCAL;
    load.years = calendar->years;
    ujreg_status status = uj_rows_load(&calendar->allocator, &day_kind, &load, batch, &days, &calendar->count, &where);
    if (status != UJREG_OK) {
        uj_batch_free(&calendar->allocator, batch);
        if (line && status == UJREG_INVALID) {
            *line = where;
        }
        return status;
    }
    calendar->days = days;
    calendar->years = load.years;
    batch->next = calendar->batches;
    calendar->batches = batch;
    return UJREG_OK;
}

/* --- one day --- */

int32_t ujreg_calendar_knows(const ujreg_calendar *calendar, int32_t year) {
    return calendar ? knows(&calendar->years, year) : year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR;
}

int32_t ujreg_calendar_first_year(const ujreg_calendar *calendar) {
    int32_t year = 1;
    while (!ujreg_calendar_knows(calendar, year)) {
        year++; /* the built-in years end the loop */
    }
    return year;
}

int32_t ujreg_calendar_last_year(const ujreg_calendar *calendar) {
    int32_t year = YEARS - 1;
    while (!ujreg_calendar_knows(calendar, year)) {
        year--;
    }
    return year;
}

static const struct loaded_day *loaded(const ujreg_calendar *calendar, int32_t number) {
    size_t low = 0, high = calendar ? calendar->count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (calendar->days[middle].day < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return calendar && low < calendar->count && calendar->days[low].day == number ? &calendar->days[low] : NULL;
}

static const struct listed_day *listed(int32_t number) {
    size_t low = 0, high = sizeof calendar_listed / sizeof *calendar_listed;
    int32_t wanted = number - CALENDAR_FIRST_DAY;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (calendar_listed[middle].day < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < sizeof calendar_listed / sizeof *calendar_listed && calendar_listed[low].day == wanted
               ? &calendar_listed[low]
               : NULL;
}

/* A day that moves through the calendar, with what is known of its year. `day_of_year` counts from 0. */
struct walker {
    const ujreg_calendar *calendar;
    int32_t number;
    int32_t year;
    int32_t day_of_year;
    int32_t length; /* of the year */
};

static int32_t length_of(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365;
}

static void start(struct walker *walker, const ujreg_calendar *calendar, const ujreg_date *date) {
    ujreg_date first = {date->year, 1, 1};
    walker->calendar = calendar;
    walker->number = ujreg_date_day_number(date);
    walker->year = date->year;
    walker->day_of_year = walker->number - ujreg_date_day_number(&first);
    walker->length = length_of(date->year);
}

static void step(struct walker *walker, int32_t direction) {
    walker->number += direction;
    walker->day_of_year += direction;
    if (walker->day_of_year < 0) {
        walker->length = length_of(--walker->year);
        walker->day_of_year = walker->length - 1;
    } else if (walker->day_of_year == walker->length) {
        walker->length = length_of(++walker->year);
        walker->day_of_year = 0;
    }
}

/* 1 or 0; -1 in an unknown year. STANDARD 8: a listed day wins, else Monday to Friday. */
static int workday(const struct walker *walker) {
    if (!ujreg_calendar_knows(walker->calendar, walker->year)) {
        return -1;
    }
    const struct loaded_day *day = loaded(walker->calendar, walker->number);
    if (day) {
        return day->kind == UJREG_DAY_WORKDAY;
    }
    if (walker->year >= CALENDAR_FIRST_YEAR && walker->year <= CALENDAR_LAST_YEAR) {
        const uint8_t *bits = calendar_workdays[walker->year - CALENDAR_FIRST_YEAR];
        return bits[walker->day_of_year / 8] >> walker->day_of_year % 8 & 1;
    }
    return (walker->number + 6) % 7 < 5; /* day 1 was a Monday */
}

ujreg_status ujreg_calendar_is_workday(const ujreg_calendar *calendar, const ujreg_date *date, int32_t *result) {
    struct walker walker;
    if (result) {
        *result = 0;
    }
    if (!date || !result) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (ujreg_date_day_number(date) == 0) {
        return UJREG_INVALID;
    }
    start(&walker, calendar, date);
    int answer = workday(&walker);
    *result = answer == 1;
    return answer < 0 ? UJREG_UNKNOWN : UJREG_OK;
}

ujreg_status ujreg_calendar_get_day(const ujreg_calendar *calendar, const ujreg_date *date, ujreg_calendar_day *day) {
    if (!day || !date) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(day->size, sizeof *day);
    if (status != UJREG_OK) {
        return status;
    }
    memset(day, 0, sizeof *day);
    day->size = sizeof *day;
    status = ujreg_calendar_is_workday(calendar, date, &day->workday);
    if (status != UJREG_OK) {
        return status;
    }
    int32_t number = ujreg_date_day_number(date);
    const struct loaded_day *own = loaded(calendar, number);
    const struct listed_day *built_in = own ? NULL : listed(number);
    day->kind = own ? own->kind : built_in ? built_in->kind : UJREG_DAY_ORDINARY;
    day->local = own ? own->local : 0;
    day->name = own ? own->name : built_in ? calendar_names[built_in->name] : "";
    day->weekday = ujreg_date_weekday(date);
    return UJREG_OK;
}

/* --- many days --- */

/* The n-th working day in a direction. n = 0 accepts the day itself if it is a working day. */
static ujreg_status walk(const ujreg_calendar *calendar, const ujreg_date *date, int32_t direction, int64_t n,
                         ujreg_date *result) {
    struct walker walker;
    if (!date || !result) {
        if (result) {
            memset(result, 0, sizeof *result);
        }
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_date from = *date;
    memset(result, 0, sizeof *result);
    if (ujreg_date_day_number(&from) == 0) {
        return UJREG_INVALID;
    }
    start(&walker, calendar, &from);
    int answer = n == 0 ? workday(&walker) : 0;
    int64_t left = n == 0 ? 1 - answer : n;
    while (answer >= 0 && left > 0) {
        step(&walker, direction);
        answer = workday(&walker);
        left -= answer;
    }
    return answer < 0 ? UJREG_UNKNOWN : ujreg_date_from_day_number(walker.number, result);
}

ujreg_status ujreg_calendar_add_workdays(const ujreg_calendar *calendar, const ujreg_date *date, int32_t workdays,
                                         ujreg_date *result) {
    if (workdays == 0 && date && result) {
        return ujreg_date_add_days(date, 0, result);
    }
    return walk(calendar, date, workdays < 0 ? -1 : 1, workdays < 0 ? -(int64_t)workdays : workdays, result);
}

ujreg_status ujreg_calendar_roll_forward(const ujreg_calendar *calendar, const ujreg_date *date, ujreg_date *result) {
    return walk(calendar, date, 1, 0, result);
}

ujreg_status ujreg_calendar_roll_back(const ujreg_calendar *calendar, const ujreg_date *date, ujreg_date *result) {
    return walk(calendar, date, -1, 0, result);
}

ujreg_status ujreg_calendar_count_workdays(const ujreg_calendar *calendar, const ujreg_date *from, const ujreg_date *to,
                                           int32_t *count) {
    struct walker walker;
    if (count) {
        *count = 0;
    }
    if (!from || !to || !count) {
        return UJREG_ERROR_ARGUMENT;
    }
    int32_t start_day = ujreg_date_day_number(from), end_day = ujreg_date_day_number(to);
    if (start_day == 0 || end_day == 0) {
        return UJREG_INVALID;
    }
    int32_t direction = end_day < start_day ? -1 : 1, found = 0;
    start(&walker, calendar, from);
    while (walker.number != end_day) {
        step(&walker, direction);
        int answer = workday(&walker);
        if (answer < 0) {
            return UJREG_UNKNOWN;
        }
        found += answer;
    }
    *count = direction * found;
    return UJREG_OK;
}
