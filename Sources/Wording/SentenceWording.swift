/// Pieces of sentences.

/// A title as it is cited: `“Refunds in a day”`.
package func quoted(_ title: String) -> String { "“\(title)”" }

/// `a`, `a and b`, `a, b and c`.
package func joined(_ parts: [String], _ conjunction: String = "and") -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// The same with a capital at the beginning; a word that has capitals of its own, such as "eBPF", stays as it is.
package func capitalised(_ text: String) -> String {
  if let plain = capitalisedASCII(text) { return plain }
  guard !text.prefix(while: { !$0.isWhitespace }).contains(where: \.isUppercase) else { return text }
  return text.prefix(1).uppercased() + text.dropFirst()
}

/// The same for a first word in ASCII, which is nearly every one: characters cost twenty times what bytes do.
private func capitalisedASCII(_ text: String) -> String? {
  var copy = text
  return copy.withUTF8 { bytes in
    guard let first = bytes.first else { return "" }
    for byte in bytes {
      if byte == UInt8(ascii: " ") { break }
      // Control characters are left to the long way: some of them are blanks.
      guard byte > 0x20, byte < 0x7F else { return nil }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return text }
    }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return text }
    return String(unsafeUninitializedCapacity: bytes.count) { result in
      _ = result.initialize(fromContentsOf: bytes)
      result[0] = first & ~0x20
      return bytes.count
    }
  }
}

/// A clause as a sentence: a capital, and a full stop unless it has an end of its own.
package func sentence(_ text: String) -> String { capitalised(ended(text)) }

/// Words that somebody else wrote, ended like a sentence; their first letter is as it was.
package func ended(_ text: String) -> String {
  if let byte = text.utf8.last, byte > 0x20, byte < 0x7F {
    return ".?!".utf8.contains(byte) ? text : text + "."
  }
  guard let last = text.last else { return "" }
  return text + (".?!…".contains(last) ? "" : ".")
}

/// Words that somebody else wrote, in one line, without a full stop at the end, and cut between words where they are longer
/// than so many characters.
package func shortened(_ text: String, to most: Int) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard line.count > most else { return line.hasSuffix(".") ? String(line.dropLast()) : line }
  let start = line.prefix(most)
  return "\(start.lastIndex(of: " ").map { start[..<$0] } ?? start)…"
}

/// `And 12 more.`; nil when nothing is left out.
package func more(_ rest: Int) -> String? { rest > 0 ? "And \(count(rest)) more." : nil }
