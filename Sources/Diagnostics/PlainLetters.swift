/// A word with the letters of Latin alphabets as they are without their marks.
package func withoutAccents(_ word: String) -> String {
  guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
  var plain = ""
  for scalar in word.unicodeScalars {
    // A mark by itself belongs to the letter before it.
    let isMark = (0x300...0x36F).contains(scalar.value) && plain.unicodeScalars.last?.isASCII == true
    if !isMark { plain.unicodeScalars.append(scalar.isASCII ? scalar : plainLetters[scalar] ?? scalar) }
  }
  return plain
}

/// A word as people write it who have no key for its accents: without them, and with the pairs of letters that stand for a
/// letter in German and the Nordic languages, "geaendert". Empty where it has none.
package func typewritten(_ word: String) -> Set<String> {
  guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
  let paired = word.unicodeScalars.reduce(into: "") { $0 += letterPairs[$1] ?? String($1) }
  return Set([withoutAccents(word), withoutAccents(paired)]).subtracting([word])
}

private let letterPairs: [Unicode.Scalar: String] = [
  "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe",
]

private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
  let groups: [(String, Unicode.Scalar)] = [
    ("àáâãäåąā", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëęě", "e"), ("ğ", "g"), ("ìíîïı", "i"), ("łľĺ", "l"),
    ("ñńň", "n"),
    ("òóôõöøő", "o"), ("řŕ", "r"), ("śšşș", "s"), ("ťţț", "t"), ("ùúûüůű", "u"), ("ýÿ", "y"), ("źżž", "z"),
  ]
  return Dictionary(groups.flatMap { letters, plain in letters.unicodeScalars.map { ($0, plain) } }) { first, _ in first
  }
}()
