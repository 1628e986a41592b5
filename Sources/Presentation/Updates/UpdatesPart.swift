import Analysis
import Diagnostics
import Record
import Templating
import Wording

extension PagePath {
  package static let updates = "updates/index.html"

  /// What there is to say to an audience.
  package static func brief(_ audience: String) -> String { "updates/\(audience)/index.html" }
}

/// What audiences are told: the calendar, a brief for each, and what they were told so far; none without any audience.
let updatesPart =
  SitePart.page(
    "updates", UpdatesPage.names, at: PagePath.updates, "the updates", called: "Updates",
    where: { !$0.briefs.isEmpty }
  ) { UpdatesPage($0) }
  + .pages("brief", BriefPage.names) { kind, directory in
    directory.report.briefs.map { brief in
      Page(path: PagePath.brief(brief.audience.id), source: "the audience '\(brief.audience.id)'", kind: kind) {
        BriefPage(brief, in: directory)
      }
    }
  }
  + .pages("update", UpdatePage.names) { kind, directory in
    directory.report.briefs.flatMap { brief in
      brief.updates.map { update in Page(update.header, kind) { UpdatePage(update, of: brief, in: directory) } }
    }
  }

/// All audiences: when each was told last and is told next, how often in time, and the calendar.
struct UpdatesPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let briefs = directory.report.briefs
    frame = PageFrame(
      headline: updatesHeadline(briefs, asOf: directory.report.asOf),
      lede: sentence("\(count(briefs.count, "audience")), and what falls due in the next 12 weeks"), label: "Updates",
      path: PagePath.updates, directory: directory)
  }

  static let names = Names<UpdatesPage>(
    page: "updates",
    [
      .attention("What of it needs a conversation") { $0.attentionHere },
      .list("audiences", "Every audience, in configured order", of: BriefRow.names) { page in
        page.directory.report.briefs.map { BriefRow(brief: $0, links: page.frame.links) }
      },
      .list("weeks", "The next 12 weeks, those in which anything falls due", of: CalendarWeek.names) { page in
        CalendarWeek.weeks(of: page.directory.report.calendar, by: page.frame.links)
      },
    ])
}

/// The latest news on updates: what is late, else what comes next.
func updatesHeadline(_ briefs: [BriefReport], asOf: CalendarDate) -> String {
  let late = briefs.filter { $0.isLate(asOf: asOf) }
  if !late.isEmpty {
    let one = late.count == 1
    return sentence("the update\(one ? "" : "s") to \(joined(late.map(\.audience.name))) \(one ? "is" : "are") late")
  }
  guard
    let next = briefs.compactMap({ brief in brief.next.map { (day: $0, name: brief.audience.name) } })
      .min(by: { $0.day < $1.day })
  else { return sentence("no audience was promised a rhythm") }
  return sentence("the next update goes to \(next.name) on \(shortWords(for: next.day, asOf: asOf))")
}

extension BriefReport {
  /// Whether it was told once and was not told on the last day that was promised.
  fileprivate func isLate(asOf: CalendarDate) -> Bool {
    due.last?.state == .missed && (latest?.date).map { $0 < asOf } ?? false
  }
}

/// An audience, as a row.
struct BriefRow: Linked, Sendable {
  let brief: BriefReport
  let links: Links

  private func words(_ day: CalendarDate?) -> String? {
    day.map { shortWords(for: $0, asOf: directory.report.asOf) }
  }

  static let names = Names<BriefRow>(
    "audience",
    [
      .text("name", "What it is called") { $0.brief.audience.name },
      .link("href", "The way to its brief") { $0.links.to(page: PagePath.brief($0.brief.audience.id)) },
      .optionalText("last", "The day on which it was told last") { $0.words($0.brief.latest?.date) },
      .optionalText("next", "The next promised day") { $0.words($0.brief.next) },
      .optionalObject("status", "That its update is late; nothing where it is not", of: StatusView.names) { row in
        row.brief.isLate(asOf: row.directory.report.asOf) ? StatusView(.watch, "late") : nil
      },
      .optionalText(
        "on_time", "How many promised updates of the last 26 weeks came in time; nothing where none was due"
      ) {
        row in row.brief.due.isEmpty ? nil : "\(count(row.brief.onTime)) of \(count(row.brief.due.count))"
      },
      .optionalText("missed", "How many of them never came; nothing for none") { row in
        let missed = row.brief.due.count { $0.state == .missed }
        return missed == 0 ? nil : "\(count(missed)) missed"
      },
    ])
}

/// A week of the calendar.
struct CalendarWeek: Sendable {
  let monday: CalendarDate
  let dates: [DueDate]
  let links: Links

  static func weeks(of calendar: [DueDate], by links: Links) -> [CalendarWeek] {
    let weeks = Dictionary(grouping: calendar) { $0.date.adding(days: 1 - $0.date.weekday.rawValue) }
    return weeks.keys.sorted().map { CalendarWeek(monday: $0, dates: weeks[$0] ?? [], links: links) }
  }

  static let names = Names<CalendarWeek>(
    "week",
    [
      .text("name", "The Monday that it begins with") { week in
        shortWords(for: week.monday, asOf: week.links.directory.report.asOf)
      },
      .list("dates", "What falls due, by day", of: DueView.names) { week in
        week.dates.map { DueView(due: $0, links: week.links) }
      },
    ])
}
