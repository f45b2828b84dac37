/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/rules.tsv by tools/generate; do not edit. */
/**
 * @file rule_numbers.h
 * @brief Numbers of the rules; they keep their meaning for ever and are never used again.
 *
 * 100 × field + k for rules of an item; from 2000 the readers', 3000 the life cycle's, 4000 the statistics',
 * 5000 the writers', 6000 those on a record as a whole.
 */
#ifndef UJREG_RULE_NUMBERS_H
#define UJREG_RULE_NUMBERS_H

#define UJREG_RULE_AAB301_REQUIRED 101 /**< error: AAB301 (area code of the place of deregistration) must be filled in. */
#define UJREG_RULE_AAB301_TOO_LONG 102 /**< error: AAB301 (area code of the place of deregistration) is a code of 6 characters. */
#define UJREG_RULE_AAB301_ENCODING 104 /**< error: AAB301 (area code of the place of deregistration) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAB301_CONTROL_CHARACTER 105 /**< warning: AAB301 (area code of the place of deregistration) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAB301_ENCODING_OTHER 106 /**< warning: AAB301 (area code of the place of deregistration) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAB301_FORMAT 110 /**< error: AAB301 is six digits. */
#define UJREG_RULE_AAB301_PROVINCE 111 /**< error: AAB301 begins with the code of a province. */
#define UJREG_RULE_AAB301_NOT_IN_FORCE 112 /**< warning: AAB301 was in force on the day of deregistration. */
#define UJREG_RULE_AAB301_UNKNOWN 113 /**< warning: AAB301 is in the table of area codes. */
#define UJREG_RULE_AAB301_SCOPE 114 /**< error: AAB301 lies in the declared upload area. */
#define UJREG_RULE_AAZ341_REQUIRED 201 /**< error: AAZ341 (serial number in the local system) must be filled in. */
#define UJREG_RULE_AAZ341_TOO_LONG 202 /**< error: AAZ341 (serial number in the local system) has at most 18 characters. */
#define UJREG_RULE_AAZ341_TOO_LONG_GB18030 203 /**< warning: AAZ341 (serial number in the local system) has at most 18 bytes in GB18030 (a Han character has 2). */
#define UJREG_RULE_AAZ341_ENCODING 204 /**< error: AAZ341 (serial number in the local system) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAZ341_CONTROL_CHARACTER 205 /**< warning: AAZ341 (serial number in the local system) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAZ341_ENCODING_OTHER 206 /**< warning: AAZ341 (serial number in the local system) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAZ341_DUPLICATE 210 /**< error: the business ID (AAB301 + AAZ341) occurs once. */
#define UJREG_RULE_AAZ341_CHARACTER 211 /**< warning: AAZ341 holds only letters, digits, - and _. */
#define UJREG_RULE_AAC003_REQUIRED 301 /**< error: AAC003 (name) must be filled in. */
#define UJREG_RULE_AAC003_TOO_LONG 302 /**< error: AAC003 (name) has at most 50 characters. */
#define UJREG_RULE_AAC003_TOO_LONG_GB18030 303 /**< warning: AAC003 (name) has at most 50 bytes in GB18030 (a Han character has 2). */
#define UJREG_RULE_AAC003_ENCODING 304 /**< error: AAC003 (name) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAC003_CONTROL_CHARACTER 305 /**< warning: AAC003 (name) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAC003_ENCODING_OTHER 306 /**< warning: AAC003 (name) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAC003_SPACE 310 /**< error: AAC003 (name) holds no half-width or full-width space. */
#define UJREG_RULE_AAC003_OTHER_SPACE 311 /**< warning: AAC003 (name) holds no other spaces or zero-width characters. */
#define UJREG_RULE_AAC003_SEPARATOR 312 /**< warning: the separator in AAC003 (name) is · (U+00B7, GB18030 A1A4). */
#define UJREG_RULE_AAC003_CHARACTER 313 /**< warning: AAC003 (name) holds no digits, ASCII punctuation, private-use or unassigned characters, nor U+FFFD. */
#define UJREG_RULE_AAC002_REQUIRED 401 /**< error: AAC002 (social security number) must be filled in. */
#define UJREG_RULE_AAC002_TOO_LONG 402 /**< error: AAC002 (social security number) has at most 18 characters. */
#define UJREG_RULE_AAC002_ENCODING 404 /**< error: AAC002 (social security number) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAC002_CONTROL_CHARACTER 405 /**< warning: AAC002 (social security number) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAC002_ENCODING_OTHER 406 /**< warning: AAC002 (social security number) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAC002_LENGTH 410 /**< error: an AAC002 that does not begin with a letter has 15 or 18 characters. */
#define UJREG_RULE_AAC002_DIGITS_15 411 /**< error: a 15-character AAC002 is all digits. */
#define UJREG_RULE_AAC002_DIGITS_17 412 /**< error: the first 17 characters of an 18-character AAC002 are digits. */
#define UJREG_RULE_AAC002_CHECK_DIGIT 413 /**< error: the 18th character of AAC002 satisfies the check rule of GB 11643. */
#define UJREG_RULE_AAC002_SEX 414 /**< error: AAC002 agrees with the sex (AAC004). */
#define UJREG_RULE_AAC002_SEX_NOT_EVALUABLE 415 /**< note: whether AAC002 can be held against the sex. */
#define UJREG_RULE_AAC002_BIRTH_DATE 416 /**< error: the birth date in AAC002 exists. */
#define UJREG_RULE_AAC002_BIRTH_FUTURE 417 /**< error: the birth date in AAC002 is not in the future. */
#define UJREG_RULE_AAC002_AREA_UNKNOWN 418 /**< warning: the first six digits of AAC002 were an area code at some time. */
#define UJREG_RULE_AAC002_FOREIGN_SHAPE 419 /**< warning: an AAC002 that begins with a letter has a known shape. */
#define UJREG_RULE_AAC002_LEGACY_15 420 /**< warning: AAC002 is an 18-digit number. */
#define UJREG_RULE_AAC002_UNDER_16 421 /**< warning: the person was 16 or older on the day of deregistration. */
#define UJREG_RULE_AAC002_SPREADSHEET 422 /**< warning: AAC002 was not damaged by a spreadsheet. */
#define UJREG_RULE_AAC002_LOWER_X 423 /**< note: the check character X of AAC002 is a capital. */
#define UJREG_RULE_AAC058_REQUIRED 501 /**< error: AAC058 (kind of identity document) must be filled in. */
#define UJREG_RULE_AAC058_TOO_LONG 502 /**< error: AAC058 (kind of identity document) is a code of 2 characters. */
#define UJREG_RULE_AAC058_ENCODING 504 /**< error: AAC058 (kind of identity document) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAC058_CONTROL_CHARACTER 505 /**< warning: AAC058 (kind of identity document) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAC058_ENCODING_OTHER 506 /**< warning: AAC058 (kind of identity document) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAC058_CODE 510 /**< error: AAC058 is in the table of document kinds. */
#define UJREG_RULE_AAC058_EXTENSION 511 /**< warning: AAC058 is a code on which all provinces agree. */
#define UJREG_RULE_AAC044_REQUIRED 601 /**< error: AAC044 (number of the identity document) must be filled in. */
#define UJREG_RULE_AAC044_TOO_LONG 602 /**< error: AAC044 (number of the identity document) has at most 22 characters. */
#define UJREG_RULE_AAC044_TOO_LONG_GB18030 603 /**< warning: AAC044 (number of the identity document) has at most 22 bytes in GB18030 (a Han character has 2). */
#define UJREG_RULE_AAC044_ENCODING 604 /**< error: AAC044 (number of the identity document) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAC044_CONTROL_CHARACTER 605 /**< warning: AAC044 (number of the identity document) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAC044_ENCODING_OTHER 606 /**< warning: AAC044 (number of the identity document) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAC044_CITIZEN_NUMBER 610 /**< warning: with kind 01, and with 90, 07 or 17 where the number has the form of one, AAC044 is a valid citizen number. */
#define UJREG_RULE_AAC044_DIFFERS 611 /**< warning: a citizen number in AAC044 is of the same person as AAC002. */
#define UJREG_RULE_AAC044_SHAPE 612 /**< warning: AAC044 looks like a number of its kind of document. */
#define UJREG_RULE_ADC210_REQUIRED 701 /**< error: ADC210 (date of deregistration) must be filled in. */
#define UJREG_RULE_ADC210_ENCODING 704 /**< error: ADC210 (date of deregistration) holds only bytes of the file's encoding. */
#define UJREG_RULE_ADC210_CONTROL_CHARACTER 705 /**< warning: ADC210 (date of deregistration) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_ADC210_ENCODING_OTHER 706 /**< warning: ADC210 (date of deregistration) does not look like text of another encoding than the file's. */
#define UJREG_RULE_ADC210_DATE 710 /**< error: ADC210 (date of deregistration) is a valid date YYYYMMDD. */
#define UJREG_RULE_ADC210_FUTURE 711 /**< error: ADC210 (date of deregistration) is not in the future. */
#define UJREG_RULE_ADC210_AFTER_HANDLING 712 /**< warning: ADC210 is not later than AAE036. */
#define UJREG_RULE_AJC00A_REQUIRED 801 /**< error: AJC00A (reason of deregistration) must be filled in. */
#define UJREG_RULE_AJC00A_TOO_LONG 802 /**< error: AJC00A (reason of deregistration) is a code of 2 characters. */
#define UJREG_RULE_AJC00A_ENCODING 804 /**< error: AJC00A (reason of deregistration) holds only bytes of the file's encoding. */
#define UJREG_RULE_AJC00A_CONTROL_CHARACTER 805 /**< warning: AJC00A (reason of deregistration) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AJC00A_ENCODING_OTHER 806 /**< warning: AJC00A (reason of deregistration) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AJC00A_CODE 810 /**< error: AJC00A is in the table of reasons. */
#define UJREG_RULE_AJC00A_CONTACT_GROUND 811 /**< warning: 31 and 32 alone are not a ground of deregistration. */
#define UJREG_RULE_AJC00A_PENSION_AGE 812 /**< warning: a person with reason 21 has reached the earliest lawful pension age. */
#define UJREG_RULE_AJC00A_OTHER_REMARK 813 /**< warning: reason 90 comes with a remark. */
#define UJREG_RULE_AAE011_REQUIRED 901 /**< error: AAE011 (name of the handler) must be filled in. */
#define UJREG_RULE_AAE011_TOO_LONG 902 /**< error: AAE011 (name of the handler) has at most 20 characters. */
#define UJREG_RULE_AAE011_TOO_LONG_GB18030 903 /**< warning: AAE011 (name of the handler) has at most 20 bytes in GB18030 (a Han character has 2). */
#define UJREG_RULE_AAE011_ENCODING 904 /**< error: AAE011 (name of the handler) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAE011_CONTROL_CHARACTER 905 /**< warning: AAE011 (name of the handler) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAE011_ENCODING_OTHER 906 /**< warning: AAE011 (name of the handler) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAE011_SPACE 910 /**< error: AAE011 (name of the handler) holds no half-width or full-width space. */
#define UJREG_RULE_AAE011_OTHER_SPACE 911 /**< warning: AAE011 (name of the handler) holds no other spaces or zero-width characters. */
#define UJREG_RULE_AAE011_SEPARATOR 912 /**< warning: the separator in AAE011 (name of the handler) is · (U+00B7, GB18030 A1A4). */
#define UJREG_RULE_AAE011_CHARACTER 913 /**< warning: AAE011 (name of the handler) holds no digits, ASCII punctuation, private-use or unassigned characters, nor U+FFFD. */
#define UJREG_RULE_AAE036_REQUIRED 1001 /**< error: AAE036 (date of handling) must be filled in. */
#define UJREG_RULE_AAE036_ENCODING 1004 /**< error: AAE036 (date of handling) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAE036_CONTROL_CHARACTER 1005 /**< warning: AAE036 (date of handling) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAE036_ENCODING_OTHER 1006 /**< warning: AAE036 (date of handling) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAE036_DATE 1010 /**< error: AAE036 (date of handling) is a valid date YYYYMMDD. */
#define UJREG_RULE_AAE036_FUTURE 1011 /**< error: AAE036 (date of handling) is not in the future. */
#define UJREG_RULE_AAE013_TOO_LONG 1102 /**< error: AAE013 (remark) has at most 100 characters. */
#define UJREG_RULE_AAE013_TOO_LONG_GB18030 1103 /**< warning: AAE013 (remark) has at most 100 bytes in GB18030 (a Han character has 2). */
#define UJREG_RULE_AAE013_ENCODING 1104 /**< error: AAE013 (remark) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAE013_CONTROL_CHARACTER 1105 /**< warning: AAE013 (remark) holds no control characters (tab, line break and the like). */
#define UJREG_RULE_AAE013_ENCODING_OTHER 1106 /**< warning: AAE013 (remark) does not look like text of another encoding than the file's. */
#define UJREG_RULE_AAC004_ENCODING 1204 /**< warning: AAC004 (sex) holds only bytes of the file's encoding. */
#define UJREG_RULE_AAC004_ENCODING_OTHER 1206 /**< warning: AAC004 (sex) does not look like text of another encoding than the file's. */
#define UJREG_RULE_READER_UNKNOWN_FORMAT 2001 /**< error: the format of the input is recognised. */
#define UJREG_RULE_READER_NOT_TEXT 2002 /**< error: the input is text. */
#define UJREG_RULE_READER_EMPTY_INPUT 2003 /**< error: the input is not empty. */
#define UJREG_RULE_READER_NO_RECORDS 2004 /**< note: the input holds records. */
#define UJREG_RULE_READER_NO_HEADER 2005 /**< error: the first line of a delimited file is a header. */
#define UJREG_RULE_READER_COLUMN_MISSING 2006 /**< error: each required item has a column. */
#define UJREG_RULE_READER_COLUMN_UNKNOWN 2007 /**< warning: each column is a known item. */
#define UJREG_RULE_READER_COLUMN_DOUBLED 2008 /**< error: each item has one column. */
#define UJREG_RULE_READER_COLUMN_COUNT 2009 /**< error: each record has as many columns as the header. */
#define UJREG_RULE_READER_UNCLOSED_QUOTE 2010 /**< error: quotes come in pairs. */
#define UJREG_RULE_READER_AFTER_QUOTE 2011 /**< error: a closing quote is followed by a separator or a line break. */
#define UJREG_RULE_READER_QUOTE_IN_FIELD 2012 /**< error: an unquoted field holds no quote. */
#define UJREG_RULE_READER_RECORD_TOO_LONG 2013 /**< error: a record is not longer than the limit. */
#define UJREG_RULE_READER_FIELD_TOO_LONG 2014 /**< error: a field is not longer than the limit. */
#define UJREG_RULE_READER_NUL 2015 /**< error: a record holds no NUL byte. */
#define UJREG_RULE_READER_BLANK_LINE 2016 /**< note: the input has no blank lines. */
#define UJREG_RULE_READER_JSON_SYNTAX 2017 /**< error: JSON is written as RFC 8259 demands. */
#define UJREG_RULE_READER_JSON_STRING 2018 /**< error: a JSON string holds right escapes and no bare control characters. */
#define UJREG_RULE_READER_JSON_NO_OBJECT 2019 /**< error: each JSON record is an object. */
#define UJREG_RULE_READER_JSON_VALUE_TYPE 2020 /**< error: the items of a JSON object are strings. */
#define UJREG_RULE_READER_JSON_KEY_DOUBLED 2021 /**< error: an item occurs once in a JSON object. */
#define UJREG_RULE_READER_JSON_KEY_UNKNOWN 2022 /**< note: each name in a JSON object is a known item. */
#define UJREG_RULE_READER_JSON_AFTER_END 2023 /**< error: nothing follows a JSON object or array. */
#define UJREG_RULE_READER_NESTING 2024 /**< error: nesting is not deeper than the limit. */
#define UJREG_RULE_READER_FIXED_ROW_LENGTH 2025 /**< error: each row of a fixed-width file has the right length. */
#define UJREG_RULE_READER_XML_SYNTAX 2026 /**< error: the XML is well-formed. */
#define UJREG_RULE_READER_XML_DOCTYPE 2027 /**< error: the XML has no DOCTYPE. */
#define UJREG_RULE_READER_XML_ROOT 2028 /**< error: the root of the XML is this data set's. */
#define UJREG_RULE_READER_XML_ENCODING 2029 /**< error: the XML declares UTF-8 or GB18030. */
#define UJREG_RULE_READER_XML_ELEMENT_UNKNOWN 2030 /**< note: each element of the XML is a known item. */
#define UJREG_RULE_READER_XML_ELEMENT_DOUBLED 2031 /**< error: an item occurs once in an XML record. */
#define UJREG_RULE_READER_XML_ELEMENT_NESTED 2032 /**< error: an item of the XML holds no elements. */
#define UJREG_RULE_READER_XML_TEXT 2033 /**< error: text of the XML is within its items. */
#define UJREG_RULE_READER_XML_ATTRIBUTE 2034 /**< note: records and items of the XML have no attributes. */
#define UJREG_RULE_READER_XML_AFTER_END 2035 /**< error: nothing follows the root of the XML. */
#define UJREG_RULE_READER_CUT_OFF 2040 /**< error: a delimited file does not break off in its last line. */
#define UJREG_RULE_READER_LAST_LINE_OPEN 2041 /**< note: the last line has its end. */
#define UJREG_RULE_READER_END_MARK 2042 /**< note: the input has no end mark of old systems. */
#define UJREG_RULE_READER_RECORD_NAME 2043 /**< error: records of the XML are elements called record. */
#define UJREG_RULE_READER_JSON_ENVELOPE 2044 /**< note: no object stands around the JSON array. */
#define UJREG_RULE_READER_NO_ITEM 2045 /**< error: each record has an item of this data set. */
#define UJREG_RULE_READER_COLUMN_LIMIT 2046 /**< error: there are no more columns than the limit. */
#define UJREG_RULE_READER_ENCODING_MIXED 2047 /**< warning: the input is in one encoding. */
#define UJREG_RULE_READER_VALUE 2060 /**< error: each value of a file of registrations or events can be understood. */
#define UJREG_RULE_READER_NAME_MISSING 2061 /**< error: a file of registrations or events has the columns that are needed. */
#define UJREG_RULE_READER_NAME_DOUBLED 2062 /**< error: a name occurs once in a file of registrations or events. */
#define UJREG_RULE_READER_TEXT_ENCODING 2063 /**< error: each line is of the encoding of the file. */
#define UJREG_RULE_READER_REGISTRATION_INCOMPLETE 2064 /**< error: the state of a registration agrees with what it holds. */
#define UJREG_RULE_READER_APPLICATION_UNKNOWN 2065 /**< error: the application that an event names is that of a present registration. */
#define UJREG_RULE_STATE_EVENT_UNKNOWN 3001 /**< error: the event is one the library knows. */
#define UJREG_RULE_STATE_NOT_ALLOWED 3002 /**< error: the event is allowed in the present state. */
#define UJREG_RULE_STATE_DATE 3003 /**< error: the event has a valid date. */
#define UJREG_RULE_STATE_DATE_FUTURE 3004 /**< error: the event is not later than the system's current date. */
#define UJREG_RULE_STATE_DATE_ORDER 3005 /**< error: events come in the order of their dates. */
#define UJREG_RULE_STATE_PERSON 3006 /**< error: the event is of the registered person. */
#define UJREG_RULE_STATE_PERSON_MISSING 3007 /**< error: it is known who applies. */
#define UJREG_RULE_STATE_PLACE 3008 /**< error: the place is one of the four: household, residence, employment, insurance. */
#define UJREG_RULE_STATE_AREA 3009 /**< error: the place has an area code. */
#define UJREG_RULE_STATE_ACTIVE_REGISTRATION 3010 /**< error: there is no active application or registration when the person applies. */
#define UJREG_RULE_STATE_DECEASED 3011 /**< error: after an exit by death (26) there is no registration. */
#define UJREG_RULE_STATE_PENSION_DRAWN 3012 /**< error: after an exit by pension (21) a person registers only when the pension is no longer drawn. */
#define UJREG_RULE_STATE_LOADED_TARGET 3013 /**< error: a loaded registration is registered or exited. */
#define UJREG_RULE_STATE_LOADED_DATE 3014 /**< error: the dates of a loaded registration are possible. */
#define UJREG_RULE_STATE_APPLICATION_LOADED 3015 /**< error: an application is taken up once. */
#define UJREG_RULE_STATE_EVIDENCE_UNKNOWN 3016 /**< error: evidence is of the table, or the caller's own (from 1000). */
#define UJREG_RULE_STATE_FORBIDDEN_EVIDENCE 3017 /**< error: no evidence is asked for that the notice forbids to ask for. */
#define UJREG_RULE_STATE_VERIFICATION 3018 /**< error: verification is by data match or by manual check. */
#define UJREG_RULE_STATE_BIRTH 3019 /**< error: the date of birth is known. */
#define UJREG_RULE_STATE_UNDER_16 3020 /**< error: the person is at least 16 on the day of registration. */
#define UJREG_RULE_STATE_PENSION 3021 /**< error: the person draws no basic pension. */
#define UJREG_RULE_STATE_ABLE 3022 /**< error: the person is able to work. */
#define UJREG_RULE_STATE_WILLING 3023 /**< error: the person wants work. */
#define UJREG_RULE_STATE_OUT_OF_WORK 3024 /**< error: the person is out of work. */
#define UJREG_RULE_STATE_GROUND_UNKNOWN 3025 /**< error: a refusal has a ground, of the table or the caller's own (from 1000). */
#define UJREG_RULE_STATE_FORBIDDEN_GROUND 3026 /**< error: no registration is refused on a ground that the notice forbids. */
#define UJREG_RULE_STATE_REASON 3027 /**< error: a ground of exit is a code of AJC00A. */
#define UJREG_RULE_STATE_RECORD_MISSING 3028 /**< error: an exit comes with its deregistration record. */
#define UJREG_RULE_STATE_RECORD_PERSON 3029 /**< error: the deregistration record is of the registered person. */
#define UJREG_RULE_STATE_RECORD_REASON 3030 /**< error: the record's reason is the ground that was verified. */
#define UJREG_RULE_STATE_RECORD_DATE 3031 /**< error: the date of handling is the day of the exit. */
#define UJREG_RULE_STATE_RECORD_BEFORE_REGISTRATION 3032 /**< error: the exit is not before the registration. */
#define UJREG_RULE_STATE_RECORD_AREA 3033 /**< warning: the exit is in the area of registration, or one contains the other. */
#define UJREG_RULE_STATE_REFUSALS 3034 /**< error: an exit by 31 needs three logged refusals in a row. */
#define UJREG_RULE_STATE_UNREACHABLE 3035 /**< error: an exit by 32 needs six months of failed contact. */
#define UJREG_RULE_STATE_EXIT_VERIFICATION 3036 /**< error: an exit by 31 or 32 needs a verification by data match or manual check. */
#define UJREG_RULE_STATISTICS_REGISTERED_DIFFERS 4001 /**< warning: all sources give one day of registration. */
#define UJREG_RULE_STATISTICS_EXIT_MISSING 4002 /**< warning: all sources know of the exit. */
#define UJREG_RULE_STATISTICS_EXIT_DIFFERS 4003 /**< warning: all sources give one day of exit. */
#define UJREG_RULE_STATISTICS_REASON_DIFFERS 4004 /**< warning: all sources give one reason of exit. */
#define UJREG_RULE_STATISTICS_SEX_DIFFERS 4005 /**< warning: all sources give one sex. */
#define UJREG_RULE_STATISTICS_BIRTH_DIFFERS 4006 /**< warning: all sources give one birth date. */
#define UJREG_RULE_STATISTICS_URBAN_DIFFERS 4007 /**< warning: all sources agree whether the registration is in an urban area. */
#define UJREG_RULE_STATISTICS_ELIGIBLE_DIFFERS 4008 /**< warning: all sources agree since when the conditions no longer hold. */
#define UJREG_RULE_STATISTICS_REGISTERED_TWICE 4009 /**< warning: a person has one registration at a time. */
#define UJREG_RULE_STATISTICS_IDENTITY 4020 /**< error: the identities of the report hold. */
#define UJREG_RULE_STATISTICS_UNUSABLE 4021 /**< warning: every registration can be counted. */
#define UJREG_RULE_STATISTICS_URBAN_UNKNOWN 4022 /**< note: every registration tells whether it is in an urban area. */
#define UJREG_RULE_WRITER_ENCODING 5001 /**< error: what is written is valid text. */
#define UJREG_RULE_WRITER_CHARACTER 5002 /**< error: the target format can carry every character. */
#define UJREG_RULE_WRITER_TOO_LONG 5003 /**< error: in a fixed file each item fits its column. */
#define UJREG_RULE_WRITER_TRAILING_SPACE 5004 /**< error: in a fixed file no item ends in a space. */
#define UJREG_RULE_WRITER_UPPER_X 5005 /**< note: the check character of a citizen number is written as X. */
#define UJREG_RULE_WRITER_COMPANION 5006 /**< note: what the input gives beside the items is written, too. */
#define UJREG_RULE_WRITER_NO_VALUE 5007 /**< error: each record that is written has a value. */
#define UJREG_RULE_WRITER_RECORD_TOO_LONG 5008 /**< error: a record that is written is not longer than the limit. */
#define UJREG_RULE_RECORD_ENCODING 6001 /**< error: the text of each record is in the encoding of the file. */

#endif
