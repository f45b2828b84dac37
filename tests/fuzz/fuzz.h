/* SPDX-License-Identifier: Apache-2.0 */
/* What the fuzz targets share: an expectation that ends the program, and values taken off the front of an input. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ujreg/ujreg.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void expect(int right, const char *what) {
    if (!right) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

/* The rest of an input; what is taken behind its end is zero. */
struct rest {
    const uint8_t *data;
    size_t size;
};

static inline uint64_t take_number(struct rest *rest, size_t bytes) {
    uint64_t number = 0;
    for (; bytes; bytes--) {
        number = number << 8 | (rest->size ? *rest->data : 0);
        rest->data += rest->size != 0;
        rest->size -= rest->size != 0;
    }
    return number;
}

static inline uint8_t take_byte(struct rest *rest) {
    return (uint8_t)take_number(rest, 1);
}

/* 0 to limit - 1; limit is at most 256. */
static inline int32_t take_below(struct rest *rest, int32_t limit) {
    return take_byte(rest) % limit;
}

/* A piece of the input of at most so many bytes, where it lies. */
static inline ujreg_text take_text(struct rest *rest, size_t most) {
    size_t size = most ? take_byte(rest) % (most + 1) : 0;
    size = size < rest->size ? size : rest->size;
    ujreg_text text = {(const char *)rest->data, size};
    rest->data += size;
    rest->size -= size;
    return text;
}

/* A day that the calendar has. */
static inline ujreg_date take_day(struct rest *rest, int32_t first_year, int32_t years) {
    return (ujreg_date){(int16_t)(first_year + take_below(rest, years)), (uint8_t)(1 + take_below(rest, 12)),
                        (uint8_t)(1 + take_below(rest, 28))};
}

/* Memory of exactly so many bytes, so that a sanitizer sees one too many being touched. */
static inline void *exact(const void *bytes, size_t size) {
    void *copy = malloc(size ? size : 1);
    if (!copy) {
        abort();
    }
    if (size && bytes) {
        memcpy(copy, bytes, size);
    }
    return copy;
}

#endif
