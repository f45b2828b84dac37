/* SPDX-License-Identifier: Apache-2.0 */
/* Parses tab-separated rows in place. */
#include "tables/tsv.h"

#include <string.h>

#include "core/utf8.h"

static uint64_t line_of(const char *text, const char *at) {
    uint64_t line = 1;
    for (; text < at; text++) {
        line += *text == '\n';
    }
    return line;
}

/* Whether the bytes are no text: invalid UTF-8, or a zero byte. */
static const char *first_bad(const char *text, size_t size) {
    size_t good = uj_utf8_valid_prefix(text, size);
    const char *zero = size ? memchr(text, 0, good) : NULL;
    return zero ? zero : good < size ? text + good : NULL;
}

/* Splits the next line that is not empty or a comment into cells. Their number; 0 at the end; -1 if there are too many. */
static int32_t cut(struct uj_tsv *tsv, char *cells[UJ_TSV_COLUMNS], int32_t most) {
    while (tsv->at < tsv->end) {
        char *start = tsv->at;
        char *stop = memchr(start, '\n', (size_t)(tsv->end - start));
        tsv->at = stop ? stop + 1 : tsv->end;
        stop = stop ? stop : tsv->end;
        tsv->line++;
        if (stop > start && stop[-1] == '\r') {
            stop--;
        }
        if (stop == start || *start == '#') {
            continue;
        }
        *stop = 0;
        int32_t count = 1;
        cells[0] = start;
        for (char *tab = start; (tab = memchr(tab, '\t', (size_t)(stop - tab))) != NULL; tab++) {
            if (count == most) {
                return -1;
            }
            *tab = 0;
            cells[count++] = tab + 1;
        }
        return count;
    }
    return 0;
}

static int32_t find(const char *name, const char *const *names, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) {
            return i;
        }
    }
    return -1;
}

int uj_tsv_open(struct uj_tsv *tsv, char *text, size_t size, const char *const *names, int32_t count) {
    char *cells[UJ_TSV_COLUMNS];
    const char *bad = first_bad(text, size);
    memset(tsv, 0, sizeof *tsv);
    tsv->at = text;
    tsv->end = text + size;
    tsv->names = count;
    if (bad) {
        tsv->line = line_of(text, bad);
        return 0;
    }
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        tsv->at += 3;
    }
    tsv->columns = cut(tsv, cells, count);
    for (int32_t i = 0; i < tsv->columns; i++) {
        tsv->name_of[i] = find(cells[i], names, count);
        for (int32_t j = 0; j < i; j++) {
            if (tsv->name_of[j] == tsv->name_of[i]) {
                return 0;
            }
        }
        if (tsv->name_of[i] < 0) {
            return 0;
        }
    }
    if (tsv->columns == 0) {
        tsv->line = 1; /* the text is empty */
    }
    return tsv->columns > 0;
}

int uj_tsv_next(struct uj_tsv *tsv, const char *cells[UJ_TSV_COLUMNS]) {
    char *cut_cells[UJ_TSV_COLUMNS];
    int32_t count = cut(tsv, cut_cells, tsv->columns);
    if (count <= 0) {
        return count;
    }
    for (int32_t i = 0; i < tsv->names; i++) {
        cells[i] = "";
    }
    for (int32_t i = 0; i < count; i++) {
        cells[tsv->name_of[i]] = cut_cells[i];
    }
    return 1;
}

int uj_tsv_number(const char **text, uint32_t *number) {
    const char *at = *text;
    uint32_t value = 0;
    while (*at >= '0' && *at <= '9' && at - *text < 9) {
        value = value * 10 + (uint32_t)(*at++ - '0');
    }
    if (at == *text) {
        return 0;
    }
    *text = at;
    *number = value;
    return 1;
}
