#define _GNU_SOURCE
#include "exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

int fairlead_exchange(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#elif defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#else
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
#endif
}

static ssize_t list_attributes(int file, char *names, size_t size) {
#if defined(__APPLE__)
  return flistxattr(file, names, size, 0);
#else
  return flistxattr(file, names, size);
#endif
}

static int copy_attribute(int from, int to, const char *name) {
  // Linux allows 64 KiB for a value.
  char value[1 << 16];
#if defined(__APPLE__)
  ssize_t size = fgetxattr(from, name, value, sizeof value, 0, 0);
  return size >= 0 && fsetxattr(to, name, value, (size_t)size, 0, 0) == 0 ? 0 : 1;
#else
  ssize_t size = fgetxattr(from, name, value, sizeof value);
  return size >= 0 && fsetxattr(to, name, value, (size_t)size, 0) == 0 ? 0 : 1;
#endif
}

int fairlead_copy_attributes(int from, int to) {
  char names[1 << 12];
  ssize_t length = list_attributes(from, names, sizeof names);
  int failed = length < 0 && errno != ENOTSUP ? 1 : 0;
  for (ssize_t start = 0; start < length; start += (ssize_t)strlen(names + start) + 1) {
    failed += copy_attribute(from, to, names + start);
  }
  return failed;
}

int fairlead_open_unnamed(const char *folder, mode_t mode) {
#if defined(O_TMPFILE)
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
#else
  (void)folder;
  (void)mode;
  errno = ENOSYS;
  return -1;
#endif
}

int fairlead_name(int descriptor, const char *path) {
#if defined(O_TMPFILE)
  // By descriptor alone this takes a privilege on older kernels; through /proc it does not.
  if (linkat(descriptor, "", AT_FDCWD, path, AT_EMPTY_PATH) == 0) return 0;
  if (errno == EEXIST) return -1;
  char own[32];
  snprintf(own, sizeof own, "/proc/self/fd/%d", descriptor);
  return linkat(AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
#else
  (void)descriptor;
  (void)path;
  errno = ENOSYS;
  return -1;
#endif
}
