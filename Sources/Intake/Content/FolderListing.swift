internal import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Disk {
  enum Entry: Equatable {
    case file, folder
    /// A symbolic link to a file.
    case linkToFile
    /// A symbolic link to a folder.
    case linkToFolder
    /// A link to nothing, a pipe, a socket, a device.
    case other
    /// The disk refused to say what it is.
    case unknown(Failure)
  }

  /// What is in a folder, in the order of the names' bytes.
  ///
  /// A listing that ends in an error has lost entries, and a part of a folder is never taken for all of it.
  /// - Parameter next: how the next entry is asked for; another way than the system's is for tests.
  static func entries(
    of folder: String, next: (DirectoryStream) -> UnsafeMutablePointer<dirent>? = { readdir($0) }
  ) -> Result<[(name: String, entry: Entry)], Failure> {
    guard let stream = opendir(folder) else { return .failure(failure(folder)) }
    defer { closedir(stream) }
    let prefix = folder + "/"
    var entries: [(name: String, entry: Entry)] = []
    while true {
      // The end and an error look alike but for this.
      errno = 0
      guard let item = next(stream) else { break }
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, entry(at: prefix + name, type: Int(item.pointee.d_type))))
    }
    let code = errno
    guard code == 0 else { return .failure(failure(folder, code)) }
    return .success(entries.sorted { inByteOrder($0.name, $1.name) })
  }

  /// The names in a folder, to find the one that was meant: none where it cannot be listed, which others tell.
  static func namesForHint(in folder: String) -> [String] {
    switch entries(of: folder) {
    case .success(let entries): entries.map(\.name)
    case .failure: []
    }
  }

  /// Some file systems do not say in a listing what an entry is; then it is looked at.
  private static func entry(at makePath: @autoclosure () -> String, type: Int) -> Entry {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    default:
      let path = makePath()
      var status = stat()
      guard stat(path, &status) == 0 else {
        let failure = Disk.failure(path)
        return failure.isMissing || failure.code == ELOOP ? .other : .unknown(failure)
      }
      if status.st_mode & S_IFMT == S_IFREG { return type == Int(DT_UNKNOWN) ? .file : .linkToFile }
      guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
      return type == Int(DT_UNKNOWN) ? .folder : .linkToFolder
    }
  }

  /// Whether something is there. A disk that refuses to say is no "no": whoever opens it then, tells why.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 || !failure(path).isMissing
  }

  /// The same, be it a link that leads nowhere.
  static func isNamed(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || !failure(path).isMissing
  }

  /// Whether a path, with all links followed, lies in a folder or below it.
  static func leads(_ path: String, into folder: String) -> Bool {
    guard let target = realPath(path), let root = realPath(folder) else { return false }
    return root == "/" || target == root || target.hasPrefix(root + "/")
  }

  /// Whether a path is there and leads out of a folder. Not for what cannot be followed, which opening it tells.
  static func leads(_ path: String, outOf folder: String) -> Bool {
    guard realPath(path) != nil, realPath(folder) != nil else { return false }
    return !leads(path, into: folder)
  }

  /// A path with all links followed; nil when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else {
      _ = failure(path)
      return nil
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Why something is no file that can be looked at; nil for one that can.
  static func fileFailure(_ path: String) -> Failure? {
    var status = stat()
    guard stat(path, &status) == 0 else { return failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: return Failure(code: EISDIR)
    default: return Failure(code: ENOTSUP)
    }
  }

  /// Why a file cannot be opened for reading; nil for one that can. Nothing of it is read.
  static func openFailure(_ path: String) -> Failure? {
    if let failure = fileFailure(path) { return failure }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return failure(path) }
    close(descriptor)
    return nil
  }

  static func isFolder(_ path: String) -> Bool { folderFailure(path) == nil }

  /// Why something is no folder that can be looked at; nil for one that can.
  static func folderFailure(_ path: String) -> Failure? {
    var status = stat()
    guard stat(path, &status) == 0 else { return failure(path) }
    return status.st_mode & S_IFMT == S_IFDIR ? nil : Failure(code: ENOTDIR)
  }
}

#if canImport(Glibc)
  typealias DirectoryStream = OpaquePointer
#else
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#endif
