internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only code that asks the disk for what people wrote. Plain POSIX calls: ten thousand small files are read in the
/// time that Foundation takes for two thousand.
enum Disk {
  struct Failure: Error, Equatable {
    /// `ENOTSUP` for what can be opened and is neither a file nor a folder.
    let code: Int32
    /// The limit in bytes that the file is above; then the code is `EFBIG`.
    var limit: Int?

    /// The system's words for it, such as "No such file or directory".
    var words: String {
      if let limit { return "it is larger than \(limit >> 20) MiB" }
      return code == ENOTSUP ? "it is no file" : String(cString: strerror(code))
    }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  }

  /// The bytes of a file, all of them: one that is larger than `limit` is not read, and the failure says so.
  static func read(_ path: String, limit: Int = IntakeLimits.file) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    return read(path, limit: limit, into: &bytes).map { count in
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }

  /// The bytes of a file, no more than `limit` and one: for those who refuse by themselves what is longer.
  static func readStart(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    return read(path, upTo: limit, into: &bytes).map { count in
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }

  /// Reads a file into a buffer, which may be used for one file after the other: it grows to the largest of them, and what
  /// stands behind the bytes that are counted is of an earlier one. One that is larger than `limit` is refused.
  static func read(_ path: String, limit: Int = IntakeLimits.file, into buffer: inout [UInt8]) -> Result<Int, Failure> {
    read(path, upTo: limit, isRefused: true, into: &buffer).flatMap { count in
      // It may have grown since its size was asked for.
      count > limit ? .failure(Failure(code: EFBIG, limit: limit)) : .success(count)
    }
  }

  /// - Parameter isRefused: whether a larger file is not read at all; else it is read up to `limit` and one byte.
  private static func read(
    _ path: String, upTo limit: Int, isRefused: Bool = false, into buffer: inout [UInt8]
  ) -> Result<Int, Failure> {
    // Without O_NONBLOCK, a named pipe would be waited for until somebody writes into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(failure(path)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(failure(path)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP))
    }
    if isRefused, Int(status.st_size) > limit { return .failure(Failure(code: EFBIG, limit: limit)) }
    let size = min(Int(status.st_size), limit + 1)
    if buffer.count < size { buffer.append(contentsOf: repeatElement(0, count: size - buffer.count)) }
    return buffer.withUnsafeMutableBufferPointer {
      read(path, descriptor, into: UnsafeMutableBufferPointer(rebasing: $0[..<size]))
    }
  }

  private static func read(
    _ path: String, _ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Result<Int, Failure> {
    var count = 0
    while count < buffer.count {
      let got = readSome(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(failure(path)) }
      if got == 0 { break }
      count += got
    }
    return .success(count)
  }
}

/// `read`, under a name that `Disk.read` does not hide.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return read(descriptor, buffer, count)
}
