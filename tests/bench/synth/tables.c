/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The tables that synth shares with the library: data/areas.tsv and data/gb18030-2022*.tsv, read at start.
 */
#include "synth.h"

#include <stdlib.h>
#include <string.h>

static FILE *open_table(const struct synth *synth, const char *name) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", synth->data, name);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fail("cannot read %s (say where the tables are with --data)", path);
    }
    return file;
}

/* Splits a line at its tabs in place; missing columns are empty. */
static void columns(char *line, char **column, size_t count) {
    line[strcspn(line, "\r\n")] = '\0';
    for (size_t i = 0; i < count; i++) {
        column[i] = line;
        line += strcspn(line, "\t");
        if (*line != '\0') {
            *line++ = '\0';
        }
    }
}

static void *grown(void *old, size_t count, size_t each) {
    if ((count & (count - 1)) != 0) { /* room doubles at the powers of two */
        return old;
    }
    void *larger = realloc(old, (count == 0 ? 1 : count * 2) * each);
    if (larger == NULL) {
        fail("no memory for the tables");
    }
    return larger;
}

int area_known(const struct synth *synth, int code) {
    return (synth->known[code / 8] >> (code % 8)) & 1;
}

/* A code may have several rows (a rename is a new row): it is in force in a year when one of them is. */
static int in_force_in(const struct synth *synth, int code, int year) {
    for (size_t i = 0; i < synth->area_count; i++) {
        const struct area *area = &synth->areas[i];
        if (area->code == code && area->first_year <= year && (area->last_year == 0 || area->last_year + 1 >= year)) {
            return 1;
        }
    }
    return 0;
}

static void sort_out(struct synth *synth) {
    int first, last, month, day;
    day_split(synth->today - 60, &first, &month, &day); /* no record of the file is older */
    day_split(synth->today, &last, &month, &day);
    int before = 0;
    for (size_t i = 0; i < synth->area_count; i++) {
        int code = synth->areas[i].code;
        if (code == before) {
            continue;
        }
        before = code;
        int at_first = in_force_in(synth, code, first);
        int at_last = in_force_in(synth, code, last);
        if (at_first && at_last && (synth->upload_area == 0 || code / 10000 == synth->upload_area / 10000)) {
            synth->in_force = grown(synth->in_force, synth->in_force_count, sizeof *synth->in_force);
            synth->in_force[synth->in_force_count++] = code;
        } else if (!at_first && !at_last) {
            synth->abolished = grown(synth->abolished, synth->abolished_count, sizeof *synth->abolished);
            synth->abolished[synth->abolished_count++] = code;
        }
    }
    if (synth->in_force_count < 2) {
        fail("fewer than two areas are in force for this upload area and day");
    }
}

void load_areas(struct synth *synth) {
    FILE *file = open_table(synth, "areas.tsv");
    char line[4096];
    while (fgets(line, sizeof line, file) != NULL) {
        char *column[5];
        columns(line, column, 5);
        int code = atoi(column[0]);
        if (code < 110000 || code > 999999) {
            continue; /* the row of column names */
        }
        synth->known[code / 8] |= (unsigned char)(1 << (code % 8));
        if (strcmp(column[2], "county") == 0) {
            synth->areas = grown(synth->areas, synth->area_count, sizeof *synth->areas);
            synth->areas[synth->area_count++] = (struct area){code, atoi(column[3]), atoi(column[4])};
        }
    }
    fclose(file);
    sort_out(synth);
}

static int by_point(const void *a, const void *b) {
    uint32_t left = ((const struct range *)a)->point, right = ((const struct range *)b)->point;
    return (left > right) - (left < right);
}

static void load_two_byte(struct synth *synth) {
    char line[256], *column[2];
    synth->two_byte = calloc(0x10000, sizeof *synth->two_byte);
    if (synth->two_byte == NULL) {
        fail("no memory for the tables");
    }
    FILE *file = open_table(synth, "gb18030-2022.tsv");
    while (fgets(line, sizeof line, file) != NULL) {
        columns(line, column, 2);
        unsigned long pointer = strtoul(column[0], NULL, 10);
        unsigned long point = strtoul(column[1], NULL, 16);
        if (line[0] == '#' || point == 0 || point > 0xFFFF) {
            continue; /* a remark, the row of column names */
        }
        unsigned long trail = pointer % 190;
        unsigned long pair = (pointer / 190 + 0x81) << 8 | (trail + (trail < 0x3F ? 0x40u : 0x41u));
        synth->two_byte[point] = (uint16_t)pair;
    }
    fclose(file);
}

void load_gb18030(struct synth *synth) {
    char line[256], *column[3];
    load_two_byte(synth);
    FILE *file = open_table(synth, "gb18030-2022-ranges.tsv");
    while (fgets(line, sizeof line, file) != NULL) {
        columns(line, column, 3);
        if (line[0] == '#' || strncmp(column[2], "0x", 2) != 0) {
            continue;
        }
        synth->ranges = grown(synth->ranges, synth->range_count, sizeof *synth->ranges);
        synth->ranges[synth->range_count++] =
            (struct range){(uint32_t)strtoul(column[2], NULL, 16), (uint32_t)strtoul(column[0], NULL, 10)};
    }
    fclose(file);
    qsort(synth->ranges, synth->range_count, sizeof *synth->ranges, by_point);
}
