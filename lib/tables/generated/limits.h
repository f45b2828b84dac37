/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/limits.tsv and data/roles.tsv by tools/generate; do not edit. */
#ifndef UJ_TABLES_LIMITS_H
#define UJ_TABLES_LIMITS_H

#define UJ_AGE_OF_WORK 16 /* N(十) 年满16周岁: years, on the birthday itself */
#define UJ_PENSION_BASE_MAN 60 /* 2024-09-13 decision: years: the pension age before it rises */
#define UJ_PENSION_BASE_WOMAN_55 55 /* 2024-09-13 decision: years */
#define UJ_PENSION_BASE_WOMAN_50 50 /* 2024-09-13 decision: years */
#define UJ_PENSION_FIRST_YEAR 2025 /* 2024-09-13 decision: who reaches the base from then on waits longer */
#define UJ_PENSION_STEP 4 /* 2024-09-13 decision: months of birth that share a month of delay */
#define UJ_PENSION_STEP_WOMAN_50 2 /* 2024-09-13 decision: the same */
#define UJ_PENSION_DELAY 36 /* 2024-09-13 decision: months, the longest */
#define UJ_PENSION_DELAY_WOMAN_50 60 /* 2024-09-13 decision: the same */
#define UJ_PENSION_FLEXIBLE 36 /* 2024-09-13 decision: months that flexible retirement takes off, not below the base */
#define UJ_REFUSALS_IN_A_ROW 3 /* N(四) 连续3次拒绝接受公共就业服务: times */
#define UJ_MONTHS_UNREACHED 6 /* N(四) 连续6个月无法取得联系: months */
#define UJ_T1_WORKDAYS 3 /* N(三) 3个工作日内办结: working days */
#define UJ_T2_WORKDAYS 5 /* N(三) 5个工作日内主动联系: working days */
#define UJ_T7_WORKDAYS 3 /* N(九) 每月月初3日内: working days, as it is read here */
#define UJ_PERIOD_FILING_DAY 3 /* N(九) 每月月初3日内: day of the month that follows */
#define UJ_PERIOD_LAST_DAY 20 /* N(九) 上月21日至本月20日: day of the month */
#define UJ_PERIOD_FIRST_MONTH 202009 /* N(九) 10月起试行: YYYYMM, first filed by 9 October 2020 */

#define UJ_REASON_PENSION 21 /* 已依法享受基本养老保险待遇 */
#define UJ_REASON_DECEASED 26 /* 死亡 */
#define UJ_REASON_REFUSALS 31 /* 连续3次拒绝接受公共就业服务 */
#define UJ_REASON_UNREACHABLE 32 /* 连续6个月无法取得联系 */
#define UJ_REASON_OTHER 90 /* 其他 */
#define UJ_DOCUMENT_IDENTITY_CARD 1 /* 居民身份证（户口簿） */
#define UJ_DOCUMENT_FOREIGN_RESIDENT 7 /* 外国人永久居留证 */
#define UJ_DOCUMENT_RESIDENCE_PERMIT 17 /* 港澳台居民居住证 */
#define UJ_DOCUMENT_SOCIAL_SECURITY 90 /* 社会保障卡 */

/* Reasons that ask for nothing more, a bit each. */
#define UJ_PLAIN_REASONS UINT32_C(0x07807800)

#endif
