/// A text as the words of tables are kept: lower case, letters and digits, single blanks between words. Characters of
/// scripts without blanks are words by themselves.
func foldedWords(_ text: some StringProtocol) -> String {
  foldedASCII(text.utf8) ?? words(in: text, limit: 200).joined(separator: " ")
}

/// The same for text in ASCII only, by bytes: nearly all field names and headings are.
private func foldedASCII(_ bytes: some Collection<UInt8>) -> String? {
  let folded = bytes.withContiguousStorageIfAvailable { bytes -> String? in
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
  }
  return folded ?? nil
}

/// Writes the folded text, and returns its length.
private func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) -> Int {
  var count = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded[count] = byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded[count] = byte | 0x20
    case UInt8(ascii: "'"): continue
    default:
      if count == 0 || folded[count - 1] == 0x20 { continue }
      folded[count] = 0x20
    }
    count += 1
  }
  return count > 0 && folded[count - 1] == 0x20 ? count - 1 : count
}

/// The words of a text in order, at most `limit` of them.
func words(in text: some StringProtocol, limit: Int) -> [String] {
  // Finding the characters of a text takes most of the time, and in most texts every scalar is one.
  if text.unicodeScalars.allSatisfy(isWholeCharacter) {
    return words(in: text.unicodeScalars, limit: limit)
  }
  var words: [String] = []
  var word = ""
  for character in text {
    if words.count == limit { return words }
    if isApostrophe(character) { continue }
    let isLetter = character.isLetter || character.isNumber
    if isLetter, !isIdeographic(character) {
      word.append(character)
      continue
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    word = ""
    if isLetter { words.append(String(character)) }
  }
  if !word.isEmpty { words.append(word.lowercased()) }
  return words
}

/// The same where every scalar is a character.
private func words(in scalars: some Sequence<Unicode.Scalar>, limit: Int) -> [String] {
  var words: [String] = []
  var word = ""
  for scalar in scalars {
    if words.count == limit { return words }
    if scalar == "'" || scalar == "’" { continue }
    let isLetter = isLetterOrNumber(scalar)
    if isLetter, !isIdeographic(scalar) {
      appendLowercase(scalar, to: &word)
      continue
    }
    if !word.isEmpty { words.append(word) }
    word = ""
    if isLetter { words.append(String(scalar)) }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

private func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "ß"..."ö", "ø"..."ÿ": true
  case _ where scalar.isASCII: false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

private func appendLowercase(_ scalar: Unicode.Scalar, to word: inout String) {
  if scalar.isASCII {
    word.unicodeScalars.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
  } else if scalar.properties.changesWhenLowercased {
    word += scalar.properties.lowercaseMapping
  } else {
    word.unicodeScalars.append(scalar)
  }
}

/// Whether a scalar is a character by itself whatever stands beside it, so long as this holds of that, too: none of these
/// joins or extends another (UAX #29). False for many that are.
private func isWholeCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2FF, 0x0391...0x0481, 0x048A...0x052F, 0x2010...0x2027, 0x3000...0x3029,
    0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
    true
  default: false
  }
}

func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

/// Whether a character is of a script that is written without blanks between words, or glues endings to them: Chinese,
/// Japanese, Korean.
func isIdeographic(_ character: Character) -> Bool {
  character.unicodeScalars.first.map(isIdeographic) ?? false
}

private func isIdeographic(_ first: Unicode.Scalar) -> Bool {
  let scalar = first.value
  return (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
    || (0xAC00...0xD7AF).contains(scalar) || (0x1100...0x11FF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
}

/// `supersededBy` as `superseded By`, so that folding tells the words apart.
func separatedCamelCase(_ key: String) -> String {
  // Nearly every key is in lower case already.
  if key.utf8.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) { return key }
  var separated = ""
  var isLower = false
  for character in key {
    if isLower, character.isUppercase { separated.append(" ") }
    isLower = character.isLowercase
    separated.append(character)
  }
  return separated
}
