#ifndef FAIRLEAD_ARENA_H
#define FAIRLEAD_ARENA_H

#include <stddef.h>

/// Memory that is taken in small pieces and given back all at once: an allocator for libcmark, whose tree is made of a
/// few hundred pieces that nobody needs once it has been walked. Every thread has its own, and keeps its first block.
///
/// A C target because libcmark hands its allocator nothing that could tell whose memory is asked for, and Swift has no
/// storage by thread.

/// Between these two, and on the same thread, memory may be taken. They may be nested; then all of it lasts until the
/// outermost ends.
void fairlead_arena_begin(void);
void fairlead_arena_end(void);

/// As the functions of the standard library; without memory the program ends, as libcmark does by itself.
/// What is freed is used again only if it was taken last.
void *fairlead_arena_calloc(size_t count, size_t size);
void *fairlead_arena_realloc(void *piece, size_t size);
void fairlead_arena_free(void *piece);

#endif
