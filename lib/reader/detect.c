/* SPDX-License-Identifier: Apache-2.0 */
/* Cells are told apart by their borders alone, which are bytes that neither encoding has inside a character (but for
 * the bar of PSV): nothing needs to be parsed before the encoding is known, and a search may begin anywhere. A quoted
 * cell that holds a separator counts as two. */
#include "reader/detect.h"

#include <string.h>

#include <ujreg/format.h>

#include "core/evidence.h"
#include "reader/fixed.h"

struct votes {
    size_t decide[2], lean[2]; /* for UTF-8, for GB 18030 */
    int first;                 /* which of them the first deciding cell was for */
};

static void count(struct votes *votes, enum uj_evidence evidence) {
    for (int gb18030 = 0; gb18030 < 2; gb18030++) {
        if (uj_decides_for(evidence, gb18030)) {
            votes->first = votes->decide[0] + votes->decide[1] ? votes->first : gb18030;
            votes->decide[gb18030]++;
        } else {
            votes->lean[gb18030] += (size_t)uj_speaks_for(evidence, gb18030);
        }
    }
}

static int32_t result_of(const struct votes *votes) {
    int gb18030 = votes->lean[1] > votes->lean[0];
    if (votes->decide[0] || votes->decide[1]) {
        gb18030 = votes->decide[0] == votes->decide[1] ? votes->first : votes->decide[1] > votes->decide[0];
    }
    return gb18030 ? UJREG_ENCODING_GB18030 : UJREG_ENCODING_UTF8;
}

static int is_border(int32_t format, char byte) {
    switch (format) {
    case UJREG_FORMAT_XML:
        return byte == '<' || byte == '>';
    case UJREG_FORMAT_TSV:
        return byte == '\t' || byte == '"' || byte == '\n' || byte == '\r';
    case UJREG_FORMAT_PSV:
        return byte == '|' || byte == '"' || byte == '\n' || byte == '\r';
    case UJREG_FORMAT_CSV:
        return byte == ',' || byte == '"' || byte == '\n' || byte == '\r';
    default:
        return byte == '"' || byte == '\n' || byte == '\r';
    }
}

static int has_letter(const char *data, size_t from, size_t to) {
    for (; from < to; from++) {
        if ((unsigned char)((data[from] | 0x20) - 'a') <= 'z' - 'a') {
            return 1;
        }
    }
    return 0;
}

static size_t cell_start(int32_t format, const char *data, size_t at) {
    while (at > 0 && !is_border(format, data[at - 1])) {
        at--;
    }
    return at;
}

int uj_ends_after_letter(int32_t format, const char *data, size_t size, int after_letter) {
    size_t start = cell_start(format, data, size);
    return has_letter(data, start, size) || (start == 0 && after_letter);
}

/* Where cells are no longer asked: a cell counts when its border stands before, or the input ends there. */
static size_t sample_end(const struct uj_sample *sample) {
    const size_t rest = sample->size - sample->first;
    return rest < UJ_ENCODING_SAMPLE ? sample->size : sample->first + UJ_ENCODING_SAMPLE;
}

static int32_t detect_by_borders(const struct uj_sample *sample) {
    struct votes votes = {{0, 0}, {0, 0}, 0};
    const size_t end = sample_end(sample);
    size_t start = cell_start(sample->format, sample->data, sample->first);
    int after_letter = start == 0 && sample->after_letter;
    while (start < end) {
        size_t stop = start;
        while (stop < end && !is_border(sample->format, sample->data[stop])) {
            stop++;
        }
        if (stop == end && !(sample->last && end == sample->size)) {
            break;
        }
        enum uj_evidence evidence = uj_evidence_of(sample->data + start, stop - start);
        count(&votes, after_letter && evidence == UJ_LEANS_GB18030 ? UJ_LEANS_UTF8 : evidence);
        after_letter = 0;
        start = stop + 1;
    }
    return result_of(&votes);
}

/* The cells of a fixed row touch each other. */
static void count_row(struct votes *votes, const char *row, size_t size) {
    if (size != uj_fixed_row_size()) {
        return;
    }
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        if (uj_field_rows[slot].order) {
            count(votes, uj_evidence_of(row, (size_t)uj_field_rows[slot].length));
            row += uj_field_rows[slot].length;
        }
    }
}

static int32_t detect_by_rows(const struct uj_sample *sample) {
    struct votes votes = {{0, 0}, {0, 0}, 0};
    const size_t end = sample_end(sample);
    size_t start = sample->first;
    while (start > 0 && sample->data[start - 1] != '\n') {
        start--;
    }
    int within = start == 0 && sample->within;
    while (start < end) {
        const char *row = sample->data + start, *feed = memchr(row, '\n', end - start);
        if (!feed && !(sample->last && end == sample->size)) {
            break;
        }
        size_t size = feed ? (size_t)(feed - row) : end - start;
        if (!within) {
            count_row(&votes, row, size && row[size - 1] == '\r' ? size - 1 : size);
        }
        within = 0;
        start += size + 1;
    }
    return result_of(&votes);
}

int32_t uj_encoding_detect(const struct uj_sample *sample) {
    return sample->format == UJREG_FORMAT_FIXED ? detect_by_rows(sample) : detect_by_borders(sample);
}
