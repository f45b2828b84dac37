/* SPDX-License-Identifier: Apache-2.0 */
/* Where the rows of a delimited file end, also when quoting is broken. The search can be stopped and resumed at any
 * byte; both the cutting of an input into chunks and the parsing of a chunk ask here, so they cannot disagree. */
#include "reader/csv.h"

#include <string.h>

#include "core/gb18030.h"
#include "simd/digits.h"

static size_t find_byte(const char *data, size_t from, size_t to, char byte) {
    if (from >= to) {
        return to;
    }
    const char *hit = memchr(data + from, byte, to - from);
    return hit ? (size_t)(hit - data) : to;
}

/* In GB18030 the byte of '|' is also the second byte of characters: only a walk from the start of the line can tell them apart. */
static int is_delimiter(const struct uj_layout *layout, const char *data, size_t at) {
    if (data[at] != layout->delimiter) {
        return 0;
    }
    if (!uj_delimiter_is_ambiguous(layout)) {
        return 1;
    }
    size_t i = at;
    while (i > 0 && data[i - 1] != '\n' && data[i - 1] != '"') {
        i--; /* neither byte is ever part of a longer character */
    }
    while (i < at) {
        i += uj_gb18030_step(data + i, at + 1 - i);
    }
    return i == at;
}

static int starts_field(const struct uj_layout *layout, const char *data, size_t quote) {
    return quote == 0 || is_delimiter(layout, data, quote - 1);
}

static struct uj_row row(enum uj_row_kind kind, size_t size, size_t at) {
    return (struct uj_row){kind, size, at};
}

/* The row ends with the line that goes on at `from`. */
static struct uj_row end_with_line(const struct uj_layout *layout, const char *data, size_t size, int last,
                                   enum uj_row_kind kind, size_t from, size_t at) {
    size_t feed = find_byte(data, from, size, '\n');
    if (feed == size && !last) {
        return row(UJ_ROW_NEED, 0, 0);
    }
    size_t whole = feed == size ? size : feed + 1;
    return row(whole > layout->max_record ? UJ_ROW_OVERLONG : kind, whole, at);
}

/* A quote that is never closed: the row ends with the line on which it was opened. */
static struct uj_row give_up(const struct uj_layout *layout, const char *data, size_t size, int last,
                             const struct uj_cut *cut) {
    return end_with_line(layout, data, size, last, UJ_ROW_UNCLOSED, cut->csv.open, cut->csv.open - 1);
}

/* Outside quotes, up to the line feed or an opening quote. 1: *result is the answer; 0: a quote was opened. */
static int outside(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut,
                   struct uj_row *result) {
    if (cut->csv.feed == 0) {
        size_t feed = find_byte(data, cut->scanned, size, '\n');
        cut->csv.feed = feed < size ? feed + 1 : 0;
    }
    size_t stop = cut->csv.feed ? cut->csv.feed - 1 : size;
    for (;;) {
        size_t quote = find_byte(data, cut->scanned, stop, '"');
        cut->scanned = quote < stop ? quote + 1 : stop;
        if (quote == stop) {
            break;
        }
        if (quote <= layout->max_record && starts_field(layout, data, quote)) {
            cut->csv.open = quote + 1;
            cut->csv.feed = 0;
            return 0;
        }
    }
    if (!cut->csv.feed && !last) {
        *result = row(UJ_ROW_NEED, 0, 0);
    } else {
        size_t whole = cut->csv.feed ? cut->csv.feed : size;
        *result = row(whole > layout->max_record ? UJ_ROW_OVERLONG : UJ_ROW_COMPLETE, whole, 0);
    }
    return 1;
}

/* Inside quotes, up to the closing one. 1: *result is the answer; 0: it was closed. */
static int inside(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut,
                  struct uj_row *result) {
    size_t limit = size < layout->max_record ? size : layout->max_record;
    for (;;) {
        size_t quote = find_byte(data, cut->scanned, limit, '"');
        if (quote >= limit) {
            cut->scanned = limit > cut->scanned ? limit : cut->scanned;
            *result =
                size <= layout->max_record && !last ? row(UJ_ROW_NEED, 0, 0) : give_up(layout, data, size, last, cut);
            return 1;
        }
        cut->scanned = quote;
        size_t rest = size - quote - 1;
        /* At the size limit a carriage return ends the quote: the row is over-long either way, and we must not wait for more
         * input. */
        int at_limit = quote + 1 >= layout->max_record;
        if (!last && (rest == 0 || (rest == 1 && data[quote + 1] == '\r' && !at_limit))) {
            *result = row(UJ_ROW_NEED, 0, 0);
            return 1;
        }
        const char *after = data + quote + 1;
        if (rest && after[0] == '"') {
            cut->scanned = quote + 2;
            continue;
        }
        cut->scanned = quote + 1;
        if (rest == 0 || after[0] == '\n' || after[0] == layout->delimiter ||
            (after[0] == '\r' && (rest == 1 || after[1] == '\n' || at_limit))) {
            cut->csv.open = 0;
            return 0;
        }
        if (find_byte(data, cut->csv.open, quote, '\n') < quote) {
            *result = give_up(layout, data, size, last, cut);
        } else {
            cut->csv.after_quote = quote + 2;
            *result = end_with_line(layout, data, size, last, UJ_ROW_AFTER_QUOTE, quote + 1, quote + 1);
        }
        return 1;
    }
}

struct uj_row uj_row_find(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    struct uj_row result;
    if (cut->csv.after_quote) {
        size_t at = cut->csv.after_quote - 1;
        size_t from = cut->scanned > at ? cut->scanned : at;
        result = end_with_line(layout, data, size, last, UJ_ROW_AFTER_QUOTE, from, at);
        cut->scanned = size;
        return result;
    }
    for (;;) {
        if (cut->csv.open ? inside(layout, data, size, last, cut, &result)
                          : outside(layout, data, size, last, cut, &result)) {
            return result;
        }
    }
}

/* Where the line of data[at] starts; from is the start of an earlier one, or of the same. */
static size_t line_start(const char *data, size_t from, size_t at) {
    while (at - from >= 8 && !uj_zero_bytes(uj_word_load(data + at - 8) ^ UJ_BYTES('\n'))) {
        at -= 8;
    }
    while (at > from && data[at - 1] != '\n') {
        at--;
    }
    return at;
}

size_t uj_rows_whole(const struct uj_layout *layout, const char *data, size_t size, int last, struct uj_cut *cut) {
    const size_t end = uj_chunk_limit(layout, size);
    size_t done = 0;
    while (done < end) {
        if (cut->scanned == 0 && cut->csv.open == 0) {
            /* At the start of a row: every line without a quote is a row. */
            size_t quote = find_byte(data, done, end, '"');
            done = line_start(data, done, quote);
            if (quote == size) {
                if (last) {
                    return size;
                }
                cut->scanned = size - done;
                return done;
            }
            if (quote == end && done) {
                return done;
            }
        }
        struct uj_row found = uj_row_find(layout, data + done, size - done, last, cut);
        if (found.kind == UJ_ROW_NEED) {
            break;
        }
        done += found.size;
        uj_cut_begin(cut, layout->format, 0);
    }
    return done;
}
