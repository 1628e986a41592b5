/// What a text says about other records: a verb, and what stands behind it.
struct RelationPhrase {
  var relation: DecisionRelation
  /// What the verb is about.
  var rest: Substring
  /// Nothing but words such as "this" comes before the verb, so that what follows is a name, whatever its words.
  var isLeading: Bool
  /// In part only.
  var isPartial = false
  /// The verb is said of other things too: "updated by Anna". Only a number or a file behind it is a record.
  var isCommon = false
}

/// So much of a text is searched; what relates records is short.
private let mostBytes = 2000
private let mostPhrases = 20

/// The verbs of a text that relate its record to others, with what each is about: "Superseded by ADR-7",
/// "Accepted (supersedes 0004)", "This amends 3 and replaces 4", "ADR 7 supersedes this".
func relationPhrases(in text: String, words: DecisionWords) -> [RelationPhrase] {
  let text = text.utf8.count > mostBytes ? String(text.prefix(mostBytes)) : text
  // Nearly every status is one word, and no verb.
  guard text.utf8.count > 3, text.utf8.contains(where: { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }) else { return [] }
  let places = wordPlaces(in: text)
  guard places.contains(where: { words.relationBeginnings.contains($0.word) }) else { return [] }
  var found: [(relation: DecisionRelation, start: Int, end: Int)] = []
  var place = 0
  while place < places.count, found.count < mostPhrases {
    guard words.relationBeginnings.contains(places[place].word),
      let (relation, length) = phrase(at: place, in: places, words: words)
    else {
      place += 1
      continue
    }
    found.append((relation, place, place + length))
    place += length
  }
  return found.indices.compactMap { index in
    let (relation, start, end) = found[index]
    let next = index + 1 < found.count ? places[found[index + 1].start].range.lowerBound : text.endIndex
    let before = index > 0 ? found[index - 1].end : 0
    if places[start].word.first.map(isIdeographic) == true {
      return gluedPhrase(relation, verb: start..<end, before: before, in: places, of: text[..<next])
    }
    let isPartial = places[max(before, start - 1)..<end].contains { extentWords.contains($0.word) }
    var told = phrase(
      relation, isPartial: isPartial, rest: text[places[end - 1].range.upperBound..<next],
      words: places[before..<start], of: text)
    told?.isCommon = commonVerbs.contains(places[start].word)
    return told
  }
}

private let commonVerbs: Set<String> = [
  "updated", "updates", "modified", "modifies", "see", "requires", "required", "related",
]

/// A word and where it stands.
struct WordPlace {
  let word: String
  let range: Range<String.Index>
}

private func wordPlaces(in text: String) -> [WordPlace] {
  var places: [WordPlace] = []
  var start: String.Index?
  var index = text.startIndex
  while index < text.endIndex {
    let character = text[index]
    let next = text.index(after: index)
    // The path of a link is no text.
    if character == "(", index > text.startIndex, text[text.index(before: index)] == "]",
      let end = text[next...].firstIndex(of: ")")
    {
      index = text.index(after: end)
      continue
    }
    let isPart = character.isLetter || character.isNumber
    if isPart, !isIdeographic(character) {
      start = start ?? index
    } else {
      if let begun = start { places.append(WordPlace(word: text[begun..<index].lowercased(), range: begun..<index)) }
      start = nil
      if isPart { places.append(WordPlace(word: String(character), range: index..<next)) }
    }
    index = next
  }
  if let begun = start { places.append(WordPlace(word: text[begun...].lowercased(), range: begun..<text.endIndex)) }
  return places
}

private func phrase(at place: Int, in places: [WordPlace], words: DecisionWords) -> (DecisionRelation, Int)? {
  if let dated = datedPhrase(at: place, in: places, words: words) { return dated }
  if let partial = partialPhrase(at: place, in: places, words: words) { return partial }
  for length in stride(from: min(5, places.count - place), to: 0, by: -1) {
    let phrase = places[place..<place + length].map(\.word).joined(separator: " ")
    if let relation = words.relations[phrase] { return (relation, length) }
  }
  return nil
}

/// `Superseded 2026-08-14 by ADR-7`: a day between the verb and its "by".
private func datedPhrase(
  at place: Int, in places: [WordPlace], words: DecisionWords
) -> (DecisionRelation, Int)? {
  let day = places[(place + 1)...].prefix(6)
    .prefix { $0.word.first?.isNumber == true || $0.word == "on" || words.months[$0.word] != nil }
  let end = place + 1 + day.count
  guard !day.isEmpty, end < places.count, places[end].word == "by",
    let relation = words.relations["\(places[place].word) by"]
  else { return nil }
  return (relation, end - place + 1)
}

/// `sustituida en parte por ADR-7`: the extent between the verb and its "by", in whatever language.
private func partialPhrase(
  at place: Int, in places: [WordPlace], words: DecisionWords
) -> (DecisionRelation, Int)? {
  let next = places[(place + 1)...].prefix(2).map(\.word)
  guard let extent = DecisionLanguage.partialExtent(at: next[...]), place + extent + 1 < places.count,
    let relation = words.relations["\(places[place].word) \(places[place + extent + 1].word)"]
  else { return nil }
  return (relation, extent + 2)
}

private let extentWords = DecisionLanguage.partialWords.union(["largely", "mostly"])

private func phrase(
  _ relation: DecisionRelation, isPartial: Bool, rest: Substring, words: ArraySlice<WordPlace>, of text: String
) -> RelationPhrase? {
  let isDenied = words.suffix(3).contains { DecisionLanguage.denials.contains($0.word) }
  if isDenied { return RelationPhrase(relation: .related, rest: rest, isLeading: false) }
  let own: Set<String> = ["this", "it", "these"]
  // "ADR 7 supersedes this decision": the other record stands before the verb.
  let firstWord = rest.split { !$0.isLetter && !$0.isNumber }.first?.lowercased()
  if let firstWord, own.contains(firstWord), let first = words.first {
    let before = text[first.range.lowerBound..<rest.startIndex]
    return RelationPhrase(relation: relation.inverse, rest: before, isLeading: false)
  }
  let clause = words.reversed().prefix { !endsClause($0, in: text[...]) }
  let isLeading = clause.allSatisfy {
    DecisionLanguage.leadingWords.contains($0.word) || own.contains($0.word) || extentWords.contains($0.word)
      || $0.word.first?.isNumber == true
  }
  // What was said of a part ("the driver portion is superseded by 16") is said of the record in part. What was said of
  // another thing ties the records, and no more than that.
  guard isLeading else {
    let isOfPart =
      relation == .supersededBy
      && clause.contains {
        DecisionLanguage.partNouns.contains($0.word) || DecisionLanguage.numberedParts.contains($0.word)
      }
    return RelationPhrase(relation: isOfPart ? relation : .related, rest: rest, isLeading: false, isPartial: isOfPart)
  }
  return RelationPhrase(
    relation: relation, rest: rest.drop { ": \t*_".contains($0) }, isLeading: isLeading, isPartial: isPartial)
}

/// Whether a comma, bracket, dash or the like stands behind a word.
func endsClause(_ place: WordPlace, in text: Substring) -> Bool {
  let behind = text[place.range.upperBound...].prefix { !$0.isLetter && !$0.isNumber }
  return behind.contains { ",;.:()[]–—|/\n，；。：、（）「」".contains($0) } || behind.contains(" - ")
}
