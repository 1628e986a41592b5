internal import CZlib

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes in the form of gzip (RFC 1952), without a name and a time in it: the same bytes always give the same, with one
/// version of zlib. Another version may find other matches.
struct Gzip: ~Copyable {
  /// zlib remembers where it lies, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var output: [UInt8] = []
  private let code: Int32

  /// Pages are compressed once and fetched often. Beyond, nothing is won that a reader would notice.
  static let level: Int32 = 6

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    code = fairlead_begin_gzip(stream, Gzip.level)
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) throws(PublishingFailure) {
    guard code == Z_OK else { throw Gzip.failure }
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
      // zlib only reads it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: part.bindMemory(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(part.count)
      try run(Z_NO_FLUSH)
      rest = rest.dropFirst(part.count)
    }
  }

  /// The whole, once everything was added.
  mutating func finish() throws(PublishingFailure) -> [UInt8] {
    guard code == Z_OK else { throw Gzip.failure }
    try run(Z_FINISH)
    return output
  }

  private mutating func run(_ flush: Int32) throws(PublishingFailure) {
    var isFull = true
    while isFull {
      let start = output.count
      output.append(contentsOf: repeatElement(0, count: 16 << 10))
      let result = output.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress?.advanced(by: start)
        stream.pointee.avail_out = UInt32(buffer.count - start)
        return deflate(stream, flush)
      }
      output.removeLast(Int(stream.pointee.avail_out))
      guard result != Z_STREAM_ERROR else { throw Gzip.failure }
      isFull = stream.pointee.avail_out == 0
    }
  }

  private static var failure: PublishingFailure {
    PublishingFailure(.disk, "there is no memory left to compress with")
  }
}

/// The checksum that a compressed file ends with (RFC 1952, section 2.3.1).
func gzipChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
  var sum = crc32(0, nil, 0)
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
    sum = crc32(sum, part.bindMemory(to: UInt8.self).baseAddress, UInt32(part.count))
    rest = rest.dropFirst(part.count)
  }
  return UInt32(truncatingIfNeeded: sum)
}
