import Diagnostics
package import Record

/// Every file below a folder, byte for byte, by path; names that start with a dot are left out.
///
/// All of it or nothing: what cannot be read, and a link that leads to a folder or out of this one, ends it.
package func filesOfFolder(
  _ folder: String
) throws(FolderFailure) -> [(path: ContentPath, bytes: [UInt8])] {
  let tree = ContentTree(root: folder)
  if let file = (tree.linkedFolders + tree.escapes + tree.oddities).first {
    throw FolderFailure(message: "'\(file.display)' is a link that is not followed, or no file")
  }
  if let finding = tree.unreadable.first {
    throw FolderFailure(message: "the folder '\(folder)' cannot be read: \(finding.message)")
  }
  var files: [(path: ContentPath, bytes: [UInt8])] = []
  for file in tree.files {
    switch Disk.read(file.source) {
    case .success(let bytes): files.append((file.path, bytes))
    case .failure(let failure):
      throw FolderFailure(message: "'\(file.display)' cannot be read: \(failure.words)")
    }
  }
  return files
}

/// The bytes of a file that somebody named, all of them.
package func bytesOfFile(_ path: String, limit: Int) throws(FolderFailure) -> [UInt8] {
  switch Disk.read(path, limit: limit) {
  case .success(let bytes): return bytes
  case .failure(let failure): throw FolderFailure(message: "'\(path)' cannot be read: \(failure.words)")
  }
}
