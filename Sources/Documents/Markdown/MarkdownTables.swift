struct MarkdownTables {
  var isInCells: Bool { false }
  func isNext(_ node: CmarkNode) -> Bool { false }
  func place(line: Int, column: Int) -> MarkdownPlace? { nil }
}
extension MarkdownRenderer {
  mutating func renderTable(insteadOf node: CmarkNode) {}
  mutating func beginSubtextLine(_ first: CmarkNode?) {}
}
