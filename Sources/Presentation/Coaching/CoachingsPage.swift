import Analysis
import Record
import Templating
import Wording

/// Who practises what, who could teach it, what is running and what coverage suggests.
struct CoachingsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: coachingHeadline(directory),
      lede: "Computed from what the record shows of each practice in each team; about teams, never about a person.",
      label: "Coaching", path: PagePath.coaching, directory: directory)
  }

  /// More than a few are no suggestion.
  private static let pairingsShown = 12

  private var teams: [Team] { directory.report.organization.teams }

  private var matrix: [CoachingMatrixRow] {
    let open = Dictionary(
      grouping: directory.report.coachings.filter(\.state.isOpen).map(\.coaching), by: \.practice)
    return directory.report.practices.filter { !$0.teams.isEmpty }.map {
      CoachingMatrixRow(item: $0, teams: teams, open: open[$0.practice] ?? [], links: frame.links)
    }
  }

  static let names = Names<CoachingsPage>(
    page: "coaching of teams",
    [
      .attention("What of it needs a conversation") { $0.attentionHere },
      .list("coachings", "What is written: running first, done last", of: CoachingRow.names) { page in
        page.directory.report.coachings.map { CoachingRow(report: $0, links: page.frame.links) }
      },
      .list("pairings", "What coverage suggests, the most useful first", of: PairingRow.names) { page in
        page.directory.report.pairings.prefix(pairingsShown).map { PairingRow(pairing: $0, links: page.frame.links) }
      },
      .optionalText("more_pairings", "How many more it suggests") { page in
        more(page.directory.report.pairings.count - pairingsShown)
      },
      .texts("team_names", "The columns of the matrix") { $0.teams.map(\.name) },
      .list("matrix", "Practices by team", of: CoachingMatrixRow.names) { $0.matrix },
    ])
}

/// `One coaching agreement is running; “Goals about outcomes” is alive in Booking and lapsing in Gate.`
private func coachingHeadline(_ directory: Directory) -> String {
  let report = directory.report
  let running = report.coachings.count { $0.state == .running }
  let overrun = report.coachings.count { $0.state == .overrun }
  let first = report.pairings.first.map { pairing in
    "\(quoted(pairing.practice.name)) is lapsing in \(directory.teamName(pairing.toTeam)), and "
      + "\(directory.teamName(pairing.fromTeam)) could show how it is done"
  }
  let clauses = [
    running == 0 ? nil : "\(spelled(running, "coaching agreement")) \(running == 1 ? "is" : "are") running",
    overrun == 0
      ? nil : "\(spelled(overrun)) \(overrun == 1 ? "is" : "are") past \(overrun == 1 ? "its" : "their") end",
  ].compactMap(\.self)
  guard !clauses.isEmpty || first != nil else { return "No practice lapses where another team could help." }
  return sentence([clauses.isEmpty ? nil : joined(clauses), first].compactMap(\.self).joined(separator: "; "))
}
