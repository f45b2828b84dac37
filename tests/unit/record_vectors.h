/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* Reads tests/vectors/records.tsv and tables of the same columns (the README there says what they mean). Only for tests:
 * anything wrong ends the program. */
#ifndef RECORD_VECTORS_H
#define RECORD_VECTORS_H

#include <ctype.h>

#include "unit.h"

#include <ujreg/ujreg.h>

#include "core/utf8.h"

#define VECTOR_VALUE_MAX 1024
#define VECTOR_COLUMNS 6

struct vector {
    const char *table; /* its name */
    int line;
    char *column[VECTOR_COLUMNS]; /* rule, expect, options, fields, also, note */
};

struct vector_record {
    char bytes[UJREG_AAC004][VECTOR_VALUE_MAX];
    ujreg_record record;
};

static inline void vector_die(const struct vector *vector, const char *what) {
    fprintf(stderr, "%s:%d: %s\n", vector->table, vector->line, what);
    exit(2);
}

static inline uint32_t vector_hex(const char **at, const char *end) {
    uint32_t value = 0;
    while (*at < end && isxdigit((unsigned char)**at)) {
        char digit[2] = {*(*at)++, 0};
        value = value * 16 + (uint32_t)strtoul(digit, NULL, 16);
    }
    return value;
}

/* Unescapes [at, end) behind `size` bytes of out; the new size. */
static inline size_t vector_unescape(const struct vector *vector, const char *at, const char *end, char *out,
                                     size_t size) {
    while (at < end) {
        if (size + 8 > VECTOR_VALUE_MAX) {
            vector_die(vector, "value too long for the test");
        }
        if (at[0] == '\\' && at + 1 < end && at[1] == 'x') {
            const char *stop = at + 4;
            at += 2;
            out[size++] = (char)vector_hex(&at, stop);
        } else if (at[0] == '\\' && at + 2 < end && at[1] == 'u' && at[2] == '{') {
            at += 3;
            size += uj_utf8_encode(vector_hex(&at, end), out + size);
            at++;
        } else if (at[0] == '\\' && at + 1 < end && at[1] == 'u') {
            const char *stop = at + 6;
            at += 2;
            size += uj_utf8_encode(vector_hex(&at, stop), out + size);
        } else {
            out[size++] = *at++;
        }
    }
    return size;
}

/* A value may hold one {text*N}. */
static inline size_t vector_value(const struct vector *vector, const char *at, const char *end, char *out) {
    if (at < end && *at == '{') {
        const char *close = end - 1;
        const char *star = close;
        while (star > at && *star != '*') {
            star--;
        }
        size_t size = 0;
        for (long times = strtol(star + 1, NULL, 10); times > 0; times--) {
            size = vector_unescape(vector, at + 1, star, out, size);
        }
        return size;
    }
    return vector_unescape(vector, at, end, out, 0);
}

/* Applies "ITEM=value;ITEM=value" to a record. */
static inline void vector_apply(const struct vector *vector, struct vector_record *target) {
    const char *at = vector->column[3];
    if (strcmp(at, "-") == 0) {
        return;
    }
    while (*at) {
        size_t length = strcspn(at, ";");
        const char *end = at + length;
        const char *equals = memchr(at, '=', length);
        int32_t field = equals ? ujreg_field_find(at, (size_t)(equals - at)) : 0;
        if (!field) {
            vector_die(vector, "no item");
        }
        char *bytes = target->bytes[field - 1];
        size_t size;
        if (equals[1] == '@') {
            ujreg_text other;
            int32_t from = ujreg_field_find(equals + 2, (size_t)(end - equals - 2));
            if (ujreg_record_get(&target->record, from, &other) != UJREG_OK) {
                vector_die(vector, "no item to copy");
            }
            memmove(bytes, other.data, other.size);
            size = other.size;
        } else {
            size = vector_value(vector, equals + 1, end, bytes);
        }
        ujreg_record_set(&target->record, field, bytes, size);
        at = *end ? end + 1 : end;
    }
}

