/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From a record to bytes: the seven formats and the two encodings. Knows syntax, and no rule.
 */
#include "synth.h"

#include <string.h>

const char *const item_codes[FIELDS] = {"AAB301", "AAZ341", "AAC003", "AAC002", "AAC058", "AAC044",
                                        "ADC210", "AJC00A", "AAE011", "AAE036", "AAE013", "AAC004"};
static const unsigned char widths[ITEMS] = {6, 18, 50, 18, 2, 22, 8, 2, 20, 8, 100};

static void flush(struct output *output) {
    if (fwrite(output->buffer, 1, output->used, output->file) != output->used) {
        fail("cannot write the records");
    }
    output->used = 0;
}

static void raw(struct output *output, const char *bytes, size_t size) {
    if (output->used + size > sizeof output->buffer) {
        flush(output);
    }
    memcpy(output->buffer + output->used, bytes, size);
    output->used += size;
}

static void ascii(struct output *output, const char *text) {
    raw(output, text, strlen(text));
}

static void end_line(const struct synth *synth, struct output *output) {
    ascii(output, synth->crlf ? "\r\n" : "\n");
    output->line++;
}

/* The code point of valid UTF-8, and how many bytes it takes. */
static uint32_t point_of(const unsigned char *at, size_t *size) {
    if (at[0] < 0xE0) {
        *size = 2;
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    }
    if (at[0] < 0xF0) {
        *size = 3;
        return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    }
    *size = 4;
    return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
}

static uint32_t four_byte_pointer(const struct synth *synth, uint32_t point) {
    size_t low = 0, high = synth->range_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (synth->ranges[middle].point <= point) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return synth->ranges[low].first + (point - synth->ranges[low].point);
}

static size_t encode_point(const struct synth *synth, uint32_t point, char out[4]) {
    uint32_t pair = point < 0x10000 ? synth->two_byte[point] : 0;
    if (pair != 0) {
        out[0] = (char)(pair >> 8);
        out[1] = (char)(pair & 0xFF);
        return 2;
    }
    uint32_t pointer = four_byte_pointer(synth, point);
    out[0] = (char)(0x81 + pointer / 12600);
    out[1] = (char)(0x30 + pointer / 1260 % 10);
    out[2] = (char)(0x81 + pointer / 10 % 126);
    out[3] = (char)(0x30 + pointer % 10);
    return 4;
}

/* Bytes of a value in the encoding of the file. */
static size_t encode(const struct synth *synth, const char *text, size_t size, char *out) {
    if (!synth->gb18030) {
        memcpy(out, text, size);
        return size;
    }
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        unsigned char byte = (unsigned char)text[i];
        if (byte < 0x80 || byte == 0xFF) {
            out[used++] = text[i++];
            continue;
        }
        size_t length;
        uint32_t point = point_of((const unsigned char *)text + i, &length);
        used += encode_point(synth, point, out + used);
        i += length;
    }
    return used;
}

static void value(const struct synth *synth, struct output *output, const char *text, size_t size) {
    char bytes[2 * FIELD_BYTES];
    raw(output, bytes, encode(synth, text, size, bytes));
}

static char separator(const struct synth *synth) {
    return synth->format == CSV ? ',' : synth->format == TSV ? '\t' : '|';
}

static int must_quote(const char *text, size_t size, char between) {
    for (size_t i = 0; i < size; i++) {
        if (text[i] == between || text[i] == '"' || text[i] == '\n' || text[i] == '\r') {
            return 1;
        }
    }
    return 0;
}

static void quoted(const struct synth *synth, struct output *output, const char *text, size_t size) {
    char doubled[2 * FIELD_BYTES];
    size_t used = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '"') {
            doubled[used++] = '"';
        }
        doubled[used++] = text[i];
        output->line += text[i] == '\n';
    }
    char bytes[4 * FIELD_BYTES];
    raw(output, "\"", 1);
    raw(output, bytes, encode(synth, doubled, used, bytes));
    raw(output, "\"", 1);
}

static int fields_written(const struct synth *synth) {
    return synth->sex ? FIELDS : ITEMS;
}

/* The value of a damaged column. */
static void write_wounded(const struct synth *synth, struct output *output, const struct record *record,
                          enum field field, char between) {
    const char *text = record->text[field];
    size_t size = record->size[field];
    if (record->wound == AFTER_QUOTE) {
        quoted(synth, output, text, size);
        ascii(output, "1");
    } else if (record->wound == COLUMN_EXTRA) {
        value(synth, output, text, size);
        raw(output, &between, 1);
    } else {
        value(synth, output, text, size);
        ascii(output, "\"1");
    }
}

static void write_delimited(const struct synth *synth, struct output *output, const struct record *record,
                            struct random *random) {
    char between = separator(synth);
    for (int field = 0; field < fields_written(synth); field++) {
        const char *text = record->text[field];
        size_t size = record->size[field];
        int wounded = record->wound != WHOLE && field == (int)record->wounded;
        if (wounded && record->wound == COLUMNS_LOST) {
            break;
        }
        if (field > 0) {
            raw(output, &between, 1);
        }
        if (wounded) {
            write_wounded(synth, output, record, (enum field)field, between);
            continue;
        }
        int freely = synth->quote_rate != 0 && random_below(random, 1000000000) < synth->quote_rate;
        if (freely || must_quote(text, size, between)) {
            quoted(synth, output, text, size);
        } else {
            value(synth, output, text, size);
        }
    }
    end_line(synth, output);
}

