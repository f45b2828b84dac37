/* SPDX-License-Identifier: Apache-2.0 */
/* The proof item by item. Lengths are proved in bytes: what fits in bytes fits in every unit that STANDARD 1 offers. */
#include "rules/fast.h"

#include <ujreg/area.h>
#include <ujreg/code.h>

#include "core/gb18030.h"
#include "core/inline.h"
#include "core/lanes.h"
#include "identity/check_digit.h"
#include "identity/document.h"
#include "rules/profile.h"
#include "tables/area.h"
#include "tables/code.h"
#include "tables/overlay.h"

/* A chain of twenty conditions looks cold at its end to a compiler that knows nothing of records: it would save space
 * where most of the work is done. */
#if defined(__GNUC__)
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#else
#define LIKELY(condition) (condition)
#endif

#define LENGTH(field) ((size_t)uj_field_rows[(field)-1].length)

/* Codes of AJC00A that no rule has anything to say about; 21, 31, 32 and 90 ask for more than the code. */
#define REASONS_PLAIN                                                                                          \
    (UINT32_C(1) << 11 | UINT32_C(1) << 12 | UINT32_C(1) << 13 | UINT32_C(1) << 14 | UINT32_C(1) << 23 |       \
     UINT32_C(1) << 24 | UINT32_C(1) << 25 | UINT32_C(1) << 26)
#define REASON_PENSION 21
#define REASON_OTHER 90

/* With flexible retirement nobody waits longer than to the base or to three years before the latest statutory age:
 * 60 for men, and for women whose base is 50, at most 55 - 3 (STANDARD 9). */
#define PENSION_AGE_MEN 60
#define PENSION_AGE_WOMEN 52

/* The date that eight digits write, as a number; 0 when they write none. */
UJ_ALWAYS_INLINE uint32_t date_of(uint64_t word) {
    static const uint8_t days[16] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0};
    word -= UJ_BYTES('0');
    word = word * 10 + (word >> 8); /* pairs of digits in the bytes 0 2 4 6 */
    uint32_t year = (uint32_t)(word & 0xFF) * 100 + (uint32_t)(word >> 16 & 0xFF);
    uint32_t month = (uint32_t)(word >> 32 & 0xFF), day = (uint32_t)(word >> 48 & 0xFF);
    if (month > 12 || year == 0) {
        return 0;
    }
    uint32_t longest = days[month];
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) {
        longest = 29;
    }
    return day - 1 < longest ? year * 10000 + month * 100 + day : 0;
}

/* A valid date on or before today, as a number; 0 otherwise. */
UJ_ALWAYS_INLINE uint32_t past_date(const struct uj_fast *fast, struct uj_fast_memory *memory, int which, const ujreg_text *text) {
    if (text->size != 8) {
        return 0;
    }
    uint64_t word = uj_word_load(text->data);
    if (word == memory->date_text[which]) {
        return memory->date[which];
    }
    uint32_t number = uj_all_digits8(word) ? date_of(word) : 0;
    if (number > fast->today) {
        return 0;
    }
    memory->date_text[which] = word;
    memory->date[which] = number;
    return number;
}

UJ_ALWAYS_INLINE int area_in_force(const struct uj_fast *fast, uint32_t code, uint32_t year) {
    if (LIKELY(!fast->areas && uj_area_in_force(code, year))) {
        return 1;
    }
    /* overlaid, or a code that left the table and came back */
    ujreg_area area;
    area.size = sizeof area;
    return ujreg_area_get(fast->areas, (int32_t)code, (int32_t)year, &area) == UJREG_OK &&
           area.grade == UJREG_AREA_IN_FORCE;
}

UJ_ALWAYS_INLINE int area_is_fine(const struct uj_fast *fast, struct uj_fast_memory *memory, const ujreg_text *text,
                        uint32_t year) {
    if (text->size != 6) {
        return 0;
    }
    uint64_t seen = uj_word_load_6(text->data);
    if (seen == memory->area_text && year == memory->area_year) {
        return 1;
    }
    uint64_t word = seen << 16 | ('0' << 8 | '0');
    if (!uj_all_digits8(word)) {
        return 0;
    }
    uint32_t code = uj_number8(word);
    if (!area_in_force(fast, code, year) || (fast->scope_unit && code / fast->scope_unit != fast->scope)) {
        return 0;
    }
    memory->area_text = seen;
    memory->area_year = year;
    return 1;
}

