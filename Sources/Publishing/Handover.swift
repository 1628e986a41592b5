#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Brings what others put into a tree that was swapped out to the tree that is served: a file that came while the trees
/// were exchanged, or later through a mount of the old one.
struct Handover {
  /// The tree that was swapped out.
  let source: Int32
  /// The served tree.
  let target: Int32
  /// The paths of both, for messages.
  let shown: (source: String, target: String)
  /// What was handed over before.
  let kept: HandedOver

  /// Makes sure that the served tree has the file, if it should have it. Nil when that is so, and then the one in the
  /// old tree is one too many, or has been moved; otherwise why it has to stay there.
  func bring(file path: RawPath) -> PublishingFailure? {
    guard let here = FileStatus(at: path, in: source) else {
      return errno == ENOENT ? nil : .system("look at", "\(shown.source)/\(path.text)", code: errno)
    }
    guard let there = FileStatus(at: path, in: target) else {
      guard errno == ENOENT || errno == ENOTDIR else {
        return .system("look at", "\(shown.target)/\(path.text)", code: errno)
      }
      // Handed over, and removed since: so it stays removed.
      return kept.inodes[path] == here.inode ? nil : add(path)
    }
    if here.isSame(as: there) { return nil }
    // Replaced in the old tree only, or copied because it could not be linked: the file itself is wanted.
    if kept.inodes[path] == there.inode || haveSameBytes(path, here, there) { return replace(path) }
    // Replaced in the served tree only.
    if kept.inodes[path] == here.inode { return nil }
    return PublishingFailure(
      .disk, "\(shown.source)/\(path.text) is not from Fairlead, and the output has another file in its place",
      hint: "keep one of the two, and remove it here")
  }

  /// Makes an empty folder that somebody added, unless it was handed over and removed since.
  func bring(folder path: RawPath) -> PublishingFailure? {
    guard let here = FileStatus(at: path, in: source), FileStatus(at: path, in: target) == nil,
      kept.inodes[path] != here.inode
    else { return nil }
    return make(path)
  }

  private func add(_ path: RawPath) -> PublishingFailure? {
    if let folder = path.folder, let failure = make(folder) { return failure }
    if linkat(source, path.cString, target, path.cString, 0) == 0 { return nil }
    // Renaming would replace what came there meanwhile.
    guard errno != EEXIST, errno != EXDEV else { return unmoved(path, errno) }
    return renameat(source, path.cString, target, path.cString) == 0 ? nil : unmoved(path, errno)
  }

  private func replace(_ path: RawPath) -> PublishingFailure? {
    renameat(source, path.cString, target, path.cString) == 0 ? nil : unmoved(path, errno)
  }

  private func unmoved(_ path: RawPath, _ code: Int32) -> PublishingFailure {
    var failure = PublishingFailure.system("move", "\(shown.source)/\(path.text) to the output", code: code)
    failure.hint = "move it there yourself"
    return failure
  }

  /// Makes a folder of the served tree, and those above it that are not there, each like the one in the old tree.
  private func make(_ folder: RawPath) -> PublishingFailure? {
    for path in folder.ancestors.reversed() + [folder] {
      if mkdirat(target, path.cString, 0o777) != 0 {
        if errno == EEXIST { continue }
        return .system("make the folder", "\(shown.target)/\(path.text)", code: errno)
      }
      do throws(PublishingFailure) {
        try makeAlike(path, in: target, like: source, shown: shown.target)
      } catch {
        unlinkat(target, path.cString, AT_REMOVEDIR)
        return error
      }
    }
    return nil
  }

  private func haveSameBytes(_ path: RawPath, _ here: FileStatus, _ there: FileStatus) -> Bool {
    guard here.isFile, there.isFile, here.size == there.size else { return false }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let left = openat(source, path.cString, flags)
    guard left >= 0 else { return false }
    defer { close(left) }
    let right = openat(target, path.cString, flags)
    guard right >= 0 else { return false }
    defer { close(right) }
    return haveSameRest(left, right)
  }
}
