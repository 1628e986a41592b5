#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/syscall.h>
#endif

/// Between us and a program that we start stands a keeper: a process that leads the program's group. It holds one end of a
/// pipe whose other end only we hold. However we end, the system closes ours, and the keeper kills its group: what the
/// program has started too, which a signal at the death of a parent (PR_SET_PDEATHSIG) never reaches.
///
/// It is a copy of us that has forked and not become another program, so nothing is called here but what may be called then.

enum { LIFE = 0, TOLD = 1, STARTING = 2 };

static void nothing(int signal) { (void)signal; }

static void close_range_of(int first, int last) {
#if defined(__linux__) && defined(SYS_close_range)
  if (first > last || syscall(SYS_close_range, (unsigned)first, (unsigned)last, 0U) == 0) return;
#endif
  struct rlimit limit;
  long count = getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65536 ? (long)limit.rlim_cur : 65536;
  for (long descriptor = first; descriptor < count && descriptor <= last; descriptor++) close((int)descriptor);
}

void fairlead_close_from(int first, int but) {
  close_range_of(first, but < first ? first - 1 : but - 1);
  close_range_of(but < first ? first : but + 1, INT_MAX);
}

static void tell(int told, int value) {
  ssize_t ignored = write(told, &value, sizeof value);
  (void)ignored;
}

static _Noreturn void end_group(void) {
  kill(0, SIGKILL);
  _exit(127);
}

/// Waits for the end of the program, or for ours.
static _Noreturn void watch(pid_t process, const sigset_t *unblocked) {
  while (1) {
    int status = 0;
    pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) tell(TOLD, status);
    if (ended == process || (ended < 0 && errno != EINTR)) end_group();
    fd_set reading;
    FD_ZERO(&reading);
    FD_SET(LIFE, &reading);
    // Nothing is ever written to it: it can be read from when it is closed.
    if (pselect(LIFE + 1, &reading, NULL, NULL, NULL, unblocked) > 0) end_group();
  }
}

void fairlead_keep(const struct fairlead_program *program, int life, int told) {
  sigset_t children, none;
  int starting[2];
  setpgid(0, 0);
  sigemptyset(&none);
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  // The end of the program is let in only where it is waited for, so that it is not missed.
  sigprocmask(SIG_SETMASK, &children, NULL);
  signal(SIGCHLD, nothing);
  signal(SIGPIPE, SIG_IGN);
  if (fairlead_pipe(starting) != 0) {
    tell(told, errno);
    _exit(127);
  }
  pid_t process = fairlead_start_kept(program, starting[1]);
  if (process < 0) {
    tell(told, errno);
    _exit(127);
  }
  if (dup2(life, LIFE) < 0 || dup2(told, TOLD) < 0 || dup2(starting[0], STARTING) < 0) end_group();
  // Ours that were open here as well would keep files, and the pipes of other programs, from closing.
  fairlead_close_from(STARTING + 1, -1);
  // Closed by the new program, so that its end says that all went well.
  int code = 0;
  if (fairlead_receive(STARTING, &code)) {
    tell(TOLD, code);
    end_group();
  }
  tell(TOLD, 0);
  tell(TOLD, (int)process);
  watch(process, &none);
}
