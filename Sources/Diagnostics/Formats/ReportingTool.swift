/// What formats for programs say beside the findings: who found them, and what breaks a run.
package struct ReportingTool: Sendable {
  package var version: String
  /// Those that findings can be of, for their help.
  package var rules: [Rule]
  /// The least severity that makes a run fail.
  package var leastFailing: Severity
  /// The folder that paths are told from: where the command runs, which in CI is the top of the checkout. An absolute path,
  /// or empty where paths are told as they are.
  package var folder: String

  package init(version: String, rules: [Rule], leastFailing: Severity = .error, folder: String = "") {
    (self.version, self.rules, self.leastFailing, self.folder) = (version, rules, leastFailing, folder)
  }

  /// A path from the folder, where it lies in there: programs find no file by an absolute one.
  func path(_ file: String) -> String {
    var path = file[...]
    if !folder.isEmpty, file.hasPrefix(folder + "/") { path = file.dropFirst(folder.count + 1) }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}

extension Finding {
  /// The sentence with its notes and its hint, a line each.
  var wholeMessage: String {
    harmless(message) + notes.map { "\nnote: \(harmless($0.message))" }.joined()
      + (hint.map { "\nhint: \(harmless($0))" } ?? "")
  }
}

extension Findings {
  /// Those that are shown, errors first, else in their order. Many programs cut a long list at its end.
  package var mostSevereFirst: [Finding] {
    Severity.allCases.reversed().flatMap { severity in shown.filter { $0.severity == severity } }
  }

  /// How many problems none of these findings tells.
  package func beyond(_ told: some Sequence<Finding>) -> SeverityCounts {
    var rest = SeverityCounts()
    (rest[.error], rest[.warning], rest[.note]) = (errorCount, warningCount, noteCount)
    for finding in told { rest[finding.severity] -= finding.count }
    return rest
  }
}

extension SeverityCounts {
  /// "2 errors, 1 warning", or nil when there is nothing to count.
  package var inWords: String? {
    let parts = Severity.allCases.reversed().filter { self[$0] > 0 }
      .map { "\(self[$0]) \($0.rawValue)\(self[$0] == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// "1 more error in this file is not listed".
func notListed(_ count: Int, _ severity: Severity) -> String {
  "\(count) more \(severity.rawValue)\(count == 1 ? "" : "s") in this file \(count == 1 ? "is" : "are") not listed"
}