/* Copies a record, so that its texts point into the copy. */
static inline void vector_copy(const struct vector_record *from, struct vector_record *to) {
    *to = *from;
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        ujreg_text text;
        ujreg_record_get(&from->record, field, &text);
        ujreg_record_set(&to->record, field, text.size ? to->bytes[field - 1] : NULL, text.size);
    }
}

static inline ujreg_date vector_date(const char *digits) {
    ujreg_date date;
    ujreg_date_parse(digits, 8, &date);
    return date;
}

/* Makes the profile of a line. */
static inline ujreg_profile *vector_profile(const struct vector *vector, const ujreg_allocator *allocator) {
    ujreg_rule_severity severities[8];
    ujreg_profile_options options = {.size = sizeof options, .severities = severities};
    ujreg_profile *profile = NULL;
    char copy[256];
    options.today = vector_date("20251231");
    snprintf(copy, sizeof copy, "%s", vector->column[2]);
    for (char *word = strtok(copy, " "); word && strcmp(word, "-") != 0; word = strtok(NULL, " ")) {
        char *value = strchr(word, '=');
        if (!value) {
            vector_die(vector, "option without a value");
        }
        *value++ = '\0';
        if (strcmp(word, "today") == 0) {
            options.today = vector_date(value);
        } else if (strcmp(word, "profile") == 0) {
            options.rules = strcmp(value, "annex") == 0 ? UJREG_RULES_ANNEX : UJREG_RULES_STRICT;
        } else if (strcmp(word, "length") == 0) {
            options.length_unit = strcmp(value, "characters") == 0 ? UJREG_LENGTH_CHARACTERS
                                  : strcmp(value, "gb18030") == 0  ? UJREG_LENGTH_GB18030
                                                                   : UJREG_LENGTH_UTF8;
        } else if (strcmp(word, "area") == 0) {
            options.upload_area = (int32_t)strtol(value, NULL, 10);
        } else {
            ujreg_rule_severity *entry = &severities[options.severity_count++];
            entry->rule = ujreg_rule_find(word, strlen(word));
            for (entry->severity = UJREG_SEVERITY_OFF; strcmp(ujreg_severity_name(entry->severity), value) != 0;) {
                entry->severity++;
            }
        }
    }
    ujreg_status status = ujreg_profile_new(allocator, &options, &profile);
    if (status != UJREG_OK && status != UJREG_ERROR_MEMORY) {
        vector_die(vector, "no such profile");
    }
    return profile;
}

typedef void (*vector_run)(const struct vector *, const struct vector_record *, void *);

/* Calls `run` for every line of a table but the base; returns how many there were. */
static inline int vector_each_of(const char *table, vector_run run, void *context) {
    char path[1024], line[8192];
    static struct vector_record base, record;
    int count = 0;
    snprintf(path, sizeof path, UJREG_VECTOR_DIR "/%s", table);
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(2);
    }
    memset(&base, 0, sizeof base);
    base.record.size = sizeof base.record;
    struct vector vector = {.table = table};
    while (fgets(line, sizeof line, file)) {
        vector.line++;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || strncmp(line, "rule\t", 5) == 0) {
            continue;
        }
        char *at = line;
        for (int i = 0; i < VECTOR_COLUMNS; i++) {
            vector.column[i] = at;
            at += strcspn(at, "\t");
            if (!*at && i + 1 < VECTOR_COLUMNS) {
                vector_die(&vector, "columns are missing");
            }
            *at++ = '\0';
        }
        if (strcmp(vector.column[1], "base") == 0) {
            vector_apply(&vector, &base);
            continue;
        }
        vector_copy(&base, &record);
        vector_apply(&vector, &record);
        run(&vector, &record, context);
        count++;
    }
    fclose(file);
    return count;
}

static inline int vector_each(vector_run run, void *context) {
    return vector_each_of("records.tsv", run, context);
}

#endif
