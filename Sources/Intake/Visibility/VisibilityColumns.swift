import Diagnostics
import Documents

/// Columns and members of JSON by which a table says who may read its rows: what is read from a table is read for everyone,
/// so such a table is not read at all until they are gone.
///
/// - Parameters:
///   - start: the file from its beginning, with its first record at least.
///   - header: of a table; nil for plain CSV.
///   - read: the columns that hold something else, whatever they are called.
func visibilityColumns(
  in start: UnsafeBufferPointer<UInt8>, file: String, header: TableHeader?, besides read: Set<String> = []
) -> [Finding] {
  let isMeant = { (name: String) in !read.contains(name) && VisibilityWord(name) != nil }
  let columns =
    switch header?.syntax {
    case nil: csvColumns(in: start, file: file, where: isMeant)
    // Exports have the same members in each object. What stands deeper is about something else, such as a repository.
    case .json: jsonMembers(start, file: file, objects: 1000, where: isMeant)
    default: header.map { tableColumns(start, file: file, header: $0, where: isMeant) } ?? []
    }
  let noun = header?.syntax == .json ? "member" : "column"
  return columns.map { VisibilityRules.ofRows(named: $0, noun: noun) }
}

extension VisibilityRules {
  /// - Parameter noun: what the word names: a column, a member or a key.
  static func ofRows(named word: Located<String>, noun: String) -> Finding {
    rows.finding(
      "'\(word.value)' may say who may read a row, and rows are read for everyone", at: word.span,
      hint: "leave out the rows that are not for everyone, and then this \(noun)")
  }
}
