/* SPDX-License-Identifier: Apache-2.0 */
/* A caller of another version hands over a struct of another size, and not a byte more: each function looks at the size
 * first. The calls are written from the headers (calls.py); the memory ends where the struct does. */
#define _DEFAULT_SOURCE 1 /* MAP_ANONYMOUS */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <ujreg/ujreg.h>

#include "calls.inc"

/* Good arguments for everything but the one struct. */
struct world {
    struct given given; /* good before each call; calls write into it */
    struct given good;
    ujreg_date date;
    ujreg_text value;
    char text[16];
    char buffer[4096];
    ujreg_profile *profile;
    ujreg_findings *findings;
    ujreg_reader *reader;
    ujreg_run *run;
    ujreg_writer *writer;
    ujreg_tally *tally;
    ujreg_report *report;
    struct ArrowSchema schema; /* of a table without rows */
    struct ArrowArray array;
    struct ArrowArrayStream stream;
    ujreg_register *people;
    ujreg_registration_reader *rows;
    ujreg_registration_writer *row_writer;
    ujreg_buffer *bytes;
};

struct call {
    const char *function, *parameter;
    size_t size;  /* of the struct */
    size_t given; /* where a good one lies in struct given */
    int tells;    /* whether it answers with a status */
    int32_t (*make)(struct world *world, void *memory);
};

static ujreg_status swallow(void *context, const char *data, size_t size) {
    (void)context;
    (void)data;
    (void)size;
    return UJREG_MORE;
}

static ujreg_status ignore(void *context, const ujreg_finding *finding) {
    (void)context;
    (void)finding;
    return UJREG_MORE;
}

#define SIZES_CALLS
#include "calls.inc"

static int wrong;
static char now[256]; /* what is being called */

static void need(ujreg_status status, const char *what) {
    if (status != UJREG_OK) {
        fprintf(stderr, "sizes: %s: %s\n", what, ujreg_status_name(status));
        exit(2);
    }
}

static void keep_schema(struct ArrowSchema *schema) {
    (void)schema;
}

static void keep_array(struct ArrowArray *array) {
    (void)array;
}

static void make_table(struct world *world) {
    static struct ArrowSchema column = {.format = "n", .name = "AAB301", .release = keep_schema}, *columns[] = {&column};
    static struct ArrowArray values = {.release = keep_array}, *children[] = {&values};
    world->schema = (struct ArrowSchema){.format = "+s", .n_children = 1, .children = columns, .release = keep_schema};
    world->array = (struct ArrowArray){.n_children = 1, .children = children, .release = keep_array};
}

static void *allocate(void *context, size_t size) {
    (void)context;
    return malloc(size);
}

static void *reallocate(void *context, void *old, size_t size) {
    (void)context;
    return realloc(old, size);
}

static void release(void *context, void *memory) {
    (void)context;
    free(memory);
}

static void set_text(ujreg_record *record, int32_t field, const char *text) {
    need(ujreg_record_set(record, field, text, strlen(text)), "record");
}

static void fill(struct world *world) {
    static const char *const items[] = {"330106", "202512300001",       "张三",     "330106198503152177",
                                        "01",     "330106198503152177", "20251230", "11",
                                        "李四",   "20251231",           "",         "1"};
    struct given *given = &world->given;
    set_sizes(given);
    strcpy(world->text, "330106");
    world->date = (ujreg_date){2025, 12, 31};
    given->allocator = (ujreg_allocator){sizeof given->allocator, 0, NULL, allocate, reallocate, release};
    given->profile_options.today = world->date;
    given->writer_options.format = UJREG_FORMAT_CSV;
    given->registration_writer_options.format = UJREG_FORMAT_CSV;
    given->report_options.month = 202511;
    given->report_text_options.form = UJREG_REPORT_JSON;
    given->report_text_options.how = UJREG_LANGUAGE_EN;
    given->report_options.unit_level = UJREG_LEVEL_COUNTY;
    given->input.format = UJREG_FORMAT_CSV;
    given->input.data = "AAB301\n330106\n";
    given->input.data_size = strlen(given->input.data);
    given->finding.rule = UJREG_RULE_AAB301_FORMAT;
    given->finding.severity = UJREG_SEVERITY_ERROR;
    for (int32_t field = 1; field <= UJREG_AAC004; field++) {
        set_text(&given->record, field, items[field - 1]);
    }
    given->event.kind = UJREG_EVENT_CONTACT;
    given->event.date = world->date;
    given->tally_entry.person = (ujreg_text){"N:330106198503152177", 20};
    given->tally_entry.source = UJREG_ORIGIN_LOCAL;
    given->tally_entry.area = 330106;
    given->tally_entry.registered = world->date;

    need(ujreg_profile_new(NULL, &given->profile_options, &world->profile), "profile");
    need(ujreg_findings_new(NULL, &world->findings), "findings");
    need(ujreg_reader_new(NULL, NULL, &world->reader), "reader");
    need(ujreg_run_new(NULL, world->profile, NULL, &world->run), "run");
    need(ujreg_writer_new(NULL, &given->writer_options, swallow, NULL, &world->writer), "writer");
    need(ujreg_tally_new(NULL, NULL, &world->tally), "tally");
    need(ujreg_tally_add_entry(world->tally, &given->tally_entry), "entry");
    need(ujreg_report_new(NULL, world->tally, &given->report_options, &world->report), "report");
    need(ujreg_register_new(NULL, NULL, &world->people), "register");
    need(ujreg_registration_reader_new(NULL, NULL, &world->rows), "reader of registrations");
    need(ujreg_buffer_new(NULL, NULL, &world->bytes), "buffer");
    need(ujreg_registration_writer_new(NULL, &given->registration_writer_options, swallow, NULL, &world->row_writer),
         "writer of registrations");
    need(ujreg_decode(world->profile, &given->record, &given->deregistration, world->findings), "decode");
    need(ujreg_findings_collect(world->findings, &given->finding) == UJREG_MORE ? UJREG_OK : UJREG_ERROR_IO, "finding");
    make_table(world);
    world->good = *given;
}

