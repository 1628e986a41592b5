import Analysis
import Record

/// What leads the ranking, in words: the items of the first band, of which the estimates do not say which comes first.
struct FirstBand {
  let ids: [String]
  let directory: Directory

  /// Nil where nothing is ranked.
  init?(_ directory: Directory) {
    guard let ids = directory.report.priorities.ranking.value?.bands.first, !ids.isEmpty else { return nil }
    self.ids = ids
    self.directory = directory
  }

  /// The most items that are named.
  private static let most = 3

  /// `“A” comes first`, or how many lead.
  var claim: String {
    ids.count == 1
      ? "\(title(0)) comes first"
      : "\(capitalised(spelled(ids.count, "item"))) lead, and the estimates do not say which comes first"
  }

  /// The same with the names of a few.
  var named: String {
    guard ids.count > 1, ids.count <= FirstBand.most else { return claim }
    return "\(joined(ids.indices.map(title))) lead, and the estimates do not say which comes first"
  }

  /// `each week of waiting costs €8,700`; nil unless that is known of all.
  var waiting: String? {
    let costs = ids.compactMap { directory.workItem($0)?.costOfDelay.value?.likely }
    let sum = costs.reduce(0, +)
    guard costs.count == ids.count, sum > 0 else { return nil }
    return "each week of waiting costs \(money(sum, directory.report.organization.finance))"
  }

  private func title(_ place: Int) -> String { quoted(directory.workTitle(of: ids[place])) }
}
