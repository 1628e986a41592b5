import Diagnostics
import Record

extension ActionRules {
  static let person = Rule(
    "action.person", .warning, "A team or a role sees to an action, never a person by name",
    explanation: """
      Numbers start conversations and never punish people, so an action is followed by its team. An owner that is an address \
      of mail or an account (`@name`) is a person: it is not shown as the owner, nor in `report.json`. Write the id of the \
      team, or a role such as "harbour master". What looks like a name is only asked about. In a table or list of the \
      text, which is shown as it is written, it is a note.
      """)
}

/// Who sees to an action: a team or a role. What is surely a person is told and left out; nil where nobody is named.
func actionOwner(
  _ written: String?, at span: SourceSpan, teams: TeamNames, log: FindingLog, isInText: Bool = false
) -> String? {
  guard let written, !written.isEmpty else { return nil }
  if namesAccount(written) {
    log.add(
      ActionRules.person.finding(
        "'\(written.prefix(60))' is a person's account or address, so no owner is shown", at: span,
        hint: "write the id of the team, or a role"
      ).atMost(isInText ? .note : .warning).withoutLine)
    return nil
  }
  if !isInText, looksLikeName(written), !teams.lists(teams.present(written)) {
    log.add(
      ActionRules.person.finding(
        "'\(written)' is no team of fairlead.yaml, and looks like a person's name", at: span,
        hint: "if it is a person, write the id of the team, or a role"
      ).atMost(.note))
  }
  return teams.present(written)
}

/// `@anna`, `Anna <anna@example.org>`, but not `@org/team`, which is a team of a code host.
private func namesAccount(_ text: String) -> Bool {
  text.split { $0.isWhitespace || ",;<>()".contains($0) }.contains { word in
    guard let sign = word.firstIndex(of: "@"), !word.contains("/") else { return false }
    return word[word.index(after: sign)...].first.map { $0.isLetter || $0.isNumber } ?? false
  }
}

/// Two or three words with a capital, none of which is one for a role or a group: "Anna Schmidt".
private func looksLikeName(_ text: String) -> Bool {
  let words = text.split(separator: " ")
  guard (2...3).contains(words.count) else { return false }
  return words.allSatisfy { word in
    word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
      && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" }
      && !groupWords.contains(word.lowercased())
  }
}

private let groupWords: Set<String> = [
  "team", "lead", "leads", "manager", "master", "owner", "head", "chief", "director", "officer", "engineer",
  "engineers",
  "engineering", "operations", "support", "service", "services", "desk", "group", "guild", "board", "office", "product",
  "platform", "security", "data", "customer", "sales", "finance", "legal", "people", "design", "research", "quality",
  "architect", "architecture", "architects", "analyst", "committee", "council", "reliability", "site", "on-call",
  "call", "duty",
  "scrum", "agile", "coach", "developer", "developers", "development", "backend", "frontend", "mobile", "web",
  "infrastructure",
  "network", "payments", "billing", "harbour", "leitung", "vertrieb", "entwicklung", "betrieb", "the", "of", "and",
]
