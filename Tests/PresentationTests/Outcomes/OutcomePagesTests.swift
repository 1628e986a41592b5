import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

@Suite("The page of outcomes")
struct OutcomePagesTests {
  /// `calmValues` up to 14 September 2026, then eight Mondays in the window, then one more.
  private let done = "2026-09-14"

  private func work(
    _ id: String, on date: String?, outcome: String? = "m", _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    var item = WorkItem(
      header: Sample.header(RecordKey(.work, id: id), "Work \(id)", file, owner: "payments"), kind: .feature,
      status: .done)
    item.team = "payments"
    item.outcome = outcome.map { Located($0, at: Sample.span(file)) }
    item.doneOn = date.map { Sample.day($0) }
    fill(&item)
    return item
  }

  private func page(
    _ work: [WorkItem], after: [Double] = [10, 10, 10, 10, 10, 10, 10, 10, 10],
    _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> String {
    let pages = try render(
      organization {
        $0[WorkItem.self] = work
        $0[Metric.self] = [metric("m", calmValues + after), metric("n", calmValues + calmValues.prefix(9))]
        fill(&$0)
      }, in: "outcomes")
    return (pages["outcomes/index.html"] ?? "").replacing("\u{00A0}", with: " ")
  }

  @Test("the news is what the metrics did, without a word of causes")
  func news() throws {
    func headline(_ work: [WorkItem], after: [Double] = [10, 10, 10, 10, 10, 10, 10, 10, 10]) throws -> String? {
      try page(work, after: after).headline
    }
    let moved = [Double](repeating: 16, count: 9)
    #expect(try headline([work("a", on: nil) { $0.status = .idea }]) == "No work is finished yet.")
    #expect(
      try headline([work("a", on: "2026-11-01")]) == "One piece of work is finished, and none is due to be judged yet.")
    #expect(
      try headline([work("a", on: done, outcome: nil)])
        == "Of one piece of work finished, nobody can tell whether it moved its metric.")
    #expect(
      try headline([work("a", on: done)], after: moved)
        == "After the one finished piece of work the metric got better.")
    let still = work("c", on: done, outcome: "n") { $0.expected = 9 }
    #expect(
      try headline([work("a", on: done), work("b", on: done, outcome: nil), still], after: moved)
        == "After one of three finished pieces of work the metric got better, after one it did not move; for one, nobody "
        + "can tell.")
  }

  @Test("the share that was ever judged stands under the news")
  func share() throws {
    let text = try page([
      work("a", on: done), work("b", on: done, outcome: nil), work("c", on: "2026-11-02"), work("d", on: nil),
    ])
    #expect(
      text.contains(
        "4 finished since 14 September; 2 due to be judged, as 56 days have passed; 1 of them judged (50 %)."))
  }

  // statsmodels: the line before leads to 10.4196; 5.5804, 3.8498 to 7.3110.
  @Test("a row says what the metric did by how much, and draws it around the day")
  func row() throws {
    let text = try page([work("a", on: done)], after: [16, 16, 16, 16, 16, 16, 16, 16, 16])
    #expect(
      text.contains(
        "10 % before, 16 % after, where the line before leads to 10.4 %: +5.6 percentage points (95 %: +3.8 to +7.3 "
          + "percentage points)."))
    #expect(text.contains("</span> better after it</span>") && text.contains("fl-limits"))
    #expect(text.contains("is no proof that it moved because of it"))
    #expect(text.contains("stroke-dasharray=\"4 3\""))
    let named = try page([work("a", on: done) { $0.expected = 2 }], after: [16, 16, 16, 16, 16, 16, 16, 16, 16])
    #expect(named.contains("Expected: at least 2 percentage points."))
    let much = try page([work("a", on: done) { $0.expected = 20 }], after: [16, 16, 16, 16, 16, 16, 16, 16, 16])
    #expect(much.contains("All of it is less than the expected 20 percentage points."))
  }

  @Test("what is open says that it may be nothing and may be enough; what did not move, that all of it is too little")
  func still() throws {
    let text = try page([work("a", on: done)])
    #expect(text.contains(">cannot tell</span>"))
    #expect(
      text.contains("It may be nothing, and it may be more than 0.54 percentage points, half a standard deviation"))
    let named = try page([work("a", on: done) { $0.expected = 9 }])
    #expect(named.contains(">did not move</span>"))
    #expect(named.contains("All of it is less than the expected 9 percentage points."))
  }

  @Test("what was begun at a low says so")
  func low() throws {
    let common = try page([work("a", on: done) { $0.header.date = Sample.day("2026-07-15") }])
    #expect(!common.contains("Begun at a low ("))
    var values = calmValues + calmValues.prefix(9)
    values[2] = 4
    func begun(doneOn day: String) throws -> String? {
      let report = organization {
        $0[WorkItem.self] = [work("a", on: day) { $0.header.date = Sample.day("2026-07-15") }]
        $0[Metric.self] = [metric("m", values)]
      }
      return try render(report, in: "outcomes")["outcomes/index.html"]?.replacing("\u{00A0}", with: " ")
    }
    // Up to 14 September there are twelve values with the low.
    let few = try #require(try begun(doneOn: done))
    #expect(few.contains("11 values before it, without the low at which it was begun, of the 12 that are needed."))
    let low = try #require(try begun(doneOn: "2026-09-21"))
    #expect(low.contains("Begun at a low (4 % on 13 July, among its worst): some return was to be expected."))
  }

  @Test("why nobody can tell stands in the cell")
  func reasons() throws {
    let text = try page(
      [
        work("a", on: "2026-11-02"), work("b", on: done, outcome: nil), work("c", on: nil),
        work("d", on: "2026-07-13"),
      ])
    #expect(text.contains("Its window is open until 28 December."))
    #expect(text.contains("It names no metric under outcome."))
    #expect(text.contains("The day on which it was done is not written."))
    // The values begin on 29 June.
    #expect(text.contains("3 values before it, of the 12 that are needed."))
    #expect(text.contains("none set"))
  }

  @Test("work in the same weeks on the same metric is named where it moved")
  func shared() throws {
    let both = [work("a", on: done), work("b", on: "2026-09-13")]
    #expect(try !page(both, after: Array(calmValues.prefix(9))).contains("nobody can tell which it was"))
    let text = try page(both, after: [16, 16, 16, 16, 16, 16, 16, 16, 16])
    #expect(text.contains("In the same weeks as ") && text.contains("nobody can tell which it was."))
  }

  @Test("what nobody can tell is one conversation with each team, and leads here")
  func attention() throws {
    let work = ["a", "b", "c", "d"].map { self.work($0, on: done, outcome: nil) }
    let report = organization { $0[WorkItem.self] = work }
    let text = try #require(try render(report, only: ["attention/index.html"])["attention/index.html"])
      .replacing("\u{00A0}", with: " ")
    #expect(
      text.contains(
        "<a href=\"../outcomes/index.html\">Payments: the effect of four finished pieces of work is unknown.</a>"))
    #expect(text.contains("“Work a” on 14 September: it names no metric") && text.contains("and 1 more."))
    #expect(text.contains("What was this work of Payments meant to change, and which number would show it?"))
  }

  @Test("a metric that is not seen is not named, and what was written is escaped")
  func hostile() throws {
    let hidden = try page([work("a", on: done)]) { $0[Metric.self][0].header.visibility = "board" }
    #expect(!hidden.contains("Metric m") && hidden.contains("Its metric is not part of this report."))
    #expect(hidden.headline == "One piece of work is finished, and none is due to be judged.")
    #expect(!hidden.contains("its effect is unknown"))
    let text = try page([work("a", on: done) { $0.header.title = hostileTitle }]) {
      $0[Metric.self][0].header.title = hostileTitle
      $0[Metric.self][0].unit = hostileTitle
    }
    #expect(text.contains(hostileEscaped) && !text.contains("<script>"))
  }
}
