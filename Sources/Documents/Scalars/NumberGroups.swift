/// Digits with the marks and blanks between them, and what they say together.
struct NumberGroups {
  private var digits: [String]
  private var marks: [Unicode.Scalar] = []
  private let sign: String

  static let marks: Set<Unicode.Scalar> = [".", ",", "'", " ", "_"]

  init(first: String, isNegative: Bool) {
    digits = [first]
    sign = isNegative ? "-" : ""
  }

  mutating func add(_ group: String, after mark: Unicode.Scalar) {
    digits.append(group)
    marks.append(mark)
  }

  /// A whole number and a fraction of one sign: `1½`.
  func number(with fraction: Double) -> WrittenNumber? {
    guard marks.isEmpty, let whole = Double(digits[0].isEmpty ? "0" : digits[0]), whole < 1e12 else { return nil }
    return .certain(PlainNumber(text: "\(sign)\(whole + fraction)"), shows: nil)
  }

  /// Nil where the groups are not those of any way to write numbers.
  func number(exponent: String) -> WrittenNumber? {
    guard let mark = marks.last else { return digits[0].isEmpty ? nil : plain(digits[0], exponent, shows: nil) }
    let isDecimal = mark == "." || mark == ","
    if marks.count == 1, isDecimal { return withOneMark(mark == "." ? .point : .comma, exponent) }
    let grouping = marks[0]
    if marks.allSatisfy({ $0 == grouping }) {
      guard Self.areThousands(digits[...]) else { return nil }
      return plain(digits.joined(), exponent, shows: grouping == "." ? .comma : grouping == "," ? .point : nil)
    }
    guard isDecimal, grouping != mark, marks.dropLast().allSatisfy({ $0 == grouping }),
      Self.areThousands(digits.dropLast())
    else { return nil }
    return decimal(digits.dropLast().joined(), exponent, mark: mark == "." ? .point : .comma)
  }

  private func withOneMark(_ mark: DecimalMark, _ exponent: String) -> WrittenNumber {
    let certain = decimal(digits[0], exponent, mark: mark)
    guard exponent.isEmpty || mark == .comma, digits[1].count == 3, Self.areThousands(digits[...]),
      case .certain(let fraction, _) = certain
    else { return certain }
    let thousands = PlainNumber(text: sign + digits.joined() + exponent)
    return mark == .point
      ? .either(point: fraction, comma: thousands, written: .point)
      : .either(point: thousands, comma: fraction, written: .comma)
  }

  private func decimal(_ whole: String, _ exponent: String, mark: DecimalMark) -> WrittenNumber {
    plain("\(whole.isEmpty ? "0" : whole).\(digits[digits.count - 1])", exponent, shows: mark)
  }

  private func plain(_ digits: String, _ exponent: String, shows mark: DecimalMark?) -> WrittenNumber {
    .certain(PlainNumber(text: sign + digits + exponent), shows: mark)
  }

  /// One to three digits that do not begin with zero, then threes; or, as in India, twos and a three at the end.
  private static func areThousands(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first, let last = groups.last, (1...3).contains(first.utf8.count), first.utf8.first != 0x30
    else { return false }
    guard groups.count > 1 else { return true }
    let between = groups.dropFirst().dropLast()
    return last.utf8.count == 3
      && (between.allSatisfy { $0.utf8.count == 3 }
        || (first.utf8.count < 3 && between.allSatisfy { $0.utf8.count == 2 }))
  }
}
