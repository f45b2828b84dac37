/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file arrow.h
 * @brief Tables of Apache Arrow: columns in, a verdict a row out; any input out as a stream of checked batches.
 *
 * By the Arrow C data and stream interfaces, which need no library: three structs that pandas, Polars, DuckDB, Spark, arrow-java,
 * arrow-rs and arrow-go hand over without copying.
 */
#ifndef UJREG_ARROW_H
#define UJREG_ARROW_H

#include <ujreg/base.h>
#include <ujreg/business_id.h>
#include <ujreg/profile.h>
#include <ujreg/run.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @cond */
/* As the specification prints it, with its own guards, so that it may stand beside other headers that do the same. */
#ifndef ARROW_C_DATA_INTERFACE
#  define ARROW_C_DATA_INTERFACE

#  define ARROW_FLAG_DICTIONARY_ORDERED 1
#  define ARROW_FLAG_NULLABLE 2
#  define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};
#endif

#ifndef ARROW_C_STREAM_INTERFACE
#  define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};
#endif
/** @endcond */

/**
 * @defgroup arrow Arrow
 * @brief Tables that are in memory already, column by column.
 *
 * **Columns** are found by their names as those of a file are: the codes of the items in either case, or the Chinese
 * names; in any order. Others are passed over, with a finding. What a column may be:
 *
 * | type of Arrow | format | taken as |
 * |---|---|---|
 * | utf8, large_utf8, utf8_view | `u` `U` `vu` | the text |
 * | binary, large_binary, binary_view | `z` `Z` `vz` | UTF-8; bytes that are none are a finding (.encoding) |
 * | int8 to int64, uint8 to uint64 | `c` `C` `s` `S` `i` `I` `l` `L` | its digits; a leading zero that the number has lost stays lost, and is reported |
 * | date32, for ADC210 and AAE036 only | `tdD` | YYYYMMDD; outside the years 1 to 9999 the number of the day, which is no date |
 * | null | `n` | no value |
 * | dictionary with integer indices | the index's | a value of one of these types |
 *
 * Any other type is refused, with the name of the column: a number with a fraction or a time of day is no item, and what
 * it was made of cannot be told from it. Types of columns that are passed over do not matter.
 *
 * **A null** and an empty text are the same: no value. A row that is null in the table itself, and one without a value in
 * any column, is no record: it is passed over, as a blank line of a file is.
 * @{
 */

#define UJREG_ARROW_PASSED_OVER 255 /**< Verdict of a row without any value: no record. */
#define UJREG_ARROW_NOT_CHECKED 254 /**< Verdict of a row that the call did not reach. */

#define UJREG_ARROW_CONTINUED 1 /**< Not the first batch of its table: what is about columns was reported. */

/** @brief How to check a batch. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_arrow_options {
    uint32_t size;        /**< sizeof(ujreg_arrow_options). */
    uint32_t flags;       /**< UJREG_ARROW_CONTINUED, or 0. */
    uint64_t rows_before; /**< Rows of the batches before this one: record n of this one is reported as rows_before + n. */
    ujreg_id_set *ids; /**< Business IDs met so far: a row whose ID is in it has AAZ341.duplicate, the others are added with
                               the number of their record. NULL: the rows are not held against each other. When the call
                               fails, those of rows that it reached stay. */
} ujreg_arrow_options;

#define UJREG_ARROW_WORDS 256 /**< Bytes of ujreg_arrow_summary.wrong. */

/** @brief What was counted, or why the batch was refused. @since 1.0 */
typedef struct ujreg_arrow_summary {
    uint32_t size;                 /**< sizeof(ujreg_arrow_summary), set by the caller. */
    int32_t reserved;              /**< 0. */
    uint64_t records;              /**< Rows that hold a record. */
    uint64_t passed_over;          /**< Rows without any value. */
    uint64_t clean;                /**< Records without error and warning. */
    uint64_t with_errors;          /**< Records with at least one error. */
    uint64_t with_warnings;        /**< Records with at least one warning (and perhaps errors). */
    uint64_t errors;               /**< Findings that are errors. */
    uint64_t warnings;             /**< Findings that are warnings. */
    uint64_t notes;                /**< Findings that are notes. */
    char wrong[UJREG_ARROW_WORDS]; /**< When the batch was refused: which column, what is wrong with it, what to do;
                                        English, zero-terminated. Empty otherwise. Holds no value of the table. */
} ujreg_arrow_summary;

