import Analysis
import Record
import Templating
import Wording

/// One of an item's estimates as it was written, with what it does to the rank.
struct WorkEstimateRow: Sendable {
  let input: WorkInput
  let range: ThreePoint
  let finance: Finance
  let influence: WorkRanking.Influence?

  /// In the order in which the file's fields are documented.
  static func rows(of item: WorkItem, _ finance: Finance, _ place: WorkRanking.Place?) -> [WorkEstimateRow] {
    let order: [WorkInput] = [
      .costOfDelay, .hoursPerWeek, .people, .growth, .effort, .duration, .left, .value, .urgency, .riskReduction, .size,
      .reach, .impact, .confidence, .ease,
    ]
    return order.compactMap { input in
      item.estimate(of: input).map { range in
        WorkEstimateRow(
          input: input, range: range, finance: finance, influence: place?.influences.first { $0.input == input })
      }
    }
  }

  private var isShare: Bool { input == .confidence || input == .growth }

  private func words(_ value: Double) -> String {
    isShare ? exactPercent(value) : quantity(value, input == .costOfDelay ? finance.unit : "", significant: 6)
  }

  private var unit: String {
    switch input {
    case .costOfDelay: "a week"
    case .duration, .left: "weeks"
    case .effort: "person-weeks"
    case .hoursPerWeek: "hours for each of the people"
    case .growth: "a year"
    default: ""
    }
  }

  static let names = Names<WorkEstimateRow>(
    "estimate of a work item",
    [
      .text("name", "What was estimated") { capitalised($0.input.words) },
      .text("unit", "What it is counted in; may be empty") { $0.unit },
      .text("low", "The low end of its range") { $0.words($0.range.low) },
      .text("likely", "The most likely") { $0.words($0.range.likely) },
      .text("high", "The high end of its range") { $0.words($0.range.high) },
      .flag("is_known", "Whether it is written without a doubt about it") { $0.range.isExact },
      .optionalText("moves", "By how many ranks it alone moves the item, where the ranking rests on it") { row in
        row.influence.map { number($0.ranks, significant: 2) }
      },
    ])
}
