/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of the command share: exit statuses, the two languages, options, output. A subcommand is one
 * file with one `struct command`, and a row in main.c.
 */
#ifndef TOOL_H
#define TOOL_H

#include <ujreg/ujreg.h>

#if defined(__GNUC__)
#  define TOOL_FORMAT(text, values) __attribute__((format(printf, text, values)))
#else
#  define TOOL_FORMAT(text, values)
#endif

/* Promised in docs/man/ujreg.1. A higher one wins. */
#define EXIT_FINE 0   /* nothing wrong */
#define EXIT_WRONG 1  /* the data has errors; the answer is no */
#define EXIT_USAGE 2  /* wrong usage */
#define EXIT_INPUT 3  /* an input could not be read or is not of its format */
#define EXIT_FAILED 4 /* output could not be written, or there was no memory: what was printed is not all */

/* --- language.c ----------------------------------------------------------------------------------------- */

/* UJREG_LANGUAGE_…: of --lang, else of LC_ALL, LC_MESSAGES, LANG. */
int32_t language(void);
void language_start(int argc, char **argv);
/* 0 when there is no language of that name. */
int language_choose(const char *name);
/* The one of two words that is of the language. */
const char *say(const char *zh, const char *en);
/* One line to standard error, "ujreg: …". Both formats take the same values. */
void complain(const char *zh, const char *en, ...) TOOL_FORMAT(1, 3) TOOL_FORMAT(2, 3);
/* Why the system refused, in the language. */
const char *reason(int error);
/* What a call of the library answered, for a failure nobody expects; returns EXIT_FAILED. */
int failed(ujreg_status status);

/* --- options.c ------------------------------------------------------------------------------------------ */

struct option_row {
    const char *name;  /* "max-findings"; NULL ends the table */
    const char *value; /* stands for its value in the help, "N"; NULL: it takes none */
    const char *zh;    /* what it does; a line break where the help should break */
    const char *en;
};

struct command {
    const char *name;
    const char *arguments; /* of the usage line: "[options] FILE..." */
    const char *zh;        /* what it does, one line */
    const char *en;
    const struct option_row *options; /* --lang and --help need no row */
    const char *notes_zh;             /* after the options; may be NULL */
    const char *notes_en;
    int (*run)(const struct command *command, int argc, char **argv); /* argv[0]: its name; an exit status */
};

#define OPTIONS_MAX 32

/* Takes one option: its place in command->options, its value or NULL; an exit status, having complained. */
typedef int (*option_taker)(void *context, const struct command *command, int option, const char *value);

/* Reads the options. 1: go on, the operands are argv[optind] … argv[argc - 1]; 0: return *status. */
int options_read(const struct command *command, int argc, char **argv, option_taker take, void *context, int *status);
/* How many operands there are; complains unless least … most of them. */
int options_operands(const struct command *command, int argc, int least, int most, int *status);
void options_help(const struct command *command);
/* Complains of an option's value; returns EXIT_USAGE. */
int options_wrong(const struct command *command, const char *option, const char *value, const char *zh, const char *en);

/* Values that several commands take; an exit status, having complained. */
int option_ndjson(const struct command *command, const char *value, int *ndjson); /* --output text|ndjson */
int option_date(const struct command *command, const char *option, const char *value, ujreg_date *date);

/* 0 when the text is no number up to `most`. */
int value_number(const char *text, uint64_t most, uint64_t *number);
/* The place of text in choices ("text|ndjson|csv"); -1 when it is none. */
int value_choice(const char *text, const char *choices);

/* --- output.c ------------------------------------------------------------------------------------------- */

/* Standard output, buffered. The first failure is kept; what follows it is dropped. */
void out_bytes(const char *data, size_t size);
void out(const char *text);
/* The same as a sink of the library's. */
ujreg_status UJREG_CALL out_sink(void *context, const char *data, size_t size);
void out_number(uint64_t number);
void out_integer(int64_t number); /* with a minus where it has one */
void out_number_right(uint64_t number, size_t width);
void out_date(const ujreg_date *date); /* 1949-12-31 */
void out_spaces(size_t count);
void out_json(const char *text); /* quoted, what cannot be seen escaped; "null" for NULL */
/* As ujreg_text_escape shows it to a person. */
void out_visible(const char *text);
void out_csv(const char *text); /* the same, quoted where needed; no spreadsheet parses it as a formula */
int out_flush(void);            /* 0, or the errno of the first failure */
int out_finish(void); /* the same at the end: also what the system tells late, and what a person was not told */
int out_error(void);  /* that errno, without writing */
/* 1: what follows goes to standard error, for a person; 0: to standard output again. */
void out_to_person(int on);
/* A line to standard error, at once, whatever goes where: as out_visible shows it. */
void out_line(const char *text);
/* What follows goes to an open file; its first failure is out_error until out goes elsewhere. */
void out_to(int other);
/* Called before bytes go out, so that a line of progress can leave the terminal. */
void out_before_write(void (*function)(void));

/* A copy that is valid UTF-8 whatever the bytes (U+FFFD stands for what is not); free it. NULL: no memory. */
char *text_valid(const char *data, size_t size);
/* The same, as out_visible shows it. */
char *text_visible(const char *data, size_t size);

/* --- subcommands ---------------------------------------------------------------------------------------- */

extern const struct command command_check;
extern const struct command command_convert;
extern const struct command command_id;
extern const struct command command_area;
extern const struct command command_code;
extern const struct command command_rules;
extern const struct command command_schema;
extern const struct command command_deadline;
extern const struct command command_calendar;
extern const struct command command_duties;
extern const struct command command_stats;
extern const struct command command_apply;
extern const struct command command_version;

#endif
