/* SPDX-License-Identifier: Apache-2.0 */
/* A batch of Arrow that contradicts itself is refused in words, before anything is said of its rows, and nothing outside
 * its buffers is read. */
#include "arrow_unit.h"

/* Column 4, AAC002, is the one that is spoilt. */
#define AT (UJREG_AAC002 - 1)
#define COLUMN "column 4 \"AAC002\": "

struct fault {
    const char *format, *index; /* of the column */
    void (*spoil)(void);
    const char *words;
};

/* --- where something lies ----------------------------------------------------------------------------------------- */

static char *values_of(const void **buffers) {
    return (char *)(uintptr_t)buffers[1];
}

static void offset_goes_back(void) {
    arrow_store(values_of(table.buffers[AT]) + 4 * 3, 0, 4);
}

static void large_offset_goes_back(void) {
    arrow_store(values_of(table.buffers[AT]) + 8 * 3, 0, 8);
}

static void first_offset_is_negative(void) {
    arrow_store(values_of(table.buffers[AT]), -1, 4);
}

static void large_offset_is_negative(void) {
    arrow_store(values_of(table.buffers[AT]), INT64_MIN, 8);
}

static void last_offset_is_negative(void) {
    arrow_store(values_of(table.buffers[AT]) + 4 * 5, -1, 4);
}

static void offset_jumps_over_a_null(void) {
    table.buffers[AT][0] = "\x17"; /* the fourth row is null */
    arrow_store(values_of(table.buffers[AT]) + 4 * 4, 1000000, 4);
}

static void data_are_missing(void) {
    table.buffers[AT][2] = NULL;
}

static void offsets_are_missing(void) {
    table.buffers[AT][1] = NULL;
}

static void bitmap_is_missing(void) {
    table.buffers[AT][0] = NULL;
    table.arrays[AT].null_count = 1;
}

static void a_buffer_too_few(void) {
    table.arrays[AT].n_buffers--;
}

static void negative_buffers(void) {
    table.arrays[AT].n_buffers = -1;
}

static void buffers_are_missing(void) {
    table.arrays[AT].buffers = NULL;
}

/* --- lengths ------------------------------------------------------------------------------------------------------ */

static void negative_length(void) {
    table.arrays[AT].length = -1;
}

static void negative_offset(void) {
    table.arrays[AT].offset = -1;
}

static void enormous_offset(void) {
    table.arrays[AT].offset = INT64_MAX;
}

static void shorter_than_the_table(void) {
    table.arrays[AT].length = 4;
    table.arrays[AT].null_count = -1;
}

static void beyond_the_columns_end(void) {
    table.array.offset = 1;
}

static void more_nulls_than_rows(void) {
    table.arrays[AT].null_count = 6;
}

static void fewer_nulls_than_none(void) {
    table.arrays[AT].null_count = -2;
}

static void column_was_released(void) {
    table.arrays[AT].release = NULL;
}

static void column_is_not_there(void) {
    table.array_children[AT] = NULL;
}

/* --- views -------------------------------------------------------------------------------------------------------- */

static char *view_of(size_t row) {
    return values_of(table.buffers[AT]) + 16 * row;
}

static void view_of_negative_size(void) {
    arrow_store(view_of(2), -18, 4);
}

static void view_of_no_piece(void) {
    arrow_store(view_of(2) + 8, ARROW_PIECES, 4);
}

static void view_of_a_negative_piece(void) {
    arrow_store(view_of(2) + 8, -1, 4);
}

static void view_beyond_its_piece(void) {
    arrow_store(view_of(4) + 12, 36, 4);
}

static void view_before_its_piece(void) {
    arrow_store(view_of(2) + 12, -1, 4);
}

static void view_larger_than_its_piece(void) {
    arrow_store(view_of(2), INT32_MAX, 4);
}

static void view_of_other_bytes(void) {
    view_of(2)[4] ^= 1;
}

static void pieces_without_sizes(void) {
    table.buffers[AT][2 + ARROW_PIECES] = NULL;
}

static void piece_of_negative_size(void) {
    arrow_store((char *)(uintptr_t)table.buffers[AT][2 + ARROW_PIECES], -1, 8);
}

static void piece_is_missing(void) {
    table.buffers[AT][2] = NULL;
}

static void views_without_pieces(void) {
    table.arrays[AT].n_buffers = 2;
}

/* --- dictionaries ------------------------------------------------------------------------------------------------- */

static void index_behind_the_dictionary(void) {
    arrow_store(values_of(table.buffers[AT]) + 2, 5, 1);
}

static void negative_index(void) {
    arrow_store(values_of(table.buffers[AT]) + 2, -1, 1);
}

static void enormous_index(void) {
    arrow_store(values_of(table.buffers[AT]) + 2 * 8, -1, 8);
}

static void dictionary_is_missing(void) {
    table.arrays[AT].dictionary = NULL;
}

static void dictionary_was_released(void) {
    table.dictionaries[AT].release = NULL;
}

