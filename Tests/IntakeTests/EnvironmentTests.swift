import Diagnostics
import Record
import Testing

@Suite("environments of deployments")
struct EnvironmentTests {
  private func check(_ environments: [String], settings: String = "") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\nservices: [{id: s, team: a}]\n\(settings)")
    let rows = environments.enumerated().map { "d\($0),s,2026-06-0\($0 % 9 + 1)T10:00Z,success,\($1)\n" }
    try scratch.write("data/deployments.csv", "id,service,deployed_at,status,environment\n" + rows.joined())
    return await scratch.check()
  }

  private func count(_ checked: Checked) -> Int? {
    checked.record?.events?.deployments.reduce(0) { $0 + $1.deployedAt.count }
  }

  @Test("production is production in capitals, with blanks around it, in quotes, and when nothing is written")
  func spellings() async throws {
    let words = ["production", "PRODUCTION", "Production ", " prod", "Prod", "\"production\"", "", "  "]
    let checked = try await check(words)
    #expect(count(checked) == 8)
    #expect(checked.found.isEmpty)
  }

  @Test("where no row is of production, the environments are told with their counts")
  func none() async throws {
    let checked = try await check(["live", "live", "staging", "Live "])
    let finding = try #require(checked.found.first { $0.rule == "event.no-production" })
    #expect(finding.severity == .warning)
    #expect(finding.message == "no deployment is of production; all 4 are of 'live' (2), 'Live' (1), 'staging' (1)")
    #expect(count(checked) == 0)
  }

  @Test("what production is called is written in fairlead.yaml, in whatever case")
  func named() async throws {
    let checked = try await check(["LIVE", "live", "production"], settings: "delivery: {production: [Live]}\n")
    #expect(count(checked) == 2)
    #expect(checked.record?.events?.deploymentTally.outsideProduction == 1)
  }

  @Test("other environments beside production are no finding")
  func some() async throws {
    #expect(try await check(["prod", "staging"]).found.isEmpty)
  }
}
