/* SPDX-License-Identifier: Apache-2.0 */
/* Peer: libcsv doing nothing but splitting a file into cells, which it counts. Debian package libcsv-dev.
 *
 *     cc -O2 -o csv_split csv_split.c -lcsv */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned long long cells, rows;

static void on_cell(void *text, size_t size, void *context) {
    (void)text, (void)size, (void)context;
    cells++;
}

static void on_row(int end, void *context) {
    (void)end, (void)context;
    rows++;
}

int main(int count, char **arguments) {
    static char block[1 << 16];
    struct csv_parser parser;
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL || csv_init(&parser, 0) != 0) {
        fputs("csv_split: cannot read the file\n", stderr);
        return 1;
    }
    setvbuf(file, NULL, _IONBF, 0);
    size_t size;
    while ((size = fread(block, 1, sizeof block, file)) > 0) {
        if (csv_parse(&parser, block, size, on_cell, on_row, NULL) != size) {
            fputs(csv_strerror(csv_error(&parser)), stderr);
            return 1;
        }
    }
    csv_fini(&parser, on_cell, on_row, NULL);
    csv_free(&parser);
    printf("%llu cells in %llu rows\n", cells, rows);
    return 0;
}
