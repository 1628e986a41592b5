/* Runs a program and interrupts it at one of its system calls.
 *
 *   interrupt [-c | -r] [-x] LOG NUMBER ACTION PROGRAM [ARGUMENT...]
 *
 *   kill          kills it before the call
 *   fail:WHICH    lets the call fail, by one of the errors that it can have
 *   run:COMMAND   lets a shell do something before the call
 *
 *   -c  counts only calls that change something on a disk
 *   -r  counts only calls that remove something, or exchange it
 *   -x  is a file system that cannot exchange two folders
 *
 * strace counts the calls of each thread by themselves: with `when=5` it meets whichever thread comes to its fifth first, and
 * never the fifth of another. Here all threads and children count together, in the order in which they ask, so that
 * every number comes up. LOG gets one line: how many calls there were, the one that was met, how many errors it can
 * have, and the error that it had. Ends as the program does. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST 6

/* A call with the errors that a disk, a table of files that is full, or a signal gives it; those of a path only where it has one. No call to
 * remove something is told that it is not there while it is: what vanishes in truth is another topic. */
struct Call {
  long number;
  const char *name;
  int errors[MOST];
};

#define CALL(name, ...) {SYS_##name, #name, {__VA_ARGS__}}

static const struct Call calls[] = {
    CALL(openat, EIO, EMFILE, ENOENT, EINTR, EACCES, ENOSPC),
    CALL(open, EIO, EMFILE, ENOENT, EINTR),
    CALL(read, EIO, EINTR),
    CALL(pread64, EIO, EINTR),
    CALL(readv, EIO),
    CALL(write, ENOSPC, EIO, EINTR),
    CALL(pwrite64, ENOSPC, EIO),
    CALL(writev, ENOSPC, EIO),
    CALL(newfstatat, EIO, ENOENT, EACCES),
    CALL(statx, EIO, ENOENT),
    CALL(fstat, EIO),
    CALL(access, EIO, ENOENT),
    CALL(faccessat2, EIO, ENOENT),
    CALL(readlink, EIO, ENOENT),
    CALL(readlinkat, EIO, ENOENT),
    CALL(getdents64, EIO, ENOENT),
    CALL(getcwd, ENOENT, EIO),
    CALL(chdir, EIO, ENOENT),
    CALL(lseek, EIO),
    CALL(close, EIO, EINTR, ENOSPC),
    CALL(mkdir, ENOSPC, EROFS, EIO, ENOENT),
    CALL(mkdirat, ENOSPC, EROFS, EIO, ENOENT),
    CALL(link, ENOSPC, EROFS, EIO, ENOENT, EMLINK),
    CALL(linkat, ENOSPC, EROFS, EIO, ENOENT, EMLINK),
    CALL(rename, ENOSPC, EROFS, EIO, ENOENT),
    CALL(renameat, ENOSPC, EROFS, EIO, ENOENT),
    CALL(renameat2, ENOSPC, EROFS, EIO, ENOENT, EBUSY),
    CALL(unlink, EROFS, EIO),
    CALL(unlinkat, EROFS, EIO),
    CALL(rmdir, EROFS, EIO, EBUSY),
    CALL(fchmod, EROFS, EIO),
    CALL(fchmodat, EROFS, EIO, ENOENT),
    CALL(ftruncate, EIO, EINTR),
    CALL(fsync, EIO, ENOSPC),
    CALL(utimensat, EROFS, EIO),
    CALL(fsetxattr, ENOSPC, EIO),
    CALL(flistxattr, EIO),
    CALL(fgetxattr, EIO),
    CALL(flock, EINTR, ENOLCK),
    CALL(pipe2, EMFILE),
    CALL(dup2, EMFILE),
    CALL(dup3, EMFILE),
    CALL(eventfd2, EMFILE),
    CALL(epoll_create1, EMFILE),
    CALL(poll, EINTR),
};

static const struct Call *known(long number) {
  for (size_t place = 0; place < sizeof calls / sizeof calls[0]; place++) {
    if (calls[place].number == number) return &calls[place];
  }
  return NULL;
}

static int most(const struct Call *call) {
  int count = 0;
  while (call && count < MOST && call->errors[count]) count++;
  return count;
}

static int is_creating(const struct __ptrace_syscall_info *info) {
  return info->entry.nr == SYS_openat && (info->entry.args[2] & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) != 0;
}

/* Whether a call changes something on a disk, or tells somebody something. */
static int is_changing(const struct __ptrace_syscall_info *info) {
  switch (info->entry.nr) {
    case SYS_openat: return is_creating(info) || (info->entry.args[2] & O_ACCMODE) != O_RDONLY;
    case SYS_mkdir: case SYS_mkdirat: case SYS_link: case SYS_linkat: case SYS_rename: case SYS_renameat:
    case SYS_renameat2: case SYS_unlink: case SYS_unlinkat: case SYS_rmdir: case SYS_write: case SYS_pwrite64:
    case SYS_writev: case SYS_fchmod: case SYS_fchmodat: case SYS_chmod: case SYS_fchown: case SYS_ftruncate:
    case SYS_utimensat: case SYS_fsetxattr: case SYS_flock: case SYS_fsync: return 1;
    default: return 0;
  }
}

