/* SPDX-License-Identifier: Apache-2.0 */
/* Workers in a program that forks and handles signals: a child that inherits a run does not wait for threads that it has
 * not, and no handler of the program runs on a worker. */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "inputs.h"

static ujreg_run *new_run(uint32_t workers) {
    ujreg_run_options options = {.size = sizeof options, .workers = workers};
    ujreg_run *run;
    assert_int_equal(ujreg_run_new(NULL, standard, &options, &run), UJREG_OK);
    return run;
}

static struct bytes file_of_several_chunks(void) {
    struct dice dice = {1};
    struct bytes file = synthetic_file(&dice, 0, 6000);
    damage(&dice, &file, sizeof SYNTHETIC_HEADER, 40);
    return file;
}

/* The exit status of a child, which a clock ends if it hangs. */
static int status_of(pid_t child) {
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

#define HANGS 120 /* seconds, of a machine that has much else to do */

static void a_child_frees_an_inherited_run_and_may_not_use_it(void **state) {
    (void)state;
    struct bytes file = file_of_several_chunks();
    for (uint32_t workers = 1; workers <= 4; workers += 3) {
        ujreg_run *run = new_run(workers);
        for (int used = 0; used < 2; used++) {
            const pid_t child = fork();
            assert_true(child >= 0);
            if (child == 0) {
                struct running running = {.source = {.data = file.data, .size = file.size}};
                alarm(HANGS);
                const ujreg_status status = run_input(run, &running);
                ujreg_run_free(run);
                _exit(status == (workers > 1 ? UJREG_ERROR_STATE : UJREG_OK) ? 0 : 1);
            }
            assert_int_equal(status_of(child), 0);
            struct running running = {.source = {.data = file.data, .size = file.size}};
            assert_int_equal(run_input(run, &running), UJREG_OK); /* the parent's goes on */
        }
        ujreg_run_free(run);
    }
    bytes_free(&file);
}

struct forking {
    int after;   /* calls */
    pid_t child; /* 0 in the child */
    struct source source;
};

static void fork_once(struct forking *forking) {
    if (forking->after-- == 0) {
        forking->child = fork();
        if (forking->child == 0) {
            alarm(HANGS);
        }
    }
}

static ujreg_status fork_at_a_finding(void *context, const ujreg_finding *finding) {
    (void)finding;
    fork_once(context);
    return UJREG_MORE;
}

static ujreg_status fork_while_reading(void *context, char *buffer, size_t capacity, size_t *stored) {
    struct forking *forking = context;
    fork_once(forking);
    return source_read(&forking->source, buffer, capacity, stored);
}

/* The child returns into the run, which looks for its workers. */
static void a_child_made_in_a_callback_does_not_wait_for_workers(void **state) {
    (void)state;
    struct bytes file = file_of_several_chunks();
    for (int after = 0; after < 12; after++) {
        struct forking forking = {after / 2 * 3, -1, {.data = file.data, .size = file.size, .most = 50000}};
        const ujreg_input input = {.size = sizeof input, .read = fork_while_reading, .context = &forking};
        const ujreg_input quiet = {.size = sizeof quiet, .data = file.data, .data_size = file.size};
        ujreg_run *run = new_run(4);
        const ujreg_status status = after % 2 ? ujreg_run_input(run, &input, NULL, NULL, NULL)
                                              : ujreg_run_input(run, &quiet, fork_at_a_finding, &forking, NULL);
        if (forking.child == 0) {
            ujreg_run_free(run);
            _exit(status == UJREG_ERROR_STATE ? 0 : 1);
        }
        assert_true(forking.child > 0);
        assert_int_equal(status, UJREG_OK);
        assert_int_equal(status_of(forking.child), 0);
        ujreg_run_free(run);
    }
    bytes_free(&file);
}

static volatile sig_atomic_t handled;

static void handle(int number) {
    (void)number;
    handled = 1;
}

/* The workers are made while the signal may come, and it is sent while the caller's thread does not want it. */
static void no_handler_runs_on_a_worker(void **state) {
    (void)state;
    struct sigaction action, before;
    sigset_t signals, mask, pending;
    struct bytes file = file_of_several_chunks();
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    assert_int_equal(sigaction(SIGUSR1, &action, &before), 0);
    ujreg_run *run = new_run(4);
    sigemptyset(&signals);
    sigaddset(&signals, SIGUSR1);
    assert_int_equal(sigprocmask(SIG_BLOCK, &signals, &mask), 0);
    assert_false(sigismember(&mask, SIGUSR1)); /* the caller's mask is as it was */
    assert_int_equal(kill(getpid(), SIGUSR1), 0);
    for (int i = 0; i < 3; i++) {
        struct running running = {.source = {.data = file.data, .size = file.size}};
        assert_int_equal(run_input(run, &running), UJREG_OK);
    }
    assert_false(handled);
    sigpending(&pending);
    assert_true(sigismember(&pending, SIGUSR1));
    assert_int_equal(sigprocmask(SIG_SETMASK, &mask, NULL), 0);
    assert_true(handled); /* now the caller takes it */
    assert_int_equal(sigaction(SIGUSR1, &before, NULL), 0);
    ujreg_run_free(run);
    bytes_free(&file);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_child_frees_an_inherited_run_and_may_not_use_it),
        cmocka_unit_test(a_child_made_in_a_callback_does_not_wait_for_workers),
        cmocka_unit_test(no_handler_runs_on_a_worker),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
