/* SPDX-License-Identifier: Apache-2.0 */
/* The writer: collects records in a buffer, flushes it to the sink, and checks the order of calls. */
#include <ujreg/writer.h>

#include <string.h>

#include "core/callback.h"
#include "core/version.h"
#include "writer/write_record.h"
#include "writer/writer.h"

/* Bytes collected before the sink is called. */
#define FLUSH_BYTES ((size_t)1 << 16)

enum writer_state { WRITER_NEW, WRITER_BEGUN, WRITER_FINISHED, WRITER_FAILED };

struct ujreg_writer {
    ujreg_allocator allocator;
    struct uj_form form;
    struct uj_buffer buffer;
    ujreg_sink sink;
    void *context;
    enum writer_state state;
    ujreg_status failure; /* of the sink */
    uint64_t calls;
    uint64_t records;
};

ujreg_status ujreg_writer_new(const ujreg_allocator *allocator, const ujreg_writer_options *options, ujreg_sink sink,
                              void *context, ujreg_writer **writer) {
    ujreg_allocator own;
    struct uj_form form;
    if (!writer) {
        return UJREG_ERROR_ARGUMENT;
    }
    *writer = NULL;
    if (!options || !sink) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_allocator_init(&own, allocator);
    status = status == UJREG_OK ? uj_struct_status(options->size, sizeof *options) : status;
    status = status == UJREG_OK ? uj_form_init(&form, options) : status;
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_writer *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    made->form = form;
    uj_buffer_init(&made->buffer, &made->allocator);
    made->sink = sink;
    made->context = context;
    *writer = made;
    return UJREG_OK;
}

void ujreg_writer_free(ujreg_writer *writer) {
    if (writer) {
        ujreg_allocator own = writer->allocator;
        uj_buffer_free(&writer->buffer);
        uj_release(&own, writer);
    }
}

static ujreg_status give(ujreg_writer *writer, const char *data, size_t size) {
    ujreg_status status = size ? uj_sink_status(writer->sink(writer->context, data, size)) : UJREG_OK;
    if (status != UJREG_OK) {
        writer->state = WRITER_FAILED;
        writer->failure = status;
    }
    return status;
}

static ujreg_status flush(ujreg_writer *writer) {
    size_t size = writer->buffer.size;
    writer->buffer.size = 0;
    return give(writer, writer->buffer.data, size);
}

static ujreg_status begin(ujreg_writer *writer) {
    if (writer->state == WRITER_NEW) {
        ujreg_status status = uj_buffer_append(&writer->buffer, writer->form.begin, writer->form.begin_size);
        if (status != UJREG_OK) {
            return status;
        }
        writer->state = WRITER_BEGUN;
    }
    return writer->state == WRITER_BEGUN    ? UJREG_OK
           : writer->state == WRITER_FAILED ? writer->failure
                                            : UJREG_ERROR_STATE;
}

ujreg_status ujreg_writer_write(ujreg_writer *writer, const ujreg_record *record, ujreg_findings *findings) {
    if (!writer || !record) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    status = status == UJREG_OK ? begin(writer) : status;
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_buffer *buffer = &writer->buffer;
    size_t before = buffer->size;
    status = uj_write_record(&writer->form, buffer, uj_record_items(record), NULL, ++writer->calls, findings);
    if (status != UJREG_OK) {
        return status;
    }
    size_t join = writer->records++ == 0 ? writer->form.record_join : 0;
    if (join) {
        memmove(buffer->data + before, buffer->data + before + join, buffer->size - before - join);
        buffer->size -= join;
    }
    return buffer->size >= FLUSH_BYTES ? flush(writer) : UJREG_OK;
}

ujreg_status ujreg_writer_finish(ujreg_writer *writer) {
    if (!writer) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = begin(writer);
    status = status == UJREG_OK ? uj_buffer_append(&writer->buffer, writer->form.end, writer->form.end_size) : status;
    status = status == UJREG_OK ? flush(writer) : status;
    if (status == UJREG_OK) {
        writer->state = WRITER_FINISHED;
    }
    return status;
}

const struct uj_form *uj_writer_form(const ujreg_writer *writer) {
    return &writer->form;
}

ujreg_status uj_writer_put(ujreg_writer *writer, const char *data, size_t size, uint64_t records) {
    ujreg_status status = begin(writer);
    if (status != UJREG_OK || records == 0) {
        return status;
    }
    size_t join = writer->records == 0 ? writer->form.record_join : 0;
    data += join;
    size -= join;
    if (size < FLUSH_BYTES - writer->buffer.size) {
        status = uj_buffer_append(&writer->buffer, data, size);
    } else {
        status = flush(writer);
        status = status == UJREG_OK ? give(writer, data, size) : status;
    }
    writer->records += status == UJREG_OK ? records : 0;
    return status;
}

uint64_t ujreg_writer_records(const ujreg_writer *writer) {
    return writer ? writer->records : 0;
}
