#ifndef FAIRLEAD_EXCHANGE_H
#define FAIRLEAD_EXCHANGE_H

/// Exchanges two paths on one file system in one step. Returns 0, or -1 with errno set; ENOSYS where the platform
/// has no such call. A C target because Swift's Glibc module does not export renameat2.
int fairlead_exchange(const char *first, const char *second);

#endif
