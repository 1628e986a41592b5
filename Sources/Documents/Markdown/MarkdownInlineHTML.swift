internal import CCmark
internal import Diagnostics

/// Tags within a text: what is between them is kept, as it is text of its own to the parser.
extension MarkdownRenderer {
  mutating func enterHTMLInline(_ node: CmarkNode) {
    let literal = restoringFootnotes(node.literal)
    literal.withUnsafeBufferPointer { markup in
      var scanner = HTMLTagScanner(markup)
      guard !markup.isEmpty, let tag = scanner.tag(at: 0) else { return }
      // An open link ends here, whatever else is open.
      closeTagLink(at: node)
      if hiddenTag == nil, tag.isPlaceholder(in: markup) { return write(markup, of: node) }
      if let hidden = hiddenTag {
        if tag.isClosing, tag.name == hidden { hiddenTag = nil }
        return
      }
      if tag.name == "br" { return writeLineBreakTag() }
      if !markup.starts(with: "<!--".utf8), !isClosingOfReported(tag) {
        report(rawHTML(markup), at: span(of: node, length: markup.count))
      }
      act(on: tag, markup, node)
    }
  }

  /// What looks like a tag, as the text that it is.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, of node: CmarkNode) {
    closeGap()
    beginRun(at: node)
    document.outline.bytes.append(contentsOf: text)
    if !isMuted { document.html.writeEscaped(text) }
  }

  private mutating func act(on tag: HTMLTag, _ markup: UnsafeBufferPointer<UInt8>, _ node: CmarkNode) {
    if tag.isHidden {
      if !tag.isClosing { hiddenTag = tag.name }
    } else if tag.isBlock || tag.isCell {
      // Only between two pieces of text.
      hasGap = hasInlineText
    } else if tag.name == "a" {
      if !tag.isClosing { openTagLink(tag, markup, node) }
    } else if tag.name == "img", !tag.isClosing {
      writeTagImage(tag, markup, node)
    }
  }

  /// The end tag of an element is the same mistake as its start tag.
  private func isClosingOfReported(_ tag: HTMLTag) -> Bool {
    tag.isClosing && limits.counts[rawHTMLInMarkdown.id] != nil
  }

  private mutating func writeLineBreakTag() {
    guard !isMuted else { return }
    document.html.write("<br>")
    document.outline.bytes.append(0x20)
  }

  /// What a tag such as `<li>` sets apart begins on a line of its own; to be called before text is written.
  mutating func closeGap() {
    hasInlineText = true
    guard hasGap else { return }
    hasGap = false
    document.outline.bytes.append(0x20)
    if !isMuted { document.html.write("<br>") }
  }

  /// Begins a text in which no tag is open.
  mutating func resetTags() {
    hiddenTag = nil
    hasGap = false
    hasInlineText = false
    linkEnd = nil
  }

  /// A link is kept if it ends in the same piece of text, so that it is nested in emphasis as HTML wants it.
  private mutating func openTagLink(_ tag: HTMLTag, _ markup: UnsafeBufferPointer<UInt8>, _ node: CmarkNode) {
    guard openLink == .none, imageDepth == 0, let address = tag.attribute("href", in: markup), !address.isEmpty,
      let end = linkEnd(after: node)
    else { return }
    closeGap()
    let place = span(of: node, length: markup.count)
    address.withUnsafeBufferPointer { openLink(to: $0, at: place) }
    linkEnd = end
  }

  private mutating func closeTagLink(at node: CmarkNode) {
    guard linkEnd == node else { return }
    linkEnd = nil
    leaveLink()
  }

  /// The `</a>` behind a node, before another `<a>` and before a note, with something to read between them.
  private func linkEnd(after node: CmarkNode) -> CmarkNode? {
    var next = node.next
    while let sibling = next {
      if beginsNote(sibling) { return nil }
      if sibling.type == CMARK_NODE_HTML_INLINE {
        let markup = sibling.literal
        if isAnchor(markup, closing: true) { return sibling == node.next ? nil : sibling }
        if isAnchor(markup, closing: false) { return nil }
      }
      next = sibling.next
    }
    return nil
  }

  /// Whether a node begins or ends a link that is written as HTML.
  func isLinkTag(_ node: CmarkNode) -> Bool {
    guard node.type == CMARK_NODE_HTML_INLINE else { return false }
    return isAnchor(node.literal, closing: true) || isAnchor(node.literal, closing: false)
  }

  private func isAnchor(_ markup: UnsafeBufferPointer<UInt8>, closing: Bool) -> Bool {
    let name = closing ? 2 : 1
    guard markup.count > name + 1, markup[0] == UInt8(ascii: "<"), !closing || markup[1] == UInt8(ascii: "/") else {
      return false
    }
    return markup[name] | 0x20 == UInt8(ascii: "a") && !markup[name + 1].isLetterOrDigit
  }

  private mutating func writeTagImage(_ tag: HTMLTag, _ markup: UnsafeBufferPointer<UInt8>, _ node: CmarkNode) {
    let label = String(decoding: tag.attribute("alt", in: markup) ?? [], as: UTF8.self)
    guard let address = tag.attribute("src", in: markup), !(address.isEmpty && label.isEmpty) else { return }
    closeGap()
    document.outline.bytes += label.utf8
    guard imageDepth == 0, !isTitle else { return }
    let place = span(of: node, length: markup.count)
    address.withUnsafeBufferPointer { show(imageAt: $0, label: label, at: place) }
  }
}
