/* SPDX-License-Identifier: Apache-2.0 */
/* Reading a record once more. Where records are asked for in the order of the input, as in a file that holds all records
 * twice, each stretch is parsed once. */
#include "run/read_again.h"

#include <string.h>

#include "core/callback.h"

#define NOWHERE UINT64_MAX

static void forget(struct uj_again *again) {
    again->next = NOWHERE;
    again->behind = 0;
}

ujreg_status uj_again_init(struct uj_again *again, const ujreg_allocator *allocator) {
    memset(again, 0, sizeof *again);
    uj_buffer_init(&again->window, allocator);
    uj_walk_init(&again->walk, allocator);
    forget(again);
    return ujreg_findings_new(allocator, &again->ignored);
}

void uj_again_free(struct uj_again *again) {
    uj_buffer_free(&again->window);
    uj_walk_free(&again->walk);
    ujreg_findings_free(again->ignored);
}

void uj_again_noted(struct uj_again *again, uint64_t ordinal) {
    if (again->behind == NOWHERE) {
        again->behind = ordinal;
    }
}

static size_t place_before(const struct uj_seen_input *seen, uint64_t ordinal) {
    size_t low = 0, high = seen->place_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (seen->places[middle].ordinal <= ordinal) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The bytes of a stretch. */
static ujreg_status read_stretch(struct uj_again *again, const struct uj_seen_input *seen, uint64_t offset, size_t size,
                                 const char **data) {
    if (seen->data) {
        *data = seen->data + offset;
        return UJREG_OK;
    }
    again->window.size = 0;
    ujreg_status status = uj_buffer_reserve(&again->window, size);
    while (status == UJREG_OK && again->window.size < size) {
        const size_t rest = size - again->window.size;
        size_t got = 0;
        const ujreg_status answer = seen->read_at(seen->context, offset + again->window.size,
                                                  again->window.data + again->window.size, rest, &got);
        if (uj_source_status(answer, got, rest) != UJREG_OK) {
            return UJREG_ERROR_IO;
        }
        again->window.size += got;
    }
    *data = again->window.data;
    return status;
}

static ujreg_status open_stretch(struct uj_again *again, const struct uj_seen_input *seen, uint64_t ordinal) {
    const size_t at = place_before(seen, ordinal);
    const struct uj_noted_position *known = &seen->places[at];
    const struct uj_noted_position *next = at + 1 < seen->place_count ? known + 1 : NULL;
    const uint64_t end = next && next->offset < known->chunk_end ? next->offset : known->chunk_end;
    const char *data;
    ujreg_status status = read_stretch(again, seen, known->offset, (size_t)(end - known->offset), &data);
    if (status != UJREG_OK) {
        return status;
    }
    again->layout = seen->layout;
    uj_walk_set(&again->walk, &again->layout, data, (size_t)(end - known->offset), 0);
    memset(&again->raw, 0, sizeof again->raw);
    again->input = seen->first_ordinal;
    again->next = known->ordinal;
    again->behind = next ? next->ordinal : NOWHERE;
    again->line = known->line;
    again->cost = (size_t)(end - known->offset);
    return UJREG_OK;
}

/* Parses the next record of the stretch; *line is where it starts. *is_record: 0 when it is malformed. */
static ujreg_status next_record(struct uj_again *again, uint64_t *line, int *is_record) {
    const struct uj_block_format *format = uj_block_format(again->layout.format);
    enum uj_next answer;
    do {
        ujreg_findings_clear(again->ignored);
        answer = format->next(&again->walk, &again->raw, again->ignored);
        if (answer == UJ_NEXT_FAILED) {
            return again->walk.failure;
        }
        if (answer == UJ_NEXT_LAST || answer == UJ_NEXT_END) {
            return UJREG_ERROR_IO; /* the input is not what it was */
        }
        *line = again->line;
        again->line += again->raw.lines;
    } while (answer == UJ_NEXT_NOTHING);
    again->next++;
    *is_record = answer == UJ_NEXT_RECORD;
    return UJREG_OK;
}

ujreg_status uj_again_read(struct uj_again *again, const struct uj_seen_input *seen, uint64_t ordinal,
                           const struct uj_raw **raw, uint64_t *line) {
    ujreg_status status = UJREG_OK;
    int is_record = 1;
    const char *const start = again->walk.next;
    again->cost = 0;
    if (again->input != seen->first_ordinal || ordinal < again->next || ordinal >= again->behind) {
        forget(again);
        status = open_stretch(again, seen, ordinal);
    }
    while (status == UJREG_OK && again->next <= ordinal) {
        status = next_record(again, line, &is_record);
    }
    if (status != UJREG_OK || !is_record) {
        forget(again);
        return status != UJREG_OK ? status : UJREG_ERROR_IO; /* no key stands there any more */
    }
    *raw = &again->raw;
    again->cost = again->cost ? again->cost : (size_t)(again->walk.next - start);
    return UJREG_OK;
}
