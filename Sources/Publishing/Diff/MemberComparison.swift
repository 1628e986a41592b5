internal import Diagnostics

/// Finds the members in which two values differ, down to numbers, texts and items of lists.
///
/// Calls itself for what lies inside, which `readJSON` keeps within 64 levels.
struct MemberComparison {
  let renames: Renames
  private(set) var found: [MemberDifference] = []

  init(renames: Renames) { self.renames = renames }

  mutating func compare(_ old: JSONValue?, _ new: JSONValue?, pattern: String, path: String) {
    guard old != new else { return }
    switch (old, new) {
    case (.object(let before)?, .object(let now)?)
    where old?.reasonUnavailable == nil && new?.reasonUnavailable == nil:
      for name in Set(before.keys).union(now.keys).sorted(by: inByteOrder) {
        compare(before[name], now[name], pattern: joined(pattern, name), path: joined(path, name))
      }
    case (.list(let before)?, .list(let now)?): compare(before, now, pattern: pattern, path: path)
    case (let before?, let now?):
      if !renames.areSame(before, now) { note(before, now, pattern, path) }
    default: note(old, new, pattern, path)
    }
  }

  private mutating func note(_ old: JSONValue?, _ new: JSONValue?, _ pattern: String, _ path: String) {
    found.append(MemberDifference(path: path, pattern: pattern, old: old, new: new))
  }

  private mutating func compare(_ old: [JSONValue], _ new: [JSONValue], pattern: String, path: String) {
    guard (old + new).contains(where: { $0.members != nil }) else {
      return compareScalars(old, new, pattern: pattern, path: path)
    }
    let matching = ItemMatching(old, new, renames: renames, key: ownKey)
    for pair in matching.pairs.sorted(by: { inByteOrder(name(of: $0.new), name(of: $1.new)) }) {
      compare(pair.old, pair.new, pattern: pattern, path: "\(path)[\(name(of: pair.new))]")
    }
    for item in inFixedOrder(matching.removed) { note(item, nil, pattern, "\(path)[\(name(of: item))]") }
    for item in inFixedOrder(matching.added) { note(nil, item, pattern, "\(path)[\(name(of: item))]") }
  }

  /// Numbers are a sequence; of texts, such as ids, only which they are says something.
  private mutating func compareScalars(_ old: [JSONValue], _ new: [JSONValue], pattern: String, path: String) {
    if (old + new).allSatisfy({ $0.text != nil }), pattern != "sequence.order" {
      let matching = ItemMatching(old, new, renames: renames) { _ in [] }
      guard !matching.removed.isEmpty || !matching.added.isEmpty else { return }
      return note(.list(inFixedOrder(matching.removed)), .list(inFixedOrder(matching.added)), pattern, path)
    }
    if old.map(renames.renamed) != new { note(.list(old), .list(new), pattern, path) }
  }

  private func name(of item: JSONValue) -> String {
    ownKey(of: item).compactMap { item[$0]?.text }.joined(separator: " ")
  }

  private func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
