internal import CCmark
internal import Diagnostics

/// Headings: their levels, anchors and the title.
extension MarkdownRenderer {
  mutating func enterHeading(_ node: CmarkNode) -> Bool {
    if tables.isNext(node) {
      renderTable(insteadOf: node)
      return false
    }
    let level = node.headingLevel
    isTitle = !hasSeenHeading && level == 1 && containerDepth == 0
    hasSeenHeading = true
    beginBlock(.heading(level: level, anchor: ""), at: node)
    headingOffset = document.html.count
    headingSlot = document.slots.count
    beginText(of: node)
    prepareText(in: node)
    return true
  }

  mutating func leaveHeading(_ node: CmarkNode) {
    endLine()
    endBlock()
    let last = document.outline.blocks.count - 1
    let block = document.outline.blocks[last]
    let text = document.outline.text(of: block).replacing(0x0A, with: 0x20)
    let anchor = anchors.anchor(for: text)
    document.outline.blocks[last].kind = .heading(level: node.headingLevel, anchor: anchor)
    let heading = MarkdownHeading(
      level: isTitle ? 1 : levels.rendered(node.headingLevel), writtenLevel: node.headingLevel, text: text,
      anchor: anchor, span: document.outline.span(of: block), offset: isTitle ? 0 : headingOffset)
    if isTitle {
      document.title = heading
      isTitle = false
    } else {
      document.headings.append(heading)
      writeTags(around: heading)
    }
  }

  /// The anchor is known only when the text is, so the opening tag is put in front of it afterwards.
  private mutating func writeTags(around heading: MarkdownHeading) {
    tag.removeAll(keepingCapacity: true)
    tag.write("<h")
    tag.write(heading.level)
    tag.write(" id=\"")
    tag.writeEscaped(heading.anchor)
    tag.write("\">")
    document.html.replaceSubrange(headingOffset..<headingOffset, with: tag)
    for slot in headingSlot..<document.slots.count { document.slots[slot].offset += tag.count }
    document.html.write("</h")
    document.html.write(heading.level)
    document.html.write(">\n")
  }
}

extension String {
  /// The same text with one ASCII character in place of another.
  fileprivate func replacing(_ old: UInt8, with new: UInt8) -> String {
    guard utf8.contains(old) else { return self }
    return String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
