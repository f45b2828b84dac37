/* SPDX-License-Identifier: Apache-2.0 */
/* Reads a file of any format as a stream of Arrow batches, counts its rows by what was found in them, and checks the
 * batches again as a consumer of another system would: columns in, a verdict a row out.
 *
 *     arrow_stream FILE YYYYMMDD
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ujreg/ujreg.h>

static ujreg_status UJREG_CALL read_file(void *context, char *buffer, size_t capacity, size_t *stored) {
    FILE *file = (FILE *)context;
    *stored = fread(buffer, 1, capacity, file);
    return *stored ? UJREG_MORE : ferror(file) ? UJREG_ERROR_IO : UJREG_END;
}

/* Of each severity; what is no record is an error. */
static void count_rows(const struct ArrowArray *batch, unsigned long counts[4]) {
    const struct ArrowArray *severity = batch->children[batch->n_children - 2];
    const uint8_t *values = (const uint8_t *)severity->buffers[1];
    int64_t row;
    for (row = 0; row < batch->length; row++) {
        counts[values[severity->offset + row]]++;
    }
}

int main(int count, char **arguments) {
    ujreg_profile_options options = {.size = sizeof options};
    ujreg_arrow_options checking = {.size = sizeof checking};
    ujreg_input input = {.size = sizeof input, .read = read_file};
    unsigned long counts[4] = {0, 0, 0, 0}, wrong = 0;
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    ujreg_profile *profile = NULL;
    int failed;
    FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
    if (!file || ujreg_date_parse(arguments[2], strlen(arguments[2]), &options.today) != UJREG_OK ||
        ujreg_profile_new(NULL, &options, &profile) != UJREG_OK) {
        fprintf(stderr, "usage: arrow_stream FILE YYYYMMDD\n");
        return 2;
    }
    input.context = file;
    if (ujreg_arrow_stream(NULL, profile, NULL, &input, &stream) != UJREG_OK || stream.get_schema(&stream, &schema) != 0) {
        return 2;
    }
    while ((failed = stream.get_next(&stream, &batch)) == 0 && batch.release) {
        ujreg_arrow_summary summary = {.size = sizeof summary};
        count_rows(&batch, counts);
        if (ujreg_arrow_check(profile, &checking, &schema, &batch, NULL, 0, NULL, NULL, &summary) != UJREG_OK) {
            fprintf(stderr, "%s\n", summary.wrong);
        }
        wrong += (unsigned long)summary.with_errors;
        checking.flags = UJREG_ARROW_CONTINUED;
        checking.rows_before += (uint64_t)batch.length;
        batch.release(&batch);
    }
    if (failed) {
        fprintf(stderr, "%s\n", stream.get_last_error(&stream));
    }
    printf("%lu rows may go, %lu have errors (checked again: %lu)\n", counts[0] + counts[1] + counts[2], counts[3], wrong);
    schema.release(&schema);
    stream.release(&stream);
    ujreg_profile_free(profile);
    fclose(file);
    return failed ? 2 : counts[3] != 0;
}
