/* SPDX-License-Identifier: Apache-2.0 */
/* Days on the command line, and calendars with what the user loads into them. */
#ifndef DAYS_H
#define DAYS_H

#include "tool.h"

/* Today in Beijing; zero when the clock is wrong. */
ujreg_date days_today(void);
/* Loads a file of days into the calendar, which is made when there is none; an exit status, having
 * complained. */
int days_load(ujreg_calendar **calendar, int32_t kind, const char *name);

/* An option's month, YYYY-MM, as YYYYMM; an exit status, having complained. */
int days_month(const struct command *command, const char *option, const char *value, int32_t *month);
void days_out_month(int32_t month); /* 2020-09 */

/* 2020-10-09 Friday; nothing for no day. */
void days_out(const ujreg_date *day);
/* "20201009" in quotes, null for no day. */
void days_json(const ujreg_date *day);
/* The listed days of a span, neighbours of one name together: a line each, as text. */
void days_list(const ujreg_calendar *calendar, const ujreg_date *first, const ujreg_date *last);
/* The first year from `year` on (or, with step -1, back) that the calendar does not know. */
int32_t days_unknown_year(const ujreg_calendar *calendar, int32_t year, int32_t step);
/* Complains that a year is not known, and what to do. */
void days_unknown(const ujreg_calendar *calendar, int32_t year);

#endif
