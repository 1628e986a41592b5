/// A grid table of reStructuredText, line by line: two columns, as metadata stand in them, become a list of names and
/// values; wider ones are shown as they are drawn.
struct GridTable {
  /// 0 outside of a table.
  private var columns = 0
  /// The row has begun: what follows goes on with it.
  private var isInRow = false

  /// A line of a table as Markdown; nil for one that is none.
  mutating func markdown(of text: Substring, inline: (String) -> String) -> String? {
    if text.hasPrefix("+-") || text.hasPrefix("+=") {
      columns = text.utf8.count { $0 == UInt8(ascii: "+") } - 1
      isInRow = false
      return columns == 2 ? "" : "    " + text
    }
    guard columns > 0, text.hasPrefix("|") else {
      columns = 0
      return nil
    }
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      .map { $0.trimmingBlanks() }
    guard columns == 2, cells.count >= 2 else { return "    " + text }
    // A bar in the value is a part of it.
    let value = inline(cells[1...].filter { !$0.isEmpty }.joined(separator: " | "))
    defer { isInRow = true }
    let name = inline(cells[0])
    if isInRow { return "  " + (name.isEmpty ? value : "\(name) \(value)") }
    return "* \(withoutColon(name)): \(value)"
  }

  private func withoutColon(_ cell: String) -> String { cell.last == ":" ? String(cell.dropLast()) : cell }
}
