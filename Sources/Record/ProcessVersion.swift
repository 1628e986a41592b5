/// The version of a process, as written: `3`, `2.1`, `v4`, `2026-03`.
package struct ProcessVersion: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Its numbers, without zeros at the end; nil where it is not made of numbers.
  private var numbers: [Int]? {
    let digits = text.first == "v" || text.first == "V" ? text.dropFirst() : text[...]
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    var numbers = parts.compactMap { $0.first == "+" ? nil : Int($0) }
    guard numbers.count == parts.count else { return nil }
    while numbers.count > 1, numbers.last == 0 { numbers.removeLast() }
    return numbers
  }

  /// Whether both are one, in whatever spelling: `3`, `3.0` and `v3` are.
  package func isSame(as other: ProcessVersion) -> Bool {
    if let numbers, let others = other.numbers { return numbers == others }
    return text == other.text
  }

  /// Whether it comes after another; false where nobody can say, because one of them is not made of numbers.
  package func isLater(than other: ProcessVersion) -> Bool {
    guard let numbers, let others = other.numbers else { return false }
    return others.lexicographicallyPrecedes(numbers)
  }
}
