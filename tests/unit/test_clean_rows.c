/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Rows that are proved where they lie are proved item by item too, and fall into the same items: for the records of
 * test_proof.c, laid out in every way that a row may be, in every backend. */
#define _POSIX_C_SOURCE 200809L /* popen */
#include "proof_unit.h"

#include "run/clean_rows.h"
#include "tables/area.h"

/* Beside the rows of the backend that is chosen: those of the base, and of words. */
#include "run/clean_rows.inc"
#define UJ_SIMD_TEMPLATE "run/clean_rows.inc"
#include "simd/words_too.h"

/* The record as a row: plain, or its remark in quotes. Returns where it ends. */
static size_t lay_out(char *out, const ujreg_text *items, int quoted, int crlf) {
    size_t at = 0;
    for (int i = 0; i < UJ_FIELD_ITEMS; i++) {
        const int quotes = quoted && i + 1 == UJREG_AAE013;
        out[at] = '"';
        at += (size_t)quotes;
        for (size_t k = 0; k < items[i].size; k++) {
            out[at++] = items[i].data[k];
            if (quotes && items[i].data[k] == '"') {
                out[at++] = '"';
            }
        }
        out[at] = '"';
        at += (size_t)quotes;
        out[at++] = i + 1 < UJ_FIELD_ITEMS ? ',' : crlf ? '\r' : '\n';
    }
    if (crlf) {
        out[at++] = '\n';
    }
    return at;
}

/* The same record laid out as a row: what is proved where it lies is proved item by item, and gives the same items. It lies
 * at the end of what may be read, or well before it: what lies behind must not matter. */
static void row_and_items_agree(struct world *world, int profile, const ujreg_text *items, int gb18030, int proved) {
    static char text[UJ_FIELD_ITEMS * (SYNTHETIC_ROOM * 4 + 3) + UJ_CLEAN_ROW_READS];
    static const char fillings[] = {'\0', '1', ',', '\n', '"', (char)0xE5, (char)0x80};
    const struct uj_proof *proof = &world->profiles[profile]->proof;
    const ujreg_text *remark = &items[UJREG_AAE013 - 1];
    const int has_quotes = remark->size && memchr(remark->data, '"', remark->size);
    const int has_feed = remark->size && memchr(remark->data, '\n', remark->size); /* unquoted it would be two rows */
    for (int way = has_quotes || has_feed ? 2 : 0; way < 4; way++) {
        const size_t at = lay_out(text, items, way >> 1, way & 1);
        int answers[sizeof fillings];
        for (size_t filling = 0; filling < sizeof fillings; filling++) {
            struct uj_proof_memory fresh;
            struct uj_clean_rows rows;
            ujreg_text found[UJ_FIELD_ITEMS];
            struct uj_clean_row row;
            memset(&fresh, 0, sizeof fresh);
            memset(text + at, fillings[filling], UJ_CLEAN_ROW_READS);
            uj_clean_rows_init(&rows, proof, ',', gb18030, text + at + UJ_CLEAN_ROW_READS);
            size_t count = proof->usable ? rows.clean(proof, &fresh, &rows, text, text + at, &row, 1, NULL) : 0;
            answers[filling] = (int)count;
            if (proof->usable) {
                assert_int_equal(UJ_SIMD_NAME(clean_rows)(proof, &fresh, &rows, text, text + at, &row, 1, NULL), count);
                assert_int_equal(uj_words_clean_rows(proof, &fresh, &rows, text, text + at, &row, 1, NULL), count);
            }
            assert_int_equal(answers[filling], answers[0]);
            if (!count) {
                continue;
            }
            assert_true(proved);
            assert_int_equal(row.size, at);
            assert_int_equal(row.serial_size, items[UJREG_AAZ341 - 1].size);
            count = rows.clean(proof, &fresh, &rows, text, text + at, &row, 1, found);
            assert_int_equal(count, !has_quotes);
            for (int i = 0; count && i < UJ_FIELD_ITEMS; i++) {
                assert_int_equal(found[i].size, items[i].size);
                assert_true(items[i].size == 0 || memcmp(found[i].data, items[i].data, items[i].size) == 0);
            }
            rows.readable = text + UJ_CLEAN_ROW_READS - 1;
            assert_int_equal(rows.clean(proof, &fresh, &rows, text, text + at, &row, 1, NULL), 0);
            rows.readable++;
            assert_int_equal(rows.clean(proof, &fresh, &rows, text, text + at - 1, &row, 1, NULL), 0);
            assert_int_equal(rows.clean(proof, &fresh, &rows, text, text + at, &row, 1, NULL), 1);
        }
        world->rows_tried += (size_t)proved;
        world->rows_proved += (size_t)(answers[0]);
    }
}

static int start_with_rows(void **state) {
    if (start(state)) {
        return 1;
    }
    ((struct world *)*state)->also = row_and_items_agree;
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_calls_clean_is_clean),
        cmocka_unit_test(every_character_it_lets_pass_may_pass),
        cmocka_unit_test(areas_and_dates_are_proved_as_they_are_checked),
        cmocka_unit_test(nearly_every_clean_record_is_proved),
    };
    return cmocka_run_group_tests(tests, start_with_rows, stop);
}
