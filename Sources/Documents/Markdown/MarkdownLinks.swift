internal import CCmark
package import Diagnostics

package let unsafeLink = Rule(
  "markdown.unsafe-link", .warning, "Links lead to files of the report, to http:, https: or mailto: addresses",
  explanation: """
    A link with another scheme could run a script in the reader's browser or open a file of the reader's machine, so only \
    its text is shown. A colon in a file name has to be written as %3A, or with ./ in front of the name.
    """)

package let externalImage = Rule(
  "markdown.external-image", .note, "Images are files beside the text",
  explanation: """
    A report never loads anything from the network, so an image of another site is shown as a link to it. To show the \
    image itself, save it beside the text and link it by its relative path.
    """)

package let emptyLink = Rule(
  "markdown.empty-link", .note, "A link has a destination",
  explanation: """
    The text of a link without a destination, as templates have them, is shown as plain text. Write the destination \
    between the parentheses, or remove the brackets.
    """)

/// The link that the current text is in, and how it has to be closed.
enum OpenLink: Equatable {
  case none
  /// Its tag is written.
  case external
  /// Of `MarkdownDocument.links`; its text begins at that offset of the outline.
  case slot(link: Int, label: Int)
  /// Shown as plain text.
  case dropped
}

extension MarkdownRenderer {
  mutating func enterLink(_ node: CmarkNode) -> Bool {
    guard imageDepth == 0 else { return true }
    guard openLink == .none else {
      // cmark nests <https://…> in the text of another link; HTML must not.
      nestedLinks += 1
      return true
    }
    closeGap()
    let destination = LinkDestination(node.url)
    // The place of a link to another site has no use, and costs time.
    let isNamed = destination != .external && destination != .schemeRelative
    open(destination, node.url, at: isNamed ? linkSpan(of: node) : nil)
    prepareText(in: node)
    return true
  }

  /// Opens a link to an address, or shows its text alone where that must not or cannot be.
  mutating func openLink(to address: UnsafeBufferPointer<UInt8>, at span: SourceSpan) {
    open(LinkDestination(address), address, at: span)
  }

  private mutating func open(
    _ destination: LinkDestination, _ address: UnsafeBufferPointer<UInt8>, at span: SourceSpan?
  ) {
    let span = span ?? .wholeFile(source.file)
    switch destination {
    case .external: writeExternalOpening(address, schemeRelative: false)
    case .schemeRelative: writeExternalOpening(address, schemeRelative: true)
    case .page(let path, let fragment): openSlot(LinkAddress(path: path, fragment: fragment, span: span))
    case .unsafe(let scheme):
      openLink = .dropped
      reportUnsafe(scheme, at: span)
    case .none:
      openLink = .dropped
      reportEmpty(at: span)
    }
  }

  mutating func leaveLink() {
    guard imageDepth == 0 else { return }
    guard nestedLinks == 0 else {
      nestedLinks -= 1
      return
    }
    switch openLink {
    case .external: if !isMuted { document.html.write("</a>") }
    case .slot(let link, let label):
      document.links[link].label = String(decoding: document.outline.bytes[label...], as: UTF8.self)
      if !isMuted { document.slots.append(LinkSlot(offset: document.html.count, kind: .close, link: link)) }
    case .dropped, .none: break
    }
    openLink = .none
  }

  mutating func enterImage(_ node: CmarkNode) -> Bool {
    closeGap()
    if imageDepth == 0 { imageLabel = document.outline.bytes.count }
    imageDepth += 1
    return true
  }

