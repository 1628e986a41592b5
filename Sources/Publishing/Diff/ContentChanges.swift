internal import Diagnostics

/// What is known of the files behind two reports.
package struct ContentChanges: Sendable {
  /// A file with other bytes, with the first line that is another.
  package struct File: Sendable {
    /// From the content folder.
    package let path: String
    /// From 1; nil for a file that came or went.
    package let line: Int?

    package init(path: String, line: Int?) { (self.path, self.line) = (path, line) }

    var words: String { line.map { "\(path):\($0)" } ?? path }
  }

  /// A record that other readers may see.
  package struct Audience: Sendable {
    /// What a person calls it.
    let name: String
    let file: String
    let old: String
    let new: String

    package init(name: String, file: String, old: String, new: String) {
      (self.name, self.file, self.old, self.new) = (name, file, old, new)
    }
  }

  private let byName: [String: File]
  private let only: File?
  private let audiences: [Audience]
  let withheldNow: Int

  package init(files: [File] = [], audiences: [Audience] = [], withheldNow: Int = 0) {
    only = files.count == 1 ? files.first : nil
    var names: [String: File] = [:]
    // The path says which file; its name without extension is the id of a record, unless two have it.
    for (stem, files) in Dictionary(grouping: files, by: { ContentChanges.stem(of: $0.path) }) where files.count == 1 {
      names[stem] = files[0]
    }
    for file in files { names[file.path] = file }
    (byName, self.audiences, self.withheldNow) = (names, audiences, withheldNow)
  }

  /// The only file that changed, the file of the item itself, or the one that its evidence is in.
  func cause(of row: DiffRow) -> String? {
    // A finding says where it is.
    if row.list == "findings" { return nil }
    let named = row.files.compactMap { byName[$0] }.first ?? row.key.compactMap(\.text).compactMap { byName[$0] }.first
    return (named ?? only)?.words
  }

  var visibilityRows: [DiffRow] {
    audiences.map { item in
      let list = ComparedList(path: "visibility", noun: "", key: ["file"])
      let value = JSONValue.object(["file": .text(item.file)])
      return DiffRow(
        .visibility, ItemDifference(list: list, old: value, new: value), "\(item.old) → \(item.new)",
        members: [
          MemberDifference(path: "visibility", pattern: "visibility", old: .text(item.old), new: .text(item.new))
        ], subject: item.name)
    }
  }

  private static func stem(of path: String) -> String {
    let name = path.pathParts.last ?? ""
    return String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
  }
}
