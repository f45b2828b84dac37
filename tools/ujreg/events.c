/* SPDX-License-Identifier: Apache-2.0 */
/* Events in files: reading one a row. What an event must be is the library's to judge. */
#include "events.h"

#include <string.h>

int events_begin(struct table *table) {
    static const char *const needed[] = {"event", "date"};
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++) {
        if (!table_has(table, needed[i])) {
            table_tell_rule(table, UJREG_RULE_READER_NAME_MISSING, 0, needed[i], NULL);
            return EXIT_INPUT;
        }
    }
    return EXIT_FINE;
}

/* Items beyond those that say who it is: there is a record. */
static int has_record(const ujreg_record *record) {
    return record->aab301.size || record->aaz341.size || record->aac003.size || record->adc210.size ||
           record->ajc00a.size || record->aae011.size || record->aae036.size || record->aae013.size;
}

int events_next(struct table *table, void *row) {
    struct logged_event *logged = row;
    int answer = table_next(table);
    if (answer != ROW_TAKEN) {
        return answer;
    }
    memset(logged, 0, sizeof *logged);
    logged->event.size = sizeof logged->event;
    logged->record.size = sizeof logged->record;
    if (!table_values(table, &logged->event, &logged->record)) {
        return table->stopped ? ROW_STOP : ROW_WRONG;
    }
    if (!logged->event.person.key[0]) {
        (void)person_identify(&logged->event.person, &logged->record); /* else by the application */
    }
    person_complete(&logged->event.person, &logged->record);
    logged->event.record = has_record(&logged->record) ? &logged->record : NULL;
    return ROW_TAKEN;
}