static void empty(struct world *world) {
    ujreg_registration_writer_free(world->row_writer);
    ujreg_buffer_free(world->bytes);
    ujreg_registration_reader_free(world->rows);
    ujreg_register_free(world->people);
    ujreg_report_free(world->report);
    ujreg_tally_free(world->tally);
    ujreg_writer_free(world->writer);
    ujreg_run_free(world->run);
    ujreg_reader_free(world->reader);
    ujreg_findings_free(world->findings);
    ujreg_profile_free(world->profile);
}

/* --- memory that ends with the struct ------------------------------------------------------------------------- */

#if defined(__SANITIZE_ADDRESS__)
#  define EXACT 1
#elif defined(__has_feature)
#  if __has_feature(address_sanitizer)
#    define EXACT 1
#  endif
#endif

#ifdef EXACT

static void *take(size_t size) {
    return malloc(size);
}

static void give_back(void *memory) {
    free(memory);
}

#else

#  define ALIGNMENT sizeof(void *)

/* A page that may not be touched begins where the memory ends, up to its alignment. */
static char *page;
static size_t page_size;

static void beyond(int number) {
    (void)number;
    (void)!write(STDERR_FILENO, now, strlen(now));
    _exit(1);
}

static void *take(size_t size) {
    if (!page) {
        page_size = (size_t)sysconf(_SC_PAGESIZE);
        page = mmap(NULL, 2 * page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (page == MAP_FAILED || mprotect(page + page_size, page_size, PROT_NONE) != 0) {
            perror("sizes");
            exit(2);
        }
        signal(SIGSEGV, beyond);
        signal(SIGBUS, beyond);
    }
    return page + page_size - (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void give_back(void *memory) {
    (void)memory;
}

#endif

/* --- the calls ------------------------------------------------------------------------------------------------- */

static void say(const struct call *call, uint32_t size, int32_t answer) {
    fprintf(stderr, "%s: %s of %u bytes, in place of %zu: %s\n", call->function, call->parameter, size, call->size,
            ujreg_status_name(answer));
    wrong++;
}

static int is_doubt(int32_t answer) {
    return answer == UJREG_ERROR_ARGUMENT || answer == UJREG_ERROR_VERSION;
}

/* The size alone decides; what stands behind it is nothing, rubbish, or a good struct and more. */
static void call_with(struct world *world, const struct call *call, uint32_t size, int filling) {
    const size_t room = size < sizeof size ? sizeof size : size;
    char *memory = take(room);
    memset(memory, filling, room);
    if (filling < 0 || size == call->size) {
        memcpy(memory, (const char *)&world->good + call->given, room < call->size ? room : call->size);
    }
    memcpy(memory, &size, sizeof size);
    snprintf(now, sizeof now, "%s reads beyond %s of %u bytes\n", call->function, call->parameter, size);
    world->given = world->good;
    const int32_t answer = call->make(world, memory);
    const int32_t wanted = size == 0 ? UJREG_ERROR_ARGUMENT : UJREG_ERROR_VERSION;
    if (call->tells && (size == call->size ? is_doubt(answer) : answer != wanted)) {
        say(call, size, answer);
    }
    give_back(memory);
}

static void call_with_all_sizes(struct world *world, const struct call *call) {
    static const int fillings[] = {0, 0xA5, -1};
    for (uint32_t size = 0; size <= 2 * call->size + 8; size++) {
        for (size_t i = 0; i < sizeof fillings / sizeof *fillings; i++) {
            call_with(world, call, size, fillings[i]);
        }
    }
}

/* What an event points to. */
static int32_t apply_record(struct world *world, void *memory) {
    ujreg_registration registration = {.size = sizeof registration, .state = UJREG_STATE_EXIT_REVIEW};
    ujreg_event event = {.size = sizeof event, .kind = UJREG_EVENT_DEREGISTER, .date = world->date, .record = memory};
    return ujreg_registration_apply(world->profile, &registration, &event, world->findings);
}

static int32_t apply_deregistration(struct world *world, void *memory) {
    ujreg_registration registration = {.size = sizeof registration, .state = UJREG_STATE_EXIT_REVIEW};
    ujreg_event event = {
        .size = sizeof event, .kind = UJREG_EVENT_DEREGISTER, .date = world->date, .deregistration = memory};
    return ujreg_registration_apply(world->profile, &registration, &event, world->findings);
}

static const struct call through_an_event[] = {
    {"ujreg_registration_apply", "event->record", sizeof(ujreg_record), offsetof(struct given, record), 1, apply_record},
    {"ujreg_registration_apply", "event->deregistration", sizeof(ujreg_deregistration),
     offsetof(struct given, deregistration), 1, apply_deregistration},
};

int main(void) {
    static struct world world;
    const size_t count = sizeof calls / sizeof *calls;
    fill(&world);
    for (size_t i = 0; i < count; i++) {
        call_with_all_sizes(&world, &calls[i]);
    }
    for (size_t i = 0; i < sizeof through_an_event / sizeof *through_an_event; i++) {
        call_with_all_sizes(&world, &through_an_event[i]);
    }
    empty(&world);
    printf("%zu calls, %d wrong\n", count, wrong);
    return count < 60 || wrong ? 1 : 0;
}