UJ_ALWAYS_INLINE int serial_is_fine(const ujreg_text *text) {
    size_t size = text->size;
    if (size >= 16) {
        return size <= LENGTH(UJREG_AAZ341) && uj_all_serial16(text->data) && uj_all_serial16(text->data + size - 16);
    }
    if (size >= 8) {
        return uj_all_serial8(uj_word_load(text->data)) && uj_all_serial8(uj_word_load(text->data + size - 8));
    }
    char padded[8] = {'0', '0', '0', '0', '0', '0', '0', '0'};
    if (size) {
        memcpy(padded, text->data, size);
    }
    return size && uj_all_serial8(uj_word_load(padded));
}

static int is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/* U+4E00 to U+9F7F, told by the first two of three bytes. */
static int is_common_han(const unsigned char *p) {
    return ((unsigned)p[0] << 8 | p[1]) - 0xE4B8 <= 0xE9BD - 0xE4B8 && is_continuation(p[1]) && is_continuation(p[2]);
}

/* How many bytes at the start are common Han characters. The word is loaded where four bytes can be. */
static inline size_t common_han(const unsigned char *p, size_t size) {
    size_t at = 0;
    for (; size - at >= 4; at += 3) {
        uint32_t word = uj_word_load_4(p + at);
        uint32_t pair = (word & 0xFF) << 8 | (word >> 8 & 0xFF);
        if (pair - 0xE4B8 > 0xE9BD - 0xE4B8 || (word & 0xC0C000) != 0x808000) {
            return at;
        }
    }
    return size - at == 3 && is_common_han(p + at) ? size : at;
}

/* Characters of names beside the common Han: the separator U+00B7, letters, extension A and the end of the basic block
 * (which may take more bytes in GB 18030 than in UTF-8: *longer counts them), planes 2 and 3 without their
 * noncharacters. Bytes used; 0 for anything else. */
static size_t rarer_character(const unsigned char *p, size_t size, size_t *longer) {
    if ((p[0] | 0x20u) - 'a' <= 'z' - 'a') {
        return 1;
    }
    if (size >= 2 && p[0] == 0xC2 && p[1] == 0xB7) {
        return 2;
    }
    if (size >= 3 && is_continuation(p[1]) && is_continuation(p[2])) {
        unsigned pair = (unsigned)p[0] << 8 | p[1];
        if (pair - 0xE390 <= 0xE4B6 - 0xE390 || pair - 0xE9BE <= 0xE9BF - 0xE9BE) {
            ++*longer;
            return 3;
        }
        if (size >= 4 && pair - 0xF0A0 <= 0xF0BF - 0xF0A0 && is_continuation(p[3]) && !(p[2] == 0xBF && p[3] >= 0xBE)) {
            return 4;
        }
    }
    return 0;
}

/* A name with other than common Han characters from `at` on, that takes at most `spare` bytes more in GB 18030. */
static int rarer_name_is_fine(const unsigned char *p, size_t size, size_t at, size_t spare) {
    size_t longer = 0;
    for (; at < size; at += common_han(p + at, size - at)) {
        size_t used = rarer_character(p + at, size - at, &longer);
        if (used == 0) {
            return 0;
        }
        at += used;
    }
    return longer <= spare;
}

/* Rows of GB 18030 that hold nothing but Han characters: GBK/3, GBK/4 and GB 2312 but for the end of its row D7. */
static int is_han_gb18030(unsigned lead, unsigned trail) {
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        return 0;
    }
    return lead - 0x81 <= 0xA0 - 0x81 || (lead - 0xAA <= 0xFD - 0xAA && trail <= 0xA0) ||
           (lead - 0xB0 <= 0xF7 - 0xB0 && trail >= 0xA1 && (lead != 0xD7 || trail <= 0xF9));
}

