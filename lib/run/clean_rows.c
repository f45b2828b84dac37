/* SPDX-License-Identifier: Apache-2.0 */
/* The short cut for rows: passes over rows of a chunk as long as each is proved where it lies.
 *
 * BEFORE YOU CHANGE ANYTHING HERE, or in clean_rows.inc
 *
 * You may also take it away. The library is right without it: delete clean_rows.c, .h and .inc, and the lines of worker.c
 * that are marked clean_rows. tests/without_clean_rows.sh does that and runs the tests.
 *
 * What is clever. A row of the annex's order is never split. Seven of its items have one size, so a row has its shape when
 * delimiters stand where four runs of bytes end, and each end is found by the proof of the item itself. No byte is looked at
 * for its place alone. Three days, two areas and two names are proved at once. It knows the syntax of CSV and the order of the
 * columns by heart, which nothing else in lib/run does. Up to UJ_CLEAN_ROW_READS bytes from the start of a row are read
 * without a question, so the last rows of a chunk go the other way; what lies there must not matter.
 *
 * Why it pays. 620 instructions a record against 1,480 for splitting first (AVX2, synthetic records), 1.6 times the speed,
 * in the format that most files have.
 *
 * What must change with it. As in proof/proof.h: each item is proved there for split records and here for rows, by the same
 * functions where it can be. Another item, another order or another size of an item changes clean_row. What may stand in
 * quotes (the remark alone) is decided here, how quotes are undone in reader/csv_cells.c.
 *
 * When rows differ from split records, tests/unit/test_clean_rows.c prints the record and the profile. Break on
 * uj_sse2_clean_row (build with -O0 and without AVX2 in the processor's answer, uj_simd_has_avx2) and step over the
 * conditions; when the backends differ from each other, tests/unit/test_vector.c says which operation. */
#include "run/clean_rows.h"

#include "identity/check_digit.h"
#include "identity/identity.h"
#include "ids/id_table.h"
#include "reader/csv.h"
#include "simd/dispatch.h"
#include "tables/area.h"

_Static_assert(UJ_FIELD_ITEMS == 11, "a row is proved item by item: another item needs its proof here");
_Static_assert(UJ_CLEAN_ROW_READS <= UJ_CHUNK_SLACK, "what is read behind a chunk has a value");

#define UJ_SIMD_TEMPLATE "run/clean_rows.inc"
#include "simd/each_backend.h"

void uj_clean_rows_init(struct uj_clean_rows *rows, const struct uj_proof *proof, char delimiter, int gb18030,
                        const char *readable) {
    const unsigned char d = (unsigned char)delimiter;
    rows->clean = UJ_SIMD_CHOOSE(clean_rows);
    rows->readable = readable;
    memset(rows->delimiters, delimiter, sizeof rows->delimiters);
    rows->gb18030 = gb18030;
    rows->type = (uint32_t)d | (uint32_t)'0' << 8 | (uint32_t)'1' << 16 | (uint32_t)d << 24;
    rows->name_limit = uj_proof_limit(proof, UJREG_AAC003, gb18030);
    rows->agent_limit = uj_proof_limit(proof, UJREG_AAE011, gb18030);
    rows->remark_limit = uj_proof_limit(proof, UJREG_AAE013, gb18030);
}

struct uj_clean_rows uj_clean_rows_begin(const struct uj_chunk *chunk, struct uj_worker *worker) {
    const struct uj_layout *layout = &chunk->layout;
    struct uj_clean_rows rows = {0};
    if (worker->profile->proof.usable && !chunk->conversion.unchecked && uj_rows_are_plain(layout) &&
        layout->max_plain >= UJ_CLEAN_ROW_READS) {
        uj_walk_mark_one_line(&worker->walk); /* most rows are proved here */
        uj_clean_rows_init(&rows, &worker->profile->proof, layout->delimiter,
                           layout->encoding == UJREG_ENCODING_GB18030, chunk->readable);
    }
    return rows;
}

/* The keys of rows that were proved one after the other; none of them is counted yet. */
static ujreg_status keep_row_keys(struct uj_chunk *chunk, const ujreg_allocator *allocator, const char *row,
                                  const struct uj_clean_row *found, uint32_t count) {
    ujreg_status status = uj_chunk_reserve_keys(chunk, allocator, count);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_chunk_key *const keys = chunk->keys + chunk->key_count;
    const struct uj_id_hash_key key = *chunk->hash_key;
    const uint32_t line = (uint32_t)chunk->source.line, record = (uint32_t)chunk->source.record;
    uint32_t start = (uint32_t)(row - chunk->data);
    for (uint32_t i = 0; i < count; i++) {
        const ujreg_text area = {row, 6}, serial = {row + UJ_ROW_SERIAL, found[i].serial_size};
        keys[i].hash = uj_id_usable(uj_business_id_hash(area, serial, &key));
        keys[i].start = start;
        keys[i].line = line + i;
        keys[i].record = record + i;
        keys[i].serial_start = UJ_ROW_SERIAL;
        keys[i].serial_size = (uint8_t)found[i].serial_size;
        keys[i].area_start = 0;
        row += found[i].size;
        start += found[i].size;
    }
    chunk->key_count += count;
    return UJREG_OK;
}

/* Writes the row, proved where it lies. */
static ujreg_status write_row(struct uj_chunk *chunk, struct uj_worker *worker, const char *row, size_t size) {
    struct uj_raw *raw = &worker->raw;
    const int may_read_on = chunk->readable - (row + size) >= UJ_PLAIN_BYTES;
    const struct uj_known known = {1, may_read_on ? UJ_PROVED_UNESCAPED : 0};
    for (int32_t field = UJ_FIELD_ITEMS + 1; field <= UJ_FIELD_ROWS; field++) {
        raw->item[field - 1] = (ujreg_text){NULL, 0};
    }
    raw->start = row;
    raw->size = size - 1 - (row[size - 2] == '\r');
    raw->moved = 0;
    return uj_worker_write_proved(worker, chunk, &known);
}

/* Rows that are proved at a time, before their keys are taken. */
#define ROWS_AT_A_TIME 64

ujreg_status uj_clean_rows_pass(const struct uj_clean_rows *rows, struct uj_chunk *chunk, struct uj_worker *worker) {
    struct uj_walk *walk = &worker->walk;
    struct uj_clean_row found[ROWS_AT_A_TIME];
    ujreg_text *const item = chunk->conversion.form ? worker->raw.item : NULL;
    const size_t room = item ? 1 : ROWS_AT_A_TIME;
    size_t count;
    if (!rows->clean) {
        return UJREG_OK;
    }
    do {
        count = rows->clean(&worker->profile->proof, &worker->memory, rows, walk->next, walk->end, found, room, item);
        if (count == 0) {
            return UJREG_OK;
        }
        uj_chunk_note_sex_missing(chunk, walk->next);
        ujreg_status status = UJREG_OK;
        if (chunk->wants_keys) {
            status = keep_row_keys(chunk, worker->allocator, walk->next, found, (uint32_t)count);
        }
        if (status == UJREG_OK && item) {
            status = write_row(chunk, worker, walk->next, found[0].size);
            status = status == UJREG_OK ? uj_chunk_end_record(chunk, worker->allocator) : status;
        }
        for (size_t i = 0; i < count; i++) {
            walk->next += found[i].size;
        }
        chunk->source.record += count;
        chunk->source.line += count;
        if (status != UJREG_OK) {
            return status;
        }
    } while (count == room);
    return UJREG_OK;
}
