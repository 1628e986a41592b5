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

/// Starts a program in a process group of its own, with nothing of ours but the two descriptors for its outputs.
///
/// It ends when the thread that started it does (on Linux), writes no core, and gets no more private memory than `memory`
/// bytes. Nothing but plain system calls stands between the fork and the new program, which Swift could not promise.
/// Returns 0 and the process, or what errno says.
int fairlead_start(const char *path, char *const arguments[], char *const environment[], int output, int errors,
                   unsigned long long memory, pid_t *process);

#endif
