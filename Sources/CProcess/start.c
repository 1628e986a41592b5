#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
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

/// What is done before a process is another program; only what may be called after a fork of many threads. It comes back
/// where that fails.
static void become(const struct fairlead_program *program, pid_t keeper, int told) {
  sigset_t none;
#if defined(__linux__)
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may have ended before that was said.
  if (getppid() != keeper) _exit(127);
#else
  (void)keeper;
#endif
  // A thread of a pool holds signals back, we ignore one, and the keeper awaits another: all would be inherited.
  signal(SIGPIPE, SIG_DFL);
  signal(SIGCHLD, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing < 0 || dup2(nothing, 0) < 0 || dup2(program->output, 1) < 0 || dup2(program->errors, 2) < 0) return;
  fairlead_close_from(3, told);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_DATA, program->memory);
  execve(program->path, program->arguments, program->environment);
}

pid_t fairlead_start_kept(const struct fairlead_program *program, int told) {
  pid_t keeper = getpid();
  pid_t process = fork();
  if (process != 0) return process;
  become(program, keeper, told);
  int code = errno;
  ssize_t ignored = write(told, &code, sizeof code);
  (void)ignored;
  _exit(127);
}

static void close_all(const int *descriptors, int count) {
  for (int index = 0; index < count; index++) close(descriptors[index]);
}

/// A pipe that no program inherits. Another thread may start a program between the two calls; all of ours are started
/// here, and a keeper closes what it does not know.
int fairlead_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
}

static int make_pipes(int *ends) {
  if (fairlead_pipe(ends) != 0) return errno;
  if (fairlead_pipe(ends + 2) == 0) return 0;
  int code = errno;
  close_all(ends, 2);
  return code;
}

int fairlead_receive(int told, int *value) {
  ssize_t count;
  do count = read(told, value, sizeof *value);
  while (count < 0 && errno == EINTR);
  return count == (ssize_t)sizeof *value;
}

int fairlead_start(const struct fairlead_program *program, struct fairlead_child *child) {
  int ends[4];
  int code = make_pipes(ends);
  if (code != 0) return code;
  pid_t keeper = fork();
  if (keeper < 0) {
    code = errno;
    close_all(ends, 4);
    return code;
  }
  if (keeper == 0) fairlead_keep(program, ends[0], ends[3]);
  // Also from here, so that the group is there whoever is first.
  setpgid(keeper, keeper);
  close(ends[0]);
  close(ends[3]);
  *child = (struct fairlead_child){.keeper = keeper, .life = ends[1], .told = ends[2]};
  // One that ended without a word was killed, most likely for memory.
  if (!fairlead_receive(child->told, &code)) code = ECHILD;
  if (code == 0 && fairlead_receive(child->told, &child->process)) return 0;
  fairlead_end(child);
  return code != 0 ? code : ECHILD;
}

long long fairlead_processor_time(pid_t process) {
#if defined(__linux__)
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return time.tv_sec * 1000000000LL + time.tv_nsec;
#else
  (void)process;
  return -1;
#endif
}

void fairlead_end(const struct fairlead_child *child) {
  kill(-child->keeper, SIGKILL);
  kill(child->keeper, SIGKILL);
  while (waitpid(child->keeper, NULL, 0) < 0 && errno == EINTR) {}
  close(child->life);
  close(child->told);
}
