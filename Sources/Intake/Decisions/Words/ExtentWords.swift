extension DecisionLanguage {
  /// "In part", of one word or two, before a verb or behind it: "sustituida en parte por", "teilweise ersetzt".
  static let partialExtents: Set<String> = [
    "in part", "partly", "partially", "teilweise", "zum teil", "in teilen", "en partie", "partiellement", "en parte",
    "parcialmente", "em parte", "in parte", "parzialmente", "deels", "gedeeltelijk", "częściowo", "частично",
    "частково", "delvis", "osittain", "částečně", "čiastočne", "kısmen", "részben", "parțial", "εν μέρει", "sebagian",
    "một phần",
  ]

  /// The words of these phrases by which a part is known.
  static let partialWords = Set(partialExtents.compactMap { $0.split(separator: " ").last.map(String.init) })

  /// How many words at the beginning of some say "in part"; nil for none.
  static func partialExtent(at words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    if partialExtents.contains(first) { return 1 }
    guard let second = words.dropFirst().first else { return nil }
    return partialExtents.contains("\(first) \(second)") ? 2 : nil
  }
}
