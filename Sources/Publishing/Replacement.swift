#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension OutputTree {
  /// Puts files in the place of those of the same name in a published tree, each in one step, and their compressed forms
  /// where there are some. Nothing else changes: neither the marker and with it the report's age, nor a file that the
  /// tree does not list. A tree that was replaced keeps its own.
  ///
  /// Returns false when the tree lists none of them.
  package static func replace(
    _ files: [(path: String, bytes: [UInt8])], at output: String
  ) throws(PublishingFailure) -> Bool {
    let location = try OutputLocation(output, apartFrom: [])
    let isBesideUsed = access(location.parent, W_OK) == 0
    let folder = try openFolder(location.output)
    defer { close(folder) }
    let lock = try OutputLock(isBesideUsed ? location.lock : location.lockInside, shown: output)
    defer { lock.release() }
    guard let marker = OutputMarker(in: folder), marker.isWhole else { return false }
    let listed = Set(marker.paths)
    var isAny = false
    for file in files where listed.contains(RawPath(file.path)) {
      try replace(file.path, file.bytes, in: folder, output)
      isAny = true
      let compressed = Precompression.path(of: file.path)
      if listed.contains(RawPath(compressed)) {
        try replace(compressed, try gzipped(file.bytes), in: folder, output)
      }
    }
    return isAny
  }

  private static func replace(
    _ path: String, _ bytes: [UInt8], in folder: Int32, _ shown: String
  ) throws(PublishingFailure) {
    let mode = FileStatus(at: path, in: folder)?.permissions ?? 0o644
    // Of a run that was killed.
    unlinkat(folder, OutputMarker.draft, 0)
    let placing = FilePlacing(staging: folder, old: nil, shown: shown, fileMode: mode)
    _ = try bytes.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try placing.place(UnsafeRawBufferPointer(buffer), at: path, as: OutputMarker.draft)
    }
    _ = fchmodat(folder, OutputMarker.draft, mode, 0)
    guard renameat(folder, OutputMarker.draft, folder, path) == 0 else {
      throw .system("write", "\(shown)/\(path)", code: errno)
    }
  }

  private static func gzipped(_ bytes: [UInt8]) throws(PublishingFailure) -> [UInt8] {
    var gzip = Gzip()
    try bytes.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try gzip.add(UnsafeRawBufferPointer(buffer))
    }
    return try gzip.finish()
  }
}
