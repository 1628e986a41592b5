/// Findings of one file as they come: the first hundred of each severity are kept, the rest are counted.
///
/// A million broken rows are one mistake, and must cost no more memory than a hundred. Each severity has its own count,
/// so that no number of warnings takes the place of an error.
package struct BoundedFindings: Sendable {
  package private(set) var kept: [Finding] = []
  private var counts = SeverityCounts()
  private var elsewhere = SeverityCounts()

  package init() {}

  /// Keeps a finding, or counts it when there are enough of its severity; then it is not even made.
  package mutating func add(_ severity: Severity, _ finding: @autoclosure () -> Finding) {
    if counts[severity] < DiagnosticLimits.findings { kept.append(finding()) }
    counts[severity] += 1
  }

  package mutating func add(_ finding: Finding) { add(finding.severity, finding) }

  /// How many were not kept.
  package var omitted: SeverityCounts {
    var omitted = counts.beyond(DiagnosticLimits.findings)
    omitted.add(elsewhere)
    return omitted
  }

  /// Counts what was left out before it came here.
  package mutating func omit(_ counts: SeverityCounts) { elsewhere.add(counts) }

  package mutating func append(_ other: BoundedFindings) {
    for finding in other.kept { add(finding) }
    omit(other.omitted)
  }

  /// Those that were kept, with one more for each severity of which some were not.
  package func told(in file: String) -> [Finding] {
    kept
      + Severity.allCases.filter { omitted[$0] > 0 }.map { severity in
        let count = omitted[severity]
        let noun = "\(severity.rawValue)\(count == 1 ? "" : "s")"
        var finding = BoundedFindings.notListed.finding(
          "\(count) more \(noun) in this file \(count == 1 ? "is" : "are") not listed", at: .wholeFile(file),
          hint: "mend the first of them; the cause is usually one"
        ).atMost(severity)
        finding.count = count
        return finding
      }
  }

  package static let notListed = Rule(
    "csv.not-listed", .error,
    "Of one table no more than a hundred errors, a hundred warnings and a hundred notes are listed",
    explanation: """
      So many have one cause in common: a column in another format, an export with another separator, a file of \
      another tool. The rest are counted, and each counts as what it is: rows that could not be read are errors, \
      listed or not.

      Mend the first of them, and run again.
      """)
}

/// A number for each severity.
package struct SeverityCounts: Sendable, Equatable {
  private var errors = 0
  private var warnings = 0
  private var notes = 0

  package init() {}

  package subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .note: notes
      }
    }
    set {
      switch severity {
      case .error: errors = newValue
      case .warning: warnings = newValue
      case .note: notes = newValue
      }
    }
  }

  package var total: Int { errors + warnings + notes }

  /// What of each is above a limit.
  package func beyond(_ limit: Int) -> SeverityCounts {
    var rest = SeverityCounts()
    for severity in Severity.allCases { rest[severity] = max(0, self[severity] - limit) }
    return rest
  }

  package mutating func add(_ other: SeverityCounts) {
    for severity in Severity.allCases { self[severity] += other[severity] }
  }
}
