import Analysis
import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// Ladders that others wrote, read as they are. What is expected was counted by another program, or by hand.
@Suite("ladders in the wild", .enabled(if: SharedData.isThere, "no shared/data beside the package"))
struct LadderCorpusTests {
  private func check(_ name: String) async throws -> Checked {
    let folder = try #require(SharedData.folder).appending(path: "practices/ladders")
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Quayside\n")
    try scratch.put(
      "content/growth/ladders/\(name)", bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    return await scratch.check()
  }

  @Test("Monzo's: five topics by six levels, 135 criteria, and nothing of leadership at the first two levels")
  func topics() async throws {
    let checked = try await check("monzo-backend.md")
    #expect(checked.found.allSatisfy { $0.severity == .note }, "\(checked.plainText)")
    let ladder = try #require(checked.record?[Ladder.self].first)
    #expect(
      ladder.title == "🛠️ Backend Engineering Framework" && ladder.levels.map(\.id) == ["1", "2", "3", "4", "5", "6"])
    #expect(ladder.tracks.map(\.id) == ["communication", "impact", "leadership", "influence", "mastery"])
    #expect(ladder.tracks.map(\.name)[1...2] == ["Impact", "👩‍💼 Leadership"])
    #expect(ladder.tracks.flatMap(\.cells).map(\.criteria.count).reduce(0, +) == 135)
    let report = try #require(checked.report?.ladders.first)
    #expect(
      report.gaps.filter { $0.kind == .noCriteria }.map { "\($0.track.id) \($0.level.id)" }
        == ["leadership 1", "leadership 2"])
    // Seven of the 28 that have criteria have an example.
    #expect(report.gaps.filter { $0.kind == .noExample }.count == 21)
    let shown = ladder.tracks[0].cells[1].criteria.last
    #expect(
      shown?.text.value == "Writes PR descriptions that provide context and provide rationale for significant decisions"
    )
    #expect(shown?.examples.first?.hasPrefix("I decided to X instead of Y here") == true)
  }

  @Test("the Financial Times': nine themes by eight levels, each with criteria and none with an example")
  func competencies() async throws {
    let checked = try await check("ft-engineering.yml")
    // The same words stand at two levels of the principal engineer.
    #expect(checked.ids.filter { $0 == "ladder.same-criterion" }.count == 1)
    #expect(checked.found.allSatisfy { $0.severity == .note }, "\(checked.plainText)")
    let ladder = try #require(checked.record?[Ladder.self].first)
    #expect(ladder.title == "Engineering" && ladder.levels.count == 8 && ladder.tracks.count == 9)
    #expect(ladder.levels.last == Ladder.Level(id: "tech-director", name: "Technology Director"))
    #expect(ladder.tracks.flatMap(\.cells).map(\.criteria.count).reduce(0, +) == 92)
    #expect(ladder.tracks.last?.cells.map(\.criteria.count) == [2, 4, 4, 4, 3, 5, 3, 3])
    #expect(ladder.tracks.last?.cells[5].criteria[0].text.value == "Hands-on solution delivery")
    let report = try #require(checked.report?.ladders.first)
    #expect(report.gaps.count == 72 && report.gaps.allSatisfy { $0.kind == .noExample })
  }
}
