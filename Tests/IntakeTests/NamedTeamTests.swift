import Diagnostics
import Record
import Testing

@testable import Intake

/// Rows that name a team by what it is called and not by its id.
@Suite("Teams by the names that are shown")
struct NamedTeamTests {
  private func parts(_ teams: String, rows: String) async throws -> (parts: [String?], rules: [String]) {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: A\nas_of: 2026-06-15\nteams: [\(teams)]\n")
    try scratch.write(
      "metrics/m.yaml",
      """
      title: M
      question: q
      better: higher
      kind: leading
      ties_to: customer
      unit: h
      source: {csv: data/m.csv, date: d, value: v, team: t}
      """)
    try scratch.write("data/m.csv", "d,v,t\n\(rows)")
    let checked = await scratch.check()
    let points = checked.record?[Metric.self].first?.points ?? []
    return (points.map { $0.part?.id }, checked.found.filter { $0.severity != .note }.map(\.rule))
  }

  @Test("a name that one team bears is that team, in whatever case")
  func name() async throws {
    let read = try await parts(
      "{id: ledger, name: Buchhaltung}", rows: "2026-06-01,1.5,Buchhaltung\n2026-06-08,2.5,BUCHHALTUNG\n")
    #expect(read.parts == ["ledger", "ledger"] && read.rules.isEmpty)
  }

  @Test("a name that two teams bear, or that is the id of another, is none of it")
  func ambiguous() async throws {
    let two = try await parts(
      "{id: north, name: Gate}, {id: south, name: Gate}", rows: "2026-06-01,1.5,Gate\n2026-06-08,2.5,north\n")
    #expect(two.rules.contains("reference.unknown"))
    let other = try await parts(
      "{id: gate, name: North}, {id: north, name: Gate}", rows: "2026-06-01,1.5,gate\n2026-06-08,2.5,north\n")
    #expect(other.parts == ["gate", "north"] && other.rules.isEmpty)
  }
}