/* The same sorts of characters as in UTF-8, however they are written. Bytes used; 0 for anything else. */
static size_t rarer_gb18030(const unsigned char *p, size_t size) {
    uint32_t c;
    size_t used = uj_gb18030_decode((const char *)p, size, &c);
    int fine = (c | 0x20) - 'a' <= 'z' - 'a' || c == 0xB7 || c - 0x3400 <= 0x4DBF - 0x3400 ||
               c - 0x4E00 <= 0x9FFF - 0x4E00 || (c - 0x20000 <= 0x3FFFF - 0x20000 && (c & 0xFFFE) != 0xFFFE);
    return used && fine ? used : 0;
}

static int name_is_fine_gb18030(const unsigned char *p, size_t size) {
    while (size) {
        size_t used = size >= 2 && is_han_gb18030(p[0], p[1]) ? 2 : rarer_gb18030(p, size);
        if (used == 0) {
            return 0;
        }
        p += used;
        size -= used;
    }
    return 1;
}

static int name_is_fine(const ujreg_text *text, size_t limit, int gb18030) {
    const unsigned char *p = (const unsigned char *)text->data;
    if (text->size == 0 || text->size > limit) {
        return 0;
    }
    if (gb18030) {
        return name_is_fine_gb18030(p, text->size);
    }
    size_t common = common_han(p, text->size);
    return common == text->size || rarer_name_is_fine(p, text->size, common, limit - text->size);
}

/* Punctuation and full-width forms that go with Han text: U+3001 to U+3011, U+FF01 to U+FF5E. */
static int is_wide_mark(const unsigned char *p, size_t size) {
    if (size < 3 || !is_continuation(p[1]) || !is_continuation(p[2])) {
        return 0;
    }
    uint32_t character = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return (p[0] & 0xF0) == 0xE0 && (character - 0x3001 <= 0x3011 - 0x3001 || character - 0xFF01 <= 0xFF5E - 0xFF01);
}

static int is_wide_gb18030(const unsigned char *p, size_t size) {
    return size >= 2 && (is_han_gb18030(p[0], p[1]) || (p[0] == 0xA3 && p[1] >= 0xA1 && p[1] < 0xFE) ||
                         (p[0] == 0xA1 && p[1] >= 0xA1 && p[1] <= 0xBF));
}

/* How many bytes at the start are common Han characters, found fifteen at a time where 16 may be read. */
static size_t wide_han(const char *p, size_t size, const char *readable) {
    size_t at = 0;
#if UJ_HAS_SSE2
    while (at < size && readable - (p + at) >= 16) {
        size_t step = size - at < 15 ? size - at : 15;
        if (!uj_all_han15(p + at, step)) {
            break;
        }
        at += step;
    }
#else
    (void)p;
    (void)size;
    (void)readable;
#endif
    return at;
}

/* A remark of printing ASCII, Han, and what goes with them. */
static int remark_is_fine(const ujreg_text *text, size_t limit, int gb18030) {
    const unsigned char *p = (const unsigned char *)text->data;
    size_t size = text->size;
    if (size > limit) {
        return 0;
    }
    while (size) {
        size_t used = gb18030 ? 0 : common_han(p, size);
        if (used == 0) {
            used = *p >= 0x20 && *p < 0x7F                          ? 1
                   : gb18030 ? (is_wide_gb18030(p, size) ? 2u : 0u) : is_wide_mark(p, size) ? 3u : 0u;
        }
        if (used == 0) {
            return 0;
        }
        p += used;
        size -= used;
    }
    return 1;
}

struct person {
    uint32_t birth;
    int male;
};

/* The area part of a number of 18 digits is known: its own area, the permits of 830000, or the province of a card of
 * permanent residence. */
UJ_ALWAYS_INLINE int number_area_is_known(const char *p, uint32_t six) {
    if (!LIKELY(p[0] != '9')) {
        return uj_area_prefix_known((uint32_t)(p[1] - '0') * 10 + (uint32_t)(p[2] - '0'));
    }
    return uj_area_ever(six) || six == 830000;
}

