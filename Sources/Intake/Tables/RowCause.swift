import Documents

/// What makes rows of a table unusable in the same way, so that it is told once and mended once.
enum RowCause: Hashable, Sendable {
  /// A date that is a day only in this order, which is not the one that is stated, or none is.
  case order(DayOrder)
  /// A date with two readings, and no order is stated.
  case twoReadings
  /// A time that lacks something which the whole export lacks: an offset, a time of day.
  case time(EventTime.Problem)
  /// A text that its column does not know; an empty one, too.
  case text(column: Int, String)
  /// A text where a number or a day should stand, whatever text it is.
  case form(column: Int)
  /// Numbers of a unit that their column is not in.
  case unit(column: Int, String)
  /// The shape of the row, in the words of its finding.
  case shape(String)

  /// Whether it is about what stands in a column, and not about the shape of the row.
  var isOfValues: Bool {
    if case .shape = self { false } else { true }
  }

  /// Whether it is a text that a column does not know.
  func isText(of column: Int) -> Bool {
    if case .text(column, let text) = self { !text.isEmpty } else { false }
  }

  /// - Parameter column: where a text that is no time stands.
  init(_ problem: EventTime.Problem, of text: String, in column: Int) {
    switch problem {
    case .ambiguous: self = .twoReadings
    case .unstated(let order), .fits(let order): self = .order(order)
    case .noOffset, .noTimeOfDay, .zone: self = .time(problem)
    case .form: self = .form(column: column)
    case .impossible, .outOfRange: self = .text(column: column, text)
    }
  }
}
