#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs from building one folder. The system lets go of it when a process ends, however it ends.
///
/// It is a file with the number of the process. What else has its name serves as a lock just as well, but is not
/// written to and not removed.
struct OutputLock: Sendable {
  private let path: String
  private let descriptor: Int32
  private let isOurs: Bool

  /// Takes the lock, or tells who holds it. Never waits.
  ///
  /// - Parameter shown: the output as it was asked for, for messages.
  init(_ path: String, shown: String) throws(PublishingFailure) {
    self.path = path
    // A run that ends removes the file. Whoever opened it before that holds the lock of a file that is gone, so the
    // inode is looked at again after locking.
    for _ in 0..<100 {
      let opened = try OutputLock.open(path)
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(opened) }
        guard code == EWOULDBLOCK else { throw .system("lock", path, code: code) }
        throw OutputLock.held(opened, shown)
      }
      if let held = FileStatus(of: opened), let named = FileStatus(at: path), held.isSame(as: named) {
        descriptor = opened
        isOurs = OutputLock.holder(opened) != nil
        if isOurs { note(process: getpid()) }
        return
      }
      close(opened)
    }
    throw PublishingFailure(.disk, "cannot lock \(path): it keeps being replaced")
  }

  private static func open(_ path: String) throws(PublishingFailure) -> Int32 {
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = openPlainly(path, O_RDWR | O_CREAT | flags)
    if opened >= 0 { return opened }
    let code = errno
    // Of another user, whose run was killed; or a folder.
    guard code == EACCES || code == EISDIR || code == EPERM else {
      throw .system("write beside the output folder:", path, code: code)
    }
    let readable = openPlainly(path, O_RDONLY | flags)
    guard readable >= 0 else { throw .system("write beside the output folder:", path, code: code) }
    return readable
  }

  /// Only for the message of another run; that it cannot be written does not matter.
  private func note(process: pid_t) {
    _ = ftruncate(descriptor, 0)
    _ = Array("\(process)\n".utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// What a lock of ours says: the number of a process, or nothing yet. Nil when the file is somebody's.
  private static func holder(_ descriptor: Int32) -> String? {
    guard let status = FileStatus(of: descriptor), status.isFile, status.size < 24 else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer -> String? in
      let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
      guard count >= 0 else { return nil }
      var text = buffer.prefix(count)
      if text.last == 0x0A { text = text.dropLast() }
      return text.allSatisfy { (0x30...0x39).contains($0) } ? String(decoding: text, as: UTF8.self) : nil
    }
  }

  private static func held(_ descriptor: Int32, _ shown: String) -> PublishingFailure {
    let process = holder(descriptor).map { $0.isEmpty ? "" : " (process \($0))" } ?? ""
    return PublishingFailure(
      .disk, "another run\(process) is writing \(quoted(shown))", hint: "wait until it is done, or stop it")
  }

  /// Removed before it is let go, so that nobody can lock the file that is about to be removed and think it holds.
  func release() {
    if isOurs { unlink(path) }
    close(descriptor)
  }
}

/// `open`, which a static function of that name would hide.
private func openPlainly(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
