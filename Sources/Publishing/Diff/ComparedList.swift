internal import Diagnostics

/// A list of `report.json` whose items are found again by a key, and where it is told what became of them.
struct ComparedList: Sendable {
  /// From the root, such as `debt.debts`.
  let path: String
  /// What one of them is called.
  let noun: String
  /// The members that make an item this one and no other.
  let key: [String]
  /// Where a change of one is told, unless a definition changed.
  var section = DiffSection.records
  /// Where it is told that one appears or goes.
  var coming = DiffSection.pages
  /// Whether two items of one key are a mistake, and whether a removed and an added one that are equal but for their names
  /// are one that was renamed.
  var isUnique = false
  /// Members that say what is measured, and not what it came to: paths inside of an item, with a dot at the end where all
  /// that lies inside of one is meant.
  var definitions: Set<String> = []
  /// Members that are told before others.
  var first: [String] = []
  /// The member of an item that lists more of them, all of its subject.
  var also: String?

  /// The items; nil where the report does not have the list.
  func items(in root: JSONValue) -> [JSONValue]? {
    let parts = path.split(separator: ".").map(String.init)
    let items = parts.reduce(JSONValue?.some(root)) { $0?[$1] }?.list
    guard let also else { return items }
    return items?.flatMap { $0.apart(also) }
  }

  /// What a person calls an item: its title and id, or what its key says.
  func name(of item: JSONValue) -> String {
    let parts = key.compactMap { item[$0]?.text }.filter { !$0.isEmpty }
    let id = parts.isEmpty ? "of the organization" : parts.joined(separator: " · ")
    guard let title = item["title"]?.text ?? item["what"]?.text, !title.isEmpty, title != id else { return id }
    return "“\(title)” (\(id))"
  }

  func isDefinition(_ pattern: String) -> Bool {
    definitions.contains(pattern) || definitions.contains { $0.hasSuffix(".") && (pattern + ".").hasPrefix($0) }
  }
}

extension JSONValue {
  /// An item without the list inside of it, then those of the list, each with the subject that all of them have.
  fileprivate func apart(_ list: String) -> [JSONValue] {
    guard var first = members else { return [self] }
    let others = first.removeValue(forKey: list)?.list ?? []
    let subject = first["subject"]
    return [.object(first)]
      + others.map { other in
        guard var members = other.members else { return other }
        members["subject"] = subject
        return .object(members)
      }
  }
}

