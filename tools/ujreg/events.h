/* SPDX-License-Identifier: Apache-2.0 */
/* Events in files: reading one a row (docs/guides/registration-files.md). */
#ifndef EVENTS_H
#define EVENTS_H

#include "registrations.h"

/* An event and the record it may bring. */
struct logged_event {
    ujreg_event event;
    ujreg_record record;
};

/* Whether the header has what a log of events needs; else EXIT_INPUT, reported. */
int events_begin(struct table *table);
/* The next event: ROW_…; row is a struct logged_event, whose texts live until the next one. */
int events_next(struct table *table, void *row);

#endif
