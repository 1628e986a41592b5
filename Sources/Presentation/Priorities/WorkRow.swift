import Analysis
import Charts
import Record
import Templating
import Wording

/// A work item in a ranked table. Shown by `partials/work-row`.
struct WorkRow: Linked, Sendable {
  let item: WorkItemReport
  let place: WorkRanking.Place
  let links: Links
  /// How many items are ranked.
  let ranked: Int
  /// It is the first of its band.
  let beginsBand: Bool

  var title: String { item.item.title }
  var team: String? { item.item.team.map { directory.teamName($0) } }

  /// The ranks it takes in nine of ten draws: `2–6`.
  var interval: String { rankInterval(place) }

  /// Pixels.
  static let chartWidth = 132

  private var chart: [UInt8] {
    IntervalBar(
      ChartWords(
        id: "rank-\(item.id)", title: "Rank of \(title)",
        description: "Rank \(place.rank) of \(ranked); nine of ten draws put it at \(interval)."),
      value: place.median, lower: place.lower, upper: place.upper,
      scale: Band(lower: 1, upper: Double(max(2, ranked))), width: WorkRow.chartWidth
    ).svg()
  }

  static let names = Names<WorkRow>(
    "ranked work item",
    [
      .text("rank", "Its position in the order") { count($0.place.rank) },
      .text("title", "What it is called") { $0.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.key) },
      .text("kind", "feature, debt, reliability, tooling or research") { $0.item.item.kind.rawValue },
      .optionalText("team", "The team that would do it") { $0.team },
      .optionalLink("team_href", "The way to that team") { row in
        row.item.item.team.flatMap { row.links.toTeam($0) }
      },
      .text("status", "idea, ready or doing") { $0.item.status.rawValue },
      .markup("chart", "The rank with the interval of nine in ten draws") { $0.chart },
      .text("interval", "The same in words") { $0.interval },
      .object("waiting", "What a week of waiting costs", of: EstimateView.names) { row in
        EstimateView(row.item.costOfDelay, asOf: row.asOf, unit: row.finance.unit) { money($0, row.finance) }
      },
      .object("duration", "How long it takes", of: EstimateView.names) { row in
        EstimateView(row.item.duration, asOf: row.asOf) { weeks($0) }
      },
      .text("chance", "The chance of a place among the first ten") { percent($0.place.topProbability) },
      .optionalText("note", "What holds it up, which a rank knows nothing of; nothing where nothing does") {
        RankNotes(item: $0.item, directory: $0.directory).words
      },
      .text("score", "What it is ranked by, at the likely values") { row in
        row.directory.report.priorities.settings.rankBy.scoreWords(row.place.score, row.finance)
      },
      .optionalText("above_next", "In how many draws it stands above the next; nothing for the last") { row in
        row.place.aboveNext.map { percent($0) }
      },
      .flag("begins_band", "Whether it is the first of its band") { $0.beginsBand },
      .text("waiting_key", "What a week of waiting costs as a plain number; may be empty") {
        sortNumber($0.item.costOfDelay.value?.likely)
      },
      .text("weeks_key", "How long it takes as a plain number; may be empty") {
        sortNumber($0.item.item.duration?.likely)
      },
    ])
}

extension WorkItemReport {
  var duration: Figure<ThreePoint> {
    item.duration.map { .measured($0) } ?? .unavailable(.notWritten)
  }
}

/// The ranks it takes in nine of ten draws: `2–6`, or `3` where it takes no other.
func rankInterval(_ place: WorkRanking.Place) -> String {
  let (lower, upper) = (Int(place.lower.rounded()), Int(place.upper.rounded()))
  return lower == upper ? "\(lower)" : "\(lower)–\(upper)"
}

/// A number for a script to sort by; empty when there is none.
private func sortNumber(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

/// All ranked items on a page, best first.
func workRows(by links: Links) -> [WorkRow] {
  guard let ranking = links.directory.report.priorities.ranking.value else { return [] }
  var band = 0
  return ranking.places.compactMap { place in
    guard let item = links.directory.lookup.workItem(place.id) else { return nil }
    defer { band = place.band }
    return WorkRow(
      item: item, place: place, links: links, ranked: ranking.places.count,
      beginsBand: place.band != band)
  }
}
