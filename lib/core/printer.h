/* SPDX-License-Identifier: Apache-2.0 */
/* Prints text to a sink, in blocks. The first failure is kept and what follows it is dropped, so that who prints asks once,
 * at the end. */
#ifndef UJ_CORE_PRINTER_H
#define UJ_CORE_PRINTER_H

#include <ujreg/date.h>
#include <ujreg/text.h>

#define UJ_PRINTER_ROOM 4096

struct uj_printer {
    ujreg_sink sink;
    void *context;
    ujreg_status status;
    size_t filled;
    char room[UJ_PRINTER_ROOM];
};

void uj_printer_init(struct uj_printer *printer, ujreg_sink sink, void *context);

struct uj_bounded;

/* Prints into a caller's buffer; uj_bounded_finish returns the status. */
void uj_printer_store(struct uj_printer *printer, struct uj_bounded *target);

/* Gives the rest to the sink. UJREG_OK, UJREG_STOPPED, UJREG_ERROR_IO. */
ujreg_status uj_printer_finish(struct uj_printer *printer);

void uj_print_bytes(struct uj_printer *printer, const char *data, size_t size);
void uj_print(struct uj_printer *printer, const char *text);
void uj_print_spaces(struct uj_printer *printer, size_t count);
void uj_print_number(struct uj_printer *printer, uint64_t number);
void uj_print_integer(struct uj_printer *printer, int64_t number);
void uj_print_right(struct uj_printer *printer, uint64_t number, size_t width);
void uj_print_padded(struct uj_printer *printer, uint64_t number, size_t digits); /* zeros in front */
void uj_print_day(struct uj_printer *printer, const ujreg_date *date);            /* 2020-10-09; nothing for no day */
void uj_print_month(struct uj_printer *printer, int32_t month);                   /* 202009 as 2020-09 */

/* printer_text.c. how: UJREG_ESCAPE_… */
void uj_print_escaped(struct uj_printer *printer, int32_t how, const char *data, size_t size);
void uj_print_json(struct uj_printer *printer, const char *text);           /* null for NULL */
void uj_print_json_day(struct uj_printer *printer, const ujreg_date *date); /* "20201009", null for no day */
void uj_print_csv(struct uj_printer *printer, const char *text);
void uj_print_visible(struct uj_printer *printer, const char *text);

#endif
