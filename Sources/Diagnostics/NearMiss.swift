/// The candidate that `written` was most likely meant to be, or nil when none is close.
///
/// Close means a Damerau–Levenshtein distance (optimal string alignment) of at most a third of the longer word, and at
/// most 3. Ties go to the candidate that comes first, so callers pass candidates in a fixed order.
package func nearMiss(to written: String, in candidates: some Sequence<String>) -> String? {
  let word = Array(written.lowercased().unicodeScalars.prefix(64))
  guard !word.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let limit = min(3, max(word.count, other.count) / 3, (best?.distance ?? 4) - 1)
    guard abs(word.count - other.count) <= limit else { continue }
    let distance = editDistance(word, other)
    if distance <= limit { best = (candidate, distance) }
    if distance == 0 { break }
  }
  return best?.name
}

/// A hint for a misspelt name: the near miss if there is one, else the list of what is possible when it is short. What
/// is no CSV can have one name of megabytes, and the list is for people, so it has at most 400 bytes.
package func suggestion(for written: String, among candidates: [String]) -> String? {
  if let near = nearMiss(to: written, in: candidates), near.utf8.count <= 400 { return "did you mean '\(near)'?" }
  guard !candidates.isEmpty, candidates.count <= 12,
    candidates.reduce(0, { $0 + $1.utf8.count }) <= 400
  else { return nil }
  return "known here: \(candidates.joined(separator: ", "))"
}

/// Insertions, deletions, substitutions and swaps of neighbours between two short words.
package func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
      var best = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
