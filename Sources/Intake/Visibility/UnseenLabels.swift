import Diagnostics
import Record

/// Labels of records that no audience sees, one finding for each: a slip in a label keeps a record from everyone.
///
/// Nothing is said where no audience sees any label, because then nothing but the report for everyone is made; nor of a
/// sentence that was read as a label, which has its own finding.
func unseenLabels(in record: OrganizationRecord) -> [Finding] {
  let seen = Set(record.organization.audiences.flatMap(\.sees))
  guard !seen.isEmpty else { return [] }
  var places: [Visibility: [SourceSpan]] = [:]
  record.records.forEachHeader {
    !$0.visibility.isEveryone && !seen.contains($0.visibility) && $0.visibility.isLabel
  } _: {
    places[$0.visibility, default: []].append($0.span)
  }
  return unusedLabels(of: record, besides: Set(places.keys))
    + places.sorted { $0.key.label < $1.key.label }.compactMap { label, places in
      places.min().map { finding(label, at: $0, others: places.count - 1, seen: seen) }
    }
}

/// A label under `sees` that is nearly one of the records: then the audience lacks what it should have.
private func unusedLabels(of record: OrganizationRecord, besides unseen: Set<Visibility>) -> [Finding] {
  var used: Set<String> = []
  record.records.forEachHeader {
    !$0.visibility.isEveryone
  } _: {
    used.insert($0.visibility.label)
  }
  return record.organization.audiences.flatMap { audience in
    audience.sees.filter { !$0.isEveryone && !used.contains($0.label) }.compactMap { label in
      nearMiss(to: label.label, in: used.sorted()).map { near in
        VisibilityRules.unseen.finding(
          "no record has the label '\(label.label)', which the audience '\(audience.id)' sees", at: audience.span,
          hint: "did you mean '\(near)'?")
      }
    }
  }
}

extension Visibility {
  /// A word or a few, and not the one that Fairlead puts where nothing is written.
  fileprivate var isLabel: Bool { label != "nobody" && label.split(separator: " ").count <= 3 }
}

private func finding(_ label: Visibility, at place: SourceSpan, others: Int, seen: Set<Visibility>) -> Finding {
  let near = nearMiss(to: label.label, in: seen.map(\.label).sorted() + [Visibility.everyoneLabel])
  let more = others == 0 ? "" : others == 1 ? ", nor is another" : ", nor are \(others) others"
  return VisibilityRules.unseen.finding(
    "no audience sees '\(label.label)', so this record is in no report\(more)", at: place,
    hint: near.map { "did you mean 'visibility: \($0)'?" }
      ?? "if an audience may read it, name the label under its 'sees' in fairlead.yaml"
  ).atMost(near == nil ? .note : .warning)
}
