internal import CExchange

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a file that is not there yet, with the folders above it. A file that is there is never touched.
///
/// The file gets its name when it is whole, so that nobody finds a half one, however the run ends.
package func writeNewFile(_ bytes: [UInt8], at path: String) throws(PublishingFailure) {
  let file = try NamelessFile(for: path)
  defer { file.discard() }
  guard bytes.withUnsafeBytes({ writeFully(file.descriptor, $0) }) else {
    throw newFileFailure("write", path, code: errno)
  }
  try makeFolders(above: path)
  guard file.name(path) == 0 else {
    throw errno == EEXIST
      ? PublishingFailure(.usage, "'\(path)' is there already", hint: "choose another title, or edit that file")
      : newFileFailure("write", path, code: errno)
  }
}

/// A file that has no name until it is whole. The system takes it back when the process ends before that; where there
/// are no such files, it has a hidden name meanwhile.
struct NamelessFile {
  let descriptor: Int32
  /// Nil when it truly has no name.
  private let hidden: String?

  /// - Parameter path: what it will be. It is made in the nearest folder above that is there.
  init(for path: String, option: String = "--content") throws(PublishingFailure) {
    let folder = nearestFolder(above: path)
    let unnamed = fairlead_open_unnamed(folder, 0o666)
    if unnamed >= 0 {
      (descriptor, hidden) = (unnamed, nil)
      return
    }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let place = "\(folder)/.\(name).\(getpid())"
    // One of our own number is from a run that was stopped: numbers come again.
    unlink(place)
    let opened = open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw newFileFailure("write", path, code: errno, option: option) }
    (descriptor, hidden) = (opened, place)
  }

  /// Gives it its name. Returns 0, or -1 with `errno`: `EEXIST` when something has that name.
  func name(_ path: String) -> Int32 {
    guard let hidden else { return fairlead_name(descriptor, path) }
    if link(hidden, path) == 0 || errno == EEXIST { return FileStatus(at: path).map(isThis) == true ? 0 : -1 }
    // Not every file system has links.
    guard FileStatus(at: path) == nil else {
      errno = EEXIST
      return -1
    }
    return rename(hidden, path)
  }

  private func isThis(_ status: FileStatus) -> Bool {
    if FileStatus(of: descriptor).map(status.isSame) == true { return true }
    errno = EEXIST
    return false
  }

  /// Gives it a name that another file may have, which is then replaced.
  func replace(_ path: String) -> Int32 {
    if let hidden { return rename(hidden, path) }
    // A file without a name cannot replace another, so it gets one beside it for a moment.
    let beside = besides(path)
    unlink(beside)
    guard fairlead_name(descriptor, beside) == 0 else { return -1 }
    return rename(beside, path)
  }

  /// Removes it unless it has its name.
  func discard() {
    close(descriptor)
    if let hidden { unlink(hidden) }
  }

  /// Removes what a run left that was stopped while it replaced a file.
  static func clear(besides path: String) { unlink(besides(path)) }

  /// Hidden, so that nobody takes it for content.
  private func besides(_ path: String) -> String { NamelessFile.besides(path) }

  private static func besides(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<start]).\(path[start...]).new"
  }
}

private func nearestFolder(above path: String) -> String {
  var rest = path[...]
  while let slash = rest.lastIndex(of: "/") {
    rest = rest[..<slash]
    if rest.isEmpty { return "/" }
    if FileStatus(at: String(rest), following: true)?.isFolder == true { return String(rest) }
  }
  return "."
}

/// Makes the folders above a file that are not there.
func makeFolders(above path: String, option: String = "--content") throws(PublishingFailure) {
  var folder = ""
  for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
    folder += part + "/"
    guard folder != "/", mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
    throw newFileFailure("create the folder", folder, code: errno, option: option)
  }
}

/// A new file is written where it belongs, so the hints for the output folder do not fit.
func newFileFailure(
  _ deed: String, _ path: String, code: Int32, option: String = "--content"
) -> PublishingFailure {
  var failure = PublishingFailure.system(deed, path, code: code)
  failure.hint = code == ENOSPC ? "free some space" : "name a folder that you may write to with \(option)"
  return failure
}
