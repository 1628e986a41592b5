import Analysis
import Record
import Wording

/// What an uncertain estimate does to the order, in words.
struct InfluenceWording {
  let influence: WorkRanking.Influence
  let directory: Directory

  private var item: WorkItemReport? { directory.lookup.workItem(influence.id) }

  /// `A closer estimate of the duration of “X” (3–8 weeks) would change the order most: …`
  var sentence: String {
    let title = quoted(directory.workTitle(of: influence.id))
    return
      "A closer estimate of the \(name) of \(title)\(range) would change the order most: by itself it moves the item "
      + "by \(ranks) up or down."
  }

  /// `3 ranks`.
  var ranks: String {
    let words = number(influence.ranks, significant: influence.ranks < 10 ? 2 : 3)
    return "\(words)\(unbreakableSpace)\(words == "1" ? "rank" : "ranks")"
  }

  var name: String { influence.input.words }

  /// What was written, in brackets; empty when there is none.
  private var range: String {
    item.flatMap { $0.item.estimate(of: influence.input) }.flatMap { range in
      spreadRange(range, unit).map { " (\($0))" }
    } ?? ""
  }

  private var unit: String {
    influence.input.unit(directory.report.organization.finance)
  }
}

extension WorkInput {
  /// What the numbers of an input are counted in; empty for points and shares.
  func unit(_ finance: Finance) -> String {
    switch self {
    case .costOfDelay: finance.unit
    case .duration, .left: "weeks"
    case .effort: "person-weeks"
    case .hoursPerWeek: "hours"
    case .people: "people"
    default: ""
    }
  }
}

extension WorkItem {
  /// What its authors wrote for an input; nil when they did not, and for what stands elsewhere.
  func estimate(of input: WorkInput) -> ThreePoint? {
    switch input {
    case .costOfDelay: costOfDelay
    case .effort: effort
    case .duration: duration
    case .left: left
    case .value: scores.value
    case .urgency: scores.urgency
    case .riskReduction: scores.riskReduction
    case .size: scores.size
    case .reach: scores.reach
    case .impact: scores.impact
    case .confidence: scores.confidence
    case .ease: scores.ease
    case .hoursPerWeek: interest?.hoursPerWeek
    case .people: interest?.people
    case .growth: interest?.growth
    case .interest, .personWeek, .discountRate, .horizon, .date: nil
    }
  }
}
