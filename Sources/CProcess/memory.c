#include "process.h"

#include <errno.h>
#include <stddef.h>
#include <unistd.h>

/// Where memory is used up, Swift stops as if the program were wrong. The allocator says it first: one sentence, and the
/// status for what the system refuses.
///
/// Swift asks for memory before the first line of the program is run, so this is set while the program is loaded. The name
/// is weak, because on other systems than Linux no mimalloc is linked.
#if defined(__linux__)

extern void mi_register_error(void (*take)(int code, void *argument), void *argument) __attribute__((weak));

static void end(int code, void *argument) {
  static const char sentence[] = "error: there is not enough memory for this; nothing was published\n";
  (void)argument;
  if (code != ENOMEM && code != EOVERFLOW) return;
  ssize_t ignored = write(STDERR_FILENO, sentence, sizeof sentence - 1);
  (void)ignored;
  _exit(74);
}

__attribute__((constructor)) static void end_without_memory(void) {
  if (mi_register_error != NULL) mi_register_error(end, NULL);
}

#endif
