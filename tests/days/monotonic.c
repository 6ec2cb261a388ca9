/* Loaded before libfaketime into every process of a run on another day: leaves waiting by the monotonic clock to the C
 * library. libfaketime 0.9.10 (Debian, Ubuntu) does two things with it even where it is told not to fake that clock:
 *
 * It keeps a list of the condition variables of that clock, behind a lock, and holds the lock while a thread begins to
 * wait, as Python's do for the global interpreter lock. A process that is forked in that moment inherits the lock held
 * and waits for ever. (Shown by tests/test_days.py: a process with busy threads is forked 100 times.)
 *
 * It takes a moment of that clock for a faked one, so `clock_nanosleep`, which is Python's `time.sleep`, fails.
 *
 * Condition variables of the other clock still go to libfaketime: their moments are faked ones.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <time.h>

/* The bit in which glibc keeps the clock of a condition variable (__PTHREAD_COND_CLOCK_MONOTONIC_MASK, since 2.25). */
#define MONOTONIC 2

typedef struct timespec Time;

/* The C library's own function, past libfaketime's of the same name. */
static void *original(const char *name) { return dlsym(dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), name); }

static int (*init)(pthread_cond_t *, const pthread_condattr_t *);
static int (*destroy)(pthread_cond_t *);
static int (*wait_monotonic)(pthread_cond_t *, pthread_mutex_t *, const Time *);
static int (*wait_faked)(pthread_cond_t *, pthread_mutex_t *, const Time *);
static int (*sleep_monotonic)(clockid_t, int, const Time *, Time *);
static int (*sleep_faked)(clockid_t, int, const Time *, Time *);

/* Before there are threads: looking a name up takes a lock too. */
__attribute__((constructor)) static void look_up(void) {
    if (init) return;
    destroy = original("pthread_cond_destroy");
    wait_monotonic = original("pthread_cond_timedwait");
    wait_faked = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
    sleep_monotonic = original("clock_nanosleep");
    sleep_faked = dlsym(RTLD_NEXT, "clock_nanosleep");
    init = original("pthread_cond_init");
}

int pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes) {
    look_up(); /* Another library may begin before this one does. */
    return init(condition, attributes);
}

int pthread_cond_destroy(pthread_cond_t *condition) {
    look_up();
    return destroy(condition);
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const Time *until) {
    look_up();
    int monotonic = condition->__data.__wrefs & MONOTONIC;
    return (monotonic ? wait_monotonic : wait_faked)(condition, mutex, until);
}

int clock_nanosleep(clockid_t clock, int flags, const Time *until, Time *left) {
    look_up();
    return (clock == CLOCK_MONOTONIC ? sleep_monotonic : sleep_faked)(clock, flags, until, left);
}
