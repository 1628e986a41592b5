/// What a kind of page, or an element of a list on it, offers to templates: every name, its kind and its meaning.
///
/// Templates are checked against it before anything is rendered, and `fairlead templates` prints it.
package final class Shape: Sendable {
  /// What a name stands for, and so what a template may do with it.
  package enum Kind: Sendable {
    case text
    case link
    case markup
    case flag
    /// A list of plain texts; inside its section `{{.}}` is the text.
    case texts
    case object(Shape)
    case list(Shape)
  }

  package struct Entry: Sendable {
    package let name: String
    /// One phrase for the person who writes a template.
    package let meaning: String
    package let kind: Kind
    /// Whether the name may be without a value, so that a template should have a section around it.
    package let isOptional: Bool
    /// Whether it comes with a list, and tells whether that has elements.
    package private(set) var isPresence = false

    /// The flag that comes with a list: `has_options` with `options`.
    var presence: Entry {
      var flag = Entry(name: "has_\(name)", meaning: "Whether there are any: \(name)", kind: .flag, isOptional: false)
      flag.isPresence = true
      return flag
    }
  }

  /// The noun for what is described, such as `decision`: used in findings.
  package let kind: String
  /// In the order in which they were declared.
  package let entries: [Entry]
  private let positions: [String: Int]

  init(_ kind: String, _ entries: [Entry]) {
    self.kind = kind
    self.entries = entries
    positions = Dictionary(entries.indices.map { (entries[$0].name, $0) }) { first, _ in first }
    precondition(positions.count == entries.count, "a name is declared twice for \(kind)")
  }

  package func entry(named name: String) -> Entry? {
    positions[name].map { entries[$0] }
  }
}
