/// What stands in an attribute.
enum AttributeValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  case text(String)
  case number(Double)
  /// A share of the width of the chart, 0...1, written as a percentage.
  case share(Double)
  /// No value: the attribute is not written.
  case absent

  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .text(value) }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text):
      appendEscaped(text, to: &bytes)
    case .number(let number):
      appendFixed(number, to: &bytes)
    case .share(let share):
      appendFixed(share * 100, to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .absent:
      break
    }
  }
}
