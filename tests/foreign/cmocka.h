/* SPDX-License-Identifier: Apache-2.0 */
/* As much of cmocka's interface as the unit tests use, for processors for which Debian's cross compilers have no cmocka
 * beside them (see foreign.sh). The first failure of a program ends it. */
#ifndef FOREIGN_CMOCKA_H
#define FOREIGN_CMOCKA_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void (*CMUnitTestFunction)(void **state);
typedef int (*CMFixtureFunction)(void **state);

struct CMUnitTest {
    const char *name;
    CMUnitTestFunction test_func;
    CMFixtureFunction setup_func, teardown_func;
    void *initial_state;
};

#define cmocka_unit_test(f) {#f, f, NULL, NULL, NULL}
#define cmocka_unit_test_setup(f, setup) {#f, f, setup, NULL, NULL}
#define cmocka_unit_test_teardown(f, teardown) {#f, f, NULL, teardown, NULL}
#define cmocka_unit_test_setup_teardown(f, setup, teardown) {#f, f, setup, teardown, NULL}
#define cmocka_run_group_tests(tests, setup, teardown)                                                                 \
    foreign_run(tests, sizeof(tests) / sizeof(tests)[0], setup, teardown)
#define cmocka_run_group_tests_name(name, tests, setup, teardown) cmocka_run_group_tests(tests, setup, teardown)

static inline void cmocka_set_test_filter(const char *pattern) {
    (void)pattern;
}

#define print_message printf
#define print_error(...) fprintf(stderr, __VA_ARGS__)

#define foreign_fail(...)                                                                                              \
    (fprintf(stderr, "%s:%d: ", __FILE__, __LINE__), fprintf(stderr, __VA_ARGS__), fprintf(stderr, "\n"), exit(1))
#define fail() foreign_fail("failed")
#define fail_msg(...) foreign_fail(__VA_ARGS__)

#define assert_true(condition) foreign_true((uintmax_t)((condition) != 0), #condition, __FILE__, __LINE__)
#define assert_false(condition) foreign_true((uintmax_t)((condition) == 0), "not " #condition, __FILE__, __LINE__)
#define assert_non_null(pointer) foreign_true((pointer) != NULL, #pointer " is not NULL", __FILE__, __LINE__)
#define assert_null(pointer) foreign_true((pointer) == NULL, #pointer " is NULL", __FILE__, __LINE__)
#define assert_ptr_equal(a, b) foreign_true((const void *)(a) == (const void *)(b), #a " is " #b, __FILE__, __LINE__)
#define assert_int_equal(a, b) foreign_equal((uintmax_t)(a), (uintmax_t)(b), #a, #b, __FILE__, __LINE__)
#define assert_int_not_equal(a, b) foreign_true((uintmax_t)(a) != (uintmax_t)(b), #a " is not " #b, __FILE__, __LINE__)
#define assert_in_range(value, low, high)                                                                              \
    foreign_true((uintmax_t)(value) >= (uintmax_t)(low) && (uintmax_t)(value) <= (uintmax_t)(high),                    \
                 #value " is from " #low " to " #high, __FILE__, __LINE__)
#define assert_string_equal(a, b) foreign_texts(a, b, 1, __FILE__, __LINE__)
#define assert_string_not_equal(a, b) foreign_texts(a, b, 0, __FILE__, __LINE__)
#define assert_memory_equal(a, b, size)                                                                                \
    foreign_true(memcmp((const void *)(a), (const void *)(b), size) == 0, #a " is like " #b, __FILE__, __LINE__)

static inline void foreign_true(uintmax_t holds, const char *what, const char *file, int line) {
    if (!holds) {
        fprintf(stderr, "%s:%d: %s\n", file, line, what);
        exit(1);
    }
}

static inline void foreign_equal(uintmax_t a, uintmax_t b, const char *what, const char *other, const char *file,
                                 int line) {
    if (a != b) {
        fprintf(stderr, "%s:%d: %s is %jd, %s is %jd\n", file, line, what, (intmax_t)a, other, (intmax_t)b);
        exit(1);
    }
}

static inline void foreign_texts(const char *a, const char *b, int equal, const char *file, int line) {
    if ((strcmp(a, b) == 0) != equal) {
        fprintf(stderr, "%s:%d: \"%s\" %s \"%s\"\n", file, line, a, equal ? "is not" : "is", b);
        exit(1);
    }
}

static inline int foreign_run(const struct CMUnitTest *tests, size_t count, CMFixtureFunction setup,
                              CMFixtureFunction teardown) {
    void *group = NULL;
    foreign_true(!setup || setup(&group) == 0, "the setup of the tests succeeds", __FILE__, __LINE__);
    for (size_t i = 0; i < count; i++) {
        void *state = group;
        printf("%s\n", tests[i].name);
        fflush(stdout);
        if (tests[i].setup_func) {
            foreign_true(tests[i].setup_func(&state) == 0, "the setup of the test succeeds", __FILE__, __LINE__);
        }
        tests[i].test_func(&state);
        if (tests[i].teardown_func) {
            tests[i].teardown_func(&state);
        }
    }
    if (teardown) {
        teardown(&group);
    }
    return 0;
}

#endif
