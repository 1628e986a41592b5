#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The output folder of the last run, open; `ours` are the files in it that Fairlead made.
struct OldOutput {
  var descriptor: Int32
  var ours: [String]
}

/// Opens the output folder if there is one and it may be replaced.
func openOutput(at location: OutputLocation) throws(PublishingFailure) -> OldOutput? {
  guard let status = FileStatus(at: location.output) else {
    guard errno == ENOENT else { throw .system("look at", location.output, code: errno) }
    return nil
  }
  guard status.isFolder else {
    throw PublishingFailure(.usage, "output \(quoted(location.asked)) is a file, not a folder")
  }
  if let parent = FileStatus(at: location.parent, following: true), parent.device != status.device {
    throw PublishingFailure(
      .usage, "output \(quoted(location.asked)) is a mounted folder, which cannot be exchanged in one step",
      hint: "name a folder inside it")
  }
  let descriptor = try openFolder(location.output)
  do throws(PublishingFailure) {
    return OldOutput(descriptor: descriptor, ours: try ownFiles(in: descriptor, at: location))
  } catch {
    close(descriptor)
    throw error
  }
}

/// The files Fairlead made, or a refusal: a folder that it did not make is never cleared.
private func ownFiles(in descriptor: Int32, at location: OutputLocation) throws(PublishingFailure) -> [String] {
  if let marker = OutputMarker(in: descriptor) { return marker.paths }
  let names = try FolderWalk.list(".", in: descriptor, shown: location.output).map(\.name)
  guard let foreign = names.filter({ !adoptableNames.contains($0) }).min() else { return [] }
  throw PublishingFailure(
    .usage, "output \(quoted(location.asked)) was not made by Fairlead: it holds \(quoted(foreign))",
    hint: "name a new or empty folder with --output, or empty this one")
}

/// Makes the folders above the output. Returns those that were not there, the highest first.
func makeParents(of location: OutputLocation) throws(PublishingFailure) -> [String] {
  let missing = ([location.parent] + ancestors(of: location.parent)).filter { !$0.isEmpty }
    .prefix { FileStatus(at: $0) == nil }.reversed()
  for folder in missing where mkdir(folder, 0o777) != 0 && errno != EEXIST {
    throw .system("make the folder", folder, code: errno)
  }
  return Array(missing)
}

/// Removes what a killed run left beside the output, and brings the old output back if it was being exchanged.
/// Only with the lock held.
func clearLeavings(at location: OutputLocation) throws(PublishingFailure) {
  if FileStatus(at: location.previous) != nil {
    if FileStatus(at: location.output) == nil {
      guard rename(location.previous, location.output) == 0 else {
        throw .system("bring back", location.previous, code: errno)
      }
    } else {
      try clearStaged(location.previous)
    }
  }
  if FileStatus(at: location.staging) != nil { try clearStaged(location.staging) }
}

/// The name is ours, but a folder without our marker is still not cleared.
private func clearStaged(_ path: String) throws(PublishingFailure) {
  let descriptor = try openFolder(path)
  defer { close(descriptor) }
  let names = try FolderWalk.list(".", in: descriptor, shown: path).map(\.name)
  guard names.contains(OutputMarker.name) || names.allSatisfy(adoptableNames.contains) else {
    throw PublishingFailure(.disk, "\(path) is in the way, and was not made by Fairlead", hint: "move it away")
  }
  try removeFolder(path)
}

/// Makes the staged folder, with its marker first, so that it is known as ours whenever the run is killed.
func makeStaging(at location: OutputLocation, like old: Int32?) throws(PublishingFailure) -> Int32 {
  guard mkdir(location.staging, 0o777) == 0 else {
    throw .system("make the folder", location.staging, code: errno)
  }
  let descriptor = try openFolder(location.staging)
  if let old, let status = FileStatus(of: old) { _ = fchmod(descriptor, status.permissions) }
  let marker = openat(descriptor, OutputMarker.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard marker >= 0 else {
    let code = errno
    close(descriptor)
    rmdir(location.staging)
    throw .system("write", "\(location.staging)/\(OutputMarker.name)", code: code)
  }
  close(marker)
  return descriptor
}
