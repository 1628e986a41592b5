import Analysis
import Record
import Templating
import Wording

/// A process, as a row of the register.
struct ProcessRow: Linked, Sendable {
  let report: ProcessReport
  let links: Links

  /// So many of the teams that adopted it stand in a row; the page has all.
  private static let teamsShown = 4

  /// Not answered first: how many, and since when.
  private var friction: [StatusView] {
    func these(_ state: ProcessReport.State) -> [ProcessReport.Friction] {
      report.friction.filter { $0.state == state }
    }
    let (open, answered, resolved) = (these(.open), these(.answered), these(.resolved).count)
    return [
      open.first.map { first in
        StatusView(.watch, "\(count(open.count)) open since \(shortWords(for: first.friction.date, asOf: asOf))")
      },
      answered.isEmpty ? nil : StatusView(.plain, "\(count(answered.count)) answered"),
      resolved == 0 ? nil : StatusView(.good, "\(count(resolved)) removed"),
    ].compactMap(\.self)
  }

  static let names = Names<ProcessRow>(
    "process",
    [
      .text("title", "What it is called") { $0.report.process.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("version", "Its version, as written") { $0.report.process.version.text },
      .text("steps", "How many steps it has") { row in
        row.report.process.steps.isEmpty ? "no steps" : count(row.report.process.steps.count, "step")
      },
      .optionalText("core", "Which of the expected processes it is") { $0.report.core.map(processWords) },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.process.header, by: $0.links)
      },
      .optionalText("reviewed", "The day of the last review") { row in
        row.report.process.header.lastReviewedOn.map { shortWords(for: $0, asOf: row.asOf) }
      },
      .optionalObject("review", "Whether a review is due, and what the last one changed", of: StatusView.names) {
        ReviewWords(report: $0.report, asOf: $0.asOf).status
      },
      .list("adoption", "The first teams that work by it", of: AdoptionRow.names) { row in
        row.report.adoption.prefix(ProcessRow.teamsShown).map { AdoptionRow(adoption: $0, links: row.links) }
      },
      .optionalText("more_teams", "How many more teams work by it") { row in
        more(row.report.adoption.count - ProcessRow.teamsShown)
      },
      .list("friction", "Friction, by how far it is", of: StatusView.names) { $0.friction },
    ])
}

/// A team that works by a process.
struct AdoptionRow: Linked, Sendable {
  let adoption: ProcessReport.Adoption
  let links: Links

  private var status: StatusView {
    switch (adoption.state, adoption.version) {
    case (.current, _): StatusView(.good, "this version")
    case (.other, let version?): StatusView(.watch, "version \(version)")
    case (.other, nil), (.unknown, _): StatusView(.quiet, "version not written")
    }
  }

  static let names = Names<AdoptionRow>(
    "adoption",
    [
      .text("team", "The team") { $0.directory.teamName($0.adoption.team) },
      .optionalLink("href", "The way to the team") { $0.links.toTeam($0.adoption.team) },
      .text("date", "The day from which it works by it") { shortWords(for: $0.adoption.on, asOf: $0.asOf) },
      .object("status", "Which version it works by", of: StatusView.names) { $0.status },
    ])
}
