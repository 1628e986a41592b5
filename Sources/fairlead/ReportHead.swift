import Diagnostics
import Foundation
import Publishing
import Record

/// What `report.json` says of the report as a whole.
struct ReportHead {
  let organization: String
  let asOf: CalendarDate
  let generator: String
  let digest: String
  /// How many findings it tells, by severity: those about files that everyone may see.
  let findings: [Severity: Int]

  /// Fails, in one sentence, when the bytes are not those of a report of ours.
  init(_ bytes: [UInt8]) throws(PublishingFailure) {
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(bytes))
    } catch {
      throw ReportHead.unreadable("it is cut off, or was not written by Fairlead")
    }
    guard form.schema == reportSchemaName else {
      throw ReportHead.unreadable("its form is '\(ReportHead.shown(form.schema))', not '\(reportSchemaName)'")
    }
    guard let asOf = CalendarDate(iso: form.as_of) else { throw ReportHead.unreadable("it names no day") }
    self.asOf = asOf
    organization = ReportHead.shown(form.organization)
    generator = ReportHead.shown(form.generator)
    digest = ReportHead.shown(form.input_digest)
    findings = try ReportHead.counts(form.findings)
  }

  /// What is read of the file. Its other members are passed over.
  private struct Form: Decodable {
    var schema: String
    var generator: String
    var as_of: String
    var organization: String
    var input_digest: String
    var findings: [FindingForm]
  }

  private struct FindingForm: Decodable {
    var severity: String
  }

  private static func counts(_ findings: [FindingForm]) throws(PublishingFailure) -> [Severity: Int] {
    var counts = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, 0) })
    for finding in findings {
      guard let severity = Severity(rawValue: finding.severity) else {
        throw unreadable("it has a finding of the severity '\(shown(finding.severity))'")
      }
      counts[severity, default: 0] += 1
    }
    return counts
  }

  private static func unreadable(_ why: String) -> PublishingFailure {
    PublishingFailure(.content, "report.json cannot be read: \(why)")
  }

  /// For a terminal, and no longer than a line.
  private static func shown(_ text: String) -> String { String(harmless(text).prefix(120)) }
}
