/* SPDX-License-Identifier: Apache-2.0 */
/* Findings of a list as one block: rows of numbers without pointers, their texts behind them. */
#include <ujreg/finding_output.h>

#include <string.h>

#include "core/public_buffer.h"
#include "rules/message.h"
#include "rules/shown_value.h"

_Static_assert(sizeof(ujreg_finding_block) == 32, "promised to programs that know no C");
_Static_assert(sizeof(ujreg_finding_row) == 104, "promised to programs that know no C");

#define LIKELY_ROOM 512 /* for a text, before it is known how long it is */

struct block {
    ujreg_buffer *buffer;
    size_t start; /* of the block in the buffer */
};

typedef ujreg_status (*adder)(struct uj_bounded *out, const ujreg_finding *finding, int32_t how);

static struct uj_bounded rest_of(const struct uj_buffer *bytes) {
    return (struct uj_bounded){bytes->data + bytes->size, bytes->capacity - bytes->size, 0};
}

/* Behind what the block has already; a text that has no room is made once more. */
static ujreg_status add_text(const struct block *block, adder add, const ujreg_finding *finding, int32_t how,
                             uint64_t *at, uint32_t *size) {
    struct uj_buffer *const bytes = &block->buffer->bytes;
    ujreg_status status = uj_buffer_reserve(bytes, LIKELY_ROOM);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_bounded out = rest_of(bytes);
    if (add(&out, finding, how) != UJREG_OK || out.size == 0) {
        return UJREG_OK;
    }
    if (out.size > UINT32_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    const size_t needed = out.size;
    const int fits = needed <= out.capacity;
    status = uj_public_buffer_reserve(block->buffer, needed);
    if (status != UJREG_OK) {
        return status;
    }
    if (!fits) {
        out = rest_of(bytes);
        (void)add(&out, finding, how); /* as before */
    }
    *at = bytes->size - block->start;
    *size = (uint32_t)needed;
    bytes->size += needed;
    return UJREG_OK;
}

static ujreg_status add_zeros(ujreg_buffer *buffer, size_t size) {
    ujreg_status status = uj_public_buffer_reserve(buffer, size);
    if (status == UJREG_OK && size) {
        memset(buffer->bytes.data + buffer->bytes.size, 0, size);
        buffer->bytes.size += size;
    }
    return status;
}

static ujreg_status align(ujreg_buffer *buffer) {
    return add_zeros(buffer, (8 - buffer->bytes.size % 8) % 8);
}

static void put(const struct block *block, size_t at, const void *data, size_t size) {
    memcpy(block->buffer->bytes.data + block->start + at, data, size);
}

static ujreg_status add_finding(const struct block *block, const ujreg_finding *finding, int32_t how, size_t row_at) {
    ujreg_finding_row row = {.rule = finding->rule,
                             .field = finding->field,
                             .severity = finding->severity,
                             .record = finding->record,
                             .line = finding->line,
                             .offset = finding->offset,
                             .length = finding->length};
    memcpy(row.numbers, finding->numbers, sizeof row.numbers);
    ujreg_status status = add_text(block, uj_finding_value_add, finding, how, &row.value_at, &row.value_size);
    if (status == UJREG_OK && how & ~UJREG_SHOW_VALUES) {
        status = add_text(block, uj_message_add, finding, how, &row.message_at, &row.message_size);
    }
    put(block, row_at, &row, sizeof row);
    return status;
}

static ujreg_status pack(const ujreg_findings *findings, ujreg_finding_block *head, int32_t how,
                         const struct block *block) {
    if (head->count > (SIZE_MAX - sizeof *head) / sizeof(ujreg_finding_row)) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_finding finding = {.size = sizeof finding};
    ujreg_status status = add_zeros(block->buffer, sizeof *head + (size_t)head->count * sizeof(ujreg_finding_row));
    for (size_t i = 0; status == UJREG_OK && i < head->count; i++) {
        status = ujreg_findings_get(findings, (size_t)head->first + i, &finding);
        if (status == UJREG_OK) {
            status = add_finding(block, &finding, how, sizeof *head + i * sizeof(ujreg_finding_row));
        }
    }
    if (status == UJREG_OK) {
        status = align(block->buffer);
    }
    if (status == UJREG_OK) {
        head->bytes = block->buffer->bytes.size - block->start;
        put(block, 0, head, sizeof *head);
    }
    return status;
}

ujreg_status ujreg_findings_pack(const ujreg_findings *findings, size_t first, size_t count, int32_t how,
                                 ujreg_buffer *buffer) {
    if (!findings || !buffer || ((how & ~UJREG_SHOW_VALUES) && !uj_is_how(how))) {
        return UJREG_ERROR_ARGUMENT;
    }
    const size_t all = ujreg_findings_count(findings), before = buffer->bytes.size;
    const size_t rest = first < all ? all - first : 0;
    ujreg_finding_block head = {
        .first = first, .count = count < rest ? count : rest, .row_size = sizeof(ujreg_finding_row)};
    ujreg_status status = align(buffer);
    if (status == UJREG_OK) {
        status = pack(findings, &head, how, &(struct block){buffer, buffer->bytes.size});
    }
    if (status != UJREG_OK) {
        buffer->bytes.size = before;
    }
    return status;
}
