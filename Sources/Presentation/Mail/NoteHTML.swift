/// The note of a person as HTML that every mail program shows: safe elements, their look beside each, no class but for the
/// dark, and only links that lead somewhere from there.
func mailHTML(ofNote html: String) -> [UInt8] {
  var note = NoteHTML()
  for piece in pieces(of: html) { note.add(piece) }
  return Array(note.html.utf8)
}

private struct NoteHTML {
  private(set) var html = ""
  /// Of every open link, whether it is written.
  private var links: [Bool] = []
  private var isPreformatted = false

  mutating func add(_ piece: NotePiece) {
    switch piece {
    case .text(let text): add(text)
    case .opening("a", let attributes): open(linkTo: attributes.address("href"))
    case .closing("a"): if links.popLast() == true { html += "</a>" }
    case .opening("img", let attributes): show(attributes)
    case .opening(let name, let attributes): html += opening(name, attributes)
    case .closing(let name): html += closing(name)
    }
    if case .opening("pre", _) = piece { isPreformatted = true }
    if case .closing("pre") = piece { isPreformatted = false }
  }

  /// White space that counts is not left to a style: Outlook knows none for it.
  private mutating func add(_ text: Substring) {
    if text == wayBack, links.last == false { return }
    guard isPreformatted else {
      html += text
      return
    }
    html += text.replacing("  ", with: "&#160; ").replacing("\n", with: "<br>\n")
  }

  private mutating func open(linkTo address: Substring?) {
    links.append(address != nil)
    if let address { html += "<a class=\"link\" href=\"\(address)\" style=\"\(MailStyle.link)\">" }
  }

  /// A picture stays on the site: programs ask before they fetch one, and the words are there at once.
  private mutating func show(_ attributes: Substring) {
    let words = attributes.attribute("alt") ?? ""
    guard let address = attributes.address("src"), links.last != true else {
      html += words
      return
    }
    open(linkTo: address)
    html += words.isEmpty ? "picture" : words
    links.removeLast()
    html += "</a>"
  }

  private func opening(_ name: String, _ attributes: Substring) -> String {
    switch name {
    case "p": "<p style=\"\(attributes.hasClass("callout-kind") ? MailStyle.kind : MailStyle.paragraph)\">"
    case "h1", "h2", "h3", "h4", "h5", "h6": "<h3 style=\"\(MailStyle.heading)\">"
    case "ul": "<ul style=\"\(MailStyle.paragraph)\">"
    case "ol": "<ol\(attributes.attribute("start").map { " start=\"\($0)\"" } ?? "") style=\"\(MailStyle.paragraph)\">"
    case "li": "<li style=\"\(MailStyle.item)\">"
    // A callout, or the frame of a table.
    case "div": "<div style=\"\(attributes.hasClass("callout") ? MailStyle.quote : MailStyle.frame)\">"
    case "blockquote": "<blockquote style=\"\(MailStyle.quote)\">"
    case "pre": "<p style=\"\(MailStyle.code)\">"
    case "table": "<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\" style=\"\(MailStyle.table)\">"
    case "th", "td": "<\(name) align=\"\(alignment(attributes))\" valign=\"top\" style=\"\(MailStyle.cell)\">"
    default: openingOfWords(name, attributes)
    }
  }

  private func openingOfWords(_ name: String, _ attributes: Substring) -> String {
    switch name {
    case "sup": "["
    case "input": attributes.contains(" checked") ? "☑" : "☐"
    case "tr", "em", "strong", "del", "code", "br", "hr": "<\(name)>"
    default: ""
    }
  }

  private func alignment(_ attributes: Substring) -> Substring {
    attributes.hasClass("align-") ? attributes.attribute("class")?.dropFirst("align-".count) ?? "left" : "left"
  }

  private func closing(_ name: String) -> String {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": "</h3>"
    case "pre": "</p>"
    case "sup": "]"
    case "p", "ul", "ol", "li", "div", "blockquote", "code", "table", "th", "td", "tr", "em", "strong", "del":
      "</\(name)>"
    default: ""
    }
  }
}
