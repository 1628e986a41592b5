/// Escaping for text and for attribute values in quotes, on bytes.
///
/// Bytes, not characters: a quote followed by a combining mark is one `Character` that is not a quote, but a browser sees the
/// quote. In UTF-8 no byte of a longer scalar equals an ASCII byte, so replacing bytes is exact.
package enum Escaping {
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let doubleQuote = Array("&quot;".utf8)
  private static let singleQuote = Array("&#39;".utf8)

  /// Appends a text with `& < > " '` replaced.
  package static func append(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  /// Whole runs between special bytes are copied at once.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in 0..<bytes.count {
      // The greatest of the five is `>`, so most letters are passed by one comparison.
      guard bytes[index] <= 0x3E, let replacement = replacement(for: bytes[index]) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(contentsOf: replacement)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func replacement(for byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "\""): doubleQuote
    case UInt8(ascii: "'"): singleQuote
    default: nil
    }
  }
}
