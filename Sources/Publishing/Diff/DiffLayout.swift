internal import Diagnostics

/// Which rows of a comparison are shown, folded away and left out, where there is room for so much text only.
struct DiffLayout {
  struct Part: Sendable {
    let section: DiffSection
    /// How many rows there are.
    let count: Int
    var shown: [String] = []
    var folded: [String] = []

    var left: Int { count - shown.count - folded.count }
  }

  private(set) var parts: [Part]

  /// So many rows of a section stand open.
  static let open = 10

  /// - Parameters:
  ///   - bytes: for all rows together.
  ///   - isFolding: whether what is not open is folded, and not left out.
  ///   - line: a row as text.
  init(_ diff: ReportDiff, bytes: Int, isFolding: Bool, line: (DiffRow) -> String) {
    parts = DiffSection.allCases.compactMap { section in
      diff.rows[section].map { Part(section: section, count: $0.count) }
    }
    var left = bytes
    // What is never cut has the first half of the room, then the open rows of all, then what can be folded.
    fill(diff, section: \.isNeverCut, most: Int.max, bytes: &left, keeping: bytes / 2, line)
    fill(diff, section: { !$0.isNeverCut }, most: DiffLayout.open, bytes: &left, keeping: 0, line)
    if isFolding { fold(diff, bytes: &left, line) }
  }

  private mutating func fill(
    _ diff: ReportDiff, section isWanted: (DiffSection) -> Bool, most: Int, bytes left: inout Int, keeping kept: Int,
    _ line: (DiffRow) -> String
  ) {
    for place in parts.indices where isWanted(parts[place].section) {
      for row in (diff.rows[parts[place].section] ?? []).prefix(most) {
        let text = line(row)
        guard left - kept >= text.utf8.count else { break }
        left -= text.utf8.count
        parts[place].shown.append(text)
      }
    }
  }

  private mutating func fold(_ diff: ReportDiff, bytes left: inout Int, _ line: (DiffRow) -> String) {
    for place in parts.indices {
      for row in (diff.rows[parts[place].section] ?? []).dropFirst(parts[place].shown.count) {
        let text = line(row)
        guard left >= text.utf8.count else { return }
        left -= text.utf8.count
        parts[place].folded.append(text)
      }
    }
  }
}

extension DiffRow {
  /// The row as one line of plain text.
  var line: String {
    let cause = why.map { " (\($0))" } ?? ""
    let words = subject.isEmpty ? words : "\(subject): \(words)"
    return harmless((mark.isEmpty ? "" : mark + " ") + bounded(words, head: 300, tail: 60) + cause)
  }
}
