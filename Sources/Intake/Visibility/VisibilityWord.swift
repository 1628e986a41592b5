import Diagnostics

/// How near a word comes to `visibility`.
enum VisibilityWord: Sendable {
  /// The word itself, in whatever case.
  case exact
  /// The word in another language, or a phrase for it such as "visible to".
  case synonym
  /// A slip of the finger.
  case misspelt
  /// Another word that says that not everyone may read it: "confidential".
  case restriction

  /// Nil when the word is none for who may read a record.
  init?(_ written: some StringProtocol) {
    guard VisibilityWord.mayBeMeant(written.utf8) else { return nil }
    let word = VisibilityWord.folded(written)
    guard (2...40).contains(word.utf8.count) else { return nil }
    if word == "visibility" {
      self = .exact
    } else if VisibilityWord.synonyms.contains(word) || VisibilityWord.isCompound(word) {
      self = .synonym
    } else if VisibilityWord.isNear(word) {
      self = .misspelt
    } else {
      return nil
    }
  }

  /// A key of metadata that begins with the word, `visibility (who may read)`, or has it in the plural, which in a text is
  /// about something else.
  init?(qualified key: String) {
    if key.lowercased() == "visibilities" {
      self = .misspelt
    } else {
      guard key.utf8.count > 10, key.prefix(10).lowercased() == "visibility" else { return nil }
      self = .synonym
    }
  }

  /// A look at the bytes, before a word is made of them: nearly every key and label is something else. Each word below but
  /// those that begin like the German, Dutch, Polish or English phrases has six letters of "visibility"; a word that is near to
  /// it has eight, and one that is near to "visible" has five.
  private static func mayBeMeant(_ bytes: some Collection<UInt8>) -> Bool {
    var (shared, count) = (0, 0)
    var first: UInt8 = 0
    for byte in bytes {
      let letter = byte | 0x20
      switch letter {
      case UInt8(ascii: "v"), UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "b"), UInt8(ascii: "l"),
        UInt8(ascii: "t"), UInt8(ascii: "y"):
        shared += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case 0x80...: return true
      default: continue
      }
      if count == 0 { first = letter }
      count += 1
    }
    return shared >= 5 || count >= 8 && "szwr".utf8.contains(first)
  }

  /// In lower case, without what keys and labels put between words.
  private static func folded(_ written: some StringProtocol) -> String {
    String(written.lowercased().filter { !"-_ .\u{200B}\u{00AD}".contains($0) })
  }

  /// "Record visibility" and `visibility_level` are about the same thing.
  private static func isCompound(_ word: String) -> Bool {
    let companion =
      word.hasSuffix("visibility")
      ? word.dropLast(10) : word.hasPrefix("visibility") ? word.dropFirst(10) : ""
    return companions.contains(companion)
  }

  private static let companions: Set<Substring> = [
    "record", "document", "doc", "page", "adr", "decision", "file", "rfc", "proposal", "content", "report", "access",
    "level", "scope", "class", "setting", "label",
  ]

  private static let synonyms: Set<String> = [
    "visible", "visibleto", "visiblefor", "visibleby", "readableby", "visibleonlyto", "visibleonlyfor", "visibleonlyby",
    "onlyvisibleto", "onlyvisiblefor", "onlyvisibleby",
    // de, fr, es, pt, it, nl, pl, zh, ja, ko
    "sichtbarkeit", "sichtbar", "sichtbarfür", "sichtbarfuer", "visibilité", "visibilite", "visiblepar", "visibilidad",
    "visiblepara", "visibilidade", "visívelpara", "visibilità", "visibilita", "visibileper", "zichtbaarheid",
    "zichtbaarvoor", "widoczność", "widocznosc", "widocznedla", "可见性", "可見性", "可见范围", "可見範圍", "公開範囲",
    "公开范围", "可視性", "가시성", "공개범위",
    // ru, uk, cs, sk, hu, ro, tr, el, fi, sv, nb, da
    "видимость", "видимо", "видимість", "viditelnost", "viditeľnosť", "láthatóság", "vizibilitate", "görünürlük",
    "ορατότητα", "näkyvyys", "synlighet", "synlighed", "synligfor",
  ]
  /// Those that are long enough for a slip to be told from another word.
  private static let longSynonyms = synonyms.filter { $0.unicodeScalars.count >= 9 && !$0.hasPrefix("visib") }.sorted()
    .map { Array($0.unicodeScalars) }

  /// At most two slips, or one in "visible". Other words that are as near are what people write about.
  private static func isNear(_ word: String) -> Bool {
    guard (6...12).contains(word.utf8.count), !others.contains(word) else { return false }
    let letters = Array(word.unicodeScalars)
    return editDistance(letters, visibility) <= 2 || editDistance(letters, visible) <= 1 || isNearPhrase(letters)
      || longSynonyms.contains { editDistance(letters, $0) <= 1 }
  }

  /// `visable_to`, `visble_for`.
  private static func isNearPhrase(_ letters: [Unicode.Scalar]) -> Bool {
    [2, 3].contains { count in
      ["to", "for", "by"].contains(String(String.UnicodeScalarView(letters.suffix(count))))
        && editDistance(Array(letters.dropLast(count)), visible) == 1
        && !others.contains(String(String.UnicodeScalarView(letters.dropLast(count))))
    }
  }

  private static let visibility = Array("visibility".unicodeScalars)
  private static let visible = Array("visible".unicodeScalars)
  private static let others: Set<String> = [
    "viability", "divisibility", "disability", "visibilities", "visibly", "risible", "invisibility",
    "invisible", "risibility",
  ]
}
