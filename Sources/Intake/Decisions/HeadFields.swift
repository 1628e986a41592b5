/// A piece of a line: a field and its value.
struct HeadField {
  let field: DecisionField
  /// As it is written.
  let name: Substring
  let value: Substring
}

/// So long may be what stands before a colon.
private let longestName = 60
private let mostFields = 12

/// The place of the first colon of a text, in whatever width, and the place behind it.
private func colon(in text: Substring) -> Range<Substring.Index>? {
  let bytes = text.utf8
  var index = bytes.startIndex
  var count = 0
  while index < bytes.endIndex, count <= longestName {
    if bytes[index] == UInt8(ascii: ":") { return index..<bytes.index(after: index) }
    if bytes[index] == 0xEF, bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) {
      return index..<bytes.index(index, offsetBy: 3)
    }
    index = bytes.index(after: index)
    count += 1
  }
  return nil
}

/// The field that a text names before its first colon, and what follows.
func fieldBeforeColon(in text: String, words: DecisionWords) -> (field: DecisionField, value: Substring)? {
  // Most headings and lines have no colon at all.
  guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }) else { return nil }
  guard let colon = colon(in: text[...]) else { return nil }
  guard let field = words.field(named: text[..<colon.lowerBound]) else { return nil }
  return (field, text[colon.upperBound...].drop(while: \.isWhitespace))
}

/// The fields of a line, one after the other: `Status: Accepted | Date: 2026-01-05`. Empty when it begins with none.
func headFields(in line: String, words: DecisionWords) -> [HeadField] {
  guard var current = firstField(in: line, words: words) else { return [] }
  var fields: [HeadField] = []
  // Nearly every line has one field and no other colon.
  while fields.count < mostFields, let next = nextField(in: current.value, words: words) {
    fields.append(whole(current, until: next.start, words: words))
    let name = current.value[next.start..<next.nameEnd]
    current = HeadField(field: next.field, name: name, value: current.value[next.valueStart...])
  }
  fields.append(whole(current, until: current.value.endIndex, words: words))
  return fields
}

private func whole(_ field: HeadField, until end: Substring.Index, words: DecisionWords) -> HeadField {
  let value = trimmed(withoutLastName(withoutUnknownPairs(field.value[..<end], words: words)))
  return HeadField(field: field.field, name: field.name, value: value)
}

private func firstField(in line: String, words: DecisionWords) -> HeadField? {
  guard let place = colon(in: line[...]) else { return nil }
  let name = line[..<place.lowerBound]
  // Two colons are one in Logseq.
  let isDoubled = line[place.upperBound...].first == ":"
  let value = line[place.upperBound...].dropFirst(isDoubled ? 1 : 0).drop(while: \.isWhitespace)
  if let field = words.field(named: name) { return HeadField(field: field, name: name, value: value) }
  if isStatusWithDay(name, value, words: words) { return HeadField(field: .date, name: name, value: value) }
  return fieldBehindMark(in: line, words: words)
}

/// "Accepté : 2026-01-05": a day that goes by what happened on it, in whatever language.
private func isStatusWithDay(_ name: Substring, _ value: Substring, words: DecisionWords) -> Bool {
  guard let first = value.utf8.first, (48...57).contains(first), value.utf8.count <= 40,
    words.statuses[foldedWords(name)] != nil
  else { return false }
  return latestDay(in: String(value), words: words) != nil
}

