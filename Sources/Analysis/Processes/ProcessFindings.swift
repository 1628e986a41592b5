import Diagnostics
import Record

let versionAheadRule = Rule(
  "process.version-ahead", .warning, "A team works by a version that there is",
  explanation: """
    `adopted_by` names a later version than the process itself has. Either the process was not given its new number, or the \
    number of the adoption is a slip.
    """)

let unknownCoreRule = Rule(
  "process.unknown-core", .warning, "A process is one of those that are expected",
  explanation: """
    `core` says which of the expected processes this is, and no such process is expected: `policies: {processes: {core: […]}}` \
    in `fairlead.yaml` lists them (onboarding, incident-response and design-review where it lists none). Correct the word, add \
    it to the list, or remove `core`.
    """)

let coreTwiceRule = Rule(
  "process.core-twice", .warning, "Each expected process is written once",
  explanation: """
    Two files say that they are the same expected process, by `core` or by their names, and nobody can tell which one counts. \
    Keep one of them, or give one another `core`.
    """)

/// What processes say that cannot be so, or that is about days to come.
func processFindings(_ record: OrderedRecord, from viewpoint: Viewpoint, isEarlierDay: Bool) -> [Finding] {
  let processes = record[RepeatableProcess.self].filter { viewpoint.sees(HeaderGlance($0.header)) }
  let later = processes.flatMap { laterDays(of: $0, asOf: viewpoint.day) }
  return processes.flatMap(versionsAhead) + coreFindings(processes, record.organization.policies.processes)
    + (isEarlierDay ? later.map { $0.atMost(.note) } : later)
}

private func versionsAhead(_ process: RepeatableProcess) -> [Finding] {
  process.adoptions.compactMap { adoption in
    guard let version = adoption.version, version.value.isLater(than: process.version) else { return nil }
    return versionAheadRule.finding(
      "version \(version.value.text) is adopted, and the process is version \(process.version.text)", at: version.span,
      hint: "correct one of the two")
  }
}

private func coreFindings(_ processes: [RepeatableProcess], _ policy: ProcessPolicy) -> [Finding] {
  var first: [String: RepeatableProcess] = [:]
  return processes.compactMap { process in
    let name = process.core?.value ?? process.id
    guard policy.core.contains(name) else {
      return process.core.map { core in
        unknownCoreRule.finding(
          "no process '\(core.value)' is expected", at: core.span,
          hint: suggestion(for: core.value, among: policy.core)
            ?? "add it to 'processes' under 'policies', or remove it")
      }
    }
    guard let other = first[name] else {
      first[name] = process
      return nil
    }
    return coreTwiceRule.finding(
      "a second process is '\(name)'", at: process.core?.span ?? process.header.span,
      notes: [Finding.Note("the first", at: other.core?.span ?? other.header.span)],
      hint: "keep one of them, or say with 'core' what this one is")
  }
}

private func laterDays(of process: RepeatableProcess, asOf: CalendarDate) -> [Finding] {
  func finding(_ what: String, _ day: CalendarDate?, _ so: String, at span: SourceSpan) -> Finding? {
    guard let day, day > asOf else { return nil }
    return datedLaterRule.finding(
      "\(what) on \(day.iso), after the report's day \(asOf.iso), so it is shown as \(so)", at: span,
      hint: "correct the day if it is a slip")
  }
  let adoptions = process.adoptions.compactMap {
    finding("a team adopts it", $0.on, "not adopted", at: $0.span)
  }
  return adoptions
    + process.friction.flatMap { item in
      [
        finding("this friction is reported", item.date, "not reported", at: item.id.span),
        item.date > asOf ? nil : finding("this friction is answered", item.answeredOn, "open", at: item.id.span),
        item.date > asOf ? nil : finding("this friction is removed", item.resolvedOn, "still there", at: item.id.span),
      ].compactMap(\.self)
    }
}
