import Analysis
import Diagnostics
import Record
import Testing

@Suite("cases of what is passed over for its day or place", .enabled(if: CaseFolder.isThere, "no shared/data/cases"))
struct LaterCaseTests {
  @Test("17: a record dated after the report is not shown, and a finding says so")
  func datedLater() async throws {
    let checked = await (try CaseFolder("17-")).check()
    #expect(checked.report?.decisions.decisions.isEmpty == true)
    let finding = try #require(checked.found.first { $0.rule == "content.dated-later" })
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("2062-01-05"))
    #expect(finding.span?.file.hasSuffix("adr/0001-a.md") == true)
  }

  @Test("18: environments compare without case and outer blanks")
  func production() async throws {
    let checked = await (try CaseFolder("18-")).check()
    let events = try #require(checked.record?.events)
    #expect(events.deployments.reduce(0) { $0 + $1.deployedAt.count } == 10)
    #expect(events.deploymentTally.outsideProduction == 0)
    #expect(!checked.ids.contains("event.no-production"))
  }
}
