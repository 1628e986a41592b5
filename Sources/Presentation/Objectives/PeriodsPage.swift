import Analysis
import Record
import Templating
import Wording

/// All periods, the latest first, with the objectives of the one that people work by.
struct PeriodsPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: PeriodsPage.headline(directory), lede: PeriodsPage.lede(directory), label: "OKRs",
      path: PagePath.objectives, directory: directory)
  }

  private static func headline(_ directory: Directory) -> String {
    if let current = directory.lookup.currentPeriod { return periodHeadline(of: current) }
    return directory.report.periods.allSatisfy(\.objectives.isEmpty)
      ? "No objective is written yet: set one goal for the quarter." : "No period has begun."
  }

  private static func lede(_ directory: Directory) -> String {
    guard let current = directory.lookup.currentPeriod else { return "" }
    return periodLede(of: current, asOf: directory.report.asOf)
  }

  private var objectives: [ObjectiveRow] {
    guard let current = directory.lookup.currentPeriod else { return [] }
    return current.objectives.map { ObjectiveRow($0, shareGone: current.shareGone, by: frame.links) }
  }

  static let names = Names<PeriodsPage>(
    page: "periods",
    [
      .flag("is_empty", "Whether there is no objective at all") { page in
        page.directory.report.periods.allSatisfy(\.objectives.isEmpty)
      },
      .optionalText("period", "The period that people work by") { $0.directory.lookup.currentPeriod?.period.id },
      .optionalLink("current_href", "The way to its page") { page in
        page.directory.lookup.currentPeriod.map { page.frame.link(to: PagePath.period($0.period.id)) }
      },
      .text("period_gone", "The share of it that has gone") {
        percent($0.directory.lookup.currentPeriod?.shareGone ?? 0)
      },
      .list("objectives", "Its objectives", of: ObjectiveRow.names) { $0.objectives },
      .list("periods", "Every period, the latest first", of: PeriodRow.names) { page in
        page.directory.report.periods.map { PeriodRow(item: $0, links: page.frame.links) }
      },
    ])
}

/// A period in the list of all.
struct PeriodRow: Linked, Sendable {
  let item: PeriodReport
  let links: Links

  private func count(_ status: ObjectiveReport.DerivedStatus) -> String {
    Wording.count(ObjectiveStandings(item.objectives).count(status))
  }

  static let names = Names<PeriodRow>(
    "period row",
    [
      .text("id", "The period, such as 2026-Q4") { $0.item.period.id },
      .link("href", "The way to its page") { row in
        row.links.to(page: PagePath.period(row.item.period.id))
      },
      .flag("is_page", "Whether it is the page that is shown") { $0.links.isOn(PagePath.period($0.item.period.id)) },
      .text("days", "Its first and last day in words") { row in
        let asOf = row.directory.report.asOf
        return
          "\(shortWords(for: row.item.period.start, asOf: asOf)) to \(shortWords(for: row.item.period.lastDay, asOf: asOf))"
      },
      .text("gone", "The share of it that has gone") { percent($0.item.shareGone) },
      .text("goals", "How many objectives it has") { Wording.count($0.item.objectives.count) },
      .text("off_track", "How many are off track") { $0.count(.offTrack) },
      .text("behind", "How many are behind") { $0.count(.behind) },
      .text("unlikely", "How many are on pace, and unlikely to be reached") { $0.count(.unlikely) },
      .text("on_track", "How many are on track") { $0.count(.onTrack) },
      .text("reached", "How many were reached; of a period that is over") { $0.count(.reached) },
      .text("not_known", "Of how many the evidence says too little") { row in
        Wording.count(ObjectiveStandings(row.item.objectives).unknown)
      },
      .text("missed", "How many were missed; of a period that is over") { $0.count(.missed) },
    ])
}

/// The news of a period in one sentence.
func periodHeadline(of item: PeriodReport) -> String {
  let id = item.period.id
  guard let clause = ObjectiveStandings(item.objectives).clause else { return "\(id) has no objectives." }
  return sentence("\(id): \(clause)")
}

/// How much of it has gone, and how well scores and confidence fit.
func periodLede(of item: PeriodReport, asOf: CalendarDate) -> String {
  let end = shortWords(for: item.period.lastDay, asOf: asOf)
  var parts: [String]
  switch item.shareGone {
  case 0: parts = ["it begins on \(shortWords(for: item.period.start, asOf: asOf))"]
  case 1: parts = ["it ended on \(end)"]
  default: parts = ["\(percent(item.shareGone)) of the period is gone; it ends on \(end)"]
  }
  let sure = item.objectives.count { item in
    !item.attention.telling { $0.matter is ObjectiveOverConfident }.isEmpty
  }
  if sure > 0, item.shareGone < 1 {
    parts.append(
      "\(spelled(sure, "owner")) \(sure == 1 ? "is" : "are") more confident than the evidence by 30 points or more")
  }
  if item.shareGone > 0, item.shareGone < 1, let expected = item.expectedArrivals { parts.append(expected.words) }
  return sentence(parts.joined(separator: "; "))
}
