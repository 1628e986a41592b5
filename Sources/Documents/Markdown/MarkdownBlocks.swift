internal import CCmark
internal import Diagnostics

/// Blocks: what paragraphs, lists, quotes, code and thematic breaks become.
extension MarkdownRenderer {
  mutating func enterParagraph(_ node: CmarkNode) -> Bool {
    if tables.isNext(node) {
      renderTable(insteadOf: node)
      return false
    }
    if namesOnlyAlert(node) {
      alertText = nil
      return false
    }
    beginParagraph(node, insteadOf: node)
    return true
  }

  /// Begins a paragraph in the place of `original`: the same node, or, beside a table, the one that cmark took for both.
  mutating func beginParagraph(_ node: CmarkNode, insteadOf original: CmarkNode) {
    let task = taskMarker(of: original)
    beginBlock(isFirstInItem(original) ? .item(done: task) : .paragraph, at: node)
    isParagraphShown = !isShownTight(original)
    if isParagraphShown { document.html.write("<p>") }
    paragraphStart = document.html.count
    if let task { writeCheckbox(done: task) }
    beginText(of: node)
    prepareText(in: node)
  }

  mutating func leaveParagraph(_ node: CmarkNode, insteadOf original: CmarkNode) {
    endLine()
    endBlock()
    writeWayBack()
    if !isShownTight(original) {
      document.html.write("</p>\n")
    } else if original.next != nil {
      document.html.append(0x0A)
    }
  }

  /// Too deep for its list to be shown, an item has to be told from the next by a paragraph of its own.
  private func isShownTight(_ node: CmarkNode) -> Bool {
    node.isInTightItem && containerDepth <= DocumentLimits.markdownDepth
  }

  private func isFirstInItem(_ node: CmarkNode) -> Bool {
    node.previous == nil && node.parent?.type == CMARK_NODE_ITEM
  }

  mutating func enterContainer(_ node: CmarkNode, _ type: cmark_node_type) -> Bool {
    containerDepth += 1
    if type == CMARK_NODE_BLOCK_QUOTE { quoteDepth += 1 }
    if type == CMARK_NODE_LIST { listDepth += 1 }
    if type == CMARK_NODE_ITEM, node.firstChild?.isParagraph != true {
      beginBlock(.item(done: nil), at: node)
    }
    if containerDepth <= DocumentLimits.markdownDepth {
      writeOpening(node, type)
    } else if containerDepth == DocumentLimits.markdownDepth + 1 {
      reportDepth(at: node)
    }
    return true
  }

  mutating func leaveContainer(_ node: CmarkNode, _ type: cmark_node_type) {
    if containerDepth <= DocumentLimits.markdownDepth { writeClosing(node, type) }
    containerDepth -= 1
    if type == CMARK_NODE_BLOCK_QUOTE { quoteDepth -= 1 }
    if type == CMARK_NODE_LIST { listDepth -= 1 }
  }

  private mutating func writeOpening(_ node: CmarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: if !openAlert(node) { document.html.write("<blockquote>\n") }
    case CMARK_NODE_ITEM: document.html.write("<li>")
    case _ where cmark_node_get_list_type(node.pointer) == CMARK_BULLET_LIST: document.html.write("<ul>\n")
    default:
      let start = Int(cmark_node_get_list_start(node.pointer))
      document.html.write("<ol")
      if start != 1 {
        document.html.write(" start=\"")
        document.html.write(start)
        document.html.write("\"")
      }
      document.html.write(">\n")
    }
  }

  private mutating func writeClosing(_ node: CmarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: document.html.write(isAlert(node) ? "</div>\n" : "</blockquote>\n")
    case CMARK_NODE_ITEM: document.html.write("</li>\n")
    case _ where cmark_node_get_list_type(node.pointer) == CMARK_BULLET_LIST: document.html.write("</ul>\n")
    default: document.html.write("</ol>\n")
    }
  }

  mutating func enterThematicBreak(_ node: CmarkNode) {
    beginBlock(.rule, at: node)
    document.html.write("<hr>\n")
  }

  mutating func enterCodeBlock(_ node: CmarkNode) {
    let language = codeLanguage(node.fenceInfo)
    beginBlock(.code(language: String(decoding: language, as: UTF8.self)), at: node)
    writeCodeOpening(language)
    if !footnotes.isEmpty, node.literal.contains(Footnotes.mark) {
      restoringFootnotes(node.literal).withUnsafeBufferPointer { writeLines($0) }
    } else {
      writeLines(node.literal)
    }
    endBlock()
    document.html.write("</code></pre>\n")
  }

  /// `tabindex` lets the keyboard scroll a wide block.
  private mutating func writeCodeOpening(_ language: [UInt8]) {
    document.html.write("<pre tabindex=\"0\"><code")
    if !language.isEmpty {
      document.html.write(" class=\"language-")
      document.html += language
      document.html.write("\"")
    }
    document.html.write(">")
  }

  /// Code as it is, into HTML and outline. Its lines have no columns, as cmark does not tell them.
  private mutating func writeLines(_ code: UnsafeBufferPointer<UInt8>) {
    document.html.writeEscaped(code)
    let end = code.last == 0x0A ? code.count - 1 : code.count
    document.outline.bytes.append(contentsOf: code[..<end])
  }
}

/// The first word of an info string, of the bytes that a class name needs.
private func codeLanguage(_ info: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var language: [UInt8] = []
  for byte in info.prefix(64) {
    if byte.isBlank { break }
    switch byte {
    case _ where byte.isLetterOrDigit: language.append(byte)
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "-"):
      language.append(byte)
    default: break
    }
  }
  return language
}
