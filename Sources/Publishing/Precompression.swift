#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Compressed files beside the others, for web servers that send them as they are (`gzip_static` of nginx).
enum Precompression {
  private static let texts = ["css", "csv", "html", "ics", "js", "json", "md", "svg", "txt", "xml"]

  /// Whether a file has a compressed one beside it: texts have, what is compressed in itself has not. None where its
  /// name would be too long.
  static func isWanted(for path: String) -> Bool {
    let name = path.utf8.split(separator: slash).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), name.count + 3 <= OutputPath.longestComponent,
      path.utf8.count + 3 <= OutputPath.longestPath
    else { return false }
    let ending = name[name.index(after: dot)...]
    return texts.contains { $0.utf8.elementsEqual(ending) }
  }

  static func path(of path: String) -> String { path + ".gz" }
}

extension OutputTree {
  /// Adds the compressed form of a page that was just placed. One that did not change keeps its own, when that ends
  /// with the page's checksum: to compress takes a hundred times as long as to make sure.
  func compress(_ bytes: UnsafeRawBufferPointer, of path: String, _ placed: Placing) throws(PublishingFailure) {
    let target = Precompression.path(of: path)
    guard try claim(target, for: "the compressed form of \(path)") else { return }
    if placed == .unchanged, let size = placing.keepCompressed(target, of: bytes) {
      return note(target, .unchanged, size)
    }
    var gzip = Gzip()
    try gzip.add(bytes)
    try place(try gzip.finish(), at: target)
  }

  /// The same for the copy of a file.
  func compress(fileAt file: String, as path: String) throws(PublishingFailure) {
    let target = Precompression.path(of: path)
    guard try claim(target, for: "the compressed form of \(path)") else { return }
    let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("read", file, code: errno) }
    defer { close(descriptor) }
    var gzip = Gzip()
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      guard let count = buffer.withUnsafeMutableBytes({ readFully(descriptor, into: $0) }) else {
        throw .system("read", file, code: errno)
      }
      if count == 0 { break }
      try buffer[..<count].withUnsafeBufferPointer { read throws(PublishingFailure) in
        try gzip.add(UnsafeRawBufferPointer(read))
      }
    }
    try place(try gzip.finish(), at: target)
  }

  private func place(_ compressed: [UInt8], at target: String) throws(PublishingFailure) {
    let placed = try compressed.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try placing.place(UnsafeRawBufferPointer(buffer), at: target)
    }
    note(target, placed, compressed.count)
  }
}

extension FilePlacing {
  /// Lets the old compressed file be the new one when it is that of these bytes. Returns its size.
  fileprivate func keepCompressed(_ path: String, of bytes: UnsafeRawBufferPointer) -> Int? {
    guard let old else { return nil }
    let descriptor = openat(old, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = FileStatus(of: descriptor), status.isFile, status.size > 18 else { return nil }
    var end = [UInt8](repeating: 0, count: 8)
    guard end.withUnsafeMutableBytes({ pread(descriptor, $0.baseAddress, 8, off_t(status.size - 8)) }) == 8,
      number(end[..<4]) == gzipChecksum(bytes), number(end[4...]) == UInt32(truncatingIfNeeded: bytes.count),
      reuse(path, status, as: path)
    else { return nil }
    return status.size
  }

  /// The lowest byte first.
  private func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
}
