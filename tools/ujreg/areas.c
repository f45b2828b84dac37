/* SPDX-License-Identifier: Apache-2.0 */
/* Areas in words and in JSON. */
#include "areas.h"

#include <string.h>

#define FOLLOWED_MAX 64 /* codes of today for one old code; the table's largest has far fewer */

void areas_out_code(int32_t code) {
    char digits[7] = "";
    for (int at = 5; at >= 0; at--) {
        digits[at] = (char)('0' + code % 10);
        code /= 10;
    }
    out(digits);
}

/* In room; NULL when none is known. */
static const char *full_name(const ujreg_tables *tables, int32_t code, int32_t year, char *room, size_t capacity) {
    return ujreg_area_full_name(tables, code, year, room, capacity, NULL) == UJREG_OK ? room : NULL;
}

void areas_out_full_name(const ujreg_tables *tables, int32_t code, int32_t year) {
    char room[1024];
    const char *name = full_name(tables, code, year, room, sizeof room);
    out_visible(name ? name : say("（代码表中没有）", "(not in the table)"));
}

/* Today's codes of a territory; 0 when the table does not say. */
static size_t follow(const ujreg_tables *tables, int32_t code, int32_t year, int32_t *codes) {
    size_t needed = 0;
    return code && ujreg_area_follow(tables, code, year, 0, codes, FOLLOWED_MAX, &needed) == UJREG_OK ? needed : 0;
}

void areas_out_today(const ujreg_tables *tables, int32_t code, int32_t year) {
    int32_t codes[FOLLOWED_MAX];
    size_t count = follow(tables, code, year, codes);
    if (!count) {
        out(say("代码表没有说明", "the table does not say"));
    }
    for (size_t i = 0; i < count; i++) {
        out(i ? say("、", ", ") : "");
        areas_out_code(codes[i]);
        out(" ");
        areas_out_full_name(tables, codes[i], 0);
    }
}

static void json_code(int32_t code) {
    out("\"");
    areas_out_code(code);
    out("\"");
}

void areas_json(const ujreg_tables *tables, int32_t code, int32_t year) {
    char room[1024];
    if (!code) {
        out("null");
        return;
    }
    out("{\"code\":");
    json_code(code);
    out(",\"name\":");
    out_json(full_name(tables, code, year, room, sizeof room));
    out("}");
}

void areas_json_today(const ujreg_tables *tables, int32_t code, int32_t year) {
    int32_t codes[FOLLOWED_MAX];
    size_t count = follow(tables, code, year, codes);
    out("[");
    for (size_t i = 0; i < count; i++) {
        out(i ? "," : "");
        areas_json(tables, codes[i], 0);
    }
    out("]");
}
