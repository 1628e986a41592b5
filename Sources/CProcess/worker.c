#define _GNU_SOURCE
#include "process.h"

/// Grand Central Dispatch counts its busy workers by reading /proc/THREAD/stat, and stops the program where it cannot: in
/// a container or a sandbox without /proc, or where too many files are open, that ended every fifth run. What it asks for
/// is answered here instead, with a worker that is not busy; it then starts more threads than it needs, which does no harm.
///
/// The name of the system's function is taken for that, because nothing else comes between: it is found in the program
/// before it is found in a library. Every other path is opened as ever.
#if defined(__linux__) && defined(__GLIBC__)

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Whether a path is /proc/1234/stat.
static int is_worker(const char *path) {
  if (strncmp(path, "/proc/", 6) != 0 || path[6] < '0' || path[6] > '9') return 0;
  const char *rest = path + 6;
  while (*rest >= '0' && *rest <= '9') rest++;
  return strcmp(rest, "/stat") == 0;
}

/// A file that says so, to be read from its beginning; -1 where there is none to be had.
static int idle_worker(void) {
  static const char idle[] = "1 (worker) S 1";
  int descriptor = memfd_create("worker", MFD_CLOEXEC);
  if (descriptor < 0) return -1;
  if (write(descriptor, idle, sizeof idle - 1) == (ssize_t)sizeof idle - 1 && lseek(descriptor, 0, SEEK_SET) == 0) {
    return descriptor;
  }
  close(descriptor);
  return -1;
}

/// Kept for the moment at which nothing more can be opened; -1 when it was given away.
static _Atomic int reserve = -1;

static int answer(void) {
  int descriptor = idle_worker();
  return descriptor < 0 ? atomic_exchange(&reserve, -1) : descriptor;
}

/// Whatever the reason for which a worker cannot be looked at: none is one to stop the program for.
static int open_anything(const char *path, int flags, mode_t mode) {
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  return descriptor < 0 && is_worker(path) ? answer() : descriptor;
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

/// Called by the program before it has any worker, so that the linker keeps this file.
void fairlead_watch_workers(void) { atomic_store(&reserve, idle_worker()); }

#else

void fairlead_watch_workers(void) {}

#endif
