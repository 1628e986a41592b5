#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something in a folder.
struct FolderEntry {
  let path: String
  let isFolder: Bool
  /// Another one when the file is changed, replaced or may be read by others.
  let stamp: [Int]
}

/// Whether changes of a name are of no interest: hidden files, and copies that editors leave beside a file for a while.
func isPassedOver(_ name: some StringProtocol) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
}

/// Everything below a folder, and the folder itself; links to folders are not followed. Empty where there is none.
///
/// - Parameter limit: after so many entries, nothing more is looked at.
func entries(below root: String, limit: Int, foldersOnly: Bool) -> [FolderEntry] {
  guard let top = entry(at: root), top.isFolder else { return [] }
  var found = [top]
  var pending = [root]
  while let folder = pending.popLast(), found.count < limit {
    for name in names(in: folder) where !isPassedOver(name.text) && !(foldersOnly && name.isFile) {
      guard let entry = entry(at: "\(folder)/\(name.text)", isFollowing: false) else { continue }
      if entry.isFolder { pending.append(entry.path) }
      if entry.isFolder || !foldersOnly { found.append(entry) }
    }
  }
  return found
}

private func names(in folder: String) -> [(text: String, isFile: Bool)] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [(text: String, isFile: Bool)] = []
  while let next = readdir(stream) {
    let text = withUnsafeBytes(of: &next.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    names.append((text, Int32(next.pointee.d_type) == Int32(DT_REG)))
  }
  return names
}

/// Nil where nothing is there.
func entry(at path: String, isFollowing: Bool = true) -> FolderEntry? {
  var status = stat()
  guard fstatat(AT_FDCWD, path, &status, isFollowing ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  let isFolder = status.st_mode & S_IFMT == S_IFDIR
  // The time of a folder changes with whatever is put into it, and what counts of that has a stamp of its own.
  let ofFile = [time.tv_sec, time.tv_nsec, Int(status.st_size), Int(truncatingIfNeeded: status.st_ino)]
  return FolderEntry(path: path, isFolder: isFolder, stamp: (isFolder ? [] : ofFile) + [Int(status.st_mode)])
}
