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
  private(set) var files: [RawPath] = []
  /// Every folder after the one it lies in, the root left out.
  private(set) var folders: [RawPath] = []
  /// Folders on which another file system is mounted. They are not entered: what is in them is not the output's.
  private(set) var mounts: [RawPath] = []
  /// Folders that could not be listed, and why. Their content is missing above.
  private(set) var failures: [PublishingFailure] = []

  /// - Parameter opening: whether folders of one's own that may not be listed are opened to their owner first, which is
  ///   for what is about to be removed.
  init(_ root: Int32, shown: String, opening: Bool = false) {
    let device = FileStatus(of: root)?.device
    var next = [RawPath.root]
    while let folder = next.popLast() {
      let listing = FolderListing(folder, in: root, opening: opening)
      // Gone, or no longer a folder: somebody is at work here.
      if [ENOENT, ENOTDIR, ELOOP].contains(listing.code) { continue }
      if listing.code != 0 { failures.append(.system("list", "\(shown)/\(folder.text)", code: listing.code)) }
      if let device, let own = listing.device, own != device {
        mounts.append(folder)
        continue
      }
      if folder != .root { folders.append(folder) }
      for entry in listing.entries {
        let path = folder.appending(entry.name)
        if entry.isFolder { next.append(path) } else { files.append(path) }
      }
    }
  }
}

/// The entries of one folder, in no order.
struct FolderListing {
  struct Entry {
    var name: [UInt8]
    var isFolder: Bool
  }

  private(set) var entries: [Entry] = []
  /// The error that ended it too early, or 0.
  private(set) var code: Int32 = 0
  /// The file system that the folder is on; nil when it could not be opened.
  private(set) var device: UInt64?

  init(_ path: RawPath = .root, in root: Int32, opening: Bool = false) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var descriptor = openat(root, path.cString, flags)
    if descriptor < 0, errno == EACCES, opening, fchmodat(root, path.cString, 0o700, 0) == 0 {
      descriptor = openat(root, path.cString, flags)
    }
    guard descriptor >= 0 else {
      code = errno
      return
    }
    device = FileStatus(of: descriptor)?.device
    guard let stream = fdopendir(descriptor) else {
      code = errno
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    read(stream, descriptor)
  }

  private mutating func read(_ stream: DirectoryStream, _ descriptor: Int32) {
    while true {
      errno = 0
      guard let raw = readdir(stream) else {
        code = errno
        return
      }
      let name = FolderListing.name(of: raw)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(Entry(name: name, isFolder: FolderListing.isFolder(raw, named: name, in: descriptor)))
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name may be longer than the field's declared size, so it is read in place.
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let count = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static func isFolder(_ entry: UnsafeMutablePointer<dirent>, named name: [UInt8], in folder: Int32) -> Bool {
    // Some file systems do not say what an entry is.
    let type = Int32(entry.pointee.d_type)
    guard type == Int32(DT_UNKNOWN) else { return type == Int32(DT_DIR) }
    return FileStatus(at: RawPath(bytes: name), in: folder)?.isFolder ?? false
  }
}

#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
#endif

/// Opens a folder by itself, not what a link points to.
func openFolder(_ path: String) throws(PublishingFailure) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { throw .system("open", path, code: errno) }
  return descriptor
}
