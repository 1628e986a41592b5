import Record
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  /// Day numbers from Python's `datetime.date.toordinal() - 719163`.
  @Test(
    "a day has the number that Python's datetime gives it",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("1969-12-31", -1), ("2026-11-20", 20_777), ("1000-01-01", -354_285),
      ("9999-12-31", 2_932_896), ("2024-12-31", 20_088),
    ])
  func dayNumbers(text: String, number: Int) {
    let date = CalendarDate(iso: text)
    #expect(date?.dayNumber == number)
    #expect(CalendarDate(dayNumber: number).iso == text)
  }

  @Test(
    "what is no day is not read as one",
    arguments: [
      "2026-13-45", "2026-02-29", "2026-2-03", "26-01-01", "2026/01/01", "2026-01-01T00:00", "", "2026-00-10",
      "2026-01-00", "1900-02-29", "٢٠٢٦-٠١-٠١", "+026-01-01",
    ])
  func refused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("every day of four centuries comes back from its parts")
  func roundTrip() {
    for number in stride(from: -135_140, through: 11_016, by: 1) {
      let parts = CalendarDate(dayNumber: number).components
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day)?.dayNumber == number)
    }
  }

  @Test("weekdays and ISO weeks start on Monday")
  func weekdays() throws {
    let friday = try #require(CalendarDate(iso: "2026-11-20"))
    #expect(friday.weekday == .friday)
    #expect(friday.startOfISOWeek.iso == "2026-11-16")
    #expect(CalendarDate(dayNumber: 0).weekday == .thursday)
    #expect(CalendarDate(dayNumber: -4).weekday == .sunday)
  }

  /// From Python's `datetime.date.isocalendar()`.
  @Test(
    "a day lies in its ISO week, whose year may be another",
    arguments: [
      ("2026-11-20", "2026-W47"), ("2027-01-01", "2026-W53"), ("2026-01-01", "2026-W01"), ("2024-12-30", "2025-W01"),
      ("2021-01-03", "2020-W53"), ("2026-02-15", "2026-W07"),
    ])
  func isoWeeks(day: String, week: String) {
    #expect(CalendarDate(iso: day)?.isoWeek == week)
  }

  @Test("a month later is the same day, or the month's last")
  func months() throws {
    let january = try #require(CalendarDate(iso: "2027-01-31"))
    #expect(january.adding(months: 1).iso == "2027-02-28")
    #expect(january.adding(months: 13).iso == "2028-02-29")
    #expect(january.adding(months: -2).iso == "2026-11-30")
    #expect(january.adding(months: -13).iso == "2025-12-31")
  }
}

@Suite("Lengths of time and rhythms")
struct CadenceTests {
  @Test("a length is a whole number and a unit", arguments: [("6 months", 6, "month"), ("1 week", 1, "week")])
  func durations(text: String, count: Int, unit: String) {
    let duration = CalendarDuration(text: text)
    #expect(duration?.count == count)
    #expect(duration?.unit.rawValue == unit)
  }

  @Test(
    "anything else is no length", arguments: ["", "6", "six months", "-1 week", "0 days", "6 fortnights", "1 2 days"])
  func noDuration(text: String) {
    #expect(CalendarDuration(text: text) == nil)
  }

  @Test("every second Thursday: the days before and after a day")
  func fortnight() throws {
    let cadence = Cadence(
      every: try #require(CalendarDuration(2, .week)), starts: try #require(CalendarDate(iso: "2026-01-08")))
    let today = try #require(CalendarDate(iso: "2026-11-20"))
    #expect(cadence.last(before: today)?.iso == "2026-11-12")
    #expect(cadence.next(onOrAfter: today).iso == "2026-11-26")
    #expect(cadence.last(before: cadence.starts) == nil)
    #expect(cadence.next(onOrAfter: cadence.starts) == cadence.starts)
  }

  @Test("a monthly rhythm from the 31st keeps to month ends and does not drift")
  func monthEnds() throws {
    let cadence = Cadence(
      every: try #require(CalendarDuration(1, .month)), starts: try #require(CalendarDate(iso: "2026-01-31")))
    let spring = try #require(CalendarDate(iso: "2026-04-01"))
    #expect(cadence.last(before: spring)?.iso == "2026-03-31")
    #expect(cadence.next(onOrAfter: spring).iso == "2026-04-30")
  }
}

@Suite("Periods of the fiscal calendar")
struct PeriodTests {
  @Test(
    "a period is what its folder says",
    arguments: [
      ("2026-Q4", 1, "2026-10-01", "2027-01-01"), ("2026-Q4", 2, "2026-11-01", "2027-02-01"),
      ("2026-H2", 2, "2026-08-01", "2027-02-01"), ("2026", 2, "2026-02-01", "2027-02-01"),
      ("2026-11", 2, "2026-11-01", "2026-12-01"), ("2026-Q1", 4, "2026-04-01", "2026-07-01"),
    ])
  func periods(id: String, starts: Int, first: String, end: String) {
    let period = Period(id: id, fiscalYearStarts: starts)
    #expect(period?.start.iso == first)
    #expect(period?.end.iso == end)
  }

  @Test(
    "a day lies in one fiscal quarter, named after the year in which the fiscal year starts",
    arguments: [
      ("2026-11-20", 1, "2026-Q4"), ("2026-01-01", 1, "2026-Q1"), ("2026-01-31", 2, "2025-Q4"),
      ("2026-02-01", 2, "2026-Q1"),
      ("2026-03-31", 4, "2025-Q4"), ("2026-12-31", 12, "2026-Q1"),
    ])
  func quarterOfDay(day: String, starts: Int, id: String) throws {
    let date = try #require(CalendarDate(iso: day))
    let quarter = Period.quarter(of: date, fiscalYearStarts: starts)
    #expect(quarter.id == id && quarter.contains(date))
    #expect(quarter == Period(id: id, fiscalYearStarts: starts))
  }

  @Test("other names are no period", arguments: ["2026-Q5", "2026-13", "26-Q1", "2026-q1", "", "2026-Q1-x", "2026-1"])
  func noPeriod(id: String) {
    #expect(Period(id: id, fiscalYearStarts: 1) == nil)
  }

  /// 50 of 92 days lie before 20 November 2026 in the fourth quarter.
  @Test("the share gone counts whole days before the day, from 0 to 1")
  func shareGone() throws {
    let quarter = try #require(Period(id: "2026-Q4", fiscalYearStarts: 1))
    #expect(quarter.shareGone(on: try #require(CalendarDate(iso: "2026-11-20"))) == 50.0 / 92.0)
    #expect(quarter.shareGone(on: quarter.start) == 0)
    #expect(quarter.shareGone(on: quarter.end) == 1)
    #expect(quarter.shareGone(on: quarter.end.adding(days: 99)) == 1)
  }
}
