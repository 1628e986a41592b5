import Record
import Testing

@testable import Analysis
@testable import Intake

@Suite("Deliveries in the calendar of the organization")
struct DeliveryCalendarTests {
  /// The weeks in which single deployments fall.
  private func weeks(_ times: [String], zone: String, asOf: String = "2026-12-31") async -> [String: Int] {
    let shipped = times.map { Shipped(at: $0) }
    return await delivery(events([shipped], zone: zone), asOf: asOf).weeks("api").mapValues(\.deployments).filter {
      $0.value > 0
    }
  }

  @Test("in Lisbon a week begins an hour earlier in summer: from the last Sunday of March to that of October")
  func lisbon() async {
    // 2026-03-29 is the Sunday on which clocks go forward; Monday the 30th begins at 23:00Z.
    #expect(
      await weeks(
        ["2026-03-22T23:59:59", "2026-03-23T00:00", "2026-03-29T22:59:59", "2026-03-29T23:00"], zone: "Europe/Lisbon")
        == ["2026-W12": 1, "2026-W13": 2, "2026-W14": 1])
    // 2026-10-25 is the Sunday on which they go back; Monday the 26th begins at 00:00Z.
    #expect(
      await weeks(
        ["2026-10-18T22:59:59", "2026-10-18T23:00", "2026-10-25T23:59:59", "2026-10-26T00:00"], zone: "Europe/Lisbon")
        == ["2026-W42": 1, "2026-W43": 2, "2026-W44": 1])
  }

  @Test("the 25 hours of a Sunday in October are one day")
  func longDay() async {
    let shipped = ["2026-10-24T23:00", "2026-10-25T00:30", "2026-10-25T01:30", "2026-10-25T23:59"].map {
      Shipped(at: $0)
    }
    let week = await delivery(events([shipped], zone: "Europe/Lisbon"), asOf: "2026-10-25").weeks("api")["2026-W43"]
    #expect(week?.deployments == 4 && week?.daysWithDeployment == 1)
  }

  @Test("the report's day ends at midnight of the zone")
  func endOfDay() async {
    let times = ["2026-03-29T22:59:59", "2026-03-29T23:00"]
    #expect(await weeks(times, zone: "Europe/Lisbon", asOf: "2026-03-29") == ["2026-W13": 1])
    #expect(await weeks(times, zone: "America/New_York", asOf: "2026-03-29") == ["2026-W13": 2])
    #expect(zoneOffsets("Europe/Lisbon", over: 1_774_000_000...1_775_000_000).starts == [0, 1_774_746_000])
  }

  @Test("a day that begins at one o'clock, because clocks skip midnight, ends the day before")
  func noMidnight() {
    // Beirut, 2024-03-31: 00:00 becomes 01:00, at 2024-03-30T22:00Z = 1711836000.
    let zone = zoneOffsets("Asia/Beirut", over: 1_711_000_000...1_712_000_000)
    #expect(CalendarDate(iso: "2024-03-30").map(zone.end) == 1_711_836_000)
    #expect(zone.date(at: 1_711_835_999).iso == "2024-03-30" && zone.date(at: 1_711_836_000).iso == "2024-03-31")
  }

  @Test("leap days and a week 53 are days and weeks as any other")
  func leapDay() async {
    #expect(
      await weeks(["2024-02-28T12:00", "2024-02-29T12:00", "2024-03-01T12:00"], zone: "UTC", asOf: "2024-03-03")
        == ["2024-W09": 3])
    #expect(
      await weeks(["2020-12-31T12:00", "2021-01-03T23:59", "2021-01-04T00:00"], zone: "UTC", asOf: "2021-01-10")
        == ["2020-W53": 2, "2021-W01": 1])
  }

  @Test("weeks run from the first event to the report's day without a gap, and no further back than ten years")
  func range() async {
    let report = await delivery(
      events([[Shipped(at: "2005-01-03T00:00"), Shipped(at: "2026-02-03T00:00")]]), asOf: "2026-02-15")
    let weeks = report.scopes.first?.weeks ?? []
    #expect(weeks.last?.monday.iso == "2026-02-09")
    #expect(weeks.map(\.figures.deployments).reduce(0, +) == 1)
    let long = await delivery(events([[Shipped(at: "2017-01-02T00:00")]]), asOf: "2026-02-15")
    #expect(long.scopes.first?.weeks.count == 476)
    #expect(long.scopes.first?.weeks.first?.monday.iso == "2017-01-02")
  }
}
