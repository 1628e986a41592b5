import Analysis
import Record
import Templating

/// The ways in which the table of work can be sorted: each is a page of its own, so that a link does it without script. They
/// are those that answer another question than the rank: who, how dear, how soon.
enum WorkOrder: String, CaseIterable, Sendable {
  case rank, team, waiting, weeks

  /// Where the page that is sorted so stands. The rank's is the front page.
  var path: String { self == .rank ? PagePath.priorities : "priorities/by/\(rawValue).html" }

  /// The head of the column that it is sorted by.
  var head: String {
    switch self {
    case .rank: "Rank"
    case .team: "Team"
    case .waiting: "A week of waiting"
    case .weeks: "Takes"
    }
  }

  /// Large values first.
  var isDescending: Bool { self == .waiting }

  /// As a sentence says it.
  var words: String {
    switch self {
    case .rank: "by rank"
    case .team: "by team"
    case .waiting: "by what a week of waiting costs, the dearest first"
    case .weeks: "by how long they take, the shortest first"
    }
  }

  /// Rows in this order; those of equal values in the order of their ranks, those without a value last.
  func sorted(_ rows: [WorkRow]) -> [WorkRow] {
    let keyed = rows.enumerated().map { (place: $0, key: key(of: $1), row: $1) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (nil, nil): left.place < right.place
      case (nil, _): false
      case (_, nil): true
      case (let one?, let other?): one == other ? left.place < right.place : one < other
      }
    }.map(\.row)
  }

  /// What a row is sorted by, ascending.
  private func key(of row: WorkRow) -> SortKey? {
    switch self {
    case .rank: .number(Double(row.place.rank))
    case .team: row.team.map { .text($0.lowercased()) }
    case .waiting: row.item.costOfDelay.value.map { .number(-$0.likely) }
    case .weeks: row.item.item.duration.map { .number($0.likely) }
    }
  }
}

/// A number or words, one kind in a column.
private enum SortKey: Comparable {
  case number(Double)
  case text(String)
}

/// The head of a column, which sorts the table by it. Shown by `partials/sort-head`.
struct SortHead: Sendable {
  let order: WorkOrder
  let current: WorkOrder
  let links: Links

  static let names = Names<SortHead>(
    "head of a column that sorts",
    [
      .text("name", "The head") { $0.order.head },
      .text("column", "The column's name, for the script that sorts in place") { $0.order.rawValue },
      .text("direction", "ascending or descending: how it is sorted first") { head in
        head.order.isDescending ? "descending" : "ascending"
      },
      .link("href", "The way to the page that is sorted so") { $0.links.to(page: $0.order.path) },
      .flag("is_current", "Whether the table is sorted by it") { $0.order == $0.current },
      .flag("is_number", "Whether the column holds numbers") { $0.order != .team },
    ])
}
