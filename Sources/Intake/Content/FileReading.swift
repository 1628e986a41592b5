#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only code that asks the disk for what people wrote. Plain POSIX calls: ten thousand small files are read in the
/// time that Foundation takes for two thousand.
enum Disk {
  struct Failure: Error {
    let code: Int32
    /// The system's words for it, such as "No such file or directory".
    var words: String { code == ENOTSUP ? "it is no file" : String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  }

  /// The bytes of a file, no more than `limit` and one.
  static func read(_ path: String, limit: Int = 512 << 20) -> Result<[UInt8], Failure> {
    // Without O_NONBLOCK, a named pipe would be waited for until somebody writes into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP))
    }
    return read(descriptor, size: min(Int(status.st_size), limit + 1))
  }

  private static func read(_ descriptor: Int32, size: Int) -> Result<[UInt8], Failure> {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = readSome(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = Failure(code: errno) }
        guard got > 0 else { return }
        count += got
      }
    }
    return failure.map(Result.failure) ?? .success(bytes)
  }

  enum Entry {
    case file, folder
    /// A symbolic link to a folder.
    case linkToFolder
    /// A link to nothing, a pipe, a socket, a device.
    case other
  }

  /// What is in a folder, in the order of the names' bytes; nil when it cannot be listed.
  static func entries(of folder: String) -> [(name: String, entry: Entry)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [(name: String, entry: Entry)] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, entry(at: folder + "/" + name, type: Int(item.pointee.d_type))))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// A link to a file is a file; a link to a folder is not followed, so that no circle can be walked.
  private static func entry(at path: String, type: Int) -> Entry {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    default:
      var status = stat()
      guard stat(path, &status) == 0 else { return .other }
      if status.st_mode & S_IFMT == S_IFREG { return .file }
      guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
      return type == Int(DT_UNKNOWN) ? .folder : .linkToFolder
    }
  }

  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// `read`, under a name that `Disk.read` does not hide.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  guard let buffer else { return 0 }
  return read(descriptor, buffer, count)
}
