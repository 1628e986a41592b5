#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// What every piece begins at a multiple of, and the room before it that holds its size.
enum { alignment = 16, usual_capacity = 256 * 1024 };

struct block {
  struct block *previous;
  size_t capacity;
  size_t used;
  size_t padding;
  unsigned char bytes[];
};

static _Thread_local struct block *current;
static _Thread_local unsigned char *last;
static _Thread_local int depth;

static size_t *size_of(void *piece) { return (size_t *)((unsigned char *)piece - alignment); }

/// The room that a piece takes with its size before it.
static size_t room(size_t size) {
  if (size > SIZE_MAX - 2 * alignment) abort();
  return (size + 2 * alignment - 1) / alignment * alignment;
}

static void add_block(size_t capacity) {
  if (capacity > SIZE_MAX - sizeof(struct block)) abort();
  struct block *block = malloc(sizeof(struct block) + capacity);
  if (!block) abort();
  block->previous = current;
  block->capacity = capacity;
  block->used = 0;
  current = block;
}

static void *take(size_t size) {
  size_t needed = room(size);
  if (!current || current->capacity - current->used < needed) {
    add_block(needed > usual_capacity ? needed : usual_capacity);
  }
  last = current->bytes + current->used + alignment;
  current->used += needed;
  *size_of(last) = size;
  return last;
}

/// Gives the piece that was taken last another size where it is, if it fits.
static int resize_last(size_t size) {
  size_t before = current->used - room(*size_of(last));
  if (current->capacity - before < room(size)) return 0;
  current->used = before + room(size);
  *size_of(last) = size;
  return 1;
}

void fairlead_arena_begin(void) { depth += 1; }

void fairlead_arena_end(void) {
  depth -= 1;
  if (depth > 0) return;
  while (current && current->previous) {
    struct block *previous = current->previous;
    free(current);
    current = previous;
  }
  if (current) current->used = 0;
  last = NULL;
}

void *fairlead_arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *fairlead_arena_realloc(void *piece, size_t size) {
  if (!piece) return take(size);
  if (piece == last && resize_last(size)) return piece;
  size_t old = *size_of(piece);
  if (size <= old) return piece;
  return memcpy(take(size), piece, old);
}

void fairlead_arena_free(void *piece) {
  if (!piece || piece != last) return;
  current->used -= room(*size_of(piece));
  last = NULL;
}
