/* SPDX-License-Identifier: Apache-2.0 */
#ifndef UJ_ARROW_ARROW_CHECK_H
#define UJ_ARROW_ARROW_CHECK_H

#include <ujreg/arrow.h>

/* As ujreg_arrow_check, with memory of the caller's. Arguments are not judged. */
ujreg_status uj_arrow_check(const ujreg_allocator *allocator, const ujreg_profile *profile,
                            const ujreg_arrow_options *options, const struct ArrowSchema *schema,
                            const struct ArrowArray *array, uint8_t *verdicts, size_t capacity, ujreg_finding_sink sink,
                            void *context, ujreg_arrow_summary *summary);

#endif
