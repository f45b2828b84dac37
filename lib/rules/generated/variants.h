/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from data/variants.tsv by tools/generate; do not edit. */
/* Which of its words a finding shows: numbers[3]. */
#ifndef UJ_RULES_VARIANTS_H
#define UJ_RULES_VARIANTS_H

/* items: too-long */
enum {
    UJ_TOO_LONG_CHARACTERS,
    UJ_TOO_LONG_GB18030,
    UJ_TOO_LONG_UTF8
};

/* items: encoding-other */
enum {
    UJ_LOOKS_LIKE_UTF8,
    UJ_LOOKS_LIKE_GB18030
};

/* record.encoding */
enum {
    UJ_RECORD_IS_UTF8,
    UJ_RECORD_IS_GB18030
};

/* AAB301.not-in-force */
enum {
    UJ_AREA_IS_ABOLISHED,
    UJ_AREA_IS_REPLACED,
    UJ_AREA_IS_NOT_YET
};

/* AAZ341.duplicate */
enum {
    UJ_DUPLICATE_HERE,
    UJ_DUPLICATE_ELSEWHERE,
    UJ_DUPLICATE_IN_TABLE
};

/* AAZ341.character */
enum {
    UJ_SERIAL_CHARACTER,
    UJ_SERIAL_SCIENTIFIC,
    UJ_SERIAL_CONTROL
};

/* items: space */
enum {
    UJ_SPACE_HALF_WIDTH,
    UJ_SPACE_FULL_WIDTH
};

/* AAC003.character,AAE011.character */
enum {
    UJ_NAME_PUNCTUATION,
    UJ_NAME_PRIVATE_USE,
    UJ_NAME_NOT_ASSIGNED,
    UJ_NAME_LOST
};

/* AAC002.sex */
enum {
    UJ_NUMBER_OF_MAN,
    UJ_NUMBER_OF_WOMAN
};

/* AAC002.sex-not-evaluable */
enum {
    UJ_SEX_NOT_GIVEN,
    UJ_SEX_NOT_STATED,
    UJ_SEX_NO_CODE,
    UJ_SEX_NEVER_GIVEN
};

/* AAC002.foreign-shape */
enum {
    UJ_FOREIGN_LETTER,
    UJ_FOREIGN_PROVINCE,
    UJ_FOREIGN_NATIONALITY,
    UJ_FOREIGN_TOO_LONG
};

/* AAC002.spreadsheet */
enum {
    UJ_SPREADSHEET_SCIENTIFIC,
    UJ_SPREADSHEET_ZEROS
};

/* AAC058.code */
enum {
    UJ_DOCUMENT_TYPE_UNKNOWN,
    UJ_DOCUMENT_TYPE_LOST_ZERO
};

/* AAC044.citizen-number,AAC044.differs */
enum {
    UJ_CITIZEN_NUMBER_ON_IDENTITY_CARD,
    UJ_CITIZEN_NUMBER_ON_OTHER_CARD
};

/* AJC00A.code */
enum {
    UJ_REASON_CODE_UNKNOWN,
    UJ_REASON_CODE_WITHDRAWN
};

/* AJC00A.contact-ground */
enum {
    UJ_CONTACT_GROUND_REFUSED_SERVICE,
    UJ_CONTACT_GROUND_OUT_OF_CONTACT
};

/* reader.not-text */
enum {
    UJ_NOT_TEXT_BINARY,
    UJ_NOT_TEXT_ZIP,
    UJ_NOT_TEXT_XLS,
    UJ_NOT_TEXT_UTF16
};

/* reader.no-header */
enum {
    UJ_NO_HEADER_NO_NAME,
    UJ_NO_HEADER_BARE_RETURN,
    UJ_NO_HEADER_SEPARATOR
};

/* reader.column-unknown */
enum {
    UJ_COLUMN_UNKNOWN,
    UJ_COLUMN_NAMELESS,
    UJ_COLUMN_UNNAMED
};

/* reader.column-count */
enum {
    UJ_COLUMN_COUNT_TOO_MANY,
    UJ_COLUMN_COUNT_SEPARATORS,
    UJ_COLUMN_COUNT_TOO_FEW
};

/* reader.quote-in-field */
enum {
    UJ_QUOTE_IN_FIELD,
    UJ_QUOTE_IN_FORMULA
};

/* reader.field-too-long */
enum {
    UJ_FIELD_TOO_LONG_IN_COLUMN,
    UJ_FIELD_TOO_LONG_IN_ITEM
};

