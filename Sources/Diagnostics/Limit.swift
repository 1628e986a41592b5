/// A bound on how much is read, made or waited for, as `fairlead explain limits` tells it.
///
/// Each floor has one file of them: the constants that its code uses, and the list of what is told of each.
package struct Limit: Sendable {
  package enum Unit: Sendable {
    case bytes, seconds
    /// Things that are counted, by their plural.
    case count(String)
  }

  /// What it bounds, such as `csv.row`.
  package let name: String
  package let value: Int
  package let unit: Unit
  /// What becomes of one more, as a sentence.
  package let beyond: String
  /// The finding that tells of it; nil where the result itself does.
  package let rule: String?

  package init(_ name: String, _ value: Int, _ unit: Unit, rule: String? = nil, beyond: String) {
    (self.name, self.value, self.unit, self.rule, self.beyond) = (name, value, unit, rule, beyond)
  }

  /// The bound in words: `4 MiB`, `100,000 cells`, `60 seconds`.
  package var amount: String {
    switch unit {
    case .seconds: "\(value) seconds"
    case .count(let things): "\(Limit.inGroups(value)) \(things)"
    case .bytes:
      zip([30, 20, 10], ["GiB", "MiB", "KiB"]).lazy.filter { value >= 1 << $0.0 && value % (1 << $0.0) == 0 }
        .map { "\(Limit.inGroups(value >> $0.0)) \($0.1)" }.first ?? "\(Limit.inGroups(value)) bytes"
    }
  }

  /// With a comma before every three digits, as rules write it.
  private static func inGroups(_ value: Int) -> String {
    let digits = String(value)
    return String(
      digits.enumerated().flatMap { place, digit in
        place > 0 && (digits.count - place) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
