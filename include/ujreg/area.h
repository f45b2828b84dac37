/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file area.h
 * @brief AAB301: administrative divisions of China at county level and above, with their history.
 */
#ifndef UJREG_AREA_H
#define UJREG_AREA_H

#include <ujreg/base.h>
#include <ujreg/tables.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup area Areas
 * @brief GB/T 2260 from 1981 on: was a code in force, what was it called, where did its territory go
 *        (STANDARD 4).
 *
 * **Years, not days.** The table is the state on 31 December of each year. In the year of a change the old
 * and the new code both count as in force. Years before the table begins are read as its first year, years
 * after it ends as its latest state. Wherever a year is taken, 0 asks for the latest state and 1 to 9999 are
 * years; anything else is UJREG_ERROR_ARGUMENT.
 *
 * Wherever tables are taken, NULL means the built-in ones. A row of an overlay is looked at together with the
 * built-in rows of its code; it takes the place of the built-in row with the same code and first year.
 *
 * All functions may be called from any thread. They allocate nothing.
 * @{
 */

#define UJREG_LEVEL_PROVINCE 1   /**< 省级. */
#define UJREG_LEVEL_PREFECTURE 2 /**< 地级. */
#define UJREG_LEVEL_COUNTY 3     /**< 县级. */

#define UJREG_AREA_IN_FORCE 1  /**< In the table in that year. */
#define UJREG_AREA_NOT_YET 2   /**< Created later. */
#define UJREG_AREA_ABOLISHED 3 /**< Abolished before; also between the abolition of a code and its return. */
#define UJREG_AREA_PRACTICE 4  /**< Not in GB/T 2260, in real use: 兵团 66xxxx, 省本级 PP9900, 市本级 PPCC99. */
#define UJREG_AREA_UNKNOWN 5   /**< Not in the table; the province prefix is known. */
#define UJREG_AREA_IMPOSSIBLE 6 /**< Not six digits, or no known province prefix. */

/**
 * @brief What the table says of one code in one year.
 * @since 1.0
 */
typedef struct ujreg_area {
    uint32_t size;           /**< sizeof(ujreg_area), set by the caller. */
    int32_t code;            /**< The code as a number, 330106; 0 when it is not six digits. */
    int32_t grade;           /**< UJREG_AREA_… */
    int32_t level;           /**< UJREG_LEVEL_…; 0 when unknown or impossible. */
    int32_t first_year;      /**< First 31 December with this row; 0 for a practice code, unknown, impossible. */
    int32_t last_year;       /**< Last 31 December with this row; 0 when it is still in the table. */
    int32_t successor_count; /**< Codes that territory went to, see ujreg_area_successors. */
    int32_t overlay;         /**< 1 when the row is of an overlay. */
    const char *name;        /**< 西湖区; zero-terminated UTF-8; lives as long as the tables; NULL: unknown. */
} ujreg_area;

/**
 * @brief Look up a code as it stands in a record.
 *
 * When the code was not in force, the row is the one that ended last before the year (UJREG_AREA_ABOLISHED)
 * or begins next after it (UJREG_AREA_NOT_YET). In the year of a rename it is the row of the new name.
 * @param tables NULL for the built-in ones.
 * @param text,size The code, exactly six ASCII digits.
 * @param year Year of the date in question (`date.year`), or 0.
 * @param[in,out] area area->size set by the caller; filled whatever the answer, but for errors.
 * @return UJREG_OK (grades in force, not yet, abolished, practice), UJREG_UNKNOWN (grade unknown),
 *         UJREG_INVALID (grade impossible), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_find(const ujreg_tables *tables, const char *text, size_t size,
                                                  int32_t year, ujreg_area *area);

/**
 * @brief Look up a code given as a number. Otherwise as ujreg_area_find.
 * @param tables NULL for the built-in ones.
 * @param code A number, 330106.
 * @param year Year in question, or 0.
 * @param[in,out] area As in ujreg_area_find.
 * @return As ujreg_area_find; UJREG_INVALID also for a number that has not at most six digits.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_get(const ujreg_tables *tables, int32_t code, int32_t year,
                                                 ujreg_area *area);

/**
 * @brief Number of rows of the table; those of overlays included. A code has a row for each of its names and
 *        spans of years.
 * @param tables NULL for the built-in ones.
 * @since 1.0
 */
UJREG_API uint32_t UJREG_CALL ujreg_area_count(const ujreg_tables *tables);

/**
 * @brief The row at a place: built-in rows by code and year, then the overlay's by code and year.
 *
 * A built-in row whose place an overlay takes is still listed. The grade is in force or abolished, by the row
 * itself.
 * @param tables NULL for the built-in ones.
 * @param index 0 to ujreg_area_count() - 1.
 * @param[in,out] area area->size set by the caller; else zero unless UJREG_OK.
 * @return UJREG_OK, UJREG_END (no such place), UJREG_ERROR_ARGUMENT, UJREG_ERROR_VERSION.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_at(const ujreg_tables *tables, uint32_t index, ujreg_area *area);

/**
 * @brief The name with the names of what it lay in: 浙江省杭州市西湖区.
 *
 * As it was in the year; for a year in which the code was not in force, as it was in the nearest year in
 * which it was.
 * @param tables NULL for the built-in ones.
 * @param code A number, 330106.
 * @param year Year in question, or 0.
 * @param[out] buffer,capacity Receives the name; zero-terminated when there is room. May be NULL with
 *        capacity 0.
 * @param[out] needed Bytes without terminator; may be NULL. 0 unless UJREG_OK or UJREG_ERROR_CAPACITY.
 * @return UJREG_OK, UJREG_UNKNOWN (no name is known), UJREG_INVALID (impossible), UJREG_ERROR_CAPACITY
 *         (nothing is written), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_full_name(const ujreg_tables *tables, int32_t code, int32_t year,
                                                       char *buffer, size_t capacity, size_t *needed);

/**
 * @brief A code to which territory went, and when.
 * @since 1.0
 */
typedef struct ujreg_area_successor {
    int32_t code; /**< The code that took it over. */
    int32_t year; /**< The year of the change. */
} ujreg_area_successor;

/**
 * @brief What the row of a code says of where territory went: all of it at the end, or parts of it before.
 * @param tables NULL for the built-in ones.
 * @param code A number, 330106.
 * @param year Chooses the row, as in ujreg_area_find.
 * @param[out] successors,capacity Room for so many entries; may be NULL when capacity is 0.
 * @param[out] needed Number of entries.
 * @return UJREG_OK, UJREG_UNKNOWN (no row of that code), UJREG_ERROR_CAPACITY (needed is set, nothing is
 *         written), UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_successors(const ujreg_tables *tables, int32_t code, int32_t year,
                                                        ujreg_area_successor *successors, size_t capacity,
                                                        size_t *needed);

/**
 * @brief Follow a code through all changes: under which codes is its territory of one year in another?
 *
 * Parts that were given away count, so that a code that is still in force may have company. The chain ends
 * where the table does not say where territory went.
 * @param tables NULL for the built-in ones.
 * @param code A number, 330106.
 * @param year Year in which the code was in force; another year is read as the nearest such year.
 * @param to_year A later year or the same; 0 for the latest state.
 * @param[out] codes,capacity Room for so many codes; ascending. May be NULL when capacity is 0.
 * @param[out] needed Number of codes.
 * @return UJREG_OK, UJREG_UNKNOWN (no row of that code, or the table does not say), UJREG_ERROR_CAPACITY
 *         (needed is set, nothing is written), UJREG_ERROR_LIMIT (more than 256 steps, only with overlays),
 *         UJREG_ERROR_ARGUMENT.
 * @since 1.0
 */
UJREG_API ujreg_status UJREG_CALL ujreg_area_follow(const ujreg_tables *tables, int32_t code, int32_t year,
                                                    int32_t to_year, int32_t *codes, size_t capacity, size_t *needed);

/** @brief "in-force", "not-yet", "abolished", "practice", "unknown", "impossible"; "?" otherwise. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_area_grade_name(int32_t grade);

/** @brief "province", "prefecture", "county"; "?" otherwise. Static. @since 1.0 */
UJREG_API const char *UJREG_CALL ujreg_area_level_name(int32_t level);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
