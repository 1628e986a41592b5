import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("An examination")
struct ExamineTests {
  @Test("is the report with the findings of alignment, register and acknowledgements")
  func examination() async {
    let record = OrganizationRecord.build {
      $0.objectives = [.build("a", alignsTo: ["nothing"])]
      $0.decisions = [.build("0001-a", .superseded)]
      $0.organization.acknowledgements = [
        Acknowledgement(
          rule: "decision.overdue", subject: "x", until: day("2027-01-01"), reason: "Known", span: spot("fairlead.yaml")
        )
      ]
    }
    let (report, findings) = await examine(record, asOf: day("2026-11-16"))
    #expect(String(describing: report) == String(describing: analyse(record, asOf: day("2026-11-16"))))
    #expect(findings == analysisFindings(record, report: report))
    #expect(findings.map(\.rule) == ["objective.dangling-parent", "decision.no-successor", "acknowledgement.unused"])
  }

  @Test("leaves a file's record in place, whatever its dates")
  func laterRecords() async {
    let record = OrganizationRecord.build {
      $0.decisions = [
        .build("0001-a", .superseded, date: "2030-01-01"), .build("0002-b", .proposed, date: "2030-01-01"),
      ]
    }
    let (report, findings) = await examine(record, asOf: day("2026-11-16"))
    #expect(report.decisions.decisions.isEmpty)
    #expect(findings.map(\.rule) == ["decision.no-successor", "content.dated-later"])
  }
}
