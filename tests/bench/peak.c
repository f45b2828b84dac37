/* SPDX-License-Identifier: Apache-2.0 */
/* Runs a program and writes its peak memory in KiB to a file: `peak FILE PROGRAM [ARGUMENT…]`. A process begins with the
 * peak of the one it was forked from, so a large one (an interpreter) cannot measure a small one itself. */
#define _DEFAULT_SOURCE

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
    struct rusage usage;
    int status;
    pid_t child = count < 3 ? -1 : fork();
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        fputs("peak: cannot run the program\n", stderr);
        return 127;
    }
    FILE *file = fopen(arguments[1], "w");
    if (file == NULL || fprintf(file, "%ld\n", usage.ru_maxrss) < 0 || fclose(file) != 0) {
        fputs("peak: cannot write the figure\n", stderr);
        return 127;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