static void dictionary_of_negative_length(void) {
    table.dictionaries[AT].length = -1;
}

static void entry_goes_back(void) {
    arrow_store(values_of(table.dictionary_buffers[AT]) + 4 * 3, 0, 4);
}

static void entry_without_data(void) {
    table.dictionary_buffers[AT][2] = NULL;
}

static void entry_view_of_no_piece(void) {
    arrow_store(values_of(table.dictionary_buffers[AT]) + 16 + 8, 77, 4);
}

static const struct fault column_faults[] = {
    {"u", NULL, offset_goes_back, COLUMN "offsets that are negative or go back"},
    {"u", NULL, first_offset_is_negative, COLUMN "offsets that are negative or go back"},
    {"u", NULL, last_offset_is_negative, COLUMN "offsets that are negative or go back"},
    {"u", NULL, offset_jumps_over_a_null, COLUMN "offsets that are negative or go back"},
    {"z", NULL, offset_goes_back, COLUMN "offsets that are negative or go back"},
    {"U", NULL, large_offset_goes_back, COLUMN "offsets that are negative or go back"},
    {"U", NULL, large_offset_is_negative, COLUMN "offsets that are negative or go back"},
    {"u", NULL, data_are_missing, COLUMN "the buffer of its texts is missing"},
    {"Z", NULL, data_are_missing, COLUMN "the buffer of its texts is missing"},
    {"u", NULL, offsets_are_missing, COLUMN "a buffer is missing"},
    {"l", NULL, offsets_are_missing, COLUMN "a buffer is missing"},
    {"vu", NULL, offsets_are_missing, COLUMN "a buffer is missing"},
    {"u", NULL, bitmap_is_missing, COLUMN "nulls, and no buffer that tells which"},
    {"u", NULL, a_buffer_too_few, COLUMN "another number of buffers than its type has"},
    {"l", NULL, a_buffer_too_few, COLUMN "another number of buffers than its type has"},
    {"u", NULL, negative_buffers, COLUMN "no buffers"},
    {"u", NULL, buffers_are_missing, COLUMN "no buffers"},
    {"u", NULL, negative_length, COLUMN "a length or offset that no array has"},
    {"u", NULL, negative_offset, COLUMN "a length or offset that no array has"},
    {"u", NULL, enormous_offset, COLUMN "a length or offset that no array has"},
    {"u", NULL, shorter_than_the_table, COLUMN "it is shorter than the table"},
    {"n", NULL, shorter_than_the_table, COLUMN "it is shorter than the table"},
    {"u", NULL, more_nulls_than_rows, COLUMN "a number of nulls that it cannot have"},
    {"u", NULL, fewer_nulls_than_none, COLUMN "a number of nulls that it cannot have"},
    {"u", NULL, column_was_released, COLUMN "the array was released"},
    {"u", NULL, column_is_not_there, COLUMN "the array was released"},
    {"vu", NULL, view_of_negative_size, COLUMN "a view that points nowhere"},
    {"vu", NULL, view_of_no_piece, COLUMN "a view that points nowhere"},
    {"vz", NULL, view_of_a_negative_piece, COLUMN "a view that points nowhere"},
    {"vu", NULL, view_before_its_piece, COLUMN "a view that points nowhere"},
    {"vu", NULL, view_beyond_its_piece, COLUMN "a view that points beyond its buffer"},
    {"vu", NULL, view_larger_than_its_piece, COLUMN "a view that points beyond its buffer"},
    {"vu", NULL, piece_of_negative_size, COLUMN "a view that points beyond its buffer"},
    {"vu", NULL, view_of_other_bytes, COLUMN "a view that begins with other bytes than what it points to"},
    {"vu", NULL, pieces_without_sizes, COLUMN "the sizes of its buffers are missing"},
    {"vu", NULL, piece_is_missing, COLUMN "the buffer of its texts is missing"},
    {"vu", NULL, views_without_pieces, COLUMN "another number of buffers than its type has"},
    {"u", "c", index_behind_the_dictionary, COLUMN "an index that is not in its dictionary"},
    {"u", "c", negative_index, COLUMN "an index that is not in its dictionary"},
    {"u", "L", enormous_index, COLUMN "an index that is not in its dictionary"},
    {"u", "c", dictionary_is_missing, COLUMN "its dictionary is missing"},
    {"u", "c", dictionary_was_released, COLUMN "the array was released"},
    {"u", "c", dictionary_of_negative_length, COLUMN "a length or offset that no array has"},
    {"u", "c", entry_goes_back, COLUMN "offsets that are negative or go back"},
    {"u", "c", entry_without_data, COLUMN "the buffer of its texts is missing"},
    {"vu", "c", entry_view_of_no_piece, COLUMN "a view that points nowhere"},
    {"u", NULL, beyond_the_columns_end, "column 1 \"AAB301\": it is shorter than the table"},
};

