/* SPDX-License-Identifier: Apache-2.0 */
/* The proof item by item. Lengths are proved in bytes: what fits in bytes fits in every unit that STANDARD 1 offers. */
#include "proof/proof.h"

#include <ujreg/area.h>

#include "identity/check_digit.h"
#include "identity/document.h"
#include "identity/identity.h"
#include "tables/area.h"
#include "tables/code.h"
#include "tables/overlay.h"

_Static_assert(UJ_FIELD_ITEMS == 11 && UJ_FIELD_ROWS == 12, "another item needs its proof: see proof.h");

/* The date that eight digits write, as a number; 0 when they write none. */
UJ_ALWAYS_INLINE uint32_t date_of(uint64_t word) {
    word -= UJ_BYTES('0');
    word = word * 10 + (word >> 8); /* pairs of digits in the bytes 0 2 4 6 */
    uint32_t year = (uint32_t)(word & 0xFF) * 100 + (uint32_t)(word >> 16 & 0xFF);
    uint32_t month = (uint32_t)(word >> 32 & 0xFF), day = (uint32_t)(word >> 48 & 0xFF);
    if (month > 12 || year == 0) {
        return 0;
    }
    uint32_t longest = uj_proof_days[month];
    if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) {
        longest = 29;
    }
    return day - 1 < longest ? year * 10000 + month * 100 + day : 0;
}

/* A valid date on or before today, as a number; 0 otherwise. */
UJ_ALWAYS_INLINE uint32_t past_date(const struct uj_proof *proof, struct uj_proof_memory *memory, int which,
                                    const ujreg_text *text) {
    if (text->size != 8) {
        return 0;
    }
    uint64_t word = uj_word_load(text->data);
    if (word == memory->date_text[which]) {
        return memory->date[which];
    }
    uint32_t number = uj_all_digits8(word) ? date_of(word) : 0;
    if (number > proof->today) {
        return 0;
    }
    memory->date_text[which] = word;
    memory->date[which] = number;
    return number;
}

/* AAB301 by its number, below 1000000. */
UJ_ALWAYS_INLINE int area_is_known(const struct uj_proof *proof, struct uj_proof_memory *memory, uint32_t code,
                                   uint32_t year) {
    if (code == memory->area && year == memory->area_year) {
        return 1;
    }
    if (proof->scope_unit && code / proof->scope_unit != proof->scope) {
        return 0;
    }
    if (proof->areas || !uj_area_in_force(code, year)) {
        ujreg_area area;
        area.size = sizeof area;
        if (ujreg_area_get(proof->areas, (int32_t)code, (int32_t)year, &area) != UJREG_OK ||
            area.grade != UJREG_AREA_IN_FORCE) {
            return 0;
        }
    }
    memory->area = code;
    memory->area_year = year;
    return 1;
}

UJ_ALWAYS_INLINE int area_is_fine(const struct uj_proof *proof, struct uj_proof_memory *memory, const ujreg_text *text,
                                  uint32_t year) {
    if (text->size != 6) {
        return 0;
    }
    uint64_t padded = uj_word_load_6(text->data) << 16 | ('0' << 8 | '0');
    return uj_all_digits8(padded) && area_is_known(proof, memory, uj_number8(padded), year);
}

UJ_ALWAYS_INLINE int serial_is_fine(const ujreg_text *text) {
    return text->size - 1 < UJ_PROOF_LENGTH(UJREG_AAZ341) && uj_all_class(text->data, text->size, &uj_proof_serial);
}

int uj_proof_foreign_prefix(const char *p) {
    return p[0] == '9' && uj_area_prefix_known((uint32_t)(p[1] - '0') * 10 + (uint32_t)(p[2] - '0')) &&
           uj_identity_is_foreign(uj_digits_value(p + 3, 3));
}

/* The area part of a number of 18 digits is known: its own area, the permits of 830000, or that of a card of permanent
 * residence. */
UJ_ALWAYS_INLINE int number_area_is_known(const char *p, uint32_t six) {
    if (!UJ_PROOF_LIKELY(p[0] != '9')) {
        return uj_proof_foreign_prefix(p);
    }
    return uj_area_ever(six) || six == 830000;
}

/* A number of 18 characters that is no letter-first one, without anything to say about. */
UJ_ALWAYS_INLINE int number_is_fine(const struct uj_proof *proof, const ujreg_text *text, uint32_t deregistered) {
    const char *p = text->data;
    uint32_t sum;
    if (text->size != 18 || !UJ_PROOF_LIKELY(uj_weigh16(p, &uj_mod11_weights, &sum) && uj_is_digit(p[16]) &&
                                             p[17] == uj_mod11_of(sum, p[16]))) {
        return 0;
    }
    uint32_t birth = date_of(uj_word_load(p + 6));
    return UJ_PROOF_LIKELY(birth && birth <= proof->today && birth + UJ_AGE_OF_WORK * 10000 <= deregistered &&
                           number_area_is_known(p, uj_number8(uj_word_load(p)) / 100));
}

/* Of a proved number. */
UJ_ALWAYS_INLINE int sex_is_fine(const ujreg_text *text, const ujreg_text *number, int without_sex) {
    if (text->size == 0) {
        return without_sex;
    }
    return text->size == 1 && text->data[0] == (number->data[16] & 1 ? '1' : '2');
}

/* The code of a document other than the identity card; 0 for none. */
static uint32_t other_document(const char *type) {
    uint32_t tens = (uint32_t)(unsigned char)type[0] - '0', ones = (uint32_t)(unsigned char)type[1] - '0';
    uint32_t code = tens * 10 + ones;
    return tens > 9 || ones > 9 || code == UJ_DOCUMENT_IDENTITY_CARD || uj_code_aac058[code] != UJREG_CODE_CORE ? 0
                                                                                                                : code;
}