/// Those with a place or words of their own.
let comparedLists: [ComparedList] = [
  ComparedList(
    path: "attention", noun: "Attention", key: ["rule", "subject", "detail"], section: .attention, also: "also"),
  ComparedList(
    path: "decisions", noun: "Decision", key: ["folder", "id"], section: .decisions, coming: .decisions, isUnique: true,
    first: ["status", "superseded_by", "supersedes", "date", "deciders"]),
  ComparedList(
    path: "objectives", noun: "Objective", key: ["period", "id"], section: .objectives, isUnique: true,
    definitions: [
      "kind", "key_results", "key_results.baseline", "key_results.target", "key_results.keep", "key_results.keep.bound",
      "key_results.keep.value",
    ],
    first: ["derived", "grade", "score", "declared"]),
  ComparedList(
    path: "work", noun: "Work item", key: ["id"], section: .work, isUnique: true, definitions: ["kind", "deadline"],
    first: ["status", "rank", "rank_interval", "not_ranked", "cost_of_delay.likely", "team"]),
  ComparedList(
    path: "metrics", noun: "Metric", key: ["id"], section: .figures, isUnique: true,
    definitions: [
      "better", "unit", "target", "chart", "limits.rules", "limits.frozen", "segments", "segments.from",
      "segments.reason", "segments.frozen.", "parts.segments",
    ], first: ["latest", "signals", "limits.centre", "trend.slope"]),
  ComparedList(
    path: "delivery.scopes", noun: "Delivery", key: ["kind", "id"], section: .figures, coming: .figures,
    definitions: ["rebases."],
    first: [
      "recent.deployments_per_week", "recent.lead_time_hours.p50", "recent.change_fail_rate.value",
      "recent.recovery_hours.p50", "recent.rework_rate.value", "deployments_between_failures.silent",
      "deployments_between_failures.one_in",
    ]),
  ComparedList(
    path: "capacity.scopes", noun: "Capacity", key: ["team"], section: .figures, coming: .figures,
    first: ["standing", "last.share"]),
  ComparedList(path: "capacity.plan", noun: "Plan", key: ["team", "period"], section: .figures, coming: .figures),
  ComparedList(path: "capacity.not_planned", noun: "Not planned", key: ["id"], section: .figures, coming: .figures),
  ComparedList(
    path: "debt.debts", noun: "Debt", key: ["id"], section: .figures, coming: .figures,
    first: ["interest.likely", "repair.likely", "npv.likely"]),
  ComparedList(path: "debt.repaid", noun: "Repaid debt", key: ["id"], section: .figures, coming: .figures),
  ComparedList(
    path: "outcomes.items", noun: "Outcome", key: ["id"], section: .figures, coming: .figures, first: ["verdict"]),
  ComparedList(path: "feedback", noun: "Theme", key: ["theme"], section: .figures, first: ["rising", "voices"]),
  ComparedList(
    path: "pulse", noun: "Pulse", key: ["id", "wave", "scope", "team", "question"], section: .figures,
    coming: .figures, definitions: ["minimum"], first: ["mean", "n"]),
  ComparedList(
    path: "follow_through", noun: "Follow-through", key: ["team", "quarter"], section: .figures, coming: .figures),
  ComparedList(path: "knowledge", noun: "Knowledge", key: ["system"], section: .figures, coming: .figures),
  ComparedList(
    path: "experiments", noun: "Experiment", key: ["id"], isUnique: true,
    definitions: ["threshold.", "registered", "starts", "ends", "threshold_changes."], first: ["verdict", "state"]),
  ComparedList(path: "guardrails", noun: "Guardrail", key: ["id"], isUnique: true, definitions: ["rule", "since"]),
  ComparedList(path: "radar.editions", noun: "Radar", key: ["name"]),
  ComparedList(path: "radar.entries", noun: "Radar", key: ["quadrant", "name"], first: ["ring", "move"]),
  ComparedList(path: "radar.gone", noun: "Gone from the radar", key: ["quadrant", "name"], coming: .records),
  ComparedList(
    path: "reviews.open", noun: "Open review", key: ["id", "file", "requested_on", "title"], coming: .records,
    definitions: ["promised_days"]),
  ComparedList(
    path: "reviews.records", noun: "Review", key: ["id", "file"], definitions: ["promised_days"],
    first: ["decided_on", "late"]),
  ComparedList(
    path: "actions", noun: "Action", key: ["team", "source", "id"], coming: .records,
    definitions: ["due"], first: ["state", "due", "owner"]),
  ComparedList(path: "briefs", noun: "Audience", key: ["audience"], first: ["last", "next_due"]),
  ComparedList(
    path: "processes", noun: "Process", key: ["id"], isUnique: true, first: ["version", "review_overdue", "owner"]),
  ComparedList(
    path: "pairings_suggested", noun: "Suggested pairing", key: ["practice", "from_team", "to_team"], coming: .records),
  ComparedList(
    path: "dissents", noun: "Dissent", key: ["folder", "decision", "who"], coming: .records, first: ["state"]),
  ComparedList(path: "rotations", noun: "Rotation", key: ["from", "to", "starts"], coming: .records, first: ["state"]),
  ComparedList(path: "practices", noun: "Practice", key: ["id", "team"], coming: .records, first: ["state"]),
  ComparedList(path: "coverage", noun: "Practice", key: ["practice", "team"], coming: .records, first: ["state"]),
  ComparedList(path: "findings", noun: "Finding", key: ["id", "file", "message"], section: .findings),
]
