import Diagnostics

/// Files and folders whose names begin with a dot: they are left alone, but where one holds what looks like a record, it is
/// told.
enum HiddenFiles {
  /// - Parameter hidden: files and folders, by their paths.
  static func findings(_ hidden: [(file: ContentFile, isFolder: Bool)]) -> [Finding] {
    hidden.compactMap { item in
      let name = String(FilePath.name(of: item.file.path))
      guard item.isFolder else {
        guard isText(name) else { return nil }
        return ContentRules.notRead.finding(
          "a file whose name begins with a dot is not read", at: .wholeFile(item.file.display),
          hint: "rename it without the dot if it belongs in the report")
      }
      guard !tools.contains(name.lowercased()) else { return nil }
      let texts = texts(in: item.file.source)
      guard let first = texts.first else { return nil }
      return ContentRules.notRead.finding(
        texts.count == 1
          ? "this folder is hidden, so its file '\(first)' is not read"
          : "this folder is hidden, so its \(texts.count) files are not read: \(firstThree(texts))",
        at: .wholeFile(item.file.display), hint: "rename the folder without the dot if they belong in the report")
    }
  }

  /// Folders that tools keep beside what people write.
  private static let tools: Set<String> = [
    ".git", ".github", ".gitlab", ".hg", ".svn", ".vscode", ".idea", ".obsidian", ".cache", ".venv", ".trash", ".vs",
    ".devcontainer", ".vitepress", ".docusaurus", ".husky", ".circleci", ".log4brains", ".jekyll-cache", ".stversions",
  ]

  /// The texts directly in a folder, and in folders directly in it.
  private static func texts(in folder: String) -> [String] {
    let entries = list(folder)
    let inner = entries.filter(\.isFolder).prefix(100).flatMap { item in
      list(FilePath.joined(folder, item.name)).filter { !$0.isFolder && isText($0.name) }
        .map { "\(item.name)/\($0.name)" }
    }
    return entries.filter { !$0.isFolder && isText($0.name) }.map(\.name) + inner
  }

  /// What cannot be listed is hidden all the same, and no matter of this run.
  private static func list(_ folder: String) -> [(name: String, isFolder: Bool)] {
    guard case .success(let entries) = Disk.entries(of: folder) else { return [] }
    return entries.compactMap { name, entry in
      switch entry {
      case .file: (name, false)
      case .folder: (name, true)
      default: nil
      }
    }
  }

  private static func isText(_ name: String) -> Bool {
    guard let format = MarkupFormat(path: name.first == "." ? String(name.dropFirst()) : name) else {
      return name.lowercased().hasSuffix(".csv")
    }
    return if case .plain = format { false } else { true }
  }
}
