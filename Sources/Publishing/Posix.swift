#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system's words for an error number, in the C locale, because no locale is ever set.
func errorText(_ code: Int32) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress else { return "error \(code)" }
    buffer.initialize(repeating: 0)
    _ = strerror_r(code, start, buffer.count)
    return String(cString: start)
  }
}

/// What to do about the errors that people meet.
func systemHint(_ code: Int32) -> String? {
  switch code {
  case ENOSPC, EDQUOT: "free some space; the new report is built beside the old one, so both must fit"
  case EACCES, EPERM, EROFS:
    "choose an output folder whose parent you may write to; the new report is built beside the old one"
  case EBUSY, EXDEV:
    "publish with --in-place, or name a folder inside it; a mounted folder cannot be exchanged in one step"
  default: nil
  }
}

/// What the file system knows of a path, without following a link at its end.
struct FileStatus {
  var device: UInt64
  var inode: UInt64
  var size: Int
  var mode: mode_t
  var owner: uid_t
  var group: gid_t
  var modified: timespec

  init(_ raw: stat) {
    device = UInt64(truncatingIfNeeded: raw.st_dev)
    inode = UInt64(raw.st_ino)
    size = Int(raw.st_size)
    mode = raw.st_mode
    owner = raw.st_uid
    group = raw.st_gid
    #if canImport(Darwin)
      modified = raw.st_mtimespec
    #else
      modified = raw.st_mtim
    #endif
  }

  /// Nil when there is nothing at the path, or nothing that may be looked at: `errno` says which.
  init?(at path: String, in folder: Int32 = AT_FDCWD, following: Bool = false) {
    var raw = stat()
    guard fstatat(folder, path, &raw, following ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(raw)
  }

  init?(at path: RawPath, in folder: Int32) {
    var raw = stat()
    guard fstatat(folder, path.cString, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(raw)
  }

  init?(of descriptor: Int32) {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { return nil }
    self.init(raw)
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var isFile: Bool { mode & S_IFMT == S_IFREG }
  var isLink: Bool { mode & S_IFMT == S_IFLNK }
  var permissions: mode_t { mode & 0o7777 }

  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// Reads until the buffer is full or the file ends. Returns the number of bytes, or nil with `errno` set.
func readFully(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
  var filled = 0
  while filled < buffer.count {
    let count = read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
    if count < 0 {
      if errno == EINTR { continue }
      return nil
    }
    if count == 0 { break }
    filled += count
  }
  return filled
}

/// Writes every byte. Returns false with `errno` set when it cannot.
func writeFully(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
  var sent = 0
  while sent < bytes.count {
    let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
    if count < 0 {
      if errno == EINTR { continue }
      return false
    }
    sent += count
  }
  return true
}
