#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether a text may say who may read it. Nearly none does, and this is asked of every file: a search of the system's for
/// the rare letters, and a look at how each line begins.
func mayStateVisibility(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress, text.count > 0 else { return false }
  // A text in UTF-16 has a zero in each of its letters; the scan leaves them out.
  if memchr(base, 0, text.count) != nil { return true }
  if holdsStem(UInt8(ascii: "b"), base, text.count) || holdsStem(UInt8(ascii: "B"), base, text.count) { return true }
  var start = 0
  while start < text.count {
    if beginsLikeVisibility(base + start, text.count - start) { return true }
    guard let end = memchr(base + start, 0x0A, text.count - start) else { break }
    start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(end)) + 1
  }
  return beginsCell(base, text.count)
}

/// Whether the word begins a cell of a table: the head of a column may be in another language.
private func beginsCell(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var start = 0
  while start < count, let bar = memchr(base + start, Int32(UInt8(ascii: "|")), count - start) {
    start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(bar)) + 1
    if beginsLikeVisibility(base + start, count - start) { return true }
  }
  return false
}

/// Whether "isib" or "chtb" stands anywhere, in whatever case: its last letter is rare, and the system finds it many bytes
/// at a time.
private func holdsStem(_ letter: UInt8, _ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var start = 3
  while start < count, let found = memchr(base + start, Int32(letter), count - start) {
    let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    let stem = (base[place - 3] | 0x20, base[place - 2] | 0x20, base[place - 1] | 0x20)
    if stem == (UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "i")) { return true }
    // Sichtbarkeit, zichtbaarheid.
    if stem == (UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "t")) { return true }
    start = place + 1
  }
  return false
}

/// Whether the first word of a line may be one for visibility, or the beginning of the word in another language.
private func beginsLikeVisibility(_ line: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var index = 0
  let limit = min(count - 4, 32)
  while index < limit {
    let byte = line[index] | 0x20
    if byte >= 0x80 {
      // Behind a bullet, a dash, a quote or an emoji any word may stand.
      guard let symbol = symbolLength(line[index]) else {
        return startsWithForeignWord(line + index) || index == 0 && line[0] == 0xEF
      }
      index += symbol
      continue
    }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
      // láthatóság, görünürlük, näkyvyys.
      if line[index + 1] >= 0x80, "lgn".utf8.contains(byte) { return true }
      switch byte {
      case UInt8(ascii: "v"):
        return resemblesVisibility(line + index, count - index) || beginsViditelnost(line + index)
      case UInt8(ascii: "s"), UInt8(ascii: "z"):
        return line[index + 1] | 0x20 == UInt8(ascii: "i") && line[index + 2] | 0x20 == UInt8(ascii: "c")
          || beginsSynlighet(line + index)
      case UInt8(ascii: "w"):
        return line[index + 1] | 0x20 == UInt8(ascii: "i") && line[index + 2] | 0x20 == UInt8(ascii: "d")
      case UInt8(ascii: "r"):
        return line[index + 1] | 0x20 == UInt8(ascii: "e") && line[index + 2] | 0x20 == UInt8(ascii: "a")
          && line[index + 3] | 0x20 == UInt8(ascii: "d") && line[index + 4] | 0x20 == UInt8(ascii: "a")
      // A box of a task, a tag, a number of a list.
      case UInt8(ascii: "x"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "l"),
        UInt8(ascii: "p"):
        guard index > 0, line[index - 1] == UInt8(ascii: "<") || line[index - 1] == UInt8(ascii: "[") else {
          return false
        }
      default: return false
      }
    }
    if line[index] == 0x0A { return false }
    index += 1
  }
  return false
}

/// Whether the letters of a word that begins with `v` are nearly all those of "visibility", as they are after two slips
/// and in the languages that have the word: of the first ten, no more than three are others.
private func resemblesVisibility(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var (letters, others, index) = (0, 0, 0)
  while index < count, letters < 10 {
    switch word[index] | 0x20 {
    case UInt8(ascii: "v"), UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "b"), UInt8(ascii: "l"),
      UInt8(ascii: "t"), UInt8(ascii: "y"):
      letters += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      (letters, others) = (letters + 1, others + 1)
    // Letters with marks, and signs without a width between letters.
    case 0x80...: others += 1
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_") | 0x20: break
    default: return letters > 6 && others < 4
    }
    if others > 3 { return false }
    index += 1
  }
  return letters > 6
}

/// The bytes of a symbol before a word; nil for the first byte of anything else.
private func symbolLength(_ first: UInt8) -> Int? {
  switch first {
  case 0xE2: 3
  case 0xF0: 4
  default: nil
  }
}

/// Czech and Slovak.
private func beginsViditelnost(_ word: UnsafePointer<UInt8>) -> Bool {
  word[1] | 0x20 == UInt8(ascii: "i") && word[2] | 0x20 == UInt8(ascii: "d") && word[3] | 0x20 == UInt8(ascii: "i")
}

/// Swedish, Danish and Norwegian.
private func beginsSynlighet(_ word: UnsafePointer<UInt8>) -> Bool {
  word[1] | 0x20 == UInt8(ascii: "y") && word[2] | 0x20 == UInt8(ascii: "n") && word[3] | 0x20 == UInt8(ascii: "l")
}

/// The first bytes of 可, 公, 가 and 공, of в and В, ο and Ο.
private func startsWithForeignWord(_ word: UnsafePointer<UInt8>) -> Bool {
  switch (word[0], word[1]) {
  case (0xE5, 0x8F), (0xE5, 0x85), (0xEA, 0xB0), (0xEA, 0xB3), (0xD0, 0xB2), (0xD0, 0x92), (0xCE, 0xBF),
    (0xCE, 0x9F):
    true
  default: false
  }
}
