/* SPDX-License-Identifier: Apache-2.0 */
/* Names and messages of the statuses, and the version. */
#include <ujreg/base.h>

struct status_row {
    ujreg_status status;
    const char *name;
    const char *zh;
    const char *en;
};

static const struct status_row rows[] = {
    {UJREG_OK, "OK", "完成。", "Done."},
    {UJREG_MORE, "MORE", "需要更多输入。", "More input is needed."},
    {UJREG_END, "END", "已到末尾。", "There is nothing further."},
    {UJREG_INVALID, "INVALID", "文本不符合要求的形式。", "The text is not of the form asked for."},
    {UJREG_UNKNOWN, "UNKNOWN", "现有数据无法回答。", "The data at hand cannot answer."},
    {UJREG_EXISTS, "EXISTS", "已经存在。", "It is there already."},
    {UJREG_MALFORMED, "MALFORMED", "记录不符合文件格式。", "The record breaks the format of the file."},
    {UJREG_REFUSED, "REFUSED", "不允许，未作任何改变。", "Not allowed; nothing was changed."},
    {UJREG_STOPPED, "STOPPED", "调用方要求停止，工作未完成。", "The caller asked to stop; the work is not complete."},
    {UJREG_ERROR_MEMORY, "ERROR_MEMORY", "内存不足。", "Out of memory."},
    {UJREG_ERROR_ARGUMENT, "ERROR_ARGUMENT", "参数错误。", "An argument is wrong."},
    {UJREG_ERROR_VERSION, "ERROR_VERSION", "结构体的版本（size）与本库不符。",
     "A struct is of a version (size) that this library does not know."},
    {UJREG_ERROR_LIMIT, "ERROR_LIMIT", "超出限制。", "A limit was reached."},
    {UJREG_ERROR_IO, "ERROR_IO", "读写失败。", "Reading or writing failed."},
    {UJREG_ERROR_UNSUPPORTED, "ERROR_UNSUPPORTED", "本次构建不含所需部分。",
     "This build was made without the part that is needed."},
    {UJREG_ERROR_STATE, "ERROR_STATE", "调用顺序不对。", "The call does not fit what was called before."},
    {UJREG_ERROR_CAPACITY, "ERROR_CAPACITY", "缓冲区太小。", "The buffer is too small."},
};

static const struct status_row *find(ujreg_status status) {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].status == status) {
            return &rows[i];
        }
    }
    return NULL;
}

const char *ujreg_status_name(ujreg_status status) {
    const struct status_row *row = find(status);
    return row ? row->name : "?";
}

const char *ujreg_status_text(ujreg_status status, int32_t language) {
    const struct status_row *row = find(status);
    if (!row) {
        return language == UJREG_LANGUAGE_ZH ? "未知的状态。" : "Not a known status.";
    }
    return language == UJREG_LANGUAGE_ZH ? row->zh : row->en;
}

#define TEXT_OF(number) #number
#define VERSION_TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *ujreg_version(void) {
    return VERSION_TEXT(UJREG_VERSION_MAJOR, UJREG_VERSION_MINOR, UJREG_VERSION_PATCH);
}

int32_t ujreg_version_number(void) {
    return UJREG_VERSION_MAJOR * 1000000 + UJREG_VERSION_MINOR * 1000 + UJREG_VERSION_PATCH;
}
