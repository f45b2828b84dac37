/* SPDX-License-Identifier: Apache-2.0 */
/* The push reader. Works on the caller's bytes where whole records lie in them; only a record that is cut by the end
 * of a piece, and what must be seen before the encoding is known, goes through the carry. */
#include <ujreg/reader.h>

#include <string.h>

#include "core/version.h"
#include "reader/judge.h"
#include "reader/splitter.h"
#include "rules/check.h"
#include "rules/report_finding.h"

/* While a record in the carry is not whole, it grows by as much again. */
#define CARRY_STEP 4096

/* So much may be found between two records (commas, say) before the caller is asked to take it. */
#define FINDINGS_A_CALL 256

enum reader_state { READER_READING, READER_ENDED, READER_FAILED };

struct ujreg_reader {
    ujreg_allocator allocator;
    struct uj_splitter splitter;
    enum reader_state state;
    struct uj_buffer carry; /* input before `piece` that is not used up */
    size_t borrowed;        /* bytes at the end of the carry that are also the beginning of the piece as fed */
    size_t shown;           /* bytes given back to the piece that the splitter has seen: it must not see fewer */
    const char *piece;      /* of the caller's: what is left */
    size_t piece_size;
    int last;
    int feeding; /* a piece was fed and not yet asked for more */
    struct uj_walk walk;
    const char *walked; /* start of what the walk goes over */
    size_t walk_size;
    struct uj_raw raw;
    struct uj_place next;  /* place of the first byte that was not handed to the walk's records */
    struct uj_place place; /* place of the record delivered last */
    uint64_t walk_offset;  /* offset of walked[0] */
    struct uj_buffer scratch;
    ujreg_record record;
    uint32_t bad; /* fields whose encoding is wrong or whose column is missing */
    struct uj_once once;
    int last_malformed; /* the record before */
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
    status = uj_splitter_init(&made->splitter, &own, options->format, options->encoding, options->no_header, &limits);
    if (status != UJREG_OK) {
        uj_release(&own, made);
        return status;
    }
    uj_buffer_init(&made->carry, &made->allocator);
    uj_buffer_init(&made->scratch, &made->allocator);
    uj_walk_init(&made->walk, &made->allocator);
    made->next.line = 1;
    *reader = made;
    return UJREG_OK;
}

void ujreg_reader_free(ujreg_reader *reader) {
    if (reader) {
        ujreg_allocator own = reader->allocator;
        uj_buffer_free(&reader->carry);
        uj_buffer_free(&reader->scratch);
        uj_walk_free(&reader->walk);
        uj_release(&own, reader);
    }
}

ujreg_status ujreg_reader_feed(ujreg_reader *reader, const char *data, size_t size, int32_t last) {
    if (!reader || (!data && size)) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (reader->feeding || reader->last) {
        return UJREG_ERROR_STATE;
    }
    reader->piece = data;
    reader->piece_size = size;
    reader->last = last != 0;
    reader->feeding = 1;
    return UJREG_OK;
}

/* Moves up to `want` bytes of the piece behind the carry. */
static ujreg_status borrow(ujreg_reader *reader, size_t want) {
    size_t size = reader->piece_size < want ? reader->piece_size : want;
    ujreg_status status = uj_buffer_append(&reader->carry, reader->piece, size);
    if (status == UJREG_OK) {
        reader->borrowed += size;
        reader->piece += size;
        reader->piece_size -= size;
    }
    return status;
}

/* Takes bytes off the front of the input. What is left of the carry and also lies in the piece is given back to it. */
static void consume(ujreg_reader *reader, size_t size) {
    if (reader->carry.size == 0) {
        reader->piece += size;
        reader->piece_size -= size;
        return;
    }
    size_t rest = reader->carry.size - size;
    reader->shown = rest;
    if (rest <= reader->borrowed) {
        reader->piece -= rest;
        reader->piece_size += rest;
        rest = 0;
    } else {
        memmove(reader->carry.data, reader->carry.data + size, rest);
    }
    reader->borrowed = rest ? reader->borrowed : 0;
    reader->carry.size = rest;
}

/* Drops what the walk has gone over. */
static void leave_walk(ujreg_reader *reader) {
    if (reader->walk_size) {
        consume(reader, reader->walk_size);
        reader->walk_size = 0;
    }
}

static int needs_carry(const ujreg_reader *reader) {
    return reader->carry.size || !reader->splitter.format || reader->splitter.layout.encoding == UJREG_ENCODING_AUTO;
}

