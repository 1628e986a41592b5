@testable import Analysis
import Record
import Testing

@testable import Wording

@Suite("The words for what touches a metric")
struct EventWordingTests {
  private static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(dayNumber: 0)
  }

  private static func event(_ kind: MetricEvent.Kind, _ date: String, _ title: String) -> MetricEvent {
    MetricEvent(
      day: day(date), kind: kind, record: kind == .rebased ? nil : RecordKey(.work, id: title), title: title, file: "f")
  }

  private static func work(_ title: String, decisions: [RecordKey] = []) -> WorkUnderWay {
    WorkUnderWay(key: RecordKey(.work, id: title), title: title, file: "f", decisions: decisions)
  }

  private static func words(
    since: [MetricEvent] = [], decided: [MetricEvent] = [], underWay: [WorkUnderWay] = []
  ) -> String {
    MetricContext(since: since, decided: decided, underWay: underWay).words(asOf: day("2026-11-20")).text
  }

  @Test("each kind has its clause, with its record as a link")
  func clauses() {
    let clauses = MetricEvent.Kind.allCases.map { Self.event($0, "2026-11-02", "X").clause }
    #expect(
      clauses.map(\.text) == [
        "“X” was finished", "“X” was decided", "the experiment “X” began", "the experiment “X” ended",
        "the usual range was drawn anew: “X”",
      ])
    #expect(
      clauses[0].pieces == [
        .words("“"), .record(RecordKey(.work, id: "X"), title: "X"), .words("”"), .words(" was finished"),
      ])
  }

  @Test("what came before is told since its day, the latest two by name")
  func since() {
    let events = [
      Self.event(.finished, "2026-10-19", "A"), Self.event(.decided, "2026-10-15", "B"),
      Self.event(.started, "2026-10-12", "C"),
    ]
    #expect(Self.words(since: Array(events.prefix(1))) == "Since 19 October, when “A” was finished.")
    #expect(
      Self.words(since: Array(events.prefix(2)))
        == "Since 19 October, when “A” was finished, and 15 October, when “B” was decided.")
    #expect(Self.words(since: events).hasSuffix("“B” was decided. One more event came in the two weeks before."))
    #expect(
      Self.words(since: [events[0], Self.event(.decided, "2026-10-19", "B")])
        == "Since 19 October, when “A” was finished and “B” was decided.")
  }

  @Test("a decision and the work that carries it out are told together")
  func beingDone() {
    let decision = Self.event(.decided, "2026-11-12", "Retry")
    let key = RecordKey(.work, id: "Retry")
    #expect(Self.words(decided: [decision]) == "“Retry” was decided on 12 November.")
    #expect(
      Self.words(decided: [decision], underWay: [Self.work("Retry")])
        == "“Retry” was decided on 12 November and is under way.")
    #expect(
      Self.words(decided: [decision], underWay: [Self.work("A"), Self.work("B", decisions: [key])])
        == "“Retry” was decided on 12 November; “B” is under way. “A” is under way.")
    #expect(Self.words(underWay: ["A", "B"].map { Self.work($0) }) == "“A” and “B” are under way.")
    #expect(Self.words(underWay: ["A", "B", "C", "D"].map { Self.work($0) }) == "“A”, “B” and two more are under way.")
    #expect(Self.words().isEmpty)
  }
}
