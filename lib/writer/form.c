/* SPDX-License-Identifier: Apache-2.0 */
/* The text that each format puts around values and records, as data with the item codes filled in. */
#include "writer/form.h"

#include <string.h>

#include "record/limits.h"
#include "writer/escape.h"

/* In these texts @ is the item code, $ a line end and ~ the delimiter. */
struct syntax {
    int32_t format;
    char delimiter;
    const char *special;
    uj_value_escape escape;
    int keeps_empty;
    int may_have_mark;
    size_t join, end_join, record_join;
    const char *begin, *record_before, *before, *after, *record_after, *end;
};

static const struct syntax syntaxes[] = {
    {.format = UJREG_FORMAT_CSV,
     .delimiter = ',',
     .special = "\",",
     .escape = uj_escape_delimited,
     .keeps_empty = 1,
     .may_have_mark = 1,
     .join = 1,
     .before = "~",
     .record_after = "$"},
    {.format = UJREG_FORMAT_TSV,
     .delimiter = '\t',
     .special = "\"",
     .escape = uj_escape_delimited,
     .keeps_empty = 1,
     .may_have_mark = 1,
     .join = 1,
     .before = "~",
     .record_after = "$"},
    {.format = UJREG_FORMAT_PSV,
     .delimiter = '|',
     .special = "\"|",
     .escape = uj_escape_delimited,
     .keeps_empty = 1,
     .may_have_mark = 1,
     .join = 1,
     .before = "~",
     .record_after = "$"},
    {.format = UJREG_FORMAT_NDJSON,
     .special = "\"\\",
     .escape = uj_escape_json,
     .join = 2,
     .end_join = 1,
     .record_before = "{",
     .before = "\",\"@\":\"",
     .record_after = "\"}$"},
    {.format = UJREG_FORMAT_JSON,
     .special = "\"\\",
     .escape = uj_escape_json,
     .join = 2,
     .record_join = 1,
     .end_join = 1,
     .begin = "[",
     .record_before = ",${",
     .before = "\",\"@\":\"",
     .record_after = "\"}",
     .end = "$]$"},
    {.format = UJREG_FORMAT_XML,
     .special = "&<>",
     .escape = uj_escape_xml,
     .may_have_mark = 1,
     .begin = "<?xml version=\"1.0\" encoding=\"%\"?>$<records xmlns=\"" UJREG_XML_NAMESPACE "\">$",
     .record_before = "<record>",
     .before = "<@>",
     .after = "</@>",
     .record_after = "</record>$",
     .end = "</records>$"},
    {.format = UJREG_FORMAT_FIXED, .special = "", .escape = uj_escape_fixed, .keeps_empty = 1, .record_after = "$"},
};

struct filling {
    const char *code, *line_end, *encoding;
    char delimiter[2];
};

/* Appends a text and replaces its marks; 0 if there is no room. */
static int fill(char *target, size_t capacity, size_t *size, const char *text, const struct filling *filling) {
    for (; text && *text; text++) {
        const char *piece = *text == '@'   ? filling->code
                            : *text == '$' ? filling->line_end
                            : *text == '%' ? filling->encoding
                            : *text == '~' ? filling->delimiter
                                           : NULL;
        size_t length = piece ? strlen(piece) : 1;
        if (length > capacity - *size) {
            return 0;
        }
        memcpy(target + *size, piece ? piece : text, length);
        *size += length;
    }
    return 1;
}

static int fill_frame(struct uj_frame *frame, const char *before, const char *after, const struct filling *filling) {
    size_t before_size = 0, after_size = 0;
    int fits = fill(frame->before, UJ_FRAME_BYTES, &before_size, before, filling) &&
               fill(frame->after, UJ_FRAME_BYTES, &after_size, after, filling);
    frame->before_size = (uint8_t)before_size;
    frame->after_size = (uint8_t)after_size;
    return fits;
}

/* Selects the items in the order of the annex, then the companions. */
static void choose_columns(struct uj_form *form, int companions) {
    form->columns = UJ_FIELD_ITEMS;
    for (int32_t field = 1; field <= UJ_FIELD_ROWS; field++) {
        const struct uj_field_row *row = uj_field(field);
        if (!row->order && !companions) {
            continue;
        }
        int32_t column = row->order ? row->order - 1 : form->columns++;
        form->slot[column] = (uint8_t)(field - 1);
        form->fields |= uj_field_bit(field);
        form->width[column] = row->length;
    }
}

