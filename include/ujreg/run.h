/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file run.h
 * @brief Check whole inputs: many records, several files, uniqueness over all of them, several workers.
 */
#ifndef UJREG_RUN_H
#define UJREG_RUN_H

#include <ujreg/base.h>
#include <ujreg/finding.h>
#include <ujreg/format.h>
#include <ujreg/profile.h>
#include <ujreg/writer.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup run Run
 * @brief One run over one or more inputs.
 *
 * Findings come in the order of the input and are the same whatever the number of workers.
 * @{
 */

/**
 * @brief A function of the caller that takes findings, in order, on the thread that called ujreg_run_input.
 *
 * ujreg_findings_collect is one: it keeps them in a list.
 * @param context As given beside the function.
 * @param finding Lives only during the call; `finding->rule` may be new to an older caller.
 * @return As ujreg_sink: UJREG_MORE to go on; UJREG_END stops the run with UJREG_STOPPED; anything else, 0 too, with
 *         UJREG_ERROR_IO.
 * @since 1.0
 */
typedef ujreg_status(UJREG_CALL *ujreg_finding_sink)(void *context, const ujreg_finding *finding);

/**
 * @brief A function of the caller that delivers input bytes, on the thread that called ujreg_run_input.
 * @param context As given in ujreg_input.
 * @param[out] buffer,capacity Where the bytes go, and how many at most.
 * @param[out] stored How many were stored, 1 to capacity; 0 before the call.
 * @return UJREG_MORE with bytes stored; UJREG_END with none, at the end. Anything else is a failure, 0 too, and so is
 *         UJREG_MORE without bytes or with more than capacity: the run ends with UJREG_ERROR_IO, once all that was read
 *         before is reported. Otherwise as ujreg_sink.
 * @since 1.0
 */
typedef ujreg_status(UJREG_CALL *ujreg_source)(void *context, char *buffer, size_t capacity, size_t *stored);

/**
 * @brief A function of the caller that reads an input again at an offset; must deliver what `read` delivered there.
 *
 * A run that finds fewer bytes or no record there ends with UJREG_ERROR_IO; other bytes are not always noticed, so look
 * whether a file has changed at the end. What it reads again, and keeps in memory, is at most three times max_record_bytes
 * and a little.
 * @param context As given in ujreg_input.
 * @param offset Byte of the input, from 0.
 * @param[out] buffer,capacity,stored As in ujreg_source.
 * @return As ujreg_source.
 * @since 1.0
 */
typedef ujreg_status(UJREG_CALL *ujreg_source_at)(void *context, uint64_t offset, char *buffer, size_t capacity,
                                                  size_t *stored);

/** @brief Options of a run. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_run_options {
    uint32_t size;    /**< sizeof(ujreg_run_options). */
    uint32_t workers; /**< Threads that check, the calling one included; 0 and 1: only the calling one. At most 64. */
    int32_t no_uniqueness;     /**< 1: do not look for doubled business IDs. */
    uint32_t max_nesting;      /**< As in reader.h. */
    uint64_t max_record_bytes; /**< As in reader.h. */
    uint64_t max_field_bytes;  /**< As in reader.h. */
    uint64_t seed[2]; /**< Random numbers that no result depends on, so that nobody can make a file whose business IDs crowd
                           one part of the table. All zero: made of where the run lies in memory, which is the same every
                           time where addresses are. Give one when files come from strangers. */
} ujreg_run_options;

/** @brief One input. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_input {
    uint32_t size;           /**< sizeof(ujreg_input). */
    int32_t format;          /**< UJREG_FORMAT_… */
    int32_t encoding;        /**< UJREG_ENCODING_… */
    int32_t no_header;       /**< As in reader.h. */
    ujreg_text name;         /**< Its name in messages about doubled business IDs; copied. */
    ujreg_source read;       /**< Delivers the bytes; or NULL, then `data` holds them. */
    ujreg_source_at read_at; /**< Optional: lets the run hold about 12 instead of 40 bytes of memory a business ID. Must serve as long as the run lives. */
    void *context;           /**< Handed to read and read_at. */
    const char *data;        /**< The whole input when read is NULL; must stay until the run is freed. */
    uint64_t data_size; /**< Bytes of data; with read, how many it delivers in all, or 0 when that is not known. Any other
                                  number of bytes is UJREG_ERROR_IO: the input was changed while it was read. Saves time,
                                  too: the memory for uniqueness is laid out by it. */
} ujreg_input;

/** @brief What was counted. @since 1.0 */
typedef struct ujreg_summary {
    uint32_t size;          /**< sizeof(ujreg_summary), set by the caller. */
    int32_t format;         /**< The format read. */
    int32_t encoding;       /**< The encoding read; UJREG_ENCODING_UTF8 when all was ASCII. */
    uint32_t rule_capacity; /**< Entries of rule_counts, set by the caller; ujreg_rule_count() is enough. */
    uint64_t *rule_counts;  /**< Findings per rule, in the order of ujreg_rule_at; the caller's array, or NULL. */
    uint64_t bytes;         /**< Bytes read; of an input that was refused, those before the place that says why. */
    uint64_t records;       /**< Records met, malformed ones included. */
    uint64_t clean;         /**< Records without error and warning. */
    uint64_t with_errors;   /**< Records with at least one error. */
    uint64_t with_warnings; /**< Records with at least one warning (and perhaps errors). */
    uint64_t errors;        /**< Findings that are errors. */
    uint64_t warnings;      /**< Findings that are warnings. */
    uint64_t notes;         /**< Findings that are notes. */
} ujreg_summary;

