import Diagnostics

/// A heading that is nearly the name of a section from which something is read: what stands below it would be lost. Only of
/// names that no other word comes near to.
struct NearHeading {
  private let written: String
  private let meant: String

  /// Nil for nearly every heading.
  init?(_ text: String) {
    guard (5...24).contains(text.utf8.count) else { return nil }
    let name = sectionName(text)
    guard !NearHeading.others.contains(name) else { return nil }
    let letters = Array(name.unicodeScalars)
    let near = NearHeading.names.first { candidate in
      abs(candidate.letters.count - letters.count) <= candidate.slips && name != candidate.name
        && editDistance(letters, candidate.letters) <= candidate.slips
    }
    guard let near else { return nil }
    (written, meant) = (text, near.shown)
  }

  func finding(at span: SourceSpan) -> Finding {
    DecisionRules.nearKey.finding(
      "nothing is read from the section '\(written)', but it is nearly '\(meant)'", at: span,
      hint: "did you mean '\(meant)'?"
    ).atMost(.warning)
  }

  /// Words of their own.
  private static let others: Set<String> = ["state", "states", "stats", "statue", "statuses"]

  private static let names = [("Status", 1), ("Considered Options", 2), ("Options Considered", 2)].map { shown, slips in
    let name = foldedWords(shown)
    return (name: name, letters: Array(name.unicodeScalars), shown: shown, slips: slips)
  }
}
