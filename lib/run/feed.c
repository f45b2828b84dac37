/* SPDX-License-Identifier: Apache-2.0 */
/* Reading: bytes come from the caller, whole records go to the workers. */
#include "run/run_job.h"

#include <string.h>

#include "core/callback.h"
#include "rules/report_finding.h"
#include "writer/writer.h"

/* Bytes that are read and not yet handed to a worker. They lie in the caller's memory, or in the buffer of the chunk that will
 * be handed over next. */
struct stock {
    struct uj_chunk *chunk;
    const char *data;
    size_t size;
    int last;
    ujreg_status failure; /* of reading; returned after all chunks before it are collected */
    uint64_t delivered;   /* bytes that the caller's function has given */
};

/* Finds a free chunk and moves the unread rest into its buffer. */
static ujreg_status next_chunk(struct uj_job *job, struct stock *stock) {
    struct uj_chunk *chunk;
    int collected;
    while (!(chunk = uj_pool_free_chunk(job->run->pool))) {
        ujreg_status status = uj_collect_oldest(job, 1, &collected);
        if (status != UJREG_OK || job->stopped) {
            return status;
        }
    }
    if (job->input->read && chunk != stock->chunk) {
        chunk->buffer.size = 0;
        ujreg_status status = uj_buffer_append(&chunk->buffer, stock->data, stock->size);
        if (status != UJREG_OK) {
            return status;
        }
        stock->data = chunk->buffer.data;
    }
    stock->chunk = chunk;
    return UJREG_OK;
}

/* An input in memory is not copied: the stock reaches further into it. */
static void look_further(const ujreg_input *input, struct stock *stock) {
    const uint64_t rest = input->data_size - (uint64_t)(stock->data - input->data) - stock->size;
    const size_t step = stock->size > UJ_CHUNK_BYTES ? stock->size : UJ_CHUNK_BYTES;
    stock->last = rest <= step;
    stock->size += stock->last ? (size_t)rest : step;
}

/* Fills the buffer with `step` bytes more, unless the input ends before or cannot be read. Another number of bytes than the
 * caller announced is a failure: the input was changed while it was read. */
static void fill(const ujreg_input *input, struct stock *stock, struct uj_buffer *buffer, size_t step) {
    while (step && !stock->last && stock->failure == UJREG_OK) {
        size_t got = 0;
        const ujreg_status answer = input->read(input->context, buffer->data + buffer->size, step, &got);
        const ujreg_status status = uj_source_status(answer, got, step);
        if (status != UJREG_OK && status != UJREG_END) {
            stock->failure = status;
            return;
        }
        stock->delivered += got;
        if (input->data_size && (got ? stock->delivered > input->data_size : stock->delivered != input->data_size)) {
            stock->failure = UJREG_ERROR_IO;
        } else {
            stock->last = status == UJREG_END;
        }
        buffer->size += got;
        step -= got;
    }
}

/* Adds bytes to the stock. */
static ujreg_status read_more(struct uj_job *job, struct stock *stock) {
    if (!job->input->read) {
        look_further(job->input, stock);
        return UJREG_OK;
    }
    if (stock->failure != UJREG_OK) {
        ujreg_status status = uj_collect_all(job);
        job->unread = stock->size;
        return status == UJREG_OK && !job->stopped ? stock->failure : status;
    }
    struct uj_buffer *buffer = &stock->chunk->buffer;
    if (stock->data != buffer->data && stock->size) {
        memmove(buffer->data, stock->data, stock->size);
    }
    buffer->size = stock->size;
    size_t step = stock->size >= UJ_CHUNK_BYTES ? stock->size : UJ_CHUNK_BYTES - stock->size;
    ujreg_status status = uj_buffer_reserve(buffer, step);
    if (status != UJREG_OK) {
        return status;
    }
    fill(job->input, stock, buffer, step);
    size_t behind = buffer->capacity - buffer->size;
    memset(buffer->data + buffer->size, 0, behind < UJ_CHUNK_SLACK ? behind : UJ_CHUNK_SLACK);
    stock->data = buffer->data;
    stock->size = buffer->size;
    return UJREG_OK;
}

