/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/age_bands.tsv by tools/generate; do not edit. */
#define UJ_AGE_BANDS 5

static const int32_t uj_age_bands[UJ_AGE_BANDS] = {16, 25, 35, 45, 55};

static const struct {
    char zh[24];
    char en[24];
} uj_age_names[UJ_AGE_BANDS] = {
    {"16\342\200\22424\345\262\201", "16 to 24"},
    {"25\342\200\22434\345\262\201", "25 to 34"},
    {"35\342\200\22444\345\262\201", "35 to 44"},
    {"45\342\200\22454\345\262\201", "45 to 54"},
    {"55\345\262\201\345\217\212\344\273\245\344\270\212", "55 and older"},
};
