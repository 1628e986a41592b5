import Analysis
import Record
import Wording

/// The news of a work item.
struct WorkItemHeadline {
  let report: WorkItemReport
  let directory: Directory

  private var item: WorkItem { report.item }
  private var finance: Finance { directory.report.organization.finance }
  private var asOf: CalendarDate { directory.report.asOf }

  var sentence: String {
    "\(item.title): \(ended(news))"
  }

  private var news: String {
    switch report.status {
    case .done: return item.doneOn.map { "done on \(shortWords(for: $0, asOf: asOf))" } ?? "done"
    case .dropped: return "dropped"
    case .idea, .ready, .doing: break
    }
    guard let place = report.place, let ranking = directory.report.priorities.ranking.value else {
      return "not ranked, \(report.notRanked?.words(asOf: asOf) ?? "no data")"
    }
    let cost = report.costOfDelay.value.map { ", and each week of waiting costs \(money($0.likely, finance))" } ?? ""
    let waiting = directory.waitingWords(of: report).map { "; it waits for \($0)" } ?? ""
    return "rank \(count(place.rank)) of \(count(ranking.places.count))\(cost)\(waiting)"
  }

  /// What it is, whose, since when.
  var lede: String {
    var parts = [item.kind.rawValue, report.status.isOpen ? report.status.rawValue : nil].compactMap { $0 }
    if let team = item.team { parts.append(directory.teamName(team)) }
    if let date = item.header.date { parts.append("written down on \(shortWords(for: date, asOf: asOf))") }
    return Wording.sentence(parts.joined(separator: ", "))
  }
}
