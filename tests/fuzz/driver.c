/* SPDX-License-Identifier: Apache-2.0 */
/* Takes libFuzzer's place: `fuzz_X ROUNDS PATH…` gives each file, and each file of a directory, to the target as it is,
 * then changed copies of them, the same on every machine. `fuzz_X 0 FILE` repeats one. Before a round its input is written
 * down, when the environment names a file for it in FUZZ_LAST. */
#define _POSIX_C_SOURCE 200809L /* scandir */
#include <dirent.h>
#include <sys/stat.h>

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

struct seeds {
    struct bytes *items;
    size_t count;
};

static void add_seed(struct seeds *seeds, const char *path) {
    struct bytes *items = realloc(seeds->items, (seeds->count + 1) * sizeof *items);
    if (!items) {
        abort();
    }
    seeds->items = items;
    items[seeds->count++] = read_file(path);
}

/* A path that is not there is an empty directory: a new target has no corpus yet. */
static void add_path(struct seeds *seeds, const char *path) {
    struct dirent **names;
    struct stat facts;
    if (stat(path, &facts) != 0) {
        return;
    }
    int count = S_ISDIR(facts.st_mode) ? scandir(path, &names, NULL, alphasort) : -1;
    if (count < 0) {
        add_seed(seeds, path);
        return;
    }
    for (int i = 0; i < count; i++) {
        char whole[4096];
        if (names[i]->d_name[0] != '.' &&
            snprintf(whole, sizeof whole, "%s/%s", path, names[i]->d_name) < (int)sizeof whole) {
            add_seed(seeds, whole);
        }
        free(names[i]);
    }
    free(names);
}

int main(int count, char **arguments) {
    long rounds = count > 1 ? strtol(arguments[1], NULL, 10) : 1000;
    struct seeds seeds = {NULL, 0};
    struct bytes empty = {0};
    struct dice dice = {1};
    bytes_add(&empty, "", 0);
    give(&empty);
    for (int i = 2; i < count; i++) {
        add_path(&seeds, arguments[i]);
    }
    for (size_t i = 0; i < seeds.count; i++) {
        give(&seeds.items[i]);
    }
    for (long round = 0; round < rounds; round++) {
        struct bytes input = {0};
        if (seeds.count && dice_below(&dice, 10)) {
            const struct bytes *seed = &seeds.items[dice_below(&dice, seeds.count)],
                               *other = &seeds.items[dice_below(&dice, seeds.count)];
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
    for (size_t i = 0; i < seeds.count; i++) {
        bytes_free(&seeds.items[i]);
    }
    free(seeds.items);
    bytes_free(&empty);
    return 0;
}
