/// A line of a document that may be plain enough to read without Yams.
struct PlainYAMLLine {
  /// From 1.
  let number: Int
  let start: Int
  /// Where its printable ASCII ends: at LF, CRLF or the end of the text; anywhere else the line is not plain.
  let end: Int
  private let nextStart: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, number: Int) {
    self.number = number
    self.start = start
    var index = start
    while index < bytes.count, bytes[index] &- 0x20 < 0x5F { index += 1 }
    let isPair = index + 1 < bytes.count && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
    let isEnded = index == bytes.count || isPair || bytes[index] == 0x0A
    // An empty line that starts nowhere is no entry, no comment and no item: whoever reads it gives up.
    end = isEnded ? index : start - 1
    nextStart = index == bytes.count ? index : index + (isPair ? 2 : 1)
  }

  func next(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainYAMLLine {
    PlainYAMLLine(bytes, from: nextStart, number: number + 1)
  }

  func isEmptyOrComment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end >= start else { return false }
    return end == start || bytes[start] == 0x23 || textEnd(bytes) == start
  }

  /// Where its text ends, without blanks.
  func textEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var last = end
    while last > start, bytes[last - 1] == 0x20 { last -= 1 }
    return last
  }

  /// The place of a `-` that starts a list item after any spaces.
  func dash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index < end && bytes[index] == 0x2D ? index : nil
  }
}
