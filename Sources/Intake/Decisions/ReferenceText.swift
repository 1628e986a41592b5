/// Marks behind which what is said about a reference begins: "ADR-18: the queue", "ADR 4 on 2026-01-05", "ADR 7's limits".
private let endsOfReference = [": ", "]]", " (", " — ", " – ", " on ", " for ", " in ", " since ", " at ", " as "]
private let possessives = ["'s ", "’s ", "'s", "’s"]

/// A reference without what is said about it, and whether only something in the record is meant.
func leadingReference(of name: String) -> (text: String, isOfPart: Bool) {
  for mark in possessives {
    guard let end = name.firstRange(of: mark)?.lowerBound, isReference(String(name[..<end])) else { continue }
    return (String(name[..<end]), true)
  }
  let ends = endsOfReference.compactMap { name.firstRange(of: $0)?.lowerBound }.sorted()
  for end in ends where isReference(String(name[..<end])) && name[..<end].contains(where: \.isNumber) {
    return (String(name[..<end]), false)
  }
  return (name, false)
}

/// Whether a name begins with a number or the name of a register, and not with what is said of it.
func beginsWithReference(_ name: String) -> Bool {
  guard let first = name.first else { return false }
  if first.isNumber || "#[(".contains(first) { return true }
  let lowered = name.lowercased()
  if (registers + ["decision", "record", "no", "nr", "n°"]).contains(where: { lowered.hasPrefix($0) }) { return true }
  // The name of a file.
  return !name.contains(" ")
}

/// The record that stands among some words: "the option in ADR-3", "le point 4 de l'ADR-33", and whether it is meant as a
/// whole: "the old ADR-3". Only what has the name of a register before its number is one.
func innerReference(of text: String) -> (text: String, isWhole: Bool)? {
  guard text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
  let words = text.split { $0 == " " || $0 == "'" || $0 == "’" || $0 == "`" || $0 == "(" || $0 == ")" }
  for (index, word) in words.enumerated() {
    let lowered = word.lowercased()
    guard let register = registers.first(where: { lowered.hasPrefix($0) }) else { continue }
    let behind = lowered.dropFirst(register.count)
    if behind.isEmpty || behind == "s" {
      guard let next = index + 1 < words.count ? words[index + 1] : nil, next.first?.isNumber == true else { continue }
      return ("\(register.uppercased()) \(next.prefix { $0.isNumber || $0.isLetter })", isWhole(words[..<index]))
    }
    let number = behind.drop { "-_#".contains($0) }
    if number.first?.isNumber == true, number.prefix(while: \.isNumber).count >= 1 {
      return (String(word.prefix { $0.isLetter || $0.isNumber || "-_#".contains($0) }), isWhole(words[..<index]))
    }
  }
  return nil
}

private func isWhole(_ before: ArraySlice<Substring>) -> Bool {
  before.allSatisfy { word in
    let word = word.lowercased()
    return DecisionLanguage.articles.contains(word) || wholeWords.contains(word)
  }
}

private let wholeWords: Set<String> = [
  "old", "older", "earlier", "previous", "former", "record", "decision", "entire", "whole", "all", "by", "accepted",
  "project",
  "alten", "ancienne", "ancien", "l", "antigua", "vecchia", "oude",
]

private let registers = ["adr", "rfc", "kep", "madr"]

/// "Nothing until it is ratified", "none so far": names no record.
func beginsWithNothing(_ text: Substring) -> Bool {
  let first = text.drop { !$0.isLetter }.prefix(while: \.isLetter)
  guard first.utf8.count <= 16, first.endIndex < text.endIndex, text[first.endIndex] == " " else { return false }
  return nothingAtAll.contains(first.lowercased())
}

private let nothingAtAll: Set<String> = [
  "nothing", "none", "nichts", "rien", "aucun", "aucune", "nada", "ninguno", "ninguna", "nenhum", "nenhuma", "nessuno",
  "nessuna", "niets", "ничего",
]

/// `README.md`, `CLAUDE.md`: pages in capitals are no records.
func isGeneralFile(_ name: String) -> Bool {
  guard name.hasSuffix(".md") else { return false }
  let stem = name.dropLast(3).split(separator: "/").last ?? ""
  return !stem.isEmpty && stem.allSatisfy { $0.isUppercase || $0 == "_" || $0 == "-" }
}
