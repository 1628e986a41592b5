import Analysis
import Record
import Wording

/// What to begin with, in words: the items of the first band that can begin, of which the estimates do not say which comes
/// first; where all of them wait, what they wait for.
struct FirstBand {
  /// Those of the first band that can begin; else what has to be done before it.
  let ids: [String]
  /// The items of the first band that wait, where none of it can begin.
  let held: [String]
  let directory: Directory

  /// Nil where nothing is ranked.
  init?(_ directory: Directory) {
    guard let band = directory.report.priorities.ranking.value?.bands.first, !band.isEmpty else { return nil }
    self.directory = directory
    let free = band.filter { directory.lookup.workItem($0)?.waitsFor.isEmpty ?? true }
    let items = free.isEmpty ? directory.workByID : [:]
    let before = free.isEmpty ? beginnings(before: band, among: items) : []
    // A circle has no beginning; it is an error that stops publication.
    ids = free.isEmpty ? (before.isEmpty ? band : before) : free
    held = free.isEmpty && !before.isEmpty ? band : []
  }

  /// The most items that are named.
  private static let most = 3

  /// `“A” comes first`, or how many lead.
  var claim: String {
    guard held.isEmpty else { return "\(names(ids)) \(ids.count == 1 ? "comes" : "come") first, because \(waits)" }
    return ids.count == 1
      ? "\(title(ids[0])) comes first"
      : "\(capitalised(spelled(ids.count, "item"))) lead, and the estimates do not say which comes first"
  }

  /// The same with the names of a few.
  var named: String {
    guard held.isEmpty, ids.count > 1, ids.count <= FirstBand.most else { return claim }
    return "\(joined(ids.map(title))) lead, and the estimates do not say which comes first"
  }

  /// `each week of waiting costs €8,700`; nil unless that is known of all.
  var waiting: String? {
    let concerned = held.isEmpty ? ids : held
    let costs = concerned.compactMap { directory.lookup.workItem($0)?.costOfDelay.value?.likely }
    let sum = costs.reduce(0, +)
    guard costs.count == concerned.count, sum > 0 else { return nil }
    return "each week of waiting costs \(money(sum, directory.report.organization.finance))"
  }

  /// `“B”, which ranks above, waits for it`.
  private var waits: String {
    let verb = held.count == 1 ? "waits" : "wait"
    let rank = held.count == 1 ? "ranks" : "rank"
    return "\(names(held)), which \(rank) first, \(verb) for \(ids.count == 1 ? "it" : "them")"
  }

  private func names(_ ids: [String]) -> String {
    ids.count <= FirstBand.most ? joined(ids.map(title)) : capitalised(spelled(ids.count, "item"))
  }

  private func title(_ id: String) -> String { quoted(directory.workTitle(of: id)) }
}

extension Directory {
  var workByID: [String: WorkItemReport] {
    Dictionary(report.work.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The titles of what an item waits for; nil where it waits for nothing.
  func waitingWords(of item: WorkItemReport) -> String? {
    guard !item.waitsFor.isEmpty else { return nil }
    let named = item.waitsFor.prefix(3).map { quoted(workTitle(of: $0)) }
    let more = item.waitsFor.count - named.count
    return joined(named + (more > 0 ? ["\(spelled(more)) more"] : []))
  }
}
