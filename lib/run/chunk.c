/* SPDX-License-Identifier: Apache-2.0 */
/* What a worker does with a piece: each record the fast way, and on any doubt the exact way. */
#include "run/chunk.h"

#include <string.h>

#include "record/hash.h"
#include "rules/check.h"

void uj_worker_init(struct uj_worker *worker, const ujreg_profile *profile, const ujreg_allocator *allocator) {
    worker->profile = profile;
    worker->allocator = allocator;
    memset(&worker->memory, 0, sizeof worker->memory);
    uj_buffer_init(&worker->scratch, allocator);
    uj_walk_init(&worker->walk, allocator);
}

void uj_worker_free(struct uj_worker *worker) {
    uj_buffer_free(&worker->scratch);
    uj_walk_free(&worker->walk);
}

ujreg_status uj_chunk_init(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    memset(chunk, 0, sizeof *chunk);
    uj_buffer_init(&chunk->buffer, allocator);
    return ujreg_findings_new(allocator, &chunk->findings);
}

void uj_chunk_free(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    uj_buffer_free(&chunk->buffer);
    ujreg_findings_free(chunk->findings);
    uj_release(allocator, chunk->keys);
    uj_release(allocator, chunk->malformed);
}

static int lies_in(const struct uj_chunk *chunk, const ujreg_text *text) {
    return (uintptr_t)text->data - (uintptr_t)chunk->data < chunk->size;
}

static ujreg_status keep_key(struct uj_chunk *chunk, const ujreg_allocator *allocator, const struct uj_raw *raw,
                             const ujreg_text *area, const ujreg_text *serial) {
    if (chunk->key_count == chunk->key_capacity) {
        void *keys = chunk->keys;
        ujreg_status status = uj_grow(allocator, &keys, &chunk->key_capacity, chunk->key_count + 1, sizeof *chunk->keys);
        chunk->keys = keys;
        if (status != UJREG_OK) {
            return status;
        }
    }
    struct uj_chunk_key *key = &chunk->keys[chunk->key_count++];
    key->hash = uj_business_id_hash(*area, *serial, chunk->seed);
    key->start = (uint32_t)(raw->start - chunk->data);
    key->line = (uint32_t)chunk->lines;
    key->record = (uint32_t)chunk->records;
    key->area = key->serial = 0;
    key->area_size = key->serial_size = 0;
    if (chunk->keeps_keys && lies_in(chunk, area) && lies_in(chunk, serial)) {
        key->area = (uint32_t)(area->data - chunk->data);
        key->serial = (uint32_t)(serial->data - chunk->data);
        key->area_size = (uint8_t)area->size;
        key->serial_size = (uint8_t)serial->size;
    }
    return UJREG_OK;
}

static ujreg_status keep_malformed(struct uj_chunk *chunk, const ujreg_allocator *allocator) {
    void *list = chunk->malformed;
    ujreg_status status = uj_grow(allocator, &list, &chunk->malformed_capacity, chunk->malformed_count + 1,
                                  sizeof *chunk->malformed);
    chunk->malformed = list;
    if (status == UJREG_OK) {
        chunk->malformed[chunk->malformed_count++] = (uint32_t)chunk->records;
    }
    return status;
}

static void note_sex_missing(struct uj_chunk *chunk, const struct uj_raw *raw) {
    if (!chunk->sex_missing) {
        chunk->sex_missing = 1;
        chunk->sex_start = (uint32_t)(raw->start - chunk->data);
    }
}

static ujreg_status check_exactly(struct uj_chunk *chunk, struct uj_worker *worker, const struct uj_raw *raw,
                                  const struct uj_place *place) {
    ujreg_record record;
    record.size = sizeof record;
    record.reserved = 0;
    uint32_t skip;
    size_t from = uj_findings_count(chunk->findings), errors;
    ujreg_status status =
        uj_raw_decode(raw, chunk->layout.encoding, &worker->scratch, &record, &skip, chunk->findings);
    uj_place_findings(chunk->findings, from, raw, place, 0, chunk->layout.encoding);
    if (status == UJREG_MALFORMED) {
        return keep_malformed(chunk, worker->allocator);
    }
    if (status != UJREG_OK) {
        return status;
    }
    const uint32_t key_fields = UINT32_C(1) << (UJREG_AAB301 - 1) | UINT32_C(1) << (UJREG_AAZ341 - 1);
    if (chunk->wants_keys && !(skip & key_fields) && record.aab301.size && record.aaz341.size &&
        record.aab301.size <= UJ_KEY_PART_BYTES && record.aaz341.size <= UJ_KEY_PART_BYTES) {
        status = keep_key(chunk, worker->allocator, raw, &record.aab301, &record.aaz341);
        if (status != UJREG_OK) {
            return status;
        }
    }
    skip |= chunk->layout.missing;
    if (!record.aac004.data) {
        skip |= UINT32_C(1) << (UJREG_AAC004 - 1); /* told once for the input */
        note_sex_missing(chunk, raw);
    }
    from = uj_findings_count(chunk->findings);
    status = uj_check_record(worker->profile, &record, skip, chunk->findings, &errors);
    uj_place_findings(chunk->findings, from, raw, place, 1, chunk->layout.encoding);
    return status;
}

static ujreg_status take(struct uj_chunk *chunk, struct uj_worker *worker, const struct uj_raw *raw,
                         ujreg_status kind, size_t from) {
    const int without_sex = raw->item[UJREG_AAC004 - 1].data == NULL; /* told once for the input */
    if (kind == UJREG_OK && from == uj_findings_count(chunk->findings) &&
        uj_fast_clean(&worker->profile->fast, &worker->memory, raw->item,
                      chunk->layout.encoding == UJREG_ENCODING_GB18030, without_sex)) {
        chunk->records++;
        if (without_sex) {
            note_sex_missing(chunk, raw);
        }
        return chunk->wants_keys ? keep_key(chunk, worker->allocator, raw, &raw->item[UJREG_AAB301 - 1],
                                            &raw->item[UJREG_AAZ341 - 1])
                                 : UJREG_OK;
    }
    struct uj_place place = {0, chunk->lines, (uint64_t)(raw->start - chunk->data)};
    if (kind != UJREG_INVALID) {
        place.record = ++chunk->records;
    }
    uj_place_findings(chunk->findings, from, raw, &place, 0, chunk->layout.encoding);
    switch (kind) {
    case UJREG_OK:
        return check_exactly(chunk, worker, raw, &place);
    case UJREG_MALFORMED:
        return keep_malformed(chunk, worker->allocator);
    default:
        return UJREG_OK;
    }
}

void uj_chunk_check(struct uj_chunk *chunk, struct uj_worker *worker) {
    const struct uj_block_format *format = uj_block_format(chunk->layout.format);
    struct uj_walk *walk = &worker->walk;
    struct uj_raw raw;
    memset(&raw, 0, sizeof raw);
    ujreg_findings_clear(chunk->findings);
    chunk->key_count = chunk->malformed_count = 0;
    chunk->records = chunk->lines = 0;
    chunk->sex_missing = 0;
    chunk->status = UJREG_OK;
    uj_walk_set(walk, &chunk->layout, chunk->data, chunk->size, chunk->state);
    for (;;) {
        size_t from = uj_findings_count(chunk->findings);
        ujreg_status status = format->next(walk, &raw, chunk->findings);
        if (status == UJREG_END) {
            return;
        }
        if (status >= 0) {
            status = take(chunk, worker, &raw, status, from);
            chunk->lines += raw.lines;
        }
        if (status < 0) {
            chunk->status = status;
            return;
        }
    }
}
