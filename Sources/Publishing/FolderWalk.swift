#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What lies in a folder, at any depth. Links are entries like files, and are not followed.
struct FolderWalk {
  /// Files, links and whatever else is not a folder: paths below the root, in no order.
  private(set) var files: [String] = []
  /// Every folder after the one it lies in, the root left out.
  private(set) var folders: [String] = []
  /// Folders with nothing in them.
  private(set) var empty: [String] = []

  init(_ root: Int32, shown: String) throws(PublishingFailure) {
    var next = [""]
    while let folder = next.popLast() {
      let entries = try FolderWalk.list(folder.isEmpty ? "." : folder, in: root, shown: shown)
      if !folder.isEmpty { folders.append(folder) }
      if entries.isEmpty, !folder.isEmpty { empty.append(folder) }
      for entry in entries {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        if entry.isFolder { next.append(path) } else { files.append(path) }
      }
    }
  }

  struct Entry {
    var name: String
    var isFolder: Bool
  }

  /// The entries of one folder, in no order.
  static func list(_ path: String, in root: Int32, shown: String) throws(PublishingFailure) -> [Entry] {
    let descriptor = openat(root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("list", "\(shown)/\(path)", code: errno) }
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw .system("list", "\(shown)/\(path)", code: code)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let raw = readdir(stream) else {
        guard errno == 0 else { throw .system("list", "\(shown)/\(path)", code: errno) }
        return entries
      }
      let name = entryName(raw)
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, isFolder: isFolder(raw, named: name, in: descriptor)))
    }
  }

  private static func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
    // The name may be longer than the field's declared size, so it is read in place.
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    return String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
  }

  private static func isFolder(_ entry: UnsafeMutablePointer<dirent>, named name: String, in folder: Int32) -> Bool {
    // Some file systems do not say what an entry is.
    let type = Int32(entry.pointee.d_type)
    guard type == Int32(DT_UNKNOWN) else { return type == Int32(DT_DIR) }
    return FileStatus(at: name, in: folder)?.isFolder ?? false
  }
}

/// Opens a folder by itself, not what a link points to.
func openFolder(_ path: String) throws(PublishingFailure) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { throw .system("open", path, code: errno) }
  return descriptor
}

/// Removes a folder and all in it; nothing that a link in it points to.
func removeFolder(_ path: String) throws(PublishingFailure) {
  let root = try openFolder(path)
  defer { close(root) }
  let walk = try FolderWalk(root, shown: path)
  for file in walk.files { try remove(file, 0, in: root, shown: path) }
  for folder in walk.folders.reversed() { try remove(folder, AT_REMOVEDIR, in: root, shown: path) }
  guard rmdir(path) == 0 || errno == ENOENT else { throw .system("remove", path, code: errno) }
}

private func remove(_ entry: String, _ flags: Int32, in root: Int32, shown: String) throws(PublishingFailure) {
  if unlinkat(root, entry, flags) == 0 || errno == ENOENT { return }
  throw .system("remove", "\(shown)/\(entry)", code: errno)
}
