/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file ujreg.h
 * @brief All of libujreg. Start at record.h.
 */
#ifndef UJREG_H
#define UJREG_H

#include <ujreg/area.h>
#include <ujreg/base.h>
#include <ujreg/business_id.h>
#include <ujreg/calendar.h>
#include <ujreg/check.h>
#include <ujreg/code.h>
#include <ujreg/constant.h>
#include <ujreg/date.h>
#include <ujreg/duty.h>
#include <ujreg/encoding.h>
#include <ujreg/field.h>
#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/identity.h>
#include <ujreg/profile.h>
#include <ujreg/reader.h>
#include <ujreg/record.h>
#include <ujreg/registration.h>
#include <ujreg/retirement.h>
#include <ujreg/rule.h>
#include <ujreg/run.h>
#include <ujreg/statistics.h>
#include <ujreg/tables.h>
#include <ujreg/writer.h>

#endif
