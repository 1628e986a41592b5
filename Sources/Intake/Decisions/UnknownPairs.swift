/// Without the name of a field whose value comes on the next line: "active Living pages:".
func withoutLastName(_ value: Substring) -> Substring {
  guard value.utf8.last == UInt8(ascii: ":") else { return value }
  let words = value.split(separator: " ")
  guard words.count > 1, let start = words.dropFirst().lastIndex(where: { $0.first?.isUppercase == true }) else {
    return value
  }
  return value[..<words[start].startIndex]
}

/// Without the pairs behind a mark whose names are of no table: "Accepted · Origin of the idea: none".
func withoutUnknownPairs(_ value: Substring, words: DecisionWords) -> Substring {
  let bytes = value.utf8
  guard bytes.contains(UInt8(ascii: ":")),
    bytes.contains(where: { $0 == 0xB7 || $0 == 0xA2 || $0 == UInt8(ascii: "|") })
  else { return value }
  var place = value.startIndex
  while let mark = value[place...].firstIndex(where: { "·•|".contains($0) }) {
    let rest = value[value.index(after: mark)...].drop(while: \.isWhitespace)
    let name = rest.prefix { $0 != ":" && !"·•|".contains($0) }
    let isName =
      name.endIndex < rest.endIndex && rest[name.endIndex] == ":" && name.utf8.count <= 40
      && name.first?.isLetter == true && name.utf8.count { $0 == 0x20 } < 5
    // A day behind the name may be that of the record.
    if isName, latestDay(in: String(rest.prefix(80)), words: words) == nil { return value[..<mark] }
    place = value.index(after: mark)
  }
  return value
}
