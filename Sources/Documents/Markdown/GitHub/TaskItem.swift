internal import CCmark

/// Task lists: `- [ ] open`, `- [x] done`.
extension MarkdownRenderer {
  /// Whether the task that a paragraph begins is done, or nil when it begins none.
  func taskMarker(of paragraph: CmarkNode) -> Bool? {
    guard paragraph.previous == nil, paragraph.parent?.type == CMARK_NODE_ITEM, let text = paragraph.firstChild,
      text.isText, text.literal.count >= 4
    else { return nil }
    let literal = text.literal
    guard literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"), literal[3].isBlank else { return nil }
    // An escaped bracket is not a marker, but cmark's text no longer tells.
    guard let offset = offsetInSource(of: paragraph), source.bytes[offset] == UInt8(ascii: "[") else { return nil }
    switch literal[1] {
    case UInt8(ascii: " "): return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  /// Where a node of the text's own tree begins, also while the cells of a table are walked: a task stands above its table.
  func offsetInSource(of node: CmarkNode) -> Int? {
    let line = source.line(node.startLine)
    guard node.startLine >= 1, node.startColumn >= 1 else { return nil }
    let shift = node.startLine == currentLine && !tables.isInCells ? columnShift : 0
    let offset = line.lowerBound + node.startColumn - 1 + shift
    return line.contains(offset) ? offset : nil
  }

  /// `aria-label` names the box for those who cannot see it: a box without a name is an error to checkers.
  mutating func writeCheckbox(done: Bool) {
    document.html.write(
      done
        ? "<input type=\"checkbox\" checked disabled aria-label=\"done\"> "
        : "<input type=\"checkbox\" disabled aria-label=\"not done\"> ")
    taskTextFollows = true
  }

  /// The text of a node, and how many bytes of its literal come before it: the marker of the task it begins, if any.
  mutating func textWithoutTaskMarker(_ node: CmarkNode) -> UnsafeBufferPointer<UInt8> {
    guard taskTextFollows else { return node.literal }
    taskTextFollows = false
    guard node.literal.count >= 4 else { return node.literal }
    return UnsafeBufferPointer(rebasing: node.literal[4...])
  }
}
