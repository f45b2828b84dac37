/* SPDX-License-Identifier: Apache-2.0 */
/* The end of a check: the object that programs read, and the lines for a person who wants to go home. */
#include "summary.h"

#include <string.h>

#define LIST_ABOVE 20 /* findings; fewer are seen at a glance without a list by rule */

void totals_add(struct totals *totals, const ujreg_summary *summary) {
    totals->records += summary->records;
    totals->clean += summary->clean;
    totals->with_errors += summary->with_errors;
    totals->with_warnings += summary->with_warnings;
    totals->errors += summary->errors;
    totals->warnings += summary->warnings;
    totals->notes += summary->notes;
    for (uint32_t i = 0; i < summary->rule_capacity; i++) {
        totals->rules[i] += summary->rule_counts[i];
    }
}

static uint64_t findings_of(const struct totals *totals) {
    return totals->errors + totals->warnings + totals->notes;
}

/* --- for programs --------------------------------------------------------------------------------------- */

/* The encoding of all files, "mixed" when they differ, NULL when none was read. */
static const char *common_encoding(const struct totals *totals) {
    const char *common = NULL;
    for (int i = 0; i < totals->file_count; i++) {
        const struct file_result *file = &totals->files[i];
        if (file->state == FILE_UNREAD || file->encoding == UJREG_ENCODING_AUTO) {
            continue;
        }
        const char *name = ujreg_encoding_name(file->encoding);
        if (common && strcmp(common, name) != 0) {
            return "mixed";
        }
        common = name;
    }
    return common;
}

static void key(const char *text, uint64_t number) {
    out(text);
    out_number(number);
}

void summary_ndjson(const struct totals *totals) {
    const char *comma = "";
    key("{\"type\":\"summary\",\"files\":", totals->checked);
    key(",\"records\":", totals->records);
    key(",\"clean\":", totals->clean);
    key(",\"with_errors\":", totals->with_errors);
    key(",\"with_warnings\":", totals->with_warnings);
    key(",\"findings\":{\"error\":", totals->errors);
    key(",\"warning\":", totals->warnings);
    key(",\"note\":", totals->notes);
    out("},\"rules\":{");
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        if (totals->rules[i] && ujreg_rule_get(ujreg_rule_at(i), &rule) == UJREG_OK) {
            out(comma);
            out_json(rule.name);
            key(":", totals->rules[i]);
            comma = ",";
        }
    }
    out("},\"encoding\":");
    out_json(common_encoding(totals));
    out(",\"data_version\":");
    out_json(ujreg_data_version());
    out("}\n");
}

/* --- for a person --------------------------------------------------------------------------------------- */

static const char *encoding_word(int32_t encoding) {
    return encoding == UJREG_ENCODING_GB18030 ? "GB18030/GBK" : "UTF-8";
}

static const char *format_word(int32_t format) {
    static const char *const words[] = {NULL, "CSV", "TSV", "PSV", "NDJSON", "JSON", "XML", NULL};
    if (format == UJREG_FORMAT_FIXED) {
        return say("定长", "fixed-width");
    }
    return format > 0 && format < UJREG_FORMAT_FIXED ? words[format] : "?";
}

/* "1 record", "2 records"; Chinese has one form. */
static void count(uint64_t number, const char *zh, const char *one, const char *many) {
    out_number(number);
    out(say(zh, number == 1 ? one : many));
}

static int nothing_may_go(const struct file_result *file) {
    return file->state != FILE_CHECKED;
}

static uint64_t uploadable(const struct file_result *file) {
    return nothing_may_go(file) ? 0 : file->records - file->with_errors;
}

static const char *state_word(int state) {
    switch (state) {
    case FILE_WHOLE:
        return say("有错误涉及整个文件，改正之前全部不得上报",
                   "an error concerns the whole file: nothing of it may be uploaded before it is corrected");
    case FILE_FOREIGN:
        return say("不能检查，全部不得上报", "cannot be checked: nothing of it may be uploaded");
    case FILE_CUT:
        return say("没有读到结尾，没有检查完，全部不得上报", "not read to its end: nothing of it may be uploaded");
    case FILE_BROKEN:
        return say("读取中断，没有检查完，全部不得上报", "reading failed before its end: nothing of it may be uploaded");
    default:
        return say("没有读到，没有检查", "could not be read, was not checked");
    }
}