/* What the input goes on with. UJREG_OK with a split, UJREG_MORE, UJREG_END, or an error. */
static ujreg_status refill(ujreg_reader *reader, struct uj_split *split, ujreg_findings *findings) {
    for (;;) {
        int in_carry = needs_carry(reader);
        if (in_carry && reader->piece_size) {
            size_t step = reader->carry.size > CARRY_STEP ? reader->carry.size : CARRY_STEP;
            if (reader->carry.size == 0 && step < reader->shown) {
                step = reader->shown;
            }
            ujreg_status status = borrow(reader, step);
            if (status != UJREG_OK) {
                return status;
            }
        }
        const char *data = in_carry ? reader->carry.data : reader->piece;
        size_t size = in_carry ? reader->carry.size : reader->piece_size;
        int last = reader->last && (!in_carry || reader->piece_size == 0);
        ujreg_status status = uj_split_next(&reader->splitter, data, size, last, split, findings);
        if (status != UJREG_OK) {
            return status;
        }
        if (split->kind == UJ_SPLIT_END) {
            return UJREG_END;
        }
        if (split->kind != UJ_SPLIT_MORE) {
            return UJREG_OK;
        }
        if (!in_carry && reader->piece_size) {
            status = borrow(reader, reader->piece_size);
            reader->borrowed = 0;
            if (status != UJREG_OK) {
                return status;
            }
        }
        if (reader->piece_size == 0) {
            reader->borrowed = 0; /* the caller may take the piece away */
            reader->feeding = 0;
            return UJREG_MORE;
        }
    }
}

static ujreg_status deliver(ujreg_reader *reader, ujreg_status status, ujreg_findings *findings, size_t from) {
    const struct uj_layout *layout = &reader->splitter.layout;
    int is_record = status == UJREG_OK || status == UJREG_MALFORMED;
    struct uj_place start = {reader->next.record + (uint64_t)is_record, reader->next.line,
                             reader->walk_offset + (uint64_t)(reader->raw.start - reader->walked)};
    reader->next.line += reader->raw.lines;
    reader->next.record = start.record;
    if (status == UJREG_OK) {
        size_t decoded = ujreg_findings_count(findings);
        status = uj_raw_decode(&reader->raw, layout->encoding, &reader->scratch, &reader->record, &reader->bad, findings);
        if (status == UJREG_OK) {
            status = uj_judge_cells(&reader->raw, layout, &reader->record, &reader->bad, decoded, findings);
        }
        reader->bad |= layout->missing;
        reader->delivered = status == UJREG_OK;
    }
    if (is_record) {
        reader->place = start;
        reader->last_malformed = status == UJREG_MALFORMED;
    } else {
        start.record = 0;
    }
    if (status == UJREG_REFUSED) {
        uj_syntax_count(findings, reader->next.record);
        reader->state = READER_FAILED;
    }
    uj_place_findings(findings, from, &reader->raw, &start, 0, layout->encoding);
    uj_once_take(&reader->once, findings, from);
    return status;
}

static ujreg_status handle(ujreg_reader *reader, const struct uj_split *split, ujreg_findings *findings, size_t from) {
    static const struct uj_raw nothing;
    ujreg_status status = UJREG_OK;
    switch (split->kind) {
    case UJ_SPLIT_OPENED:
        reader->next.line += split->opening.lines;
        uj_once_take(&reader->once, findings, from);
        break;
    case UJ_SPLIT_END_MARK:
        consume(reader, split->size);
        return UJREG_OK;
    case UJ_SPLIT_PIECE:
        reader->walked = reader->carry.size ? reader->carry.data : reader->piece;
        status = uj_split_learn(&reader->splitter, &reader->walk, reader->walked, split, findings);
        if (status != UJREG_OK) {
            return status;
        }
        reader->walk_size = split->size;
        reader->walk_offset = reader->next.offset;
        reader->next.offset += split->size;
        uj_walk_set(&reader->walk, &reader->splitter.layout, reader->walked, split->size, split->state);
        return UJREG_OK;
    case UJ_SPLIT_TOO_LONG:
        reader->place.record = ++reader->next.record;
        reader->place.line = reader->next.line;
        reader->place.offset = reader->next.offset + split->size - split->whole;
        reader->next.line += split->lines;
        status = uj_split_too_long(&reader->splitter, split->length, findings);
        if (status == UJREG_OK) {
            uj_place_findings(findings, from, &nothing, &reader->place, 0, UJREG_ENCODING_UTF8);
            status = UJREG_MALFORMED;
        }
        break;
    default:
        break;
    }
    reader->next.offset += split->size;
    consume(reader, split->size);
    return status;
}

