/* SPDX-License-Identifier: Apache-2.0 */
/* Uniqueness of business IDs over all inputs of a run. A place in the table is the ordinal of a record, or, with the
 * top bit set, a place in the store of kept keys. */
#include "run/uniqueness.h"

#include <string.h>

#include "rules/check.h"

#define KEPT (UINT64_C(1) << 35)
#define DEAR ((size_t)1 << 15) /* bytes that are read or walked over to fetch a key */

ujreg_status uj_unique_init(struct uj_unique *unique, const ujreg_allocator *allocator, const uint64_t seed[2]) {
    const struct uj_hash_key key = uj_hash_key_of(seed, unique);
    memset(unique, 0, sizeof *unique);
    unique->allocator = allocator;
    unique->next_ordinal = 1;
    unique->hash_key = uj_id_hash_key_of(&key);
    uj_id_table_init(&unique->table, allocator);
    uj_key_store_init(&unique->store, allocator);
    uj_buffer_init(&unique->scratch, allocator);
    uj_buffer_init(&unique->fetch_scratch, allocator);
    uj_walk_init(&unique->walk, allocator);
    ujreg_status status = uj_again_init(&unique->again, allocator);
    return status == UJREG_OK ? ujreg_findings_new(allocator, &unique->ignored) : status;
}

void uj_unique_free(struct uj_unique *unique) {
    for (size_t i = 0; i < unique->input_count; i++) {
        uj_release(unique->allocator, unique->inputs[i].name);
        uj_release(unique->allocator, unique->inputs[i].places);
    }
    uj_release(unique->allocator, unique->inputs);
    uj_id_table_free(&unique->table);
    uj_key_store_free(&unique->store);
    uj_again_free(&unique->again);
    uj_buffer_free(&unique->scratch);
    uj_buffer_free(&unique->fetch_scratch);
    uj_walk_free(&unique->walk);
    ujreg_findings_free(unique->ignored);
}

uint64_t uj_unique_bytes(const struct uj_unique *unique) {
    uint64_t bytes = unique->table.bytes + uj_key_store_bytes(&unique->store);
    for (size_t i = 0; i < unique->input_count; i++) {
        bytes += unique->inputs[i].place_capacity * sizeof(struct uj_noted_position);
    }
    return bytes;
}

