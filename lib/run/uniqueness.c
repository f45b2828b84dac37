/* SPDX-License-Identifier: Apache-2.0 */
/* Uniqueness of business IDs over all inputs of a run. A place in the table is the ordinal of a record, or, with the
 * top bit set, a place in the store of kept keys. */
#include "run/uniqueness.h"

#include <string.h>

#include "ids/hash.h"
#include "rules/check.h"

#define KEPT (UINT64_C(1) << 35)
#define WINDOW ((size_t)1 << 15)

ujreg_status uj_unique_init(struct uj_unique *unique, const ujreg_allocator *allocator) {
    memset(unique, 0, sizeof *unique);
    unique->allocator = allocator;
    unique->next_ordinal = 1;
    unique->seed = uj_fold((uint64_t)(uintptr_t)unique ^ UJ_HASH_B, UJ_HASH_C);
    uj_id_table_init(&unique->table, allocator);
    uj_key_store_init(&unique->store, allocator);
    uj_buffer_init(&unique->window, allocator);
    uj_buffer_init(&unique->scratch, allocator);
    uj_walk_init(&unique->walk, allocator);
    return ujreg_findings_new(allocator, &unique->ignored);
}

void uj_unique_free(struct uj_unique *unique) {
    for (size_t i = 0; i < unique->input_count; i++) {
        uj_release(unique->allocator, unique->inputs[i].name);
        uj_release(unique->allocator, unique->inputs[i].places);
    }
    uj_release(unique->allocator, unique->inputs);
    uj_id_table_free(&unique->table);
    uj_key_store_free(&unique->store);
    uj_buffer_free(&unique->window);
    uj_buffer_free(&unique->scratch);
    uj_walk_free(&unique->walk);
    ujreg_findings_free(unique->ignored);
}

uint64_t uj_unique_bytes(const struct uj_unique *unique) {
    uint64_t bytes = unique->table.bytes + uj_key_store_bytes(&unique->store);
    for (size_t i = 0; i < unique->input_count; i++) {
        bytes += unique->inputs[i].place_capacity * sizeof(struct uj_known_place);
    }
    return bytes;
}

ujreg_status uj_unique_begin(struct uj_unique *unique, const ujreg_input *input) {
    void *inputs = unique->inputs;
    ujreg_status status =
        uj_grow(unique->allocator, &inputs, &unique->input_capacity, unique->input_count + 1, sizeof *unique->inputs);
    unique->inputs = inputs;
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_seen_input *seen = &unique->inputs[unique->input_count];
    memset(seen, 0, sizeof *seen);
    seen->name = uj_allocate(unique->allocator, input->name.size);
    if (!seen->name) {
        return UJREG_ERROR_MEMORY;
    }
    if (input->name.size) {
        memcpy(seen->name, input->name.data, input->name.size);
    }
    seen->name_size = input->name.size;
    seen->read_at = input->read ? input->read_at : NULL;
    seen->context = input->context;
    seen->data = input->read ? NULL : input->data;
    seen->data_size = input->data_size;
    seen->keeps_keys = input->read && !input->read_at;
    seen->first_ordinal = unique->next_ordinal;
    unique->input_count++;
    return UJREG_OK;
}

static struct uj_seen_input *current(struct uj_unique *unique) {
    return &unique->inputs[unique->input_count - 1];
}

void uj_unique_layout(struct uj_unique *unique, const struct uj_layout *layout) {
    current(unique)->layout = *layout;
}

ujreg_status uj_unique_place(struct uj_unique *unique, uint64_t record, uint64_t offset, uint64_t line) {
    struct uj_seen_input *seen = current(unique);
    if (seen->keeps_keys) {
        return UJREG_OK;
    }
    void *places = seen->places;
    ujreg_status status =
        uj_grow(unique->allocator, &places, &seen->place_capacity, seen->place_count + 1, sizeof *seen->places);
    seen->places = places;
    if (status == UJREG_OK) {
        seen->places[seen->place_count++] = (struct uj_known_place){seen->first_ordinal + record - 1, offset, line};
    }
    return status;
}

uint64_t uj_unique_plain_from(const struct uj_unique *unique, uint64_t records) {
    const struct uj_seen_input *seen = &unique->inputs[unique->input_count - 1];
    uint64_t from = seen->first_ordinal + records;
    return seen->keeps_keys || from >= KEPT - UINT32_MAX ? 0 : from;
}

void uj_unique_end(struct uj_unique *unique, uint64_t records) {
    unique->next_ordinal = current(unique)->first_ordinal + records;
}

