/* SPDX-License-Identifier: Apache-2.0 */
/* The names of formats and encodings. */
#include <ujreg/format.h>

#include <string.h>

struct name {
    const char *name;
    int32_t value;
};

/* The first name of a value is the one that is shown. */
static const struct name formats[] = {
    {"auto", UJREG_FORMAT_AUTO}, {"csv", UJREG_FORMAT_CSV},       {"tsv", UJREG_FORMAT_TSV},
    {"psv", UJREG_FORMAT_PSV},   {"ndjson", UJREG_FORMAT_NDJSON}, {"json", UJREG_FORMAT_JSON},
    {"xml", UJREG_FORMAT_XML},   {"fixed", UJREG_FORMAT_FIXED},
};
static const struct name encodings[] = {
    {"auto", UJREG_ENCODING_AUTO},        {"utf-8", UJREG_ENCODING_UTF8},  {"gb18030", UJREG_ENCODING_GB18030},
    {"utf8", UJREG_ENCODING_UTF8},        {"gbk", UJREG_ENCODING_GB18030}, {"gb2312", UJREG_ENCODING_GB18030},
    {"gb-18030", UJREG_ENCODING_GB18030},
};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *name_of(const struct name *names, size_t count, int32_t value) {
    for (size_t i = 0; i < count; i++) {
        if (names[i].value == value) {
            return names[i].name;
        }
    }
    return "?";
}

static int32_t value_of(const struct name *names, size_t count, const char *text, size_t size) {
    for (size_t i = 0; text && i < count; i++) {
        size_t at = 0;
        while (at < size && names[i].name[at] &&
               (text[at] >= 'A' && text[at] <= 'Z' ? text[at] - 'A' + 'a' : text[at]) == names[i].name[at]) {
            at++;
        }
        if (at == size && names[i].name[at] == '\0') {
            return names[i].value;
        }
    }
    return -1;
}

const char *ujreg_xml_namespace(void) {
    return UJREG_XML_NAMESPACE;
}

const char *ujreg_format_name(int32_t format) {
    return name_of(formats, COUNT(formats), format);
}

int32_t ujreg_format_find(const char *name, size_t size) {
    return value_of(formats, COUNT(formats), name, size);
}

const char *ujreg_encoding_name(int32_t encoding) {
    return name_of(encodings, COUNT(encodings), encoding);
}

int32_t ujreg_encoding_find(const char *name, size_t size) {
    return value_of(encodings, COUNT(encodings), name, size);
}
