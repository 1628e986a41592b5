import Analysis
import Record
import Templating
import Wording

/// What an executive needs from work, debt and capacity: three sentences and the first rows of the schedule.
struct NextSteps: Linked, Sendable {
  let links: Links

  /// Rows on the front page.
  private static let most = 5

  /// What comes first, what keeping to the schedule saves, and whether upkeep gets its share; what nothing is written of is left out.
  var sentences: [String] {
    [first, unranked, order, upkeep].compactMap { $0 }
  }

  /// What comes first, by what a week of waiting costs.
  private var rows: [StepRow] {
    (FirstSteps(directory)?.steps ?? []).prefix(NextSteps.most).map { StepRow(step: $0, links: links) }
  }

  private var first: String? {
    FirstSteps(directory).map { "\($0.named)\($0.waiting.map { "; \($0)" } ?? "")." }
  }

  private var open: [WorkItemReport] { report.work.filter(\.isOpen) }

  /// How many items have no rank, and what they lack; nothing when all have one.
  private var unranked: String? {
    let items = open.filter { $0.notRanked != nil }
    guard !items.isEmpty else { return nil }
    let reasons = items.compactMap(\.notRanked)
    let missing = reasons.reduce(into: [WorkInput]()) { inputs, reason in
      guard case .missing(let more) = reason else { return }
      for input in more where !inputs.contains(input) { inputs.append(input) }
    }
    let others = reasons.reduce(into: [String]()) { words, reason in
      if case .missing = reason { return }
      let told = reason.words(asOf: report.asOf)
      if !words.contains(told) { words.append(told) }
    }
    let lacks = "\(joined(missing.map(\.words))) \(missing.count == 1 ? "is" : "are") missing"
    let why = (missing.isEmpty ? [] : [lacks]) + others
    let who = items.count == 1 ? quoted(items[0].item.title) : spelled(items.count, "item")
    return sentence("\(who) cannot be ranked: \(why.joined(separator: "; "))")
  }
  private var order: String? {
    let wording = ScheduleWording(schedule: report.schedule, directory: directory)
    guard let comparison = wording.comparison, let choice = report.schedule.choices.first else {
      return wording.comparison
    }
    return "\(comparison.dropLast()); for one, \(wording.claim(choice))."
  }

  /// Whether debt, reliability and tooling get their share, and what is finished later than the next quarter.
  private var upkeep: String? {
    guard report.capacity.isWritten else { return nil }
    let news = CapacityHeadline(report: report).sentence
    let waiting = WorkSchedule.Waiting(of: report.schedule.later)
    guard waiting.items > 0, let span = report.schedule.spans.last else { return news }
    let items = waiting.items == 1 ? "one item is" : "\(spelled(waiting.items)) items of all kinds are"
    return "\(news) \(sentence("\(items) finished after \(span.quarter.id)\(cost(of: waiting))"))"
  }

  private func cost(of waiting: WorkSchedule.Waiting) -> String {
    guard let cost = waiting.cost.value else { return "" }
    let money = moneyPerWeek(cost.likely, report.organization.finance)
    return waiting.priced == waiting.items
      ? ": waiting costs \(money)"
      : ": the waiting of \(spelled(waiting.priced)) costs \(money), of the rest it is not written"
  }

  static let names = Names<NextSteps>(
    "next steps",
    [
      .texts("sentences", "What an executive needs to know of work, debt and capacity") { $0.sentences },
      .markup("axis", "The months, for the head of the column of bars") { steps in
        ScheduleCalendar(from: steps.asOf, weeks: steps.report.schedule.end).axis(id: "next-axis")
      },
      .list("rows", "What comes first in the schedule", of: StepRow.names) { $0.rows },
      .text("items", "How many items are open") { steps in
        let unranked = steps.open.count { $0.notRanked != nil }
        return count(steps.open.count, "item") + (unranked > 0 ? ", \(count(unranked)) not ranked" : "")
      },
      .link("href", "The way to all of them") { $0.links.to(page: PagePath.priorities) },
    ])
}
