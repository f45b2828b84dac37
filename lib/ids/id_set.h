/* SPDX-License-Identifier: Apache-2.0 */
/* A set of business IDs from inside: id_set.c adds and finds, id_set_file.c saves and loads. */
#ifndef UJ_IDS_ID_SET_H
#define UJ_IDS_ID_SET_H

#include <ujreg/business_id.h>

#include "core/keyed_hash.h"
#include "ids/id_table.h"
#include "ids/key_store.h"

struct ujreg_id_set {
    ujreg_allocator allocator;
    struct uj_hash_key hash_key;
    uint64_t max_bytes;
    struct uj_id_table table;
    struct uj_key_store store; /* keys with the caller's number, by their places in the table */
};

#endif
