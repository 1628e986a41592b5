import Diagnostics
import Record

/// A row of a table of the teams that a team works with.
struct TeamTableRow {
  let cells: [String]
  let span: SourceSpan
  let columns: [TeamTextWords.Column: Int]

  private func cell(_ column: TeamTextWords.Column) -> String? {
    guard let place = columns[column], cells.indices.contains(place) else { return nil }
    return TeamText.value(cells[place])
  }

  /// Nil for a row that nobody filled in.
  func interaction(_ plan: ContentPlan, _ log: FindingLog) -> Charter.Interaction? {
    guard let team = cell(.team) else { return nil }
    let mode = cell(.mode).flatMap { readMode($0, log) }
    let duration = cell(.duration)
    let until = duration.flatMap { TeamTableRow.lastDay($0, words: plan.decisionWords) }
    return Charter.Interaction(
      team: Located(plan.teams.present(team), at: span), mode: mode, purpose: cell(.purpose), until: until,
      duration: until == nil ? duration : nil)
  }

  private func readMode(_ text: String, _ log: FindingLog) -> Charter.Mode? {
    let letters = foldedWords(text).replacing(" ", with: "")
    if let mode = TeamTextWords.modes[letters].flatMap(Charter.Mode.init) { return mode }
    log.add(
      CharterRules.unreadMode.finding(
        "'\(text.prefix(60))' is no way of working together that is known", at: span,
        hint: "write X-as-a-Service, Collaboration or Facilitating"))
    return nil
  }

  /// The day, where nothing else is written: `2027-03-31`, `until 31 March 2027`. "3 months from 2027-01-04" ends on
  /// another.
  private static func lastDay(_ text: String, words: DecisionWords) -> CalendarDate? {
    var parts = text.split(separator: " ")
    if let first = parts.first, TeamTextWords.untilWords.contains(first.lowercased()) { parts.removeFirst() }
    guard parts.count == 1 || parts.count == 3 else { return nil }
    guard case .day(let day) = readWrittenDay(parts.joined(separator: " "), words: words).day else { return nil }
    return day
  }
}
