/* SPDX-License-Identifier: Apache-2.0 */
/* Takes libFuzzer's place: `fuzz_X ROUNDS FILE…` gives each file to the target as it is, then changed copies of them, the
 * same on every machine. `fuzz_X 0 FILE` repeats one. Before a round its input is written down, when the environment
 * names a file for it in FUZZ_LAST. */
#include "synthetic.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void give(const struct bytes *input) {
    const char *last = getenv("FUZZ_LAST");
    FILE *file = last ? fopen(last, "wb") : NULL;
    if (file) {
        fwrite(input->data, 1, input->size, file);
        fclose(file);
    }
    /* memory of the exact size, so that a sanitizer sees a byte too many being read */
    uint8_t *copy = malloc(input->size ? input->size : 1);
    if (!copy) {
        abort();
    }
    if (input->size) {
        memcpy(copy, input->data, input->size);
    }
    LLVMFuzzerTestOneInput(copy, input->size);
    free(copy);
}

static struct bytes read_file(const char *path) {
    struct bytes bytes = {0};
    char buffer[4096];
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(2);
    }
    for (size_t got; (got = fread(buffer, 1, sizeof buffer, file)) > 0;) {
        bytes_add(&bytes, buffer, got);
    }
    fclose(file);
    bytes_add(&bytes, "", 0);
    return bytes;
}

int main(int count, char **arguments) {
    long rounds = count > 1 ? strtol(arguments[1], NULL, 10) : 1000;
    size_t files = count > 2 ? (size_t)count - 2 : 0;
    struct bytes *seeds = calloc(files + 1, sizeof *seeds), empty = {0};
    struct dice dice = {1};
    if (!seeds) {
        return 2;
    }
    bytes_add(&empty, "", 0);
    give(&empty);
    for (size_t i = 0; i < files; i++) {
        seeds[i] = read_file(arguments[i + 2]);
        give(&seeds[i]);
    }
    for (long round = 0; round < rounds; round++) {
        struct bytes input = {0};
        if (files && dice_below(&dice, 10)) {
            const struct bytes *seed = &seeds[dice_below(&dice, files)], *other = &seeds[dice_below(&dice, files)];
            size_t from = dice_below(&dice, 4) ? 0 : dice_below(&dice, seed->size + 1);
            bytes_add(&input, seed->data + from, seed->size - from);
            if (dice_below(&dice, 4) == 0) {
                bytes_add(&input, other->data, dice_below(&dice, other->size + 1));
            }
        } else {
            for (size_t size = dice_below(&dice, 300); size; size--) {
                char byte = (char)dice_next(&dice);
                bytes_add(&input, &byte, 1);
            }
        }
        damage(&dice, &input, 0, dice_below(&dice, 12));
        give(&input);
        bytes_free(&input);
    }
    for (size_t i = 0; i < files; i++) {
        bytes_free(&seeds[i]);
    }
    free(seeds);
    bytes_free(&empty);
    return 0;
}
