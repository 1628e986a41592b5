import Record
import Testing

@testable import Analysis

/// A few events whose facts can be worked out by hand. 2026-02-02 is a Monday.
@Suite("Facts")
struct DeliveryFactsTests {
  private static let shipped = [
    Shipped(at: "2026-02-02T10:00", lead: 3600, traits: .planned),
    Shipped(at: "2026-02-04T10:00", lead: 7200, traits: [.failed, .unplanned]),
    Shipped(at: "2026-02-04T12:00", lead: 10_800),
    Shipped(service: 1, at: "2026-02-12T09:00", traits: .unknown),
    Shipped(service: 1, at: "2026-02-13T09:00", traits: .failed),
  ]

  private func table(asOf: String = "2026-02-15", changes: [DeliveryChange] = []) async -> FactsTable {
    var found = events(
      [Self.shipped], incidents: [incident("2026-02-02T11:00", "2026-02-02T14:00"), incident("2026-02-10T11:00")])
    found.changes = changes
    return await deliveryFacts(found, of: deliveryOrganization(), asOf: day(asOf))
  }

  private func row(_ table: FactsTable, _ id: String, _ period: String) -> [String: FactValue] {
    let row = table.rows.first { $0[5] == .text(id) && $0[6] == .text(period) }
    return Dictionary(uniqueKeysWithValues: zip(table.columns, row ?? []))
  }

  @Test("a row says of which zone, window, day and engine it is, and rows are in order")
  func head() async {
    let table = await table()
    #expect(table.columns.prefix(7) == ["zone", "link_window", "day", "engine", "scope", "id", "period"])
    for row in table.rows {
      #expect(row.prefix(4) == [.text("UTC"), .count(86_400), .text("2026-02-15"), .text("fairlead")])
      #expect(row.count == table.columns.count)
    }
    #expect(
      table.rows.map { $0[4...6].map(\.word).joined(separator: " ") } == [
        "organization Test 2026-02-02", "organization Test 2026-02-09", "organization Test recent",
        "service api 2026-02-02", "service api 2026-02-09", "service api recent",
        "service web 2026-02-09", "service web recent", "team core 2026-02-02", "team core 2026-02-09",
        "team core recent",
      ])
  }

  @Test("a week of a service is what can be counted by hand")
  func week() async {
    let week = row(await table(), "api", "2026-02-02")
    let counts = [
      "deployments": 3, "successful": 2, "unknown": 0, "failed": 2, "failed_of_known": 2, "days": 2, "days_tried": 5,
      "planned": 1, "unplanned": 1, "unrecovered": 0, "incidents": 1, "incidents_unlinked": 0, "services": 1,
      "lead_n": 2, "recovery_n": 2, "changes": 0,
    ]
    for (name, count) in counts { #expect(week[name] == .count(count), "\(name)") }
    // Leads of one and three hours; recoveries of four hours, by the incident's end, and of two, by the next success.
    #expect(week["lead_p50"] == .hours(2) && week["lead_p90"] == .hours(2.8))
    #expect(week["recovery_p50"] == .hours(3) && week["recovery_p50_at_least"] == .absent)
    #expect(week["lead_seconds"] == .text("3600 10800") && week["recovery_seconds"] == .text("7200 14400"))
    #expect(week["failures"] == .text("2026-02-02:0 2026-02-04:0"))
    #expect(week["coding_p50"] == .absent && week["open_coding"] == .absent && week["lead_bins"] == .absent)
  }

  @Test("what is not recovered from is a bound, and the last full weeks say what came before and what goes on")
  func open() async {
    let table = await table()
    let week = row(table, "web", "2026-02-09")
    #expect(week["recovery_n"] == .count(0) && week["recovery_p50"] == .absent)
    // From 13 February at nine to the end of the 15th.
    #expect(week["recovery_p50_at_least"] == .hours(63) && week["open_seconds"] == .text("226800"))
    let recent = row(table, "api", "recent")
    #expect(recent["lead_bins"] == .text("0 0 0 1 1 0 0 0 0 0 0 0 0"))
    #expect(recent["well"] == .count(1) && recent["well_before_current"] == .count(0))
    #expect(recent["incidents"] == .count(2) && recent["incidents_unlinked"] == .count(1))
    #expect(recent["incidents_unresolved"] == .count(1) && recent["open_review"] == .count(0))
  }

  @Test("changes alone make rows, by phase, and those under way are counted by how far they are")
  func changes() async {
    let table = await table(changes: [
      change("2026-01-19T00:00", "2026-01-19T06:00", nil, "2026-01-19T05:00", "2026-01-20T00:00"),
      change("2026-01-20T00:00", "2026-01-20T06:00", nil, nil, nil),
    ])
    let week = row(table, "api", "2026-01-19")
    #expect(week["changes"] == .count(1) && week["deployments"] == .count(0) && week["days_tried"] == .absent)
    #expect(week["coding_p50"] == .hours(6) && week["whole_p50"] == .hours(24) && week["deploy_p50"] == .hours(19))
    #expect(week["pickup_missing"] == .count(1) && week["review_missing"] == .count(1))
    #expect(row(table, "Test", "recent")["open_pickup"] == .count(1))
  }

  @Test("nothing later than the day is in them")
  func earlier() async {
    let table = await table(asOf: "2026-02-03")
    #expect(row(table, "api", "2026-02-02")["deployments"] == .count(1))
    #expect(row(table, "web", "2026-02-09").isEmpty)
  }
}

extension FactValue {
  fileprivate var word: String { if case .text(let text) = self { text } else { "\(self)" } }
}
