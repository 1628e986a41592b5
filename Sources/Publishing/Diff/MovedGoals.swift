internal import Diagnostics

/// Targets, bounds and days by which something was to be done, where they are others than before: what left the attention
/// list for that is not solved.
struct MovedGoals {
  /// What moved, by the id of the record that it is of.
  private var words: [String: [String]] = [:]

  /// Members that say what is to be reached, or by when, by the list that their items are in.
  private static let goals: [String: [String: String]] = [
    "objectives": [
      "key_results.target": "target", "key_results.baseline": "baseline", "key_results.keep.value": "bound",
      "key_results.keep.bound": "bound",
    ],
    "metrics": ["target": "target"],
    "experiments": ["threshold.value": "threshold", "ends": "last day"],
    "work": ["deadline": "deadline"],
    "actions": ["due": "day"],
    "reviews.open": ["promised_days": "promise"],
    "reviews.records": ["promised_days": "promise"],
  ]

  init(_ differences: [ItemDifference]) {
    for difference in differences {
      guard let goals = MovedGoals.goals[difference.list.path] else { continue }
      let moved = difference.members.compactMap { member in
        goals[member.pattern].flatMap { MovedGoals.words(for: member, $0, difference) }
      }
      guard !moved.isEmpty else { continue }
      for name in ["id", "source"] {
        if let id = difference.item[name]?.text { words[id, default: []] += moved }
      }
    }
  }

  private static func words(for member: MemberDifference, _ noun: String, _ difference: ItemDifference) -> String? {
    let unit = difference.item["unit"]?.text ?? ""
    let what = part(of: member.path).map { "the \(noun) of '\($0)'" } ?? "its \(noun)"
    switch (member.old, member.new) {
    case (let old?, let new?):
      return "\(what) was moved from \(valueWords(old, unit: unit)) to \(valueWords(new, unit: unit))"
    case (let old?, nil): return "\(what), \(valueWords(old, unit: unit)), was removed"
    case (nil, let new?): return "\(what) is new: \(valueWords(new, unit: unit))"
    case (nil, nil): return nil
    }
  }

  /// The key in `key_results[visits].target`; nil where what moved is of the whole record.
  private static func part(of path: String) -> Substring? {
    path.split(separator: "[").dropFirst().first.map { $0.prefix { $0 != "]" } }
  }

  /// The row of a concern that left the list, where what it was held against is another now.
  func judged(_ row: DiffRow) -> DiffRow {
    guard row.section == .solved, let moved = words[row.goal ?? ""] else { return row }
    let shown = moved.prefix(2).joined(separator: ", and ") + (moved.count > 2 ? ", and so were others" : "")
    return row.told(in: .noLongerSeen, "\(row.words) No longer the case: \(shown).")
  }
}
