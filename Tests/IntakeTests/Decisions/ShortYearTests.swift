import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("years of two digits")
struct ShortYearTests {
  @Test(
    "a date is read where its numbers leave one order",
    arguments: [
      ("3/25/21", "2021-03-25"), ("(3/25/21)", "2021-03-25"), ("by vote on 4/28/22", "2022-04-28"),
      ("28/4/22", "2022-04-28"), ("(as of 5/25/21)", "2021-05-25"), ("05/05/21", "2021-05-05"),
      ("5.1.26", "2026-01-05"), ("05.01.26", "2026-01-05"), ("25-Mar-21", "2021-03-25"), ("3-25-21", "2021-03-25"),
      ("45-03-21", "2045-03-21"), ("12/31/99", "1999-12-31"), ("Accepted 3/25/21.", "2021-03-25"),
    ])
  func certain(written: String, day: String) {
    #expect(readWrittenDay(written, words: .standard).day == CalendarDate(iso: day[...]).map(DecisionDay.day))
  }

  @Test(
    "what belongs to a version, an address or another number is no date",
    arguments: [
      "v1.2.15", "released with 10.11.12", "1/2", "ADR-12-05-06", "10.1.2.26", "12/5/21/3", "13/25/21", "0/25/21",
      "1:2:21", "Use 3.4.11",
    ])
  func none(written: String) { #expect(readWrittenDay(written, words: .standard).day == .unreadable) }

  @Test("day and month in either order are told with both readings, and another date of the folder settles them")
  func either() async throws {

    let alone = try await readRecords(["x-a.md": "# A\n\n- Status: accepted\n- Date: 5/4/21\n"])
    #expect(try alone.decision("x-a").unreadDate?.value == "5/4/21")
    #expect(alone.plainText.contains("'5/4/21' is 2021-04-05 or 2021-05-04"))
    let settled = try await readRecords([
      "x-a.md": "# A\n\n- Status: accepted\n- Date: 5/4/21\n", "x-b.md": "# B\n\n- Status: accepted\n- Date: 5/25/21\n",
    ])
    #expect(try settled.decision("x-a").header.date?.iso == "2021-05-04")

  }

  @Test("where any of the three may be the year, the readings are told", arguments: ["21-05-04", "12-03-05"])
  func several(written: String) async throws {
    let checked = try await readRecords(["x-a.md": "# A\n\n- Status: accepted\n- Date: \(written)\n"])
    let decision = try checked.decision("x-a")
    #expect((decision.header.date, decision.unreadDate?.value) == (nil, written))
    #expect(checked.ids == ["decision.unreadable-date"])
    #expect(checked.plainText.contains(written == "21-05-04" ? "is 2021-05-04 or 2004-05-21" : "2012-03-05"))
  }

  @Test(
    "the day of a status stands beside it or on the line below",
    arguments: [
      "**Approved** (by vote of the board on 3/25/21)", "**Approved** By Board Vote on 3/25/21",
      "Accepted\n(as of 2021-03-25)",
      "Accepted\n\nas of March 25, 2021", "Accepted\n(dated 3/25/21)", "Angenommen\n(Stand: 25.03.2021)",
    ])
  func status(text: String) async throws {
    let decision = try await readRecords(["x-a.md": "# A\n\n## Status\n\n\(text)\n\n## Context\n\nText.\n"]).decision(
      "x-a")
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2021-03-25"))
  }
}
