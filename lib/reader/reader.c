/* SPDX-License-Identifier: Apache-2.0 */
/* The push reader: deregistration records out of chunks that the caller feeds (push.c), in UTF-8. */
#include <ujreg/reader.h>

#include <string.h>

#include "core/version.h"
#include "reader/judge.h"
#include "reader/push.h"
#include "reader/reader.h"
#include "rules/check.h"

struct ujreg_reader {
    ujreg_allocator allocator;
    struct uj_push push;
    struct uj_buffer scratch;
    ujreg_record record;
    struct uj_reported reported;
    int delivered;
    int sex_told; /* that the input does not give AAC004 */
};

ujreg_status ujreg_reader_new(const ujreg_allocator *allocator, const ujreg_reader_options *options,
                              ujreg_reader **reader) {
    static const ujreg_reader_options defaults = {sizeof defaults, 0, 0, 0, 0, 0, 0, 0};
    ujreg_allocator own;
    if (!reader) {
        return UJREG_ERROR_ARGUMENT;
    }
    *reader = NULL;
    ujreg_status status = uj_allocator_init(&own, allocator);
    options = options ? options : &defaults;
    if (status == UJREG_OK) {
        status = uj_struct_status(options->size, sizeof *options);
    }
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_reader *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    struct uj_limits limits = {options->max_record_bytes, options->max_field_bytes, options->max_nesting};
    uj_buffer_init(&made->scratch, &made->allocator);
    status = uj_push_init(&made->push, &made->allocator, &uj_item_columns, options->format, options->encoding,
                          options->no_header, &limits);
    if (status != UJREG_OK) {
        ujreg_reader_free(made);
        return status;
    }
    *reader = made;
    return UJREG_OK;
}

void ujreg_reader_free(ujreg_reader *reader) {
    if (reader) {
        ujreg_allocator own = reader->allocator;
        uj_push_free(&reader->push);
        uj_buffer_free(&reader->scratch);
        uj_release(&own, reader);
    }
}

ujreg_status ujreg_reader_feed(ujreg_reader *reader, const char *data, size_t size, int32_t last) {
    return reader ? uj_push_feed(&reader->push, data, size, last != 0) : UJREG_ERROR_ARGUMENT;
}

/* The record that was delivered, in UTF-8. */
static ujreg_status decode(ujreg_reader *reader, ujreg_findings *findings) {
    struct uj_push *push = &reader->push;
    const struct uj_layout *layout = &push->splitter.layout;
    const size_t from = uj_findings_count(findings);
    const struct uj_source *const before = uj_findings_lend(findings, &push->source);
    struct uj_decoded decoded;
    ujreg_status status = uj_raw_decode(&push->raw, layout, &reader->scratch, &reader->record, &decoded, findings);
    if (status == UJREG_OK && !decoded.malformed) {
        status = uj_judge_cells(&push->raw, layout, &reader->record, &decoded, from, findings);
    }
    uj_findings_lend(findings, before);
    uj_once_take(&push->once, findings, from);
    push->last_malformed = decoded.malformed;
    reader->reported = (struct uj_reported){decoded.bad | layout->missing, decoded.other};
    reader->delivered = status == UJREG_OK && !decoded.malformed;
    return status == UJREG_OK && decoded.malformed ? UJREG_MALFORMED : status;
}

/* Once for an input that does not give the sex: a note for every record would say the same. */
static ujreg_status tell_sex(ujreg_reader *reader, const ujreg_profile *profile, ujreg_findings *findings) {
    if (reader->sex_told) {
        return UJREG_OK;
    }
    reader->sex_told = 1;
    return uj_check_sex_not_given(profile, findings);
}

/* Whether the record that was pushed has no finding; it is then not looked at further. Its items are text where they lie,
 * but in UTF-8 only once they are decoded. */
