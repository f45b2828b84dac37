/* SPDX-License-Identifier: Apache-2.0 */
/* How fast text is turned from GB 18030 into UTF-8 and back, against the C library's iconv, interleaved in
 * one run.
 *
 *     transcode [rounds]
 *
 * Three texts: records as they are uploaded, the same with long Chinese remarks (Han-heavy), and Chinese
 * only. Both sides must produce the same bytes. A line is: direction, text, MB/s of ours and of iconv (of
 * input), and their ratio; all are medians. */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <ujreg/encoding.h>

#define TEXT_BYTES ((size_t)8 << 20)
#define MAX_ROUNDS 101

enum { RECORDS, REMARKS, CHINESE, TEXTS };
static const char *const text_names[TEXTS] = {"records", "han-heavy", "chinese"};

static uint32_t seed = 20200921;

static uint32_t random_below(uint32_t limit) {
    seed = seed * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)seed * limit >> 32);
}

/* Of 1,000 characters 950 are of GB 2312's first level, 45 of its second, 5 of the rest of GBK: names have
 * more rare characters than prose. */
static size_t put_han(char *p, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint32_t kind = random_below(1000);
        unsigned lead = kind < 950   ? 0xB0 + random_below(0xD7 - 0xB0)
                        : kind < 995 ? 0xD8 + random_below(0xF8 - 0xD8)
                                     : 0x81 + random_below(0xA1 - 0x81);
        unsigned trail = kind < 995 ? 0xA1 + random_below(94) : 0x40 + random_below(0x3F);
        p[2 * i] = (char)lead;
        p[2 * i + 1] = (char)trail;
    }
    return 2 * count;
}

static size_t put_record(char *p, size_t remark) {
    size_t n = (size_t)sprintf(p, "%06u,%018u,", 110000 + random_below(9999), random_below(1000000000));
    n += put_han(p + n, 2 + random_below(3));
    n += (size_t)sprintf(p + n, ",%018u,01,%018u,20200921,%02u,", random_below(1000000000), random_below(1000000000),
                         11 + random_below(6));
    n += put_han(p + n, 2 + random_below(2));
    n += (size_t)sprintf(p + n, ",20200921,");
    n += put_han(p + n, remark);
    p[n++] = '\n';
    return n;
}

static size_t make_text(int kind, char *text) {
    size_t n = 0;
    while (n < TEXT_BYTES) {
        n += kind == CHINESE   ? put_han(text + n, 64)
             : kind == REMARKS ? put_record(text + n, 30 + random_below(40))
                               : put_record(text + n, 0);
    }
    return n;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void fail(const char *what) {
    fprintf(stderr, "transcode: %s\n", what);
    exit(1);
}

/* One turn of each, so that a slow moment of the machine hits both. */
static size_t compare(const char *name, int to_utf8, const char *source, size_t size, char *ours, char *theirs,
                      size_t capacity, int rounds) {
    double our_time[MAX_ROUNDS], their_time[MAX_ROUNDS], ratio[MAX_ROUNDS];
    size_t used, made = 0;
    iconv_t handle = to_utf8 ? iconv_open("UTF-8", "GB18030") : iconv_open("GB18030", "UTF-8");
    if (handle == (iconv_t)-1) {
        fail("iconv does not know GB18030");
    }
    for (int round = 0; round < rounds; round++) {
        double start = now();
        ujreg_status status = to_utf8 ? ujreg_gb18030_to_utf8(source, size, 1, ours, capacity, &used, &made)
                                      : ujreg_utf8_to_gb18030(source, size, 1, ours, capacity, &used, &made);
        double middle = now();
        char *in = (char *)(uintptr_t)source, *out = theirs;
        size_t in_left = size, out_left = capacity;
        size_t result = iconv(handle, &in, &in_left, &out, &out_left);
        double end = now();
        if (status != UJREG_OK || result == (size_t)-1 || in_left || (size_t)(out - theirs) != made ||
            memcmp(ours, theirs, made) != 0) {
            fail("the two do not agree");
        }
        our_time[round] = middle - start;
        their_time[round] = end - middle;
        ratio[round] = their_time[round] / our_time[round];
    }
    iconv_close(handle);
    qsort(our_time, (size_t)rounds, sizeof *our_time, by_value);
    qsort(their_time, (size_t)rounds, sizeof *their_time, by_value);
    qsort(ratio, (size_t)rounds, sizeof *ratio, by_value);
    printf("%-16s %-10s ours %7.0f MB/s  iconv %7.0f MB/s  ratio %.1f\n",
           to_utf8 ? "gb18030-to-utf8" : "utf8-to-gb18030", name, (double)size / our_time[rounds / 2] / 1e6,
           (double)size / their_time[rounds / 2] / 1e6, ratio[rounds / 2]);
    return made;
}

int main(int argc, char **argv) {
    int rounds = argc > 1 ? atoi(argv[1]) : 21;
    if (rounds < 1 || rounds > MAX_ROUNDS) {
        fail("rounds: 1 to 101");
    }
    size_t capacity = 2 * TEXT_BYTES;
    char *text = malloc(TEXT_BYTES + 4096), *utf8 = malloc(capacity), *other = malloc(capacity);
    if (!text || !utf8 || !other) {
        fail("no memory");
    }
    for (int kind = 0; kind < TEXTS; kind++) {
        size_t size = make_text(kind, text);
        size_t made = compare(text_names[kind], 1, text, size, utf8, other, capacity, rounds);
        memcpy(other, utf8, made);
        compare(text_names[kind], 0, other, made, text, utf8, TEXT_BYTES + 4096, rounds);
    }
    free(text);
    free(utf8);
    free(other);
    return 0;
}