static const struct syntax *syntax_of(const ujreg_writer_options *options) {
    for (size_t i = 0; i < sizeof syntaxes / sizeof syntaxes[0]; i++) {
        if (syntaxes[i].format == options->format) {
            return &syntaxes[i];
        }
    }
    return NULL;
}

static int is_flag(int32_t value) {
    return value == 0 || value == 1;
}

static int options_fit(const ujreg_writer_options *options, const struct syntax *syntax) {
    return syntax && options->encoding >= UJREG_ENCODING_AUTO && options->encoding <= UJREG_ENCODING_GB18030 &&
           is_flag(options->mark) && is_flag(options->crlf) && is_flag(options->no_header) && is_flag(options->sex) &&
           options->reserved == 0 && options->max_record_bytes <= UJ_MAX_RECORD_LIMIT &&
           !(options->mark && !syntax->may_have_mark) &&
           !(options->sex && (options->format == UJREG_FORMAT_FIXED || (syntax->delimiter && options->no_header)));
}

/* The row of item codes. */
static int fill_header(struct uj_form *form, struct filling *filling) {
    int fits = 1;
    for (int32_t column = 0; column < form->columns; column++) {
        filling->code = uj_field(form->slot[column] + 1)->code;
        fits &= fill(form->begin, sizeof form->begin, &form->begin_size, column ? "~@" : "@", filling);
    }
    return fits && fill(form->begin, sizeof form->begin, &form->begin_size, "$", filling);
}

ujreg_status uj_form_init(struct uj_form *form, const ujreg_writer_options *options) {
    const struct syntax *syntax = syntax_of(options);
    if (!options_fit(options, syntax)) {
        return UJREG_ERROR_ARGUMENT;
    }
    memset(form, 0, sizeof *form);
    form->format = options->format;
    form->encoding = options->encoding                       ? options->encoding
                     : options->format == UJREG_FORMAT_FIXED ? UJREG_ENCODING_GB18030
                                                             : UJREG_ENCODING_UTF8;
    form->max_record = options->max_record_bytes ? (size_t)options->max_record_bytes : UJ_MAX_RECORD_DEFAULT;
    form->keeps_empty = syntax->keeps_empty;
    form->padded = options->format == UJREG_FORMAT_FIXED;
    form->join = syntax->join;
    form->end_join = syntax->end_join;
    form->record_join = syntax->record_join;
    form->escape = syntax->escape;
    form->delimiter = syntax->delimiter;
    size_t specials = strlen(syntax->special);
    for (size_t i = 0; i < UJ_SPECIALS; i++) {
        form->special[i] = i < specials ? syntax->special[i] : '\n';
    }
    choose_columns(form, options->sex);
    struct filling filling = {"",
                              options->crlf ? "\r\n" : "\n",
                              form->encoding == UJREG_ENCODING_GB18030 ? "GB18030" : "UTF-8",
                              {syntax->delimiter, 0}};
    const char *mark = form->encoding == UJREG_ENCODING_GB18030 ? "\x84\x31\x95\x33" : "\xEF\xBB\xBF";
    int fits = fill(form->begin, sizeof form->begin, &form->begin_size, options->mark ? mark : NULL, &filling) &&
               fill(form->begin, sizeof form->begin, &form->begin_size, syntax->begin, &filling) &&
               fill(form->end, sizeof form->end, &form->end_size, syntax->end, &filling) &&
               fill_frame(&form->record, syntax->record_before, syntax->record_after, &filling);
    if (syntax->delimiter && !options->no_header) {
        fits = fits && fill_header(form, &filling);
    }
    form->guard_mark = form->keeps_empty && form->begin_size == 0;
    form->high_is_plain =
        form->encoding == UJREG_ENCODING_UTF8 && !form->guard_mark && !form->padded && form->format != UJREG_FORMAT_XML;
    form->frame_bytes = 2 * UJ_FRAME_BYTES;
    for (int32_t column = 0; fits && column < form->columns; column++) {
        filling.code = uj_field(form->slot[column] + 1)->code;
        fits = fill_frame(&form->value[column], syntax->before, syntax->after, &filling);
        form->frame_bytes += 2 * UJ_FRAME_BYTES + (size_t)form->width[column];
    }
    return fits ? UJREG_OK : UJREG_ERROR_LIMIT;
}
