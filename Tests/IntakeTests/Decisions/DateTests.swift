import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("dates as people write them")
struct DateTests {
  @Test(
    "a date with one reading is read",
    arguments: [
      ("2024-01-20", "2024-01-20"), ("2024-01-20T10:00:00Z", "2024-01-20"), ("2024-01-20 10:15", "2024-01-20"),
      ("2014-08-14T00:00:00.000Z", "2014-08-14"), ("2023-9-5", "2023-09-05"), ("2024/09/05", "2024-09-05"),
      ("2024.9.5", "2024-09-05"), ("20240905", "2024-09-05"), ("05.01.2026", "2026-01-05"), ("5.1.2026", "2026-01-05"),
      ("September 20, 2024", "2024-09-20"), ("Sept. 20th, 2024", "2024-09-20"), ("Sep 20 2024", "2024-09-20"),
      ("20 Sep 2024", "2024-09-20"), ("20. September 2024", "2024-09-20"), ("20th of September 2024", "2024-09-20"),
      ("20-Sep-2024", "2024-09-20"), ("Friday, 20 September 2024", "2024-09-20"), ("2024 September 20", "2024-09-20"),
      ("11/14/2024", "2024-11-14"), ("14/11/2024", "2024-11-14"), ("14-11-2024", "2024-11-14"),
      ("04/04/2024", "2024-04-04"), ("2026年1月5日", "2026-01-05"), ("２０２６－０１－０５", "2026-01-05"),
      ("2026년 1월 5일", "2026-01-05"), ("5 de enero de 2026", "2026-01-05"), ("5 janvier 2026", "2026-01-05"),
      ("1er février 2026", "2026-02-01"), ("5 stycznia 2026", "2026-01-05"), ("5. März 2026", "2026-03-05"),
      ("5 mrt 2026".replacing("mrt", with: "maart"), "2026-03-05"), ("12 de março de 2026", "2026-03-12"),
      ("5 gennaio 2026", "2026-01-05"), ("[2026-01-05]", "2026-01-05"), ("2026-01-05 (accepted)", "2026-01-05"),
      ("2021-09-02 (proposed), 2021-10-01 (accepted)", "2021-10-01"), ("Accepted on 5 May 2024", "2024-05-05"),
      ("2024-05-05, valid until 2026-01-01", "2024-05-05"),
    ])
  func certain(written: String, day: String) {
    #expect(readWrittenDay(written, words: .standard).day == CalendarDate(iso: day[...]).map(DecisionDay.day))
  }

  @Test(
    "what is no day, or not certainly one, is none",
    arguments: [
      "2024-13-45", "31/31/2024", "soon", "September 2024", "2024", "29 February 2023", "",
      "1 2 2024",
      "999999999999999999999", "2024-02-30",
    ])
  func uncertain(written: String) { #expect(readWrittenDay(written, words: .standard).day == .unreadable) }

  @Test("two readings are both told")
  func twoReadings() throws {
    let first = try #require(CalendarDate(iso: "2024-04-03"))
    let second = try #require(CalendarDate(iso: "2024-03-04"))
    #expect(
      readWrittenDay("03/04/2024", words: .standard).day == .either(dayFirst: first, monthFirst: second))
  }

  @Test("another date of the folder says which number is the month")
  func folder() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n* Status: accepted\n* Date: 11/14/2024\n",
      "0002-b.md": "# B\n\n* Status: accepted\n* Date: 03/04/2024\n",
    ])
    #expect(try checked.decision("0002-b").header.date?.iso == "2024-03-04")
    #expect(checked.ids == ["decision.date-order"])
  }

  @Test("nothing says which number is the month, so both readings are told and none is taken")
  func undecided() async throws {
    let checked = try await readRecords(["0002-b.md": "# B\n\n* Status: accepted\n* Date: 03/04/2024\n"])
    let decision = try checked.decision("0002-b")
    #expect((decision.header.date, decision.unreadDate?.value) == (nil, "03/04/2024"))
    #expect(checked.ids == ["decision.unreadable-date"])
    #expect(checked.plainText.contains("'03/04/2024' is 2024-04-03 or 2024-03-04"))
  }

  @Test("of several dates the latest is the decision's, and the others are kept")
  func latest() async throws {
    let decision = try await readRecord(
      "0001-a.md", "---\ntitle: A\nstatus: accepted\ncreation-date: 2024-01-05\nlast-updated: 2024-03-01\n---\nText\n")
    #expect(decision.header.date?.iso == "2024-03-01")
  }
}
