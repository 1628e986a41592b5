package import Diagnostics

extension [Limit] {
  /// The bound of a name. A test goes one beyond each, and names it like this: `LimitCoverageTests` looks for that.
  package subscript(name: String) -> Limit? { first { $0.name == name } }
}
