import Analysis
import Record
import Templating
import Wording

/// What an executive needs from work, debt and capacity: three sentences and the first rows of the ranking.
struct NextSteps: Linked, Sendable {
  let links: Links

  /// Rows on the front page.
  private static let most = 5

  /// What comes first, what the order costs, and whether upkeep gets its share; what nothing is written of is left out.
  var sentences: [String] {
    [first, unranked, order, upkeep].compactMap { $0 }
  }

  /// The first of the ranking, each after what it waits for.
  private var rows: [WorkRow] {
    let rows = workRows(by: links)
    guard rows.contains(where: { !$0.item.waitsFor.isEmpty }) else { return Array(rows.prefix(NextSteps.most)) }
    let places = Dictionary(rows.indices.map { (rows[$0].item.id, $0) }) { first, _ in first }
    let order = orderToBegin(rows.map(\.item.id), among: directory.workByID)
    return order.prefix(NextSteps.most).compactMap { id in places[id].map { rows[$0] } }
  }

  private var first: String? {
    FirstBand(directory).map { "\($0.named)\($0.waiting.map { "; \($0)" } ?? "")." }
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
    guard let sequence = report.priorities.sequence.value else { return nil }
    let wording = SequenceWording(sequence: sequence, directory: directory)
    guard let choice = sequence.choices.first else { return wording.comparison }
    return "\(wording.comparison.dropLast()); for one, \(wording.claim(choice))."
  }

  /// Whether debt, reliability and tooling get their share, and what falls below the line of the plan.
  private var upkeep: String? {
    guard report.capacity.isWritten else { return nil }
    let news = CapacityHeadline(report: report).sentence
    let waiting = report.capacityPlan.waiting
    guard waiting.items > 0 else { return news }
    let below = "\(spelled(waiting.items, "item")) \(waiting.items == 1 ? "falls" : "fall") below the line"
    return "\(news.dropLast()), and \(below)\(cost(of: waiting))."
  }

  private func cost(of waiting: CapacityPlan.Waiting) -> String {
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
      .list("rows", "The first items of the ranking", of: WorkRow.names) { steps in
        steps.rows
      },
      .text("items", "How many items are open") { steps in
        let unranked = steps.open.count { $0.notRanked != nil }
        return count(steps.open.count, "item") + (unranked > 0 ? ", \(count(unranked)) not ranked" : "")
      },
      .link("href", "The way to all of them") { $0.links.to(page: PagePath.priorities) },
    ])
}
