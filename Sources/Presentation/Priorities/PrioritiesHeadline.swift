import Analysis
import Record
import Wording

/// The news of the priorities: what comes first, how sure that is, and what the order costs.
struct PrioritiesHeadline {
  let directory: Directory

  private var report: Report { directory.report }
  private var open: [WorkItemReport] { report.work.filter(\.isOpen) }

  var sentence: String {
    guard let first = FirstSteps(directory) else {
      return open.isEmpty
        ? "No work is waiting." : "\(capitalised(spelled(open.count, "open item"))) cannot be scheduled yet."
    }
    return "\(first.claim)\(first.waiting.map { ": \($0)" } ?? "")."
  }

  /// How many are ranked, how, and what today's order costs.
  var lede: String {
    let priorities = report.priorities
    guard let ranking = priorities.ranking.value else {
      return ["An item is ranked by \(priorities.settings.rankBy.words) once that is written.", orderCost]
        .compactMap { $0 }.joined(separator: " ")
    }
    let total = open.count
    let those =
      ranking.places.count == total
      ? (total == 1 ? "The one open item is" : "All \(count(total, "open item")) are")
      : "\(count(ranking.places.count)) of \(count(total, "open item")) \(ranking.places.count == 1 ? "is" : "are")"
    return ["\(those) ranked by \(priorities.settings.rankBy.words).", orderCost].compactMap { $0 }.joined(
      separator: " ")
  }

  private var orderCost: String? {
    ScheduleWording(schedule: report.schedule, directory: directory).comparison
  }
}
