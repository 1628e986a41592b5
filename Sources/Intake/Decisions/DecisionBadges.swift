import Documents
import Record

extension DecisionDraft {
  /// Reads the fields of badges among the images of a block: `![](https://img.shields.io/badge/status-accepted-green)`.
  /// False when there is none, or where a section says something else.
  mutating func readBadges(_ images: [MarkdownLink], of index: Int) -> Bool {
    guard [.head, .perhapsHead, .field(.status)].contains(prose.section) else { return false }
    var isRead = false
    for link in images where link.block == index {
      guard let (label, value) = badge(in: link.target.path), let field = words.field(named: label),
        field == .status || field == .date
      else { continue }
      readValue(field, value, at: link.target.span, linked: [], isItem: false)
      isRead = true
    }
    return isRead
  }
}

/// Label and message of a badge: `/badge/status-on%20hold-orange?style=flat`. A hyphen parts them, two are one, and an
/// underscore is a blank.
func badge(in address: String) -> (label: String, value: String)? {
  guard address.utf8.count <= 500, let start = address.firstRange(of: "/badge/")?.upperBound else { return nil }
  let path = address[start...].prefix { $0 != "?" && $0 != "#" }
  let parts = path.replacing("--", with: "\u{0}").split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count >= 2 else { return nil }
  let plain = parts.prefix(2).map { part in
    var text = String(part)
    for (code, character) in [("%20", " "), ("_", " "), ("%2F", "/"), ("%2C", ","), ("%3A", ":"), ("\u{0}", "-")] {
      text = text.replacing(code, with: character)
    }
    return text.hasSuffix(".svg") ? String(text.dropLast(4)) : text
  }
  return plain[0].isEmpty || plain[1].isEmpty ? nil : (plain[0], plain[1])
}
