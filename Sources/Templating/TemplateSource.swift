internal import Diagnostics

/// The text of a template, with places in it.
struct TemplateSource: Sendable {
  let name: String
  let file: String
  /// Without a byte order mark.
  let bytes: [UInt8]

  init(_ template: TemplateFile) {
    name = template.name
    file = template.file
    bytes = template.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(template.bytes.dropFirst(3)) : template.bytes
  }

  /// The words of a range, for findings.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a range of bytes is, as far as it lies on its first line.
  func span(_ range: Range<Int>) -> SourceSpan {
    let (line, lineStart) = lineStart(of: range.lowerBound)
    let end = bytes[range].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? range.upperBound
    return bytes.withUnsafeBufferPointer { buffer in
      SourceSpan(
        file: file, line: line,
        column: ScalarColumn.column(of: range.lowerBound, lineStart: lineStart, in: buffer),
        length: ScalarColumn.count(range.lowerBound..<end, in: buffer))
    }
  }

  /// Counted when a finding needs it: templates without findings pay nothing.
  private func lineStart(of offset: Int) -> (line: Int, start: Int) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) {
      let endsLine =
        bytes[index] == .lineFeed
        || bytes[index] == .carriageReturn && !(index + 1 < bytes.count && bytes[index + 1] == .lineFeed)
      guard endsLine else { continue }
      line += 1
      start = index + 1
    }
    return (line, start)
  }

  /// The first bytes that are not UTF-8, or nil.
  var firstInvalidRange: Range<Int>? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length): return offset..<offset + length
      case .emptyInput: return nil
      }
    }
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20

  /// Space or tab: what may stand around a tag that has a line to itself.
  var isBlank: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn || self == 0x0C }
}