static void file_line(const struct file_result *file) {
    out("  ");
    out(file->name);
    out(say("：", ": "));
    if (file->state == FILE_UNREAD) {
        out(state_word(file->state));
        out("\n");
        return;
    }
    count(file->records, " 条记录", " record", " records");
    if (nothing_may_go(file)) {
        out(say("，", "; "));
        out(state_word(file->state));
    } else {
        out(say("，可以上报 ", "; may be uploaded: "));
        out_number(uploadable(file));
        out(say("，不得上报 ", ", must not: "));
        out_number(file->with_errors);
    }
    out("\n");
}

static void heading(const struct totals *totals) {
    const struct file_result *first = &totals->files[0];
    if (totals->file_count == 1) {
        out(first->state == FILE_UNREAD || first->state == FILE_FOREIGN ? say("没有检查：", "Not checked: ")
                                                                        : say("检查完毕：", "Checked: "));
        out(first->name);
        if (first->state == FILE_UNREAD || (first->state != FILE_CHECKED && !first->records)) {
            out("\n");
            return;
        }
        out(say("（", " ("));
        out(format_word(first->format));
        out(say("，", ", "));
        out(encoding_word(first->encoding));
        out(say("），", "), "));
        count(totals->records, " 条记录。\n", " record.\n", " records.\n");
        return;
    }
    out(say("检查完毕：", "Checked: "));
    count(totals->checked, " 个文件，", " file, ", " files, ");
    count(totals->records, " 条记录。\n", " record.\n", " records.\n");
    for (int i = 0; i < totals->file_count; i++) {
        file_line(&totals->files[i]);
    }
}

struct line {
    int32_t severity;
    uint64_t count;
    int32_t rule;
};

static int before(const struct line *a, const struct line *b) {
    return a->severity != b->severity ? a->severity > b->severity : a->count > b->count;
}

/* Worst and most frequent first. */
static void list_rules(const struct totals *totals, const ujreg_profile *profile) {
    struct line lines[256];
    size_t used = 0;
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        int32_t rule = ujreg_rule_at(i);
        struct line line = {ujreg_profile_severity(profile, rule), totals->rules[i], rule};
        if (!line.count || used == sizeof lines / sizeof lines[0]) {
            continue;
        }
        size_t at = used++;
        for (; at > 0 && before(&line, &lines[at - 1]); at--) {
            lines[at] = lines[at - 1];
        }
        lines[at] = line;
    }
    out(say("       个数  级别     规则                        要求\n",
            "      count  severity rule                        what it demands\n"));
    for (size_t i = 0; i < used; i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        if (ujreg_rule_get(lines[i].rule, &rule) != UJREG_OK) {
            continue;
        }
        out_number_right(lines[i].count, 11);
        out("  ");
        out(ujreg_severity_name(lines[i].severity));
        out_spaces(9 - strlen(ujreg_severity_name(lines[i].severity)));
        out(rule.name);
        out_spaces(strlen(rule.name) < 26 ? 28 - strlen(rule.name) : 2);
        out(say(rule.title_zh, rule.title_en));
        out("\n");
    }
}

static void counts(const struct totals *totals, const ujreg_profile *profile) {
    uint64_t all = findings_of(totals);
    if (all) {
        out(say("发现：错误 ", "Found: "));
        count(totals->errors, " 个，警告 ", " error, ", " errors, ");
        count(totals->warnings, " 个，提示 ", " warning, ", " warnings, ");
        count(totals->notes, " 个。\n", " note.\n", " notes.\n");
    }
    if (all > LIST_ABOVE || totals->printed < all) {
        list_rules(totals, profile);
    }
    if (totals->printed < all) {
        out(say("按 --max-findings 只列出了前 ", "By --max-findings only the first "));
        out_number(totals->printed);
        out(say(" 个，上面的数字按全部 ", " are listed; the counts are of all "));
        out_number(all);
        out(say(" 个统计。\n", ".\n"));
    }
}

