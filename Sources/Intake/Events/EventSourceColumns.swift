import Documents
import Record

extension EventSource {
  /// A column under the name that the files have for it. One that somebody gave a name is in every file, or the name is a
  /// slip.
  func column(
    _ name: String, _ content: EventColumn.Content, isOptional: Bool = false, mayBeEmpty: Bool? = nil
  ) -> EventColumn {
    EventColumn(
      name, header: columns[name], content, isOptional: isOptional && columns[name] == nil,
      mayBeEmpty: mayBeEmpty ?? isOptional)
  }
}
