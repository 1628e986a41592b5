#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

static void limit(int resource, unsigned long long most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return;
  rlim_t wanted = (rlim_t)most;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < wanted) wanted = now.rlim_max;
  now.rlim_cur = now.rlim_max = wanted;
  setrlimit(resource, &now);
}

/// What the child does before it is another program; only what may be called after a fork of many threads.
static void become(const char *path, char *const arguments[], char *const environment[], int output, int errors,
                   unsigned long long memory, pid_t parent, int told) {
  sigset_t none;
  setpgid(0, 0);
#if defined(__linux__)
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may have ended before that was said.
  if (getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  // A thread of a pool holds signals back, and we ignore one: both would be inherited.
  signal(SIGPIPE, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(output, 1) >= 0 && dup2(errors, 2) >= 0) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_DATA, memory);
    execve(path, arguments, environment);
  }
  int code = errno;
  ssize_t ignored = write(told, &code, sizeof code);
  (void)ignored;
  _exit(127);
}

int fairlead_start(const char *path, char *const arguments[], char *const environment[], int output, int errors,
                   unsigned long long memory, pid_t *process) {
  int ends[2];
  if (pipe(ends) != 0) return errno;
  // Closed by the new program, so that its end says that all went well.
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) {
    int code = errno;
    close(ends[0]);
    close(ends[1]);
    return code;
  }
  if (child == 0) become(path, arguments, environment, output, errors, memory, parent, ends[1]);
  close(ends[1]);
  // Also from here, so that the group is there whoever is first.
  setpgid(child, child);
  int code = 0;
  ssize_t count;
  do count = read(ends[0], &code, sizeof code);
  while (count < 0 && errno == EINTR);
  close(ends[0]);
  if (count == (ssize_t)sizeof code) {
    waitpid(child, NULL, 0);
    return code;
  }
  *process = child;
  return 0;
}
