/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of registrations and keys of events: from text into the members of a struct and back. */
#include "registration/member_columns.h"

#include <stddef.h>
#include <string.h>

#include "registration/generated/columns.h"
#include "rules/generated/variants.h"

#define OWN_NUMBERS 1000 /* evidence and grounds from here on are the caller's own (registration.h) */

#define COUNT(list) (sizeof(list) / sizeof *(list))

const struct uj_members uj_registration_members = {registration_columns, registration_names, COUNT(registration_columns),
                                                   registration_sorted, COUNT(registration_sorted)};
const struct uj_members uj_event_members = {event_columns, event_names, COUNT(event_columns), event_sorted,
                                            COUNT(event_sorted)};

static int same(const ujreg_text *text, const char *word) {
    return word && strlen(word) == text->size && memcmp(word, text->data, text->size) == 0;
}

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

static int order(const char *name, size_t size, const struct uj_member_name *other) {
    size_t at = 0;
    while (at < size && at < other->size && lower(name[at]) == (unsigned char)other->name[at]) {
        at++;
    }
    if (at < size && at < other->size) {
        return lower(name[at]) < (unsigned char)other->name[at] ? -1 : 1;
    }
    return size < other->size ? -1 : size > other->size;
}

static int32_t find(const struct uj_members *members, const char *name, size_t size) {
    size_t low = 0, high = members->sorted_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int which = order(name, size, &members->sorted[middle]);
        if (which == 0) {
            return members->sorted[middle].column;
        }
        low = which > 0 ? middle + 1 : low;
        high = which > 0 ? high : middle;
    }
    return 0;
}

int32_t uj_registration_column(const char *name, size_t size) {
    return find(&uj_registration_members, name, size);
}

