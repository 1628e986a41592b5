internal import CCmark
package import Diagnostics

/// Raw HTML is shown as its text: a report shows what it made itself.
package let rawHTMLInMarkdown = Rule(
  "markdown.raw-html", .warning, "Markdown has no HTML of its own",
  explanation: """
    Tags in a Markdown file are left out of the page, because they could load files from other sites, run scripts, or break \
    the page around them. Their text is kept, as plain paragraphs; so are links, and images that lie beside the text. \
    Scripts and style sheets are left out with all that is in them. Comments are left out without a word, and <br> is a \
    line break. What only looks like a tag, such as <your name>, is text and shown as it is written.

    Write the same in Markdown: **bold** for <b>, ## for <h2>, a table with pipes, ![text](image.png) for an image.
    """)

extension MarkdownRenderer {
  mutating func enterHTMLBlock(_ node: CmarkNode) {
    let literal = restoringFootnotes(node.literal)
    literal.withUnsafeBufferPointer { markup in
      keepComment(markup, at: node)
      guard let first = firstMarkup(in: markup) else { return }
      let seen = UnsafeBufferPointer(rebasing: markup[first...])
      // The end tag of an element is the same mistake as its start tag.
      var scanner = HTMLTagScanner(seen)
      let isText = scanner.tag(at: 0)?.isPlaceholder(in: seen) ?? false
      if isText {
        // Shown as it is written.
      } else if !seen.starts(with: "</".utf8) || limits.counts[rawHTMLInMarkdown.id] == nil {
        report(rawHTML(seen), at: span(of: node, length: markup.count))
      }
      var flow = HTMLFlow(markup, line: max(1, node.startLine))
      write(&flow)
    }
  }

  private mutating func keepComment(_ markup: UnsafeBufferPointer<UInt8>, at node: CmarkNode) {
    guard markup.count <= 1000, document.comments.count < 16, markup.starts(with: "<!--".utf8),
      markup.contains(UInt8(ascii: ":"))
    else { return }
    document.comments.append(Located(String(decoding: markup, as: UTF8.self), at: span(of: node, length: 4)))
  }

  /// What is said about a piece of HTML: which tag it begins with.
  func rawHTML(_ markup: UnsafeBufferPointer<UInt8>) -> MarkdownReport {
    let tag = markup.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }.prefix(24)
    var shown = String(decoding: tag, as: UTF8.self)
    if shown.hasPrefix("<") { shown += ">" }
    var scanner = HTMLTagScanner(markup)
    let isHidden = markup.isEmpty ? false : scanner.tag(at: 0)?.isHidden ?? false
    return MarkdownReport(
      rule: rawHTMLInMarkdown,
      message: isHidden ? "HTML \(shown) left out with all that is in it" : "HTML \(shown) shown as plain text",
      hint: isHidden ? "delete it" : "write it in Markdown", further: "more pieces of HTML shown as plain text")
  }

  /// Where a block of HTML has something that is neither a comment nor blank, or nil.
  private func firstMarkup(in markup: UnsafeBufferPointer<UInt8>) -> Int? {
    var scanner = HTMLTagScanner(markup)
    var index = 0
    while index < markup.count {
      if markup[index].isBlank {
        index += 1
      } else if markup[index...].starts(with: "<!--".utf8), let comment = scanner.tag(at: index) {
        index = comment.range.upperBound
      } else {
        return index
      }
    }
    return nil
  }
}
