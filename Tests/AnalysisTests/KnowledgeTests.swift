import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Knowledge and rotations")
struct KnowledgeTests {
  private func rotation(
    _ from: String, _ to: String, _ starts: String, _ ends: String? = nil, _ systems: String...
  ) -> Rotation {
    Rotation(from: from, to: to, starts: day(starts), ends: ends.map { day($0) }, systems: systems)
  }

  private func report(_ systems: [SystemKnowledge], _ rotations: [Rotation] = [], on date: String) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b")]
        $0.organization.services = [
          Service(id: "till", team: "b", span: spot("fairlead.yaml")),
          Service(id: "gate", team: "a", span: spot("fairlead.yaml")),
        ]
        $0.knowledge = systems
        $0[Rotations.self] = [
          Rotations(header: heading(.rotations, "rotations", file: "growth/rotations.yaml"), rotations: rotations)
        ]
      }, asOf: day(date))
  }

  @Test("services stand in configured order with their teams, and other systems after them by name")
  func order() {
    let systems = ["boats", "gate", "till", "yard"].map { SystemKnowledge(system: $0, levels: [1, 1]) }
    let report = report(systems, on: "2026-03-16").knowledge
    #expect(report.systems.map(\.knowledge.system) == ["till", "gate", "boats", "yard"])
    #expect(report.systems.map(\.team) == ["b", "a", nil, nil])
  }

  @Test("a rotation runs from its first day to its last, and without a last day on")
  func states() {
    let all = [rotation("a", "b", "2026-03-02", "2026-03-20"), rotation("b", "a", "2026-03-10")]
    func states(on date: String) -> [RotationReport.State] {
      report([], all, on: date).knowledge.rotations.map(\.state)
    }
    #expect(states(on: "2026-03-01") == [.planned, .planned])
    #expect(states(on: "2026-03-02") == [.running, .planned])
    #expect(states(on: "2026-03-20") == [.running, .running])
    #expect(states(on: "2026-03-21") == [.running, .ended])
    #expect(report([], all, on: "2026-03-21").knowledge.rotations.map(\.rotation.from) == ["b", "a"])
  }

  @Test(
    "a system that one person knows is told with its team and with the rotation that is to spread it, if there is one")
  func silos() throws {
    let systems = [
      SystemKnowledge(system: "boats", levels: [2]), SystemKnowledge(system: "gate", levels: [3, 0]),
      SystemKnowledge(system: "till", levels: [1, 1]), SystemKnowledge(system: "yard", levels: [0]),
    ]
    let over = rotation("a", "b", "2026-01-05", "2026-02-01", "boats")
    let plan = rotation("b", "a", "2026-04-06", nil, "GATE")
    let report = report(systems, [over, plan], on: "2026-03-16")
    let items = report.items("knowledge.one-person")
    // What nobody has planned to mend comes first; boats are no service, so no team answers for them.
    #expect(items.map(\.subject) == [.service("boats"), .service("gate")])
    #expect(items.map(\.owner) == [nil, "a"])
    let matters = items.compactMap { $0.matter as? KnownByOne }
    #expect(matters.map(\.rotation) == [nil, plan] && matters.map(\.isRunning) == [false, false])
    #expect(items[1].evidence.map(\.file) == ["data/skills.csv", "growth/rotations.yaml"])
  }

  @Test(
    "the practice is alive where half of the systems are shared, by the teams that answer for them, and rotations count"
  )
  func coverage() throws {
    func practice(_ systems: [SystemKnowledge], _ rotations: [Rotation] = []) throws -> PracticeReport {
      try #require(report(systems, rotations, on: "2026-03-16").practice(.E3))
    }
    let (shared, silo) = (
      SystemKnowledge(system: "gate", levels: [1, 1]), SystemKnowledge(system: "till", levels: [1])
    )
    let half = try practice([shared, silo])
    #expect(half.state == .practised && half.basis == .records(found: 2, current: 2, sound: 1))
    #expect(half.teams.map(\.state) == [.practised, .notEvidenced])
    #expect(try practice([silo]).state == .notEvidenced)
    let running = try practice([silo], [rotation("a", "b", "2026-03-02")])
    #expect(running.state == .practised && running.teams.map(\.state) == [.practised, .practised])
    // 180 days after 17 September is 16 March.
    #expect(try practice([], [rotation("a", "b", "2025-09-01", "2025-09-17")]).state == .practised)
    #expect(try practice([], [rotation("a", "b", "2025-09-01", "2025-09-16")]).state == .lapsing)
    #expect(try practice([]).basis == .nothingWritten(folder: "data/skills.csv"))
  }
}
