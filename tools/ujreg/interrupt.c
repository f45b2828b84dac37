/* SPDX-License-Identifier: Apache-2.0 */
/* Signals and crashes. */
#include "interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#  include <sys/prctl.h>
#endif

/* Changed only while signals are held. */
static struct unfinished *volatile first;
static int held;
static sigset_t before;

/* Whether the default of a signal leaves the program running or only halts it, or cannot be changed. */
static int is_harmless(int number) {
    static const int harmless[] = {SIGCHLD, SIGCONT, SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG,
#ifdef SIGWINCH
                                   SIGWINCH
#endif
    };
    for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++) {
        if (harmless[i] == number) {
            return 1;
        }
    }
    return 0;
}

static void interrupted(int number) {
    for (const struct unfinished *file = first; file; file = file->next) {
        (void)unlink(file->name);
    }
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

#ifdef SIGRTMAX
#  define SIGNAL_LAST SIGRTMAX
#else
#  define SIGNAL_LAST 31
#endif

/* Whoever started the program may have told it to ignore a signal, and a sanitizer looks at crashes: both stay. */
static void handle_all(void) {
    struct sigaction action = {.sa_handler = interrupted};
    sigfillset(&action.sa_mask);
    for (int number = 1; number <= SIGNAL_LAST; number++) {
        struct sigaction now;
        if (!is_harmless(number) && sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_DFL) {
            (void)sigaction(number, &action, NULL); /* a number that is none is refused */
        }
    }
}

void interrupt_start(void) {
    struct rlimit none = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &none); /* lowering is always allowed */
#if defined(__linux__) && !defined(TOOL_SANITIZED)
    (void)prctl(PR_SET_DUMPABLE, 0); /* a program that collects cores asks for no limit; the leak sanitizer needs it */
#endif
    (void)signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    (void)signal(SIGXFSZ, SIG_IGN);
#endif
}

void interrupt_hold(void) {
    sigset_t all;
    sigfillset(&all);
    if (held++ == 0) {
        (void)sigprocmask(SIG_BLOCK, &all, &before); /* it cannot fail */
    }
}

void interrupt_release(void) {
    if (--held == 0) {
        (void)sigprocmask(SIG_SETMASK, &before, NULL);
    }
}

void interrupt_watch(struct unfinished *file) {
    static int handled;
    if (!handled) {
        handle_all();
        handled = 1;
    }
    file->next = first;
    first = file;
}

void interrupt_forget(struct unfinished *file) {
    struct unfinished *former = NULL;
    for (struct unfinished *at = first; at; former = at, at = at->next) {
        if (at == file && former) {
            former->next = at->next;
        } else if (at == file) {
            first = at->next;
        }
    }
}
