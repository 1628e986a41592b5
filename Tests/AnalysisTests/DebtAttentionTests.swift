import Record
import Testing

@testable import Analysis

@Suite("Attention to debt")
struct DebtAttentionTests {
  private func report(_ items: [WorkItem], teams: [Team] = []) -> Report {
    analyse(
      .build {
        $0.work = items
        $0.organization.finance = .usual
        $0.organization.teams = teams
      }, asOf: day("2026-11-20"))
  }

  // From 3 July 140 days are 20 weeks: 240 hours, exactly the six person-weeks of the repair.
  @Test("a debt that took more than its repair costs is said out loud, one that took as much is not yet")
  func exceeds() throws {
    #expect(report([.debt("a", date: "2026-07-03")]).items("debt.interest-exceeds-repair").isEmpty)
    let item = try #require(report([.debt("a", date: "2026-07-02")]).items("debt.interest-exceeds-repair").first)
    #expect(item.tone == .bad && item.subject == .record(RecordKey(.work, id: "a")) && item.owner == "payments")
    #expect(item.evidence.map(\.file) == ["work/a.md"])
    let found = try #require(item.matter as? InterestExceedsRepair).excess
    #expect(found.effort == 6 && found.repair == .measured(24_000) && found.hours == 12 && !found.isBegun)
    #expect(isClose(found.paid.money.value, 12_000.0 * 141 / 70))
  }

  @Test("a repair that has begun is to watch; one that is done or dropped is no matter")
  func begun() {
    func tones(_ status: WorkItem.Status) -> [AttentionItem.Tone] {
      report([.debt("a", status: status, date: "2025-01-01")]).items("debt.interest-exceeds-repair").map(\.tone)
    }
    #expect(tones(.idea) == [.bad] && tones(.doing) == [.watch])
    #expect(tones(.done).isEmpty && tones(.dropped).isEmpty)
  }

  @Test("the further beyond its repair, the sooner it is told")
  func order() {
    let items = report([.debt("a", date: "2026-06-01"), .debt("b", date: "2024-01-01")])
      .items("debt.interest-exceeds-repair")
    #expect(items.map(\.subject.id) == ["b", "a"])
  }

  private func bare(_ count: Int, team: String? = "payments") -> [WorkItem] {
    (0..<count).map { place in .debt("a\(place)", team: team) { $0.interest = nil } }
  }

  @Test("up to three debts without an estimate are told one by one, with what is missing")
  func unestimated() throws {
    let noEffort = WorkItem.debt("z", date: nil) { $0.effort = nil }
    let items = report(bare(2) + [noEffort, .debt("fine")]).items("debt.no-estimate")
    #expect(items.map(\.subject.id) == ["a0", "a1", "z"] && items.allSatisfy { $0.tone == .watch })
    let missing = items.map { item -> [WorkInput] in
      guard case .one(let missing) = item.matter as? DebtWithoutEstimate else { return [] }
      return missing
    }
    #expect(missing == [[.interest], [.interest], [.effort]])
  }

  @Test("more than three are one item with their number")
  func grouped() throws {
    let items = report(bare(6) + [.debt("fine")]).items("debt.no-estimate")
    let item = try #require(items.first)
    #expect(items.count == 1 && item.subject == .organization && item.owner == "payments" && item.evidence.count == 5)
    guard case .many(let titles, let open) = item.matter as? DebtWithoutEstimate else {
      Issue.record("\(item.matter)")
      return
    }
    #expect(titles.count == 6 && open == 7)
    #expect(report(bare(3) + bare(4, team: nil).suffix(1)).items("debt.no-estimate").map(\.owner) == [nil])
  }

  /// `before` debts without an estimate on the 6th; on the 20th `then` more are written.
  private func changes(before: Int, then: Int) -> [String] {
    let items = (0..<(before + then)).map { place in
      WorkItem.debt("a\(place)", date: place < before ? "2026-01-01" : "2026-11-10") { $0.interest = nil }
    }
    return analyse(.build { $0.work = items }, asOf: day("2026-11-20"), previous: day("2026-11-06")).changes
      .compactMap { change in
        switch change {
        case .newConcern(let item) where item.lead.rule == "debt.no-estimate": "new \(item.subject.id)"
        case .solved(let item) where item.lead.rule == "debt.no-estimate": "solved \(item.subject.id)"
        default: nil
        }
      }
  }

  @Test("that debts are told together and no more one by one is no news; a new one among them is")
  func regrouped() {
    #expect(changes(before: 3, then: 0) == [])
    #expect(changes(before: 3, then: 1) == ["new organization"])
    #expect(changes(before: 2, then: 1) == ["new a2"])
    #expect(changes(before: 4, then: 1) == [])
  }

  @Test("once some of many are estimated, those that are left are no news, and nothing is solved until none is left")
  func estimated() {
    func changes(left: Int) -> [String] {
      let items = (0..<4).map { place in
        WorkItem.debt("a\(place)", status: place < left ? .ready : .done, date: "2026-01-01") { item in
          item.interest = nil
          if place >= left { item.doneOn = day("2026-11-10") }
        }
      }
      return analyse(.build { $0.work = items }, asOf: day("2026-11-20"), previous: day("2026-11-06")).changes
        .compactMap { change in
          switch change {
          case .newConcern(let item): "new \(item.subject.id)"
          case .solved(let item): "solved \(item.subject.id)"
          default: nil
          }
        }
    }
    #expect(changes(left: 2) == [])
    #expect(changes(left: 0) == ["solved organization"])
  }

  @Test("a cost of delay and an effort are an estimate; other kinds of work need none")
  func priced() {
    let priced = WorkItem.debt("a") {
      $0.interest = nil
      $0.costOfDelay = guess(1)
    }
    #expect(report([priced, .bare("b"), .bare("c", .reliability)]).items("debt.no-estimate").isEmpty)
  }

  @Test("D1: open debts with a price and an effort, by team; a team without debt has none to price")
  func practice() throws {
    let teams = [team("payments"), team("gate"), team("booking")]
    let items: [WorkItem] = [
      .debt("a"), .debt("b") { $0.effort = nil }, .debt("c", team: "gate") { $0.interest = nil },
    ]
    let found = try #require(report(items, teams: teams).practice(.D1))
    #expect(found.state == .lapsing && found.basis == .records(found: 3, current: 3, sound: 1))
    #expect(found.teams.map(\.state) == [.practised, .notEvidenced, .notApplicable])
    #expect(found.evidence.map(\.what) == [.workWritten])
    #expect(report([], teams: teams).practice(.D1)?.basis == .nothingWritten(folder: "work"))
    #expect(report([], teams: teams).practice(.D1)?.teams.isEmpty == true)
    #expect(report([.debt("a", status: .done)]).practice(.D1)?.state == .lapsing)
    #expect(report([.debt("a", status: .dropped)]).practice(.D1)?.basis == .nothingWritten(folder: "work"))
  }
}
