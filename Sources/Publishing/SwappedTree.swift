#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A tree that was the output until a newer one took its place, beside it now. Only what its marker lists is deleted.
struct SwappedTree {
  let path: String
  let contents: OldOutput

  /// Right after the exchange: files that others added to the old tree since theirs were linked go to the new one as
  /// well. The old tree stays whole for those who have it mounted. Returns how many files of others there are, and what could not be brought.
  func handOver(
    _ kept: HandedOver, to output: Int32, shown: String
  ) -> (count: Int, failures: [PublishingFailure]) {
    let walk = FolderWalk(contents.descriptor, shown: path)
    let handover = Handover(source: contents.descriptor, target: output, shown: (path, shown), kept: kept)
    var failures = walk.failures
    var now = HandedOver()
    var count = 0
    for folder in walk.folders where !contents.isOurs(folder: folder) {
      if let failure = handover.bring(folder: folder) { failures.append(failure) }
      now.inodes[folder] = FileStatus(at: folder, in: contents.descriptor)?.inode
    }
    for file in walk.files where !contents.isOurs(file: file) {
      count += 1
      if let failure = handover.bring(file: file) {
        failures.append(failure)
      } else {
        now.inodes[file] = FileStatus(at: file, in: contents.descriptor)?.inode
      }
    }
    if !now.inodes.isEmpty { now.write(in: contents.descriptor) }
    return (count, failures)
  }

  /// Removes the tree when the next run begins: Fairlead's own files, and those of others that the output has. The
  /// marker goes last, so that whatever stops this, the next run knows the rest as ours. Returns what has to stay.
  ///
  /// - Parameter output: the served tree, or nil when there is none to bring a file to.
  func remove(handingTo output: Int32?, shown: String) -> [PublishingFailure] {
    let root = contents.descriptor
    let walk = FolderWalk(root, shown: path, opening: true)
    let kept = HandedOver(in: root)
    let handover = output.map { Handover(source: root, target: $0, shown: (path, shown), kept: kept) }
    var removal = Removal(root, shown: path)
    for failure in walk.failures { removal.note(failure) }
    for mount in walk.mounts { removal.note(.system("remove", "\(path)/\(mount.text)", code: EBUSY)) }
    for file in walk.files where !file.isReserved || file.folder != nil {
      if !contents.isOurs(file: file), let reason = stay(file, handover, kept) {
        removal.note(reason)
      } else {
        removal.remove(file: file)
      }
    }
    for folder in walk.folders.reversed() {
      if !contents.isOurs(folder: folder), let failure = handover?.bring(folder: folder) { removal.note(failure) }
      removal.remove(folder: folder)
    }
    guard removal.failures.isEmpty else { return removal.failures }
    for file in walk.files where file.isReserved && file.folder == nil && !file.isMarker { removal.remove(file: file) }
    return removal.failures.isEmpty ? removeMarked(path, &removal) : removal.failures
  }

  /// Why a file of somebody else has to stay, or nil.
  private func stay(_ file: RawPath, _ handover: Handover?, _ kept: HandedOver) -> PublishingFailure? {
    if let handover { return handover.bring(file: file) }
    if let status = FileStatus(at: file, in: contents.descriptor), kept.inodes[file] == status.inode { return nil }
    return PublishingFailure(.disk, "\(path)/\(file.text) is not from Fairlead", hint: "move it where it belongs")
  }
}