/* reader.json-syntax */
enum {
    UJ_JSON_UNEXPECTED,
    UJ_JSON_CUT_OFF,
    UJ_JSON_COMMA,
    UJ_JSON_NO_COMMA,
    UJ_JSON_NO_RECORD,
    UJ_JSON_OPEN_ARRAY,
    UJ_JSON_NO_ARRAY,
    UJ_JSON_LINES,
    UJ_JSON_OPEN_ENVELOPE
};

/* reader.json-string */
enum {
    UJ_JSON_STRING_ESCAPE,
    UJ_JSON_STRING_SURROGATE,
    UJ_JSON_STRING_CONTROL
};

/* reader.json-value-type */
enum {
    UJ_JSON_TYPE_NUMBER,
    UJ_JSON_TYPE_BOOLEAN,
    UJ_JSON_TYPE_NESTED
};

/* reader.json-after-end */
enum {
    UJ_JSON_AFTER_OBJECT,
    UJ_JSON_AFTER_ARRAY,
    UJ_JSON_MORE_RECORDS,
    UJ_JSON_BROKEN_ENVELOPE
};

/* reader.xml-syntax */
enum {
    UJ_XML_OTHER,
    UJ_XML_MISMATCH,
    UJ_XML_CUT_OFF,
    UJ_XML_OPEN_ROOT,
    UJ_XML_ENTITY,
    UJ_XML_CHARACTER
};

/* reader.xml-root */
enum {
    UJ_XML_ROOT_NAME,
    UJ_XML_ROOT_NAMESPACE
};

/* reader.xml-text */
enum {
    UJ_XML_TEXT_IN_RECORD,
    UJ_XML_TEXT_BETWEEN_RECORDS
};

/* reader.cut-off */
enum {
    UJ_CUT_OFF_IN_COLUMNS,
    UJ_CUT_OFF_IN_QUOTES
};

/* reader.record-name */
enum {
    UJ_RECORD_NAME_AMONG_RECORDS,
    UJ_RECORD_NAME_ALONE
};

/* reader.encoding-mixed */
enum {
    UJ_ENCODING_DETECTED,
    UJ_ENCODING_MARKED,
    UJ_ENCODING_DECLARED,
    UJ_ENCODING_OPTION
};

/* reader.value */
enum {
    UJ_VALUE_NO_DATE,
    UJ_VALUE_NO_LIST_NAME,
    UJ_VALUE_NO_AREA,
    UJ_VALUE_NO_REASON,
    UJ_VALUE_NO_NUMBER,
    UJ_VALUE_NO_SHORT_TEXT,
    UJ_VALUE_NO_YES_OR_NO,
    UJ_VALUE_NO_SEX,
    UJ_VALUE_NO_KEY,
    UJ_VALUE_NO_STRING
};

/* reader.text-encoding */
enum {
    UJ_TEXT_NOT_UTF8,
    UJ_TEXT_NOT_GB18030,
    UJ_TEXT_UTF8_IN_GB18030
};

/* reader.registration-incomplete */
enum {
    UJ_INCOMPLETE_MISSING,
    UJ_INCOMPLETE_NOT_OF_STATE
};

/* state.active-registration */
enum {
    UJ_ACTIVE_HERE,
    UJ_ACTIVE_ELSEWHERE
};

/* state.loaded-date */
enum {
    UJ_LOADED_WITHOUT_DATE,
    UJ_LOADED_REGISTERED_LATER,
    UJ_LOADED_CONTACT_OUTSIDE
};

/* state.pension,state.able,state.willing,state.out-of-work */
enum {
    UJ_FACT_IS_UNKNOWN,
    UJ_FACT_IS_OTHERWISE
};

/* statistics.registered-differs,statistics.exit-missing,statistics.exit-differs,statistics.reason-differs,statistics.sex-differs,statistics.birth-differs,statistics.urban-differs */
enum {
    UJ_DIFFER_LOCAL_FIRST,
    UJ_DIFFER_NATIONAL_FIRST,
    UJ_DIFFER_OTHER_SOURCES
};

/* writer.character */
enum {
    UJ_NOT_WRITABLE_ANYWHERE,
    UJ_NOT_WRITABLE_IN_XML,
    UJ_NOT_WRITABLE_IN_FIXED,
    UJ_NOT_WRITABLE_AS_MARK
};

/* writer.too-long */
enum {
    UJ_TOO_WIDE_IN_GB18030,
    UJ_TOO_WIDE_IN_UTF8
};

#endif
