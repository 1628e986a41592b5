package import Analysis
package import Diagnostics
package import Record
internal import Wording

/// The name and version of the form; it changes when a member is taken away or means something else.
package let reportSchemaName = "fairlead-report/1"

/// The whole analysis for other programs, in the form that `fairlead schema report` describes.
///
/// - Parameters:
///   - content: the content folder as it was named; files are told from it.
///   - withheld: files that may not be named.
package func reportJSON(
  _ report: Report, findings: Findings, content: String, withholding withheld: Set<ContentPath> = []
) -> [UInt8] {
  reportJSON(ReportInput(report, findings: findings, content: content, withheld: withheld))
}

func reportJSON(_ input: ReportInput) -> [UInt8] {
  var writer = JSONWriter()
  reportFields.write(input, to: &writer)
  return writer.bytes + [UInt8(ascii: "\n")]
}

/// The JSON Schema (2020-12) of `report.json`.
package func reportSchema() -> String {
  var writer = JSONWriter()
  writer.object { schema in
    schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    schema.member("title", "The analysis of a Fairlead report, \(reportSchemaName)")
    reportFields.members(of: &schema)
    schema.key("$defs")
    schema.object { definitions in
      definitions.key("unavailable")
      unavailableFields.writeSchema(to: &definitions)
    }
  }
  return writer.text + "\n"
}

private let unavailableFields = JSONFields<String>([
  .text("unavailable", "Why the value could not be had") { $0 }
])

/// A report with what else its JSON tells. A class, because every decision is handed on with it.
final class ReportInput: Sendable {
  let report: Report
  let findings: Findings
  private let content: [Substring]
  private let withheld: WithheldWords
  private let rulesByFile: [String: [String]]

  init(_ report: Report, findings: Findings, content: String, withheld: Set<ContentPath>) {
    self.report = report
    self.findings = findings
    self.withheld = WithheldWords(withheld)
    self.content = components(of: content)
    rulesByFile = Dictionary(grouping: findings.shown) { $0.span?.file ?? "" }.mapValues { $0.map(\.rule) }
  }

  /// The path of a finding's file from the content folder, so that the same content gives the same bytes however the
  /// folder was named and wherever the command was run: a file outside of it begins with `..`.
  func relative(_ file: String) -> String { relativePath(file, from: content) }

  /// In the order of their files, as these are told.
  var told: [Finding] {
    let files = findings.shown.filter(mayTell).map { (finding: $0, file: $0.span.map { relative($0.file) } ?? "") }
    return files.enumerated().sorted { left, right in
      left.element.file.utf8.elementsEqual(right.element.file.utf8)
        ? left.offset < right.offset : inByteOrder(left.element.file, right.element.file)
    }.map(\.element.finding)
  }

  /// Whether a finding names only files that everyone may see, on the day of the report.
  func mayTell(_ finding: Finding) -> Bool {
    finding.rule != datedLaterRuleID && withheld.permit(finding, relative: relative)
  }

  /// The ids of the rules that a file breaks.
  func rules(brokenIn file: String) -> [String] { rulesByFile[file] ?? [] }
}

/// A path as seen from a folder.
func relativePath(_ file: String, from folder: [Substring]) -> String {
  let parts = components(of: file)
  let shared = zip(folder, parts).prefix { $0 == $1 }.count
  return (folder.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared)).joined(separator: "/")
}

/// The components of a path without `.`, `//` and, as far as possible, `..`; an absolute one begins with an empty one.
func components(of path: String) -> [Substring] {
  var parts: [Substring] = path.hasPrefix("/") ? [""] : []
  for part in path.pathParts where part != "." {
    if part != ".." || parts.isEmpty || parts.last == ".." {
      parts.append(part)
    } else if parts != [""] {
      parts.removeLast()
    }
  }
  return parts
}

private let newsFields = JSONFields<NewsBudget>([
  .count("judged", "Series judged: metrics, delivery measures, capacity, themes; each team or service is one") {
    $0.judged
  },
  .number(
    "expected_false",
    "False items of news expected in a report of nothing but noise, at most; up to \(NewsBudget.mostFalseWhereAlike) where many series are shorter than a year and their values strongly resemble their neighbours"
  ) { _ in
    NewsBudget.mostFalse
  },
])

