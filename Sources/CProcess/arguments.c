#define _GNU_SOURCE
#include "process.h"

#include <stddef.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

static int known_count = 0;
static char **known_words = NULL;

#if defined(__GLIBC__) || defined(__APPLE__)
/// Both hand the words of main to what is run before it.
__attribute__((constructor)) static void remember(int count, char **words) {
  known_count = count;
  known_words = words;
}
#endif

char **fairlead_arguments(int *count) {
  *count = known_count;
  return known_words;
}

const char *fairlead_program_path(void) {
#if defined(__linux__)
  return (const char *)getauxval(AT_EXECFN);
#else
  return NULL;
#endif
}
