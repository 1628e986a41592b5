/// A column of an event file, and what its fields are turned into.
package struct EventColumn: Sendable {
  package enum Content: Sendable {
    /// A time, as seconds since 1970-01-01T00:00Z.
    case time
    /// One of a few words, as what the table says that it stands for; `unknown` is for all others, or nil where
    /// another word is a fault.
    case word(WordTable, unknown: UInt32?)
    /// Any text, as its hash; `EventBatch.text` gives the bytes.
    case text
  }

  package var column: CSVColumn
  package var content: Content
  /// Whether a row may leave it empty.
  package var mayBeEmpty: Bool
  /// How times in it are written.
  package var times = TimeForm()
  /// What every row has, where the file has no such column.
  package var constant: String?
  /// Whether what every row has could not be read. That is told where it is written; no row can be used.
  package var hasUnreadableConstant = false
  /// What texts of it stand for; words have a table of their own.
  package var translations: [String: String] = [:]
  /// Words of which nobody could read what they stand for. Rows with them are passed over, and that is told at the words.
  package var unreadable: Set<String> = []
  /// Whether it is told where the file lacks it.
  package var isMissed = false

  /// - Parameters:
  ///   - isOptional: whether the file may lack the column.
  ///   - mayBeEmpty: whether a row may leave the field empty; as `isOptional` when not said.
  package init(
    _ name: String, header: String? = nil, _ content: Content, isOptional: Bool = false, mayBeEmpty: Bool? = nil
  ) {
    column = CSVColumn(name, header: header, isRequired: !isOptional)
    self.content = content
    self.mayBeEmpty = mayBeEmpty ?? isOptional
  }

  /// In a table of words: the field is as if it were empty.
  package static let emptyWord = UInt32.max
  /// In a table of words: the row is of something else, and is passed over.
  package static let passedOverWord = UInt32.max - 1

  /// Whether `EventScanner` turns its fields into what they stand for.
  package var isPlain: Bool {
    guard constant == nil, translations.isEmpty, times == TimeForm() else { return false }
    guard case .word(let words, _) = content else { return true }
    return !words.values.contains { $0 >= EventColumn.passedOverWord }
  }
}

/// What a field of an event file is in a batch.
package enum EventValue {
  /// The field is empty, or the file has no such column.
  package static let absent = UInt64.max
}
