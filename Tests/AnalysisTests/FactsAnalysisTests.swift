import Record
import Testing

@testable import Analysis

/// A report of facts is that of the events that they were made from.
@Suite("Reports of facts")
struct FactsAnalysisTests {
  /// Random events of two years: `count` deployments of two services, some failed or of unknown outcome, with incidents
  /// and changes.
  private func random(_ seed: UInt64, _ count: Int) -> DeliveryEvents {
    var chance = Chance(seed)
    func time(_ days: Int) -> String {
      let hour = chance.below(24)
      return "\(day("2024-11-04").adding(days: chance.below(days)).iso)T\(hour < 10 ? "0" : "")\(hour):00"
    }
    let shipped = (0..<count).map { _ in
      let traits: [DeploymentTraits] = [[], [], [.planned], [.failed], [.failed, .unplanned], .unknown, [.planned]]
      return Shipped(
        service: chance.below(3) / 2, at: time(740), lead: chance.below(4) == 0 ? nil : chance.below(900_000),
        traits: traits[chance.below(traits.count)])
    }
    let incidents = (0..<count / 4).map { _ in
      let opened = seconds(time(740))
      return Incident(
        openedAt: opened,
        resolvedAt: chance.below(3) == 0 ? Incident.unresolved : opened + UInt32(chance.below(500_000)),
        service: UInt16(chance.below(2)), cause: chance.below(4) == 0 ? .noChange : .unknown)
    }
    var found = events([shipped], incidents: incidents, zone: "Europe/Lisbon")
    found.changes = (0..<count / 2).map { _ in
      let times = (0..<5).map { _ in chance.below(5) == 0 ? DeliveryChange.noTime : seconds(time(740)) }
      return DeliveryChange(
        firstCommitAt: times[0], openedAt: times[1], firstReviewAt: times[2], mergedAt: times[3], deployedAt: times[4],
        service: UInt16(chance.below(2)))
    }
    return found
  }

  /// What a file of the table would be read as.
  private func facts(_ table: FactsTable, on asOf: CalendarDate, of events: DeliveryEvents) -> DeliveryFacts {
    var facts = DeliveryFacts()
    var read = DeliveryFacts.Table(engine: "fairlead", file: "facts.csv")
    read.rows = table.rows.compactMap { cells in
      let row = Dictionary(uniqueKeysWithValues: zip(table.columns, cells))
      func text(_ name: String) -> String { if case .text(let text) = row[name] { text } else { "" } }
      return FactRow.Scope(rawValue: text("scope")).map { scope in
        FactRow(
          scope: scope, id: text("id"), week: CalendarDate(iso: text("period")),
          numbers: (FactSchema.counts + FactSchema.hours).map { row[$0]?.number ?? .nan },
          lists: FactSchema.lists.map { text($0).split(separator: " ").compactMap { Int($0) } },
          failures: text(FactSchema.failures).split(separator: " ").map { word in
            FactRow.Failure(day: day(String(word.prefix(10))), wellBefore: Int(word.dropFirst(11)) ?? -1)
          })
      }
    }
    facts.tables[asOf] = read
    facts.zone = events.zone
    return facts
  }

  @Test("say the same of every week, measure and chart", arguments: [12, 60, 300, 3000])
  func same(count: Int) async throws {
    for (seed, asOf) in [(1, "2026-10-25"), (2, "2026-11-01"), (3, "2026-11-11")] {
      let (events, asOf) = (random(UInt64(seed), count), day(asOf))
      let table = await deliveryFacts(events, of: deliveryOrganization(), asOf: asOf)
      let facts = facts(table, on: asOf, of: events)
      let ours = await analyseDelivery(events, of: deliveryOrganization(), asOf: asOf)
      let theirs = analyseFacts(
        try #require(facts.tables[asOf]), facts, of: deliveryOrganization(), asOf: asOf, DeliveryOptions())
      for (mine, other) in zip(ours.scopes + [ours.organization], theirs.scopes + [theirs.organization]) {
        #expect(mine.id == other.id && mine.weeks.count == other.weeks.count)
        for (left, right) in zip(mine.weeks, other.weeks) { #expect(left.figures == right.figures) }
        #expect(mine.recent == other.recent && mine.rhythm == other.rhythm)
        #expect(mine.leadTimes == other.leadTimes && mine.recoveryTimes == other.recoveryTimes)
        #expect(mine.cycleWeeks == other.cycleWeeks && mine.cycle == other.cycle)
        #expect(mine.openChanges == other.openChanges)
        for (left, right) in zip(mine.measures, other.measures) {
          #expect(String(reflecting: left) == String(reflecting: right), "\(mine.id) \(left.measure)")
        }
      }
      #expect(ours.scopes.count == theirs.scopes.count && ours.stopped == theirs.stopped)
      #expect(theirs.factsEngine == "fairlead" && theirs.hasDeployments && theirs.hasChanges)
    }
  }

  @Test("say of a measure that needs single durations which facts do not have that it cannot be judged")
  func needsEvents() async throws {
    let events = random(1, 60)
    let table = await deliveryFacts(events, of: deliveryOrganization(), asOf: day("2026-10-25"))
    var facts = facts(table, on: day("2026-10-25"), of: events)
    let place = FactSchema.lists.firstIndex(of: "lead_seconds") ?? 0
    for row in facts.tables[day("2026-10-25")]?.rows.indices ?? 0..<0 {
      facts.tables[day("2026-10-25")]?.rows[row].lists[place] = []
    }
    let report = analyseFacts(
      try #require(facts.tables[day("2026-10-25")]), facts, of: deliveryOrganization(), asOf: day("2026-10-25"),
      DeliveryOptions())
    let measure = try #require(report.organization[.changeLeadTime])
    #expect(measure.limits == .unavailable(.needsEvents) && measure.window == .unavailable(.needsEvents))
    #expect(measure.points.isEmpty && report.organization[.recoveryTime]?.limits != .unavailable(.needsEvents))
  }

  @Test("have the columns that are written")
  func columns() {
    #expect(
      Set(FactColumn.all.map(\.name))
        == Set(FactSchema.counts + FactSchema.hours + FactSchema.lists + [FactSchema.failures]))
  }
}

extension FactValue {
  fileprivate var number: Double? {
    switch self {
    case .absent, .text: nil
    case .count(let count): Double(count)
    case .hours(let hours): hours
    }
  }
}

/// Numbers that look random and are the same in every run (splitmix64).
private struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }
}
