import Analysis
import Record
import Wording

/// What an order of work costs in waiting, in words.
struct SequenceWording {
  let sequence: WorkSequence
  let directory: Directory

  private var finance: Finance { directory.report.organization.finance }

  /// What today's order costs more than the one shown.
  var comparison: String {
    let extra = sequence.currentDelayCost - sequence.delayCost
    let best = sequence.isExact ? "the cheapest order" : "the cheapest order found"
    guard extra > 1e-9 * sequence.currentDelayCost else {
      return "\(today) costs no more in waiting than \(best)."
    }
    let only = extra > 0.005 * sequence.currentDelayCost ? "" : "only "
    return "\(today) costs \(only)\(money(extra, finance)) more in waiting than \(best)."
  }

  private var today: String { "Today's order (work in progress first, then the oldest)" }

  /// How good the order is known to be.
  var certainty: String {
    guard !sequence.isExact else { return "no order costs less" }
    guard sequence.delayCost > 0 else { return "" }
    let gap = (sequence.delayCost - sequence.bound) / sequence.delayCost
    return
      "the cheapest found; no order costs less than \(money(sequence.bound, finance)), \(percent(gap)) below it"
  }

  /// A trade-off with both its sides: `“A” before “B” costs €80 a week less, over the 6 weeks that both take: the one waits
  /// 4 weeks less at €2,500 a week, the other 2 weeks more at €300.`
  func sentence(_ choice: WorkSequence.Choice) -> String {
    "\(claim(choice)), over the \(weeks(choice.weeks)) that both take\(sides(choice))."
  }

  /// `“A” before “B” costs €80 a week less`
  func claim(_ choice: WorkSequence.Choice) -> String {
    "\(title(choice.first)) before \(title(choice.second)) costs \(moneyPerWeek(choice.savingPerWeek, finance)) less"
  }

  private func sides(_ choice: WorkSequence.Choice) -> String {
    guard choice.isOfTheTwoAlone else { return ", with what waits for them" }
    guard let first = directory.lookup.workItem(choice.first), let second = directory.lookup.workItem(choice.second),
      let costs = both(first.costOfDelay.value?.likely, second.costOfDelay.value?.likely),
      let lengths = both(first.item.duration?.likely, second.item.duration?.likely)
    else { return "" }
    return ": the one waits \(weeks(lengths.1)) less at \(moneyPerWeek(costs.0, finance)), the other "
      + "\(weeks(lengths.0)) more at \(money(costs.1, finance))"
  }

  private func both(_ one: Double?, _ other: Double?) -> (Double, Double)? {
    one.flatMap { one in other.map { (one, $0) } }
  }

  private func title(_ id: String) -> String { quoted(directory.workTitle(of: id)) }
}
