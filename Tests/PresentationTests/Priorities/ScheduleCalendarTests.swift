import Charts
import Record
import Testing

@testable import Presentation

@Suite("The calendar of the schedule")
struct ScheduleCalendarTests {
  private func ticks(from day: String, weeks: Double) throws -> [(weeks: Double, label: String)] {
    let day = try #require(CalendarDate(iso: day))
    return ScheduleCalendar(from: day, weeks: weeks).ticks.map { ($0.value, $0.label) }
  }

  /// 26 November to 1 December are 5 days, to 1 January 36, to 1 February 67.
  @Test("a tick stands at the first of a month, a January by its year")
  func months() throws {
    let ticks = try ticks(from: "2026-11-26", weeks: 10)
    #expect(ticks.map(\.label) == ["Dec", "2027", "Feb"])
    #expect(ticks.map { ($0.weeks * 7).rounded() } == [5, 36, 67])
  }

  /// From the first of a month the next tick is the next month: the day itself is the left end.
  @Test("from the first of a month the first tick is the next one")
  func first() throws {
    #expect(try ticks(from: "2026-12-01", weeks: 9).map(\.label) == ["2027", "Feb"])
  }

  @Test("where months have no room there are quarters, then years, then decades")
  func longer() throws {
    #expect(try ticks(from: "2026-11-26", weeks: 52).map(\.label) == ["2027", "Apr", "Jul", "Oct"])
    #expect(try ticks(from: "2026-11-26", weeks: 250).map(\.label) == ["2027", "2028", "2029", "2030", "2031"])
    #expect(try ticks(from: "2026-11-26", weeks: 1500).map(\.label) == ["2030", "2040", "2050"])
  }

  @Test("a schedule longer than any calendar has no ticks, and still an axis")
  func endless() throws {
    let day = try #require(CalendarDate(iso: "2026-11-26"))
    for weeks in [1e9, 1e300, Double.infinity] {
      let calendar = ScheduleCalendar(from: day, weeks: weeks)
      #expect(calendar.ticks.isEmpty)
      #expect(String(decoding: calendar.axis(id: "a"), as: UTF8.self).contains("Months"))
    }
  }
}
