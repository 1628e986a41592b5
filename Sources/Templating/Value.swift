/// A value that a template can show, or open as a section.
package enum Value: Sendable {
  /// Words from anywhere, escaped wherever they are shown. As a section: shown when it is not empty.
  case text(String)
  /// A place to go to: a relative address, `http:`, `https:` or `mailto:`, the only kind that may begin a `href` or `src`.
  /// Escaped like text. An address with any other scheme is not shown and reported (`template.unsafe-link`).
  case link(String)
  /// HTML made by this program (the Markdown renderer, Charts), in UTF-8. Shown as it is, by `{{name}}` too.
  case markup([UInt8])
  /// Yes or no: opens a section or an inverted section, and cannot be shown.
  case flag(Bool)
  /// Opens a section once for every element. An empty list opens the inverted section.
  case list([Value])
  /// Offers names. As a section it is always shown, with its names first in line.
  case object(any Lookup)
  /// A known name that has no value here: shows nothing, opens the inverted section.
  case absent
}

/// Something that offers values by name. `Names.value(of:)` makes these; dictionaries do in tests.
package protocol Lookup: AnyObject, Sendable {
  /// The value of a name, `.absent` if the name has none here, or nil when the name is not defined at all.
  func value(of name: Name) -> Value?
}

extension Value {
  /// Whether a section with this value is shown. Empty text and empty markup count as nothing to show.
  var opensSection: Bool {
    switch self {
    case .text(let text), .link(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .object: true
    case .absent: false
    }
  }
}
