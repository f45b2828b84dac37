/* SPDX-License-Identifier: Apache-2.0 */
/* Records out of chunks that the caller feeds. Works on the caller's bytes where whole records lie in them; only a record
 * that is cut by the end of a chunk, and what must be seen before the encoding is known, goes through the carry. */
#include "reader/push.h"

#include <string.h>

#include "rules/report_finding.h"

/* While a record in the carry is not whole, it grows by as much again. */
#define CARRY_STEP 4096

/* So much may be found between two records (commas, say) before the caller is asked to take it. */
#define FINDINGS_A_CALL 256

/* The outcome of one step. */
enum step { STEP_RECORD, STEP_MALFORMED, STEP_NOTHING, STEP_STOP, STEP_OPENED, STEP_MORE, STEP_END, STEP_FAILED };

ujreg_status uj_push_init(struct uj_push *push, const ujreg_allocator *allocator, const struct uj_columns *kind,
                          int32_t format, int32_t encoding, int32_t no_header, const struct uj_limits *limits) {
    memset(push, 0, sizeof *push);
    uj_buffer_init(&push->carry, allocator);
    uj_walk_init(&push->walk, allocator);
    push->next.line = 1;
    return uj_splitter_init(&push->splitter, allocator, kind, format, encoding, no_header, limits);
}

void uj_push_free(struct uj_push *push) {
    uj_buffer_free(&push->carry);
    uj_walk_free(&push->walk);
}

ujreg_status uj_push_feed(struct uj_push *push, const char *data, size_t size, int last) {
    if (!data && size) {
        return UJREG_ERROR_ARGUMENT;
    }
    if (push->feeding || push->last) {
        return UJREG_ERROR_STATE;
    }
    push->chunk = data;
    push->chunk_size = size;
    push->last = last;
    push->feeding = 1;
    return UJREG_OK;
}

/* The answer after something that may fail. */
static enum step step_after(struct uj_push *push, ujreg_status status, enum step answer) {
    if (status == UJREG_OK) {
        return answer;
    }
    push->failure = status;
    return STEP_FAILED;
}

/* Moves up to `want` bytes of the chunk behind the carry. */
static ujreg_status borrow(struct uj_push *push, size_t want) {
    size_t size = push->chunk_size < want ? push->chunk_size : want;
    ujreg_status status = uj_buffer_append(&push->carry, push->chunk, size);
    if (status == UJREG_OK) {
        push->borrowed += size;
        push->chunk += size;
        push->chunk_size -= size;
    }
    return status;
}

/* Takes bytes off the front of the input. Un-borrows: where the rest of the carry still lies in the caller's chunk, go on
 * there. */
static void consume(struct uj_push *push, size_t size) {
    if (push->carry.size == 0) {
        push->chunk += size;
        push->chunk_size -= size;
        return;
    }
    size_t rest = push->carry.size - size;
    push->shown = rest;
    if (rest <= push->borrowed) {
        push->chunk -= rest;
        push->chunk_size += rest;
        rest = 0;
    } else {
        memmove(push->carry.data, push->carry.data + size, rest);
    }
    push->borrowed = rest ? push->borrowed : 0;
    push->carry.size = rest;
}

/* Consumes the records that the walk has parsed. */
static void leave_walk(struct uj_push *push) {
    if (push->walk_size) {
        consume(push, push->walk_size);
        push->walk_size = 0;
    }
}

static int needs_carry(const struct uj_push *push) {
    return push->carry.size || !push->splitter.format || push->splitter.layout.encoding == UJREG_ENCODING_AUTO;
}

/* Splits off the next part of the input. UJREG_OK with a split; UJ_SPLIT_MORE when the caller must feed. */
static ujreg_status refill(struct uj_push *push, struct uj_split *split, ujreg_findings *findings) {
    for (;;) {
        int in_carry = needs_carry(push);
        if (in_carry && push->chunk_size) {
            size_t step = push->carry.size > CARRY_STEP ? push->carry.size : CARRY_STEP;
            if (push->carry.size == 0 && step < push->shown) {
                step = push->shown;
            }
            ujreg_status status = borrow(push, step);
            if (status != UJREG_OK) {
                return status;
            }
        }
        const char *data = in_carry ? push->carry.data : push->chunk;
        size_t size = in_carry ? push->carry.size : push->chunk_size;
        int last = push->last && (!in_carry || push->chunk_size == 0);
        ujreg_status status = uj_split_next(&push->splitter, data, size, last, split, findings);
        if (status != UJREG_OK || split->kind != UJ_SPLIT_MORE) {
            return status;
        }
        if (!in_carry && push->chunk_size) {
            status = borrow(push, push->chunk_size);
            push->borrowed = 0;
            if (status != UJREG_OK) {
                return status;
            }
        }
        if (push->chunk_size == 0) {
            push->borrowed = 0; /* the caller may take the chunk away */
            push->feeding = 0;
            return UJREG_OK;
        }
    }
}

