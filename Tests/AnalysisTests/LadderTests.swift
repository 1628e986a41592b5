import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Career ladders")
struct LadderTests {
  /// Two levels; each cell is the number of its criteria, and whether one has an example.
  private func ladder(
    _ cells: [[(Int, Bool)]], reviewed: String? = nil, date: String? = nil, reviewIn: CalendarDuration? = nil
  ) -> Ladder {
    var header = heading(.ladder, "l", file: "growth/ladders/l.md", owner: "a", date: date)
    (header.lastReviewedOn, header.reviewIn) = (reviewed.map { day($0) }, reviewIn)
    let tracks = cells.enumerated().map { place, row in
      Ladder.Track(
        id: "t\(place)", name: "Track \(place)",
        cells: row.map { number, hasExample in
          Ladder.Cell(
            criteria: (0..<number).map { Ladder.Criterion(Located("c\($0)", at: spot("l.md"))) },
            examples: hasExample ? ["e"] : [])
        })
    }
    let levels = [Ladder.Level(id: "1", name: "Engineer"), Ladder.Level(id: "2", name: "Senior")]
    return Ladder(header: header, levels: levels, tracks: tracks)
  }

  private func report(_ ladders: [Ladder], on date: String, _ fill: (inout Policies) -> Void = { _ in }) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a")]
        fill(&$0.organization.policies)
        $0[Ladder.self] = ladders
      }, asOf: day(date))
  }

  @Test("gaps are levels without criteria and criteria without an example, by track and level")
  func gaps() throws {
    let report = report(
      [ladder([[(0, false), (2, true)], [(1, false), (0, true)]], reviewed: "2026-03-02")], on: "2026-03-16")
    #expect(
      report.ladders[0].gaps.map { "\($0.track.id) \($0.level.id) \($0.kind.rawValue)" }
        == ["t0 1 no criteria", "t1 1 no example", "t1 2 no criteria"])
    let item = try #require(report.items("ladder.level-without-criteria").first)
    #expect(item.subject == .record(RecordKey(.ladder, id: "l")) && item.owner == "a")
    #expect((item.matter as? LevelWithoutCriteria)?.gaps.map(\.track.id) == ["t0", "t1"])
    #expect(report.items("ladder.review-overdue").isEmpty)
    #expect(report.ladders[0].attention.count == 1)
  }

  @Test("a review is due by the ladder's own interval, else by the policy, from the last review, else from the date")
  func reviews() throws {
    let full = [[(1, true), (1, true)]]
    func due(_ ladder: Ladder, _ policy: CalendarDuration? = nil) -> CalendarDate? {
      report([ladder], on: "2026-03-16") { if let policy { $0.ladderReview = policy } }.ladders[0].reviewDue
    }
    let months = try #require(CalendarDuration(6, .month))
    #expect(due(ladder(full, reviewed: "2025-03-10")) == day("2026-03-10"))
    #expect(due(ladder(full, reviewed: "2025-03-10"), months) == day("2025-09-10"))
    #expect(due(ladder(full, reviewed: "2025-03-10", reviewIn: months)) == day("2025-09-10"))
    #expect(due(ladder(full, date: "2025-12-01")) == day("2026-12-01"))
    #expect(due(ladder(full)) == nil)
    let ladders = [ladder(full, reviewed: "2025-03-16")]
    #expect(report(ladders, on: "2026-03-16").items("ladder.review-overdue").isEmpty)
    #expect(report(ladders, on: "2026-03-17").items("ladder.review-overdue").count == 1)
    let undated = report([ladder(full)], on: "2026-03-16").items("ladder.review-overdue").first
    #expect((undated?.matter as? LadderReviewOverdue)?.due == nil)
  }

  @Test("the practice is alive by ladders that are complete and looked after, and no matter of teams")
  func coverage() throws {
    let full = [[(1, true), (1, false)]]
    func practice(_ ladders: [Ladder]) throws -> PracticeReport {
      try #require(report(ladders, on: "2026-03-16").practice(.E2))
    }
    let alive = try practice([ladder(full, reviewed: "2026-03-02")])
    #expect(alive.state == .practised && alive.teams.isEmpty && alive.evidence.map(\.what) == [.ladderReviewed])
    #expect(try practice([ladder(full, reviewed: "2025-03-02")]).state == .lapsing)
    #expect(try practice([ladder([[(0, false), (1, true)]], reviewed: "2026-03-02")]).state == .notEvidenced)
    #expect(try practice([]).basis == .nothingWritten(folder: "growth/ladders"))
  }
}
