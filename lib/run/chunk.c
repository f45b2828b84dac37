/* SPDX-License-Identifier: Apache-2.0 */
/* The lists of a chunk: keys, malformed records, ends of written records. */
#include "run/chunk.h"

#include <string.h>

#include "ids/id_table.h"

ujreg_status uj_chunk_init(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    memset(chunk, 0, sizeof *chunk);
    uj_buffer_init(&chunk->buffer, allocator);
    uj_buffer_init(&chunk->output, allocator);
    return ujreg_findings_new(allocator, &chunk->findings);
}

void uj_chunk_free(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    uj_buffer_free(&chunk->buffer);
    ujreg_findings_free(chunk->findings);
    uj_release(allocator, chunk->keys);
    uj_release(allocator, chunk->malformed);
    uj_buffer_free(&chunk->output);
    uj_release(allocator, chunk->ends);
}

void uj_chunk_begin(struct uj_chunk *chunk, const struct uj_raw *raw) {
    ujreg_findings_clear(chunk->findings);
    chunk->key_count = chunk->malformed_count = 0;
    chunk->sex_missing = 0;
    memset(&chunk->once, 0, sizeof chunk->once);
    chunk->is_last = 0;
    chunk->output.size = chunk->end_count = 0;
    chunk->given = 0;
    chunk->source = (struct uj_source){raw, 1, 0, chunk->data, 0, chunk->layout.encoding};
}

/* Whether a text lies in the chunk, less than `room` bytes behind the start of its record. */
static int lies_within(const struct uj_chunk *chunk, const char *start, const ujreg_text *text, size_t room) {
    const size_t rest = chunk->size - (size_t)(start - chunk->data);
    return (uintptr_t)text->data - (uintptr_t)start < (room < rest ? room : rest);
}

ujreg_status uj_chunk_reserve_keys(struct uj_chunk *chunk, const ujreg_allocator *allocator, size_t more) {
    ujreg_status status = UJ_GROW(allocator, chunk->keys, &chunk->key_capacity, chunk->key_count + more);
    return status;
}

ujreg_status uj_chunk_add_key(struct uj_chunk *chunk, const ujreg_allocator *allocator, const char *start,
                              const ujreg_text *area, const ujreg_text *serial) {
    ujreg_status status = uj_chunk_reserve_keys(chunk, allocator, 1);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_chunk_key *key = &chunk->keys[chunk->key_count++];
    *key = (struct uj_chunk_key){.hash = uj_id_usable(uj_business_id_hash(*area, *serial, chunk->hash_key)),
                                 .start = (uint32_t)(start - chunk->data),
                                 .line = (uint32_t)chunk->source.line,
                                 .record = (uint32_t)chunk->source.record};
    if (lies_within(chunk, start, area, UINT8_MAX + 1) && lies_within(chunk, start, serial, UINT16_MAX + 1)) {
        key->area_start = (uint8_t)(area->data - start);
        key->serial_start = (uint16_t)(serial->data - start);
        key->serial_size = (uint8_t)serial->size;
    }
    return UJREG_OK;
}

ujreg_status uj_chunk_add_malformed(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    ujreg_status status = UJ_GROW(allocator, chunk->malformed, &chunk->malformed_capacity, chunk->malformed_count + 1);
    if (status == UJREG_OK) {
        chunk->malformed[chunk->malformed_count++] = (uint32_t)chunk->source.record;
    }
    return status;
}

void uj_chunk_note_sex_missing(struct uj_chunk *chunk, const char *start) {
    if (!chunk->sex_missing) {
        chunk->sex_missing = 1;
        chunk->sex_start = (uint32_t)(start - chunk->data);
    }
}

ujreg_status uj_chunk_end_record(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    if (chunk->end_count == chunk->end_capacity) {
        ujreg_status status = UJ_GROW(allocator, chunk->ends, &chunk->end_capacity, chunk->end_count + 1);
        if (status != UJREG_OK) {
            return status;
        }
    }
    chunk->ends[chunk->end_count++] = chunk->output.size;
    return UJREG_OK;
}
