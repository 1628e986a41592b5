import Diagnostics
import Documents
import Record

/// The fields of a section of `capacity`.
enum CapacityFields {
  static let columns = EventColumnsSpec(
    kind: "capacity",
    columns: [
      ("week", ColumnWords(words: [], isConstant: false, canPassOver: false)), ("team", ColumnWords(words: nil)),
      ("kind", ColumnWords(words: WorkItem.Kind.allCases.map(\.rawValue))),
      ("person_days", ColumnWords(words: [], isConstant: false, canPassOver: false)),
    ])

  static let specs = columns.specs.filter { $0.name != "bad_rows" }
}

func decodeCapacitySources(_ fields: FieldReader, teams: TeamNames) -> [EventSource] {
  decodeEventSources(
    CapacityFields.columns, of: fields, usual: EventSource(Organization.usualCapacityFile),
    names: ["team": teams]) ?? []
}
