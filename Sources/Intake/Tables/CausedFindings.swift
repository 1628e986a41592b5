import Diagnostics
import Documents

/// Findings of the rows of one table by their cause: what is wrong in the same way is one finding at the first row, with
/// the next places and how many rows there are. It counts as all of them: no error is less for being told together.
struct CausedFindings: Sendable {
  fileprivate struct Entry: Sendable {
    let cause: RowCause?
    var finding: Finding
    /// The rows after the first, as far as they are shown.
    var more: [SourceSpan] = []
    var rows = 1
    /// The last row that was counted.
    var line: Int
  }

  private var entries: [Entry] = []
  private var places: [RowCause: Int] = [:]
  private var kept = SeverityCounts()
  /// What was found after there were enough different causes.
  private(set) var omitted = SeverityCounts()

  /// How many places are shown of a cause.
  private static let shown = 3

  /// - Parameters:
  ///   - cause: nil for what stands for itself.
  ///   - line: of the row; a row counts once for a cause.
  ///   - severity: of the finding, which is not made where there are enough.
  mutating func add(
    _ cause: RowCause?, line: Int, at span: @autoclosure () -> SourceSpan, severity: Severity = .error,
    _ finding: @autoclosure () -> Finding
  ) {
    if let cause, let place = places[cause] {
      guard entries[place].line != line else { return }
      entries[place].line = line
      entries[place].rows += 1
      if entries[place].more.count < CausedFindings.shown - 1 { entries[place].more.append(span()) }
      return
    }
    guard kept[severity] < DiagnosticLimits.findings else {
      omitted[severity] += 1
      return
    }
    kept[severity] += 1
    if let cause { places[cause] = entries.count }
    entries.append(Entry(cause: cause, finding: finding(), line: line))
  }

  mutating func add(_ finding: Finding) {
    add(nil, line: 0, at: finding.span ?? .wholeFile(""), severity: finding.severity, finding)
  }

  /// Takes over those of the rows that follow.
  mutating func append(_ next: CausedFindings) {
    for entry in next.entries {
      guard let cause = entry.cause, let place = places[cause] else {
        guard kept[entry.finding.severity] < DiagnosticLimits.findings else {
          omitted[entry.finding.severity] += entry.rows
          continue
        }
        kept[entry.finding.severity] += 1
        if let cause = entry.cause { places[cause] = entries.count }
        entries.append(entry)
        continue
      }
      let spans = [entry.finding.span].compactMap(\.self) + entry.more
      entries[place].rows += entry.rows
      entries[place].more += spans.prefix(CausedFindings.shown - 1 - entries[place].more.count)
    }
    omitted.add(next.omitted)
  }

  /// The same with places that a map moves.
  func mapSpans(_ move: (SourceSpan) -> SourceSpan) -> CausedFindings {
    var copy = self
    for place in copy.entries.indices {
      copy.entries[place].finding.span = copy.entries[place].finding.span.map(move)
      copy.entries[place].more = copy.entries[place].more.map(move)
    }
    return copy
  }

  /// The only order in which days of the table can be read; nil where there is none, or rows of both.
  var order: DayOrder? {
    let orders = DayOrder.allCases.filter { places[.order($0)] != nil }
    return orders.count == 1 ? orders[0] : nil
  }

  /// Says that all dates of the table fit the only order in which some can be read.
  mutating func allDatesFit(_ order: DayOrder) {
    guard let place = places[.order(order)] else { return }
    entries[place].finding.hint =
      "write 'dates: \(order.rawValue)' beside 'csv' or 'json': all dates of the file fit it"
  }

  /// Puts the reason why no row of the table can be used in the place of what follows from it; what was not kept does, too.
  mutating func replace(_ follows: (RowCause) -> Bool, by reason: Finding) {
    replace(where: { $0.cause.map(follows) ?? false }, by: reason)
  }

  /// The same for what follows by its rule.
  mutating func replace(_ rule: String, by reason: Finding) {
    replace(where: { $0.finding.rule == rule }, by: reason)
  }

  private mutating func replace(where follows: (Entry) -> Bool, by reason: Finding) {
    entries.removeAll(where: follows)
    places = [:]
    (kept, omitted) = (SeverityCounts(), SeverityCounts())
    for (place, entry) in entries.enumerated() {
      kept[entry.finding.severity] += 1
      if let cause = entry.cause { places[cause] = place }
    }
    add(reason)
  }

  /// Where the first rows stand whose causes are such, one for each cause.
  func places(where belongs: (RowCause) -> Bool) -> [SourceSpan] {
    entries.filter { $0.cause.map(belongs) ?? false }.compactMap(\.finding.span)
  }

  /// In the order in which the causes were met.
  var findings: [Finding] { settled.entries.map(\.told) }

  /// Dates with two readings are read by those that have one.
  private var settled: CausedFindings {
    guard let order, let other = places[.twoReadings], let place = places[.order(order)] else { return self }
    var copy = self
    let lost = copy.entries[other]
    copy.entries[place].rows += lost.rows
    let spans = [lost.finding.span].compactMap(\.self) + lost.more
    copy.entries[place].more = Array((copy.entries[place].more + spans).sorted().prefix(CausedFindings.shown - 1))
    copy.entries.remove(at: other)
    return copy
  }

  /// The findings, and the number of those that were not kept.
  var bounded: BoundedFindings {
    var bounded = BoundedFindings()
    for finding in findings { bounded.add(finding) }
    bounded.omit(omitted)
    return bounded
  }
}

extension CausedFindings.Entry {
  fileprivate var told: Finding {
    guard rows > 1 else { return finding }
    var told = finding
    let others = rows == 2 ? "1 other row" : "\(rows - 1) other rows"
    switch cause {
    case .order: told.message += "; \(others) \(rows == 2 ? "fits" : "fit") it as well"
    case .form: told.message += "; the same is true of \(others)"
    default: told.message += ", here and in \(others)"
    }
    told.notes += more.enumerated().map { Finding.Note($0 == 0 ? "then here" : "and here", at: $1) }
    told.count = rows
    return told
  }
}
