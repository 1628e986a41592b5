internal import Diagnostics

/// The items of two lists, found again by their keys.
struct ItemMatching {
  private(set) var pairs: [(old: JSONValue, new: JSONValue)] = []
  private(set) var removed: [JSONValue] = []
  private(set) var added: [JSONValue] = []

  /// - Parameter key: the members of the key of an item; none for items that are equal or others.
  init(_ old: [JSONValue], _ new: [JSONValue], renames: Renames = Renames(), key: (JSONValue) -> [String]) {
    var waiting = Dictionary(grouping: new) { item in key(item).map { item[$0] ?? .null } }
    var left: [(key: [JSONValue], items: [JSONValue])] = []
    for (name, items) in Dictionary(grouping: old, by: { item in key(item).map { item[$0] ?? .null } }) {
      guard let others = waiting.removeValue(forKey: name) else {
        left.append((name, items))
        continue
      }
      match(items, others, renames, isKeyed: !name.isEmpty)
    }
    for (name, items) in left {
      let others = name.isEmpty ? nil : waiting.removeValue(forKey: name.map(renames.renamed))
      match(items, others ?? [], renames, isKeyed: !name.isEmpty)
    }
    added += waiting.values.flatMap { $0 }
  }

  /// Of one key: equal ones belong together, then the others in a fixed order.
  private mutating func match(_ old: [JSONValue], _ new: [JSONValue], _ renames: Renames, isKeyed: Bool) {
    if old.count == 1, new.count == 1, isKeyed {
      pairs.append((old[0], new[0]))
      return
    }
    var counts = Dictionary(new.map { ($0, 1) }, uniquingKeysWith: +)
    var others: [JSONValue] = []
    for item in old {
      let same = [item, item.renamed(by: renames)].first { counts[$0, default: 0] > 0 }
      if let same { counts[same, default: 0] -= 1 } else { others.append(item) }
    }
    let rest = counts.flatMap { Array(repeating: $0.key, count: $0.value) }
    let (left, right) = (inFixedOrder(others), inFixedOrder(rest))
    let paired = isKeyed ? min(left.count, right.count) : 0
    pairs += zip(left.prefix(paired), right.prefix(paired)).map { ($0, $1) }
    removed += left.dropFirst(paired)
    added += right.dropFirst(paired)
  }
}

extension JSONValue {
  /// With the new names of everything that it names itself.
  fileprivate func renamed(by renames: Renames) -> JSONValue {
    members.map { .object($0.mapValues(renames.renamed)) } ?? renames.renamed(self)
  }

  /// Equal texts for equal values.
  var canonical: String {
    var writer = JSONWriter(indented: false)
    writer.value(self)
    return writer.text
  }
}

func inFixedOrder(_ items: [JSONValue]) -> [JSONValue] {
  guard items.count > 1 else { return items }
  return items.map { (item: $0, text: $0.canonical) }.sorted { inByteOrder($0.text, $1.text) }.map(\.item)
}
