import Diagnostics
import Record

/// The names that nothing published may hold: files of records that are not for everyone. A finding about another file
/// may name one in its words, such as in a near miss.
struct WithheldWords: Sendable {
  private let files: Set<String>
  /// Last parts of paths, with extension and without.
  private let words: Set<Substring>

  init(_ files: Set<String>) {
    self.files = files
    words = files.reduce(into: []) { $0.formUnion(WithheldWords.names(of: $1)) }
  }

  /// About files that nobody read, so that nobody knows whom they are for.
  private static let rules: Set<String> = ["content.not-read", "content.passed-over", "content.unused-data"]

  /// - Parameter relative: a path from the content folder.
  func permit(_ finding: Finding, relative: (String) -> String) -> Bool {
    if WithheldWords.rules.contains(finding.rule) { return false }
    guard !files.isEmpty else { return true }
    let spans = [finding.span?.file] + finding.notes.map { $0.span?.file }
    if spans.contains(where: { $0.map { files.contains($0) || files.contains(relative($0)) } ?? false }) {
      return false
    }
    return ([finding.message, finding.hint ?? ""] + finding.notes.map(\.message)).allSatisfy { !isTold(in: $0) }
  }

  private func isTold(in text: String) -> Bool {
    isTold(in: text, between: "'") || isTold(in: text, between: " ,;:()'")
  }

  /// By bytes: a mark that a name begins with makes one character of itself and the quotation mark before it.
  private func isTold(in text: String, between marks: StaticString) -> Bool {
    marks.withUTF8Buffer { marks in
      text.utf8.split(whereSeparator: marks.contains).contains { words.contains(WithheldWords.last(of: $0)) }
    }
  }

  /// A record that is named after its folder goes by the folder's name.
  private static func names(of path: String) -> Set<Substring> {
    let parts = path.pathParts
    guard let name = parts.last else { return [] }
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let isCommon = ["readme", "index", "_index", "kep"].contains(stem.lowercased())
    let own: Set<Substring> = isCommon ? Set(parts.dropLast().suffix(1)) : [name, stem]
    return own.filter { $0.utf8.count >= 3 }
  }

  private static func last(of path: Substring.UTF8View) -> Substring {
    Substring(path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path)
  }
}
