#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs from building one folder. The system lets go of it when a process ends, however it ends.
struct OutputLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock, or tells who holds it. Never waits.
  init(at location: OutputLocation) throws(PublishingFailure) {
    path = location.lock
    // A run that ends removes the file. Whoever opened it before that holds the lock of a file that is gone, so the
    // inode is looked at again after locking.
    for _ in 0..<100 {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard opened >= 0 else { throw .system("write beside the output folder:", path, code: errno) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(opened) }
        guard code == EWOULDBLOCK else { throw .system("lock", path, code: code) }
        throw OutputLock.held(opened, location)
      }
      if let held = FileStatus(of: opened), let named = FileStatus(at: path), held.isSame(as: named) {
        descriptor = opened
        note(process: getpid())
        return
      }
      close(opened)
    }
    throw PublishingFailure(.disk, "cannot lock \(path): it keeps being replaced")
  }

  /// Only for the message of another run; that it cannot be written does not matter.
  private func note(process: pid_t) {
    _ = ftruncate(descriptor, 0)
    Array("\(process)\n".utf8).withUnsafeBytes { _ = writeFully(descriptor, $0) }
  }

  private static func held(_ descriptor: Int32, _ location: OutputLocation) -> PublishingFailure {
    let holder = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer -> String in
      let count = readFully(descriptor, into: buffer) ?? 0
      let digits = buffer.prefix(count).prefix { (0x30...0x39).contains($0) }
      return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
    }
    return PublishingFailure(
      .disk, "another run\(holder) is writing \(quoted(location.asked))", hint: "wait until it is done, or stop it")
  }

  /// Removed before it is let go, so that nobody can lock the file that is about to be removed and think it holds.
  func release() {
    unlink(path)
    close(descriptor)
  }
}
