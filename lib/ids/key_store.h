/* SPDX-License-Identifier: Apache-2.0 */
/* Business IDs kept one after the other, packed: two digits a byte where both parts are digits. */
#ifndef UJ_IDS_KEY_STORE_H
#define UJ_IDS_KEY_STORE_H

#include "core/allocator.h"

#define UJ_KEY_PART_MAX 255

struct uj_key_store {
    const ujreg_allocator *allocator;
    char **blocks;
    size_t block_count, block_capacity;
    size_t used;        /* of the last block */
    uint64_t max_bytes; /* 0: none */
};

/* A key with two numbers that mean something to the caller. */
struct uj_kept_key {
    ujreg_text area, serial;
    uint64_t first, second;
};

void uj_key_store_init(struct uj_key_store *store, const ujreg_allocator *allocator);
void uj_key_store_free(struct uj_key_store *store);
uint64_t uj_key_store_bytes(const struct uj_key_store *store);

/* Bytes that adding the key would take at the most. */
#define UJ_KEY_BYTES_MAX (3 + 2 * UJ_KEY_PART_MAX + 2 * 10)

/* Keeps a key; *place finds it again. UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT (also for parts of more than
 * UJ_KEY_PART_MAX bytes). */
ujreg_status uj_key_store_add(struct uj_key_store *store, const struct uj_kept_key *key, uint64_t *place);

/* Removes the key that was added last. */
void uj_key_store_forget(struct uj_key_store *store, uint64_t place);

/* Whether the key at a place has these parts; its numbers are stored when it has. */
int uj_key_store_same(const struct uj_key_store *store, uint64_t place, const ujreg_text *area,
                      const ujreg_text *serial, uint64_t *first, uint64_t *second);

/* The place of the key at a cursor, which is 0 for the first one that was added; UJ_KEY_NOWHERE behind the last. */
#define UJ_KEY_NOWHERE UINT64_MAX
uint64_t uj_key_store_seek(const struct uj_key_store *store, uint64_t cursor);

/* The key at a place; returns the cursor of the one that was added next. The parts are unpacked into text,
 * 2 * UJ_KEY_PART_MAX bytes. */
uint64_t uj_key_store_get(const struct uj_key_store *store, uint64_t place, struct uj_kept_key *key, char *text);

/* Order of the keys at two places: by the sizes of area and serial, then by their bytes. */
int uj_key_store_order(const struct uj_key_store *store, uint64_t a, uint64_t b);

#endif
