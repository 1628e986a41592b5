import Diagnostics
import Documents
import Record

/// The fields of a section of `skills`.
enum SkillsFields {
  static let columns = EventColumnsSpec(
    kind: "skills",
    columns: [
      TableColumn(
        "system", holds: "the id of a service, or what people call a system", "the system",
        ColumnWords(words: nil, isConstant: false)),
      // No word of it stands for another, and none is written in fairlead.yaml.
      TableColumn(
        "person_alias", holds: "any word",
        "the word that stands for one person, counted and forgotten while the file is read",
        ColumnWords(words: [], isConstant: false, canPassOver: false)),
      TableColumn(
        "level", holds: "a number from 0 to a million",
        "how well the person knows it, from 0 for nothing; only how levels compare counts",
        ColumnWords(words: nil, isConstant: false)),
    ])

  private static let unknown: Set<String> = ["bad_rows", "json", "dates", "zone"]

  static let specs = columns.specs.filter { !unknown.contains($0.name) }
}

func decodeSkillSources(_ fields: FieldReader) -> [EventSource] {
  decodeEventSources(SkillsFields.columns, of: fields, usual: EventSource(Organization.usualSkillsFile), names: [:])
    ?? []
}
