internal import CCmark
internal import Diagnostics

/// The text that makes a quote an alert, and how many of its bytes do.
struct AlertText {
  var node: CmarkNode
  var length: Int
}

/// Alerts: a quote whose first line is `[!NOTE]`, or another word, is a note of that kind.
extension MarkdownRenderer {
  /// Writes the opening of an alert; false where the quote is only a quote.
  mutating func openAlert(_ quote: CmarkNode) -> Bool {
    guard let paragraph = quote.firstChild, paragraph.isParagraph, !tables.isNext(paragraph),
      let text = paragraph.firstChild, text.isText, let word = alertWord(text.literal),
      // An escaped bracket is none, but cmark's text no longer tells.
      let offset = offsetInSource(of: paragraph), source.bytes[offset] == UInt8(ascii: "["),
      text.next == nil || text.next?.type == CMARK_NODE_SOFTBREAK || text.next?.type == CMARK_NODE_LINEBREAK
        || word.count + 3 < text.literal.count
    else { return false }
    alertText = AlertText(node: text, length: word.count + 3)
    cmark_node_set_user_data(quote.pointer, UnsafeMutableRawPointer(bitPattern: 1))
    let kind = alertKind(word)
    document.html.write("<div class=\"callout callout-")
    document.html += kind.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    document.html.write("\" role=\"note\" aria-label=\"")
    document.html += kind.utf8
    document.html.write("\">\n<p class=\"callout-kind\">")
    document.html += kind.utf8
    document.html.write("</p>\n")
    return true
  }

  func isAlert(_ quote: CmarkNode) -> Bool { cmark_node_get_user_data(quote.pointer) != nil }

  /// Whether a paragraph names the kind of an alert and nothing else.
  func namesOnlyAlert(_ paragraph: CmarkNode) -> Bool {
    guard let alert = alertText, paragraph.firstChild == alert.node else { return false }
    return alert.node.next == nil && alert.length == alert.node.literal.count
  }

  /// The rest of the line that names the kind; in the outline the kind stands as a word.
  mutating func writeBehindAlertKind(_ alert: AlertText, of node: CmarkNode) {
    alertText = nil
    let literal = node.literal
    if let word = alertWord(literal) { document.outline.bytes += alertKind(word).utf8 }
    // A sign behind the bracket folds the alert elsewhere.
    let rest = UnsafeBufferPointer(
      rebasing: literal[alert.length...].drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    ).trimmingBlanks
    isBehindAlertKind = rest.isEmpty
    guard !rest.isEmpty else { return }
    document.outline.bytes.append(0x20)
    writePlain(rest, after: 0x20)
  }

  /// The letters of `[!NOTE]` at the beginning of a text.
  private func alertWord(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard text.count >= 5, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!") else { return nil }
    let word = text[2...].prefix { $0.isLetter }
    guard (2...20).contains(word.count), word.endIndex < text.count, text[word.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    let next = word.endIndex + 1
    guard next < text.count else { return word }
    return text[next].isBlank || text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "+") ? word : nil
  }

  /// `Note` for `NOTE`.
  private func alertKind(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var letters = word.map { $0 | 0x20 }
    if let first = letters.first { letters[0] = first & 0xDF }
    return String(decoding: letters, as: UTF8.self)
  }
}
