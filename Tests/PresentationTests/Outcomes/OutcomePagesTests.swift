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
        $0[Metric.self] = [metric("m", calmValues + after)]
        fill(&$0)
      }, in: "outcomes")
    return (pages["outcomes/index.html"] ?? "").replacing("\u{00A0}", with: " ")
  }

  @Test("the news is what the metrics did, without a word of causes")
  func news() throws {
    func headline(_ work: [WorkItem], after: [Double] = [10, 10, 10, 10, 10, 10, 10, 10, 10]) throws -> String? {
      try page(work, after: after).headline
    }
    // Around 11.5, the mean of what comes before the second day.
    let moved = [30.0, 10, 13, 10, 13, 10, 13, 10, 13]
    #expect(try headline([work("a", on: nil) { $0.status = .idea }]) == "No work is finished yet.")
    #expect(
      try headline([work("a", on: "2026-11-01")]) == "One piece of work is finished, and none is due to be judged yet.")
    #expect(
      try headline([work("a", on: done, outcome: nil)])
        == "Of one piece of work finished, nobody can tell whether it moved its metric.")
    #expect(
      try headline([work("a", on: done)], after: moved)
        == "After the one finished piece of work the metric got better.")
    #expect(
      try headline([work("a", on: done), work("b", on: done, outcome: nil), work("c", on: "2026-09-21")], after: moved)
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

  @Test("a row says what the metric did by how much, and draws it around the day")
  func row() throws {
    let text = try page([work("a", on: done)], after: [30, 10, 10, 10, 10, 10, 10, 10, 10])
    // 8 values with a mean of 12.5.
    #expect(text.contains("10 % before, 12.5 % after, +2.5: one value above the usual range, 21 September."))
    #expect(text.contains("</span> better after it</span>") && text.contains("fl-limits"))
    #expect(text.contains("is no proof that it moved because of it"))
    #expect(text.contains("stroke-dasharray=\"4 3\""))
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
    #expect(text.contains("3 values before it, of the 6 that limits need."))
    #expect(text.contains("unavailable: not written"))
  }

  @Test("work in the same weeks on the same metric is named where it moved")
  func shared() throws {
    let both = [work("a", on: done), work("b", on: "2026-09-13")]
    #expect(try !page(both, after: Array(calmValues.prefix(9))).contains("nobody can tell which it was"))
    let text = try page(both, after: [30, 10, 10, 10, 10, 10, 10, 10, 10])
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
        "<a href=\"../outcomes/index.html\">Payments: nobody can tell what four finished pieces of work moved.</a>"))
    #expect(text.contains("“Work a” on 14 September: it names no metric") && text.contains("and 1 more."))
    #expect(text.contains("What was it meant to change, and which number would show it?"))
  }

  @Test("a metric that is not seen is not named, and what was written is escaped")
  func hostile() throws {
    let hidden = try page([work("a", on: done)]) { $0[Metric.self][0].header.visibility = "board" }
    #expect(!hidden.contains("Metric m") && hidden.contains("Its metric is not part of this report."))
    #expect(hidden.headline == "One piece of work is finished, and none is due to be judged.")
    #expect(!hidden.contains("nobody can tell what it moved"))
    let text = try page([work("a", on: done) { $0.header.title = hostileTitle }]) {
      $0[Metric.self][0].header.title = hostileTitle
      $0[Metric.self][0].unit = hostileTitle
    }
    #expect(text.contains(hostileEscaped) && !text.contains("<script>"))
  }
}
