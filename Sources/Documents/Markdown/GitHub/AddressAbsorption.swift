internal import CCmark

/// Addresses that hold what looks like emphasis: `https://example.org/__init__.py`.
///
/// cmark has made nodes of the emphasis before bare links are looked for, so an address that reaches the end of a text
/// node goes on in the source, up to the next blank. What it covers is put back into the text.
extension MarkdownRenderer {
  /// Makes the children of a node ready to be written: addresses first, because tildes in them strike nothing.
  mutating func prepareText(in parent: CmarkNode) {
    if survey.mayHaveBareLinks, survey.hasEmphasis, openLink == .none, imageDepth == 0 {
      var child = parent.firstChild
      while let node = child {
        if node.isText, node.next?.isEmphasis == true { absorbEmphasis(into: node) }
        child = node.next
      }
    }
    findStrikes(in: parent)
  }

  private func absorbEmphasis(into node: CmarkNode) {
    guard let start = place(of: node), let begin = addressStart(in: node) else { return }
    let literal = node.literal
    let line = source.line(start.line)
    guard start.offset + literal.count <= line.upperBound,
      source.bytes[start.offset..<(start.offset + literal.count)].elementsEqual(literal)
    else { return }
    var end = start.offset + begin
    while end < line.upperBound, !source.bytes[end].isBlank, source.bytes[end] != UInt8(ascii: "<") { end += 1 }
    let address = UnsafeBufferPointer(rebasing: source.bytes[(start.offset + begin)..<end])
    end = start.offset + begin + BareLinkScanner(address, after: 0x20).trimmedEnd(of: 0..<address.count)
    absorb(upTo: end, from: start, into: node)
  }

  /// Where the address begins in whose midst the literal ends.
  private func addressStart(in node: CmarkNode) -> Int? {
    let literal = node.literal
    var start = literal.count
    while start > 0, literal.count - start < 2048, !literal[start - 1].isBlank, literal[start - 1] != UInt8(ascii: "<")
    {
      start -= 1
    }
    var scanner = BareLinkScanner(
      UnsafeBufferPointer(rebasing: literal[start...]), after: start > 0 ? 0x20 : byte(before: node))
    var last: BareLink?
    while let link = scanner.next() { last = link }
    guard let last, last.kind != .mail else { return nil }
    return start + last.range.lowerBound
  }

  private func absorb(upTo end: Int, from start: MarkdownPlace, into node: CmarkNode) {
    var covered = start.offset + node.literal.count
    while covered < end, let next = node.next, next.startLine == node.startLine, let place = place(of: next) {
      let nextEnd = place.offset + Int(cmark_node_get_end_column(next.pointer)) - next.startColumn + 1
      if next.isEmphasis, place.offset == covered, nextEnd <= end {
        covered = nextEnd
      } else if next.isText, place.offset == covered,
        nextEnd - covered == next.literal.count
      {
        let taken = min(end, nextEnd) - covered
        covered += taken
        guard taken == next.literal.count else {
          setLiteral(of: next, to: Array(next.literal[taken...]))
          break
        }
      } else {
        break
      }
      cmark_node_free(next.pointer)
    }
    guard covered > start.offset + node.literal.count else { return }
    setLiteral(of: node, to: Array(source.bytes[start.offset..<covered]))
  }

  private func setLiteral(of node: CmarkNode, to bytes: [UInt8]) {
    (bytes + [0]).withUnsafeBufferPointer { text in
      _ = text.withMemoryRebound(to: CChar.self) { cmark_node_set_literal(node.pointer, $0.baseAddress) }
    }
  }
}
