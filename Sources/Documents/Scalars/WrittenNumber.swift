/// The mark between the whole and the fraction of a number.
package enum DecimalMark: Sendable, Hashable { case point, comma }

/// A number in plain digits: `-1234.5e6`.
package struct PlainNumber: Sendable, Hashable {
  /// Sign, digits, a point with digits, an exponent; whatever stood between thousands is gone.
  let text: String
  /// What it is multiplied by, as a power of ten: 3 for thousands.
  var shift = 0

  /// The nearest Double to the number × 10^`scale`; nil when there is none but infinity or zero.
  package func value(scale: Int = 0) -> Double? {
    DecimalText(text.utf8)?.value(text: text, scale: scale + shift)
  }

  /// Whether a number without a value is too large for one; else it is too close to zero.
  package var isLarge: Bool { DecimalText(text.utf8)?.isLarge(scale: shift) ?? false }
}

/// What the digits of a number say, and the marks and blanks between them.
package enum WrittenNumber: Sendable, Hashable {
  /// There is one way to read it. `shows` is the mark for decimals that it gives away, for others beside it.
  case certain(PlainNumber, shows: DecimalMark?)
  /// Three digits after a single mark: `4.500` and `12,000` are a number with decimals or a number of thousands.
  case either(point: PlainNumber, comma: PlainNumber, written: DecimalMark)

  /// The number where the mark for decimals is known; nil where it would have to be.
  package func number(mark: DecimalMark?) -> PlainNumber? {
    switch (self, mark) {
    case (.certain(let number, _), _): number
    case (.either(let point, _, _), .point): point
    case (.either(_, let comma, _), .comma): comma
    case (.either, nil): nil
    }
  }

  /// The mark for decimals that it gives away.
  package var shownMark: DecimalMark? { if case .certain(_, let mark) = self { mark } else { nil } }

  func shifted(by places: Int) -> WrittenNumber {
    switch self {
    case .certain(var number, let mark):
      number.shift += places
      return .certain(number, shows: mark)
    case .either(var point, var comma, let written):
      point.shift += places
      comma.shift += places
      return .either(point: point, comma: comma, written: written)
    }
  }
}

/// A number with what stands before and after it: `€12,000`, `~5`, `3 days`, `5–8 weeks`.
package struct WrittenQuantity: Sendable, Hashable {
  /// Without blanks around it, wide letters made narrow.
  package var before = ""
  package var number: WrittenNumber
  /// The greater end, where two numbers are written as a range.
  package var end: WrittenNumber?
  /// The unit, as a rule. A word for thousands or millions is part of the number.
  package var after = ""

  /// Nothing but a number.
  package var isAlone: Bool { before.isEmpty && after.isEmpty && end == nil }
}
