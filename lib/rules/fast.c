/* SPDX-License-Identifier: Apache-2.0 */
/* The proof item by item. Lengths are proved in bytes: what fits in bytes fits in every unit that STANDARD 1 offers. */
#include "rules/fast.h"

#include <ujreg/area.h>
#include <ujreg/code.h>

#include "core/digits.h"
#include "identity/check_digit.h"
#include "identity/document.h"
#include "rules/profile.h"
#include "tables/area.h"
#include "tables/code.h"
#include "tables/overlay.h"

#define ITEM(field) item[(field)-1]
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

static int date_is_valid(uint32_t number) {
    static const uint8_t days[16] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0};
    uint32_t year = number / 10000, month = number / 100 % 100, day = number % 100;
    if (month > 12 || year == 0) {
        return 0;
    }
    uint32_t longest = days[month];
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) {
        longest = 29;
    }
    return day - 1 < longest;
}

/* A valid date on or before today, as a number; 0 otherwise. */
static uint32_t past_date(const struct uj_fast *fast, struct uj_fast_memory *memory, int which, const ujreg_text *text) {
    if (text->size != 8) {
        return 0;
    }
    uint64_t word = uj_word_load(text->data);
    if (word == memory->date_text[which]) {
        return memory->date[which];
    }
    if (!uj_all_digits8(word)) {
        return 0;
    }
    uint32_t number = uj_number8(word);
    if (number > fast->today || !date_is_valid(number)) {
        return 0;
    }
    memory->date_text[which] = word;
    memory->date[which] = number;
    return number;
}

static int area_in_force(const struct uj_fast *fast, uint32_t code, uint32_t year) {
    if (!fast->areas) {
        return uj_area_in_force(code, year);
    }
    ujreg_area area;
    area.size = sizeof area;
    return ujreg_area_get(fast->areas, (int32_t)code, (int32_t)year, &area) == UJREG_OK &&
           area.grade == UJREG_AREA_IN_FORCE;
}

static int area_is_fine(const struct uj_fast *fast, struct uj_fast_memory *memory, const ujreg_text *text,
                        uint32_t year) {
    if (text->size != 6) {
        return 0;
    }
    uint32_t four;
    uint16_t two;
    memcpy(&four, text->data, 4);
    memcpy(&two, text->data + 4, 2);
    uint64_t seen = (uint64_t)two << 32 | four;
    if (seen == memory->area_text && year == memory->area_year) {
        return 1;
    }
    char digits[8] = {'0', '0'};
    memcpy(digits + 2, text->data, 6);
    uint64_t word = uj_word_load(digits);
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

static int serial_byte(unsigned char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           byte == '-' || byte == '_';
}

static int serial_is_fine(const ujreg_text *text) {
    size_t size = text->size;
    if (size == 0 || size > 18) {
        return 0;
    }
    if (size >= 8 && uj_all_digits8(uj_word_load(text->data)) &&
        uj_all_digits8(uj_word_load(text->data + size - 8)) &&
        (size <= 16 || uj_all_digits8(uj_word_load(text->data + 8)))) {
        return 1;
    }
    for (size_t i = 0; i < size; i++) {
        if (!serial_byte((unsigned char)text->data[i])) {
            return 0;
        }
    }
    return 1;
}

/* A name of Han characters and the separator U+00B7, which no rule has anything to say about. *size_gb18030 is never
 * less than what it takes in GB 18030, where extension A takes more than in UTF-8. */
static int name_is_fine_utf8(const unsigned char *p, size_t size, size_t *size_gb18030) {
    const unsigned char *end = p + size;
    size_t longer = 0;
    while (end - p >= 3) {
        uint32_t three = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
        if ((three & 0xC0C0F0) == 0x8080E0) {
            uint32_t character = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
            if (character - 0x4E00 > 0x9FA5 - 0x4E00) {
                if (character - 0x3400 > 0x4DBF - 0x3400) {
                    return 0;
                }
                longer++;
            }
            p += 3;
        } else if (p[0] == 0xC2 && p[1] == 0xB7) {
            p += 2;
        } else if (p[0] == 0xF0 && end - p >= 4 && (three & 0xC0E000) == 0x80A000 && (p[3] & 0xC0) == 0x80 &&
                   !(p[2] == 0xBF && p[3] >= 0xBE)) {
            p += 4; /* planes 2 and 3 without their noncharacters */
        } else {
            return 0;
        }
    }
    *size_gb18030 = size + longer;
    return p == end;
}

/* Rows of GB 18030 that hold nothing but Han characters: GBK/3, GBK/4 and GB 2312, its last row 55 apart. */
static int is_han_gb18030(unsigned lead, unsigned trail) {
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
        return 0;
    }
    return lead - 0x81 <= 0xA0 - 0x81 || (lead - 0xAA <= 0xFD - 0xAA && trail <= 0xA0) ||
           (lead - 0xB0 <= 0xF7 - 0xB0 && lead != 0xD7 && trail >= 0xA1);
}

static int name_is_fine_gb18030(const unsigned char *p, size_t size) {
    if (size % 2) {
        return 0;
    }
    for (; size; p += 2, size -= 2) {
        if (!is_han_gb18030(p[0], p[1]) && !(p[0] == 0xA1 && p[1] == 0xA4)) {
            return 0;
        }
    }
    return 1;
}

static int name_is_fine(const ujreg_text *text, size_t limit, int gb18030) {
    const unsigned char *p = (const unsigned char *)text->data;
    if (text->size == 0 || text->size > limit) {
        return 0;
    }
    size_t size_gb18030 = 0;
    return gb18030 ? name_is_fine_gb18030(p, text->size)
                   : name_is_fine_utf8(p, text->size, &size_gb18030) && size_gb18030 <= limit;
}