ujreg_status uj_unique_begin(struct uj_unique *unique, const ujreg_input *input) {
    ujreg_status status = UJ_GROW(unique->allocator, unique->inputs, &unique->input_capacity, unique->input_count + 1);
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

ujreg_status uj_unique_note(struct uj_unique *unique, const struct uj_noted_position *place) {
    struct uj_seen_input *seen = current(unique);
    if (seen->keeps_keys) {
        return UJREG_OK;
    }
    ujreg_status status = UJ_GROW(unique->allocator, seen->places, &seen->place_capacity, seen->place_count + 1);
    if (status == UJREG_OK) {
        struct uj_noted_position *noted = &seen->places[seen->place_count++];
        *noted = *place;
        noted->ordinal += seen->first_ordinal - 1;
        uj_again_noted(&unique->again, noted->ordinal);
    }
    return status;
}

uint64_t uj_unique_next_ordinal(const struct uj_unique *unique, uint64_t records) {
    const struct uj_seen_input *seen = &unique->inputs[unique->input_count - 1];
    uint64_t from = seen->first_ordinal + records;
    return seen->keeps_keys || from >= KEPT - UINT32_MAX ? 0 : from;
}

void uj_unique_end(struct uj_unique *unique, uint64_t records) {
    unique->next_ordinal = current(unique)->first_ordinal + records;
}

/* The two items of a record that gave a key, in UTF-8. */
static ujreg_status decode_key(const struct uj_layout *layout, const struct uj_raw *raw, struct uj_buffer *scratch,
                               ujreg_text *area, ujreg_text *serial) {
    struct uj_span bad;
    *area = raw->item[UJREG_AAB301 - 1];
    *serial = raw->item[UJREG_AAZ341 - 1];
    if (layout->encoding != UJREG_ENCODING_GB18030) {
        return UJREG_OK;
    }
    scratch->size = 0;
    ujreg_status status = uj_buffer_reserve(scratch, 3 * (area->size + serial->size));
    if (status == UJREG_OK) {
        char *const text = scratch->data;
        area->size = uj_decode_text(layout->encoding, area->data, area->size, text, &bad);
        area->data = text;
        serial->size = uj_decode_text(layout->encoding, serial->data, serial->size, text + area->size, &bad);
        serial->data = text + area->size;
    }
    return status;
}

/* Parses a record again for its key. */
static ujreg_status parse_key(struct uj_unique *unique, struct uj_unique_key *key) {
    const struct uj_layout *layout = &current(unique)->layout;
    struct uj_raw *raw = &unique->raw;
    uj_walk_set(&unique->walk, layout, key->data, key->size, 0);
    uj_walk_mark_one_line(&unique->walk);
    memset(raw, 0, sizeof *raw);
    ujreg_findings_clear(unique->ignored);
    switch (uj_block_format(layout->format)->next(&unique->walk, raw, unique->ignored)) {
    case UJ_NEXT_RECORD:
        key->serial_at = uj_raw_where(raw, UJREG_AAZ341);
        return decode_key(layout, raw, &unique->scratch, &key->area, &key->serial);
    case UJ_NEXT_FAILED:
        return unique->walk.failure;
    default:
        return UJREG_ERROR_IO; /* it gave a key to a worker: the caller has changed the memory */
    }
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

struct question {
    struct uj_unique *unique;
    struct uj_unique_key *key;
    struct uj_first_record *first;
    uint64_t dear_line; /* of the record that was met, when it should not be fetched again; else 0 */
};

static ujreg_status know_key(struct question *question) {
    return question->key->area.size ? UJREG_OK : parse_key(question->unique, question->key);
}

static ujreg_status same_kept(struct question *question, uint64_t place) {
    struct uj_unique *unique = question->unique;
    uint64_t ordinal, line;
    if (!uj_key_store_same(&unique->store, place, &question->key->area, &question->key->serial, &ordinal, &line)) {
        return 0;
    }
    const struct uj_seen_input *seen = input_of(unique, ordinal);
    *question->first = (struct uj_first_record){
        {seen->name, seen->name_size}, ordinal - seen->first_ordinal + 1, line, seen != current(unique)};
    return 1;
}

/* The key of a record that was added before. UJREG_ERROR_IO when the record cannot be read again. */
static ujreg_status fetch(struct uj_unique *unique, const struct uj_seen_input *seen, uint64_t ordinal,
                          const struct uj_fetched_key **key) {
    struct uj_fetched_key *fetched = &unique->fetched[ordinal % UJ_FETCHED_KEYS];
    *key = fetched;
    if (fetched->ordinal == ordinal) {
        unique->again.cost = 0;
        return UJREG_OK;
    }
    const struct uj_raw *raw;
    ujreg_text area, serial;
    fetched->ordinal = 0;
    ujreg_status status = uj_again_read(&unique->again, seen, ordinal, &raw, &fetched->line);
    if (status == UJREG_OK) {
        status = decode_key(&seen->layout, raw, &unique->fetch_scratch, &area, &serial);
    }
    if (status != UJREG_OK || area.size > UJ_UNIQUE_PART_MAX || serial.size > UJ_UNIQUE_PART_MAX) {
        return status < 0 ? status : UJREG_ERROR_IO; /* the input is not what it was: no key stands there */
    }
    memcpy(fetched->text, area.data, area.size);
    memcpy(fetched->text + area.size, serial.data, serial.size);
    fetched->area_size = area.size;
    fetched->serial_size = serial.size;
    fetched->ordinal = ordinal;
    return UJREG_OK;
}

static ujreg_status same_record(void *context, uint64_t place) {
    struct question *question = context;
    struct uj_unique *unique = question->unique;
    const struct uj_unique_key *asked = question->key;
    const struct uj_fetched_key *key;
    ujreg_status status = know_key(question);
    if (status != UJREG_OK) {
        return status;
    }
    if (place & KEPT) {
        return same_kept(question, place & ~KEPT);
    }
    const struct uj_seen_input *seen = input_of(unique, place);
    status = fetch(unique, seen, place, &key);
    if (status != UJREG_OK) {
        return status;
    }
    *question->first = (struct uj_first_record){
        {seen->name, seen->name_size}, place - seen->first_ordinal + 1, key->line, seen != current(unique)};
    question->dear_line = unique->again.cost > DEAR ? key->line : 0;
    return key->area_size == asked->area.size && key->serial_size == asked->serial.size &&
           memcmp(key->text, asked->area.data, key->area_size) == 0 &&
           memcmp(key->text + key->area_size, asked->serial.data, key->serial_size) == 0;
}

/* What lies in a long stretch is fetched once: its key is kept from then on. */
static ujreg_status keep_met(struct uj_unique *unique, uint64_t hash, uint64_t met, const struct question *question) {
    const struct uj_kept_key kept = {question->key->area, question->key->serial, met, question->dear_line};
    uint64_t place;
    ujreg_status status = uj_key_store_add(&unique->store, &kept, &place);
    if (status == UJREG_OK) {
        uj_id_table_move(&unique->table, hash, met, place | KEPT);
    }
    return status;
}

ujreg_status uj_unique_add(struct uj_unique *unique, uint64_t hash, uint64_t record, uint64_t line,
                           struct uj_unique_key *key, struct uj_first_record *first) {
    struct uj_seen_input *seen = current(unique);
    struct question question = {unique, key, first, 0};
    uint64_t place = seen->first_ordinal + record - 1, met;
    if (place >= KEPT) {
        return UJREG_ERROR_LIMIT;
    }
    if (!seen->keeps_keys) {
        ujreg_status added = uj_id_table_add(&unique->table, hash, place, same_record, &question, &met);
        if (added == UJREG_EXISTS && question.dear_line) {
            ujreg_status kept = keep_met(unique, hash, met, &question);
            added = kept == UJREG_OK ? added : kept;
        }
        return added;
    }
    ujreg_status status = uj_id_table_find(&unique->table, hash, same_record, &question, &met);
    if (status == UJREG_UNKNOWN) {
        status = know_key(&question);
    }
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_kept_key kept = {key->area, key->serial, place, line};
    status = uj_key_store_add(&unique->store, &kept, &place);
    return status == UJREG_OK ? uj_id_table_add(&unique->table, hash, place | KEPT, same_record, &question, &met)
                              : status;
}
