import Diagnostics
import Documents
import Record

/// The parts of `at least 5% relative`.
struct ThresholdText {
  let bound: Bound
  let scale: Experiment.Threshold.Scale
  let quantity: WrittenQuantity
  /// The number as it was written.
  let number: String
  /// By which power of ten it is a share of one; nil for a plain number.
  let places: Int?

  /// Nil when a part is missing, or the number has a unit.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 4,
      let bound = Bound(rawValue: words[0...1].joined(separator: " ").lowercased()),
      let scale = Experiment.Threshold.Scale(rawValue: words[words.count - 1].lowercased())
    else { return nil }
    number = words[2..<(words.count - 1)].joined(separator: " ")
    guard let quantity = readQuantity(number), quantity.before.isEmpty, quantity.end == nil else { return nil }
    let unit = quantity.after
    places = placesOfShare(unit) ?? (scale == .absolute && pointWords.contains(unit.lowercased()) ? -2 : nil)
    guard unit.isEmpty || places != nil else { return nil }
    (self.bound, self.scale, self.quantity) = (bound, scale, quantity)
  }

  /// The number, where three digits after a single point are decimals; nil where it is uncertain or cannot be held.
  var value: Double? {
    let isPoint = if case .either(_, _, .point) = quantity.number { true } else { false }
    return quantity.number.number(mark: isPoint ? .point : nil)?.value(scale: places ?? 0)
  }

  /// The other reading of a number such as `4.500` or `12,000`.
  var readings: (point: Double, comma: Double)? {
    guard case .either(let point, let comma, _) = quantity.number, let point = point.value(), let comma = comma.value()
    else { return nil }
    return (point, comma)
  }
}

private let pointWords: Set<String> = ["pp", "ppt", "percentage points", "percentage point", "%-points", "points"]

/// Reads `at least 5% relative`; nil for anything else.
func readThreshold(_ text: String) -> Experiment.Threshold.Terms? {
  guard let written = ThresholdText(text), let value = written.value else { return nil }
  return .init(bound: written.bound, value: value, scale: written.scale)
}

func decodeThreshold(_ fields: FieldReader) -> Experiment.Threshold? {
  guard let written = fields.scalar("threshold") else { return nil }
  let text = ThresholdText(written.value)
  if let text, let value = text.value {
    warn(text, value, written, fields)
    return Experiment.Threshold(
      .init(bound: text.bound, value: value, scale: text.scale), isPercentage: text.places != nil, span: written.span)
  }
  let readings = text?.readings.map {
    "write \(plain($0.comma)) or \(plain($0.point)): '\(text?.number ?? "")' can be both"
  }
  fields.log.add(
    ExperimentRules.threshold.finding(
      "'\(written.value)' is not a threshold", at: written.span,
      hint: readings
        ?? scaleHint(written.value)
        ?? "write 'at least' or 'at most', a number, and 'absolute' or 'relative': at least 5% relative"))
  return nil
}

/// Where only the last word is missing, both are said with what they mean: one of them is another threshold.
private func scaleHint(_ written: String) -> String? {
  guard let text = ThresholdText(written + " absolute") else { return nil }
  guard text.places != nil, ThresholdText(written + " relative") != nil else {
    return "say that it is a difference: \(written) absolute"
  }
  return
    "say what it is of: '\(written) absolute' is in percentage points, '\(written) relative' a share of the control"
}

private func warn(_ text: ThresholdText, _ value: Double, _ written: Located<String>, _ fields: FieldReader) {
  if let (point, comma) = text.readings {
    fields.log.add(
      FieldRules.twoReadings.finding(
        "'\(text.number)' is read as \(plain(point)), and can be meant as \(plain(comma))", at: written.span,
        hint: "write \(plain(comma)), or \(surelyDecimal(text.number, point))"))
  } else if text.scale == .relative, text.places == nil, abs(value) > 1 {
    fields.log.add(
      FieldRules.twoReadings.finding(
        "'\(text.number) relative' is read as \(plain(value * 100))%, and can be meant as \(plain(value))%",
        at: written.span, hint: "write the per cent sign"))
  }
}