static void drop(struct stock *stock, size_t size) {
    stock->data += size;
    stock->size -= size;
}

/* Reports a record that was too long to be kept, after all that lies before it. */
static ujreg_status take_too_long(struct uj_job *job, const struct uj_split *split) {
    ujreg_status status = uj_collect_all(job);
    if (status == UJREG_OK && !job->stopped) {
        const struct uj_position position = {job->base.record + 1, job->base.line, job->base.offset};
        ujreg_findings_clear(job->run->findings);
        status = uj_split_too_long(&job->splitter, &position, split->length, job->run->findings);
    }
    if (status != UJREG_OK || job->stopped) {
        return status;
    }
    job->base.record++;
    job->base.line += split->lines;
    job->base.offset += split->whole;
    job->last_malformed = 1;
    job->counts.records = job->base.record;
    return uj_deliver_findings(job, job->run->findings);
}

static ujreg_status submit(struct uj_job *job, struct stock *stock, const struct uj_split *split) {
    struct uj_chunk *chunk = stock->chunk;
    struct uj_unique *unique = &job->run->unique;
    ujreg_status status = uj_split_learn(&job->splitter, &unique->walk, stock->data, split, unique->ignored);
    if (status != UJREG_OK) {
        return status;
    }
    chunk->data = stock->data;
    chunk->size = split->size;
    chunk->readable =
        job->input->read ? chunk->buffer.data + chunk->buffer.capacity : job->input->data + job->input->data_size;
    chunk->state = split->state;
    chunk->layout = job->splitter.layout;
    chunk->hash_key = &job->run->unique.hash_key;
    chunk->wants_keys = uj_wants_keys(job);
    chunk->conversion.form = job->writer ? uj_writer_form(job->writer) : NULL;
    chunk->conversion.unchecked = job->unchecked;
    drop(stock, split->size);
    if (uj_pool_is_inherited(job->run->pool)) { /* a function of the caller has forked: this is the child */
        return UJREG_ERROR_STATE;
    }
    uj_pool_submit(job->run->pool);
    int collected;
    do {
        status = uj_collect_oldest(job, 0, &collected);
    } while (status == UJREG_OK && collected && !job->stopped);
    return status;
}

static ujreg_status open_done(struct uj_job *job, const struct uj_split *split) {
    job->base.offset = split->size;
    job->base.line += split->opening.lines;
    uj_once_take(&job->once, job->run->findings, 0);
    ujreg_status status = uj_deliver_findings(job, job->run->findings);
    if (!job->unchecked && job->counts.errors) {
        job->writer = NULL; /* an error of the whole input is one of every record */
    }
    return status;
}

/* Reads the whole input. */
ujreg_status uj_read_input(struct uj_job *job) {
    struct stock stock = {NULL, job->input->read ? NULL : job->input->data, 0, 0, UJREG_OK, 0};
    for (;;) {
        ujreg_status status = next_chunk(job, &stock);
        struct uj_split split;
        if (status == UJREG_OK && !job->stopped) {
            status = uj_split_next(&job->splitter, stock.data, stock.size, stock.last, &split, job->run->findings);
        }
        if (status != UJREG_OK || job->stopped) {
            return status;
        }
        switch (split.kind) {
        case UJ_SPLIT_REFUSED:
            job->stopped = 1;
            break;
        case UJ_SPLIT_MORE:
            status = read_more(job, &stock);
            break;
        case UJ_SPLIT_OPENED:
            drop(&stock, split.size);
            status = open_done(job, &split);
            break;
        case UJ_SPLIT_CHUNK:
            status = submit(job, &stock, &split);
            break;
        case UJ_SPLIT_END_MARK:
            job->unread = split.size;
            drop(&stock, split.size);
            break;
        case UJ_SPLIT_DROPPED:
            drop(&stock, split.size);
            break;
        case UJ_SPLIT_TOO_LONG:
            drop(&stock, split.size);
            status = take_too_long(job, &split);
            break;
        case UJ_SPLIT_END:
            return uj_collect_all(job);
        }
        if (status != UJREG_OK || job->stopped) {
            return status;
        }
    }
}
