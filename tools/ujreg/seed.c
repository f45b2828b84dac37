/* SPDX-License-Identifier: Apache-2.0 */
/* Sixteen random bytes of the system: by a call of its own where there is one, else from its device. */
#include "seed.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#ifdef __has_include
#  if defined(__linux__) && __has_include(<sys/random.h>) /* glibc 2.25, musl 1.1.20 */
#    include <sys/random.h>
#    define HAS_GETRANDOM 1
#  endif
#endif

static int from_call(uint64_t seed[2]) {
#ifdef HAS_GETRANDOM
    ssize_t got;
    do {
        got = getrandom(seed, 2 * sizeof *seed, 0);
    } while (got < 0 && errno == EINTR);
    return got == 2 * (ssize_t)sizeof *seed;
#else
    (void)seed;
    return 0;
#endif
}

static int from_device(uint64_t seed[2]) {
    const int device = open("/dev/urandom", O_RDONLY | O_CLOEXEC | O_NOCTTY);
    ssize_t got = -1;
    if (device >= 0) {
        got = read(device, seed, 2 * sizeof *seed);
        (void)close(device); /* nothing was written */
    }
    return got == 2 * (ssize_t)sizeof *seed;
}

void seed_take(uint64_t seed[2]) {
    if (!from_call(seed) && !from_device(seed)) {
        memset(seed, 0, 2 * sizeof *seed);
    }
}
