/* SPDX-License-Identifier: Apache-2.0 */
/* Areas in words and in JSON, for `ujreg area` and `ujreg id`. */
#ifndef AREAS_H
#define AREAS_H

#include "tool.h"

void areas_out_code(int32_t code); /* six digits */
/* 浙江省杭州市西湖区, or that it is not known. Year as in ujreg_area_find. */
void areas_out_full_name(const ujreg_tables *tables, int32_t code, int32_t year);
/* Codes and names under which the territory of a year is found today. */
void areas_out_today(const ujreg_tables *tables, int32_t code, int32_t year);
/* {"code":…,"name":…}; null for code 0. */
void areas_json(const ujreg_tables *tables, int32_t code, int32_t year);
void areas_json_today(const ujreg_tables *tables, int32_t code, int32_t year);

#endif
