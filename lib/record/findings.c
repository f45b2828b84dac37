/* SPDX-License-Identifier: Apache-2.0 */
/* The list of findings: one growing array of findings, one growing pool of their texts. Words are not made
 * here: see rules/message.c. */
#include "record/findings.h"

#include <string.h>

#include "core/allocator.h"
#include "core/version.h"

ujreg_status ujreg_findings_new(const ujreg_allocator *allocator, ujreg_findings **findings) {
    ujreg_allocator own;
    if (!findings) {
        return UJREG_ERROR_ARGUMENT;
    }
    *findings = NULL;
    ujreg_status status = uj_allocator_init(&own, allocator);
    if (status != UJREG_OK) {
        return status;
    }
    ujreg_findings *made = uj_allocate_zero(&own, sizeof *made);
    if (!made) {
        return UJREG_ERROR_MEMORY;
    }
    made->allocator = own;
    *findings = made;
    return UJREG_OK;
}

void ujreg_findings_free(ujreg_findings *findings) {
    if (findings) {
        ujreg_allocator own = findings->allocator;
        uj_release(&own, findings->entries);
        uj_release(&own, findings->pool);
        uj_release(&own, findings);
    }
}

void ujreg_findings_clear(ujreg_findings *findings) {
    if (findings) {
        findings->count = 0;
        findings->pool_size = 0;
    }
}

size_t ujreg_findings_count(const ujreg_findings *findings) {
    return findings ? findings->count : 0;
}

size_t ujreg_findings_count_of(const ujreg_findings *findings, int32_t severity) {
    return uj_findings_count_from(findings, 0, severity);
}

size_t uj_findings_count_from(const ujreg_findings *findings, size_t first, int32_t severity) {
    size_t found = 0;
    for (size_t i = first; findings && i < findings->count; i++) {
        found += findings->entries[i].finding.severity == severity;
    }
    return found;
}

ujreg_status ujreg_findings_get(const ujreg_findings *findings, size_t index, ujreg_finding *finding) {
    if (!findings || !finding) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    if (status != UJREG_OK) {
        return status;
    }
    if (index >= findings->count) {
        return UJREG_END;
    }
    const struct uj_finding_entry *entry = &findings->entries[index];
    *finding = entry->finding;
    finding->value.data = entry->finding.value.size ? findings->pool + entry->value_at : NULL;
    finding->detail.data = entry->finding.detail.size ? findings->pool + entry->detail_at : NULL;
    return UJREG_OK;
}

/* At most `most` bytes of a text, not cut inside a UTF-8 character. */
static size_t cut(const ujreg_text *text, size_t most) {
    if (text->size <= most) {
        return text->size;
    }
    size_t size = most;
    while (size > most - 3 && ((uint8_t)text->data[size] & 0xC0) == 0x80) {
        size--;
    }
    return size;
}

static size_t keep(ujreg_findings *findings, const char *data, size_t size) {
    size_t at = findings->pool_size;
    if (size) {
        memcpy(findings->pool + at, data, size);
        findings->pool_size += size;
    }
    return at;
}

ujreg_status uj_findings_add(ujreg_findings *findings, const ujreg_finding *finding) {
    if (finding->severity == UJREG_SEVERITY_OFF) {
        return UJREG_OK;
    }
    size_t value_size = cut(&finding->value, UJ_FINDING_VALUE_MAX);
    size_t detail_size = finding->detail.size;
    if (detail_size > SIZE_MAX - value_size || value_size + detail_size > SIZE_MAX - findings->pool_size ||
        findings->count == SIZE_MAX) {
        return UJREG_ERROR_LIMIT;
    }
    ujreg_status status = UJ_GROW(&findings->allocator, findings->entries, &findings->capacity, findings->count + 1);
    if (status != UJREG_OK) {
        return status;
    }
    status = UJ_GROW(&findings->allocator, findings->pool, &findings->pool_capacity,
                     findings->pool_size + value_size + detail_size);
    if (status != UJREG_OK) {
        return status;
    }
    struct uj_finding_entry *entry = &findings->entries[findings->count++];
    entry->finding = *finding;
    entry->finding.size = sizeof entry->finding;
    entry->finding.value.data = NULL;
    entry->finding.value.size = value_size;
    entry->finding.detail.data = NULL;
    entry->value_at = keep(findings, finding->value.data, value_size);
    entry->detail_at = keep(findings, finding->detail.data, detail_size);
    return UJREG_OK;
}

ujreg_status uj_findings_add_about(ujreg_findings *findings, enum uj_about about, ujreg_finding *finding) {
    if (findings->source && finding->severity != UJREG_SEVERITY_OFF) {
        uj_source_locate(findings->source, about, finding);
    }
    return uj_findings_add(findings, finding);
}

ujreg_finding *uj_findings_at(ujreg_findings *findings, size_t index) {
    return &findings->entries[index].finding;
}

void uj_findings_remove(ujreg_findings *findings, size_t index) {
    struct uj_finding_entry *entry = &findings->entries[index];
    findings->count--;
    memmove(entry, entry + 1, (findings->count - index) * sizeof *entry);
}

void uj_findings_truncate(ujreg_findings *findings, size_t count) {
    if (count < findings->count) {
        findings->pool_size = findings->entries[count].value_at;
        findings->count = count;
    }
}

ujreg_status ujreg_findings_collect(void *findings, const ujreg_finding *finding) {
    if (!findings || !finding) {
        return UJREG_ERROR_ARGUMENT;
    }
    ujreg_status status = uj_struct_status(finding->size, sizeof *finding);
    status = status == UJREG_OK ? uj_findings_add(findings, finding) : status;
    return status == UJREG_OK ? UJREG_MORE : status;
}
