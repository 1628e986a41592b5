package import Analysis
package import Diagnostics
internal import Presentation
internal import Record

/// The name and version of the form; it changes when a member is taken away or means something else.
package let reportSchemaName = "fairlead-report/1"

/// The whole analysis for other programs, in the form that `content-format.md` of the product fixes.
///
/// - Parameter content: the content folder as it was named; files are told from it.
package func reportJSON(_ report: Report, findings: Findings, content: String) -> [UInt8] {
  var writer = JSONWriter()
  reportFields.write(ReportInput(report, findings: findings, content: content), to: &writer)
  return writer.bytes + [UInt8(ascii: "\n")]
}

/// The JSON Schema of `report.json`.
package func reportSchema() -> String {
  var writer = JSONWriter()
  writer.object { schema in
    schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    schema.member("$id", reportSchemaName)
    schema.member("title", "The analysis of a Fairlead report")
    reportFields.members(of: &schema)
    schema.key("$defs")
    schema.object { definitions in
      definitions.key("unavailable")
      definitions.object { unavailable in
        unavailable.member("description", "A value that could not be had, and why")
        unavailable.member("type", "object")
        unavailable.key("properties")
        unavailable.object { properties in
          properties.key("unavailable")
          properties.object { $0.member("type", "string") }
        }
        unavailable.member("required", strings: ["unavailable"])
        unavailable.key("additionalProperties")
        unavailable.boolean(false)
      }
    }
  }
  return writer.text
}

/// A report with what else its JSON tells.
struct ReportInput {
  let report: Report
  let findings: Findings
  private let prefix: String

  init(_ report: Report, findings: Findings, content: String) {
    self.report = report
    self.findings = findings
    prefix = content.hasSuffix("/") ? content : content + "/"
  }

  /// The path of a finding's file from the content folder, so that the same content gives the same bytes wherever the
  /// command was run.
  func relative(_ file: String) -> String {
    file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
  }

  func findings(in file: String) -> [String] {
    findingsByFile[file] ?? []
  }

  private var findingsByFile: [String: [String]] { [:] }
}

/// A finding with the report it belongs to.
struct FindingInput {
  let finding: Finding
  let input: ReportInput
}

nonisolated private var reportFields: JSONFields<ReportInput> {
  JSONFields([
    .choice("schema", "The form of this file", [reportSchemaName]) { _ in reportSchemaName },
    .text("generator", "The program and its version") { _ in "fairlead \(fairleadVersion)" },
    .text("as_of", "The day the report speaks of, YYYY-MM-DD") { $0.report.asOf.iso },
    .optionalText("previous_as_of", "The day it compares with") { $0.report.previousAsOf?.iso },
    .text("organization", "The organization's name") { $0.report.organization.name },
    .text("input_digest", "XXH64 over everything read: equal inputs have equal digests") { $0.report.inputDigest },
    .list("decisions", "Every decision record, by folder and file", of: decisionFields) { input in
      input.decisionInputs
    },
    .list("objectives", "Every objective, the latest period first", of: objectiveFields) {
      $0.report.periods.flatMap(\.objectives)
    },
    .list("metrics", "Every metric, by id", of: metricFields) { $0.report.metrics },
    .list("attention", "What needs a conversation, the most urgent first", of: attentionFields) { input in
      let directory = Directory(input.report)
      return input.report.attention.map { AttentionInput(item: $0, directory: directory) }
    },
    .list("practices", "The practices of technical leadership, with their evidence", of: practiceFields) {
      $0.report.practices.flatMap(PracticeInput.rows)
    },
    .list("findings", "What is about files", of: findingFields) { input in
      input.findings.shown.map { FindingInput(finding: $0, input: input) }
    },
  ])
}

private let findingFields = JSONFields<FindingInput>([
  .text("id", "The rule") { $0.finding.rule },
  .choice("severity", "How far it reaches", Severity.allCases.map(\.rawValue)) { $0.finding.severity.rawValue },
  .optionalText("file", "From the content folder") { item in item.finding.span.map { item.input.relative($0.file) } },
  .optionalCount("line", "From 1") { item in item.finding.span.flatMap { $0.line > 0 ? $0.line : nil } },
  .optionalCount("column", "From 1, in Unicode scalars") { item in
    item.finding.span.flatMap { $0.line > 0 ? $0.column : nil }
  },
  .text("message", "What is wrong") { $0.finding.message },
  .optionalText("hint", "What to do") { $0.finding.hint },
])
