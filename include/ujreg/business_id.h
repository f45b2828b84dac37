/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file business_id.h
 * @brief 业务唯一标识号 = AAB301 + AAZ341, and exact sets of them.
 */
#ifndef UJREG_BUSINESS_ID_H
#define UJREG_BUSINESS_ID_H

#include <ujreg/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup business_id Business ID
 * @brief The key by which uploading is idempotent (A2(一) 各地业务唯一标识号).
 * @{
 */

/**
 * @brief A business ID: six characters of area code and 1 to 18 characters of serial number, no separator.
 *
 * Self-contained. Comparison is bytewise and case-sensitive (STANDARD 2).
 * @since 1.0
 */
typedef struct ujreg_business_id {
    uint8_t area_size;   /**< Always 6 after parsing. */
    uint8_t serial_size; /**< Bytes in serial, 1 to 72. */
    uint8_t reserved[2]; /**< 0. */
    char area[8];        /**< AAB301, zero-terminated. */
    char serial[76];     /**< AAZ341, UTF-8, at most 18 characters, zero-terminated. */
} ujreg_business_id;

/**
 * @brief Split a concatenated business ID after its sixth character.
 *
 * The area part must be six digits and the serial 1 to 18 characters of UTF-8. Nothing else is judged.
 * @param text,size UTF-8; may be NULL when size is 0.
 * @param[out] id All zero when the answer is not UJREG_OK. Must not be NULL.
 * @return UJREG_OK, UJREG_INVALID (id all zero), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_business_id_parse(const char *text, size_t size, ujreg_business_id *id);

/**
 * @brief Make a business ID of its two items.
 * @param aab301,aaz341 Must not be NULL.
 * @param[out] id As in ujreg_business_id_parse.
 * @return As ujreg_business_id_parse.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_business_id_make(const ujreg_text *aab301, const ujreg_text *aaz341,
                                                         ujreg_business_id *id);

/**
 * @brief Write it concatenated, zero-terminated when there is room.
 * @param id As filled by ujreg_business_id_parse or ujreg_business_id_make.
 * @param[out] buffer,capacity Where it goes; NULL and 0 to ask for the size.
 * @param[out] needed Bytes of the text without terminator; may be NULL.
 * @return UJREG_OK; UJREG_ERROR_CAPACITY (needed is set, nothing written); UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_business_id_format(const ujreg_business_id *id, char *buffer, size_t capacity,
                                                           size_t *needed);

/**
 * @brief Bytewise order. @return Negative, 0, positive. NULL is before everything, and so is what was never made.
 * @since 1.0
 */
UJREG_API int32_t UJREG_CALL ujreg_business_id_compare(const ujreg_business_id *a, const ujreg_business_id *b);

/**
 * @brief A 64-bit hash, the same on every machine and in every version 1.x. Equal IDs have equal hashes; the
 *        reverse is not promised. 0 for NULL and for what was never made.
 *
 * For partitions, samples and comparisons of sets that agree on it. Not for a hash table over foreign data: it has no key,
 * so anyone can choose IDs that meet; ujreg_id_set has one.
 * @since 1.0
 */
UJREG_API uint64_t UJREG_CALL ujreg_business_id_hash(const ujreg_business_id *id);

/** @brief An exact set of business IDs. Opaque; one thread at a time. @since 1.0 */
typedef struct ujreg_id_set ujreg_id_set;

/** @brief Options of a set. Set size; zero means the default. @since 1.0 */
typedef struct ujreg_id_set_options {
    uint32_t size;      /**< sizeof(ujreg_id_set_options). */
    uint32_t flags;     /**< 0. */
    uint64_t max_bytes; /**< Upper bound of the set's memory; 0 for none. Reaching it is UJREG_ERROR_LIMIT at
                             ujreg_id_set_add; what is in the set stays. */
    uint64_t seed[2]; /**< Random numbers that no result depends on, so that nobody can choose IDs that crowd one part of the
                             table. All zero: made of where the set lies in memory, which is the same every time where
                             addresses are. Give one when IDs come from strangers. */
} ujreg_id_set_options;

/**
 * @brief Make an empty set.
 * @param allocator NULL for the C library's.
 * @param options NULL for the defaults.
 * @param[out] set The set; release with ujreg_id_set_free.
 * @return UJREG_OK, UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_id_set_new(const ujreg_allocator *allocator,
                                                   const ujreg_id_set_options *options, ujreg_id_set **set);

/** @brief Release a set. NULL is fine. @since 1.0 */
UJREG_API void UJREG_CALL ujreg_id_set_free(ujreg_id_set *set);

/**
 * @brief Add an ID with a number that tells where it was met.
 *
 * Exact: two IDs are the same only when every byte is.
 * @param set Must not be NULL.
 * @param aab301,aaz341 The two items; must not be NULL. Copied.
 * @param place Any number of the caller's.
 * @param[out] first With UJREG_EXISTS, the place that was given when the ID was first added. May be NULL.
 * @return UJREG_OK (was new), UJREG_EXISTS, UJREG_ERROR_MEMORY, UJREG_ERROR_LIMIT, UJREG_ERROR_ARGUMENT
 *         (also for an area or serial longer than ujreg_business_id holds).
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_id_set_add(ujreg_id_set *set, const ujreg_text *aab301,
                                                   const ujreg_text *aaz341, uint64_t place, uint64_t *first);

/**
 * @brief Look without adding.
 * @param set Must not be NULL.
 * @param aab301,aaz341 As in ujreg_id_set_add.
 * @param[out] first The place that was given when the ID was first added. May be NULL.
 * @return UJREG_EXISTS, UJREG_UNKNOWN, or UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_id_set_find(const ujreg_id_set *set, const ujreg_text *aab301,
                                                    const ujreg_text *aaz341, uint64_t *first);

/** @brief Number of IDs in the set; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_id_set_count(const ujreg_id_set *set);

/** @brief Bytes of memory that the set holds now; 0 for NULL. @since 1.0 */
UJREG_API uint64_t UJREG_CALL ujreg_id_set_memory(const ujreg_id_set *set);

/**
 * @brief Write the set, in a form that ujreg_id_set_load reads on any machine and in every version 1.x.
 *
 * The form is sorted: sets of the same IDs and places are the same to a byte, whatever their seeds and the order in which
 * the IDs were added. It ends in a checksum, so that a file cut short is not taken for a smaller set. Needs 16 bytes of
 * memory an ID unless the IDs were added in order.
 * @param set Must not be NULL.
 * @param sink,context Takes the bytes, in pieces of any size.
 * @return UJREG_OK, UJREG_ERROR_IO (from the sink), UJREG_ERROR_MEMORY, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_id_set_save(const ujreg_id_set *set, ujreg_sink sink, void *context);

/**
 * @brief Add all IDs of a saved set to this one.
 * @param set Takes the IDs; must not be NULL.
 * @param data,size The whole saved form.
 * @return UJREG_OK, UJREG_INVALID (damaged or of another form; the set is unchanged), UJREG_ERROR_MEMORY,
 *         UJREG_ERROR_LIMIT, UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_id_set_load(ujreg_id_set *set, const char *data, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
