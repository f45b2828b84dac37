/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of registrations and keys of events: from text into the members of a struct and back. */
#include "columns.h"

#include <stddef.h>
#include <string.h>

#include "generated/columns.h"

#define OWN_NUMBERS 1000 /* evidence and grounds from here on are the caller's own (registration.h) */

const struct columns columns_of_registrations = {registration_columns, REGISTRATION_COLUMNS};
const struct columns columns_of_events = {event_columns, EVENT_COLUMNS};

static int same(const ujreg_text *text, const char *word) {
    return word && strlen(word) == text->size && memcmp(word, text->data, text->size) == 0;
}

static char lower(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

static int same_code(const ujreg_text *text, const char *code) {
    size_t size = code ? strlen(code) : 0;
    size_t at = 0;
    while (at < size && size == text->size && lower(text->data[at]) == lower(code[at])) {
        at++;
    }
    return size && at == size;
}

static int is_name(const struct column *column, const ujreg_text *name) {
    return same(name, column->name) || same(name, column->name_zh) || same_code(name, column->code);
}

static uint32_t hash(const char *data, size_t size) {
    uint32_t value = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < size; i++) {
        value = (value ^ (uint8_t)lower(data[i])) * 16777619u;
    }
    return value ^ value >> 15;
}

static void remember(struct column_index *index, const char *name, size_t place) {
    uint32_t at = name ? hash(name, strlen(name)) : 0;
    while (name && index->slot[at % sizeof index->slot] != 0) {
        at++;
    }
    if (name) {
        index->slot[at % sizeof index->slot] = (uint8_t)(place + 1);
    }
}

void columns_index(const struct columns *columns, struct column_index *index) {
    memset(index, 0, sizeof *index);
    for (size_t i = 0; i < columns->count; i++) {
        remember(index, columns->column[i].name, i);
        remember(index, columns->column[i].name_zh, i);
        remember(index, columns->column[i].code, i);
    }
}

int columns_find(const struct columns *columns, const struct column_index *index, const ujreg_text *name) {
    for (uint32_t at = hash(name->data, name->size);; at++) {
        uint8_t place = index->slot[at % sizeof index->slot];
        if (place == 0) {
            return -1;
        }
        if (is_name(&columns->column[place - 1], name)) {
            return place - 1;
        }
    }
}

/* The number of digits only; -1 when it is none or has more than nine digits. */
static int32_t digits(const ujreg_text *text) {
    int32_t number = 0;
    if (text->size < 1 || text->size > 9) {
        return -1;
    }
    for (size_t i = 0; i < text->size; i++) {
        if (text->data[i] < '0' || text->data[i] > '9') {
            return -1;
        }
        number = number * 10 + (text->data[i] - '0');
    }
    return number;
}

/* By its name, or its Chinese one; -1 when the list has none such. */
static int32_t in_list(int32_t list, const ujreg_text *text) {
    int32_t number = ujreg_life_cycle_find(list, text->data, text->size);
    ujreg_life_cycle_info info = {.size = sizeof info};
    for (int32_t i = 0; number < 0 && ujreg_life_cycle_at(list, i, &info) == UJREG_OK; i++) {
        if (same(text, info.name_zh)) {
            number = info.number;
        }
    }
    return number;
}

static int take_string(const ujreg_text *value, char *member, size_t capacity) {
    if (value->size >= capacity) {
        return 0;
    }
    memcpy(member, value->data, value->size);
    member[value->size] = '\0';
    return 1;
}

static int is_key(const ujreg_text *value) {
    return value->size > 2 && value->size < sizeof((ujreg_person *)0)->key && value->data[1] == ':' &&
           (value->data[0] == 'N' || value->data[0] == 'D');
}

/* A number within bounds; 0 when it is none. */
static int take_number(int32_t number, int32_t least, int32_t most, void *member) {
    if (number < least || number > most) {
        return 0;
    }
    memcpy(member, &number, sizeof number);
    return 1;
}

static int take_own(const struct column *column, const ujreg_text *value, void *member) {
    int32_t number = digits(value);
    return number >= OWN_NUMBERS ? take_number(number, OWN_NUMBERS, INT32_MAX, member)
                                 : take_number(in_list(column->of, value), 0, INT32_MAX, member);
}

static int take_yes(const ujreg_text *value, int *yes) {
    int32_t fact = in_list(UJREG_LIST_FACT, value);
    *yes = fact == UJREG_FACT_YES;
    return fact == UJREG_FACT_YES || fact == UJREG_FACT_NO;
}

