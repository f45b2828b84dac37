/* SPDX-License-Identifier: Apache-2.0 */
/* The grammar of RFC 8259: where a value ends, or where it is broken. Can be stopped and resumed at any byte,
 * holds no more than a bit for each open bracket, and builds nothing: what an object says is read in
 * json_object.c. */
#ifndef UJ_READER_JSON_GRAMMAR_H
#define UJ_READER_JSON_GRAMMAR_H

#include <stddef.h>
#include <stdint.h>

#include "rules/generated/variants.h"
#include "simd/digits.h"

struct uj_layout;

/* One bit a level. */
#define UJ_JSON_NESTING_MAX 64

/* State of the search for the end of a value. Initially zero. */
struct uj_json_scan {
    uint64_t objects; /* bit k: the k-th open bracket, from 0, is a brace */
    uint32_t depth;
    uint16_t unit; /* of the \u escape under way */
    uint8_t low;   /* that escape must be the second half of a pair */
    uint8_t state;
    uint8_t is_key; /* the string under way */
    uint8_t left;   /* hex digits, or letters of a word, still to come */
    uint8_t word;   /* which one */
};

enum uj_json_step {
    UJ_JSON_NEED, /* the value goes on after the data */
    UJ_JSON_DONE, /* it ends at *at */
    UJ_JSON_BAD   /* it is broken at *at; *fault says how */
};

struct uj_json_fault {
    int32_t rule;
    int32_t variant; /* of the rule: UJ_JSON_… */
    size_t start;    /* as *at */
    size_t size;
};

/* Goes on at *at, which is then where it stopped. `last`: nothing follows the data. */
enum uj_json_step uj_json_scan(const struct uj_layout *layout, const char *data, size_t size, int last, size_t *at,
                               struct uj_json_scan *scan, struct uj_json_fault *fault);

/* Begins in as many objects as `braces`, after a value. */
void uj_json_scan_within(struct uj_json_scan *scan, uint32_t braces);

/* Whether what was scanned ends inside a key. */
int uj_json_in_key(const struct uj_json_scan *scan);

static inline int uj_json_is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

#define UJ_SIMD_TEMPLATE "reader/json_stop.inc"
#include "simd/each_backend.h"

/* const char *uj_json_string_stop(const char *p, const char *end): the first quote, backslash or control character from p
 * on; end when there is none. */
#define uj_json_string_stop UJ_SIMD_NAME(json_string_stop)

#endif
