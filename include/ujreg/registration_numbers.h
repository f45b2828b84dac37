/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/life_cycle.tsv by tools/generate; do not edit. */
/**
 * @file registration_numbers.h
 * @brief Numbers of the life cycle; they keep their meaning for ever.
 */
#ifndef UJREG_REGISTRATION_NUMBERS_H
#define UJREG_REGISTRATION_NUMBERS_H

#define UJREG_LIST_STATE 1 /**< 状态: states. */
#define UJREG_LIST_EVENT 2 /**< 事件: events. */
#define UJREG_LIST_FLAG 3 /**< 标志: flags beside the state. */
#define UJREG_LIST_ORIGIN 4 /**< 来源: where the registration was made. */
#define UJREG_LIST_PLACE 5 /**< 登记地: the four places. */
#define UJREG_LIST_FACT 6 /**< 事实: whether something is known of the person. */
#define UJREG_LIST_VERIFICATION 7 /**< 核验方式: ways of verification. */
#define UJREG_LIST_EVIDENCE 8 /**< 材料: documents that may or may not be asked for. */
#define UJREG_LIST_GROUND 9 /**< 不予登记理由: grounds of refusal. */
#define UJREG_LIST_SERVED 10 /**< 参照服务人员: groups served like the registered. */
#define UJREG_LIST_DUTY 11 /**< 职责: duties. */
#define UJREG_LIST_DUTY_STATE 12 /**< 职责状态: states of a duty. */

#define UJREG_STATE_NONE 0 /**< 无登记: no registration. */
#define UJREG_STATE_APPLIED 1 /**< 待审核: applied, waiting for acceptance. */
#define UJREG_STATE_REVIEWING 2 /**< 审核中: accepted, under review. */
#define UJREG_STATE_REFUSED 3 /**< 不予登记: registration refused. */
#define UJREG_STATE_REGISTERED 4 /**< 已登记: registered, not yet contacted. */
#define UJREG_STATE_IN_SERVICE 5 /**< 服务中: registered, in contact. */
#define UJREG_STATE_EXIT_REVIEW 6 /**< 退出核实: registered, a ground of exit is being verified. */
#define UJREG_STATE_EXITED 7 /**< 已退出: deregistered. */

#define UJREG_EVENT_APPLY 1 /**< 申请: the person applies. */
#define UJREG_EVENT_LOAD_EXISTING 2 /**< 存量导入: a registration that exists already is loaded in bulk. */
#define UJREG_EVENT_ACCEPT 3 /**< 受理: the application is taken up. */
#define UJREG_EVENT_WITHDRAW 4 /**< 撤回: the person withdraws the application. */
#define UJREG_EVENT_REQUEST_EVIDENCE 5 /**< 要求材料: the person is asked for a document. */
#define UJREG_EVENT_VERIFY 6 /**< 核验: what the person declared is verified. */
#define UJREG_EVENT_APPROVE 7 /**< 准予登记: the person is registered. */
#define UJREG_EVENT_REFUSE 8 /**< 不予登记: registration is refused. */
#define UJREG_EVENT_CONTACT 9 /**< 主动联系: first active contact by phone, SMS or otherwise. */
#define UJREG_EVENT_FOLLOW_UP 10 /**< 跟踪调查: monthly follow-up. */
#define UJREG_EVENT_SERVICE_ACCEPTED 11 /**< 接受服务: an offered public employment service is accepted. */
#define UJREG_EVENT_SERVICE_REFUSED 12 /**< 拒绝服务: an offered public employment service is refused. */
#define UJREG_EVENT_CONTACT_FAILED 13 /**< 联系未果: an attempt to reach the person fails. */
#define UJREG_EVENT_EXIT_GROUND 14 /**< 发现退出情形: a ground of exit becomes known. */
#define UJREG_EVENT_GROUND_NOT_CONFIRMED 15 /**< 情形不成立: the ground of exit is not confirmed. */
#define UJREG_EVENT_DEREGISTER 16 /**< 注销: the registration is ended with a deregistration record. */
#define UJREG_EVENT_NOTIFY 17 /**< 告知: the person is told of the deregistration. */
#define UJREG_EVENT_UPLOAD_ACKNOWLEDGED 18 /**< 退出上传成功: the platform took the deregistration record. */
#define UJREG_EVENT_UPLOAD_REJECTED 19 /**< 退出上传失败: the platform rejected the deregistration record. */
#define UJREG_EVENT_AUDIT_ACKNOWLEDGED 20 /**< 审核结果上传成功: the platform took the result of the review. */
#define UJREG_EVENT_AUDIT_REJECTED 21 /**< 审核结果上传失败: the platform rejected the result of the review. */

#define UJREG_FLAG_AUDIT_UPLOADED 1 /**< 审核结果已上传: the result of the review is on the national platform. */
#define UJREG_FLAG_EXIT_NOTIFIED 2 /**< 已告知退出: the person was told of the deregistration. */
#define UJREG_FLAG_EXIT_UPLOADED 4 /**< 退出已上传: the deregistration record is on the national platform. */
#define UJREG_FLAG_LOADED 8 /**< 存量导入: came in by a bulk load, not by an application. */

