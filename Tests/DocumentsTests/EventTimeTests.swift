import Testing

@testable import Documents

/// A time read by both readers: the wordy one, and the one in the scanner that reads eight bytes at once.
private func seconds(_ text: String) -> Result<UInt32, EventTime.Problem> {
  Array(text.utf8).withUnsafeBufferPointer(EventTime.read)
}

private func scanned(_ text: String) -> UInt64 {
  var bytes = Array(text.utf8)
  let count = bytes.count
  bytes += [0x0A] + Array(repeating: 0, count: 64)
  return bytes.withUnsafeBufferPointer { buffer in
    MonthTable.shared.firstDays.withUnsafeBufferPointer { months in
      guard let base = buffer.baseAddress, let months = months.baseAddress else { return 0 }
      var cursor = EventCursor(base: base, end: count, position: 0, line: 0)
      return cursor.time(months)
    }
  }
}

@Suite("Times of events")
struct EventTimeTests {
  // Seconds from `date -u -d TEXT +%s` (GNU coreutils).
  @Test(
    "a moment is the same in whatever way it is written",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-03-29T00:30:00Z", 1_774_744_200),
      ("2026-03-29T01:30:00+01:00", 1_774_744_200),
      ("2026-03-28T19:00:00-05:30", 1_774_744_200), ("2026-03-29T00:30Z", 1_774_744_200),
      ("2026-03-29T00:30:00.999Z", 1_774_744_200), ("2026-03-29 00:30:00z", 1_774_744_200),
      ("2026-03-29T01:30:00+0100", 1_774_744_200), ("2026-03-29T01:30:00+01", 1_774_744_200),
      ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-02-29T12:00:00Z", 951_825_600),
      ("2105-12-31T23:59:59Z", 4_291_747_199), ("1970-01-01T01:00:00+01:00", 0),
      // As tools write it.
      ("2026/03/29T00:30:00Z", 1_774_744_200), ("2026-3-29 0:30 UTC", 1_774_744_200),
      (" 2026-03-29T00:30:00Z ", 1_774_744_200),
      ("Sun Mar 29 2026 00:30:00 GMT+0000 (GMT)", 1_774_744_200), ("Sun Mar 29 01:30:00 2026 +0100", 1_774_744_200),
      ("29 March 2026 1:30 AM +01:00", 1_774_744_200), ("29/Mar/26 12:30 a.m. UTC", 1_774_744_200),
      ("Mar 29 2026 at 12:30:00 PM GMT", 1_774_787_400), ("20260329T00:30:00Z", 1_774_744_200),
      ("1774744200", 1_774_744_200), ("1774744200123", 1_774_744_200), ("1774744200.5", 1_774_744_200),
    ])
  func moments(text: String, expected: UInt32) {
    #expect(seconds(text) == .success(expected))
    #expect(scanned(text) == UInt64(expected))
  }

  @Test(
    "what is no moment is refused, and it is said why",
    arguments: [
      ("2026-02-29T00:00:00Z", EventTime.Problem.impossible), ("2026-13-01T00:00:00Z", .impossible),
      ("2026-00-01T00:00:00Z", .impossible), ("2026-04-31T00:00:00Z", .impossible),
      ("2026-04-00T00:00:00Z", .impossible),
      ("2026-04-01T24:00:00Z", .impossible), ("2026-04-01T00:60:00Z", .impossible),
      ("2026-04-01T00:00:60Z", .impossible), ("2026-04-01T00:00:00+19:00", .impossible),
      ("2026-04-01T00:00:00", .noOffset), ("2026-04-01", .noOffset), ("1969-12-31T23:59:59Z", .outOfRange),
      ("2106-01-01T00:00:00Z", .outOfRange), ("1970-01-01T00:00:00+01:00", .outOfRange),
      ("2026-04-01T00.00.00Z", .form), ("yesterday", .form),
      ("2026-04-01T00:00:00.Z", .form), ("2026-04-01T00:00:00ZZ", .zone("ZZ")),
      ("06/04/2026 10:00 UTC", .ambiguous(dayFirst: "2026-04-06", monthFirst: "2026-06-04")),
      ("28/04/2026 10:00 UTC", .unstated(.dayFirst)), ("04-28-2026 10:00 UTC", .unstated(.monthFirst)),
      ("31/31/2026 10:00 UTC", .impossible), ("20260401", .noTimeOfDay), ("46118.5", .form), ("123456789", .form),
      ("2026-04-01T00:00:0:Z", .form), ("2026-04-01T00:00:00+01:0", .form),
    ])
  func refused(text: String, problem: EventTime.Problem) {
    #expect(seconds(text) == .failure(problem))
    #expect(scanned(text) == EventStep.fault)
  }

  @Test("both readers agree on every day from 1970 to 2105, and on the days after each month's last")
  func everyDay() {
    for year in EventTime.years {
      for month in 1...12 {
        for day in 28...32 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day)T12:34:56Z"
          switch seconds(text) {
          case .success(let value): #expect(scanned(text) == UInt64(value))
          case .failure: #expect(scanned(text) == EventStep.fault)
          }
        }
      }
    }
  }

  @Test("a text of any bytes is read or refused alike by both")
  func anyBytes() {
    var state: UInt64 = 7
    let letters = Array("0123456789-:TZ+. /".utf8)
    let form = Array("2026-03-29T00:30:00+01:00".utf8)
    for _ in 0..<20_000 {
      var text = form
      for _ in 0..<2 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text[Int(state >> 33) % text.count] = letters[Int(state >> 13) % letters.count]
      }
      let word = String(decoding: text, as: UTF8.self)
      switch seconds(word) {
      case .success(let value): #expect(scanned(word) == UInt64(value))
      case .failure: #expect(scanned(word) == EventStep.fault)
      }
    }
  }
}