/* The next thing in the input, of which at most one is a record. UJREG_OK, UJREG_MALFORMED, UJREG_INVALID (go on),
 * UJREG_REFUSED (that was all that can be read). */
static ujreg_status step(ujreg_reader *reader, ujreg_findings *findings) {
    size_t from = ujreg_findings_count(findings);
    if (reader->walk_size) {
        ujreg_status status = reader->splitter.format->next(&reader->walk, &reader->raw, findings);
        if (status == UJREG_END) {
            leave_walk(reader);
            return UJREG_INVALID;
        }
        return status < 0 ? status : deliver(reader, status, findings, from);
    }
    struct uj_split split;
    ujreg_status status = refill(reader, &split, findings);
    if (status == UJREG_INVALID) {
        reader->state = READER_FAILED;
        return UJREG_REFUSED;
    }
    if (status != UJREG_OK) {
        return status;
    }
    status = handle(reader, &split, findings, from);
    return status == UJREG_OK ? UJREG_INVALID : status;
}

/* The end of the input, or of what can be read of it. */
static ujreg_status end(ujreg_reader *reader, int stopped, ujreg_findings *findings) {
    const struct uj_split_end how = {reader->next, stopped, reader->last_malformed};
    ujreg_status status = uj_split_finish(&reader->splitter, &reader->once, &how, findings);
    if (status < 0) {
        return status;
    }
    reader->state = status == UJREG_OK && !stopped ? READER_ENDED : READER_FAILED;
    return reader->state == READER_ENDED ? UJREG_END : UJREG_INVALID;
}

ujreg_status ujreg_reader_next(ujreg_reader *reader, ujreg_record *record, ujreg_findings *findings) {
    if (!reader || !record || !findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(record->size, sizeof *record);
    if (status != UJREG_OK) {
        return status;
    }
    reader->delivered = 0;
    memset(record, 0, sizeof *record);
    record->size = sizeof *record;
    if (reader->state != READER_READING) {
        return reader->state == READER_ENDED ? UJREG_END : UJREG_INVALID;
    }
    const size_t from = ujreg_findings_count(findings);
    do {
        status = step(reader, findings);
    } while (status == UJREG_INVALID && ujreg_findings_count(findings) - from < FINDINGS_A_CALL);
    if (status == UJREG_INVALID) {
        return UJREG_MALFORMED; /* the caller may empty the list */
    }
    if (status == UJREG_END || status == UJREG_REFUSED) {
        return end(reader, status == UJREG_REFUSED, findings);
    }
    if (status == UJREG_OK) {
        reader->record.size = sizeof reader->record;
        *record = reader->record;
    }
    return status;
}

/* Once for an input that does not give the sex: a note for every record would say the same. */
static ujreg_status tell_sex(ujreg_reader *reader, const ujreg_profile *profile, ujreg_findings *findings) {
    if (reader->sex_told) {
        return UJREG_OK;
    }
    reader->sex_told = 1;
    size_t from = ujreg_findings_count(findings);
    ujreg_status status = uj_check_sex_not_given(profile, findings);
    if (ujreg_findings_count(findings) > from) {
        uj_findings_at(findings, from)->line = 1;
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
    uint32_t skip = reader->bad;
    if (!reader->record.aac004.data) {
        skip |= UINT32_C(1) << (UJREG_AAC004 - 1);
        ujreg_status status = tell_sex(reader, profile, findings);
        if (status != UJREG_OK) {
            return status;
        }
    }
    size_t from = ujreg_findings_count(findings), errors = 0;
    ujreg_status status = uj_check_record(profile, &reader->record, skip, findings, &errors);
    uj_place_findings(findings, from, &reader->raw, &reader->place, 1, reader->splitter.layout.encoding);
    return status;
}

uint64_t ujreg_reader_record_number(const ujreg_reader *reader) {
    return reader ? reader->place.record : 0;
}

uint64_t ujreg_reader_line(const ujreg_reader *reader) {
    return reader ? reader->place.line : 0;
}

uint64_t ujreg_reader_offset(const ujreg_reader *reader) {
    return reader ? reader->place.offset : 0;
}

int32_t ujreg_reader_format(const ujreg_reader *reader) {
    return reader ? reader->splitter.layout.format : UJREG_FORMAT_AUTO;
}

int32_t ujreg_reader_encoding(const ujreg_reader *reader) {
    return reader ? reader->splitter.layout.encoding : UJREG_ENCODING_AUTO;
}