private let reportFields = JSONFields<ReportInput>([
  .choice("schema", "The form of this file", [reportSchemaName]) { _ in reportSchemaName },
  .text("generator", "The program and its version") { _ in "fairlead \(fairleadVersion)" },
  .text("as_of", "The day the report speaks of, YYYY-MM-DD") { $0.report.asOf.iso },
  .optionalText("previous_as_of", "The day it compares with") { $0.report.previousAsOf?.iso },
  .optionalText("audience", "The id of the audience it is made for; absent where it is for everyone") {
    $0.report.viewpoint.audience
  },
  .text("organization", "The organization's name") { $0.report.organization.name },
  .text("input_digest", "XXH64 over everything read: equal inputs have equal digests") { $0.report.inputDigest },
  .object("news", "How much of what is told as news may be chance: fairlead explain signals.many-looks", of: newsFields)
  {
    $0.report.newsBudget
  },
  .list("decisions", "Every decision record, by folder and file", of: decisionFields) { input in
    input.report.decisions.decisions.map { DecisionInput(report: $0, input: input) }
  },
  .list("objectives", "Every objective, the latest period first", of: objectiveFields) {
    $0.report.periods.flatMap(\.objectives)
  },
  .list("metrics", "Every metric, by id", of: metricFields) { $0.report.metrics },
  .list("feedback", "Every theme of the feedback, by name", of: feedbackFields) { $0.report.feedback.themes },
  .objectFigure("delivery", "The delivery measures of services and teams, by week", of: deliveryFields) {
    $0.report.delivery.map(Figure.measured) ?? .unavailable(.noData)
  },
  .list("work", "Every work item, by id", of: workFields) { input in
    input.report.work.map { WorkJSONInput($0) }
  },
  .objectFigure("sequence", "What each team does next, and what that costs in waiting", of: scheduleFields) { input in
    input.report.schedule.costs.map { ScheduleJSONInput(schedule: input.report.schedule, costs: $0) }
  },
  .list("experiments", "Every experiment, by id", of: experimentFields) { $0.report.experiments },
  .list("sessions", "Every session, the latest first; those without a day last", of: sessionFields) {
    $0.report.sessions.sessions
  },
  .list("guardrails", "Every guardrail with its waivers, by id", of: guardrailFields) { $0.report.guardrails },
  .object("radar", "The technology radar, and what moved on it", of: radarFields) { $0.report.radar },
  .object("reviews", "How soon design reviews are decided, and what is open", of: reviewsFields) { $0.report },
  .list("retros", "Every retrospective, the latest first", of: retroFields) { input in
    input.report.retros.map { RetroInput(report: $0, asOf: input.report.asOf) }
  },
  .list("learnings", "Every learning and postmortem, the latest first", of: learningFields) { input in
    input.report.learnings.map { LearningInput(report: $0, asOf: input.report.asOf) }
  },
  .list("actions", "Every action once, where it stands last; open ones first", of: actionFields) { input in
    ActionInput.rows(input.report.actions.actions, asOf: input.report.asOf)
  },
  .list("briefs", "Every audience: when it was told, and whether in time", of: briefFields) { $0.report.briefs },
  .list("follow_through", "How much of what fell due is done, by team and quarter", of: followThroughFields) {
    $0.report.actions.followThrough
  },
  .list("processes", "Every process, by id", of: processFields) { $0.report.processes },
  .list("coaching", "What teams teach each other: running first, done last", of: coachingFields) {
    $0.report.coachings
  },
  .list("pairings_suggested", "What coverage suggests beside it, the most useful first", of: pairingFields) {
    $0.report.pairings
  },
  .list("pulse", "What may be told of answers, by pulse, wave (the latest first), question and team", of: pulseFields) {
    $0.report.pulses.flatMap(PulseJSONRow.rows)
  },
  .list("dissents", "Views against decisions that wait or are in force, the latest decision first", of: dissentFields) {
    $0.report.dissents
  },
  .list("rotations", "Those that run, then those to come, then those that ended", of: rotationFields) {
    $0.report.knowledge.rotations
  },
  .list("knowledge", "How many people know each system", of: systemFields) { $0.report.knowledge.systems },
  .list("ladders", "Every career ladder, by id; no score and no total", of: ladderFields) { $0.report.ladders },
  .object("debt", "Technical debt as investments", of: debtFields) { $0.report.debt },
  .object("capacity", "What capacity went to, beside what was promised", of: capacityFields) { $0.report },
  .object("outcomes", "Finished work, and whether it moved what it was for", of: outcomeFields) { $0.report.outcomes },
  .list("teams", "Every team in configured order, with its charter and what it owns", of: teamFields) { input in
    input.report.teams.map { TeamInput(report: $0, asOf: input.report.asOf) }
  },
  .list("attention", "What needs a conversation, the most urgent first", of: attentionFields) { input in
    input.report.attention.map { AttentionInput($0, asOf: input.report.asOf) }
  },
  .list("practices", "The practices of technical leadership, with their evidence", of: practiceFields) {
    CoverageInput.rows($0)
  },
  .list("coverage", "The same with the next step and the history of each", of: coverageFields) {
    CoverageInput.rows($0)
  },
  .list("findings", "What is about files that everyone may see", of: findingFields) { input in
    input.told.map { FindingInput(finding: $0, input: input) }
  },
])

/// A finding with the report it belongs to.
private struct FindingInput: Sendable {
  let finding: Finding
  let input: ReportInput

  var span: SourceSpan? { finding.span.flatMap { $0.line > 0 ? $0 : nil } }
}

private let findingFields = JSONFields<FindingInput>([
  .text("id", "The rule") { $0.finding.rule },
  .choice("severity", "How far it reaches", Severity.allCases.map(\.rawValue)) { $0.finding.severity.rawValue },
  .optionalText("file", "From the content folder") { item in item.finding.span.map { item.input.relative($0.file) } },
  .optionalCount("line", "From 1") { $0.span?.line },
  .optionalCount("column", "From 1, in Unicode scalars") { $0.span?.column },
  .text("message", "What is wrong") { $0.finding.message },
  .optionalText("hint", "What to do") { $0.finding.hint },
])
