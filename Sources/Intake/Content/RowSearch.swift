import Diagnostics
import Documents

extension TableFile {
  /// Looks once more for a row that was read, by where its first field stands: what is not kept of every row is needed of
  /// the few that are told.
  ///
  /// - Parameter field: by its place among the columns asked for.
  func row(at first: SourceSpan, field: Int = 0) -> (written: String, span: SourceSpan)? {
    var found: (written: String, span: SourceSpan)?
    _ = read { row in
      guard found == nil, row.span(0) == first else { return }
      found = (row.text(field) ?? "", row.span(field))
    }
    return found
  }
}