/**
 * @brief Check a record batch: every row against all rules of a profile, as ujreg_check.
 *
 * A verdict is the worst severity that was found in the row: 0 nothing, else UJREG_SEVERITY_…; or UJREG_ARROW_PASSED_OVER.
 * A required item without a column is one finding, and an error of every row: none of them may be uploaded.
 *
 * Findings come row by row. `record` is the number of the row (from 1, with rows_before); `line` is 0; `offset` and
 * `length` are in the value. What is about columns, and that the table does not give the sex (AAC004), comes first,
 * what is about rows without a value last; their `record` is 0. What a run reports once for all records is reported for each.
 *
 * The batch is looked at before anything is reported of it: offsets that go back, indices outside a dictionary, views
 * outside their buffers, missing buffers, lengths that do not fit. Of an array that says something else than its
 * buffers hold (lengths, that is: the interface does not tell the sizes of buffers) nothing can be promised.
 *
 * Any number of threads may check batches of the same table at the same time, with a profile in common; `ids` belongs to
 * one of them at a time. Memory is the C library's; a batch without findings takes about 40 KiB.
 * @param profile Must not be NULL.
 * @param options NULL for the defaults.
 * @param schema,array A struct array, as a record batch is handed over. Neither is changed or released: they stay the
 *                     caller's. Must not be NULL.
 * @param[out] verdicts,capacity A byte a row; NULL and 0 when only findings matter. Rows that were not reached, and bytes
 *                               behind the last row, become UJREG_ARROW_NOT_CHECKED, so that nothing passes for clean.
 * @param sink,context Takes the findings; NULL when only verdicts matter.
 * @param[in,out] summary May be NULL. What was counted until a failure is counted.
 * @return UJREG_OK, whatever was found; UJREG_INVALID (no struct array; a column of an item has a type that is not taken;
 *         no column is an item: summary->wrong says which), UJREG_ERROR_ARGUMENT (also an array that was released or
 *         contradicts itself: summary->wrong says how), UJREG_ERROR_CAPACITY (verdicts are fewer than rows),
 *         UJREG_STOPPED and UJREG_ERROR_IO (from the sink), UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT (from ids),
 *         UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_arrow_check(const ujreg_profile *profile, const ujreg_arrow_options *options,
                                                    const struct ArrowSchema *schema, const struct ArrowArray *array,
                                                    uint8_t *verdicts, size_t capacity, ujreg_finding_sink sink,
                                                    void *context, ujreg_arrow_summary *summary);

#define UJREG_ARROW_WITH_SEX 1 /**< A column AAC004, the companion, behind AAE013. */
#define UJREG_ARROW_BORROWED 2 /**< The bytes of the input stay as long as the stream lives: no copy is made. */

/** @brief What a stream of batches is like. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_arrow_stream_options {
    uint32_t size;             /**< sizeof(ujreg_arrow_stream_options). */
    uint32_t flags;            /**< UJREG_ARROW_WITH_SEX and UJREG_ARROW_BORROWED, or 0. */
    uint32_t batch_rows;       /**< Rows of a batch; 0: 16,384. At most 1,048,576. */
    uint32_t max_nesting;      /**< As in reader.h. */
    uint64_t max_record_bytes; /**< As in reader.h. */
    uint64_t max_field_bytes;  /**< As in reader.h. */
    int32_t language;          /**< Of the words of a failure, UJREG_LANGUAGE_…; 0: English. */
    int32_t reserved;          /**< 0. */
    ujreg_id_set *ids;         /**< As in ujreg_arrow_options; used as long as the stream lives. */
    ujreg_finding_sink sink;   /**< Takes the findings, on the thread that calls get_next; or NULL. */
    void *context;             /**< Handed to sink. */
} ujreg_arrow_stream_options;

/**
 * @brief Read an input of any format as a stream of checked batches.
 *
 * Columns: the eleven items by their codes, as utf8, null where there is no value; `record` (uint64) and `line` (uint64), where
 * the record stands in the input; `severity` (uint8), the worst that was found in it, 0 or UJREG_SEVERITY_…; `status`
 * (int32): UJREG_OK, or UJREG_MALFORMED for what breaks the format: its items are null and its severity is error. What is an
 * error and about no record is such a row with the record 0; an item without a column is an error of every row. So a
 * consumer that keeps the rows whose severity is less than UJREG_SEVERITY_ERROR has those that may be uploaded, and loses
 * nothing that it was not told of. An item with bytes that were none of its encoding has U+FFFD in their place, and the
 * severity error. Business IDs are held against each other with `ids` only.
 *
 * The functions of the stream are those of the Arrow C stream interface: `get_next` gives a batch, or one whose release is NULL at
 * the end. **An input that breaks off, is not of its format or cannot be read is an error of `get_next`, never a short
 * stream**: first come the rows that were read before, then EINVAL (the input), EIO (its function), ECANCELED (the sink
 * answered UJREG_END) or ENOMEM, again with each further call; `get_last_error` says what and where.
 *
 * A batch and a schema belong to whoever got them, and live as long as he likes, without the stream; columns may be moved out
 * of a batch. The stream must be released by its `release`; one thread at a time may use it.
 * @param allocator NULL for the C library's. Its functions are also called by whoever releases a batch, on his thread.
 * @param profile Must outlive the stream.
 * @param options NULL for the defaults; copied.
 * @param input As in ujreg_run_input; copied, its bytes too unless they are borrowed. Its function must serve as long as the
 *              stream lives.
 * @param[out] stream Where the stream is made; release NULL unless the answer is UJREG_OK. Must not be NULL.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION, UJREG_ERROR_UNSUPPORTED (XML in a
 *         build without it).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_arrow_stream(const ujreg_allocator *allocator, const ujreg_profile *profile,
                                                     const ujreg_arrow_stream_options *options,
                                                     const ujreg_input *input, struct ArrowArrayStream *stream);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
