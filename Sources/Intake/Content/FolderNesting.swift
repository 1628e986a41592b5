import Record

/// Which decision folders lie inside of others, however they are spelt, so that each file is read once.
struct FolderNesting {
  /// For each folder, the beginnings of paths in it that belong to another, or to the content.
  private var taken: [String: [String]] = [:]

  init(_ folders: [DecisionFolder], root: String) {
    let places = folders.map { (folder: $0, real: Disk.realPath(FilePath.joined(root, $0.path))) }
    let content = Disk.realPath(root)
    for (folder, real) in places {
      guard let real else { continue }
      let others = places.filter { $0.folder.path != folder.path }.compactMap(\.real) + [content].compactMap { $0 }
      let inner = others.filter { $0.hasPrefix(real + "/") }
      if !inner.isEmpty { taken[folder.path] = inner.map { String($0.dropFirst(real.count + 1)) + "/" } }
    }
  }

  /// The files of a folder without those of the folders in it.
  func own(_ files: [ContentFile], of folder: DecisionFolder) -> [ContentFile] {
    guard let taken = taken[folder.path] else { return files }
    return files.filter { file in
      let local = FilePath.local(file.path, in: folder.path)
      return !taken.contains { local.hasPrefix($0) }
    }
  }
}
