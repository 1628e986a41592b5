internal import Diagnostics
internal import Wording

/// What differs, the first three members in words: `status proposed → accepted; date 2 March → 3 March; 4 more`.
func changeWords(_ members: [MemberDifference], unit: String = "") -> String {
  let told = members.prefix(3).map { member in
    [memberWords(member.path), changeWords(member, unit: unit)].filter { !$0.isEmpty }.joined(separator: " ")
  }
  let rest = members.count - told.count
  return (told + (rest > 0 ? ["\(count(rest)) more"] : [])).joined(separator: "; ")
}

private func changeWords(_ member: MemberDifference, unit: String) -> String {
  // Of ids, only those that came or went are kept.
  if let gone = member.old?.list, let come = member.new?.list, (gone + come).allSatisfy({ $0.text != nil }) {
    let told = [listWords(come, sign: "+"), listWords(gone, sign: minusSign)].filter { !$0.isEmpty }
    return told.joined(separator: ", ")
  }
  switch (member.old, member.new) {
  case (let old?, let new?): return arrow(old, new, unit: unit)
  case (nil, let new?): return "new: \(valueWords(new, unit: unit))"
  case (let old?, nil): return "gone: \(valueWords(old, unit: unit))"
  case (nil, nil): return ""
  }
}

private func listWords(_ items: [JSONValue], sign: String) -> String {
  let told = items.prefix(3).map { sign + valueWords($0) }.joined(separator: ", ")
  return items.count > 3 ? "\(told) and \(count(items.count - 3)) more" : told
}

/// With as many digits as tell the two apart.
private func arrow(_ old: JSONValue, _ new: JSONValue, unit: String) -> String {
  for digits in [3, 5, 8, 17] {
    let words = [old, new].map { valueWords($0, unit: unit, significant: digits) }
    if words[0] != words[1] { return "\(words[0]) → \(words[1])" }
  }
  return valueWords(new, unit: unit)
}

/// The path of a member as words: `key results visits score`.
func memberWords(_ path: String) -> String {
  path.replacing("_", with: " ").replacing(".", with: " ").replacing("[", with: " ").replacing("]", with: "")
    .trimmingSpaces
}

/// A value of a report for people.
func valueWords(_ value: JSONValue, unit: String = "", significant: Int = 3) -> String {
  if let reason = value.reasonUnavailable { return "unavailable (\(cut(reason)))" }
  switch value {
  case .null: return "none"
  case .flag(let flag): return flag ? "yes" : "no"
  case .number(let value): return quantity(value, unit, significant: significant)
  case .text(let text): return text.isEmpty ? "none" : cut(text)
  case .list(let items):
    let told = items.prefix(6).map { valueWords($0, significant: significant) }.joined(separator: ", ")
    return items.isEmpty ? "none" : items.count > 6 ? "\(told) and \(count(items.count - 6)) more" : told
  case .object(let members): return objectWords(members, significant)
  }
}

/// The first three members that are plain values, by name.
private func objectWords(_ members: [String: JSONValue], _ significant: Int) -> String {
  let plain = members.filter { $0.value.members == nil && $0.value.list == nil }
    .sorted { inByteOrder($0.key, $1.key) }.prefix(3)
  let told = plain.map { "\(memberWords($0.key)) \(valueWords($0.value, significant: significant))" }
  return told.isEmpty ? "there" : told.joined(separator: ", ")
}

private func cut(_ text: String) -> String { bounded(text, head: 160, tail: 40) }

extension String {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
