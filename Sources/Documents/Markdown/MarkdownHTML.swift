internal import CCmark
package import Diagnostics

/// Raw HTML is left out: a report shows what it made itself.
package let rawHTMLInMarkdown = Rule(
  "markdown.raw-html", .warning, "Markdown has no HTML of its own",
  explanation: """
    HTML in a Markdown file is left out of the page, because it could load files from other sites, run scripts, or break \
    the page around it. The text between two tags is kept; a block that begins with a tag is left out up to the next \
    blank line. Comments are left out without a word, and <br> is a line break.

    Write the same in Markdown: **bold** for <b>, ## for <h2>, a table with pipes, ![text](image.png) for an image.
    """)

extension MarkdownRenderer {
  mutating func enterHTMLBlock(_ node: CmarkNode) {
    let markup = node.literal
    let rest = withoutComments(markup)
    guard let rest else { return }
    report(rawHTML(UnsafeBufferPointer(rebasing: markup[rest...])), at: span(of: node, length: markup.count))
  }

  /// What is said about a piece of HTML: which tag it begins with.
  func rawHTML(_ markup: UnsafeBufferPointer<UInt8>) -> MarkdownReport {
    let tag = markup.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }.prefix(24)
    var shown = String(decoding: tag, as: UTF8.self)
    if shown.hasPrefix("<") { shown += ">" }
    return MarkdownReport(
      rule: rawHTMLInMarkdown, message: "HTML \(shown) left out", hint: "write it in Markdown",
      further: "more pieces of HTML left out")
  }

  func isLineBreakTag(_ markup: UnsafeBufferPointer<UInt8>) -> Bool {
    guard markup.count >= 4, markup.count <= 16, markup[0] == UInt8(ascii: "<") else { return false }
    guard markup[1] | 0x20 == UInt8(ascii: "b"), markup[2] | 0x20 == UInt8(ascii: "r") else { return false }
    return markup.dropFirst(3).dropLast().allSatisfy { $0.isBlank || $0 == UInt8(ascii: "/") }
  }

  /// Where a block of HTML has something that is neither a comment nor blank, or nil.
  private func withoutComments(_ markup: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < markup.count {
      if markup[index].isBlank {
        index += 1
      } else if markup[index...].starts(with: "<!--".utf8) {
        index = endOfComment(markup, from: index + 2)
      } else {
        return index
      }
    }
    return nil
  }

  /// Behind the `-->` at or after `start`, or the end.
  private func endOfComment(_ markup: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var hyphens = 0
    for index in start..<markup.count {
      if markup[index] == UInt8(ascii: ">"), hyphens >= 2 { return index + 1 }
      hyphens = markup[index] == UInt8(ascii: "-") ? hyphens + 1 : 0
    }
    return markup.count
  }
}
