import Record

/// A piece of HTML that the Markdown renderer made: what an author wrote holds no `<` there, so that a tag is one.
enum NotePiece: Sendable, Equatable {
  /// As it stands: with references such as `&amp;`.
  case text(Substring)
  case opening(String, attributes: Substring)
  case closing(String)
}

/// What leads back from a footnote to where it is cited: nothing leads within a mail.
let wayBack = "\u{21A9}\u{FE0E}"

/// The pieces of a note, in their order.
func pieces(of html: String) -> [NotePiece] {
  var pieces: [NotePiece] = []
  var rest = html[...]
  while !rest.isEmpty {
    let text = rest.prefix { $0 != "<" }
    if !text.isEmpty { pieces.append(.text(text)) }
    rest = rest[text.endIndex...]
    guard !rest.isEmpty else { break }
    let tag = rest.prefix { $0 != ">" }.dropFirst()
    rest = rest[tag.endIndex...].dropFirst()
    pieces.append(piece(of: tag))
  }
  return pieces
}

private func piece(of tag: Substring) -> NotePiece {
  if tag.hasPrefix("/") { return .closing(String(tag.dropFirst())) }
  let name = tag.prefix { !$0.isWhitespace }
  return .opening(String(name), attributes: tag[name.endIndex...])
}

extension Substring {
  /// The value of an attribute, as it stands in its quotes; nil without it.
  func attribute(_ name: String) -> Substring? {
    guard let start = firstRange(of: " \(name)=\"") else { return nil }
    return self[start.upperBound...].prefix { $0 != "\"" }
  }

  /// Whether it names a class that begins so.
  func hasClass(_ start: String) -> Bool { attribute("class")?.hasPrefix(start) ?? false }

  /// An address to follow from a mail, as it stands: those of a site only work there.
  func address(_ name: String) -> Substring? {
    guard let address = attribute(name) else { return nil }
    return ["https:", "http:", "mailto:"].contains { address.lowercased().hasPrefix($0) } ? address : nil
  }

  /// The text that the references in it stand for: those that escaping makes.
  var unescaped: String {
    String(self).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
