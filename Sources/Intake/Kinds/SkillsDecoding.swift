import Diagnostics
import Documents
import Record

/// The fields of a section of `skills`.
enum SkillsFields {
  static let columns = EventColumnsSpec(
    kind: "skills",
    columns: [
      ("system", ColumnWords(words: nil, isConstant: false)),
      // No word of it stands for another, and none is written in fairlead.yaml.
      ("person_alias", ColumnWords(words: [], isConstant: false, canPassOver: false)),
      ("level", ColumnWords(words: nil, isConstant: false)),
    ])

  private static let unknown: Set<String> = ["bad_rows", "json", "dates", "zone"]

  static let specs = columns.specs.filter { !unknown.contains($0.name) }
}

func decodeSkillSources(_ fields: FieldReader) -> [EventSource] {
  decodeEventSources(SkillsFields.columns, of: fields, usual: EventSource(Organization.usualSkillsFile), names: [:])
    ?? []
}
