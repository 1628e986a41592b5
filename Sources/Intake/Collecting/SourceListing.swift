import Diagnostics
import Documents
import Record

/// The nearest folder above a folder of data that has a `fairlead.yaml`; nil without one.
package func contentFolder(above folder: String) -> String? {
  var folder = FilePath.normalised(folder)
  while true {
    let above = FilePath.folder(of: folder)
    if Disk.isThere(FilePath.joined(above.isEmpty ? "." : above, "fairlead.yaml")) {
      return above.isEmpty ? "." : above
    }
    guard !above.isEmpty, above != folder, above != "/" else { return nil }
    folder = above
  }
}

/// Of files of events those that the next build would not read, because `fairlead.yaml` names others: a sentence each, with
/// the line to write.
///
/// - Parameters:
///   - files: by the section of `delivery` that they belong to.
///   - root: the content folder, which they lie in.
package func unreadSources(_ files: [(section: String, path: String)], contentAt root: String) -> [String] {
  let file = ContentTree.file("fairlead.yaml", root: root)
  guard case .success(let bytes) = Disk.read(file.source, limit: DocumentLimits.yaml) else { return [] }
  guard case .mapping(let entries)? = parseYAML(bytes, file: file.display).node?.value else { return [] }
  let delivery = entries.first { $0.key == "delivery" }?.value.entries ?? []
  return files.compactMap { section, path in
    guard let path = place(of: path, below: root) else { return nil }
    let sources = SourceSections(delivery.first { $0.key == section }?.value, default: "data/\(section)*.csv")
    guard !sources.read(path) else { return nil }
    return "\(file.display) names other files of \(section), so the next build does not read '\(path)'; "
      + sources.advice(for: path, in: section)
  }
}

/// A path from the content folder; nil for one that does not lie in it.
private func place(of path: String, below root: String) -> String? {
  let (path, root) = (FilePath.normalised(path), FilePath.normalised(root))
  if root.isEmpty || root == "." { return path }
  return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
}

/// The files that a section of `delivery` names: it is one mapping, or a list of them.
private struct SourceSections {
  private var paths: [String] = []
  /// Whether the section says more than where its files are, which would then hold for a file that is added.
  private var hasMore = false
  private var isList = false

  init(_ node: YAMLNode?, default usual: String) {
    if case .sequence(let elements)? = node?.value {
      isList = true
      for element in elements { add(element.entries, usual) }
    } else {
      add(node?.entries ?? [], usual)
    }
  }

  private mutating func add(_ entries: [YAMLNode.Entry], _ usual: String) {
    if entries.contains(where: { $0.key != "csv" && $0.key != "bad_rows" && $0.key != "link_window" }) {
      hasMore = true
    }
    guard let csv = entries.first(where: { $0.key == "csv" })?.value else {
      if !entries.contains(where: { $0.key == "json" }) { paths.append(usual) }
      return
    }
    if case .sequence(let elements) = csv.value {
      paths += elements.compactMap(\.plainText)
    } else {
      paths += [csv.plainText].compactMap(\.self)
    }
  }

  func read(_ path: String) -> Bool {
    paths.contains { pattern in
      FilePath.folder(of: FilePath.normalised(pattern)) == FilePath.folder(of: path)
        && EventSearch.matches(Array(FilePath.name(of: path).utf8), Array(FilePath.name(of: pattern).utf8))
    }
  }

  func advice(for path: String, in section: String) -> String {
    if isList { return "add '- {csv: \(yamlWord(path))}' to the list under 'delivery: \(section):'" }
    guard hasMore else {
      let all = (paths + [path]).map(yamlWord).joined(separator: ", ")
      return "write 'csv: [\(all)]' under 'delivery: \(section):'"
    }
    return "make 'delivery: \(section):' a list, with '- ' before what is there, and add '- {csv: \(yamlWord(path))}'"
  }
}

extension YAMLNode {
  fileprivate var entries: [Entry] {
    guard case .mapping(let entries) = value else { return [] }
    return entries
  }
}

/// A word as YAML writes it within brackets: in quotes where anything in it could mean something.
private func yamlWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "*"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
  let isSafe = isPlain && word.utf8.first != UInt8(ascii: "*") && word.utf8.first != UInt8(ascii: "-")
  return isSafe ? word : "'\(word.replacing("'", with: "''"))'"
}
