internal import Diagnostics

/// One line of a comparison.
struct DiffRow: Sendable {
  private(set) var section: DiffSection
  /// The list of the report that it is of, and the key by which it is found there.
  let list: String
  let key: [JSONValue]
  /// What it is about, and what became of it: one sentence fragment each.
  let subject: String
  private(set) var words: String
  /// Rows of a section stand in this order, then in that of their keys.
  var weight = 0
  /// By shape, for what needs attention.
  var mark = ""
  /// What differs, for programs.
  var members: [MemberDifference] = []
  /// Whether it is in the old report, and in the new one.
  let isInOld: Bool
  let isInNew: Bool
  /// The id of the record whose goal a concern is held against; nil for everything else.
  var goal: String?
  /// The file whose change is the cause, with the line where it begins, as far as that is known.
  var why: String?
  /// Files that it was read from, from the content folder.
  let files: [String]

  init(
    _ section: DiffSection, _ difference: ItemDifference, _ words: String, members: [MemberDifference] = [],
    subject: String? = nil
  ) {
    let (list, item) = (difference.list, difference.item)
    (self.section, self.list, self.words, self.members) = (section, list.path, words, members)
    key = list.key.map { item[$0] ?? .null }
    self.subject = subject ?? (list.noun.isEmpty ? capitalisedName(list.path) : "\(list.noun) \(list.name(of: item))")
    (isInOld, isInNew) = (difference.old != nil, difference.new != nil)
    files = ([item["file"]] + (item["evidence"]?.list ?? []).map { $0["file"] }).compactMap { $0?.text }
  }
}

extension DiffRow {
  /// The same in another section, with other words.
  func told(in section: DiffSection, _ words: String) -> DiffRow {
    var row = self
    (row.section, row.words) = (section, words)
    return row
  }
}

extension ItemDifference {
  /// What is to be told of it: a row, or one for each section that it is about; none where it only stands elsewhere.
  var rows: [DiffRow] {
    switch list.path {
    case "attention": return [attentionRow]
    case "findings": return findingRow.map { [$0] } ?? []
    default: break
    }
    guard old != nil, new != nil else {
      return [DiffRow(list.coming, self, old == nil ? "appears" + firstWords : "goes" + firstWords)]
    }
    if members.isEmpty { return [renamedRow] }
    return Dictionary(grouping: members) { section(of: $0) }.compactMap { section, members in
      section.map { row(in: $0, members) }
    }
  }

  private func row(in section: DiffSection, _ members: [MemberDifference]) -> DiffRow {
    let ordered = members.enumerated().sorted { left, right in
      let (first, second) = (importance(of: left.element), importance(of: right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    // As it is written says nothing beside what it means.
    let isMeant = ordered.contains { $0.pattern == "status" }
    let told = isMeant ? ordered.filter { $0.pattern != "raw_status" } : ordered
    var row = DiffRow(section, self, changeWords(told, unit: item["unit"]?.text ?? ""), members: ordered)
    row.weight = ordered.first.map(importance) ?? 0
    return row
  }

  private func importance(of member: MemberDifference) -> Int {
    list.first.firstIndex { member.pattern == $0 || member.pattern.hasPrefix($0 + ".") } ?? list.first.count
  }

  /// Nil for what is noise: a rank that is not told apart from the one before.
  private func section(of member: MemberDifference) -> DiffSection? {
    if list.isDefinition(member.pattern) { return .definitions }
    guard list.path == "work" else { return list.section }
    let name = member.pattern.prefix { $0 != "." }
    if rankMembers.contains(String(name)) { return movesInRank ? .work : nil }
    return ["cost_of_delay", "methods"].contains(name) ? .figures : .work
  }

  /// Whether another place in the ranking is all that is told of a work item, and its ranges of ranks overlap.
  var isWithinItsRanks: Bool {
    list.path == "work" && old != nil && new != nil && !movesInRank
      && members.contains { member in rankMembers.contains { member.pattern.hasPrefix($0) } }
  }

  /// Whether the ranks between which most draws put it overlap no longer, or one of the two reports does not rank it.
  private var movesInRank: Bool {
    let intervals = [old, new].map { $0?["rank_interval"]?.list?.compactMap(\.number) ?? [] }
    guard intervals.allSatisfy({ $0.count == 2 }) else { return intervals[0].count != intervals[1].count }
    return intervals[0][1] < intervals[1][0] || intervals[1][1] < intervals[0][0]
  }

  private var renamedRow: DiffRow {
    let names = [old, new].map { item in list.key.compactMap { item?[$0]?.text }.filter { !$0.isEmpty } }
      .map { $0.joined(separator: "/") }
    return DiffRow(.pages, self, "is called \(names[1]), and was \(names[0])")
  }

  private var firstWords: String {
    let told = list.first.prefix(2).compactMap { name -> String? in
      guard let value = item.at(name), value.reasonUnavailable == nil else { return nil }
      if case .list = value { return nil }
      return "\(memberWords(name)) \(valueWords(value, unit: item["unit"]?.text ?? ""))"
    }
    return told.isEmpty ? "" : ": " + told.joined(separator: ", ")
  }
}

private let rankMembers = ["rank", "band", "rank_interval", "p_top"]

extension JSONValue {
  /// What lies behind a path of members.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(JSONValue?.some(self)) { $0?[String($1)] }
  }
}
