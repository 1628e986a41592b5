#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a folder that is not there yet, or has nothing in it but hidden files, from the files given by their paths.
///
/// It is made beside its place and gets its name when it is whole, so that a run that is stopped can be repeated. Among
/// hidden files, each file comes by itself, the first one given last.
package func writeNewFolder(
  _ files: [(path: String, bytes: [UInt8])], at folder: String
) throws(PublishingFailure) {
  var path = folder[...]
  while path.count > 1, path.last == "/" { path = path.dropLast() }
  try makeFolders(above: String(path))
  if try stage(files, beside: String(path)) { return }
  for file in files.dropFirst() + files.prefix(1) { try writeNewFile(file.bytes, at: "\(path)/\(file.path)") }
}

/// False when the folder has to be filled where it is.
private func stage(
  _ files: [(path: String, bytes: [UInt8])], beside path: String
) throws(PublishingFailure) -> Bool {
  let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  guard !["", ".", ".."].contains(path[start...]), FileStatus(at: path)?.isLink != true else { return false }
  let staging = "\(path[..<start]).\(path[start...]).new"
  clear(staging, of: files)
  guard mkdir(staging, 0o777) == 0 else { throw newFileFailure("create the folder", staging, code: errno) }
  do throws(PublishingFailure) {
    try writeNewFile([], at: "\(staging)/\(OutputMarker.name)")
    for file in files { try writeNewFile(file.bytes, at: "\(staging)/\(file.path)") }
    try resemble(path, staging)
  } catch {
    _ = removeStaged(staging)
    throw error
  }
  guard unlink("\(staging)/\(OutputMarker.name)") == 0 else {
    let code = errno
    _ = removeStaged(staging)
    throw newFileFailure("write", path, code: code)
  }
  if rename(staging, path) == 0 { return true }
  let code = errno
  _ = removeStaged(staging)
  guard [ENOTEMPTY, EEXIST, EBUSY, EXDEV].contains(code) else { throw newFileFailure("write", path, code: code) }
  return false
}

/// Gives the new folder the mode and the owner of an empty one in its place.
private func resemble(_ path: String, _ staging: String) throws(PublishingFailure) {
  guard FileStatus(at: path)?.isFolder == true else { return }
  let (old, new) = (try openFolder(path), try openFolder(staging))
  defer {
    close(old)
    close(new)
  }
  try makeAlike(.root, in: new, like: old, shown: path)
}

/// Removes what a stopped run left: a folder that is empty, has the empty marker, or has the very files.
private func clear(_ staging: String, of files: [(path: String, bytes: [UInt8])]) {
  guard rmdir(staging) != 0, errno != ENOENT else { return }
  let folder = open(staging, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard folder >= 0 else { return }
  defer { close(folder) }
  let isWhole = Set(FolderWalk(folder, shown: staging).files) == Set(files.map { RawPath($0.path) })
  if isWhole || OutputMarker.isStaged(folder) { _ = removeStaged(staging) }
}
