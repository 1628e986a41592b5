internal import Diagnostics

/// Files that have another name and are otherwise the same, so that whatever names them names the same thing.
struct Renames: Sendable {
  private var names: [String: String] = [:]

  /// What something of the old report is called in the new one.
  func renamed(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    if let name = names[text] { return name }
    guard text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: "#")) else { return text }
    return text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.split(separator: "#", omittingEmptySubsequences: false).map { names[String($0)] ?? String($0) }
        .joined(separator: "#")
    }.joined(separator: "/")
  }

  func renamed(_ value: JSONValue) -> JSONValue { value.text.map { .text(renamed($0)) } ?? value }

  func areSame(_ old: JSONValue, _ new: JSONValue) -> Bool { old == new || renamed(old) == new }

  /// Items that go and come in one list and differ in nothing but what they are called. Where several are equal nobody knows
  /// which became which, and none is taken for another.
  mutating func learn(from removed: [JSONValue], _ added: [JSONValue], in list: ComparedList) {
    guard list.isUnique, !removed.isEmpty, !added.isEmpty else { return }
    let old = Dictionary(grouping: removed, by: fingerprint)
    let new = Dictionary(grouping: added, by: fingerprint)
    for (print, items) in old {
      guard items.count == 1, let others = new[print], others.count == 1 else { continue }
      for name in ["id", "file"] {
        if let from = items[0][name]?.text, let to = others[0][name]?.text { names[from] = to }
      }
    }
  }
}

/// What stays of an item that is called otherwise.
private func fingerprint(_ item: JSONValue) -> JSONValue {
  guard var members = item.members else { return item }
  for name in ["id", "file", "folder", "page", "actions"] { members[name] = nil }
  return .object(members)
}