static int take_flag(const struct column *column, const ujreg_text *value, void *member) {
    uint32_t flags;
    int yes;
    if (!take_yes(value, &yes)) {
        return 0;
    }
    memcpy(&flags, member, sizeof flags);
    flags = yes ? flags | (uint32_t)column->of : flags & ~(uint32_t)column->of;
    memcpy(member, &flags, sizeof flags);
    return 1;
}

static int take_sex(const ujreg_text *value, void *member) {
    int32_t sex = value->size == 1 ? digits(value) : -1;
    return (sex <= UJREG_SEX_FEMALE || sex == UJREG_SEX_UNSTATED) && take_number(sex, 0, UJREG_SEX_UNSTATED, member);
}

int column_take(const struct column *column, const ujreg_text *value, void *structure, ujreg_record *record) {
    /* The variants of the rule reader.value, by type; a key that is none is none of its form. */
    static const int wrong[] = {VALUE_KEY, 5, 1, 1, 0, 2, 3, 4, 6, 6, 7, 5};
    void *member = (char *)structure + column->offset;
    int yes = 0;
    int good;
    switch (column->type) {
    case COLUMN_KEY:
        good = is_key(value) && take_string(value, member, sizeof((ujreg_person *)0)->key);
        break;
    case COLUMN_TEXT:
        good = take_string(value, member, sizeof((ujreg_event *)0)->application);
        break;
    case COLUMN_LIST:
        good = take_number(in_list(column->of, value), 0, INT32_MAX, member);
        break;
    case COLUMN_OWN:
        good = take_own(column, value, member);
        break;
    case COLUMN_DATE:
        good = ujreg_date_parse(value->data, value->size, member) == UJREG_OK;
        break;
    case COLUMN_AREA:
        good = value->size == 6 && take_number(digits(value), 100000, 999999, member);
        break;
    case COLUMN_REASON:
        good = value->size == 2 && take_number(digits(value), 1, 99, member);
        break;
    case COLUMN_COUNT:
        good = take_number(digits(value), 0, INT32_MAX, member);
        break;
    case COLUMN_YES:
        good = take_yes(value, &yes) && take_number(yes, 0, 1, member);
        break;
    case COLUMN_FLAG:
        good = take_flag(column, value, member);
        break;
    case COLUMN_SEX:
        good = take_sex(value, member);
        break;
    default:
        good = ujreg_record_set(record, column->of, value->data, value->size) == UJREG_OK;
        break;
    }
    return good ? VALUE_TAKEN : wrong[column->type];
}

/* width: leading zeros up to it. */
static size_t give_number(int32_t number, size_t width, char room[COLUMN_ROOM]) {
    char reversed[12];
    size_t size = 0;
    while (number > 0 || size < width) {
        reversed[size++] = (char)('0' + number % 10);
        number /= 10;
    }
    for (size_t i = 0; i < size; i++) {
        room[i] = reversed[size - 1 - i];
    }
    room[size] = '\0';
    return size;
}

static size_t give_string(const char *string, char room[COLUMN_ROOM]) {
    size_t size = strlen(string);
    memcpy(room, string, size + 1);
    return size;
}

static size_t give_name(int32_t list, int32_t number, char room[COLUMN_ROOM]) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    return ujreg_life_cycle_get(list, number, &info) == UJREG_OK ? give_string(info.name, room)
                                                                 : give_number(number, 0, room);
}

static size_t give_date(const ujreg_date *date, char room[COLUMN_ROOM]) {
    if (ujreg_date_format(date, room) != UJREG_OK) {
        return 0;
    }
    room[8] = '\0';
    return 8;
}

size_t column_give(const struct column *column, const void *structure, char room[COLUMN_ROOM]) {
    const void *member = (const char *)structure + column->offset;
    int32_t number = 0;
    room[0] = '\0';
    switch (column->type) {
    case COLUMN_KEY:
    case COLUMN_TEXT:
        return give_string(member, room);
    case COLUMN_DATE:
        return give_date(member, room);
    case COLUMN_ITEM:
        return 0;
    default:
        memcpy(&number, member, sizeof number);
        break;
    }
    if (column->type == COLUMN_FLAG) {
        return (uint32_t)number & (uint32_t)column->of ? give_string("yes", room) : 0;
    }
    if (number == 0 && !(column->type == COLUMN_LIST && column->of == UJREG_LIST_STATE)) {
        return 0;
    }
    switch (column->type) {
    case COLUMN_LIST:
    case COLUMN_OWN:
        return give_name(column->of, number, room);
    case COLUMN_AREA:
        return give_number(number, 6, room);
    case COLUMN_REASON:
        return give_number(number, 2, room);
    case COLUMN_YES:
        return give_string("yes", room);
    default:
        return give_number(number, 1, room);
    }
}
