#ifndef FAIRLEAD_EXCHANGE_H
#define FAIRLEAD_EXCHANGE_H

#include <sys/types.h>

// Calls of the system that Swift's Glibc module does not export, or not alike on every system.

/// Exchanges two paths on one file system in one step. Returns 0, or -1 with errno set; ENOSYS where the platform
/// has no such call.
int fairlead_exchange(const char *first, const char *second);

/// Copies the extended attributes of one open file or folder to another, access lists included. Returns the number of
/// those that could not be copied.
int fairlead_copy_attributes(int from, int to);

/// Opens a file without a name in a folder, for writing: it is gone when the process ends before it was named. Returns
/// the descriptor, or -1 with errno set; ENOSYS where the platform has no such files.
int fairlead_open_unnamed(const char *folder, mode_t mode);

/// Gives the file a name. Returns 0, or -1 with errno set; EEXIST when something has that name.
int fairlead_name(int descriptor, const char *path);

#endif
