/* SPDX-License-Identifier: Apache-2.0 */
/* Sources and versions of the built-in tables. */
#include <ujreg/calendar.h>
#include <ujreg/tables.h>

#include <stddef.h>

#include "tables/generated/provenance.h"

static int is_table(int32_t table) {
    return table >= UJREG_TABLE_AAB301 && table <= UJREG_TABLE_AAC004;
}

const char *ujreg_table_version(int32_t table) {
    return is_table(table) ? provenances[table].version : NULL;
}

const char *ujreg_table_source(int32_t table) {
    return is_table(table) ? provenances[table].source : NULL;
}

const char *ujreg_calendar_version(void) {
    return provenances[0].version;
}

const char *ujreg_calendar_source(void) {
    return provenances[0].source;
}

const char *ujreg_data_version(void) {
    return data_version;
}
