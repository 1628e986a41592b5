import Analysis
import Record
import Templating

/// What an executive needs from work, debt and capacity: three sentences and the first rows of the ranking.
struct NextSteps: Sendable {
  let page: String
  let directory: Directory

  /// Rows on the front page.
  private static let most = 5

  private var report: Report { directory.report }

  /// What comes first, what the order costs, and whether upkeep gets its share; what nothing is written of is left out.
  var sentences: [String] {
    [first, order, upkeep].compactMap { $0 }
  }

  private var first: String? {
    guard let ranking = report.priorities.ranking.value, let band = ranking.bands.first else { return nil }
    let titles = band.prefix(NextSteps.most).map { quoted(directory.workItem($0)?.item.title ?? $0) }
    guard band.count > 1 else { return "\(titles[0]) comes first\(waiting(band))." }
    guard band.count <= 3 else {
      return "\(capitalised(spelled(band.count, "item"))) come first and are not told apart\(waiting(band))."
    }
    return "\(joined(titles)) come first and are not told apart\(waiting(band))."
  }

  private func waiting(_ ids: [String]) -> String {
    let costs = ids.compactMap { directory.workItem($0)?.costOfDelay.value?.likely }
    let sum = costs.reduce(0, +)
    guard costs.count == ids.count, sum > 0 else { return "" }
    return "; each week of waiting costs \(money(sum, report.organization.finance))"
  }

  private var order: String? {
    guard let sequence = report.priorities.sequence.value else { return nil }
    let wording = SequenceWording(sequence: sequence, directory: directory)
    guard let choice = sequence.choices.first else { return wording.comparison }
    return "\(wording.comparison.dropLast()): \(wording.claim(choice))."
  }

  /// Whether debt, reliability and tooling get their share, and what has no room.
  private var upkeep: String? {
    guard report.capacity.isWritten else { return nil }
    let news = CapacityHeadline(report: report).sentence
    let waiting = report.capacityPlan.waiting
    guard waiting.items > 0, let cost = waiting.cost.value else { return news }
    let items = waiting.items == 1 ? "the one item that has" : "the \(spelled(waiting.items, "item")) that have"
    return "\(news.dropLast()), and \(items) no room until \(planEnd) cost"
      + "\(waiting.items == 1 ? "s" : "") \(moneyPerWeek(cost.likely, report.organization.finance)) in waiting."
  }

  private var planEnd: String {
    report.capacityPlan.spans.last.map { "the end of \($0.quarter.id)" } ?? "then"
  }

  static let names = Names<NextSteps>(
    "next steps",
    [
      .texts("sentences", "What an executive needs to know of work, debt and capacity") { $0.sentences },
      .flag("has_rows", "Whether any item is ranked") { $0.report.priorities.ranking.value != nil },
      .list("rows", "The first items of the ranking", of: WorkRow.names) { steps in
        Array(workRows(on: steps.page, in: steps.directory).prefix(NextSteps.most))
      },
      .text("items", "How many items are open") { steps in
        count(steps.report.work.count(where: \.isOpen), "item")
      },
      .link("href", "The way to all of them") { PagePath.relative(from: $0.page, to: PagePath.priorities) },
    ])
}
