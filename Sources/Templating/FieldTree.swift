/// A name with what finds its value, and those before and behind it in the order of their fingerprints: a search tree.
///
/// Every tag of every page asks it, on all cores at once. A table of closures would count a reference for each of them, and
/// the cores would wait for one another to count; what lies in constants of an object that is at hand is only looked at.
final class FieldTree: Sendable {
  private let name: Name
  private let value: @Sendable (any Lookup) -> Value
  private let before: FieldTree?
  private let behind: FieldTree?

  /// A name, and what finds its value in what shows it.
  struct Field {
    let name: Name
    let value: @Sendable (any Lookup) -> Value
  }

  /// Nil without any fields. No name may be there twice.
  convenience init?(_ fields: [Field]) {
    self.init(sorted: fields.sorted { $0.name.precedes($1.name) }[...])
  }

  private init?(sorted fields: ArraySlice<Field>) {
    guard !fields.isEmpty else { return nil }
    let middle = (fields.startIndex + fields.endIndex) / 2
    (name, value) = (fields[middle].name, fields[middle].value)
    before = FieldTree(sorted: fields[..<middle])
    behind = FieldTree(sorted: fields[(middle + 1)...])
  }

  /// The value of a name; nil when it is none of these. As deep as the tree, which is some six calls.
  func value(of wanted: Name, in shown: any Lookup) -> Value? {
    if wanted == name { return value(shown) }
    return wanted.precedes(name) ? before?.value(of: wanted, in: shown) : behind?.value(of: wanted, in: shown)
  }
}

extension Name {
  /// Some order, the same in every run.
  fileprivate func precedes(_ other: Name) -> Bool {
    fingerprint == other.fingerprint ? text < other.text : fingerprint < other.fingerprint
  }
}