static void json_string(const struct synth *synth, struct output *output, const char *text, size_t size) {
    static const char hex[] = "0123456789abcdef";
    char escaped[6 * FIELD_BYTES];
    size_t used = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte == '"' || byte == '\\') {
            escaped[used++] = '\\';
            escaped[used++] = text[i];
        } else if (byte == '\n') {
            escaped[used++] = '\\';
            escaped[used++] = 'n';
        } else if (byte < 0x20) {
            memcpy(escaped + used, "\\u00", 4);
            escaped[used + 4] = hex[byte >> 4];
            escaped[used + 5] = hex[byte & 15];
            used += 6;
        } else {
            escaped[used++] = text[i];
        }
    }
    char bytes[12 * FIELD_BYTES];
    raw(output, "\"", 1);
    raw(output, bytes, encode(synth, escaped, used, bytes));
    raw(output, "\"", 1);
}

/* Empty and absent are the same: an empty item is left out. */
static void write_object(const struct synth *synth, struct output *output, const struct record *record) {
    const char *before = "{\"";
    for (int field = 0; field < fields_written(synth); field++) {
        if (record->size[field] == 0) {
            continue;
        }
        ascii(output, before);
        ascii(output, item_codes[field]);
        ascii(output, "\":");
        json_string(synth, output, record->text[field], record->size[field]);
        before = ",\"";
    }
    ascii(output, "}");
}

static void write_element(const struct synth *synth, struct output *output, const struct record *record) {
    ascii(output, "<record>");
    for (int field = 0; field < fields_written(synth); field++) {
        const char *text = record->text[field];
        if (record->size[field] == 0) {
            continue;
        }
        ascii(output, "<");
        ascii(output, item_codes[field]);
        ascii(output, ">");
        size_t from = 0;
        for (size_t i = 0; i < record->size[field]; i++) {
            const char *entity = text[i] == '<' ? "&lt;" : text[i] == '&' ? "&amp;" : text[i] == '>' ? "&gt;" : NULL;
            output->line += text[i] == '\n';
            if (entity != NULL) {
                value(synth, output, text + from, i - from);
                ascii(output, entity);
                from = i + 1;
            }
        }
        value(synth, output, text + from, record->size[field] - from);
        ascii(output, "</");
        ascii(output, item_codes[field]);
        ascii(output, ">");
    }
    ascii(output, "</record>");
    end_line(synth, output);
}

static void write_fixed(const struct synth *synth, struct output *output, const struct record *record) {
    for (int field = 0; field < ITEMS; field++) {
        char bytes[2 * FIELD_BYTES];
        size_t size = encode(synth, record->text[field], record->size[field], bytes);
        if (size > widths[field]) {
            fail("record %llu: %s does not fit its column", (unsigned long long)record->number, item_codes[field]);
        }
        memset(bytes + size, ' ', widths[field] - size);
        raw(output, bytes, widths[field]);
    }
    end_line(synth, output);
}

void write_start(const struct synth *synth, struct output *output) {
    output->line = 1;
    output->used = 0;
    if (synth->bom) {
        ascii(output, synth->gb18030 ? "\x84\x31\x95\x33" : "\xEF\xBB\xBF");
    }
    switch (synth->format) {
    case CSV:
    case TSV:
    case PSV:
        if (!synth->no_header) {
            char between = separator(synth);
            for (int field = 0; field < fields_written(synth); field++) {
                if (field > 0) {
                    raw(output, &between, 1);
                }
                ascii(output, item_codes[field]);
            }
            end_line(synth, output);
        }
        break;
    case JSON:
        ascii(output, "[");
        end_line(synth, output);
        break;
    case XML:
        ascii(output, "<?xml version=\"1.0\" encoding=\"");
        ascii(output, synth->gb18030 ? "GB18030" : "UTF-8");
        ascii(output, "\"?>");
        end_line(synth, output);
        ascii(output, "<records xmlns=\"urn:ujreg:deregistration:1\">");
        end_line(synth, output);
        break;
    default:
        break;
    }
}

void write_record(const struct synth *synth, struct output *output, struct record *record, struct random *random) {
    record->line = output->line;
    switch (synth->format) {
    case NDJSON:
        write_object(synth, output, record);
        end_line(synth, output);
        break;
    case JSON:
        write_object(synth, output, record);
        ascii(output, record->number == synth->records ? "" : ",");
        end_line(synth, output);
        break;
    case XML:
        write_element(synth, output, record);
        break;
    case FIXED:
        write_fixed(synth, output, record);
        break;
    default:
        write_delimited(synth, output, record, random);
        break;
    }
}

void write_end(const struct synth *synth, struct output *output) {
    if (synth->format == JSON) {
        ascii(output, "]");
        end_line(synth, output);
    } else if (synth->format == XML) {
        ascii(output, "</records>");
        end_line(synth, output);
    }
    flush(output);
    if (fflush(output->file) != 0) {
        fail("cannot write the records");
    }
}
