/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes where a short text is asked for: numbers, dates, IDs, codes, areas, names to be masked; and as an overlay of a
 * table or a saved set, which is taken whole or not at all. */
#include "synthetic.h"

#include "core/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

static void identity(const char *text, size_t size) {
    ujreg_identity number = {.size = sizeof number}, again = {.size = sizeof again};
    if (ujreg_identity_parse(text, size, &number) == UJREG_OK && number.canonical_size) {
        expect(ujreg_identity_parse(number.canonical, number.canonical_size, &again) == UJREG_OK,
               "the canonical form is wrong");
        expect(again.canonical_size == number.canonical_size &&
                   memcmp(again.canonical, number.canonical, again.canonical_size) == 0,
               "the canonical form has another one");
    }
    for (int32_t style = 0; style < 8; style++) {
        char masked[1024];
        size_t needed = 0;
        if (size < 200 && ujreg_mask(text, size, style, masked, sizeof masked, &needed) == UJREG_OK) {
            expect(uj_utf8_valid_prefix(masked, needed) == needed, "a mask that is no text");
        }
    }
}

static void business_id(const char *text, size_t size) {
    ujreg_business_id id;
    char written[100];
    size_t needed;
    if (ujreg_business_id_parse(text, size, &id) == UJREG_OK) {
        expect(ujreg_business_id_format(&id, written, sizeof written, &needed) == UJREG_OK,
               "an ID that cannot be written");
        expect(needed == size && memcmp(written, text, size) == 0, "an ID that is written otherwise");
    }
}

static void tables(const char *text, size_t size) {
    for (int32_t table = UJREG_TABLE_AAB301; table <= UJREG_TABLE_AAC004; table++) {
        ujreg_tables *overlaid;
        uint64_t line = 0;
        expect(ujreg_tables_new(NULL, &overlaid) == UJREG_OK, "no tables");
        uint32_t before = ujreg_area_count(overlaid);
        ujreg_status status = ujreg_tables_load(overlaid, table, text, size, &line);
        expect(status == UJREG_OK || status == UJREG_INVALID || status == UJREG_UNKNOWN, "an overlay failed");
        expect(status != UJREG_INVALID || (line > 0 && ujreg_area_count(overlaid) == before), "half an overlay");
        ujreg_area area = {.size = sizeof area};
        ujreg_area_find(overlaid, text, size, 2025, &area);
        ujreg_tables_free(overlaid);
    }
}

static ujreg_status ignore(void *context, const char *data, size_t size) {
    *(uint64_t *)context += size + (unsigned char)(size ? data[size - 1] : 0);
    return UJREG_MORE;
}

static void saved_set(const char *text, size_t size) {
    ujreg_id_set *set;
    uint64_t sum = 0;
    expect(ujreg_id_set_new(NULL, NULL, &set) == UJREG_OK, "no set");
    ujreg_status status = ujreg_id_set_load(set, text, size);
    expect(status == UJREG_OK || (status == UJREG_INVALID && ujreg_id_set_count(set) == 0), "half a set");
    expect(ujreg_id_set_save(set, ignore, &sum) == UJREG_OK, "a set that cannot be saved");
    ujreg_id_set_free(set);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    ujreg_date date;
    char written[8];
    for (const char *at = text, *end = text + size; at < end;) {
        const char *feed = memchr(at, '\n', (size_t)(end - at)), *stop = feed ? feed : end;
        size_t length = (size_t)(stop - at);
        identity(at, length);
        business_id(at, length);
        if (ujreg_date_parse(at, length, &date) == UJREG_OK) {
            expect(ujreg_date_format(&date, written) == UJREG_OK && memcmp(written, at, 8) == 0,
                   "a date that is written otherwise");
        }
        expect(ujreg_field_find(at, length) <= UJREG_AAC004, "no such field");
        at = feed ? feed + 1 : end;
    }
    tables(text, size);
    saved_set(text, size);
    return 0;
}
