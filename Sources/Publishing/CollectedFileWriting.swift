#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file of lines that a program makes anew every night, told by its first line from what somebody wrote.
package struct CollectedFile {
  package var path: String
  /// The first line, which no other file has.
  package var header: String
  /// The lines below it, without their ends; made while they are written.
  package var rows: any Sequence<String>
  /// What ends each line: that of Unix, or that of mail.
  package var lineEnd = "\n"

  package init(_ path: String, header: String, rows: any Sequence<String>) {
    self.path = path
    self.header = header
    self.rows = rows
  }
}

/// Writes files with the folders above them, or replaces those that begin with the same first line.
///
/// All are written before the first gets its name, each in one step: who reads meets the old file or the new one, and a
/// full disk leaves the old ones. A run that is stopped leaves nothing else. A file with another first line is never touched, and then none is
/// written.
package func writeCollected(_ files: [CollectedFile]) throws(PublishingFailure) {
  for file in files { try requireOwn(file) }
  var staged: [NamelessFile] = []
  defer { for file in staged { file.discard() } }
  for file in files {
    NamelessFile.clear(besides: file.path)
    let new = try NamelessFile(for: file.path, option: "--output")
    staged.append(new)
    try write(file, to: new.descriptor)
  }
  for (file, new) in zip(files, staged) {
    try makeFolders(above: file.path, option: "--output")
    let named = FileStatus(at: file.path) == nil ? new.name(file.path) : new.replace(file.path)
    guard named == 0 else { throw newFileFailure("replace", file.path, code: errno, option: "--output") }
  }
}

private func requireOwn(_ file: CollectedFile) throws(PublishingFailure) {
  let descriptor = open(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return }
    if errno == ELOOP { throw foreign(file) }
    throw newFileFailure("read", file.path, code: errno, option: "--output")
  }
  defer { close(descriptor) }
  guard FileStatus(of: descriptor)?.isFile == true else { throw foreign(file) }
  var start = [UInt8](repeating: 0, count: file.header.utf8.count + 1)
  let count = start.withUnsafeMutableBytes { readFully(descriptor, into: $0) } ?? 0
  // Git may have made the end of the line that of Windows.
  let end = start.last == 0x0A || start.last == 0x0D
  guard count == start.count, end, start.dropLast().elementsEqual(file.header.utf8) else { throw foreign(file) }
}

private func foreign(_ file: CollectedFile) -> PublishingFailure {
  PublishingFailure(
    .usage, "'\(file.path)' is there already, and this command did not write it",
    hint: "move it away, or name another folder with --output")
}

/// 64 KiB at a time.
private func write(_ file: CollectedFile, to descriptor: Int32) throws(PublishingFailure) {
  var isWritten = true
  if let old = FileStatus(at: file.path) { isWritten = fchmod(descriptor, old.permissions) == 0 }
  let end = Array(file.lineEnd.utf8)
  var bytes = Array(file.header.utf8) + end
  for row in file.rows where isWritten {
    bytes.append(contentsOf: row.utf8)
    bytes.append(contentsOf: end)
    guard bytes.count >= chunk else { continue }
    isWritten = bytes.withUnsafeBytes { writeFully(descriptor, $0) }
    bytes.removeAll(keepingCapacity: true)
  }
  if isWritten { isWritten = bytes.withUnsafeBytes { writeFully(descriptor, $0) } }
  // Network file systems tell only later that the disk is full, and the file has no name yet that closing could fail for.
  guard isWritten, fsync(descriptor) == 0 || errno == EINVAL else {
    throw newFileFailure("write", file.path, code: errno, option: "--output")
  }
}