int32_t uj_event_column(const char *name, size_t size) {
    return find(&uj_event_members, name, size);
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

static int parse_string(const ujreg_text *value, char *member, size_t capacity) {
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
static int parse_number(int32_t number, int32_t least, int32_t most, void *member) {
    if (number < least || number > most) {
        return 0;
    }
    memcpy(member, &number, sizeof number);
    return 1;
}

static int parse_own(const struct uj_member *column, const ujreg_text *value, void *member) {
    int32_t number = digits(value);
    return number >= OWN_NUMBERS ? parse_number(number, OWN_NUMBERS, INT32_MAX, member)
                                 : parse_number(in_list(column->of, value), 0, INT32_MAX, member);
}

static int parse_yes(const ujreg_text *value, int *yes) {
    int32_t fact = in_list(UJREG_LIST_FACT, value);
    *yes = fact == UJREG_FACT_YES;
    return fact == UJREG_FACT_YES || fact == UJREG_FACT_NO;
}

static int parse_flag(const struct uj_member *column, const ujreg_text *value, void *member) {
    uint32_t flags;
    int yes;
    if (!parse_yes(value, &yes)) {
        return 0;
    }
    memcpy(&flags, member, sizeof flags);
    flags = yes ? flags | (uint32_t)column->of : flags & ~(uint32_t)column->of;
    memcpy(member, &flags, sizeof flags);
    return 1;
}

static int parse_sex(const ujreg_text *value, void *member) {
    int32_t sex = value->size == 1 ? digits(value) : -1;
    return (sex <= UJREG_SEX_FEMALE || sex == UJREG_SEX_UNSTATED) && parse_number(sex, 0, UJREG_SEX_UNSTATED, member);
}

int32_t uj_member_parse(const struct uj_member *member, const ujreg_text *value, void *structure, ujreg_record *record) {
    static const int32_t wrong[] = {
        [UJ_MEMBER_KEY] = UJ_VALUE_NO_KEY,        [UJ_MEMBER_TEXT] = UJ_VALUE_NO_SHORT_TEXT,
        [UJ_MEMBER_LIST] = UJ_VALUE_NO_LIST_NAME, [UJ_MEMBER_OWN] = UJ_VALUE_NO_LIST_NAME,
        [UJ_MEMBER_DATE] = UJ_VALUE_NO_DATE,      [UJ_MEMBER_AREA] = UJ_VALUE_NO_AREA,
        [UJ_MEMBER_REASON] = UJ_VALUE_NO_REASON,  [UJ_MEMBER_COUNT] = UJ_VALUE_NO_NUMBER,
        [UJ_MEMBER_YES] = UJ_VALUE_NO_YES_OR_NO,  [UJ_MEMBER_FLAG] = UJ_VALUE_NO_YES_OR_NO,
        [UJ_MEMBER_SEX] = UJ_VALUE_NO_SEX,        [UJ_MEMBER_ITEM] = UJ_VALUE_NO_SHORT_TEXT};
    void *into = (char *)structure + member->offset;
    int yes = 0;
    int good;
    switch (member->type) {
    case UJ_MEMBER_KEY:
        good = is_key(value) && parse_string(value, into, sizeof((ujreg_person *)0)->key);
        break;
    case UJ_MEMBER_TEXT:
        good = parse_string(value, into, sizeof((ujreg_event *)0)->application);
        break;
    case UJ_MEMBER_LIST:
        good = parse_number(in_list(member->of, value), 0, INT32_MAX, into);
        break;
    case UJ_MEMBER_OWN:
        good = parse_own(member, value, into);
        break;
    case UJ_MEMBER_DATE:
        good = ujreg_date_parse(value->data, value->size, into) == UJREG_OK;
        break;
    case UJ_MEMBER_AREA:
        good = value->size == 6 && parse_number(digits(value), 100000, 999999, into);
        break;
    case UJ_MEMBER_REASON:
        good = value->size == 2 && parse_number(digits(value), 1, 99, into);
        break;
    case UJ_MEMBER_COUNT:
        good = parse_number(digits(value), 0, INT32_MAX, into);
        break;
    case UJ_MEMBER_YES:
        good = parse_yes(value, &yes) && parse_number(yes, 0, 1, into);
        break;
    case UJ_MEMBER_FLAG:
        good = parse_flag(member, value, into);
        break;
    case UJ_MEMBER_SEX:
        good = parse_sex(value, into);
        break;
    default:
        good = ujreg_record_set(record, member->of, value->data, value->size) == UJREG_OK;
        break;
    }
    return good ? UJ_VALUE_TAKEN : wrong[member->type];
}

/* width: leading zeros up to it. */
static size_t format_number(int32_t number, size_t width, char room[UJ_MEMBER_ROOM]) {
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

static size_t format_string(const char *string, char room[UJ_MEMBER_ROOM]) {
    size_t size = strlen(string);
    memcpy(room, string, size + 1);
    return size;
}

static size_t format_name(int32_t list, int32_t number, char room[UJ_MEMBER_ROOM]) {
    ujreg_life_cycle_info info = {.size = sizeof info};
    return ujreg_life_cycle_get(list, number, &info) == UJREG_OK ? format_string(info.name, room)
                                                                 : format_number(number, 0, room);
}

static size_t format_date(const ujreg_date *date, char room[UJ_MEMBER_ROOM]) {
    if (ujreg_date_format(date, room) != UJREG_OK) {
        return 0;
    }
    room[8] = '\0';
    return 8;
}

size_t uj_member_format(const struct uj_member *member, const void *structure, char room[UJ_MEMBER_ROOM]) {
    const void *from = (const char *)structure + member->offset;
    int32_t number = 0;
    room[0] = '\0';
    switch (member->type) {
    case UJ_MEMBER_KEY:
    case UJ_MEMBER_TEXT:
        return format_string(from, room);
    case UJ_MEMBER_DATE:
        return format_date(from, room);
    case UJ_MEMBER_ITEM:
        return 0;
    default:
        memcpy(&number, from, sizeof number);
        break;
    }
    if (member->type == UJ_MEMBER_FLAG) {
        return (uint32_t)number & (uint32_t)member->of ? format_string("yes", room) : 0;
    }
    if (number == 0 && !(member->type == UJ_MEMBER_LIST && member->of == UJREG_LIST_STATE)) {
        return 0;
    }
    switch (member->type) {
    case UJ_MEMBER_LIST:
    case UJ_MEMBER_OWN:
        return format_name(member->of, number, room);
    case UJ_MEMBER_AREA:
        return format_number(number, 6, room);
    case UJ_MEMBER_REASON:
        return format_number(number, 2, room);
    case UJ_MEMBER_YES:
        return format_string("yes", room);
    default:
        return format_number(number, 1, room);
    }
}
