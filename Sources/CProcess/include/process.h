#ifndef FAIRLEAD_PROCESS_H
#define FAIRLEAD_PROCESS_H

#include <sys/types.h>

/// The words that the program was started with, from the start of the program itself: Swift's runtime looks for them in
/// /proc, which a container or a sandbox may not have. NULL where the system does not hand them to libraries.
char **fairlead_arguments(int *count);

/// The path that the program was started by, as the system knows it; NULL where it does not say.
const char *fairlead_program_path(void);

/// Whether a number of threads, at most 16, can run side by side: 0, or what errno says. Where none can be had, Swift's
/// runtime asks again for ever.
int fairlead_try_threads(int count);

/// Lets the runtime do without /proc; see worker.c.
void fairlead_watch_workers(void);

/// A program to start, with all that it gets of us.
struct fairlead_program {
  const char *path;
  /// With the name of the program as the first, and ended by NULL, as the environment is.
  char *const *arguments;
  char *const *environment;
  /// What its two outputs are.
  int output;
  int errors;
  /// The most private memory in bytes.
  unsigned long long memory;
};

/// A program that was started, and who keeps it; see keeper.c.
struct fairlead_child {
  pid_t process;
  pid_t keeper;
  /// While it is open, the program may go on.
  int life;
  /// From here comes how the program ended, as `waitpid` says it; nothing where its keeper was killed.
  int told;
};

/// Starts a program in a process group of its own, with nothing of ours but the two descriptors for its outputs.
///
/// When it ends, and when we do, all that it has started ends too, but for what left its group. It writes no core. Nothing
/// but plain system calls stands between the fork and the new program, which Swift could not promise. Returns 0 and the
/// child, or what errno says.
int fairlead_start(const struct fairlead_program *program, struct fairlead_child *child);

/// Ends a program now, with all that it has started, and lets go of it. To be called once for each, also when it has ended.
void fairlead_end(const struct fairlead_child *child);

/// Waits for the next number that a keeper tells. False where none comes any more.
int fairlead_receive(int told, int *value);

/// The processor time that a process has taken, in nanoseconds, and -1 where that is not known.
long long fairlead_processor_time(pid_t process);

/// Parts of `fairlead_start`.
_Noreturn void fairlead_keep(const struct fairlead_program *program, int life, int told);
pid_t fairlead_start_kept(const struct fairlead_program *program, int told);
int fairlead_pipe(int ends[2]);
/// Closes all descriptors from a number on, but for one.
void fairlead_close_from(int first, int but);

#endif
