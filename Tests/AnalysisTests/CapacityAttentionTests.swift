import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Attention to capacity")
struct CapacityAttentionTests {
  private func report(
    _ rows: [CapacityActual], promised: Double? = 0.2, work: [WorkItem] = [],
    _ fill: (inout Organization) -> Void = { _ in }
  ) -> Report {
    analyse(
      .build {
        $0.organization = promising(promised, teams: ["a", "b"])
        fill(&$0.organization)
        $0.capacity = rows
        $0.work = work
      }, asOf: day("2026-11-20"))
  }

  private func rows(_ a: [Double], _ b: [Double]) -> [CapacityActual] {
    let first = { (count: Int) in day("2026-11-09").adding(days: -7 * (count - 1)).iso }
    return capacity("a", from: first(a.count), shares(a)) + capacity("b", from: first(b.count), shares(b))
  }

  private func steady(_ percent: Double) -> [Double] { [Double](repeating: percent, count: 26) }

  @Test("the organization is told once, with the teams that are below")
  func organization() throws {
    let report = report(rows(steady(5), steady(16)))
    let item = try #require(report.items("capacity.below-policy").first)
    #expect(report.items("capacity.below-policy").count == 1 && item.tone == .bad && item.subject == .organization)
    #expect(item.evidence == [Evidence(date: day("2026-11-15"), file: "data/capacity.csv", what: .capacityWritten)])
    let matter = try #require(item.matter as? CapacityBelowPolicy)
    // 5 and 16 of 100: 10.5 %.
    #expect(abs(matter.last.share - 0.105) < 1e-12)
    // The whole months from June on; the first weeks, from 18 May, are a part of theirs.
    #expect(matter.parts.map(\.name) == ["A"] && matter.parts[0].monthsBelow?.since == day("2026-06-01"))
    #expect(matter.waiting == WorkSchedule.Waiting.none)
  }

  @Test("a team is told by itself only where the organization is not below")
  func team() throws {
    let items = report(rows(steady(5), steady(30))).items("capacity.below-policy")
    #expect(items.map(\.subject) == [.team("a")] && items.map(\.owner) == ["a"] && items.map(\.tone) == [.watch])
    #expect(report(rows(steady(16), steady(30))).items("capacity.below-policy").isEmpty)
    #expect(report(rows(steady(5), steady(5)), promised: nil).items("capacity.below-policy").isEmpty)
    #expect(report([]).items("capacity.below-policy").isEmpty)
  }

  @Test("teams that wrote too few weeks to be judged are named, since nobody can say that none is below")
  func unjudged() throws {
    // The organization has four weeks, each team two: the one writes when the other does not.
    let rows =
      capacity("a", from: "2026-10-19", shares(5, weeks: 2)) + capacity("b", from: "2026-11-02", shares(5, weeks: 2))
    let item = try #require(report(rows).items("capacity.below-policy").first)
    let matter = try #require(item.matter as? CapacityBelowPolicy)
    #expect(matter.parts.isEmpty && matter.teams == CapacityBelowPolicy.Teams(judged: 0, unjudged: ["A", "B"]))
  }

  @Test("it carries what waiting costs for what the schedule finishes later, once there is a schedule")
  func waiting() throws {
    let work: [WorkItem] = [
      .build("large", .debt, effort: 10_000, costs: 300) { $0.duration = ThreePoint(exactly: 1) },
      .build("feature", effort: 10_000, costs: 900) { $0.duration = ThreePoint(exactly: 1) },
    ]
    let item = try #require(report(rows(steady(5), steady(5)), work: work).items("capacity.below-policy").first)
    let matter = try #require(item.matter as? CapacityBelowPolicy)
    #expect(matter.waiting?.items == 1 && matter.waiting?.cost == .measured(ThreePoint(exactly: 300)))
  }

