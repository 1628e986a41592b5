#include <zlib.h>

/// A macro of zlib, which Swift does not import. 31 is the largest window (15) with the frame of gzip (16); it has
/// neither a name nor a time then.
static inline int fairlead_begin_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY);
}
