import Record
import Testing

@testable import Analysis

@Suite("Weeks with few events")
struct SparseWeeksTests {
  private func judged(
    _ weeks: [ShippedWeek], _ measure: DeliveryMeasure, rebases: [DeliveryRebase] = []
  ) async throws -> JudgedMeasure {
    var organization = deliveryOrganization()
    organization.delivery.rebases = rebases
    let asOf = day("2026-01-11").adding(days: 7 * (weeks.count - 1))
    let report = await analyseDelivery(events([shipped(weeks)]), of: organization, asOf: asOf)
    return try #require(report.scopes.first { $0.id == "api" }?[measure])
  }

  private func week(_ number: Int) -> CalendarDate { day("2026-01-05").adding(days: 7 * number) }

  @Test("are put together from the newest backwards until five events are there; the oldest join their neighbour")
  func groups() {
    let groups = WeekGroups(events: [1, 0, 3, 2, 5, 0, 4, 1, 1], breaks: [], grouping: .untilFive)
    #expect(groups.weeks == [0..<4, 4..<6, 6..<9])
    #expect(WeekGroups(events: [1, 2, 1], breaks: [], grouping: .untilFive).weeks.isEmpty)
    #expect(WeekGroups(events: [1, 2, 1], breaks: [], grouping: .single).weeks == [0..<1, 1..<2, 2..<3])
    #expect(WeekGroups(events: [], breaks: [], grouping: .untilFive).weeks.isEmpty)
  }

  @Test("a rebase begins a new group, and no group reaches over it")
  func breaks() {
    let groups = WeekGroups(events: [2, 2, 3, 1, 4, 2, 3], breaks: [3], grouping: .untilFive)
    #expect(groups.weeks == [0..<3, 3..<5, 5..<7])
    // Fewer than five before it are in no point.
    #expect(WeekGroups(events: [1, 1, 5, 5], breaks: [2], grouping: .untilFive).weeks == [2..<3, 3..<4])
  }

  @Test("blocks of counts are of one length, counted back from the last week and from each rebase")
  func blocks() {
    let blocks = WeekGroups(blocksIn: 0..<9, of: 9, breaks: [5], grouping: .blocks(weeks: 2))
    #expect(blocks.weeks == [1..<3, 3..<5, 5..<7, 7..<9])
    #expect(WeekGroups(blocksIn: 0..<3, of: 4, breaks: [], grouping: .blocks(weeks: 4)).weeks.isEmpty)
    #expect([5, 2.5, 1.25, 0.4, 0.3].map { WeekGroups.length(forMean: $0) } == [1, 2, 4, 13, nil])
  }

  /// After the first week, which is not judged, 16 of 1 and 2 by turns: 1.5 a week, so blocks of four with six each.
  @Test("deployments are judged as a rate over blocks of weeks")
  func frequency() async throws {
    let judged = try await judged((0..<17).map { ShippedWeek(all: 1 + $0 % 2) }, .deploymentFrequency)
    #expect(judged.grouping == .blocks(weeks: 4))
    #expect(judged.points.map(\.value) == [1.5, 1.5, 1.5, 1.5] && judged.points.map(\.n) == [6, 6, 6, 6])
    #expect(
      judged.points.map(\.date) == [1, 5, 9, 13].map(week) && judged.points.map(\.last) == [4, 8, 12, 16].map(week))
    #expect(judged.limits == .unavailable(.tooFew(have: 4, need: 6)))
    let seldom = try await self.judged((0..<40).map { ShippedWeek(all: $0 % 4 == 0 ? 1 : 0) }, .deploymentFrequency)
    #expect(seldom.movement == .unavailable(.tooSeldom(need: 5, weeks: 13)))
  }

  /// Two deployments a week of 1 h, 3 h, 5 h … each week: three weeks hold six, whose median is that of the middle week.
  @Test("durations are the median over all events of the group, shares all of its cases")
  func pooled() async throws {
    let weeks = (0..<18).map { ShippedWeek(all: 2, failed: $0 % 3 == 0 ? 1 : 0, leadHours: 1 + 2 * $0) }
    let rate = try await judged(weeks, .changeFailRate)
    #expect(rate.grouping == .untilFive && rate.points.map(\.n) == Array(repeating: 6, count: 6))
    #expect(rate.points.allSatisfy { abs(($0.value ?? 0) - 1.0 / 6) < 1e-12 })
    let lead = try await judged((0..<18).map { ShippedWeek(all: 2, leadHours: 1 + 2 * $0) }, .changeLeadTime)
    #expect(lead.points.map(\.value) == [3, 9, 15, 21, 27, 33])
    // The last four weeks beside the four before: the median of eight deployments, 29 to 35 and 21 to 27 hours.
    #expect(lead.window == .measured(.init(n: 4, mean: 32, previousMean: 24)))
    let many = try await judged((0..<12).map { ShippedWeek(all: 6, leadHours: 1 + $0) }, .changeLeadTime)
    #expect(many.grouping == .single && many.points.count == 12)
  }

  /// Twenty groups of three weeks around 11 hours, then one of 60.
  @Test("a signal of a group is of today while the group ends in the last four weeks")
  func recent() async throws {
    let usual = (0..<60).map { ShippedWeek(all: 2, leadHours: 10 + $0 / 3 % 2) }
    let slow = usual + (0..<3).map { _ in ShippedWeek(all: 2, leadHours: 60) }
    let judged = try await judged(slow, .changeLeadTime)
    #expect(judged.meaning == .worse && judged.since == week(60) && judged.points.last?.last == week(62))
    #expect(judged.movementBefore == .measured(.noise))
    let later = try await self.judged(slow + usual.prefix(6), .changeLeadTime)
    #expect(later.movement == .measured(.noise))
  }

  @Test("each part between rebases has groups of its own")
  func rebased() async throws {
    let changed = DeliveryRebase(
      date: week(20).adding(days: 2), part: .service("api"), measures: [.changeLeadTime], reason: "trunk")
    let weeks = (0..<38).map { ShippedWeek(all: 2, leadHours: $0 < 20 ? 40 : 4) }
    let judged = try await judged(weeks, .changeLeadTime, rebases: [changed])
    #expect(judged.points.map(\.date).filter { $0 < week(20) } == [0, 5, 8, 11, 14, 17].map(week))
    #expect(judged.points.map(\.date).filter { $0 >= week(20) } == [20, 23, 26, 29, 32, 35].map(week))
    #expect(judged.limits.value?.n == 6 && judged.limits.map(\.centre) == .measured(4))
  }
}
