#include "process.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/// Where memory is used up, Swift stops as if the program were wrong. It is said before: one sentence, and the status for
/// what the system refuses.
///
/// Swift asks for memory before the first line of the program is run, so both are done while the program is loaded, and
/// before its other parts are made ready: a number up to 100 is not for programs. The name is weak, because on other
/// systems than Linux no mimalloc is linked.
///
/// A limit of a container cannot be seen this way: the system lets us have the memory, and kills us (SIGKILL, status
/// 137) when it is used. With so little that the program itself has no place, the system ends it with SIGSEGV.
#if defined(__linux__)

/// The least address space in bytes. Up to 140 MB no thread can be had; a report of ten records takes 215 MB.
enum { LEAST = 176 << 20 };

extern void mi_register_error(void (*take)(int code, void *argument), void *argument) __attribute__((weak));

static void end_with(const char *sentence) {
  ssize_t ignored = write(STDERR_FILENO, sentence, strlen(sentence));
  (void)ignored;
  _exit(74);
}

static void end(int code, void *argument) {
  (void)argument;
  if (code != ENOMEM && code != EOVERFLOW) return;
  end_with("error: there is not enough memory for this; nothing was published\n");
}

__attribute__((constructor(101))) static void end_without_memory(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur < LEAST) {
    end_with("error: the limit of memory is below the 176 MiB that are needed; raise it with 'ulimit -v'\n");
  }
  if (mi_register_error != NULL) mi_register_error(end, NULL);
}

#endif