/* A remark of printing ASCII, Han, and the punctuation and full-width forms that go with them. */
static int remark_is_fine(const ujreg_text *text, size_t limit, int gb18030) {
    if (text->size == 0 || text->size > limit) {
        return text->size == 0;
    }
    const unsigned char *p = (const unsigned char *)text->data, *end = p + text->size;
    while (p < end) {
        if (*p >= 0x20 && *p < 0x7F) {
            p++;
        } else if (gb18030) {
            if (end - p < 2 || !(is_han_gb18030(p[0], p[1]) || (p[0] == 0xA3 && p[1] >= 0xA1 && p[1] < 0xFE) ||
                                 (p[0] == 0xA1 && p[1] >= 0xA1 && p[1] <= 0xBF))) {
                return 0;
            }
            p += 2;
        } else {
            if (end - p < 3) {
                return 0;
            }
            uint32_t three = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
            uint32_t character = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
            if ((three & 0xC0C0F0) != 0x8080E0 ||
                !(character - 0x4E00 <= 0x9FA5 - 0x4E00 || character - 0x3001 <= 0x3011 - 0x3001 ||
                  character - 0xFF01 <= 0xFF5E - 0xFF01)) {
                return 0;
            }
            p += 3;
        }
    }
    return 1;
}

struct person {
    uint32_t birth;
    int male;
};

/* The area part of a number of 18 digits is known: its own area, the permits of 830000, or the province of a card of
 * permanent residence. */
static int number_area_is_known(const char *p, uint32_t six) {
    if (p[0] == '9') {
        return uj_area_prefix_known((uint32_t)(p[1] - '0') * 10 + (uint32_t)(p[2] - '0'));
    }
    return uj_area_ever(six) || six == 830000;
}

/* A number of 18 characters that is no letter-first one, without anything to say about. */
static int number_is_fine(const struct uj_fast *fast, const ujreg_text *text, uint32_t deregistered,
                          struct person *person) {
    const char *p = text->data;
    if (text->size != 18) {
        return 0;
    }
    uint64_t first = uj_word_load(p), second = uj_word_load(p + 8);
    if (!uj_all_digits8(first) || !uj_all_digits8(second) || p[16] < '0' || p[16] > '9' ||
        p[17] != uj_mod11_check(p)) {
        return 0;
    }
    uint32_t birth = uj_number8(uj_word_load(p + 6));
    if (!date_is_valid(birth) || birth > fast->today || birth + 160000 > deregistered ||
        !number_area_is_known(p, uj_number8(first) / 100)) {
        return 0;
    }
    person->birth = birth;
    person->male = p[16] & 1;
    return 1;
}

static int sex_is_fine(const ujreg_text *text, const struct person *person) {
    if (text->size == 0) {
        return text->data == NULL; /* told once for the whole input, not here */
    }
    return text->size == 1 && text->data[0] == (person->male ? '1' : '2');
}

static int reason_is_fine(const ujreg_text *text, const ujreg_text *remark, const struct person *person,
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

static int same_number(const ujreg_text *document, const ujreg_text *number) {
    if (document->size != 18) {
        return 0;
    }
    uint64_t apart = (uj_word_load(document->data) ^ uj_word_load(number->data)) |
                     (uj_word_load(document->data + 8) ^ uj_word_load(number->data + 8)) |
                     (uint64_t)(document->data[16] ^ number->data[16]) |
                     (uint64_t)(document->data[17] ^ number->data[17]);
    return apart == 0;
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
static int document_is_fine(const ujreg_text *type, const ujreg_text *document, const ujreg_text *number) {
    if (type->size != 2 || document->size == 0) {
        return 0;
    }
    uint32_t tens = (uint32_t)(unsigned char)type->data[0] - '0', ones = (uint32_t)(unsigned char)type->data[1] - '0';
    if (tens > 9 || ones > 9 || uj_code_aac058[tens * 10 + ones] != UJREG_CODE_CORE) {
        return 0;
    }
    if (tens == 0 && ones == 1) {
        return number->data[0] != '9' && same_number(document, number);
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
static size_t limit_of(const struct uj_fast *fast, int32_t field, int gb18030) {
    return gb18030 && fast->in_utf8 ? LENGTH(field) * 2 / 3 : LENGTH(field);
}

int uj_fast_clean(const struct uj_fast *fast, struct uj_fast_memory *memory, const ujreg_text *item, int gb18030) {
    struct person person;
    if (!fast->usable) {
        return 0;
    }
    uint32_t deregistered = past_date(fast, memory, 0, &ITEM(UJREG_ADC210));
    uint32_t handled = past_date(fast, memory, 1, &ITEM(UJREG_AAE036));
    if (deregistered == 0 || deregistered > handled) {
        return 0;
    }
    return area_is_fine(fast, memory, &ITEM(UJREG_AAB301), deregistered / 10000) &&
           serial_is_fine(&ITEM(UJREG_AAZ341)) &&
           number_is_fine(fast, &ITEM(UJREG_AAC002), deregistered, &person) &&
           sex_is_fine(&ITEM(UJREG_AAC004), &person) &&
           document_is_fine(&ITEM(UJREG_AAC058), &ITEM(UJREG_AAC044), &ITEM(UJREG_AAC002)) &&
           reason_is_fine(&ITEM(UJREG_AJC00A), &ITEM(UJREG_AAE013), &person, deregistered) &&
           name_is_fine(&ITEM(UJREG_AAC003), limit_of(fast, UJREG_AAC003, gb18030), gb18030) &&
           name_is_fine(&ITEM(UJREG_AAE011), limit_of(fast, UJREG_AAE011, gb18030), gb18030) &&
           remark_is_fine(&ITEM(UJREG_AAE013), limit_of(fast, UJREG_AAE013, gb18030), gb18030);
}