/// The first field behind a mark between pairs, where the line begins with a pair that is not ours:
/// "Branch: main · Status: Accepted".
private func fieldBehindMark(in line: String, words: DecisionWords) -> HeadField? {
  let bytes = line.utf8
  guard bytes.contains(where: { $0 == 0xB7 || $0 == 0xA2 || $0 == 0x93 || $0 == 0x94 || $0 == UInt8(ascii: "|") }),
    colon(in: line[...]) != nil
  else {
    return nil
  }
  // A dash parts sentences too, which are longer than a pair or go on in lower case: "As of: July — Status: accepted".
  let marks = bytes.count <= 160 ? "·•|—–" : "·•|"
  for part in line.split(whereSeparator: { marks.contains($0) }).dropFirst().prefix(mostFields) {
    guard let colon = colon(in: part) else { continue }
    if part.first(where: { !$0.isWhitespace })?.isLowercase == true,
      "—–".contains(line[line.index(before: part.startIndex)])
    {
      continue
    }
    if let field = words.field(named: part[..<colon.lowerBound]) {
      let value = line[colon.upperBound...].drop(while: \.isWhitespace)
      return HeadField(field: field, name: part[..<colon.lowerBound], value: value)
    }
    // "Kind: RFC Status: active": no mark parts the two.
    if let next = nextField(in: part, words: words), part[..<next.start].contains(":") {
      return HeadField(field: next.field, name: part[next.start..<next.nameEnd], value: line[next.valueStart...])
    }
  }
  return nil
}

/// The next name of a field with a colon behind it.
private func nextField(
  in value: Substring, words: DecisionWords
) -> (field: DecisionField, start: Substring.Index, nameEnd: Substring.Index, valueStart: Substring.Index)? {
  var rest = value
  var searched = 0
  while searched < 20, let place = firstColon(in: rest) {
    searched += 1
    // One to three words before the colon, the longest name first.
    for count in [3, 2, 1] {
      guard let start = start(ofLast: count, before: place.lowerBound, in: value), start > value.startIndex,
        let field = words.field(named: value[start..<place.lowerBound]), isFieldStart(start, in: value)
      else { continue }
      return (field, start, place.lowerBound, place.upperBound)
    }
    rest = rest[place.upperBound...]
  }
  return nil
}

private func firstColon(in text: Substring) -> Range<Substring.Index>? {
  let bytes = text.utf8
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: ":") { return index..<bytes.index(after: index) }
    if bytes[index] == 0xEF, bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) {
      return index..<bytes.index(index, offsetBy: 3)
    }
    index = bytes.index(after: index)
  }
  return nil
}

private func start(ofLast count: Int, before end: Substring.Index, in text: Substring) -> Substring.Index? {
  var index = end
  for number in 0..<count {
    let blank: (Character) -> Bool = { $0 == " " }
    guard let wordEnd = text[..<index].lastIndex(where: { !blank($0) }) else { return nil }
    guard let before = text[...wordEnd].lastIndex(where: blank) else {
      return number == count - 1 ? text.startIndex : nil
    }
    index = text.index(after: before)
    if number < count - 1 { index = before }
  }
  return index
}

/// A further field begins behind a separator, or with a capital: "Status: Accepted Date: 2026-01-05". A word of prose does
/// not: "superseded, see the status: 7".
private func isFieldStart(_ start: Substring.Index, in text: Substring) -> Bool {
  let before = text[..<start].last { !$0.isWhitespace }
  if let before, "|,;•·–—/-)]".contains(before) { return true }
  guard let first = text[start...].first else { return false }
  return first.isUppercase || isIdeographic(first)
}

/// Without blanks and separators at its ends.
private func trimmed(_ value: Substring) -> Substring {
  var value = value.drop { $0.isWhitespace || $0 == "|" }
  // `Status: – Accepted`.
  if let first = value.first, "–—-".contains(first), value.dropFirst().first?.isWhitespace == true {
    value = value.dropFirst().drop(while: \.isWhitespace)
  }
  while let last = value.last, last.isWhitespace || "|,;•·–—".contains(last) {
    // A value that is nothing but a dash says so.
    if value.count == 1 { break }
    value.removeLast()
  }
  return value
}

/// The field that a text names before its first dash, and what follows: `Decided on – 25 June 2024`.
func fieldBeforeDash(in text: String, words: DecisionWords) -> (field: DecisionField, value: Substring)? {
  let dashes = [" – ", " — ", " - "].compactMap { text.firstRange(of: $0) }
  guard let dash = dashes.min(by: { $0.lowerBound < $1.lowerBound }),
    let field = words.field(named: text[..<dash.lowerBound])
  else { return nil }
  return (field, text[dash.upperBound...].drop(while: \.isWhitespace))
}
