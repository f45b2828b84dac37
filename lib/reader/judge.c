/* SPDX-License-Identifier: Apache-2.0 */
/* Files of two encodings that were joined, and declarations that contradict the bytes, show record by record: what one
 * cell tells may be chance, what a whole record tells is not. */
#include "reader/judge.h"

#include <ujreg/format.h>

#include "core/evidence.h"
#include "rules/registry.h"
#include "rules/report_finding.h"

#define NAMES (UJ_FIELD_BIT(UJREG_AAC003) | UJ_FIELD_BIT(UJREG_AAE011))

/* For which encoding the cells of a record speak, seen from that of the input. */
struct judgement {
    struct uj_witness witness;
    enum uj_evidence evidence[UJ_FIELD_ROWS];
    uint32_t not_ascii; /* bit field - 1 */
    int first_other;    /* slot of the first cell that decides for the other one */
};

/* The bytes that tell of an encoding. An escape of JSON is ASCII, and its letters are not of the cell: the value is asked,
 * unless nothing but escapes stands there. Of XML the input is asked, since expat replaces what it cannot read. */
static ujreg_text cell_of(const struct uj_raw *raw, const struct uj_layout *layout, int slot) {
    if (!(raw->moved >> slot & 1)) {
        return raw->item[slot];
    }
    const ujreg_text cell = {raw->start + raw->span[slot].start, raw->span[slot].size};
    if (layout->format != UJREG_FORMAT_JSON && layout->format != UJREG_FORMAT_NDJSON) {
        return cell;
    }
    return uj_evidence_of(cell.data, cell.size) == UJ_EVIDENCE_NONE ? cell : raw->item[slot];
}

static void judge(struct judgement *judgement, const struct uj_raw *raw, const struct uj_layout *layout, uint32_t bad) {
    /* No cell of valid UTF-8 decides for GB 18030: then only a name may lean to it. */
    const uint32_t asked = judgement->witness.gb18030 || bad ? UINT32_MAX : NAMES;
    judgement->not_ascii = bad;
    for (int slot = 0; slot < UJ_FIELD_ROWS; slot++) {
        if (!(asked >> slot & 1)) {
            continue;
        }
        const ujreg_text cell = cell_of(raw, layout, slot);
        const enum uj_evidence evidence = cell.size ? uj_evidence_of(cell.data, cell.size) : UJ_EVIDENCE_NONE;
        judgement->evidence[slot] = evidence;
        judgement->not_ascii |= (uint32_t)(evidence != UJ_EVIDENCE_NONE) << slot;
        if (uj_witness_add(&judgement->witness, evidence, cell.data, cell.size) && judgement->witness.others == 1) {
            judgement->first_other = slot;
        }
    }
}

ujreg_status uj_report_mixed(const struct uj_layout *layout, const struct uj_span *where, ujreg_findings *findings) {
    static const char utf8[] = "UTF-8", gb18030[] = "GB18030 (GBK)";
    const ujreg_text other = layout->encoding == UJREG_ENCODING_GB18030 ? (ujreg_text){utf8, sizeof utf8 - 1}
                                                                        : (ujreg_text){gb18030, sizeof gb18030 - 1};
    return uj_syntax_add(findings, &(struct uj_syntax){.rule = UJREG_RULE_READER_ENCODING_MIXED,
                                                       .offset = where->start,
                                                       .length = where->size,
                                                       .detail = other,
                                                       .numbers = {0, 0, 0, layout->encoding_source}});
}

static ujreg_status report_record(const struct uj_raw *raw, const struct uj_layout *layout,
                                  const struct judgement *judgement, ujreg_findings *findings) {
    const struct uj_span where = uj_raw_where(raw, judgement->first_other + 1);
    ujreg_status status = uj_syntax_add(
        findings,
        &(struct uj_syntax){.rule = UJREG_RULE_RECORD_ENCODING,
                            .offset = where.start,
                            .length = where.size,
                            .numbers = {0, 0, 0, judgement->witness.gb18030 ? UJ_RECORD_IS_UTF8 : UJ_RECORD_IS_GB18030}});
    return status == UJREG_OK ? uj_report_mixed(layout, &where, findings) : status;
}

static ujreg_status report_cell(const struct uj_raw *raw, const struct judgement *judgement, int slot,
                                const ujreg_text *value, ujreg_findings *findings) {
    const struct uj_span where = uj_raw_where(raw, slot + 1);
    return uj_syntax_add(
        findings, &(struct uj_syntax){
                      .rule = (slot + 1) * 100 + UJ_K_ENCODING_OTHER,
                      .field = slot + 1,
                      .offset = where.start,
                      .length = where.size,
                      .value = *value,
                      .numbers = {0, 0, 0, judgement->witness.gb18030 ? UJ_LOOKS_LIKE_UTF8 : UJ_LOOKS_LIKE_GB18030}});
}

ujreg_status uj_judge_cells(const struct uj_raw *raw, const struct uj_layout *layout, const ujreg_record *record,
                            struct uj_decoded *decoded, size_t from, ujreg_findings *findings) {
    struct judgement judgement = {.witness.gb18030 = layout->encoding == UJREG_ENCODING_GB18030};
    judge(&judgement, raw, layout, decoded->bad);
    if (uj_is_other_encoding(&judgement.witness)) {
        uj_findings_truncate(findings, from); /* one cause, one finding */
        decoded->bad = judgement.not_ascii;
        return report_record(raw, layout, &judgement, findings);
    }
    ujreg_status status = UJREG_OK;
    for (int slot = 0; slot < UJ_FIELD_ROWS && status == UJREG_OK; slot++) {
        const enum uj_evidence evidence = judgement.evidence[slot];
        if (!(decoded->bad >> slot & 1) && (uj_decides_for(evidence, !judgement.witness.gb18030) ||
                                            (NAMES >> slot & 1 && uj_speaks_for(evidence, !judgement.witness.gb18030)))) {
            decoded->other |= UINT32_C(1) << slot;
            status = report_cell(raw, &judgement, slot, &uj_record_items(record)[slot], findings);
        }
    }
    return status;
}
