import ArgumentParser
import Diagnostics
import Publishing
import Record

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Says what is published, and ends with 1 when it is too old, not whole, or a later run failed.",
    discussion: """
      When a report was made is the time of the file .fairlead in it, and when a later run failed that of latest-run.html; \
      'rsync -t' and 'cp -p' keep both. Only a run with --failure-page leaves word that it failed. Findings are those of \
      report.json, so only those about files that everyone may see.

      Example, for the monitoring of a report that is made every night:

        fairlead status --output /srv/www/report --max-age 36h

      Exit status: 0 all is well, 1 the report is missing, too old, not whole or not Fairlead's, or a later run failed, 64 wrong usage, 74 \
      read or write error.
      """)

  @Option(
    name: .long, help: ArgumentHelp("The folder that is published.", valueName: "folder"),
    completion: .directory)
  var output = "output"

  @Option(
    name: .long,
    help: ArgumentHelp("How old the report may be, as 90m, 36h or 2d. Without it: any age.", valueName: "span"),
    transform: readTimeSpan)
  var maxAge: TimeSpan?

  @Option(name: .long, help: "How it is told: text or json.")
  var format = StatusFormat.text

  func run() throws {
    let state = PublishedState(of: output, at: secondsNow(), longest: maxAge)
    switch format {
    case .json: Console.print(state.json)
    case .text:
      if let text = state.text { Console.print(text) }
      for problem in state.problems { Console.note("error: \(problem)") }
    }
    if state.exitStatus != 0 { throw ExitCode(state.exitStatus) }
  }
}

enum StatusFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension PublishedState {
  /// Nil when nothing can be said of a report.
  fileprivate var text: String? {
    guard let tree, let head else { return nil }
    let age = age.map { $0 < 0 ? "" : ", \(spanInWords(seconds: $0)) ago" } ?? ""
    let counts = Severity.allCases.reversed().map { severity in
      let count = head.findings[severity, default: 0]
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return """
      Report of \(head.asOf.iso) on \(head.organization), \(tree.fileCount) files in \(output)
        made      \(utc(tree.madeAt))\(age), by \(head.generator)
        content   \(head.digest)
        findings  \(counts.joined(separator: ", "))
      """
  }

  fileprivate var json: String {
    var writer = JSONWriter()
    writer.object { state in
      state.key("is_well")
      state.boolean(problems.isEmpty)
      state.key("problems")
      state.array { list in for problem in problems { list.string(problem) } }
      state.member("output", output)
      if let longest { state.member("max_age_seconds", longest.seconds) }
      if let tree, let age { tell(tree, age, to: &state) }
      if let head { tell(head, to: &state) }
    }
    return writer.text
  }

  private func tell(_ tree: PublishedTree, _ age: Int, to state: inout JSONWriter) {
    state.member("made_at", rfc3339(tree.madeAt))
    state.member("age_seconds", age)
    state.key("is_whole")
    state.boolean(tree.isWhole && tree.missing.isEmpty)
    state.member("files", tree.fileCount)
    state.key("has_failed_since")
    state.boolean(tree.failedAt != nil)
    if let failedAt = tree.failedAt { state.member("failed_at", rfc3339(failedAt)) }
  }

  private func tell(_ head: ReportHead, to state: inout JSONWriter) {
    state.member("as_of", head.asOf.iso)
    state.member("organization", head.organization)
    state.member("generator", head.generator)
    state.member("input_digest", head.digest)
    state.key("findings")
    state.object { counts in
      for severity in Severity.allCases.reversed() {
        counts.member(severity.rawValue, head.findings[severity, default: 0])
      }
    }
  }
}
