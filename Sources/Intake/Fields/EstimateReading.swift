import Diagnostics
import Documents
import Record

extension FieldReader {
  /// A number, or the three of `[low, likely, high]`.
  func estimate(_ name: String) -> ThreePoint? {
    guard let node = entry(name)?.value else { return nil }
    guard case .sequence(let elements) = node.value else {
      return estimateNumber(name, node, reader(of: name)).flatMap { ThreePoint(ascending: $0, $0, $0) }
    }
    guard elements.count == 3 else {
      log.add(
        FieldRules.wrongShape.finding(
          elements.isEmpty
            ? "'\(name)' is an empty list"
            : "'\(name)' is a list of \(elements.count), not of three: low, likely and high", at: node.span,
          hint: "write one number, or three as [low, likely, high]"))
      return nil
    }
    var reader = reader(of: name)
    reader.mark = shownMark(in: elements.compactMap(\.plainText))
    let numbers = elements.compactMap { estimateNumber(name, $0, reader) }
    guard numbers.count == 3 else { return nil }
    guard let range = ThreePoint(ascending: numbers[0], numbers[1], numbers[2]) else {
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

  private func estimateNumber(_ name: String, _ node: YAMLNode, _ reader: NumberReader) -> Double? {
    scalar(node, of: name).flatMap { readNumber($0, of: name, reader) }
  }
}