/* A record, or what stands between records. */
static enum step walk_on(struct uj_push *push, ujreg_findings *findings) {
    static const enum step steps[] = {STEP_RECORD, STEP_MALFORMED, STEP_NOTHING, STEP_STOP};
    const size_t from = uj_findings_count(findings);
    push->source.record = push->next.record + 1;
    push->source.line = push->next.line;
    const enum uj_next answer = push->splitter.format->next(&push->walk, &push->raw, findings);
    if (answer == UJ_NEXT_END) {
        leave_walk(push);
        return STEP_NOTHING;
    }
    if (answer == UJ_NEXT_FAILED) {
        return step_after(push, push->walk.failure, STEP_FAILED);
    }
    const int is_record = answer == UJ_NEXT_RECORD || answer == UJ_NEXT_MALFORMED;
    push->next.line += push->raw.lines;
    if (is_record) {
        push->next.record++;
        push->place = (struct uj_position){push->source.record, push->source.line,
                                           push->source.offset + (uint64_t)(push->raw.start - push->walked)};
        push->last_malformed = answer == UJ_NEXT_MALFORMED;
    }
    if (answer == UJ_NEXT_LAST) {
        uj_syntax_count(findings, push->next.record);
    }
    uj_once_take(&push->once, findings, from);
    return steps[answer];
}

/* A chunk of whole records: the walk goes over it next. */
static enum step begin_walk(struct uj_push *push, const struct uj_split *split, ujreg_findings *findings) {
    push->walked = push->carry.size ? push->carry.data : push->chunk;
    ujreg_status status = uj_split_learn(&push->splitter, &push->walk, push->walked, split, findings);
    if (status == UJREG_OK) {
        push->walk_size = split->size;
        push->source =
            (struct uj_source){&push->raw, 0, 0, push->walked, push->next.offset, push->splitter.layout.encoding};
        push->next.offset += split->size;
        uj_walk_set(&push->walk, &push->splitter.layout, push->walked, split->size, split->state);
    }
    return step_after(push, status, STEP_NOTHING);
}

static enum step report_too_long(struct uj_push *push, const struct uj_split *split, ujreg_findings *findings) {
    push->place.record = ++push->next.record;
    push->place.line = push->next.line;
    push->place.offset = push->next.offset + split->size - split->whole;
    push->next.line += split->lines;
    ujreg_status status = uj_split_too_long(&push->splitter, &push->place, split->length, findings);
    return step_after(push, status, STEP_MALFORMED);
}

static enum step split_on(struct uj_push *push, ujreg_findings *findings) {
    const size_t from = uj_findings_count(findings);
    struct uj_split split;
    enum step answer = STEP_NOTHING;
    ujreg_status status = refill(push, &split, findings);
    if (status != UJREG_OK) {
        return step_after(push, status, STEP_FAILED);
    }
    switch (split.kind) {
    case UJ_SPLIT_MORE:
        return STEP_MORE;
    case UJ_SPLIT_END:
        return STEP_END;
    case UJ_SPLIT_REFUSED:
        return STEP_STOP;
    case UJ_SPLIT_CHUNK:
        return begin_walk(push, &split, findings);
    case UJ_SPLIT_END_MARK: /* no part of the input: offsets do not count it */
        consume(push, split.size);
        return STEP_NOTHING;
    case UJ_SPLIT_OPENED:
        push->next.line += split.opening.lines;
        answer = push->tells_opened ? STEP_OPENED : STEP_NOTHING;
        uj_once_take(&push->once, findings, from);
        break;
    case UJ_SPLIT_TOO_LONG:
        answer = report_too_long(push, &split, findings);
        break;
    case UJ_SPLIT_DROPPED:
        break;
    }
    push->next.offset += split.size;
    consume(push, split.size);
    return answer;
}

/* The end of the input, or of what can be read of it. */
static enum uj_pushed end(struct uj_push *push, int stopped, ujreg_findings *findings) {
    const struct uj_split_end how = {push->next, stopped, push->last_malformed};
    int whole;
    push->failure = uj_split_finish(&push->splitter, &push->once, &how, &whole, findings);
    if (push->failure != UJREG_OK) {
        push->state = stopped ? UJ_PUSH_STOPPED : push->state;
        return UJ_PUSHED_FAILED;
    }
    push->state = whole && !stopped ? UJ_PUSH_ENDED : UJ_PUSH_STOPPED;
    return push->state == UJ_PUSH_ENDED ? UJ_PUSHED_END : UJ_PUSHED_STOPPED;
}

enum uj_pushed uj_push_next(struct uj_push *push, ujreg_findings *findings) {
    if (push->state != UJ_PUSH_READING) {
        return push->state == UJ_PUSH_ENDED ? UJ_PUSHED_END : UJ_PUSHED_STOPPED;
    }
    const size_t from = uj_findings_count(findings);
    const struct uj_source *const before = uj_findings_lend(findings, &push->source);
    enum step answer;
    do {
        answer = push->walk_size ? walk_on(push, findings) : split_on(push, findings);
    } while (answer == STEP_NOTHING && uj_findings_count(findings) - from < FINDINGS_A_CALL);
    uj_findings_lend(findings, before);
    switch (answer) {
    case STEP_RECORD:
        return UJ_PUSHED_RECORD;
    case STEP_MORE:
        return UJ_PUSHED_MORE;
    case STEP_OPENED:
        return UJ_PUSHED_OPENED;
    case STEP_END:
    case STEP_STOP:
        return end(push, answer == STEP_STOP, findings);
    case STEP_FAILED:
        return UJ_PUSHED_FAILED;
    default:
        return UJ_PUSHED_MALFORMED;
    }
}

ujreg_status uj_push_status(const struct uj_push *push, enum uj_pushed answer) {
    switch (answer) {
    case UJ_PUSHED_MALFORMED:
        return UJREG_MALFORMED;
    case UJ_PUSHED_MORE:
        return UJREG_MORE;
    case UJ_PUSHED_END:
        return UJREG_END;
    case UJ_PUSHED_STOPPED:
        return UJREG_INVALID;
    case UJ_PUSHED_FAILED:
        return push->failure;
    default:
        return UJREG_OK;
    }
}
