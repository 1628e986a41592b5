import Diagnostics

/// What is said of a CSV file that ends in the middle of a row, as far as anybody can know: behind a delimiter, without a
/// line end, where the line before ends otherwise. A row with fields missing has its own finding, and of a file that ends
/// with a whole line nobody can tell.
///
/// - Parameter tail: the last bytes of the file, with the last two lines.
func cutOff(_ tail: some BidirectionalCollection<UInt8>, file: String) -> Finding? {
  guard let last = tail.last else { return nil }
  guard delimiters.contains(last) else { return cutNumber(tail, file: file) }
  guard let end = tail.lastIndex(of: 0x0A) else { return nil }
  let before = tail[..<end].last { $0 != 0x0D }
  guard before != last else { return nil }
  let sign = last == 0x09 ? "a tab" : "'\(Character(Unicode.Scalar(last)))'"
  return TableRules.cutOff.finding(
    "this file ends behind \(sign), without a line end: it may be cut off", at: .wholeFile(file),
    hint: "export it again; if it is whole, end its last line")
}

/// A number at the very end that has fewer decimals than those above it, all of which have as many.
private func cutNumber(_ tail: some BidirectionalCollection<UInt8>, file: String) -> Finding? {
  guard let last = tail.last, isDigit(last) || last == 0x2E else { return nil }
  let numbers = tail.split(separator: 0x0A).suffix(CutOff.compared + 1).map { line in
    line.drop { $0 == 0x0D }.reversed().drop { $0 == 0x0D }.prefix { !delimiters.contains($0) && $0 != 0x22 }
  }
  let decimals = numbers.map { number in
    number.firstIndex(of: 0x2E).map { number.distance(from: number.startIndex, to: $0) }
  }
  guard decimals.count > CutOff.compared, let usual = decimals.first ?? nil, usual > 0,
    decimals.dropLast().allSatisfy({ $0 == usual }), decimals.last.flatMap(\.self) ?? 0 < usual
  else { return nil }
  let shown = String(decoding: numbers[numbers.count - 1].reversed(), as: UTF8.self)
  return TableRules.cutOff.finding(
    "this file ends with '\(shown)', without a line end, and all numbers above it have \(usual == 1 ? "1 decimal" : "\(usual) decimals"): it may be cut off",
    at: .wholeFile(file), hint: "export it again; if it is whole, end its last line")
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

enum CutOff {
  /// So many numbers above show how numbers are written.
  static let compared = 10

  /// So many bytes at the end of a file surely have its last two lines, unless these are no rows of events.
  static let tail = 8 << 10
}

private let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
