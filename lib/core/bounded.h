/* SPDX-License-Identifier: Apache-2.0 */
/* Writes text into a caller's buffer that may be too small: counts all of it and stores what fits. */
#ifndef UJ_CORE_BOUNDED_H
#define UJ_CORE_BOUNDED_H

#include <ujreg/base.h>

struct uj_bounded {
    char *buffer;
    size_t capacity;
    size_t size; /* of the whole text, including what did not fit */
};

void uj_bounded_add(struct uj_bounded *out, const char *data, size_t size);
void uj_bounded_add_string(struct uj_bounded *out, const char *string);

/* Writes a number in base 10 or 16, padded with zeros to `digits`. */
void uj_bounded_add_number(struct uj_bounded *out, int64_t number, uint32_t base, uint32_t digits);

/* Writes any bytes as valid UTF-8; malformed sequences become U+FFFD. With `visible`, control characters become their
 * pictures U+2400 to U+2421 and other unseen characters their code point, [U+202E], so that a value can neither control a
 * terminal nor look like another value. */
void uj_bounded_add_text(struct uj_bounded *out, const char *data, size_t size, int visible);

/* Terminates the text. UJREG_OK; or UJREG_ERROR_CAPACITY, and the buffer then holds the empty string. */
ujreg_status uj_bounded_finish(struct uj_bounded *out, size_t *needed);

#endif
