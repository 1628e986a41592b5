import Analysis
import Diagnostics
import Record
import Templating

extension PagePath {
  package static let retros = "retros/index.html"
}

/// The retrospectives of all teams: their list, and one page each; none where none is written.
let retrosPart =
  SitePart.page(
    "retros", RetrosPage.names, at: PagePath.retros, "the retrospectives", called: "Retros",
    where: { !$0.retros.isEmpty }
  ) { RetrosPage($0) }
  + .pages("retro", RetroPage.names) { kind, directory in
    directory.report.retros.map { item in
      Page(item.retro.header, kind) { RetroPage(item, in: directory) }
    }
  }

/// All retrospectives: what is open, and when each team looked back.
struct RetrosPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let retros = directory.report.retros
    frame = PageFrame(
      // What is carried over counts once, where it stands last.
      headline: sentence(actionsClause(of: retros.flatMap(\.actions).filter { $0.state != .carried })),
      lede: sentence(
        "\(count(retros.count, "retrospective")) of \(count(Set(retros.map(\.retro.team)).count, "team"))"),
      label: "Retrospectives", path: PagePath.retros, directory: directory)
  }

  /// Those past their day first, then by their day; those without one last.
  private var open: [RetroActionRow] {
    directory.report.retros.flatMap { RetroActionRow.rows(of: $0, by: frame.links) }
      .filter { $0.action.state == .overdue || $0.action.state == .open }
      .sorted { left, right in
        switch (left.action.action.due, right.action.action.due) {
        case (let first?, let second?) where first != second: first < second
        case (_?, nil): true
        case (nil, _?): false
        default: (left.report.key, left.action.action.id.value) < (right.report.key, right.action.action.id.value)
        }
      }
  }

  static let names = Names<RetrosPage>(
    page: "retrospectives",
    [
      .list("open", "Actions that are open, the next due first", of: RetroActionRow.names) { $0.open },
      .list("retros", "Every retrospective, the latest first", of: RetroLine.names) { page in
        page.directory.report.retros.map { RetroLine(report: $0, links: page.frame.links) }
      },
    ])
}

/// `Two of five actions are done and one is past its day`.
func actionsClause(of actions: [RetroReport.Action]) -> String {
  func count(_ state: RetroReport.State) -> Int { actions.count { $0.state == state } }
  let (done, overdue, carried) = (count(.done), count(.overdue), count(.carried))
  switch actions.count {
  case 0: return "no action was agreed"
  case 1 where done == 1: return "the one action is done"
  case 1: return "the one action \(overdue == 1 ? "is past its day" : carried == 1 ? "was carried over" : "is open")"
  case 2 where done == 2: return "both actions are done"
  case done: return "all \(spelled(done, "action")) are done"
  default: break
  }
  let head =
    "\(done == 0 ? "none" : spelled(done)) of \(spelled(actions.count, "action")) \(done == 1 ? "is" : "are") done"
  let rest = [
    overdue == 0 ? nil : "\(spelled(overdue)) \(overdue == 1 ? "is past its day" : "are past their day")",
    carried == 0 ? nil : "\(spelled(carried)) \(carried == 1 ? "was" : "were") carried over",
  ]
  return joined([head] + rest.compactMap { $0 })
}

/// A retrospective, as a row.
struct RetroLine: Linked, Sendable {
  let report: RetroReport
  let links: Links

  static let names = Names<RetroLine>(
    "retrospective",
    [
      .text("title", "What it is called") { $0.report.retro.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("team", "The team that held it") { $0.directory.teamName($0.report.retro.team) },
      .text("held", "The day on which it was held") { line in
        shortWords(for: line.report.retro.heldOn, asOf: line.directory.report.asOf)
      },
      .text("actions", "How far its actions are") { actionsClause(of: $0.report.actions) },
    ])
}
