package import Diagnostics

/// Something in a row that cannot be read.
package enum EventProblem: Sendable, Hashable {
  /// The row is not CSV, or not of the file's columns.
  case csv(Finding)
  /// A field does not hold what its column should.
  case value(column: Int, text: String, span: SourceSpan, kind: Kind)

  package enum Kind: Sendable, Hashable {
    case empty
    case time(EventTime.Problem)
    case word
  }
}

extension EventColumn {
  /// What is wrong with the field of a row; the slow and wordy way of what `EventScanner` and `EventTable` do.
  /// - Parameter isTrimmed: whether blanks around words do not count.
  func problem(_ row: CSVRow, _ index: Int, isTrimmed: Bool = false) -> EventProblem.Kind? {
    var text = row.text(index) ?? ""
    if isTrimmed { text = trimmed(text) }
    guard !text.isEmpty else { return mayBeEmpty ? nil : .empty }
    switch content {
    case .text: return nil
    case .time:
      guard case .failure(let problem) = Array(text.utf8).withUnsafeBufferPointer(times.moment) else { return nil }
      return .time(problem)
    case .word(let words, let unknown):
      guard let value = words.value(of: text) else { return unknown == nil ? .word : nil }
      return value == EventColumn.emptyWord && !mayBeEmpty ? .empty : nil
    }
  }
}
