import Analysis
import Record
import Templating
import Wording

/// An action, as a row.
struct ActionRow: Linked, Sendable {
  let report: ActionReport
  let links: Links

  static func rows(of actions: [ActionReport], by links: Links) -> [ActionRow] {
    actions.map { ActionRow(report: $0, links: links) }
  }

  private var asOf: CalendarDate { directory.report.asOf }

  private var status: StatusView {
    switch report.state {
    case .open: StatusView(.plain, "open")
    case .overdue: StatusView(.watch, "overdue")
    case .done: StatusView(.good, "done")
    case .letGo: StatusView(.quiet, "let go")
    case .carried: StatusView(.quiet, "carried over")
    }
  }

  private func words(_ day: CalendarDate?) -> String? { day.map { shortWords(for: $0, asOf: asOf) } }

  static let names = Names<ActionRow>(
    "action",
    [
      .text("what", "What will be different once it is done") { $0.report.action.what },
      .optionalText("purpose", "What it is meant to achieve: prevent, detect, mitigate, learn or other") {
        $0.report.action.purpose?.rawValue
      },
      .optionalText("owner", "Who sees to it: a team by its name, or a role") { row in
        row.report.action.owner.map { row.directory.teamName($0) }
      },
      .optionalText("due", "The day by which it is done") { $0.words($0.report.action.due) },
      .optionalText("done", "The day on which it was done") { row in
        row.report.state == .done ? row.words(row.report.action.doneOn) : nil
      },
      .optionalText("age", "Days since it was agreed, or from then until it was done; nothing where that is not known")
      {
        row in row.report.age(asOf: row.asOf).map { count($0, "day") }
      },
      .optionalText("carried", "How often it was carried over; nothing for what was not") { row in
        row.report.carried > 0 ? "carried over \(timesWords(row.report.carried))" : nil
      },
      .object("status", "How far it is", of: StatusView.names) { $0.status },
      .optionalText("title", "The retrospective or learning it stands in") { row in
        row.directory.title(of: row.report.source)
      },
      .optionalLink("href", "The way to that") { $0.links.to($0.report.source) },
    ])
}

/// `Two of five actions are done and one is overdue`.
func actionsClause(of actions: [ActionReport]) -> String {
  func count(_ state: ActionReport.State) -> Int { actions.count { $0.state == state } }
  let (done, overdue, carried, letGo) = (count(.done), count(.overdue), count(.carried), count(.letGo))
  switch actions.count {
  case 0: return "no action was agreed"
  case 1 where done == 1: return "the one action is done"
  case 1 where overdue == 1: return "the one action is overdue"
  case 1 where carried + letGo == 1: return "the one action was \(letGo == 1 ? "let go" : "carried over")"
  case 1: return "the one action is open"
  case 2 where done == 2: return "both actions are done"
  case done: return "all \(spelled(done, "action")) are done"
  default: break
  }
  let none = actions.count == 2 ? "neither" : "none"
  let head =
    "\(done == 0 ? none : spelled(done)) of \(spelled(actions.count, "action")) \(done < 2 ? "is" : "are") done"
  func was(_ number: Int, _ what: String) -> String? {
    number == 0 ? nil : "\(spelled(number)) \(number == 1 ? "was" : "were") \(what)"
  }
  let late = overdue == 0 ? nil : "\(spelled(overdue)) \(overdue == 1 ? "is" : "are") overdue"
  return joined([head, late, was(carried, "carried over"), was(letGo, "let go")].compactMap(\.self))
}
