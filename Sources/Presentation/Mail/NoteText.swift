/// The note of a person as plain text: paragraphs, lists with their marks, quotes behind `>`, the addresses of links beside
/// their words.
func mailText(ofNote html: String) -> String {
  var note = NoteText()
  for piece in pieces(of: html) { note.add(piece) }
  note.endBlock()
  return note.lines.text
}

struct NoteText {
  var lines = TextLines()
  /// The words of the open block.
  var words = ""
  /// Of what is open around it: what a line begins with.
  var margins: [Margin] = []
  /// Of every open list, the number of its next item; nil for one without numbers.
  var numbers: [Int?] = []
  /// Of every open link, where it leads and how many bytes of words stand before it.
  var links: [(address: Substring?, before: Int)] = []
  var isPreformatted = false

  struct Margin {
    var first: String
    let others: String
  }

  mutating func add(_ piece: NotePiece) {
    switch piece {
    case .text(let text): add(text)
    case .opening(let name, let attributes): open(name, attributes)
    case .closing(let name): close(name)
    }
  }

  /// Ends of lines are blanks, but in code.
  private mutating func add(_ text: Substring) {
    if text == wayBack, links.last?.address == nil { return }
    let plain = text.unescaped
    guard !isPreformatted else {
      words += plain
      return
    }
    let line = plain.replacing("\n", with: " ").replacing("\u{A0}", with: " ")
    words += words.isEmpty || words.hasSuffix(" ") ? line.drop { $0 == " " } : line[...]
  }

  private mutating func open(_ name: String, _ attributes: Substring) {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "div": endBlock()
    case "pre": beginCode()
    case "blockquote": begin(Margin(first: "> ", others: "> "))
    case "ul", "ol": beginList(name == "ol" ? attributes.attribute("start").flatMap { Int($0) } ?? 1 : nil)
    case "li": beginItem()
    case "a": links.append((attributes.address("href"), words.utf8.count))
    case "img": show(attributes)
    case "br": words += "\n"
    case "hr": addRule()
    case "input": words += attributes.contains(" checked") ? "[x]" : "[ ]"
    case "sup": words += "["
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "div": endBlock(withGap: numbers.isEmpty || name != "p")
    case "pre": endCode()
    case "blockquote": end()
    case "ul", "ol": endList()
    case "li": end()
    case "tr": endBlock(withGap: false)
    case "th", "td": words += " | "
    case "a": endLink()
    case "sup": words += "]"
    default: break
    }
  }
}