/* What may go: the number and, when some have warnings, how many. */
static void may_go(uint64_t records, uint64_t warned) {
    out(say("  可以上报：", "  May be uploaded:      "));
    count(records, " 条", " record", " records");
    if (warned) {
        out(say("，其中 ", ", "));
        out_number(warned);
        out(say(" 条有警告，请先人工核对", warned == 1 ? " of them has a warning: look at it first"
                                                       : " of them have warnings: look at them first"));
    }
    out("\n");
}

static int ends_in(const char *text, const char *end) {
    size_t size = strlen(text);
    size_t end_size = strlen(end);
    return size >= end_size && strcmp(text + size - end_size, end) == 0;
}

/* Whether all errors are in how the files were written: there is nothing to correct in the data. */
static int data_may_be_right(const struct totals *totals, const ujreg_profile *profile) {
    for (int32_t i = 0; i < ujreg_rule_count(); i++) {
        ujreg_rule_info rule = {.size = sizeof rule};
        if (totals->rules[i] && ujreg_profile_severity(profile, ujreg_rule_at(i)) == UJREG_SEVERITY_ERROR &&
            ujreg_rule_get(ujreg_rule_at(i), &rule) == UJREG_OK && strncmp(rule.name, "reader.", 7) != 0 &&
            !ends_in(rule.name, ".encoding") && !ends_in(rule.name, ".encoding-other")) {
            return 0;
        }
    }
    return 1;
}

static void what_next(const struct totals *totals, const ujreg_profile *profile, uint64_t stopped, uint64_t go,
                      uint64_t wrong, uint64_t warned) {
    if (stopped) {
        out(say("下一步：先解决上面不能检查或涉及整个文件的问题，再重新检查。",
                "Next: deal with what could not be checked or concerns a whole file, then check again."));
    } else if (wrong && data_may_be_right(totals, profile)) {
        out(say("下一步：问题出在文件的导出或转存，不在业务数据：请重新导出这 ",
                "Next: the fault lies in how the file was written, not in the data: export "));
        count(wrong, " 条记录（不要手工修改文件）后再检查一遍",
              " record again, do not mend the file by hand, and check again",
              " records again, do not mend the file by hand, and check again");
        out(go ? say("；其余记录可以上报。", "; the others may go.") : say("。", "."));
    } else if (wrong) {
        out(say("下一步：在业务系统中改正这 ", "Next: correct "));
        count(wrong, " 条记录（不要只改文件），重新导出后再检查一遍",
              " record in the business system, not only in the file, export again and check again",
              " records in the business system, not only in the file, export again and check again");
        out(go ? say("；其余记录可以上报。", "; the others may go.") : say("。", "."));
    } else if (totals->records == 0) {
        out(say("没有记录，没有要上报的数据。", "There are no records: nothing to upload."));
    } else if (warned) {
        out(say("没有错误，可以上报。有警告的记录请先人工核对，数据属实即可上报。",
                "No errors: the data may be uploaded. Look at the records with warnings first; where the data is "
                "right, they may go."));
    } else {
        out(say("没有错误，全部可以上报。", "No errors: everything may be uploaded."));
    }
    out("\n");
}

void summary_text(const struct totals *totals, const ujreg_profile *profile) {
    uint64_t go = 0;
    uint64_t wrong = 0;
    uint64_t warned = 0;
    uint64_t stopped = 0;
    uint64_t withheld = 0; /* records of files of which nothing may go */
    for (int i = 0; i < totals->file_count; i++) {
        const struct file_result *file = &totals->files[i];
        go += uploadable(file);
        if (nothing_may_go(file)) {
            stopped++;
            withheld += file->records;
        } else {
            wrong += file->with_errors;
            warned += file->only_warnings;
        }
    }
    if (totals->printed) {
        out("\n");
    }
    heading(totals);
    if (totals->file_count == 1 && stopped) {
        out("  ");
        out(state_word(totals->files[0].state));
        out(say("。\n", ".\n"));
    } else if (totals->records) {
        may_go(go, warned);
        out(say("  不得上报：", "  Must not be uploaded: "));
        count(wrong + withheld, " 条\n", " record\n", " records\n");
    }
    counts(totals, profile);
    what_next(totals, profile, stopped, go, wrong, warned);
}
