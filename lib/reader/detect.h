/* SPDX-License-Identifier: Apache-2.0 */
/* Which encoding an input is in that nothing declares: its cells vote (STANDARD 10). */
#ifndef UJ_READER_DETECT_H
#define UJ_READER_DETECT_H

#include <stddef.h>
#include <stdint.h>

/* How many bytes from the first non-ASCII one on are asked. A fixed number, so that the answer does not depend on how
 * the input is cut into chunks. */
#define UJ_ENCODING_SAMPLE 65536

/* Bytes of an input in which cells can be told apart. */
struct uj_sample {
    int32_t format;
    const char *data;
    size_t size;
    size_t first;     /* of the bytes that are not ASCII */
    int last;         /* the input ends with the data; else more than UJ_ENCODING_SAMPLE bytes follow `first` */
    int within;       /* data[0] stands within a record of which the beginning was dropped */
    int after_letter; /* and a letter of ASCII stands before it in the same cell */
};

/* What most cells decide for, the first one when they are equal; where none decides, what most lean to, UTF-8 when they
 * are equal. UJREG_ENCODING_UTF8 or UJREG_ENCODING_GB18030. */
int32_t uj_encoding_detect(const struct uj_sample *sample);

/* uj_sample.after_letter for what follows these bytes of a record, which begin after a letter or not. */
int uj_ends_after_letter(int32_t format, const char *data, size_t size, int after_letter);

#endif
