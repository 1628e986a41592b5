import Analysis
import Record
import Templating
import Wording

/// A session, as a row.
struct SessionRow: Linked, Sendable {
  let report: SessionReport
  let links: Links

  static let names = Names<SessionRow>(
    "session",
    [
      .text("title", "What it is called") { $0.report.session.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("form", "Talk, training, pairing or guild meeting") { capitalised($0.report.session.form.noun) },
      .text("teams", "Whom it is for") { teamsWords($0.report.session.teams, in: $0.directory) },
      .optionalText("day", "When it was held, or is planned for") { row in
        row.report.day.map { shortWords(for: $0, asOf: row.asOf) }
      },
      .object("status", "Whether it was held", of: StatusView.names) { $0.report.status },
    ])
}

extension Session.Form {
  var noun: String { self == .guild ? "guild meeting" : rawValue }
}
