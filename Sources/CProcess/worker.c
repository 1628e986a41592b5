#define _GNU_SOURCE
#include "process.h"

/// Grand Central Dispatch counts its busy workers by reading /proc/THREAD/stat, and stops the program where it cannot: in
/// a container or a sandbox without /proc, that ended every fifth run. What it asks for is answered here instead, with a
/// worker that is not busy; it then starts more threads than it needs, which does no harm.
///
/// The name of the system's function is taken for that, because nothing else comes between: it is found in the program
/// before it is found in a library. Every other path is opened as ever.
#if defined(__linux__) && defined(__GLIBC__)

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Whether a path is /proc/1234/stat.
static int is_worker(const char *path) {
  if (strncmp(path, "/proc/", 6) != 0 || path[6] < '0' || path[6] > '9') return 0;
  const char *rest = path + 6;
  while (*rest >= '0' && *rest <= '9') rest++;
  return strcmp(rest, "/stat") == 0;
}

static int answer(void) {
  static const char idle[] = "1 (worker) S 1";
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  ssize_t count = write(ends[1], idle, sizeof idle - 1);
  close(ends[1]);
  if (count == (ssize_t)sizeof idle - 1) return ends[0];
  close(ends[0]);
  errno = EIO;
  return -1;
}

static int open_anything(const char *path, int flags, mode_t mode) {
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  if (descriptor < 0 && errno == ENOENT && is_worker(path)) return answer();
  return descriptor;
}

#define OPEN(name)                                                 \
  int name(const char *path, int flags, ...) {                     \
    mode_t mode = 0;                                               \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {                          \
      va_list rest;                                                \
      va_start(rest, flags);                                       \
      mode = va_arg(rest, mode_t);                                 \
      va_end(rest);                                                \
    }                                                              \
    return open_anything(path, flags | O_LARGEFILE, mode);         \
  }

OPEN(open)
OPEN(open64)

#endif

/// Called by the program, so that the linker keeps this file.
void fairlead_watch_workers(void) {}
