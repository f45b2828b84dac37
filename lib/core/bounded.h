/* SPDX-License-Identifier: Apache-2.0 */
/* Text written into a caller's buffer that may be too small: everything is counted, what fits is stored. */
#ifndef UJ_CORE_BOUNDED_H
#define UJ_CORE_BOUNDED_H

#include <ujreg/base.h>

struct uj_bounded {
    char *buffer;
    size_t capacity;
    size_t size; /* of the whole text, also of what did not fit */
};

void uj_bounded_add(struct uj_bounded *out, const char *data, size_t size);
void uj_bounded_add_string(struct uj_bounded *out, const char *string);

/* A number in base 10 or 16, with zeros in front up to `digits`. */
void uj_bounded_add_number(struct uj_bounded *out, int64_t number, uint32_t base, uint32_t digits);

/* Text of any bytes as valid UTF-8: U+FFFD for what is malformed. With `visible` also control characters are
 * replaced, by their pictures U+2400 to U+2421, and what else is hidden by its code point, [U+202E], so that a value
 * can neither steer a terminal nor look like another. */
void uj_bounded_add_text(struct uj_bounded *out, const char *data, size_t size, int visible);

/* Terminates it. UJREG_OK, or UJREG_ERROR_CAPACITY and the buffer holds the empty string. */
ujreg_status uj_bounded_finish(struct uj_bounded *out, size_t *needed);

#endif
