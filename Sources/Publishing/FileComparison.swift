#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much is read at a time.
let chunk = 64 << 10

/// Whether the old output has the same bytes.
extension FilePlacing {
  func isInOld(_ bytes: UnsafeRawBufferPointer, at path: String) -> Bool {
    guard let descriptor = openOld(path, size: bytes.count) else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 16) { buffer in
      var compared = 0
      while compared < bytes.count {
        guard let count = readFully(descriptor, into: buffer), count > 0, compared + count <= bytes.count else {
          return false
        }
        let same = bytes[compared..<compared + count].elementsEqualBytes(buffer, count: count)
        guard same else { return false }
        compared += count
      }
      return true
    }
  }

  func isInOld(fileOf size: Int, _ source: Int32, at path: String) -> Bool {
    guard let descriptor = openOld(path, size: size) else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 2 * chunk, alignment: 16) { buffer in
      let mine = UnsafeMutableRawBufferPointer(rebasing: buffer[..<chunk])
      let theirs = UnsafeMutableRawBufferPointer(rebasing: buffer[chunk...])
      while true {
        guard let count = readFully(source, into: mine), count == readFully(descriptor, into: theirs) else {
          return false
        }
        if count == 0 { return true }
        guard UnsafeRawBufferPointer(mine)[...].elementsEqualBytes(theirs, count: count) else { return false }
      }
    }
  }

  private func openOld(_ path: String, size: Int) -> Int32? {
    guard let old else { return nil }
    let descriptor = openat(old, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if let status = FileStatus(of: descriptor), status.isFile, status.size == size { return descriptor }
    close(descriptor)
    return nil
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