  mutating func leaveImage(_ node: CmarkNode) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    let label = String(decoding: document.outline.bytes[imageLabel...], as: UTF8.self)
    show(imageAt: node.url, label: label, at: linkSpan(of: node))
  }

  /// Shows an image of the author's; one of another site as a link, any other as its alternative text.
  mutating func show(imageAt address: UnsafeBufferPointer<UInt8>, label: String, at span: SourceSpan) {
    switch LinkDestination(address) {
    case .external: writeExternalImage(address, label: label, at: span, schemeRelative: false)
    case .schemeRelative: writeExternalImage(address, label: label, at: span, schemeRelative: true)
    case .page(let path, let fragment):
      addImage(LinkAddress(path: path, fragment: fragment, span: span), label: label)
    case .unsafe(let scheme):
      reportUnsafe(scheme, at: span)
      writeAlternative(label)
    case .none:
      reportEmpty(at: span)
      writeAlternative(label)
    }
  }

  private mutating func openSlot(_ target: LinkAddress) {
    let link = document.links.count
    openLink = .slot(link: link, label: document.outline.bytes.count)
    document.links.append(
      MarkdownLink(target: target, label: "", isImage: false, block: document.outline.blocks.count - 1))
    if !isMuted { document.slots.append(LinkSlot(offset: document.html.count, kind: .open, link: link)) }
  }

  private mutating func addImage(_ target: LinkAddress, label: String) {
    let link = document.links.count
    document.links.append(
      MarkdownLink(target: target, label: label, isImage: true, block: document.outline.blocks.count - 1))
    if !isMuted { document.slots.append(LinkSlot(offset: document.html.count, kind: .image, link: link)) }
  }

  private mutating func writeExternalOpening(_ address: UnsafeBufferPointer<UInt8>, schemeRelative: Bool) {
    openLink = .external
    guard !isMuted else { return }
    document.html.write("<a href=\"")
    // A page that is opened as a file has no scheme to inherit.
    if schemeRelative { document.html.write("https:") }
    document.html.writeDestination(address.trimmingBlanks)
    document.html.write("\">")
  }

  /// An image of another site becomes a link to it; within a link, only its text.
  private mutating func writeExternalImage(
    _ address: UnsafeBufferPointer<UInt8>, label: String, at span: SourceSpan, schemeRelative: Bool
  ) {
    let report = MarkdownReport(
      rule: externalImage, message: "image of another site shown as a link",
      hint: "save the image beside this file to show it", further: "more images of other sites shown as links")
    self.report(report, at: span)
    let target = LinkAddress(path: String(decoding: address, as: UTF8.self), span: span)
    document.externalImages.append(
      MarkdownLink(target: target, label: label, isImage: true, block: document.outline.blocks.count - 1))
    guard openLink == .none, !isMuted else { return writeAlternative(label) }
    writeExternalOpening(address, schemeRelative: schemeRelative)
    openLink = .none
    if label.isEmpty { document.html.writeEscaped(address) } else { document.html.writeEscaped(label) }
    document.html.write("</a>")
  }

  private mutating func writeAlternative(_ label: String) {
    if !isMuted { document.html.writeEscaped(label) }
  }

  private mutating func reportUnsafe(_ scheme: String, at span: SourceSpan) {
    let report = MarkdownReport(
      rule: unsafeLink, message: "\(scheme) link shown as plain text",
      hint: "links lead to files, or begin with http:, https: or mailto:",
      further: "more unsafe links shown as plain text")
    self.report(report, at: span)
  }

  private mutating func reportEmpty(at span: SourceSpan) {
    let report = MarkdownReport(
      rule: emptyLink, message: "link without a destination", hint: "write where it leads, or remove the brackets",
      further: "more links without a destination")
    self.report(report, at: span)
  }

  /// The destination as it stands in the text, else the opening of the link.
  private mutating func linkSpan(of node: CmarkNode) -> SourceSpan {
    guard let start = linkPlace(node) else { return span(of: node) }
    let line = source.line(start.line)
    let address = node.url
    guard start.offset < line.upperBound, source.bytes[start.offset] != UInt8(ascii: "<"), !address.isEmpty else {
      return span(at: start, length: address.count)
    }
    // Nothing but the text of the link comes before its destination, so a bounded search finds what can be found.
    // On a later line of a list item cmark counts columns without the line's indentation.
    let indentation = source.bytes[line].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let last = min(line.upperBound, start.offset + indentation + searchLength(of: node)) - address.count
    var offset = start.offset
    while offset + 1 < last {
      if source.bytes[offset] == UInt8(ascii: "]"), source.bytes[offset + 1] == UInt8(ascii: "(") {
        let begin = offset + (source.bytes[offset + 2] == UInt8(ascii: "<") ? 3 : 2)
        if begin <= last, source.bytes[begin..<(begin + address.count)].elementsEqual(address) {
          return span(at: MarkdownPlace(line: start.line, offset: begin), length: address.count)
        }
      }
      offset += 1
    }
    return span(at: start, length: 1)
  }

  /// How far behind the beginning of a link its destination can end, in bytes. A link over several lines is not
  /// searched far: cmark tells only the column of its end.
  private func searchLength(of node: CmarkNode) -> Int {
    let length = Int(cmark_node_get_end_column(node.pointer)) - node.startColumn + 1
    return length > 0 ? min(length + 1, 2048) : 512
  }

  /// Where a link begins. cmark gives the column of its beginning but the line of its end.
  private func linkPlace(_ node: CmarkNode) -> MarkdownPlace? {
    guard var place = place(of: node) else { return nil }
    guard let child = node.firstChild, child.startLine >= 1, child.startLine != node.startLine,
      let first = self.place(of: child)
    else { return place }
    place.line = first.line
    place.offset = min(source.line(first.line).upperBound, max(source.line(first.line).lowerBound, first.offset - 1))
    return place
  }
}
