import Foundation

@testable import Documents

/// Numbers are those that the C library reads, where it reads the same form, and no other form is more than a number.
func fuzzNumbers(_ bytes: UnsafeBufferPointer<UInt8>) {
  let text = String(decoding: bytes, as: UTF8.self)
  claimPlainNumber(text)
  claim(readNumber(bytes) == readNumber(text) || !isText(bytes), "bytes and text differ: \(text)")
  if let whole = readInteger(text) { claim(strtoll(text, nil, 10) == whole, "\(text) is not \(whole)") }
  if let share = readPercentage(text, plain: .asFraction) { claim(share.isFinite, "\(text) is \(share)") }
  claimQuantity(text)
  if case .success(let seconds) = EventTime.readISO(bytes) { claimMoment(text, seconds) }
  _ = EventTime.read(bytes)
}

private func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { firstBadByte(bytes) == nil }

/// A sign, digits, a point with digits, an exponent: what all languages share.
private func claimPlainNumber(_ text: String) {
  let value = readNumber(text)
  let isForm = text.wholeMatch(of: #/[+\-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?/#) != nil
  guard isForm else { return claim(value == nil, "'\(text)' is \(String(describing: value))") }
  let reference = strtod(text, nil)
  let isZero = text.prefix { $0 != "e" && $0 != "E" }.allSatisfy { !$0.isNumber || $0 == "0" }
  // What no Double holds is refused: infinity, and what is so small that it would be zero.
  let expected: Double? = reference.isFinite && (reference != 0 || isZero) ? reference : nil
  claim(value == expected, "'\(text)' is \(String(describing: value)), and strtod says \(reference)")
  claim(value?.sign != .minus || value != 0, "'\(text)' is negative zero")
  if let certain = readCertainNumber(text) { claim(certain == value, "'\(text)' is certainly \(certain)") }
}

private func claimQuantity(_ text: String) {
  guard let quantity = readQuantity(text) else { return }
  for part in [quantity.before, quantity.after] {
    claim(!part.utf8.contains { (0x30...0x39).contains($0) }, "'\(text)' has a number in '\(part)'")
  }
  for number in [quantity.number, quantity.end].compactMap(\.self) {
    for mark in [nil, DecimalMark.point, .comma] {
      guard let value = number.number(mark: mark)?.value() else { continue }
      claim(value.isFinite, "'\(text)' is \(value)")
    }
  }
  // What is a number in every language is the same number here.
  if quantity.isAlone, let certain = readCertainNumber(text), let read = quantity.number.number(mark: nil) {
    claim(read.value() == certain, "'\(text)' is \(certain) and \(String(describing: read.value()))")
  }
}

private func claimMoment(_ text: String, _ seconds: UInt32) {
  claim(text.utf8.count >= 17, "'\(text)' is the moment \(seconds)")
  let year = Int(text.prefix(4)) ?? 0
  // An offset can move a moment into the year beside it.
  let mean = 1970 + Int(Double(seconds) / (365.2425 * 86_400))
  claim(abs(mean - year) <= 1, "'\(text)' is in \(mean)")
}
