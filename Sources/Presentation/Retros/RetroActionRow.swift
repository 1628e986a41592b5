import Analysis
import Record
import Templating

/// An action of a retrospective, as a row.
struct RetroActionRow: Linked, Sendable {
  let report: RetroReport
  let action: RetroReport.Action
  let links: Links

  static func rows(of report: RetroReport, by links: Links) -> [RetroActionRow] {
    report.actions.map { RetroActionRow(report: report, action: $0, links: links) }
  }

  private var asOf: CalendarDate { directory.report.asOf }

  private var status: StatusView {
    switch action.state {
    case .open: StatusView(.plain, "open")
    case .overdue: StatusView(.watch, "past its day")
    case .done: StatusView(.good, "done")
    case .carried: StatusView(.quiet, "carried over")
    }
  }

  static let names = Names<RetroActionRow>(
    "action",
    [
      .text("what", "What will be different once it is done") { $0.action.action.what },
      .optionalText("owner", "Who sees to it: a team by its name, or a role") { row in
        row.action.action.owner.map { row.directory.teamName($0) }
      },
      .optionalText("due", "The day by which it is done") { row in
        row.action.action.due.map { shortWords(for: $0, asOf: row.asOf) }
      },
      .optionalText("done", "The day on which it was done") { row in
        row.action.state == .done ? row.action.action.doneOn.map { shortWords(for: $0, asOf: row.asOf) } : nil
      },
      .text("age", "Days since it was agreed, or from then until it was done") { row in
        count(row.action.age(asOf: row.asOf), "day")
      },
      .optionalText("carried", "How often it was carried over; nothing for what was not") { row in
        row.action.carried > 0 ? "carried over \(timesWords(row.action.carried))" : nil
      },
      .object("status", "How far it is", of: StatusView.names) { $0.status },
      .text("title", "The retrospective it stands in") { $0.report.retro.title },
      .optionalLink("href", "The way to that") { $0.links.to($0.report.key) },
    ])
}