/* Bytes of an input from an offset on, at least `want` unless the input ends before. *last: it ends with them. */
static ujreg_status read_again(struct uj_unique *unique, const struct uj_seen_input *seen, uint64_t offset, size_t want,
                               const char **data, size_t *size, int *last) {
    if (seen->data) {
        *data = seen->data + offset;
        uint64_t rest = seen->data_size - offset;
        *last = rest <= want;
        *size = *last ? (size_t)rest : want;
        return UJREG_OK;
    }
    unique->window.size = 0;
    ujreg_status status = uj_buffer_reserve(&unique->window, want);
    *last = 0;
    while (status == UJREG_OK && unique->window.size < want && !*last) {
        int64_t got = seen->read_at(seen->context, offset + unique->window.size,
                                    unique->window.data + unique->window.size, want - unique->window.size);
        if (got < 0 || (uint64_t)got > want - unique->window.size) {
            status = UJREG_ERROR_IO;
        } else {
            unique->window.size += (size_t)got;
            *last = got == 0;
        }
    }
    *data = unique->window.data;
    *size = unique->window.size;
    return status;
}

/* The record that is `skip` records after the start of some whole ones, and the lines before it. UJREG_MALFORMED when
 * what stands there is none, UJREG_END when there are not so many. */
static ujreg_status nth_record(struct uj_unique *unique, const struct uj_layout *layout, const char *data, size_t size,
                               uint64_t skip, struct uj_raw *raw, uint64_t *lines) {
    const struct uj_block_format *format = uj_block_format(layout->format);
    uj_walk_set(&unique->walk, layout, data, size, 0);
    memset(raw, 0, sizeof *raw);
    *lines = 0;
    for (;;) {
        ujreg_findings_clear(unique->ignored);
        ujreg_status status = format->next(&unique->walk, raw, unique->ignored);
        if (status < 0 || status == UJREG_END) {
            return status;
        }
        if (status != UJREG_INVALID && skip-- == 0) {
            return status;
        }
        *lines += raw->lines;
    }
}

static ujreg_status take_key(struct uj_unique *unique, const struct uj_layout *layout, const struct uj_raw *raw,
                             ujreg_text *area, ujreg_text *serial) {
    ujreg_record record;
    uint32_t bad;
    memset(&record, 0, sizeof record);
    ujreg_findings_clear(unique->ignored);
    ujreg_status status = uj_raw_decode(raw, layout->encoding, &unique->scratch, &record, &bad, unique->ignored);
    *area = record.aab301;
    *serial = record.aaz341;
    return status;
}

ujreg_status uj_unique_key_at(struct uj_unique *unique, const char *data, size_t size, struct uj_raw *raw,
                              ujreg_text *area, ujreg_text *serial) {
    const struct uj_layout *layout = &current(unique)->layout;
    uint64_t lines;
    ujreg_status status = nth_record(unique, layout, data, size, 0, raw, &lines);
    return status == UJREG_OK ? take_key(unique, layout, raw, area, serial) : status;
}

static const struct uj_seen_input *input_of(const struct uj_unique *unique, uint64_t ordinal) {
    size_t low = 0, high = unique->input_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (unique->inputs[middle].first_ordinal <= ordinal) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &unique->inputs[low];
}

static const struct uj_known_place *place_before(const struct uj_seen_input *seen, uint64_t ordinal) {
    size_t low = 0, high = seen->place_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (seen->places[middle].ordinal <= ordinal) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &seen->places[low];
}

struct question {
    struct uj_unique *unique;
    const struct uj_unique_key *key;
    ujreg_text area, serial; /* the key, once it is known */
    struct uj_first_place *first;
    char copy[2 * UJ_KEY_PART_MAX];
};

