/// A column of a table that people or tools write, a row for each thing.
package struct TableColumn: Sendable {
  package let name: String
  /// What a cell holds, such as "a time" or "true or false".
  package let holds: String
  /// What it says of the row, in one phrase.
  package let about: String
  package let presence: Presence
  /// What an empty cell means, and with it a file without the column; nil where every row has to say it.
  package let empty: String?
  /// What stands in place of a column, and what its words are.
  let words: ColumnWords

  package enum Presence: Sendable {
    /// Each file has the column, and each row a value.
    case every
    /// Each file has the column, and a cell may be empty.
    case column
    /// A file may lack it.
    case optional
  }

  /// - Parameter empty: nil where every row has to have a value.
  init(
    _ name: String, holds: String, _ about: String, empty: String? = nil, isInEveryFile: Bool = false,
    _ words: ColumnWords
  ) {
    (self.name, self.holds, self.about, self.empty, self.words) = (name, holds, about, empty, words)
    presence = empty == nil ? .every : isInEveryFile ? .column : .optional
  }

  /// What `{is: …}` may say in its place, and `none` and `skip` for its words.
  package var takesConstant: Bool { words.isConstant }
  package var takesNone: Bool { words.mayBeNothing }
  package var takesSkip: Bool { words.canPassOver }
}