  /// 25 weeks of 20 and 22 %, then 12 %: the last 13 weeks have 20.3 %, and the last one lies below its limits.
  @Test("a fall is told before the last 13 weeks are below, and not again after")
  func drifting() throws {
    let falling = (0..<25).map { $0 % 2 == 0 ? 20.0 : 22 } + [5]
    let both = report(rows(falling, falling)).items("capacity.drifting")
    #expect(both.map(\.subject) == [.organization])
    let matter = try #require(both.first?.matter as? CapacityDrifting)
    #expect(matter.teams == ["A", "B"] && matter.signal.meaning == .worse)
    #expect(report(rows(falling, steady(60))).items("capacity.drifting").map(\.subject) == [.team("a")])
    let below = (0..<13).map { $0 % 2 == 0 ? 20.0 : 22 } + [Double](repeating: 5, count: 13)
    #expect(report(rows(below, below)).items("capacity.drifting").isEmpty)
    #expect(report(rows(falling, falling), promised: nil).items("capacity.drifting").isEmpty)
  }

  /// The report of 20 November beside one of three months before.
  private func changes(_ a: [Double], _ b: [Double]) -> [String] {
    let record = OrganizationRecord.build {
      $0.organization = promising(0.2, teams: ["a", "b"])
      $0.capacity = rows(a, b)
    }
    return analyse(record, asOf: day("2026-11-20"), previous: day("2026-08-21")).changes.compactMap { change in
      switch change {
      case .newConcern(let item): "new \(item.lead.rule) \(item.subject.id)"
      case .solved(let item): "solved \(item.lead.rule) \(item.subject.id)"
      default: nil
      }
    }.filter { $0.contains("capacity") }
  }

  @Test("what changed: told in another way is no news, and what is no longer written is not solved")
  func changes() {
    func then(_ before: Double, _ now: Double) -> [Double] {
      [Double](repeating: before, count: 13) + [Double](repeating: now, count: 13)
    }
    #expect(changes(then(5, 5), then(60, 5)) == ["new capacity.below-policy organization"])
    #expect(changes(then(5, 5), then(5, 60)) == ["solved capacity.below-policy organization"])
    #expect(changes(then(5, 20), then(20, 20)) == ["solved capacity.below-policy organization"])
    #expect(changes(then(20, 5), then(20, 20)) == ["new capacity.below-policy organization"])
    // A drift that has come below the policy is a new concern, and no old one that is solved; told of a team or of all.
    let drifting = (0..<12).map { $0 % 2 == 0 ? 20.0 : 22 } + [5] + [Double](repeating: 5, count: 13)
    #expect(changes(drifting, drifting) == ["new capacity.below-policy organization"])
    let high = [Double](repeating: 60, count: 26)
    #expect(changes(drifting, high) == ["new capacity.below-policy a"])
    // A team that was below by itself is told with the organization, and the other way round.
    #expect(changes(then(5, 5), then(60, 14)) == ["new capacity.below-policy organization"])
    #expect(changes(then(5, 5), then(14, 60)) == ["solved capacity.below-policy organization"])
    let gone = OrganizationRecord.build {
      $0.organization = promising(0.2, teams: ["a"])
      $0.capacity = capacity(from: "2026-03-02", shares(5, weeks: 24))
    }
    #expect(analyse(gone, asOf: day("2026-11-20"), previous: day("2026-08-14")).changes.isEmpty)
  }

  @Test("D2 is practised by teams whose share is kept, and lapses where it was")
  func practice() throws {
    func state(_ a: [Double], _ b: [Double], promised: Double? = 0.2) -> PracticeReport? {
      report(rows(a, b), promised: promised).practice(.D2)
    }
    let lapsed = [Double](repeating: 20, count: 13) + [Double](repeating: 5, count: 13)
    #expect(state(steady(20), steady(5))?.state == .practised)
    #expect(state(steady(20), steady(5))?.teams.map(\.state) == [.practised, .notEvidenced])
    #expect(state(lapsed, steady(5))?.state == .lapsing)
    #expect(state(steady(5), steady(5))?.state == .notEvidenced)
    #expect(state(steady(20), steady(20), promised: nil)?.state == .notEvidenced)
    #expect(report([]).practice(.D2)?.basis == .nothingWritten(folder: "data/capacity.csv"))
    #expect(state(steady(20), steady(5))?.basis == .records(found: 2, current: 2, sound: 1))
  }
}
