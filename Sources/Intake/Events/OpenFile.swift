#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is read in parts, and is only open while one of them is: there may be more files than may be open.
struct EventFile: Sendable {
  let path: String
  /// What the file was when it was opened first; a part of another one is never taken for its.
  fileprivate let identity: FileIdentity

  var size: Int { identity.size }

  func open() -> Result<OpenFile, Disk.Failure> {
    OpenFile.open(path).flatMap { file in
      file.identity == identity ? .success(file) : .failure(Disk.Failure(code: ESTALE))
    }
  }
}

private struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let node: UInt64
  let size: Int

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
  }
}

/// A file that is open for reading at any place.
final class OpenFile: Sendable {
  private let path: String
  private let descriptor: Int32
  fileprivate let identity: FileIdentity

  var size: Int { identity.size }

  /// To be opened again, when it is open no more.
  func closed() -> EventFile { EventFile(path: path, identity: identity) }

  static func open(_ path: String) -> Result<OpenFile, Disk.Failure> {
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { return .failure(Disk.failure(path)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = Disk.failure(path)
      close(descriptor)
      return .failure(failure)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return .failure(Disk.Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP))
    }
    return .success(OpenFile(path, descriptor, FileIdentity(status)))
  }

  private init(_ path: String, _ descriptor: Int32, _ identity: FileIdentity) {
    self.path = path
    self.descriptor = descriptor
    self.identity = identity
  }

  deinit { close(descriptor) }

  /// Fills memory with the bytes from `offset` on. Fewer than asked for only at the end of the file.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int) -> Result<Int, Disk.Failure> {
    var total = 0
    while total < count {
      let got = pread(descriptor, buffer + total, count - total, off_t(offset + total))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(Disk.failure(path)) }
      if got == 0 { break }
      total += got
    }
    return .success(total)
  }
}

/// `open`, under a name that `OpenFile.open` does not hide.
private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