/* A number of 18 characters that is no letter-first one, without anything to say about. */
UJ_ALWAYS_INLINE int number_is_fine(const struct uj_fast *fast, const ujreg_text *text, uint32_t deregistered,
                          struct person *person) {
    const char *p = text->data;
    if (text->size != 18) {
        return 0;
    }
    if (!LIKELY(uj_all_digits16(p) && p[16] >= '0' && p[16] <= '9' && p[17] == uj_mod11_check(p))) {
        return 0;
    }
    uint32_t birth = date_of(uj_word_load(p + 6));
    if (!LIKELY(birth && birth <= fast->today && birth + 160000 <= deregistered &&
                number_area_is_known(p, uj_number8(uj_word_load(p)) / 100))) {
        return 0;
    }
    person->birth = birth;
    person->male = p[16] & 1;
    return 1;
}

UJ_ALWAYS_INLINE int sex_is_fine(const ujreg_text *text, const struct person *person, int without_sex) {
    if (text->size == 0) {
        return without_sex;
    }
    return text->size == 1 && text->data[0] == (person->male ? '1' : '2');
}

UJ_ALWAYS_INLINE int reason_is_fine(const ujreg_text *text, const ujreg_text *remark, const struct person *person,
                          uint32_t deregistered) {
    if (text->size != 2) {
        return 0;
    }
    uint32_t tens = (uint32_t)text->data[0] - '0', ones = (uint32_t)text->data[1] - '0';
    if (tens > 9 || ones > 9) {
        return 0;
    }
    uint32_t code = tens * 10 + ones;
    if (code < 32 && (REASONS_PLAIN >> code & 1)) {
        return 1;
    }
    return (code == REASON_OTHER && remark->size) ||
           (code == REASON_PENSION &&
            person->birth + (person->male ? PENSION_AGE_MEN : PENSION_AGE_WOMEN) * 10000u <= deregistered);
}

UJ_ALWAYS_INLINE int same_number(const ujreg_text *document, const ujreg_text *number) {
    return document->size == 18 && uj_same16(document->data, number->data) &&
           document->data[16] == number->data[16] && document->data[17] == number->data[17];
}

static int is_printing_ascii(const ujreg_text *text) {
    for (size_t i = 0; i < text->size; i++) {
        if (text->data[i] <= 0x20 || text->data[i] >= 0x7F) {
            return 0;
        }
    }
    return 1;
}

/* An identity card with the number of AAC002 (of 18 characters, proved already), or another document whose number is
 * plausible. */
UJ_ALWAYS_INLINE int document_is_fine(const ujreg_text *type, const ujreg_text *document, const ujreg_text *number) {
    if (type->size != 2 || document->size == 0) {
        return 0;
    }
    if (type->data[0] == '0' && type->data[1] == '1' && uj_code_aac058[1] == UJREG_CODE_CORE) {
        return number->data[0] != '9' && same_number(document, number);
    }
    uint32_t tens = (uint32_t)(unsigned char)type->data[0] - '0', ones = (uint32_t)(unsigned char)type->data[1] - '0';
    if (tens > 9 || ones > 9 || uj_code_aac058[tens * 10 + ones] != UJREG_CODE_CORE) {
        return 0;
    }
    return document->size <= LENGTH(UJREG_AAC044) && is_printing_ascii(document) &&
           uj_document_plausible((int)(tens * 10 + ones), document->data, document->size);
}

void uj_fast_init(struct uj_fast *fast, const ujreg_profile *profile) {
    memset(fast, 0, sizeof *fast);
    fast->today = (uint32_t)profile->today_number;
    fast->in_utf8 = profile->length_unit == UJREG_LENGTH_UTF8;
    fast->usable = uj_tables_plain(profile->tables, UJREG_TABLE_AAC058) &&
                   uj_tables_plain(profile->tables, UJREG_TABLE_AJC00A) &&
                   uj_tables_plain(profile->tables, UJREG_TABLE_AAC004);
    fast->areas = uj_tables_plain(profile->tables, UJREG_TABLE_AAB301) ? NULL : profile->tables;
    uint32_t area = (uint32_t)profile->upload_area;
    if (area) {
        fast->scope_unit = area % 10000 == 0 ? 10000 : area % 100 == 0 ? 100 : 1;
        fast->scope = area / fast->scope_unit;
    }
}

