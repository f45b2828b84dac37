/* SPDX-License-Identifier: Apache-2.0 */
/* 业务唯一标识号: make, split, write, compare. Sets of them live in id_set.c. */
#include <ujreg/business_id.h>

#include <string.h>

#include "core/utf8.h"
#include "ids/hash.h"
#include "record/schema.h"
#include "simd/digits.h"

ujreg_status ujreg_business_id_make(const ujreg_text *aab301, const ujreg_text *aaz341, ujreg_business_id *id) {
    if (!id || !aab301 || !aaz341 || (!aab301->data && aab301->size) || (!aaz341->data && aaz341->size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(id, 0, sizeof *id);
    if (!uj_is_six_digits(aab301->data, aab301->size) || aaz341->size == 0 || aaz341->size >= sizeof id->serial ||
        uj_utf8_valid_prefix(aaz341->data, aaz341->size) != aaz341->size ||
        uj_utf8_count(aaz341->data, aaz341->size) > (size_t)uj_field(UJREG_AAZ341)->length) {
        return UJREG_INVALID;
    }
    id->area_size = (uint8_t)aab301->size;
    id->serial_size = (uint8_t)aaz341->size;
    memcpy(id->area, aab301->data, aab301->size);
    memcpy(id->serial, aaz341->data, aaz341->size);
    return UJREG_OK;
}

ujreg_status ujreg_business_id_parse(const char *text, size_t size, ujreg_business_id *id) {
    if (!id || (!text && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    size_t area = (size_t)uj_field(UJREG_AAB301)->length;
    if (size <= area) {
        memset(id, 0, sizeof *id);
        return UJREG_INVALID;
    }
    return ujreg_business_id_make(&(ujreg_text){text, area}, &(ujreg_text){text + area, size - area}, id);
}

/* Whether it can have been made here: a binding may hand over memory that was never filled. */
static int was_made(const ujreg_business_id *id) {
    return id && id->area_size < sizeof id->area && id->serial_size < sizeof id->serial;
}

ujreg_status ujreg_business_id_format(const ujreg_business_id *id, char *buffer, size_t capacity, size_t *needed) {
    if (!was_made(id) || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    size_t size = (size_t)id->area_size + id->serial_size;
    if (needed) {
        *needed = size;
    }
    if (size > capacity) {
        return UJREG_ERROR_CAPACITY;
    }
    if (size) {
        memcpy(buffer, id->area, id->area_size);
        memcpy(buffer + id->area_size, id->serial, id->serial_size);
    }
    if (size < capacity) {
        buffer[size] = 0;
    }
    return UJREG_OK;
}

static int32_t compare_bytes(const char *a, size_t a_size, const char *b, size_t b_size) {
    int order = memcmp(a, b, a_size < b_size ? a_size : b_size);
    if (order) {
        return order < 0 ? -1 : 1;
    }
    return a_size < b_size ? -1 : a_size > b_size;
}

int32_t ujreg_business_id_compare(const ujreg_business_id *a, const ujreg_business_id *b) {
    if (!was_made(a) || !was_made(b)) {
        return was_made(a) - was_made(b);
    }
    int32_t order = compare_bytes(a->area, a->area_size, b->area, b->area_size);
    return order ? order : compare_bytes(a->serial, a->serial_size, b->serial, b->serial_size);
}

struct uj_id_hash_key uj_id_hash_key_of(const struct uj_hash_key *key) {
    uint64_t words[6];
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const char number = (char)i;
        words[i] = uj_keyed_hash(key, &number, 1);
    }
    return (struct uj_id_hash_key){words[0], words[1], words[2], words[3], words[4], words[5]};
}

uint64_t ujreg_business_id_hash(const ujreg_business_id *id) {
    if (!was_made(id)) {
        return 0;
    }
    return uj_business_id_hash((ujreg_text){id->area, id->area_size}, (ujreg_text){id->serial, id->serial_size},
                               &uj_public_id_hash_key);
}
