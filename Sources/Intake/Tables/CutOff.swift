import Diagnostics

/// What is said of a CSV file that ends in the middle of a row, as far as anybody can know: behind a delimiter, without a
/// line end, where the line before ends otherwise. A row with fields missing has its own finding, and of a file that ends
/// with a whole line nobody can tell.
///
/// - Parameter tail: the last bytes of the file, with the last two lines.
func cutOff(_ tail: some BidirectionalCollection<UInt8>, file: String) -> Finding? {
  guard let last = tail.last, delimiters.contains(last) else { return nil }
  guard let end = tail.lastIndex(of: 0x0A) else { return nil }
  let before = tail[..<end].last { $0 != 0x0D }
  guard before != last else { return nil }
  let sign = last == 0x09 ? "a tab" : "'\(Character(Unicode.Scalar(last)))'"
  return TableRules.cutOff.finding(
    "this file ends behind \(sign), without a line end: it may be cut off", at: .wholeFile(file),
    hint: "export it again; if it is whole, end its last line")
}

enum CutOff {
  /// So many bytes at the end of a file surely have its last two lines, unless these are no rows of events.
  static let tail = 8 << 10
}

private let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