#define UJREG_ORIGIN_LOCAL 1 /**< 本地: registered in the local system. */
#define UJREG_ORIGIN_NATIONAL 2 /**< 全国平台: registered through the national platform. */

#define UJREG_PLACE_HOUSEHOLD 1 /**< 户籍地: place of household registration. */
#define UJREG_PLACE_RESIDENCE 2 /**< 常住地: place of permanent residence. */
#define UJREG_PLACE_EMPLOYMENT 3 /**< 就业地: place of employment registration before unemployment. */
#define UJREG_PLACE_INSURANCE 4 /**< 参保地: place of social insurance before unemployment. */

#define UJREG_FACT_UNKNOWN 0 /**< 未知: not known. */
#define UJREG_FACT_YES 1 /**< 是: known to be so. */
#define UJREG_FACT_NO 2 /**< 否: known not to be so. */

#define UJREG_VERIFICATION_DATA_MATCH 1 /**< 信息比对: verified by matching data. */
#define UJREG_VERIFICATION_MANUAL 2 /**< 人工核查: verified by a person. */

#define UJREG_EVIDENCE_OWN_IDENTITY_DOCUMENT 1 /**< 本人身份证件: the person's own identity document. */
#define UJREG_EVIDENCE_FORMER_STATUS 11 /**< 除本人身份证件以外证明原身份的有关证明: proof of former status other than the person's own identity document. */
#define UJREG_EVIDENCE_TERMINATION_OF_EMPLOYMENT 12 /**< 终止或解除劳动关系证明: proof of termination of employment. */
#define UJREG_EVIDENCE_GRADUATION_CERTIFICATE 13 /**< 毕业证书: graduation certificate. */
#define UJREG_EVIDENCE_SCHOOLING_CERTIFICATE 14 /**< 学历证书: certificate of degree or schooling. */
#define UJREG_EVIDENCE_SKILL_CERTIFICATE 15 /**< 技能等级证书: certificate of skill level. */
#define UJREG_EVIDENCE_PERSONAL_FILE 16 /**< 档案: personal file. */

#define UJREG_GROUND_UNDER_16 1 /**< 未满16周岁: under 16 years of age. */
#define UJREG_GROUND_PENSION 2 /**< 已依法享受基本养老保险待遇: draws a basic pension. */
#define UJREG_GROUND_NOT_ABLE 3 /**< 无劳动能力: not able to work. */
#define UJREG_GROUND_NOT_WILLING 4 /**< 无就业需求: does not want work. */
#define UJREG_GROUND_NOT_OUT_OF_WORK 5 /**< 未处于无业状态: is not out of work. */
#define UJREG_GROUND_PLACE 6 /**< 不属于户籍地、常住地、就业地或参保地: the place is none of the four. */
#define UJREG_GROUND_ACTIVE_REGISTRATION 7 /**< 已有有效的失业登记: has an active registration. */
#define UJREG_GROUND_INCOMPLETE_MATERIALS 11 /**< 资料（材料）不全: incomplete materials. */
#define UJREG_GROUND_NOT_INSURED 12 /**< 未参保: not insured locally. */
#define UJREG_GROUND_BENEFIT 13 /**< 不符合领金条件: not eligible for unemployment benefit. */

#define UJREG_SERVED_GRADUATE 1 /**< 离校未就业高校毕业生: graduate who left school and has no work. */
#define UJREG_SERVED_ASSISTANCE 2 /**< 领取失业补助金的失业人员: unemployed person who receives the unemployment assistance. */
#define UJREG_SERVED_MIGRANT_WORKER 3 /**< 领取一次性生活补助或临时生活补助的失业农民工: unemployed migrant worker who receives a one-off or temporary living allowance. */

#define UJREG_DUTY_T1_DECIDE 1 /**< 办结登记申请: decide the application. */
#define UJREG_DUTY_T2_FIRST_CONTACT 2 /**< 首次主动联系: first contact. */
#define UJREG_DUTY_T3_FOLLOW_UP 3 /**< 每月跟踪调查: monthly follow-up. */
#define UJREG_DUTY_T4_NOTIFY 4 /**< 告知注销: tell the person of the deregistration. */
#define UJREG_DUTY_T5_UPLOAD_AUDIT 5 /**< 上传审核结果: upload the result of the review. */
#define UJREG_DUTY_T6_UPLOAD_EXIT 6 /**< 上传退出信息: upload the deregistration record. */
#define UJREG_DUTY_T7_STATISTICS 7 /**< 报送月度统计: file the monthly statistics. */

#define UJREG_DUTY_STATE_NOT_APPLICABLE 0 /**< 不适用: not due from this registration. */
#define UJREG_DUTY_STATE_DONE 1 /**< 已完成: done. */
#define UJREG_DUTY_STATE_OPEN 2 /**< 未到期: not done, and not yet overdue. */
#define UJREG_DUTY_STATE_OVERDUE 3 /**< 已逾期: not done, and the due date is past. */
#define UJREG_DUTY_STATE_UNKNOWN 4 /**< 无法判定: not done, and the calendar does not know the years needed. */

#endif
