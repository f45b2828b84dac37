/* SPDX-License-Identifier: Apache-2.0 */
/* The proof only shows that the exact path would say nothing: for hundreds of thousands of records, clean ones and ones
 * changed a little, in both encodings and under all kinds of profiles. And it must prove most clean ones. */
#define _POSIX_C_SOURCE 200809L /* popen */
#include "proof_unit.h"

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_calls_clean_is_clean),
        cmocka_unit_test(every_character_it_lets_pass_may_pass),
        cmocka_unit_test(areas_and_dates_are_proved_as_they_are_checked),
        cmocka_unit_test(nearly_every_clean_record_is_proved),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
