import Diagnostics
import Documents

/// What was found in a stretch. Lines are counted from where it begins, until it is known how many come before.
struct EventLog: Sendable {
  private var ofRows = CausedFindings()
  /// What keeps the rest of the file from being read: one at most in a stretch, and never left out.
  private var ofFile: [Finding] = []
  private(set) var rowsLeftOut = 0
  /// What the columns hold in rows that cannot be read; nil before the first of them.
  private var held: HeldKinds?
  private var reversed = ReversedTimes()
  /// The positions of the columns in `held` among all.
  private var kinds: [Int] = []

  /// How many different findings of the rows of one file are kept, and how many rows of an id.
  static let limit = DiagnosticLimits.findings

  var findings: [Finding] { ofRows.findings + ofFile }

  /// Whether something is wrong with rows that no finding tells of.
  var hasMore: Bool { ofRows.omitted.total > 0 }

  /// The only order in which days of the rows can be read.
  var order: DayOrder? { ofRows.order }

  mutating func allDatesFit(_ order: DayOrder) { ofRows.allDatesFit(order) }

  /// A row that is left out, and why.
  ///
  /// - Parameters:
  ///   - reversed: the columns of two times, where the row is left out for their order.
  ///   - reason: what is wrong with a row each field of which could be read.
  mutating func leaveOut(
    _ row: EventRow, at place: EventPlace, reversed columns: ReversedTimes.Columns? = nil,
    _ reason: @autoclosure () -> Finding
  ) {
    rowsLeftOut += 1
    let line = Int(row.line) + 1
    guard row.isFaulty else {
      if let columns { reversed.add(columns, at: place.field(0, of: row).span) }
      return ofRows.add(nil, line: line, at: place.field(0, of: row).span, reason())
    }
    let problems = place.problems(of: row)
    for problem in problems {
      let cause = RowCause(problem)
      ofRows.add(cause, line: line, at: problem.span, EventRules.finding(of: problem, columns: place.columns))
    }
    // What is no row of the table's width says nothing of columns.
    guard case .value(_, _, let span, _)? = problems.first else { return }
    look(at: row, place, span)
  }

  private mutating func look(at row: EventRow, _ place: EventPlace, _ span: SourceSpan) {
    if held == nil {
      kinds = place.columns.indices.filter { place.columns[$0].held != nil }
      held = HeldKinds(kinds.compactMap { place.columns[$0].held })
    }
    guard held?.isOpen == true else { return }
    held?.note(place.texts(of: row, kinds), at: span)
  }

  /// The rest of the file cannot be read.
  mutating func add(_ finding: Finding) {
    ofFile.append(finding)
  }

  /// This stretch and the next, which begins after some lines of the file.
  mutating func append(_ next: EventLog, after lines: Int) {
    rowsLeftOut += next.rowsLeftOut
    func move(_ span: SourceSpan) -> SourceSpan {
      var span = span
      span.line += lines
      return span
    }
    ofRows.append(next.ofRows.mapSpans(move))
    reversed.append(next.reversed, move: move)
    ofFile += next.ofFile.map { finding in
      var finding = finding
      finding.span = finding.span.map(move)
      return finding
    }
    guard let other = next.held else { return }
    if held == nil { (held, kinds) = (other.emptied, next.kinds) }
    held?.append(other, move: move)
  }

  /// Tells once of two times that have changed places in nearly all rows, where each could be read.
  ///
  /// - Parameters:
  ///   - rule: the id of what was told of each.
  ///   - inOrder: the rows of the file in which they have not.
  mutating func settleReversed(_ rule: String, beside inOrder: @autoclosure () -> Int) {
    guard reversed.count >= ReversedTimes.fewest, let reason = reversed.finding(beside: inOrder()) else { return }
    ofRows.replace(rule, by: reason)
  }

  /// Tells once of columns that are swapped, or of one that is not what its name says, where no row of the file can be
  /// used. What else is wrong with the rows follows from it, or is told once it is mended.
  mutating func settle(_ columns: [EventColumn]) {
    if let held, let swap = held.swap {
      let reason = held.finding(of: swap, where: "name them as they are under 'columns' in the section")
      return ofRows.replace({ $0.isOfValues }, by: reason)
    }
    for (place, column) in columns.enumerated() {
      guard case .word(let words, _) = column.content, column.column.isInFile else { continue }
      let spans = ofRows.places { $0.isText(of: place) }
      // Names come again and again; what is another in nearly every row is no name.
      guard spans.count >= min(EventLog.limit, max(EventLog.fewest, rowsLeftOut / 2)) else { continue }
      return ofRows.replace({ $0.isOfValues }, by: EventRules.other(column, words, rows: rowsLeftOut, at: spans))
    }
  }

  /// Fewer different words than this are told one by one.
  private static let fewest = 10
}

extension RowCause {
  fileprivate init(_ problem: EventProblem) {
    switch problem {
    case .csv(let finding): self = .shape(finding.rule + " " + finding.message)
    case .value(let column, _, _, .empty): self = .text(column: column, "")
    case .value(let column, let text, _, .word): self = .text(column: column, text)
    case .value(let column, let text, _, .time(let problem)): self.init(problem, of: text, in: column)
    }
  }
}

extension EventProblem {
  fileprivate var span: SourceSpan {
    switch self {
    case .csv(let finding): finding.span ?? .wholeFile("")
    case .value(_, _, let span, _): span
    }
  }
}

extension EventColumn {
  /// What it holds, where that can be known by a text.
  fileprivate var held: HeldKinds.Column? {
    guard column.isInFile else { return nil }
    switch content {
    case .text: return nil
    case .time:
      let times = times
      return HeldKinds.Column(header: column.header, noun: "times") { text in
        switch Array(text.utf8).withUnsafeBufferPointer(times.moment) {
        case .success, .failure(.ambiguous), .failure(.unstated), .failure(.fits), .failure(.noOffset),
          .failure(.noTimeOfDay):
          true
        case .failure: false
        }
      }
    case .word(let words, _):
      let noun = ["service": "services", "status": "statuses"][column.name] ?? "true or false"
      return HeldKinds.Column(header: column.header, noun: noun) { words.value(of: $0) != nil }
    }
  }
}
