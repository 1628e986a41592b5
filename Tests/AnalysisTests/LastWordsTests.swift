import Record
import Testing

@testable import Analysis

@Suite("The last words of an owner")
struct LastWordsTests {
  private func checked(_ notes: [(String, String?)], title: String) -> KeyResult {
    let checkIns = notes.map {
      CheckIn(date: day($0.0), value: 1, confidence: nil, note: $0.1, span: spot("okr.md", 6))
    }
    return KeyResult(
      id: title, title: title, measure: .checkIns(checkIns), baseline: 0, target: 10, stretch: nil, weight: 1,
      confidence: nil, span: spot("okr.md", 6))
  }

  private func words(_ results: [KeyResult], on date: String = "2026-11-16") -> LastWords? {
    let report = analyse(.build { $0.objectives = [.build("goal", results)] }, asOf: day(date))
    return report.periods.first?.objectives.first?.lastWords(on: day(date))
  }

  @Test("are the latest note of any key result, though a later check-in has none")
  func latest() {
    let first = checked([("2026-10-05", "Begun"), ("2026-11-09", nil)], title: "a")
    let second = checked([("2026-10-19", "The bank waits"), ("2026-11-02", "  ")], title: "b")
    let last = LastWords(note: "The bank waits", date: day("2026-10-19"), keyResult: "b")
    #expect(words([first, second]) == last)
    #expect(words([second, first]) == last)
    // There is no other that it could be of.
    #expect(words([first]) == LastWords(note: "Begun", date: day("2026-10-05")))
  }

  @Test("are none without a note, and none that were written after the report's day")
  func none() {
    #expect(words([checked([("2026-11-09", nil)], title: "a")]) == nil)
    #expect(
      words([checked([("2026-10-05", "Begun"), ("2026-11-09", "Later")], title: "a")], on: "2026-11-01")?.note
        == "Begun")
  }
}
