#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Removes entries of a folder of ours, and remembers what it could not.
struct Removal {
  let root: Int32
  /// The folder's path, for messages.
  let shown: String
  private(set) var failures: [PublishingFailure] = []

  init(_ root: Int32, shown: String) {
    self.root = root
    self.shown = shown
  }

  mutating func remove(file path: RawPath) { remove(path, 0) }

  mutating func remove(folder path: RawPath) { remove(path, AT_REMOVEDIR) }

  mutating func note(_ failure: PublishingFailure) { failures.append(failure) }

  private mutating func remove(_ path: RawPath, _ flags: Int32) {
    if unlinkat(root, path.cString, flags) == 0 || errno == ENOENT { return }
    let code = errno
    if code == EACCES, openParent(of: path), unlinkat(root, path.cString, flags) == 0 { return }
    // What keeps a folder from being removed was told already: something in it could not be.
    if flags == AT_REMOVEDIR, code == ENOTEMPTY || code == EEXIST, !failures.isEmpty { return }
    failures.append(.system("remove", "\(shown)/\(path.text)", code: code))
  }

  /// A folder of one's own in which nothing may be changed is made writable to its owner: it is about to go.
  private func openParent(of path: RawPath) -> Bool {
    fchmodat(root, (path.folder ?? .root).cString, 0o700, 0) == 0
  }
}

/// Removes a staged folder with all in it, the marker last. It was never published, so that all of it is ours, or a
/// second link to what lies in the output.
///
/// Returns what could not be removed.
func removeStaged(_ path: String) -> [PublishingFailure] {
  let root = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard root >= 0 else { return errno == ENOENT ? [] : [.system("remove", path, code: errno)] }
  defer { close(root) }
  let walk = FolderWalk(root, shown: path, opening: true)
  var removal = Removal(root, shown: path)
  for failure in walk.failures { removal.note(failure) }
  for file in walk.files where !file.isMarker { removal.remove(file: file) }
  for folder in walk.folders.reversed() { removal.remove(folder: folder) }
  for mount in walk.mounts { removal.note(.system("remove", "\(path)/\(mount.text)", code: EBUSY)) }
  guard removal.failures.isEmpty else { return removal.failures }
  return removeMarked(path, &removal)
}

/// Removes a folder that holds nothing but its marker. Whenever this is stopped, the folder has its marker or is empty.
func removeMarked(_ path: String, _ removal: inout Removal) -> [PublishingFailure] {
  removal.remove(file: RawPath(OutputMarker.name))
  guard removal.failures.isEmpty else { return removal.failures }
  return rmdir(path) == 0 || errno == ENOENT ? [] : [.system("remove", path, code: errno)]
}

extension RawPath {
  var isMarker: Bool { bytes.elementsEqual(OutputMarker.name.utf8) }
}
