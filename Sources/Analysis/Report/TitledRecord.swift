package import Record

/// What a record is called, and what else it can be found by.
package struct TitledRecord: Sendable {
  package let key: RecordKey
  package let title: String
  /// Nil for a team without a charter.
  package let file: ContentPath?
  package let tags: [String]
  /// Those that its author wrote, with their anchors on its page.
  package let headings: [Prose.Heading]

  init(_ header: RecordHeader) {
    (key, title, file) = (header.key, header.title, header.file)
    (tags, headings) = (header.tags, header.body.headings)
  }

  init(_ item: TeamReport) {
    (key, title, file) = (RecordKey(.team, id: item.team.id), item.team.name, item.charter?.header.file)
    (tags, headings) = (item.charter?.header.tags ?? [], item.charter?.header.body.headings ?? [])
  }
}
