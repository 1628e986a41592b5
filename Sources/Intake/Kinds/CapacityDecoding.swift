import Diagnostics
import Documents
import Record

/// The fields of a section of `capacity`.
enum CapacityFields {
  private static let kinds = WorkItem.Kind.allCases.map(\.rawValue)

  static let columns = EventColumnsSpec(
    kind: "capacity",
    columns: [
      TableColumn(
        "week", holds: "a day", "the week; any day of it will do",
        ColumnWords(words: [], isConstant: false, canPassOver: false)),
      TableColumn("team", holds: "the id of a team of fairlead.yaml", "the team that worked", ColumnWords(words: nil)),
      TableColumn("kind", holds: kinds.joined(separator: ", "), "the kind of work", ColumnWords(words: kinds)),
      TableColumn(
        "person_days", holds: "a number from 0 to a million", "the days of work of all its people together",
        ColumnWords(words: [], isConstant: false, canPassOver: false)),
    ])

  static let specs = columns.specs.filter { $0.name != "bad_rows" }
}

func decodeCapacitySources(_ fields: FieldReader, teams: TeamNames) -> [EventSource] {
  decodeEventSources(
    CapacityFields.columns, of: fields, usual: EventSource(Organization.usualCapacityFile),
    names: ["team": teams]) ?? []
}