/* Bytes of the input that fit in every unit. */
UJ_ALWAYS_INLINE size_t limit_of(const struct uj_fast *fast, int32_t field, int gb18030) {
    return gb18030 && fast->in_utf8 ? LENGTH(field) * 2 / 3 : LENGTH(field);
}

/* Where the items are: in an array, or in cells. One of the two is NULL where this is compiled into. */
struct items {
    const ujreg_text *list;
    const struct uj_cells *cells;
    int gb18030;
    int without_sex;
};

UJ_ALWAYS_INLINE ujreg_text item(const struct items *items, int32_t field) {
    static const ujreg_text absent = {NULL, 0};
    if (items->list) {
        return items->list[field - 1];
    }
    return field <= UJ_FIELD_ITEMS ? uj_cell(items->cells, field) : absent;
}

UJ_ALWAYS_INLINE int name_item_is_fine(const struct uj_fast *fast, const struct items *items, int32_t field) {
    ujreg_text text = item(items, field);
#if UJ_HAS_SSE2
    /* Most names: two to five common Han characters. */
    if (items->cells && text.size <= 15 && items->cells->readable - text.data >= 16 &&
        (items->gb18030 ? uj_all_han15_gb18030(text.data, text.size) : uj_all_han15(text.data, text.size))) {
        return 1;
    }
#endif
    return name_is_fine(&text, limit_of(fast, field, items->gb18030), items->gb18030);
}

static int remark_item_is_fine(const struct uj_fast *fast, const struct items *items, ujreg_text remark) {
    const size_t limit = limit_of(fast, UJREG_AAE013, items->gb18030);
    if (remark.size > limit) {
        return 0;
    }
    if (items->cells && !items->gb18030) {
        size_t wide = wide_han(remark.data, remark.size, items->cells->readable);
        remark.data += wide;
        remark.size -= wide;
    }
    return remark_is_fine(&remark, limit, items->gb18030);
}

UJ_ALWAYS_INLINE int is_clean(const struct uj_fast *fast, struct uj_fast_memory *memory, const struct items *items) {
    struct person person;
    ujreg_text adc210 = item(items, UJREG_ADC210), aae036 = item(items, UJREG_AAE036);
    uint32_t deregistered = past_date(fast, memory, 0, &adc210), handled = past_date(fast, memory, 1, &aae036);
    if (!LIKELY(fast->usable && deregistered && deregistered <= handled)) {
        return 0;
    }
    ujreg_text aab301 = item(items, UJREG_AAB301), aaz341 = item(items, UJREG_AAZ341);
    ujreg_text aac002 = item(items, UJREG_AAC002), aac004 = item(items, UJREG_AAC004);
    ujreg_text aac058 = item(items, UJREG_AAC058), aac044 = item(items, UJREG_AAC044);
    ujreg_text ajc00a = item(items, UJREG_AJC00A), aae013 = item(items, UJREG_AAE013);
    return LIKELY(area_is_fine(fast, memory, &aab301, deregistered / 10000)) && LIKELY(serial_is_fine(&aaz341)) &&
           LIKELY(number_is_fine(fast, &aac002, deregistered, &person)) &&
           LIKELY(sex_is_fine(&aac004, &person, items->without_sex)) &&
           LIKELY(document_is_fine(&aac058, &aac044, &aac002)) &&
           LIKELY(reason_is_fine(&ajc00a, &aae013, &person, deregistered)) &&
           LIKELY(name_item_is_fine(fast, items, UJREG_AAC003)) &&
           LIKELY(name_item_is_fine(fast, items, UJREG_AAE011)) &&
           (aae013.size == 0 || remark_item_is_fine(fast, items, aae013));
}

int uj_fast_clean(const struct uj_fast *fast, struct uj_fast_memory *memory, const ujreg_text *list, int gb18030,
                  int without_sex) {
    const struct items items = {list, NULL, gb18030, without_sex};
    return is_clean(fast, memory, &items);
}

int uj_fast_clean_cells(const struct uj_fast *fast, struct uj_fast_memory *memory, const struct uj_cells *cells,
                        int gb18030) {
    const struct items items = {NULL, cells, gb18030, 1};
    return is_clean(fast, memory, &items);
}
