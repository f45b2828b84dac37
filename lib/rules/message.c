/* SPDX-License-Identifier: Apache-2.0 */
/* A finding in words: the rule's sentence with its placeholders filled in, what to do, and the value. */
#include "rules/message.h"

#include <ujreg/field.h>

#include <string.h>

#include "core/utf8.h"
#include "core/version.h"
#include "rules/damage.h"
#include "rules/registry.h"
#include "rules/shown_value.h"

struct message {
    struct uj_bounded *out;
    const ujreg_finding *finding;
    struct uj_damages damages; /* none, unless the words name them */
    int chinese;
    int show;
};

/* The k-th of the variants that "||" separates; the first where there are fewer. */
static ujreg_text variant_of(const char *words, int64_t k) {
    ujreg_text first = {words, 0};
    const char *start = words;
    for (int64_t at = 0;; at++) {
        const char *end = strstr(start, "||");
        ujreg_text this = {start, end ? (size_t)(end - start) : strlen(start)};
        if (at == 0) {
            first = this;
        }
        if (at == k) {
            return this;
        }
        if (!end) {
            return first;
        }
        start = end + 2;
    }
}

/* An item; of a file of registrations or events the column that the detail names. */
static void add_field(struct message *message) {
    ujreg_field_info info = {.size = sizeof info};
    if (ujreg_field_get(message->finding->field, &info) != UJREG_OK) {
        uj_value_add(message->out, 0, &message->finding->detail, 1, 1);
        return;
    }
    uj_bounded_add_string(message->out, info.code);
    uj_bounded_add_string(message->out, message->chinese ? " " : " (");
    uj_bounded_add_string(message->out, message->chinese ? info.name_zh : info.name_en);
    uj_bounded_add_string(message->out, message->chinese ? "" : ")");
}

static void add_date(struct uj_bounded *out, int64_t number) {
    uj_bounded_add_number(out, number / 10000, 10, 4);
    uj_bounded_add_string(out, "-");
    uj_bounded_add_number(out, number / 100 % 100, 10, 2);
    uj_bounded_add_string(out, "-");
    uj_bounded_add_number(out, number % 100, 10, 2);
}

static void add_month(struct uj_bounded *out, int64_t number) {
    uj_bounded_add_number(out, number / 100, 10, 4);
    uj_bounded_add_string(out, "-");
    uj_bounded_add_number(out, number % 100, 10, 2);
}

/* Whoever looks for the character in the cell knows its shape, not its code point. Only what is no part of a person's
 * name or number is shown. */
static void add_character(struct uj_bounded *out, int64_t character) {
    char bytes[4];
    int shown = (character > 0x20 && character < 0x7F) || (character >= 0x2010 && character <= 0x2027) ||
                character == 0x30FB || (character >= 0xFF01 && character <= 0xFF65);
    if (shown) {
        uj_bounded_add_string(out, "“");
        uj_bounded_add(out, bytes, uj_utf8_encode((uint32_t)character, bytes));
        uj_bounded_add_string(out, "” ");
    }
    uj_bounded_add_string(out, "U+");
    uj_bounded_add_number(out, character, 16, 4);
}

static void add_number(struct message *message, char kind, int64_t number) {
    struct uj_bounded *out = message->out;
    switch (kind) {
    case 'd':
        add_date(out, number);
        break;
    case 'm':
        add_month(out, number);
        break;
    case 'c':
        add_character(out, number);
        break;
    case 'h':
        if (number > 0x20 && number < 0x7F) {
            uj_bounded_add(out, &(char){(char)number}, 1);
        }
        break;
    default:
        uj_bounded_add_number(out, number, 10, 1);
        break;
    }
}

/* How many there are, when it is more than the one that the sentence tells of. */
static void add_many(struct message *message) {
    if (message->finding->numbers[2] > 1) {
        uj_bounded_add_string(message->out, message->chinese ? "，共 " : "; there are ");
        uj_bounded_add_number(message->out, message->finding->numbers[2], 10, 1);
        uj_bounded_add_string(message->out, message->chinese ? " 个" : "");
    }
}

