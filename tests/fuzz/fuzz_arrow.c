/* SPDX-License-Identifier: Apache-2.0 */
/* Any values in any layout of Arrow: a row has the verdict and the findings that ujreg_check gives its record; a batch in
 * which something lies where it cannot is refused, and nothing is said of it. Buffers end where their blocks do, so that the
 * address sanitizer sees whoever reads beyond. Layouts are chosen by the first bytes, items stand line by line. */
#include "fuzz.h"

#include "arrow_tables.h"

#define ROWS_MOST 12

static ujreg_profile *profile;
static ujreg_findings *findings;
static struct arrow_table table;
static ujreg_text cells[UJREG_AAC004][ROWS_MOST];

struct heard {
    uint64_t sum; /* of all findings, in their order */
    uint64_t count;
};

static void hear(struct heard *heard, const ujreg_finding *finding, uint64_t record) {
    heard->sum = heard->sum * 31 + (uint64_t)finding->rule * 1000003 + record * 10007 + finding->offset * 101 +
                 finding->length * 7 + (uint64_t)finding->severity;
    heard->count++;
}

static ujreg_status sink(void *context, const ujreg_finding *finding) {
    if (finding->record) { /* what is about the table is not of a record */
        hear(context, finding, finding->record);
    }
    return UJREG_MORE;
}

static struct arrow_layout take_layout(struct rest *rest) {
    static const char *const formats[] = {"u", "U", "vu", "z", "Z", "vz"};
    static const char *const indices[] = {NULL, NULL, "c", "C", "s", "S", "i", "I", "l", "L"};
    return (struct arrow_layout){.format = formats[take_below(rest, 6)],
                                 .index = indices[take_below(rest, 10)],
                                 .before = (size_t)take_below(rest, 5),
                                 .after = (size_t)take_below(rest, 3),
                                 .bitmap = take_below(rest, 2),
                                 .shift = take_below(rest, 2)};
}

/* A null where the line is a dot. */
static void take_cells(struct rest *rest, size_t rows) {
    for (size_t row = 0; row < rows; row++) {
        for (int slot = 0; slot < UJREG_AAC004; slot++) {
            const uint8_t *feed = rest->size ? memchr(rest->data, '\n', rest->size) : NULL;
            const size_t size = feed ? (size_t)(feed - rest->data) : rest->size;
            cells[slot][row] = (ujreg_text){(const char *)rest->data, size};
            if (size == 1 && rest->data[0] == '.') {
                cells[slot][row] = (ujreg_text){NULL, 0};
            }
            rest->data += size + (feed != NULL);
            rest->size -= size + (feed != NULL);
        }
    }
}

static struct heard hear_records(size_t rows, uint8_t *verdicts) {
    struct heard heard = {0, 0};
    for (size_t row = 0; row < rows; row++) {
        ujreg_record record = {.size = sizeof record};
        ujreg_finding finding = {.size = sizeof finding};
        for (int slot = 0; slot < UJREG_AAC004; slot++) {
            ujreg_record_set(&record, slot + 1, cells[slot][row].data, cells[slot][row].size);
        }
        ujreg_findings_clear(findings);
        expect(ujreg_check(profile, &record, findings) == UJREG_OK, "ujreg_check failed");
        verdicts[row] = 0;
        for (size_t i = 0; ujreg_findings_get(findings, i, &finding) == UJREG_OK; i++) {
            verdicts[row] = finding.severity > verdicts[row] ? (uint8_t)finding.severity : verdicts[row];
            hear(&heard, &finding, row + 1);
        }
    }
    return heard;
}

/* Spoils one column; 0: it has nothing of the kind. */
static int spoil(int32_t how, size_t column) {
    struct ArrowArray *array = &table.arrays[column];
    const char *format = table.schemas[column].format;
    char *values = (char *)(uintptr_t)table.buffers[column][1];
    const int64_t first = array->offset + (int64_t)table.offset;
    switch (how) {
    case 0:
        array->length = (int64_t)(table.offset + table.rows) - 1;
        array->null_count = -1;
        return 1;
    case 1:
        array->release = NULL;
        return 1;
    case 2:
        array->n_buffers = 1;
        return 1;
    case 3:
        if (strchr("uz", format[0])) {
            arrow_store(values + first * 4, INT32_MIN, 4);
        } else if (strchr("UZ", format[0])) {
            arrow_store(values + first * 8, INT64_MIN, 8);
        } else if (format[0] != 'v' && strchr("csil", format[0]) && cells[column][0].data) {
            arrow_store(values + first * (int64_t)arrow_width(format), -1, arrow_width(format));
        } else {
            return 0;
        }
        return 1;
    default:
        return 0;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct rest rest = {data, size};
    uint8_t expected[ROWS_MOST], verdicts[ROWS_MOST];
    if (!profile) {
        const ujreg_profile_options options = {.size = sizeof options, .today = {2025, 12, 31}};
        expect(ujreg_profile_new(NULL, &options, &profile) == UJREG_OK, "no profile");
        expect(ujreg_findings_new(NULL, &findings) == UJREG_OK, "no list");
    }
    const size_t rows = (size_t)take_below(&rest, ROWS_MOST) + 1;
    const int32_t fault = take_below(&rest, 16);
    const size_t spoilt = (size_t)take_below(&rest, UJREG_AAC004);
    struct arrow_layout layouts[UJREG_AAC004];
    arrow_begin(&table, rows, (size_t)take_below(&rest, 9));
    for (int slot = 0; slot < UJREG_AAC004; slot++) {
        layouts[slot] = take_layout(&rest);
    }
    take_cells(&rest, rows);
    for (int slot = 0; slot < UJREG_AAC004; slot++) {
        ujreg_field_info info = {.size = sizeof info};
        expect(ujreg_field_get(slot + 1, &info) == UJREG_OK, "no field");
        arrow_add(&table, info.code, cells[slot], NULL, &layouts[slot]);
    }
    const int is_spoilt = spoil(fault, spoilt);
    /* A column of its own that is no item: a row without a value is then a record, as for ujreg_check. */
    arrow_add(&table, "id", cells[0], NULL, &(struct arrow_layout){.format = "u"});
    const struct heard right = hear_records(rows, expected);
    struct heard heard = {0, 0};
    ujreg_arrow_summary summary = {.size = sizeof summary};
    const ujreg_status status =
        ujreg_arrow_check(profile, NULL, &table.schema, &table.array, verdicts, sizeof verdicts, sink, &heard, &summary);
    if (is_spoilt) {
        expect(status == UJREG_ERROR_ARGUMENT && summary.wrong[0], "a spoilt batch was taken");
        expect(heard.count == 0 && verdicts[0] == UJREG_ARROW_NOT_CHECKED, "and something was said of it");
    } else {
        expect(status == UJREG_OK, summary.wrong);
        expect(heard.count == right.count && heard.sum == right.sum, "other findings than ujreg_check has");
        expect(memcmp(verdicts, expected, rows) == 0, "other verdicts than ujreg_check has");
    }
    arrow_free(&table);
    return 0;
}
