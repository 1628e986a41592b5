import Diagnostics
import Documents

extension [YAMLNode.Entry] {
  /// With keys as our fields are named. Nearly all are already, and then nothing is copied.
  var named: [YAMLNode.Entry] {
    guard indices.contains(where: { !isFieldName(self[$0].key) }) else { return self }
    return map { YAMLNode.Entry(key: fieldName($0.key), keySpan: $0.keySpan, value: $0.value) }
  }
}

/// Keys of decision records that are nearly one of ours.
enum DecisionKeys {
  /// The field of ours that a key was most likely meant to be; nil for what is too far from any, and for what other tools
  /// are known to write.
  ///
  /// - Parameter name: as our fields are named.
  static func nearest(to name: String) -> String? {
    if let field = meant[name] { return field }
    guard (5...24).contains(name.utf8.count), !ours.contains(name), !others.contains(name) else { return nil }
    let word = scalars(name)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let limit = min(2, min(word.count, candidate.scalars.count) / 4, (best?.distance ?? 3) - 1)
      guard limit >= 0, abs(word.count - candidate.scalars.count) <= limit else { continue }
      let distance = editDistance(word, candidate.scalars)
      if distance <= limit { best = (candidate.name, distance) }
    }
    return best?.name
  }

  /// Whether a key is nearly one that only our own form has.
  static func isNearlyOwn(_ name: String) -> Bool {
    nearest(to: name).map(DecisionDraft.ownKeys.contains) ?? false
  }

  private static func scalars(_ name: String) -> [Unicode.Scalar] { name.unicodeScalars.filter { $0 != "_" } }

  private static let ours = Set(Kind.decision.specs.map(\.name))

  private static let candidates = Kind.decision.specs.map(\.name).filter { $0.utf8.count >= 5 && $0 != "visibility" }
    .map { (name: $0, scalars: scalars($0)) }

  /// Other words for a field of ours, which no other tool has.
  static let meant = [
    "business_impact": "business_implication", "business_impacts": "business_implication",
    "business_consequence": "business_implication", "business_consequences": "business_implication",
    "business_effect": "business_implication", "business_value": "business_implication",
    "impact_on_business": "business_implication", "implication_for_business": "business_implication",
    "decision_deadline": "decide_by", "decide_until": "decide_by",
  ]

  /// Groups of keys that may hold a record's own.
  static let groups: Set<String> = [
    "extra", "params", "meta", "metadata", "adr", "decision", "record", "dct", "dc", "dcterms", "rfc", "document",
    "status",
  ]

  /// What other tools write, and means something else or the same.
  private static let others: Set<String> = [
    "owners", "titles", "statuses", "state", "stats", "reviewers", "reviewed", "reviewed_on", "replaces", "replaced_by",
    "decision", "decisions", "decided", "decided_by", "decided_on", "decision_makers", "informs", "consults",
    "relations",
    "created", "updated", "creation_date", "last_updated", "category", "authors", "author", "number", "links",
    "see_also", "last_reviewed", "lastreviewed", "reviewed_at", "next_review",
  ]
}
