#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much is read at a time.
let chunk = 64 << 10

/// Whether the old output has the same bytes; returns the status of the file that has.
extension FilePlacing {
  func findInOld(_ bytes: UnsafeRawBufferPointer, at path: String) -> FileStatus? {
    guard let (descriptor, status) = openOld(path, size: bytes.count) else { return nil }
    defer { close(descriptor) }
    return haveSameBytes(bytes, descriptor) ? status : nil
  }

  func findInOld(fileOf size: Int, _ source: Int32, at path: String) -> FileStatus? {
    guard let (descriptor, status) = openOld(path, size: size) else { return nil }
    defer { close(descriptor) }
    return haveSameRest(source, descriptor) ? status : nil
  }

  private func openOld(_ path: String, size: Int) -> (Int32, FileStatus)? {
    guard let old else { return nil }
    let descriptor = openat(old, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if let status = FileStatus(of: descriptor), status.isFile, status.size == size { return (descriptor, status) }
    close(descriptor)
    return nil
  }
}

private func haveSameBytes(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Bool {
  withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 16) { buffer in
    var compared = 0
    while compared < bytes.count {
      guard let count = readFully(descriptor, into: buffer), count > 0, compared + count <= bytes.count else {
        return false
      }
      guard bytes[compared..<compared + count].elementsEqualBytes(buffer, count: count) else { return false }
      compared += count
    }
    return true
  }
}

/// Whether two open files have the same bytes from where they stand to their ends.
func haveSameRest(_ left: Int32, _ right: Int32) -> Bool {
  withUnsafeTemporaryAllocation(byteCount: 2 * chunk, alignment: 16) { buffer in
    let mine = UnsafeMutableRawBufferPointer(rebasing: buffer[..<chunk])
    let theirs = UnsafeMutableRawBufferPointer(rebasing: buffer[chunk...])
    while true {
      guard let count = readFully(left, into: mine), count == readFully(right, into: theirs) else { return false }
      if count == 0 { return true }
      guard UnsafeRawBufferPointer(mine)[...].elementsEqualBytes(theirs, count: count) else { return false }
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func elementsEqualBytes(_ other: UnsafeMutableRawBufferPointer, count: Int) -> Bool {
    guard self.count >= count, other.count >= count else { return false }
    guard count > 0 else { return true }
    guard let left = UnsafeRawBufferPointer(rebasing: self).baseAddress, let right = other.baseAddress else {
      return false
    }
    return memcmp(left, right, count) == 0
  }
}
