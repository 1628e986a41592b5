import Templating
import Wording

/// A piece of a sentence: a record with the way to its page, or the words around it.
struct NamedWords: Sendable {
  let text: String
  let href: String?

  init(_ piece: NamingText.Piece, by links: Links) {
    switch piece {
    case .words(let words): (text, href) = (words, nil)
    case .record(let key, let title): (text, href) = (title, links.to(key))
    }
  }

  static let names = Names<NamedWords>(
    "named words",
    [
      .text("text", "A title, or the words around it") { $0.text },
      .optionalLink("href", "The way to the record of that title; nothing for other words") { $0.href },
    ])
}
