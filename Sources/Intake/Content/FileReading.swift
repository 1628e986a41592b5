internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only code that asks the disk for what people wrote. Plain POSIX calls: ten thousand small files are read in the
/// time that Foundation takes for two thousand.
enum Disk {
  struct Failure: Error {
    /// Zero for what can be opened and is neither a file nor a folder.
    let code: Int32
    /// The system's words for it, such as "No such file or directory".
    var words: String { code == ENOTSUP ? "it is no file" : String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  }

  /// The bytes of a file, no more than `limit` and one.
  static func read(_ path: String, limit: Int = Disk.limit) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    return read(path, limit: limit, into: &bytes).map { count in
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }

  /// No file is read further than this, unless another limit is named.
  static let limit = 512 << 20

  /// Reads a file into a buffer, which may be used for one file after the other: it grows to the largest of them, and
  /// what stands behind the bytes that are counted is of an earlier one.
  static func read(_ path: String, limit: Int = Disk.limit, into buffer: inout [UInt8]) -> Result<Int, Failure> {
    // Without O_NONBLOCK, a named pipe would be waited for until somebody writes into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Failure(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP))
    }
    let size = min(Int(status.st_size), limit + 1)
    if buffer.count < size { buffer.append(contentsOf: repeatElement(0, count: size - buffer.count)) }
    return buffer.withUnsafeMutableBufferPointer {
      read(descriptor, into: UnsafeMutableBufferPointer(rebasing: $0[..<size]))
    }
  }

  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Result<Int, Failure>
  {
    var count = 0
    while count < buffer.count {
      let got = readSome(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(Failure(code: errno)) }
      if got == 0 { break }
      count += got
    }
    return .success(count)
  }

  enum Entry {
    case file, folder
    /// A symbolic link to a file.
    case linkToFile
    /// A symbolic link to a folder.
    case linkToFolder
    /// A link to nothing, a pipe, a socket, a device.
    case other
  }

  /// What is in a folder, in the order of the names' bytes; nil when it cannot be listed.
  static func entries(of folder: String) -> [(name: String, entry: Entry)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    let prefix = folder + "/"
    var entries: [(name: String, entry: Entry)] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, entry(at: prefix + name, type: Int(item.pointee.d_type))))
    }
    return entries.sorted { inByteOrder($0.name, $1.name) }
  }

  /// Some file systems do not say in a listing what an entry is; then it is looked at.
  private static func entry(at path: @autoclosure () -> String, type: Int) -> Entry {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    default:
      var status = stat()
      guard stat(path(), &status) == 0 else { return .other }
      if status.st_mode & S_IFMT == S_IFREG { return type == Int(DT_UNKNOWN) ? .file : .linkToFile }
      guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
      return type == Int(DT_UNKNOWN) ? .folder : .linkToFolder
    }
  }

  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether a path, with all links followed, lies in a folder or below it.
  static func leads(_ path: String, into folder: String) -> Bool {
    guard let target = realPath(path), let root = realPath(folder) else { return false }
    return root == "/" || target == root || target.hasPrefix(root + "/")
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
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
