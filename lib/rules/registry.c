/* SPDX-License-Identifier: Apache-2.0 */
/* Queries over the compiled registry. What a rule *does* is a function of its own file, check_*.c. */
#include "rules/registry.h"

#include "core/version.h"

#include "rules/generated/rules.h"

_Static_assert(UJ_RULE_COUNT <= UJ_RULE_ROWS_MAX, "profiles hold one severity a rule");
_Static_assert(UJ_ITEM_RULE_COUNT == 102, "does the proof doubt what the new rule reports? Read the head of "
                                          "proof/proof.h and of run/clean_rows.c, then set the number");

const struct uj_rule_row *uj_rule_row_at(int32_t index) {
    return &rows[index];
}

const struct uj_hider *uj_rule_hiders(const struct uj_rule_row *row) {
    return hiders + row->first_hider;
}

int uj_rule_is_once(const struct uj_rule_row *row) {
    return row->number == UJREG_RULE_READER_ENCODING_MIXED;
}

const char *uj_rule_word(const struct uj_rule_row *row, int32_t word) {
    return (const char *)&words + row->words[word];
}

int32_t ujreg_rule_count(void) {
    return UJ_RULE_COUNT;
}

int32_t ujreg_rule_at(int32_t index) {
    return index >= 0 && index < UJ_RULE_COUNT ? rows[index].number : 0;
}

int32_t ujreg_rule_index(int32_t rule) {
    int32_t low = 0;
    int32_t high = UJ_RULE_COUNT;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (rows[middle].number < rule) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < UJ_RULE_COUNT && rows[low].number == rule ? low : -1;
}

ujreg_status ujreg_rule_get(int32_t rule, ujreg_rule_info *info) {
    if (!info) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(info->size, sizeof *info);
    if (status != UJREG_OK) {
        return status;
    }
    int32_t index = ujreg_rule_index(rule);
    if (index < 0) {
        return UJREG_UNKNOWN;
    }
    const struct uj_rule_row *row = &rows[index];
    info->rule = row->number;
    info->field = row->field;
    info->severity = row->severity;
    info->annex = row->annex == UJ_ANNEX_YES;
    info->reserved = 0;
    info->name = uj_rule_word(row, UJ_WORD_NAME);
    info->clause = uj_rule_word(row, UJ_WORD_CLAUSE);
    info->title_zh = uj_rule_word(row, UJ_WORD_TITLE_ZH);
    info->title_en = uj_rule_word(row, UJ_WORD_TITLE_EN);
    return UJREG_OK;
}

static char folded(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int32_t ujreg_rule_find(const char *name, size_t size) {
    if (!name) {
        return 0;
    }
    for (int32_t index = 0; index < UJ_RULE_COUNT; index++) {
        const char *candidate = uj_rule_word(&rows[index], UJ_WORD_NAME);
        size_t at = 0;
        while (at < size && candidate[at] && folded(candidate[at]) == folded(name[at])) {
            at++;
        }
        if (at == size && !candidate[at]) {
            return rows[index].number;
        }
    }
    return 0;
}

static const char *word_of(int32_t rule, int32_t word) {
    int32_t index = ujreg_rule_index(rule);
    return index < 0 ? NULL : uj_rule_word(&rows[index], word);
}

const char *ujreg_rule_message(int32_t rule, int32_t language) {
    return word_of(rule, language == UJREG_LANGUAGE_ZH ? UJ_WORD_MESSAGE_ZH : UJ_WORD_MESSAGE_EN);
}

const char *ujreg_rule_advice(int32_t rule, int32_t language) {
    return word_of(rule, language == UJREG_LANGUAGE_ZH ? UJ_WORD_ADVICE_ZH : UJ_WORD_ADVICE_EN);
}

const char *ujreg_severity_name(int32_t severity) {
    switch (severity) {
    case UJREG_SEVERITY_OFF:
        return "off";
    case UJREG_SEVERITY_NOTE:
        return "note";
    case UJREG_SEVERITY_WARNING:
        return "warning";
    case UJREG_SEVERITY_ERROR:
        return "error";
    default:
        return "?";
    }
}