static int is_removing(const struct __ptrace_syscall_info *info) {
  switch (info->entry.nr) {
    case SYS_unlink: case SYS_unlinkat: case SYS_rmdir: case SYS_fchmodat: case SYS_renameat2: return 1;
    default: return 0;
  }
}

/* Zero where the call at hand cannot fail so: one that looks at what is open has no path that could be missing. */
static int error_of(const struct Call *call, int which, const struct __ptrace_syscall_info *info) {
  if (which >= most(call)) return 0;
  int error = call->errors[which];
  int has_no_path = call->number == SYS_newfstatat && (info->entry.args[3] & AT_EMPTY_PATH);
  if (has_no_path && error != EIO) return 0;
  if (call->number == SYS_openat && error == ENOSPC && !is_creating(info)) return 0;
  return error;
}

static void expect(int is_good, const char *what) {
  if (is_good) return;
  perror(what);
  exit(125);
}

/* What is asked for, and what came of it. */
static struct {
  /* 'c' or 'r', or 0 for every call. */
  int counted;
  int has_no_exchange;
  long wanted, seen;
  const char *action;
  const struct Call *met;
  int error;
} run = {.met = NULL};

/* A task whose call is being refused: the error that it gets at the end of the call. */
static struct { pid_t task; int error; } refused[64];

static void refuse(pid_t task, int error) {
  for (int place = 0; place < 64; place++) {
    if (refused[place].task) continue;
    refused[place].task = task;
    refused[place].error = error;
    ptrace(PTRACE_POKEUSER, task, offsetof(struct user, regs.orig_rax), -1L);
    return;
  }
}

static void interrupt(pid_t task, const struct __ptrace_syscall_info *info) {
  run.met = known((long)info->entry.nr);
  if (strcmp(run.action, "kill") == 0) kill(task, SIGKILL);
  if (strncmp(run.action, "run:", 4) == 0) expect(system(run.action + 4) != -1, "system");
  if (strncmp(run.action, "fail:", 5) == 0) run.error = error_of(run.met, atoi(run.action + 5), info);
  if (run.error) refuse(task, run.error);
}

static void begins(pid_t task, const struct __ptrace_syscall_info *info) {
  int is_counted = run.counted == 'c' ? is_changing(info) : run.counted == 'r' ? is_removing(info) : 1;
  int is_met = is_counted && ++run.seen == run.wanted;
  if (is_met) interrupt(task, info);
  int is_exchange = info->entry.nr == SYS_renameat2 && info->entry.args[4] == 2 /* RENAME_EXCHANGE */;
  if (run.has_no_exchange && is_exchange && !(is_met && run.error)) refuse(task, ENOSYS);
}

static void ends(pid_t task) {
  for (int place = 0; place < 64; place++) {
    if (refused[place].task != task) continue;
    ptrace(PTRACE_POKEUSER, task, offsetof(struct user, regs.rax), (long)-refused[place].error);
    refused[place].task = 0;
    return;
  }
}

/* How the program ends. */
static int follow(pid_t program) {
  int status, ending = 0, is_begun = 0;
  for (pid_t task; (task = waitpid(-1, &status, __WALL)) > 0;) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (task == program) ending = status;
      continue;
    }
    int signal = WSTOPSIG(status), event = status >> 16, passed_on = 0;
    if (event == PTRACE_EVENT_EXEC) is_begun = 1;
    if (signal == (SIGTRAP | 0x80)) {
      struct __ptrace_syscall_info info;
      ptrace(PTRACE_GET_SYSCALL_INFO, task, sizeof info, &info);
      if (info.op == PTRACE_SYSCALL_INFO_ENTRY && is_begun) begins(task, &info);
      if (info.op == PTRACE_SYSCALL_INFO_EXIT) ends(task);
    } else if (event == 0 && signal != SIGSTOP && signal != SIGTRAP) {
      passed_on = signal;
    }
    ptrace(PTRACE_SYSCALL, task, 0, passed_on);
  }
  return ending;
}

static pid_t started(char **words) {
  pid_t program = fork();
  expect(program >= 0, "fork");
  if (program == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    execvp(words[0], words);
    perror(words[0]);
    _exit(127);
  }
  expect(waitpid(program, NULL, 0) == program, "waitpid");
  long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                 PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
  expect(ptrace(PTRACE_SETOPTIONS, program, 0, options) == 0, "ptrace");
  ptrace(PTRACE_SYSCALL, program, 0, 0);
  return program;
}

int main(int count, char **words) {
  for (int option; (option = getopt(count, words, "+crx")) != -1;) {
    if (option == '?') return 125;
    if (option == 'x') run.has_no_exchange = 1;
    else run.counted = option;
  }
  if (count - optind < 4) {
    fprintf(stderr, "usage: interrupt [-c | -r] [-x] LOG NUMBER ACTION PROGRAM [ARGUMENT...]\n");
    return 125;
  }
  const char *log = words[optind];
  run.wanted = atol(words[optind + 1]);
  run.action = words[optind + 2];
  int ending = follow(started(words + optind + 3));
  FILE *file = fopen(log, "w");
  expect(file != NULL, log);
  const char *name = run.met ? run.met->name : "-", *error = run.error ? strerrorname_np(run.error) : "-";
  fprintf(file, "%ld %s %d %s\n", run.seen, name, most(run.met), error);
  fclose(file);
  return WIFSIGNALED(ending) ? 128 + WTERMSIG(ending) : WEXITSTATUS(ending);
}
