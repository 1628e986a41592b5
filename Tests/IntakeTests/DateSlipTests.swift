import Record
import Testing

@testable import Intake

@Suite("Dates that stand out of a sorted table")
struct DateSlipTests {
  private func slips(_ days: [String]) -> DateSlips? { DateSlips(days.compactMap { CalendarDate(iso: $0) }) }

  private let weeks = [
    "2026-04-02", "2026-04-09", "2026-04-16", "2026-04-23", "2026-04-30", "2026-05-07", "2026-05-14", "2026-05-21",
  ]

  private func weeks(_ place: Int, _ day: String) -> [String] {
    var days = weeks
    days[place] = day
    return days
  }

  @Test("a row whose day and month are in the other order is found, wherever it stands", arguments: [0, 5])
  func swapped(place: Int) throws {
    // 7 May as 5 July, and 2 April as 4 February.
    let found = try #require(slips(weeks(place, place == 5 ? "2026-07-05" : "2026-02-04")))
    #expect(found.places == place..<place + 1)
    #expect(found.reading.iso == weeks[place])
  }

  @Test("a row of the year before or after is found", arguments: ["2025-04-23", "2027-04-23"])
  func year(day: String) throws {
    let found = try #require(slips(weeks(3, day)))
    #expect(found.places == 3..<4)
    #expect(found.reading.iso == "2026-04-23")
    #expect(found.before?.iso == "2026-04-16" && found.after?.iso == "2026-04-30")
  }

  @Test("in January the rows after the turn of the year may all have the old one")
  func january() throws {
    let found = try #require(
      slips([
        "2025-11-24", "2025-12-01", "2025-12-08", "2025-12-15", "2025-12-22", "2025-12-29", "2025-01-05", "2025-01-12",
        "2026-01-19", "2026-01-26", "2026-02-02",
      ]))
    #expect(found.places == 6..<8)
    #expect(found.reading.iso == "2026-01-05")
  }

  @Test("the last row is judged by the step of the others")
  func last() throws {
    let found = try #require(slips(weeks(7, "2027-05-21")))
    #expect(found.reading.iso == "2026-05-21")
    #expect(found.after == nil)
  }

  @Test("the latest first is an order as well")
  func falling() throws {
    let found = try #require(slips(weeks(5, "2026-07-05").reversed()))
    #expect(found.places == 2..<3)
    #expect(found.reading.iso == "2026-05-07")
    #expect(found.before?.iso == "2026-05-14" && found.after?.iso == "2026-04-30")
  }

  @Test(
    "ordinary tables have none",
    arguments: [
      // In order, with gaps of months, and with another rhythm from some day on.
      ["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27", "2025-06-02", "2026-06-01", "2026-06-08"],
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"],
      ["2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"],
      // Not in order, by hand, by team, by source.
      ["2026-05-04", "2026-04-06", "2026-06-01", "2026-05-11", "2026-04-13", "2026-06-08"],
      ["2026-04-06", "2026-04-13", "2026-04-20", "2026-04-06", "2026-04-13", "2026-04-20"],
      // A row was added at the end, or put in at a wrong place.
      ["2026-04-02", "2026-04-16", "2026-04-23", "2026-04-30", "2026-05-07", "2026-04-09"],
      ["2026-04-02", "2026-04-16", "2026-04-23", "2026-04-09", "2026-04-30", "2026-05-07"],
      // The series has been quiet for a year, or begins with one old value.
      ["2025-05-05", "2026-04-20", "2026-04-27", "2026-05-04", "2026-05-11", "2026-05-18"],
      // Too few.
      ["2026-04-02", "2025-04-09", "2026-04-16"], [],
    ])
  func ordinary(days: [String]) { #expect(slips(days) == nil) }

  @Test("no day drawn at random is taken for a slip where nothing is in order")
  func random() {
    var seed: UInt64 = 7
    func next() -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33)
    }
    for _ in 0..<2_000 {
      let days = (0..<30).map { _ in CalendarDate(dayNumber: 20_000 + next() % 700) }
      #expect(DateSlips(days) == nil)
      // In order, with any gaps.
      #expect(DateSlips(days.sorted()) == nil)
    }
  }
}
