/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/tables.tsv by tools/generate; do not edit. */
struct provenance {
    char version[24];
    char source[352];
};

/* By UJREG_TABLE_...; 0 is the calendar. */
static const struct provenance provenances[5] = {
    [UJREG_TABLE_AAB301] = {"2025-12-31+2",
        "GB/T 2260 with history from 1981: yearly tables of the Ministry of Civil Affairs 1981-2025 as corrected and published under CC0-1.0 by the areacodes data set, and two county-level cities announced in 2026; practice codes from a national list of insured areas and one provincial system."},
    [UJREG_TABLE_AAC058] = {"1",
        "Common core 01-15, 90 and 99 on which four unrelated public systems agree; 16, 17 and 91 are extensions that differ between provinces."},
    [UJREG_TABLE_AJC00A] = {"2020-79",
        "Annex A2(\344\272\214) of \344\272\272\347\244\276\345\216\205\345\217\221\343\200\2242020\343\200\22579\345\217\267, twelve codes; 22 as it stood before 2020."},
    [UJREG_TABLE_AAC004] = {"1",
        "Codes of sex as in GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated."},
    [0] = {"2020-2026",
        "Yearly papers of the State Council on public holidays 2020-2026 as public data; two independent public data sets, 2,557 days compared, no difference."},
};

static const char data_version[] = "2025-12-31+63f66fc9";
