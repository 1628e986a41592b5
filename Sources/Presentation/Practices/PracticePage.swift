import Analysis
package import Record
import Templating
import Wording

extension PagePath {
  /// The page of a practice.
  package static func practice(_ practice: Practice) -> String { "practices/\(practice.rawValue.lowercased()).html" }
}

/// One practice: whether it is alive, what changed, and what the next small step is.
struct PracticePage: FramedPage {
  let item: PracticeReport
  let frame: PageFrame

  init(_ item: PracticeReport, in directory: Directory) {
    self.item = item
    frame = PageFrame(
      headline: headline(of: item, asOf: directory.report.asOf), lede: item.practice.sentence,
      label: item.practice.name, path: PagePath.practice(item.practice), directory: directory)
  }

  private var attention: [AttentionItem] { report.attention.telling { $0.practices.contains(item.practice) } }

  /// Evidence that the report before could not have, of that which is shown.
  private var newEvidence: [EvidenceView] {
    guard let previous = report.previousAsOf else { return [] }
    return item.evidence.filter { $0.date.map { $0 > previous } ?? false }.map { EvidenceView($0, by: links) }
  }

  static let names = Names<PracticePage>(
    page: "practice",
    [
      .link("up", "The way to all practices") { $0.frame.link(to: PagePath.practices) },
      .text("id", "Its letter and number") { $0.item.practice.rawValue },
      .text("name", "What it is called") { $0.item.practice.name },
      .object("state", "Whether it is alive", of: StatusView.names) { StatusView($0.item.state) },
      .text("basis", "What that rests on") { basisWords(of: $0.item) },
      .list("evidence", "The latest evidence", of: EvidenceView.names) { page in
        page.item.evidence.map { EvidenceView($0, by: page.links) }
      },
      .text("moved", "Since when it stands so, and how it stood before") {
        movedWords($0.item.state, $0.item.history, asOf: $0.asOf)
      },
      .markup("history", "Its state at the ends of the last months") { page in
        historyStrip(page.item.history, of: page.item.practice.name, id: page.item.practice.rawValue, asOf: page.asOf)
      },
      .texts("runs", "The same in words, the earliest first") { page in
        runWords(page.item.history.value ?? [], asOf: page.asOf).map(sentence)
      },
      .optionalText("previous", "The day of the report before") { page in
        page.report.previousAsOf.map { shortWords(for: $0, asOf: page.asOf) }
      },
      .list("new_evidence", "Evidence since the report before", of: EvidenceView.names) { $0.newEvidence },
      .optionalObject("next_step", "What would make it more alive, or keeps it so", of: NextStepView.names) { page in
        page.item.nextStep.map { NextStepView(step: $0, practice: page.item.practice, team: nil, links: page.links) }
      },
      .flag("is_applicable", "Whether there is anything that it could be about") {
        $0.item.state != .notApplicable
      },
      .list("teams", "Each team, in configured order", of: PracticeTeamRow.names) { page in
        page.item.teams.map { PracticeTeamRow(item: $0, practice: page.item.practice, links: page.links) }
      },
      .attention("What about it needs a conversation") { $0.attention },
      .text("sound", "What makes a record count") { $0.item.practice.definition },
    ])
}

/// `“Short, regular updates” is alive: all 3 current updates are sound, the latest of 16 November.`
private func headline(of item: PracticeReport, asOf: CalendarDate) -> String {
  let name = quoted(item.practice.name)
  let latest = item.evidence.first?.date.map { shortWords(for: $0, asOf: asOf) }
  let evidence = latest.map { "the latest evidence is of \($0)" }
  switch item.state {
  case .practised: return sentence("\(name) is in use" + (evidence.map { "; \($0)" } ?? ""))
  case .lapsing: return sentence("\(name) is lapsing" + (evidence.map { "; \($0)" } ?? ""))
  case .notEvidenced: return sentence("\(name) leaves no trace on the record that shows it in use")
  case .notApplicable: return sentence("\(name) has nothing here that it could be about")
  }
}

/// A team in which a practice is alive, or is not.
struct PracticeTeamRow: Linked, Sendable {
  let item: PracticeReport.TeamState
  let practice: Practice
  let links: Links

  static let names = Names<PracticeTeamRow>(
    "team and practice",
    [
      .text("team", "The team's name") { $0.directory.teamName($0.item.team) },
      .optionalLink("href", "The way to the team") { $0.links.toTeam($0.item.team) },
      .object("state", "Whether it is alive there", of: StatusView.names) { StatusView($0.item.state) },
      .markup("history", "Its state at the ends of the last months") { row in
        historyStrip(
          row.item.history, of: row.directory.teamName(row.item.team), id: row.item.team, asOf: row.asOf)
      },
      .list("evidence", "The latest evidence, at most two", of: EvidenceView.names) { row in
        row.item.evidence.prefix(2).map { EvidenceView($0, by: row.links) }
      },
      .optionalObject("next_step", "What would make it more alive there", of: NextStepView.names) { row in
        row.item.nextStep.map {
          NextStepView(step: $0, practice: row.practice, team: row.item.team, links: row.links)
        }
      },
    ])
}