static void test_a_column_that_contradicts_itself_is_refused_by_name(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof column_faults / sizeof *column_faults; i++) {
        const struct fault *fault = &column_faults[i];
        make_records(5);
        arrow_begin(&table, 5, 0);
        for (int32_t field = 1; field <= UJREG_AAC004; field++) {
            const struct arrow_layout layout = {.format = fault->format, .index = fault->index};
            arrow_add(&table, code_of(field), cells[field - 1], NULL, field == AT + 1 ? &layout : &plain_text);
        }
        check_table(&answer, &table, NULL);
        assert_int_equal(answer.status, UJREG_OK);
        fault->spoil();
        check_table(&answer, &table, NULL);
        assert_refused(UJREG_ERROR_ARGUMENT, fault->words);
        forget_table(NULL);
    }
}

static void test_a_null_cell_may_point_anywhere(void **state) {
    (void)state;
    make_records(5);
    set_cell(UJREG_AAE013, 2, NULL);
    arrow_begin(&table, 5, 0);
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        arrow_add(&table, code_of(field), cells[field - 1], NULL,
                  &(struct arrow_layout){.format = "vu", .index = field % 2 ? NULL : "c"});
    }
    arrow_store(values_of(table.buffers[UJREG_AAE013 - 1]) + 16 * 2, -5, 4);
    set_cell(UJREG_AAE013, 2, NULL);
    check_table(&answer, &table, NULL);
    assert_int_equal(answer.status, UJREG_OK);
    assert_int_equal(answer.count, 0);
}

/* --- the table itself --------------------------------------------------------------------------------------------- */

static void schema_was_released(void) {
    table.schema.release = NULL;
}

static void schema_has_no_format(void) {
    table.schema.format = NULL;
}

static void schema_has_negative_children(void) {
    table.schema.n_children = -1;
}

static void schema_lacks_its_children(void) {
    table.schema.children = NULL;
}

static void schema_of_a_column_was_released(void) {
    table.schemas[AT].release = NULL;
}

static void schema_of_a_column_is_not_there(void) {
    table.schema_children[AT] = NULL;
}

static void schema_of_a_column_has_no_format(void) {
    table.schemas[AT].format = NULL;
}

static void dictionary_with_texts_as_indices(void) {
    table.schemas[AT].dictionary = &table.schemas[0];
}

static void array_was_released(void) {
    table.array.release = NULL;
}

static void array_of_negative_length(void) {
    table.array.length = -1;
}

static void array_of_enormous_length(void) {
    table.array.length = INT64_MAX;
}

static void array_without_its_children(void) {
    table.array.children = NULL;
}

static void array_with_fewer_columns(void) {
    table.array.n_children--;
}

static void array_with_other_buffers(void) {
    table.array.n_buffers = 2;
}

static void array_with_nulls_and_no_bitmap(void) {
    table.array.null_count = 1;
}

static const struct fault table_faults[] = {
    {NULL, NULL, schema_was_released, "the schema was released or contradicts itself"},
    {NULL, NULL, schema_has_no_format, "the schema was released or contradicts itself"},
    {NULL, NULL, schema_has_negative_children, "the schema was released or contradicts itself"},
    {NULL, NULL, schema_lacks_its_children, "the schema was released or contradicts itself"},
    {NULL, NULL, schema_of_a_column_was_released, "the schema of a column was released"},
    {NULL, NULL, schema_of_a_column_is_not_there, "the schema of a column was released"},
    {NULL, NULL, schema_of_a_column_has_no_format, COLUMN "its schema was released or has no format"},
    {NULL, NULL, dictionary_with_texts_as_indices, COLUMN "the indices of a dictionary are integers"},
    {NULL, NULL, array_was_released, "the array was released"},
    {NULL, NULL, array_of_negative_length, "a length or offset that no array has"},
    {NULL, NULL, array_of_enormous_length, "a length or offset that no array has"},
    {NULL, NULL, array_without_its_children, "another number of columns than its schema has"},
    {NULL, NULL, array_with_fewer_columns, "another number of columns than its schema has"},
    {NULL, NULL, array_with_other_buffers, "another number of buffers than a struct has"},
    {NULL, NULL, array_with_nulls_and_no_bitmap, "null rows, and no buffer that tells which"},
};

static void test_a_table_that_contradicts_itself_is_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof table_faults / sizeof *table_faults; i++) {
        make_records(5);
        make_table(5, 0);
        table_faults[i].spoil();
        check_table(&answer, &table, NULL);
        assert_refused(UJREG_ERROR_ARGUMENT, table_faults[i].words);
        forget_table(NULL);
    }
}

#define TEST(name) cmocka_unit_test_teardown(name, forget_table)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(test_a_column_that_contradicts_itself_is_refused_by_name),
        TEST(test_a_null_cell_may_point_anywhere),
        TEST(test_a_table_that_contradicts_itself_is_refused),
    };
    return cmocka_run_group_tests(tests, make_standard, free_standard);
}
