#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is open for reading at any place.
final class OpenFile: Sendable {
  private let descriptor: Int32
  let size: Int

  static func open(_ path: String) -> Result<OpenFile, Disk.Failure> {
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { return .failure(Disk.Failure(code: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      return .failure(Disk.Failure(code: code))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return .failure(Disk.Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP))
    }
    return .success(OpenFile(descriptor, size: Int(status.st_size)))
  }

  private init(_ descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// Fills memory with the bytes from `offset` on. Fewer than asked for only at the end of the file.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int) -> Result<Int, Disk.Failure> {
    var total = 0
    while total < count {
      let got = pread(descriptor, buffer + total, count - total, off_t(offset + total))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(Disk.Failure(code: errno)) }
      if got == 0 { break }
      total += got
    }
    return .success(total)
  }
}

/// `open`, under a name that `OpenFile.open` does not hide.
private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
