import Analysis
import Record
import Templating
import Wording

/// All sessions: what is planned, and what was held.
struct SessionsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: sentence(sessionsClause(directory.report)), lede: "", label: "Sessions", path: PagePath.sessions,
      directory: directory)
  }

  static let names = Names<SessionsPage>(
    page: "sessions",
    [
      .link("up", "The way to the overview of growth") { $0.frame.link(to: PagePath.growth) },
      .list("open", "Those that are planned, the next first", of: SessionRow.names) { plannedRows(by: $0.links) },
      .list("held", "Those that were held, the latest first", of: SessionRow.names) { heldRows(by: $0.links) },
    ])
}

/// One session: what it is, for whom and when, and what is written of it.
struct SessionPage: FramedPage {
  let report: SessionReport
  let frame: PageFrame

  init(_ report: SessionReport, in directory: Directory) {
    self.report = report
    let (session, asOf) = (report.session, directory.report.asOf)
    let teams = teamsWords(session.teams, in: directory)
    frame = PageFrame(
      headline: sentence("\(session.title): \(session.form.words) for \(teams), \(report.dayClause(asOf: asOf))"),
      lede: session.topic.map { ended($0) } ?? "", label: session.title, path: PagePath.record(report.key),
      directory: directory)
  }

  static let names = Names<SessionPage>(
    page: "session",
    [
      .link("up", "The way to all sessions") { $0.frame.link(to: PagePath.sessions) },
      .object("status", "Whether it was held", of: StatusView.names) { $0.report.status },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.session.header, by: $0.frame.links)
      },
      .optionalText("facilitator", "Who leads it: a team by its name, or a role") { page in
        page.report.session.facilitator.map { page.directory.teamName($0) }
      },
      .optionalText("seniority", "Of a pairing: who works with whom") { $0.report.session.seniority },
      .optionalText("hours", "How long it takes") {
        $0.report.session.hours.map { "\(number($0))\(unbreakableSpace)h" }
      },
      .optionalText("planned", "The day for which it was planned, where it was held") { page in
        guard page.report.state == .held else { return nil }
        return page.report.session.plannedOn.map { shortWords(for: $0, asOf: page.asOf) }
      },
      .markup("body", "What is written in its file") { page in
        page.report.session.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.report.session.header.file },
    ])
}

/// Planned ones, the next first and those without a day last; those whose day has passed come before all.
func plannedRows(by links: Links) -> [SessionRow] {
  let open = links.directory.report.sessions.sessions.filter { $0.state != .held }
  return (open.filter { $0.day != nil }.reversed() + open.filter { $0.day == nil }).map {
    SessionRow(report: $0, links: links)
  }
}

/// The latest first.
func heldRows(by links: Links, most: Int = .max) -> [SessionRow] {
  links.directory.report.sessions.sessions.lazy.filter { $0.state == .held }.prefix(most).map {
    SessionRow(report: $0, links: links)
  }
}

/// `Six sessions were held this quarter; two teams have been quiet for longer than a month`.
func sessionsClause(_ report: Report) -> String {
  guard let quarter = report.sessions.quarters.last else { return "no session was held" }
  let held = report.sessions.sessions.count { $0.state == .held && $0.day.map(quarter.contains) ?? false }
  let start = held == 0 ? "no session was" : "\(spelled(held, "session")) \(held == 1 ? "was" : "were")"
  let quiet = report.sessions.teams.filter(\.isQuiet)
  let every = words(for: report.organization.policies.sessionEvery)
  let rest =
    switch quiet.count {
    case 0: ""
    case report.sessions.teams.count: "; no team has held one in the last \(rhythmWords(every))"
    default:
      "; \(spelled(quiet.count)) of \(spelled(report.sessions.teams.count, "team")) "
        + "\(quiet.count == 1 ? "has" : "have") held none in the last \(rhythmWords(every))"
    }
  return "\(start) held in \(quarter.id)\(rest)"
}

/// `a month` as it stands behind "the last".
private func rhythmWords(_ every: String) -> String { every.hasPrefix("a ") ? String(every.dropFirst(2)) : every }
