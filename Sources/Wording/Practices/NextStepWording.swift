package import Analysis
package import Record

extension NextStep {
  /// What is to be done, or until when nothing is.
  package func words(_ practice: Practice, asOf: CalendarDate, teamName: (String) -> String) -> String {
    switch self {
    case .keep(let day):
      "By what is written, it stays practised until \(shortWords(for: day, asOf: asOf))."
    case .mend(_, let lack): sentence(lack.remedy(asOf: asOf, teamName: teamName))
    case .begin(let record): sentence(record.purpose(practice))
    }
  }

  /// What to type, exactly; nil where a file is there already.
  ///
  /// - Parameter team: the name of the team that the step is for; nil for the organization.
  package func command(for team: String?) -> String? {
    guard case .begin(let record) = self else { return nil }
    // All rotations stand in one file.
    let suffix = record.kind == "rotations" ? nil : team.map { ", \($0)" }
    let title = record.title ?? record.usualTitle + (suffix ?? "")
    let audience = record.audience.map { " --audience \(shellWord($0))" } ?? ""
    return "fairlead new \(record.kind) \(shellWord(title))\(audience)"
  }

  /// The file that lacks something.
  package var file: ContentPath? {
    guard case .mend(let file, _) = self else { return nil }
    return file
  }
}

/// A word as a shell takes it: as it is where it is plain, else in quotes in which nothing has a meaning.
private func shellWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }
  if isPlain, !text.isEmpty, !text.hasPrefix("-") { return text }
  guard text.unicodeScalars.contains(where: { ["\"", "\\", "$", "`", "!"].contains($0) }) else { return "\"\(text)\"" }
  return "'" + text.replacing("'", with: "'\\''") + "'"
}
