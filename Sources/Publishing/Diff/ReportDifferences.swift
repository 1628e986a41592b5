internal import Diagnostics

/// A member of an item that is another.
struct MemberDifference: Sendable {
  /// With the keys of what it lies in, such as `key_results[visits].score`; empty for the item itself.
  let path: String
  /// Without them: `key_results.score`.
  let pattern: String
  /// Nil where the old report does not have it.
  let old: JSONValue?
  /// Nil where the new one does not have it.
  let new: JSONValue?
}

/// An item that is in one of two reports only, or another in each.
struct ItemDifference: Sendable {
  let list: ComparedList
  let old: JSONValue?
  let new: JSONValue?
  /// Empty where it is in one only, and where nothing but its name is another.
  var members: [MemberDifference] = []

  /// As it is now, or was last.
  var item: JSONValue { new ?? old ?? .null }
}

/// Everything that differs between two reports, in no order.
func differences(from old: ReportDocument, to new: ReportDocument) -> [ItemDifference] {
  let lists = comparedLists(of: [old.root, new.root])
  var renames = Renames()
  for list in lists where list.isUnique {
    let matching = ItemMatching(list.items(in: old.root) ?? [], list.items(in: new.root) ?? []) { _ in list.key }
    renames.learn(from: matching.removed, matching.added, in: list)
  }
  return listDifferences(lists, old.root, new.root, renames)
    + restDifferences(old.root, new.root, renames, without: Set((lists + comparedLists).map(\.path)))
}

private func listDifferences(
  _ lists: [ComparedList], _ old: JSONValue, _ new: JSONValue, _ renames: Renames
) -> [ItemDifference] {
  lists.flatMap { list -> [ItemDifference] in
    let (before, now) = (list.items(in: old), list.items(in: new))
    guard before != now else { return [] }
    let matching = ItemMatching(before ?? [], now ?? [], renames: renames) { _ in list.key }
    let changed = matching.pairs.compactMap { pair -> ItemDifference? in
      guard pair.old != pair.new else { return nil }
      var comparison = MemberComparison(renames: renames)
      comparison.compare(pair.old, pair.new, pattern: "", path: "")
      let isRenamed = list.isUnique && list.key.contains { pair.old[$0] != pair.new[$0] }
      guard isRenamed || !comparison.found.isEmpty else { return nil }
      return ItemDifference(list: list, old: pair.old, new: pair.new, members: comparison.found)
    }
    return changed + matching.removed.map { ItemDifference(list: list, old: $0, new: nil) }
      + matching.added.map { ItemDifference(list: list, old: nil, new: $0) }
  }
}

/// Where a report came from is no difference of what it says.
private let unsaidMembers: Set<String> = ["schema", "generator", "as_of", "previous_as_of", "input_digest"]

/// What is in no list that is compared item by item: each member of the root as one item.
private func restDifferences(
  _ old: JSONValue, _ new: JSONValue, _ renames: Renames, without lists: Set<String>
) -> [ItemDifference] {
  let names = Set((old.members ?? [:]).keys).union((new.members ?? [:]).keys)
  return names.sorted(by: inByteOrder).compactMap { name in
    guard !unsaidMembers.contains(name), !lists.contains(name) else { return nil }
    let (before, now) = (rest(of: old[name], name, lists), rest(of: new[name], name, lists))
    guard before != now else { return nil }
    var comparison = MemberComparison(renames: renames)
    comparison.compare(before, now, pattern: name, path: name)
    guard !comparison.found.isEmpty else { return nil }
    let list = ComparedList(
      path: name, noun: "", key: [], section: .other, coming: .other, definitions: ["capacity.policy."])
    return ItemDifference(list: list, old: before, new: now, members: comparison.found)
  }
}

/// Without the lists that are compared item by item.
private func rest(of value: JSONValue?, _ name: String, _ lists: Set<String>) -> JSONValue? {
  guard var members = value?.members else { return value }
  for inner in members.keys where lists.contains("\(name).\(inner)") { members[inner] = nil }
  return .object(members)
}