int uj_proof_is_shapeless(const char *type, size_t size) {
    uint32_t code = other_document(type);
    return code && !uj_document_has_shape((int)code, size);
}

int uj_proof_other_document(const char *type, const ujreg_text *document, const char *number) {
    uint32_t code = other_document(type);
    ujreg_identity card;
    if (!code || document->size > UJ_PROOF_LENGTH(UJREG_AAC044) || !uj_document_plain(document->data, document->size)) {
        return 0;
    }
    if (uj_document_is_citizen_number((int)code, document->data, document->size, &card)) {
        return number[0] != '9' && uj_same(document->data, number, 18);
    }
    return uj_document_plausible((int)code, document->data, document->size);
}

/* An identity card with the number of AAC002 (of 18 characters, proved already), or another document. */
UJ_ALWAYS_INLINE int document_is_fine(const ujreg_text *type, const ujreg_text *document, const ujreg_text *number) {
    if (type->size != 2) {
        return 0;
    }
    if (type->data[0] == '0' && type->data[1] == '1') {
        return number->data[0] != '9' && document->size == 18 && uj_same(document->data, number->data, 18);
    }
    return uj_proof_other_document(type->data, document, number->data);
}

int uj_proof_learn_year(struct uj_proof_memory *memory, uint32_t text) {
    uint32_t digits = text - (uint32_t)UJ_BYTES('0'), year = 0;
    for (int i = 0; i < 32; i += 8) {
        year = year * 10 + (digits >> i & 0xFF);
    }
    if (year < UJ_AREA_SETTLED) {
        return 0;
    }
    uint64_t born = 0;
    for (uint32_t rest = year - UJ_AGE_OF_WORK, shift = 32; shift < 64; shift += 8, rest /= 10) {
        born |= (uint64_t)('0' + rest % 10) << shift;
    }
    memory->year_text = text;
    memory->year = year;
    memory->born = born;
    return 1;
}

int uj_proof_area(const struct uj_proof *proof, struct uj_proof_memory *memory, uint32_t code) {
    return area_is_known(proof, memory, code, memory->year);
}

void uj_proof_init(struct uj_proof *proof, int32_t today, int lengths_in_utf8, int32_t upload_area,
                   const ujreg_tables *tables) {
    memset(proof, 0, sizeof *proof);
    proof->today = (uint32_t)today;
    for (uint32_t rest = proof->today, shift = 0; shift < 64; shift += 8, rest /= 10) {
        proof->today_order |= (uint64_t)('0' + rest % 10) << shift;
    }
    proof->in_utf8 = lengths_in_utf8;
    proof->usable = uj_tables_plain(tables, UJREG_TABLE_AAC058) && uj_tables_plain(tables, UJREG_TABLE_AJC00A) &&
                    uj_tables_plain(tables, UJREG_TABLE_AAC004);
    proof->areas = uj_tables_plain(tables, UJREG_TABLE_AAB301) ? NULL : tables;
    proof->plain_areas = !proof->areas && !upload_area;
    uint32_t area = (uint32_t)upload_area;
    if (area) {
        proof->scope_unit = area % 10000 == 0 ? 10000 : area % 100 == 0 ? 100 : 1;
        proof->scope = area / proof->scope_unit;
    }
}

int uj_proof_record(const struct uj_proof *proof, struct uj_proof_memory *memory, const ujreg_text *item, int gb18030,
                    int without_sex) {
    const ujreg_text *adc210 = &item[UJREG_ADC210 - 1], *aac002 = &item[UJREG_AAC002 - 1];
    const ujreg_text *aac003 = &item[UJREG_AAC003 - 1], *aae011 = &item[UJREG_AAE011 - 1];
    const ujreg_text *ajc00a = &item[UJREG_AJC00A - 1], *aae013 = &item[UJREG_AAE013 - 1];
    uint32_t deregistered = past_date(proof, memory, 0, adc210);
    uint32_t handled = past_date(proof, memory, 1, &item[UJREG_AAE036 - 1]);
    if (!UJ_PROOF_LIKELY(proof->usable && deregistered && deregistered <= handled)) {
        return 0;
    }
    return UJ_PROOF_LIKELY(area_is_fine(proof, memory, &item[UJREG_AAB301 - 1], deregistered / 10000)) &&
           UJ_PROOF_LIKELY(serial_is_fine(&item[UJREG_AAZ341 - 1])) &&
           UJ_PROOF_LIKELY(number_is_fine(proof, aac002, deregistered)) &&
           UJ_PROOF_LIKELY(sex_is_fine(&item[UJREG_AAC004 - 1], aac002, without_sex)) &&
           UJ_PROOF_LIKELY(document_is_fine(&item[UJREG_AAC058 - 1], &item[UJREG_AAC044 - 1], aac002)) &&
           UJ_PROOF_LIKELY(ajc00a->size == 2 && uj_proof_reason(ajc00a->data, aae013->size, aac002->data, adc210->data)) &&
           UJ_PROOF_LIKELY(
               uj_proof_name(aac003->data, aac003->size, uj_proof_limit(proof, UJREG_AAC003, gb18030), gb18030)) &&
           UJ_PROOF_LIKELY(
               uj_proof_name(aae011->data, aae011->size, uj_proof_limit(proof, UJREG_AAE011, gb18030), gb18030)) &&
           (aae013->size == 0 || uj_proof_remark(aae013->data, aae013->size, uj_proof_limit(proof, UJREG_AAE013, gb18030),
                                                 gb18030, aae013->data + aae013->size));
}
