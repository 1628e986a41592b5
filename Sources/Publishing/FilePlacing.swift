#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a file came into the new tree.
enum Placing: Sendable { case written, unchanged }

/// Puts files into the staged folder, from the old one where they are the same.
///
/// A kept file is a hard link, so it keeps its inode and time stamp: web servers and mirrors see what has changed.
/// Nothing is flushed with fsync, neither files nor folders: that costs 0.3 ms a file, and what a power cut could
/// lose is made again from `content/`, because the next run compares bytes and not time stamps. Exchanging the folders
/// protects against everything but a power cut.
struct FilePlacing: Sendable {
  /// Open folders; nil when there was no output before.
  let staging: Int32
  let old: Int32?
  /// The output's path, for messages.
  let shown: String

  func place(_ bytes: UnsafeRawBufferPointer, at path: String, as name: String? = nil) throws(PublishingFailure)
    -> Placing
  {
    let target = name ?? path
    if isInOld(bytes, at: path), link(path, as: target) { return .unchanged }
    let descriptor = try create(target, permissions: 0o666)
    let written = writeFully(descriptor, bytes)
    try finish(descriptor, target, written, code: errno)
    return .written
  }

  /// Copies a file that is not a page, 128 KiB at a time. Returns its size.
  func place(fileAt source: String, at path: String) throws(PublishingFailure) -> (placing: Placing, size: Int) {
    let descriptor = open(source, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("read", source, code: errno) }
    defer { close(descriptor) }
    guard let status = FileStatus(of: descriptor), status.isFile else {
      throw PublishingFailure(.disk, "cannot copy \(source): it is not a file")
    }
    if isInOld(fileOf: status.size, descriptor, at: path), link(path, as: path) { return (.unchanged, status.size) }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system("read", source, code: errno) }
    return (.written, try copy(descriptor, source, to: path))
  }

  /// Keeps what somebody else put into the old folder, links as links.
  func keep(_ path: String) throws(PublishingFailure) {
    guard let old, let status = FileStatus(at: path, in: old) else { return }
    if link(path, as: path) { return }
    guard status.isFile else { throw .system("keep", "\(shown)/\(path)", code: errno) }
    let descriptor = openat(old, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("keep", "\(shown)/\(path)", code: errno) }
    defer { close(descriptor) }
    _ = try copy(descriptor, "\(shown)/\(path)", to: path, like: status)
  }

  /// Makes one folder in the new tree; that it is there already is as good.
  func makeFolder(_ path: String, permissions: mode_t = 0o777) throws(PublishingFailure) {
    if mkdirat(staging, path, permissions) == 0 || errno == EEXIST { return }
    throw .system("make the folder", "\(shown)/\(path)", code: errno)
  }

  private func link(_ path: String, as name: String) -> Bool {
    guard let old else { return false }
    return linkat(old, path, staging, name, 0) == 0
  }

  private func isInOld(_ bytes: UnsafeRawBufferPointer, at path: String) -> Bool {
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

  private func isInOld(fileOf size: Int, _ source: Int32, at path: String) -> Bool {
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

  private func copy(
    _ source: Int32, _ name: String, to path: String, like status: FileStatus? = nil
  ) throws(PublishingFailure) -> Int {
    let target = try create(path, permissions: status?.permissions ?? 0o666)
    var size = 0
    var code: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 16) { buffer in
      while code == 0 {
        let count = readFully(source, into: buffer)
        guard let count, writeFully(target, UnsafeRawBufferPointer(rebasing: buffer[..<count])) else {
          code = errno
          return
        }
        if count == 0 { return }
        size += count
      }
    }
    if let status, code == 0 {
      let times = [status.modified, status.modified]
      _ = futimens(target, times)
    }
    try finish(target, path, code == 0, code: code)
    return size
  }

  private func create(_ path: String, permissions: mode_t) throws(PublishingFailure) -> Int32 {
    let descriptor = openat(staging, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw .system("write", "\(shown)/\(path)", code: errno) }
    return descriptor
  }

  /// Closing can fail too: network file systems tell only then that the disk is full.
  private func finish(_ descriptor: Int32, _ path: String, _ written: Bool, code: Int32) throws(PublishingFailure) {
    let closed = close(descriptor) == 0 || errno == EINTR
    if !written { throw .system("write", "\(shown)/\(path)", code: code) }
    if !closed { throw .system("write", "\(shown)/\(path)", code: errno) }
  }
}

private let chunk = 64 << 10

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