static int is_proved(ujreg_reader *reader, const ujreg_profile *profile, struct uj_proof_memory *memory,
                     const ujreg_text **items, ujreg_status *status, ujreg_findings *findings) {
    struct uj_push *push = &reader->push;
    const struct uj_layout *layout = &push->splitter.layout;
    const int in_gb18030 = layout->encoding == UJREG_ENCODING_GB18030;
    const int without_sex = push->raw.item[UJREG_AAC004 - 1].data == NULL;
    if (!uj_proof_record(&profile->proof, memory, push->raw.item, in_gb18030, without_sex)) {
        return 0;
    }
    *items = push->raw.item;
    if (in_gb18030) {
        struct uj_decoded decoded;
        *status = uj_raw_decode(&push->raw, layout, &reader->scratch, &reader->record, &decoded, findings);
        *items = uj_record_items(&reader->record);
    }
    push->last_malformed = 0;
    if (*status == UJREG_OK && without_sex) {
        *status = tell_sex(reader, profile, findings);
    }
    return 1;
}

ujreg_status uj_reader_next(ujreg_reader *reader, const ujreg_profile *profile, struct uj_proof_memory *memory,
                            const ujreg_text **items, int *proved, ujreg_findings *findings) {
    const size_t from = uj_findings_count(findings);
    *proved = 0;
    reader->delivered = 0;
    ujreg_status status = uj_push_status(&reader->push, uj_push_next(&reader->push, findings));
    if (status != UJREG_OK) {
        return status;
    }
    *proved =
        profile && from == uj_findings_count(findings) && is_proved(reader, profile, memory, items, &status, findings);
    if (!*proved) {
        status = decode(reader, findings);
        reader->record.size = sizeof reader->record;
        *items = uj_record_items(&reader->record);
    }
    return status;
}

ujreg_status ujreg_reader_next(ujreg_reader *reader, ujreg_record *record, ujreg_findings *findings) {
    const ujreg_text *items;
    int proved;
    if (!reader || !record || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    if (status != UJREG_OK) {
        return status;
    }
    memset(record, 0, sizeof *record);
    record->size = sizeof *record;
    status = uj_reader_next(reader, NULL, NULL, &items, &proved, findings);
    if (status == UJREG_OK) {
        *record = reader->record;
    }
    return status;
}

ujreg_status ujreg_reader_check(ujreg_reader *reader, const ujreg_profile *profile, ujreg_findings *findings) {
    if (!reader || !profile || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (!reader->delivered) {
        return UJREG_ERROR_STATE;
    }
    struct uj_reported reported = reader->reported;
    if (!reader->record.aac004.data) {
        reported.skipped |= uj_field_bit(UJREG_AAC004);
        ujreg_status status = tell_sex(reader, profile, findings);
        if (status != UJREG_OK) {
            return status;
        }
    }
    if (!reader->reported.skipped && uj_check_is_proved(profile, &reader->record, reported.skipped != 0)) {
        return UJREG_OK;
    }
    const struct uj_source *const before = uj_findings_lend(findings, &reader->push.source);
    ujreg_status status = uj_check_record(profile, &reader->record, &reported, findings, NULL);
    uj_findings_lend(findings, before);
    return status;
}

uint64_t ujreg_reader_record_number(const ujreg_reader *reader) {
    return reader ? reader->push.place.record : 0;
}

uint64_t ujreg_reader_line(const ujreg_reader *reader) {
    return reader ? reader->push.place.line : 0;
}

uint64_t ujreg_reader_offset(const ujreg_reader *reader) {
    return reader ? reader->push.place.offset : 0;
}

int32_t ujreg_reader_format(const ujreg_reader *reader) {
    return reader ? reader->push.splitter.layout.format : UJREG_FORMAT_AUTO;
}

int32_t ujreg_reader_encoding(const ujreg_reader *reader) {
    return reader ? reader->push.splitter.layout.encoding : UJREG_ENCODING_AUTO;
}
