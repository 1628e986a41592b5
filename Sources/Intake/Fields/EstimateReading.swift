import Diagnostics
import Documents
import Record

extension FieldReader {
  /// A number, or the three of `[low, likely, high]`.
  func estimate(_ name: String) -> NumberRange? {
    guard let node = entry(name)?.value else { return nil }
    guard case .sequence(let elements) = node.value else {
      return estimateNumber(name, node).flatMap { NumberRange($0, at: node.span) }
    }
    guard elements.count == 3 else {
      log.add(
        FieldRules.wrongShape.finding(
          "'\(name)' is a list of \(elements.count), not of low, likely and high", at: node.span,
          hint: "write one number, or three as [low, likely, high]"))
      return nil
    }
    let numbers = elements.compactMap { estimateNumber(name, $0) }
    guard numbers.count == 3 else { return nil }
    guard let range = NumberRange(low: numbers[0], likely: numbers[1], high: numbers[2], at: node.span) else {
      let written = elements.compactMap(\.plainText)
      log.add(
        FieldRules.rangeOrder.finding(
          numbers[0] > numbers[1]
            ? "low is \(written[0]), above the likely \(written[1])"
            : "the likely \(written[1]) is above high, \(written[2])",
          at: node.span, hint: "write '\(name)' as [low, likely, high]"))
      return nil
    }
    return range
  }

  private func estimateNumber(_ name: String, _ node: YAMLNode) -> Double? {
    guard let written = scalar(node, of: name) else { return nil }
    let number: Double?
    switch spec(name)?.shape {
    case .estimate(let bounds): number = readNumber(written.value).flatMap { bounds.contains($0) ? $0 : nil }
    case .shareEstimate(let bounds):
      number = readPercentage(written.value, plain: .asFraction).flatMap { bounds.contains($0) ? $0 : nil }
    default: number = nil
    }
    if number == nil { reportUnreadable(written, of: name, FieldRules.notANumber) }
    return number
  }
}
