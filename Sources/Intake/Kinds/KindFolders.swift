// Where the files of kinds lie.
extension Kind {
  /// The kind in whose folder a path lies, which may be a folder within another's; nil where it lies in none.
  static func holding(_ parts: [Substring]) -> Kind? {
    guard parts.count > 1 else { return nil }
    let inner = parts.count > 2 ? byFolder["\(parts[0])/\(parts[1])"] : nil
    return inner ?? byFolder[String(parts[0])]
  }

  /// Whether a path that lies in its folder lies where its files do.
  func takes(_ parts: [Substring]) -> Bool {
    if case .file = placement, parts.last.map({ FilePath.stem(of: String($0)) }) != name { return false }
    return parts.count == placement.depth.map { $0 + folder.utf8.count { $0 == UInt8(ascii: "/") } }
  }

  /// The kinds that have a folder in `content/`, by its name.
  private static let byFolder = Dictionary(all.filter { !$0.folder.isEmpty }.map { ($0.folder, $0) }) { first, _ in
    first
  }
}
