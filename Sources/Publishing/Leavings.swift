#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What earlier runs left beside the output: the tree that the last one replaced, and whatever a killed one was at.
///
/// Only with the lock held. What cannot be removed is stepped round and told; it never keeps a report from being
/// published.
struct Leavings {
  let location: OutputLocation

  /// Brings the old output back when a run was killed between the two renames that exchange folders where one call
  /// cannot (`Exchange.inTwoSteps`).
  func bringBack() throws(PublishingFailure) {
    guard FileStatus(at: location.output) == nil, errno == ENOENT,
      let previous = location.places(.previous).first(where: isOutput)
    else { return }
    guard rename(previous, location.output) == 0 else { throw .system("bring back", previous, code: errno) }
  }

  private func isOutput(_ path: String) -> Bool {
    guard let folder = open(leaving: path) else { return false }
    defer { close(folder) }
    return !OutputMarker.isStaged(folder) && oldOutput(folder) != nil
  }

  /// Removes all that can be removed. Returns what could not.
  func clear(beside output: Int32?) -> [PublishingFailure] {
    OutputLocation.Use.allCases.flatMap { use in location.places(use).flatMap { clear($0, beside: output) } }
  }

  /// The same for an output that is renewed in place, where runs stage inside of it.
  func clear(inside output: Int32) -> [PublishingFailure] {
    unlinkat(output, OutputMarker.draft, 0)
    return location.stagingInside.flatMap { path -> [PublishingFailure] in
      guard FileStatus(at: path) != nil else { return [] }
      guard let folder = open(leaving: path) else { return [foreign(path)] }
      defer { close(folder) }
      // Nothing there is ever the output, so the marker alone decides; a folder without one is removed if it is empty.
      return OutputMarker.isStaged(folder) || rmdir(path) != 0 && errno != ENOTEMPTY
        ? removeStaged(path) : FileStatus(at: path) == nil ? [] : [foreign(path)]
    }
  }

  private func clear(_ path: String, beside output: Int32?) -> [PublishingFailure] {
    guard FileStatus(at: path) != nil else { return [] }
    guard let folder = open(leaving: path) else { return [foreign(path)] }
    defer { close(folder) }
    if OutputMarker.isStaged(folder) { return removeStaged(path) }
    guard let contents = oldOutput(folder) else { return [foreign(path)] }
    return SwappedTree(path: path, contents: contents).remove(handingTo: output, shown: location.output)
  }

  private func open(leaving path: String) -> Int32? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    #if canImport(Darwin)
      let folder = Darwin.open(path, flags)
    #elseif canImport(Musl)
      let folder = Musl.open(path, flags)
    #else
      let folder = Glibc.open(path, flags)
    #endif
    return folder < 0 ? nil : folder
  }

  /// Nil when the folder is not ours. One without a marker is, if it holds no more than a folder that is taken over.
  private func oldOutput(_ folder: Int32) -> OldOutput? {
    if let marker = OutputMarker(in: folder) { return OldOutput(descriptor: folder, ours: marker.paths) }
    let listing = FolderListing(in: folder)
    return listing.code == 0 && listing.entries.allSatisfy(\.isAdoptable)
      ? OldOutput(descriptor: folder, ours: []) : nil
  }

  private func foreign(_ path: String) -> PublishingFailure {
    PublishingFailure(
      .disk, "\(path) was not made by Fairlead, or cannot be opened; it is left as it is", hint: "move it away")
  }
}
