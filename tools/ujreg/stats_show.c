/* SPDX-License-Identifier: Apache-2.0 */
/* The report of a statistical month as the library writes it, and what it found. */
#include "stats.h"

/* What is to be looked at, a line each, as text. */
static ujreg_status tell(struct stats *stats, int32_t month, const ujreg_findings *findings) {
    char name[8] = {(char)('0' + month / 100000 % 10),
                    (char)('0' + month / 10000 % 10),
                    (char)('0' + month / 1000 % 10),
                    (char)('0' + month / 100 % 10),
                    '-',
                    (char)('0' + month / 10 % 10),
                    (char)('0' + month % 10),
                    '\0'};
    struct input place = {.valid = name, .visible = name};
    ujreg_finding finding = {.size = sizeof finding};
    stats->files.told.input = &place;
    stats->files.told.aside = stats->output != STATS_TEXT;
    stats->files.told.shown = 0;
    for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
        if (told_finding(&stats->files.told, &finding)) {
            break;
        }
    }
    return stats->files.told.no_memory ? UJREG_ERROR_MEMORY : UJREG_OK;
}

static ujreg_status write_report(const struct stats *stats, const ujreg_report *report, int32_t month) {
    static const int32_t forms[] = {UJREG_REPORT_TEXT, UJREG_REPORT_CSV, UJREG_REPORT_JSON};
    const ujreg_report_text_options options = {
        .size = sizeof options,
        .flags = (month == stats->months[0] ? UJREG_REPORT_HEADER : 0u) |
                 (stats->files.told.most ? 0u : UJREG_REPORT_NO_FINDINGS),
        .form = forms[stats->output],
        .how = language() | stats->files.told.flags,
        .area_level = stats->area_level,
        .has_employed = stats->employed >= 0,
        .basis = stats->basis,
        .decimals = stats->decimals,
        .employed = stats->employed >= 0 ? stats->employed : 0,
        .not_understood = stats->files.wrong,
        .max_findings = stats->files.told.most,
        .calendar = stats->calendar,
    };
    if (stats->output == STATS_TEXT && month != stats->months[0]) {
        out("\n");
    }
    return ujreg_report_write(report, &options, out_sink, NULL);
}

int stats_show(struct stats *stats, const ujreg_report *report) {
    ujreg_report_totals totals = {.size = sizeof totals};
    ujreg_findings *findings = NULL;
    ujreg_status status = ujreg_report_get(report, &totals);
    status = status == UJREG_OK ? write_report(stats, report, totals.month) : status;
    if (status == UJREG_OK && stats->output != STATS_JSON) {
        status = ujreg_findings_new(NULL, &findings);
        status = status == UJREG_OK ? ujreg_report_findings(report, findings) : status;
        status = status == UJREG_OK ? tell(stats, totals.month, findings) : status;
        ujreg_findings_free(findings);
    }
    if (status != UJREG_OK) {
        return out_error() ? EXIT_FAILED : failed(status);
    }
    return totals.broken ? EXIT_WRONG : EXIT_FINE;
}
