/// Where values lie across a small chart that stands in a column with others on the same scale, and across its axis.
struct ColumnScale {
  let scale: Band
  /// Pixels.
  let width: Int

  /// Room for half a mark at the ends.
  static let inset = 6.0

  var isFinite: Bool { scale.lower.isFinite && scale.upper.isFinite }

  /// In pixels; what lies beyond an end is drawn at it.
  func pixels(_ value: Double) -> Double {
    Self.inset + Scale(scale.lower, scale.upper).share(of: value) * (Double(width) - 2 * Self.inset)
  }

  func x(_ value: Double) -> AttributeValue { .number(pixels(value)) }
}