/**
 * @brief A run. Opaque; one thread at a time (it makes its own workers).
 *
 * Workers take no signal that is sent to the process. They do not survive `fork`: a child may only free a run with more than
 * one worker that it inherits, any other call answers UJREG_ERROR_STATE. A function of the caller that a run calls may
 * not call the run.
 * @since 1.0
 */
typedef struct ujreg_run ujreg_run;

/**
 * @brief Start a run.
 * @param allocator NULL for the C library's. With more than one worker its functions are called from all of them.
 * @param profile Must outlive the run.
 * @param options NULL for the defaults.
 * @param[out] run The run; release with ujreg_run_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_run_new(const ujreg_allocator *allocator, const ujreg_profile *profile,
                                                const ujreg_run_options *options, ujreg_run **run);

/** @brief Release a run. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_run_free(ujreg_run *run);

/**
 * @brief Check one whole input; business IDs are held against all inputs of the run so far.
 * @param run Must not be NULL.
 * @param input input->size set; must not be NULL.
 * @param sink Takes the findings; NULL when only the counts matter.
 * @param context Handed to sink.
 * @param[in,out] summary The counts of this input; may be NULL. What was read before a failure is counted.
 * @return UJREG_OK (read to its end, whatever was found); UJREG_INVALID (not of its format at all, or not to its
 *         end, as of a JSON array that is not closed: the findings say why); UJREG_STOPPED (the sink answered
 *         UJREG_END); UJREG_ERROR_MEMORY, UJREG_ERROR_IO, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION, UJREG_ERROR_UNSUPPORTED; UJREG_ERROR_STATE (the run is at another
 *         input, or its workers belong to another process).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_run_input(ujreg_run *run, const ujreg_input *input, ujreg_finding_sink sink,
                                                  void *context, ujreg_summary *summary);

/**
 * @brief Check one whole input and keep its findings in a list: ujreg_run_input without a function of the caller.
 * @param run,input,summary As in ujreg_run_input.
 * @param findings The findings are appended; must not be NULL. When it can hold no more, the call ends with the reason.
 * @return As ujreg_run_input; UJREG_ERROR_MEMORY also when the list has no memory.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_run_collect(ujreg_run *run, const ujreg_input *input, ujreg_findings *findings,
                                                    ujreg_summary *summary);

#define UJREG_CONVERT_ALL 1   /**< Every record that could be read as it was sent; no rule is asked. */
#define UJREG_CONVERT_CLEAN 2 /**< Only records without an error: those that may be uploaded. */

/**
 * @brief Read one whole input and write its records, in their order, in another form.
 *
 * UJREG_CONVERT_CLEAN checks as ujreg_run_input does, and leaves out every record with an error, a doubled business ID
 * among them. UJREG_CONVERT_ALL leaves out only what is malformed or not of its encoding (*.encoding). Either leaves out what the
 * writer's format cannot carry, with a finding (ujreg_writer_write): ujreg_writer_records tells how many were
 * written. Several inputs may go to one writer. Neither this nor a failure calls ujreg_writer_finish. After any answer
 * but UJREG_OK what was written is not all of the input: do not pass it on as if it were.
 * @param run Must not be NULL.
 * @param input As in ujreg_run_input.
 * @param which UJREG_CONVERT_ALL or UJREG_CONVERT_CLEAN.
 * @param writer Takes the records; its sink is called on the calling thread. Must not be NULL.
 * @param sink,context,summary As in ujreg_run_input.
 * @return As ujreg_run_input; UJREG_STOPPED and UJREG_ERROR_IO also when the writer's sink says so; UJREG_ERROR_STATE when the writer was
 *         finished.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_run_convert(ujreg_run *run, const ujreg_input *input, int32_t which,
                                                    ujreg_writer *writer, ujreg_finding_sink sink, void *context,
                                                    ujreg_summary *summary);

/** @brief Bytes of memory that the run's set of business IDs holds. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_run_id_memory(const ujreg_run *run);

/**
 * @brief Check a buffer in one call: ujreg_run_new, ujreg_run_input, ujreg_run_free.
 * @param profile As in ujreg_run_new.
 * @param input Its `read` must be NULL.
 * @param options NULL for the defaults.
 * @param sink,context,summary As in ujreg_run_input.
 * @return As ujreg_run_new and ujreg_run_input.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_check_buffer(const ujreg_profile *profile, const ujreg_run_options *options,
                                                     const ujreg_input *input, ujreg_finding_sink sink, void *context,
                                                     ujreg_summary *summary);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
