/// What a verb of Chinese, Japanese or Korean says about another record. Who replaces whom follows from the particle before
/// it: "取代 ADR-2" and "ADR-2を置き換え" replace, "被 ADR-9 取代" and "ADR-9により置き換え" are replaced.
///
/// - Parameters:
///   - relation: that of the verb alone.
///   - before: where the words begin that no other verb has taken.
///   - text: up to the next verb.
func gluedPhrase(
  _ relation: DecisionRelation, verb: Range<Int>, before: Int, in places: [WordPlace], of text: Substring
) -> RelationPhrase {
  let own = places[before..<verb.lowerBound].reversed().prefix { !endsClause($0, in: text) }
  let clause = Array(own.reversed())
  let behind = text[places[verb.upperBound - 1].range.upperBound...]
  var phrase = RelationPhrase(relation: relation, rest: behind, isLeading: true)
  // Only a number or a file is a record: such verbs are said of anything, and "替代方案" is an alternative.
  phrase.isCommon = true
  phrase.isPartial = partsOfRecords.contains(where: clause.map(\.word).joined().contains)
  if let mark = clause.firstIndex(where: { $0.word == "被" || $0.word == "由" }) {
    phrase.relation = .supersededBy
    phrase.rest = named(clause[(mark + 1)...], in: text) ?? behind
  } else if let particle = clause.last?.word, let taken = particles[particle],
    let name = named(clause[...], in: text)
  {
    (phrase.relation, phrase.rest) = (taken, name)
  } else if clause.last?.word == "已" {
    phrase.relation = .supersededBy
  }
  return phrase
}

/// From the first of some words to the last that is not glued to the verb; nil where there is none.
private func named(_ words: ArraySlice<WordPlace>, in text: Substring) -> Substring? {
  guard let first = words.first,
    let last = words.last(where: { $0.word.first.map(isIdeographic) != true })
  else { return nil }
  return text[first.range.lowerBound..<last.range.upperBound]
}

/// The last sign of what stands between a record and the verb, and what the verb then says of this record.
private let particles: [String: DecisionRelation] = [
  "を": .supersedes, "를": .supersedes, "을": .supersedes, "に": .supersededBy, "で": .supersededBy,
  "り": .supersededBy, "て": .supersededBy, "로": .supersededBy, "해": .supersededBy,
]

private let partsOfRecords = ["部分", "一部", "일부", "부분"]
