import Diagnostics

extension VisibilityStatement {
  /// It names a few, and another place says that everyone may read the record.
  func contradiction(open: VisibilityStatement) -> Finding {
    let place = open.span.place(from: span)
    return VisibilityRules.contradiction.finding(
      word == .restriction
        ? "'\(quoted)' says that not everyone may read this record, and \(place) that everyone may, so it is not published"
        : "this record is for '\(label)' here and for everyone in \(place), so it is not published",
      at: span, notes: [Finding.Note("'\(open.quoted): \(open.label)' is here", at: open.span)],
      hint: "leave only the one that is meant")
  }

  /// Both name a few, and not the same.
  func contradiction(other: VisibilityStatement) -> Finding {
    VisibilityRules.contradiction.finding(
      "this record is for '\(other.label)' here and for '\(label)' in \(span.place(from: other.span)), so nobody gets it",
      at: other.span, notes: [Finding.Note("'\(quoted): \(label)' is here", at: span)],
      hint: "leave only the one that is meant")
  }
}

extension SourceSpan {
  fileprivate func place(from other: SourceSpan) -> String { file == other.file ? "line \(line)" : file }
}
