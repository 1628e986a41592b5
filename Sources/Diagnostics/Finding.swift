/// How far a problem reaches.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; the report is not affected.
  case note
  /// The report is affected: something is left out, or shown otherwise than its author may expect.
  case warning
  /// The work cannot go on: nothing is published.
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something about a *file* that its author should know. (What the organization should know is an attention item.)
package struct Finding: Hashable, Sendable {
  /// The stable id, such as `key-result.no-distance`: what `fairlead explain` looks up.
  package var rule: String
  package var severity: Severity
  /// One sentence fragment, the most specific thing first, without a full stop.
  package var message: String
  package var span: SourceSpan?
  package var notes: [Note]
  /// What to do about it, in the imperative.
  package var hint: String?
  /// The line of the file, attached at the end of a run (`attachingExcerpts`), because sources are not kept.
  package var excerpt: String?
  /// Whether the line may be shown; not where it may name a person.
  package private(set) var showsLine = true
  /// How many scalars of the line are left out before the excerpt: of a line of megabytes only a part is kept.
  package var excerptStart = 0
  /// How many problems it stands for: more than one where a finding counts those that are not listed.
  package var count = 1

  package struct Note: Hashable, Sendable {
    package var message: String
    package var span: SourceSpan?

    package init(_ message: String, at span: SourceSpan? = nil) {
      self.message = bounded(message)
      self.span = span
    }
  }

  /// Made through `Rule.finding`, so that every finding has an explanation.
  init(
    rule: String, severity: Severity, message: String, span: SourceSpan?, notes: [Note], hint: String?
  ) {
    self.rule = rule
    self.severity = severity
    self.message = bounded(message)
    self.span = span
    self.notes = notes
    self.hint = hint.map { bounded($0) }
  }

  /// The same finding, whose line is not shown, whoever asks.
  package var withoutLine: Finding {
    var copy = self
    (copy.showsLine, copy.excerpt) = (false, nil)
    return copy
  }

  /// The same finding, no worse than `ceiling`. Files whose authors never heard of Fairlead cannot stop a report.
  package func atMost(_ ceiling: Severity) -> Finding {
    var copy = self
    copy.severity = min(severity, ceiling)
    return copy
  }
}

extension Finding: Comparable {
  /// By place (file, line, column), the graver first, then by id and all else that two can differ in, so that the order
  /// never depends on the order of work.
  package static func < (left: Finding, right: Finding) -> Bool {
    switch (left.span, right.span) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let first?, let second?) where !first.startsWith(second): return first < second
    default: break
    }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.message != right.message { return left.message < right.message }
    return isBeforeByRest(left, right)
  }

  private static func isBeforeByRest(_ left: Finding, _ right: Finding) -> Bool {
    if left.span != right.span, let first = left.span, let second = right.span { return first < second }
    if left.hint != right.hint { return (left.hint ?? "") < (right.hint ?? "") }
    let (first, second) = (left.notes.map(\.message), right.notes.map(\.message))
    if first != second { return first.lexicographicallyPrecedes(second) }
    return left.notes.compactMap(\.span).lexicographicallyPrecedes(right.notes.compactMap(\.span))
  }
}

extension SourceSpan {
  /// Whether both begin at one place.
  fileprivate func startsWith(_ other: SourceSpan) -> Bool {
    file == other.file && line == other.line && column == other.column
  }
}
