/* SPDX-License-Identifier: Apache-2.0 */
/* Records made of pieces of good and odd values, so that the deep parts of the rules are reached. Only for tests. */
#ifndef RANDOM_RECORD_H
#define RANDOM_RECORD_H

#include <ujreg/ujreg.h>

#include <stdint.h>
#include <string.h>

static const char *const good[UJREG_AAC004] = {
    "330106",   "202512300001", "张三", "11010519491231002x", "01",   "11010519491231002X",
    "20251230", "26",           "李四", "20251231",           "备注", "",
};

static inline uint32_t next_random(uint64_t *seed) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

/* Three in four times the good value, perhaps with another byte in it. */
static inline size_t random_value(uint64_t *seed, int32_t field, char *out) {
    static const char *const pieces[] = {"330106",
                                         "20251230",
                                         "张",
                                         "·",
                                         " ",
                                         "　",
                                         "\xFF",
                                         "\xE4\xB8",
                                         "X",
                                         "x",
                                         "0",
                                         "11010519491231002",
                                         "\t",
                                         "\xF0\xA0\x80\x80",
                                         "22",
                                         "90",
                                         "3.30106E+17",
                                         "CAN110081080310",
                                         "911124198108030024",
                                         "1",
                                         "\xEF\xBB\xBF",
                                         "9"};
    size_t size = 0;
    if (next_random(seed) % 4) {
        size = strlen(good[field - 1]);
        memcpy(out, good[field - 1], size);
        if (size && next_random(seed) % 2) {
            out[next_random(seed) % size] = (char)next_random(seed);
        }
        return size;
    }
    for (uint32_t n = next_random(seed) % 6; n; n--) {
        const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)];
        memcpy(out + size, piece, strlen(piece));
        size += strlen(piece);
    }
    return size;
}

#endif
