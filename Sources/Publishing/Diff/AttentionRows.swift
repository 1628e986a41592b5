internal import Analysis
internal import Diagnostics

extension ItemDifference {
  private func isConcern(_ item: JSONValue?) -> Bool {
    item.map { $0["severity"]?.text != "good" && $0["accepted_until"] == nil } ?? false
  }

  /// Whether it only aged, as far as anybody can tell: see `AttentionRule.isSignal`.
  private var isSignal: Bool {
    new == nil && attentionRules.list.contains { $0.isSignal && $0.rule.id == item["rule"]?.text }
  }

  var attentionRow: DiffRow {
    let section: DiffSection =
      switch (isConcern(old), isConcern(new)) {
      case (false, true): .newAttention
      case (true, false): isSignal ? .noLongerSeen : .solved
      default: .attention
      }
    var row = DiffRow(
      section, self, item["message"]?.text ?? "", members: members, subject: attentionSubject(old: old, new: new))
    row.goal = item["subject"]?.text
    row.mark = attentionMarks[item["severity"]?.text ?? ""] ?? ""
    row.weight = ["bad", "watch", "good"].firstIndex(of: item["severity"]?.text ?? "") ?? 3
    return row
  }

  private func attentionSubject(old: JSONValue?, new: JSONValue?) -> String {
    var words = [item["owner"]?.text ?? ""]
    if let before = old?["severity"]?.text, let now = new?["severity"]?.text, before != now {
      words.append("\(before) → \(now)")
    }
    if new != nil, let day = item["accepted_until"]?.text { words.append("accepted until \(day)") }
    if section(old, new) == .attention, old == nil { words.append("new") }
    if section(old, new) == .attention, new == nil { words.append("gone") }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func section(_ old: JSONValue?, _ new: JSONValue?) -> DiffSection {
    isConcern(old) == isConcern(new) ? .attention : .newAttention
  }

  /// A finding whose line moved is the same.
  var findingRow: DiffRow? {
    let section: DiffSection = old == nil ? .newFindings : new == nil ? .solvedFindings : .findings
    let told = members.filter { $0.pattern != "line" && $0.pattern != "column" }
    guard section != .findings || !told.isEmpty else { return nil }
    let place = [item["file"]?.text, item["line"].map { valueWords($0) }].compactMap(\.self).joined(separator: ":")
    let severity = item["severity"]?.text ?? ""
    var row = DiffRow(
      section, self, "\(severity): \(item["message"]?.text ?? "") [\(item["id"]?.text ?? "")]", members: told,
      subject: place)
    row.weight = ["error", "warning", "note"].firstIndex(of: severity) ?? 3
    return row
  }
}

private let attentionMarks = ["bad": "▼", "watch": "●", "good": "▲"]