/* {value} {detail} {field} {many} {damage}, or a letter for the form and a digit for which number. */
static void add_placeholder(struct message *message, const char *name, size_t size) {
    const ujreg_finding *finding = message->finding;
    if (size == 2) {
        add_number(message, name[0], finding->numbers[(name[1] - '0') & 3]);
    } else if (size == 5 && memcmp(name, "value", 5) == 0) {
        uj_value_add(message->out, finding->field, &finding->value, message->show, 1);
    } else if (size == 5 && memcmp(name, "field", 5) == 0) {
        add_field(message);
    } else if (size == 4 && memcmp(name, "many", 4) == 0) {
        add_many(message);
    } else if (size == 6 && memcmp(name, "damage", 6) == 0) {
        uj_damages_find(finding->field, &finding->value, &message->damages);
        uj_damages_add(message->out, &message->damages, message->chinese);
    } else if (size == 6 && memcmp(name, "detail", 6) == 0) {
        ujreg_field_info info = {.size = sizeof info};
        int personal = ujreg_field_get(finding->field, &info) == UJREG_OK && info.personal;
        uj_value_add(message->out, finding->field, &finding->detail, message->show || !personal, 1);
    }
}

/* In English a sentence begins with a capital; the registry's words begin small. */
static void add_words(struct message *message, const ujreg_text *words, int sentence) {
    const char *at = words->data;
    const char *end = words->data + words->size;
    if (sentence && at < end && *at >= 'a' && *at <= 'z') {
        uj_bounded_add(message->out, &(char){(char)(*at - 'a' + 'A')}, 1);
        at++;
    }
    while (at < end) {
        const char *open = memchr(at, '{', (size_t)(end - at));
        const char *stop = open ? open : end;
        uj_bounded_add(message->out, at, (size_t)(stop - at));
        if (!open) {
            return;
        }
        const char *close = memchr(open, '}', (size_t)(end - open)); /* the generator has seen to it */
        add_placeholder(message, open + 1, (size_t)(close - open - 1));
        at = close + 1;
    }
}

int uj_is_how(int32_t how) {
    const int32_t language = how & ~UJREG_SHOW_VALUES;
    return language == UJREG_LANGUAGE_ZH || language == UJREG_LANGUAGE_EN;
}

ujreg_status uj_message_add(struct uj_bounded *out, const ujreg_finding *finding, int32_t how) {
    int32_t index = ujreg_rule_index(finding->rule);
    if (index < 0) {
        return UJREG_UNKNOWN;
    }
    const struct uj_rule_row *row = uj_rule_row_at(index);
    int chinese = (how & 0xFF) == UJREG_LANGUAGE_ZH;
    struct message message = {.out = out, .finding = finding, .chinese = chinese, .show = how & UJREG_SHOW_VALUES};
    ujreg_text words =
        variant_of(uj_rule_word(row, chinese ? UJ_WORD_MESSAGE_ZH : UJ_WORD_MESSAGE_EN), finding->numbers[3]);
    ujreg_text advice =
        variant_of(uj_rule_word(row, chinese ? UJ_WORD_ADVICE_ZH : UJ_WORD_ADVICE_EN), finding->numbers[3]);
    add_words(&message, &words, !chinese);
    const char *cause = uj_damages_advice(&message.damages, chinese);
    if (cause) {
        advice = (ujreg_text){cause, strlen(cause)};
    }
    if (advice.size && advice.data[0] != '-') {
        uj_bounded_add_string(message.out, chinese ? "。" : ". ");
        add_words(&message, &advice, !chinese);
    }
    uj_bounded_add_string(message.out, chinese ? "。" : ".");
    if (finding->value.size) {
        uj_bounded_add_string(message.out, chinese ? "值：" : " Value: ");
        uj_value_add(message.out, finding->field, &finding->value, message.show, 1);
    }
    return UJREG_OK;
}

ujreg_status ujreg_finding_message(const ujreg_finding *finding, int32_t language, char *buffer, size_t capacity,
                                   size_t *needed) {
    if (!finding || (!buffer && capacity)) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_bounded out = {buffer, capacity, 0};
    status = uj_message_add(&out, finding, language);
    return status == UJREG_OK ? uj_bounded_finish(&out, needed) : status;
}
