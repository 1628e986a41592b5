import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

@Suite("Processes and coaching as they are written")
struct ProcessDecodingTests {
  private func read(_ text: String, as path: String = "processes/p.md") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml", "organization: A\nteams: [{id: gate, was: [barrier]}, {id: booking}]\nas_of: 2026-06-15\n")
    try scratch.write(path, text)
    return await scratch.check()
  }

  private func steps(_ body: String, field: String = "") async throws -> [String] {
    let checked = try await read("---\nversion: 1\nowner: gate\n\(field)---\n# P\n\n\(body)\n")
    return try #require(checked.record?[RepeatableProcess.self].first).steps
  }

  @Test("steps are those of the field; else the items below a heading about steps; else those of the first list")
  func steps() async throws {
    #expect(try await steps("1. one\n   - a part\n2. two\n   words\n\nText.\n\n- other") == ["one", "two words"])
    #expect(
      try await steps("- who\n\n## The steps\n\nIn order:\n\n1. one\n2. two\n\n## After\n\n- x") == ["one", "two"])
    #expect(try await steps("## Steps\n\nNone yet.\n\n## Who\n\n- all") == ["all"])
    #expect(try await steps("- [ ] a\n- [x] b") == ["a", "b"])
    #expect(try await steps("- text", field: "steps: [from the field]\n") == ["from the field"])
    #expect(try await steps("> - quoted\n\nNothing.") == [])
  }

  @Test("everything of the example in the format is read, what is still to come left empty")
  func example() async throws {
    let checked = try await read(
      """
      ---
      version: 3
      owner: barrier
      steps: [one]
      adopted_by: [{team: barrier, on: 2026-05-01, version: v3}]
      friction: [{id: pager-noise, date: 2026-05-02, what: It rings, team: barrier, answered_on: , resolved_on: , answer: }]
      core: onboarding
      ---
      # P

      """)
    #expect(checked.found.filter { $0.severity != .note } == [])
    let process = try #require(checked.record?[RepeatableProcess.self].first)
    #expect(process.header.owner == "gate" && process.core?.value == "onboarding" && process.hasStepsInField)
    #expect(process.adoptions.map(\.team) == ["gate"])
    #expect(process.adoptions.first?.version?.value.isSame(as: process.version) == true)
    let friction = try #require(process.friction.first)
    #expect(friction.team == "gate" && friction.answer == nil && friction.answeredOn == nil)
    #expect(process.reviews == nil)
  }

  @Test("nobody owns what says so, or is still to be written; a file that says nothing of it is not read")
  func owner() async throws {
    for word in ["none", "None", "TODO"] {
      let checked = try await read("---\nversion: 1\nowner: \(word)\nsteps: [a]\n---\n# P\n")
      #expect(checked.record?[RepeatableProcess.self].map(\.header.owner) == [nil])
      #expect(checked.found.filter { $0.severity == .error } == [])
    }
    let checked = try await read("---\nversion: 1\nsteps: [a]\n---\n# P\n")
    #expect(checked.found.map(\.rule) == ["field.missing"])
  }

  @Test("versions are compared by their numbers, where they have any")
  func versions() {
    func version(_ text: String) -> ProcessVersion { ProcessVersion(text) }
    #expect(version("3").isSame(as: version("v3.0")) && !version("3").isSame(as: version("30")))
    #expect(version("2.10").isLater(than: version("2.9")) && !version("2.9").isLater(than: version("2.10")))
    #expect(version("2026-03").isLater(than: version("2025-11")))
    #expect(!version("autumn").isLater(than: version("3")) && !version("3").isLater(than: version("autumn")))
    #expect(version("autumn").isSame(as: version("autumn")))
  }

  @Test("a coaching is owned by the team that helps, under the ids of today")
  func coaching() async throws {
    let checked = try await read(
      "---\npractice: F1\nfrom_team: barrier\nto_team: booking\ndate: 2026-05-01\n---\n# C\n", as: "coaching/c.md")
    #expect(checked.found == [])
    let coaching = try #require(checked.record?[Coaching.self].first)
    #expect(coaching.practice == .F1 && coaching.fromTeam == "gate" && coaching.toTeam == "booking")
    #expect(coaching.header.owner == "gate" && coaching.state == nil && coaching.until == nil)
  }
}
