#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A look at the bytes: the first letters are those that such a word begins with, and a line of a table may hold any.
func mayClassify(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
  for place in line.prefix(12) {
    switch text[place] {
    case UInt8(ascii: "|"), UInt8(ascii: "["): return true
    case 0x80..., UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      return Restriction.beginnings.contains(Restriction.beginning(of: text[place..<line.upperBound]))
    default: continue
    }
  }
  return false
}

/// Where a line ends that begins at a place.
func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  place(of: 0x0A, in: text, from: start) ?? text.count
}

/// The next `#` that begins a line.
func firstHeading(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var start = start
  while let sign = place(of: UInt8(ascii: "#"), in: text, from: start) {
    if sign == 0 || text[sign - 1] == 0x0A { return sign }
    start = sign + 1
  }
  return nil
}

/// The system's search looks at many bytes at a time.
private func place(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = text.baseAddress, start < text.count,
    let found = memchr(base + start, Int32(byte), text.count - start)
  else { return nil }
  return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
}

/// Where a word stands next that begins with a slash.
func place(of word: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = text.baseAddress else { return nil }
  var start = start
  while let found = place(of: UInt8(ascii: "/"), in: text, from: start), found + word.utf8CodeUnitCount <= text.count {
    if memcmp(base + found, word.utf8Start, word.utf8CodeUnitCount) == 0 { return found }
    start = found + 1
  }
  return nil
}
