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

private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
  let groups: [(String, Unicode.Scalar)] = [
    ("àáâãäåąā", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëęě", "e"), ("ğ", "g"), ("ìíîïı", "i"), ("łľĺ", "l"),
    ("ñńň", "n"),
    ("òóôõöøő", "o"), ("řŕ", "r"), ("śšşș", "s"), ("ťţț", "t"), ("ùúûüůű", "u"), ("ýÿ", "y"), ("źżž", "z"),
  ]
  return Dictionary(groups.flatMap { letters, plain in letters.unicodeScalars.map { ($0, plain) } }) { first, _ in first
  }
}()
