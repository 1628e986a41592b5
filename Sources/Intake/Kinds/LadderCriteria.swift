import Diagnostics
import Record

/// Criteria that stand in two places of a ladder.
func checkCriteria(of ladder: Ladder, log: FindingLog) {
  var first: [String: (place: String, span: SourceSpan)] = [:]
  for track in ladder.tracks {
    for (level, cell) in zip(ladder.levels, track.cells) {
      for criterion in cell.criteria {
        let words = foldedWords(criterion.text.value)
        guard !words.isEmpty else { continue }
        let place = "'\(track.name)' at '\(level.name)'"
        guard let other = first[words] else {
          first[words] = (place, criterion.text.span)
          continue
        }
        let finding = LadderRules.sameCriterion.finding(
          "this criterion of \(place) stands in \(other.place) as well", at: criterion.text.span,
          notes: [Finding.Note("the first", at: other.span)], hint: "say what differs, or keep one of them")
        log.add(ladder.form == .own ? finding : finding.atMost(.note))
      }
    }
  }
}

/// In lower case, words a blank apart, without a mark at the end.
private func foldedWords(_ text: String) -> String {
  var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  while let last = words.last, ".;,".contains(last) { words.removeLast() }
  return words
}
