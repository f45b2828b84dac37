/* SPDX-License-Identifier: Apache-2.0 */
/* What an interruption leaves behind: nothing. Signals that end the program take unfinished files away first; a reader
 * that goes away and a limit of file size are failures of writing; no core is dumped, it would hold personal data. */
#ifndef INTERRUPT_H
#define INTERRUPT_H

/* At the start of the program. */
void interrupt_start(void);

/* A file under a name that is not its own yet. Lives in the caller's memory as long as it is watched. */
struct unfinished {
    const char *name;
    struct unfinished *next;
};

/* Signals wait from hold to release. */
void interrupt_hold(void);
void interrupt_release(void);
/* From now on a signal takes the file away; no longer. Both only while signals are held. */
void interrupt_watch(struct unfinished *file);
void interrupt_forget(struct unfinished *file);

#endif