/* Most keys are never asked for, so they are fetched when they are. */
static ujreg_status know_key(struct question *question) {
    const struct uj_unique_key *key = question->key;
    if (question->area.size) {
        return UJREG_OK;
    }
    if (key->area.size) {
        question->area = key->area;
        question->serial = key->serial;
        return UJREG_OK;
    }
    struct uj_raw raw;
    ujreg_text area, serial;
    ujreg_status status = uj_unique_key_at(question->unique, key->data, key->size, &raw, &area, &serial);
    if (status != UJREG_OK) {
        return status;
    }
    if (area.size > UJ_KEY_PART_MAX || serial.size > UJ_KEY_PART_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    memcpy(question->copy, area.data, area.size);
    memcpy(question->copy + area.size, serial.data, serial.size);
    question->area = (ujreg_text){question->copy, area.size};
    question->serial = (ujreg_text){question->copy + area.size, serial.size};
    return UJREG_OK;
}

static int same_text(const ujreg_text *a, const ujreg_text *b) {
    return a->size == b->size && (a->size == 0 || memcmp(a->data, b->data, a->size) == 0);
}

static ujreg_status same_kept(struct question *question, uint64_t place) {
    struct uj_unique *unique = question->unique;
    uint64_t ordinal, line;
    if (!uj_key_store_same(&unique->store, place, &question->area, &question->serial, &ordinal, &line)) {
        return 0;
    }
    const struct uj_seen_input *seen = input_of(unique, ordinal);
    *question->first = (struct uj_first_place){
        {seen->name, seen->name_size}, ordinal - seen->first_ordinal + 1, line, seen != current(unique)};
    return 1;
}

/* How much has to be read again at most. A piece begins with a known place and is cut from at most twice what makes a
 * record or a piece, so uj_piece_end comes to its last record within as much; that is whole within the longest record. */
static size_t window_most(const struct uj_layout *layout) {
    const size_t larger = layout->max_record > layout->max_piece ? layout->max_record : layout->max_piece;
    return 2 * larger + layout->max_record + WINDOW;
}

/* Fetches a record from its input once more. The window grows until the record is whole in it. */
static ujreg_status fetch(struct uj_unique *unique, const struct uj_seen_input *seen, uint64_t ordinal,
                          struct uj_raw *raw, uint64_t *line) {
    const struct uj_known_place *known = place_before(seen, ordinal);
    const struct uj_block_format *format = uj_block_format(seen->layout.format);
    const size_t most = window_most(&seen->layout);
    for (size_t want = WINDOW;; want = want < most / 2 ? 2 * want : most) {
        const char *data;
        size_t size;
        int last;
        uint64_t lines;
        ujreg_status status = read_again(unique, seen, known->offset, want, &data, &size, &last);
        if (status != UJREG_OK) {
            return status;
        }
        struct uj_cut cut = {0};
        size_t whole = format->whole(&seen->layout, data, size, last, &cut);
        status = nth_record(unique, &seen->layout, data, whole, ordinal - known->ordinal, raw, &lines);
        if (status == UJREG_END && (last || want == most)) {
            return UJREG_ERROR_IO; /* the input is not what it was */
        }
        if (status != UJREG_END) {
            *line = known->line + lines;
            return status;
        }
    }
}

static ujreg_status same_record(void *context, uint64_t place) {
    struct question *question = context;
    struct uj_unique *unique = question->unique;
    ujreg_status status = know_key(question);
    if (status != UJREG_OK) {
        return status;
    }
    if (place & KEPT) {
        return same_kept(question, place & ~KEPT);
    }
    const struct uj_seen_input *seen = input_of(unique, place);
    struct uj_raw raw;
    ujreg_text area, serial;
    uint64_t line;
    status = fetch(unique, seen, place, &raw, &line);
    if (status == UJREG_OK) {
        status = take_key(unique, &seen->layout, &raw, &area, &serial);
    }
    if (status != UJREG_OK) {
        return status < 0 ? status : UJREG_ERROR_IO; /* the input is not what it was: no key stands there */
    }
    *question->first = (struct uj_first_place){
        {seen->name, seen->name_size}, place - seen->first_ordinal + 1, line, seen != current(unique)};
    return same_text(&area, &question->area) && same_text(&serial, &question->serial);
}

ujreg_status uj_unique_add(struct uj_unique *unique, uint64_t hash, uint64_t record, uint64_t line,
                           const struct uj_unique_key *key, struct uj_first_place *first) {
    struct uj_seen_input *seen = current(unique);
    struct question question;
    question.unique = unique;
    question.key = key;
    question.area.size = 0;
    question.first = first;
    uint64_t place = seen->first_ordinal + record - 1, met;
    if (place >= KEPT) {
        return UJREG_ERROR_LIMIT;
    }
    if (!seen->keeps_keys) {
        return uj_id_table_add(&unique->table, hash, place, same_record, &question, &met);
    }
    ujreg_status status = uj_id_table_find(&unique->table, hash, same_record, &question, &met);
    if (status == UJREG_UNKNOWN) {
        status = know_key(&question);
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_kept_key kept = {question.area, question.serial, place, line};
    status = uj_key_store_add(&unique->store, &kept, &place);
    return status == UJREG_OK ? uj_id_table_add(&unique->table, hash, place | KEPT, same_record, &question, &met)
                              : status;
}
