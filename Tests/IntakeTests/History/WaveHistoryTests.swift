import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("The history of waves", .enabled(if: Repository.isThere, "there is no program git"))
struct WaveHistoryTests {
  private let repository: Repository

  init() throws {
    repository = try Repository("content")
    try repository.scratch.put("content/data/pulse.csv", "wave,team,question,value\n")
    try write(teams: "{id: gate, parent: platform}")
  }

  private func write(teams: String) throws {
    try repository.scratch.put(
      "content/fairlead.yaml",
      "organization: A\nteams: [{id: platform}, {id: ops}, \(teams)]\npolicies: {anonymity: {minimum_answers: 4}}\n")
  }

  private func write(closes: String = "2026-03-31", minimum: Int = 8, tree: String = "") throws {
    try repository.scratch.put(
      "content/pulse/safety.yaml",
      """
      title: Safety
      questions: [{id: q, text: It is safe here}]
      scale: [1, 7]
      waves: [{id: w, closes: \(closes), minimum: \(minimum)\(tree.isEmpty ? "" : ", tree: \(tree)")}]
      answers: {csv: data/pulse.csv, wave: wave, team: team, question: question, value: value}

      """)
  }

  private func commit(_ day: String) throws {
    try repository.git(["add", "-A"])
    try repository.git(
      ["commit", "-q", "--allow-empty", "-m", "Pulse"], at: "2026-06-01T12:00:00Z", by: day + "T12:00:00Z")
  }

  /// What is told of the wave.
  private func told() async throws -> [String] {
    let reading = await readContent(at: repository.scratch.path("content"))
    let found = reading.findings.filter { $0.rule.hasPrefix("pulse.") }
    #expect(found.allSatisfy { $0.rule == "pulse.changed-after-closing" && $0.severity == .error })
    return found.map { "\($0.message); \($0.hint ?? "")" }
  }

  @Test(
    "what is changed by the day on which it closes is the wave; what is changed later is told, until it is as it was")
  func minimum() async throws {
    try write(minimum: 9)
    try commit("2026-03-01")
    try write(minimum: 8)
    try commit("2026-03-31")
    #expect(try await told() == [])
    try write(minimum: 5)
    // What is not committed is not known to be later.
    #expect(try await told() == [])
    try commit("2026-04-01")
    #expect(
      try await told() == ["this wave closed on 2026-03-31, with a minimum of 8, and has 5 by now; write 'minimum: 8'"])
    try write(minimum: 8)
    try commit("2026-04-02")
    #expect(try await told() == [])
  }

  @Test("a wave may close later while it has not closed, and is not opened again")
  func closes() async throws {
    try write(closes: "2026-03-10")
    try commit("2026-03-01")
    try write(closes: "2026-03-31")
    try commit("2026-03-10")
    try commit("2026-03-20")
    #expect(try await told() == [])
    try write(closes: "2026-04-30")
    try commit("2026-04-01")
    #expect(
      try await told() == [
        "this wave closed on 2026-03-31, and is to close on 2026-04-30 by now; write 'closes: 2026-03-31'; ask again in another wave"
      ])
  }

  @Test("a wave that was first committed after it closed is as it was then")
  func late() async throws {
    try write(minimum: 8)
    try commit("2026-05-01")
    #expect(try await told() == [])
    try write(minimum: 7)
    try commit("2026-05-02")
    #expect(try await told().count == 1)
  }

  @Test("a team that belongs to another since a wave closed is told, with the teams as they were, which mends it")
  func teams() async throws {
    try write()
    try commit("2026-03-01")
    try write(teams: "{id: gate, parent: ops}, {id: new, parent: ops}")
    #expect(try await told() == [])
    try commit("2026-04-10")
    #expect(
      try await told() == [
        "the team 'gate' belongs to another than when this wave closed on 2026-03-31; write the teams as they were: "
          + "'tree: [{id: platform}, {id: ops}, {id: gate, parent: platform}]'"
      ])
    try write(tree: "[{id: platform}, {id: ops}, {id: gate, parent: platform}]")
    try commit("2026-04-11")
    #expect(try await told() == [])
  }

  @Test("a team that is renamed, a team that is new and a team that has gone regroup nothing")
  func harmless() async throws {
    try write()
    try commit("2026-03-01")
    try write(teams: "{id: barrier, was: [gate], parent: platform}, {id: new, parent: platform}")
    try commit("2026-04-10")
    #expect(try await told() == [])
    try write(teams: "{id: new, parent: platform}")
    try commit("2026-04-11")
    #expect(try await told() == [])
  }

  @Test("the tree of a wave stays as it was")
  func tree() async throws {
    try write(tree: "[{id: platform}, {id: gate, parent: platform}]")
    try commit("2026-03-01")
    try write(tree: "[{id: platform}, {id: gate}]")
    try commit("2026-04-10")
    #expect(
      try await told() == [
        "this wave closed on 2026-03-31, and its teams are others by now; write 'tree: [{id: platform}, {id: gate, parent: platform}]'"
      ])
  }
}
