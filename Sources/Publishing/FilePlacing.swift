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
/// Beside the old output, a kept file is a hard link, so it keeps its inode and time stamp: web servers and mirrors see what has changed.
/// Nothing is flushed with fsync, neither files nor folders: that costs 0.3 ms a file, and what a power cut could
/// lose is made again from `content/`, because the next run compares bytes and not time stamps. Exchanging the folders
/// protects against everything but a power cut.
struct FilePlacing: Sendable {
  /// Open folders; nil when there was no output before.
  let staging: Int32
  let old: Int32?
  /// The output's path, for messages.
  let shown: String
  /// What the present umask makes of 0666. A kept file gets it too: one run under umask 077 must not shut out a web
  /// server for good.
  let fileMode: mode_t
  /// Whether the old folder goes on being the output, so that what is the same stays where it is.
  var isInPlace = false

  func place(_ bytes: UnsafeRawBufferPointer, at path: String, as name: String? = nil) throws(PublishingFailure)
    -> Placing
  {
    let target = name ?? path
    if let status = findInOld(bytes, at: path), reuse(path, status, as: target) { return .unchanged }
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
    if let found = findInOld(fileOf: status.size, descriptor, at: path), reuse(path, found, as: path) {
      return (.unchanged, status.size)
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system("read", source, code: errno) }
    return (.written, try copy(descriptor, source, to: RawPath(path)))
  }

  /// Keeps what somebody else put into the old folder, links as links. Returns its inode.
  ///
  /// Nil when there is only a copy, or nothing yet, because it cannot be linked: the file itself is moved right after
  /// the exchange, so that it keeps its owner (`Handover`).
  func keep(_ path: RawPath) throws(PublishingFailure) -> UInt64? {
    guard let old else { return nil }
    guard let status = FileStatus(at: path, in: old) else {
      if errno == ENOENT { return nil }
      throw .system("keep", "\(shown)/\(path.text)", code: errno)
    }
    if linkat(old, path.cString, staging, path.cString, 0) == 0 { return status.inode }
    guard status.isFile else { return nil }
    let descriptor = openat(old, path.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    _ = try copy(descriptor, "\(shown)/\(path.text)", to: path, like: status)
    return nil
  }

  /// Makes a folder of the new tree and those above it, unless `known` says that they are there.
  func makeFolders(to folder: String, _ known: inout Set<String>) throws(PublishingFailure) {
    if known.contains(folder) { return }
    for path in ancestors(of: folder).reversed() + [folder] where !known.contains(path) {
      guard mkdirat(staging, path, 0o777) == 0 || errno == EEXIST else {
        throw .system("make the folder", "\(shown)/\(path)", code: errno)
      }
      known.insert(path)
    }
  }

  /// Lets the old file be the new one. False when it cannot be, and then it has to be written.
  func reuse(_ path: String, _ status: FileStatus, as name: String) -> Bool {
    guard let old else { return false }
    let hasMode = status.permissions == fileMode
    if isInPlace { return hasMode || fchmodat(old, path, fileMode, 0) == 0 }
    guard linkat(old, path, staging, name, 0) == 0 else { return false }
    if hasMode || fchmodat(staging, name, fileMode, 0) == 0 { return true }
    unlinkat(staging, name, 0)
    return false
  }

  private func copy(
    _ source: Int32, _ name: String, to path: RawPath, like status: FileStatus? = nil
  ) throws(PublishingFailure) -> Int {
    let target = try create(path.cString, permissions: status?.permissions ?? 0o666)
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
    try finish(target, path.text, code == 0, code: code)
    return size
  }

  /// - Parameter path: as the system takes it: a text, which is handed on as it lies, or the bytes of any name.
  private func create(_ path: UnsafePointer<CChar>, permissions: mode_t) throws(PublishingFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(staging, path, flags, permissions)
    guard descriptor >= 0 else { throw .system("write", "\(shown)/\(String(cString: path))", code: errno) }
    return descriptor
  }

  /// Closing can fail too: network file systems tell only then that the disk is full.
  private func finish(_ descriptor: Int32, _ path: String, _ written: Bool, code: Int32) throws(PublishingFailure) {
    let closed = close(descriptor) == 0 || errno == EINTR
    if !written { throw .system("write", "\(shown)/\(path)", code: code) }
    if !closed { throw .system("write", "\(shown)/\(path)", code: errno) }
  }
}
