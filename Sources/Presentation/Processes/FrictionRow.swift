import Analysis
import Record
import Templating
import Wording

/// What somebody stumbled over, as a row.
struct FrictionRow: Linked, Sendable {
  let process: ProcessReport
  let item: ProcessReport.Friction
  let links: Links

  static func rows(of process: ProcessReport, by links: Links) -> [FrictionRow] {
    process.friction.map { FrictionRow(process: process, item: $0, links: links) }
  }

  private var status: StatusView {
    switch item.state {
    case .open: StatusView(.watch, "open for \(count(item.age(asOf: asOf), "day"))")
    case .answered: StatusView(.plain, "answered\(day(item.friction.answeredOn))")
    case .resolved: StatusView(.good, "removed\(day(item.friction.resolvedOn))")
    }
  }

  private func day(_ date: CalendarDate?) -> String { date.map { " on \(shortWords(for: $0, asOf: asOf))" } ?? "" }

  static let names = Names<FrictionRow>(
    "friction",
    [
      .text("what", "The friction") { $0.item.friction.what },
      .optionalText("team", "The team that reported it") { row in
        row.item.friction.team.map { row.directory.teamName($0) }
      },
      .text("reported", "The day on which it was reported") { shortWords(for: $0.item.friction.date, asOf: $0.asOf) },
      .optionalText("answer", "What was said to it") { $0.item.friction.answer },
      .object("status", "How far it is", of: StatusView.names) { $0.status },
      .text("title", "The process") { $0.process.process.title },
      .optionalLink("href", "The way to the process") { $0.links.to($0.process.key) },
    ])
}
