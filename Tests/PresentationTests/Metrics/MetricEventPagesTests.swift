import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

@Suite("What happened, on the page of a metric")
struct MetricEventPagesTests {
  private static func done(_ id: String, on date: String) -> WorkItem {
    let file = "work/\(id).md"
    var item = WorkItem(
      header: Sample.header(RecordKey(.work, id: id), "Work <\(id)>", file), kind: .feature, status: .done)
    item.outcome = Located("a", at: Sample.span(file))
    item.doneOn = Sample.day(date)
    return item
  }

  private func page(_ work: [WorkItem], values: [Double] = leapingValues) throws -> String {
    let report = organization { ($0[Metric.self], $0[WorkItem.self]) = ([metric("a", values)], work) }
    return try #require(try render(report, in: "metrics")["metrics/a.html"])
  }

  /// The values are of 24 August to 16 November; the leap is of 16 November.
  @Test("each event has a letter on the chart and in the list, with the way to its page")
  func letters() throws {
    let page = try page([Self.done("y", on: "2026-11-09"), Self.done("x", on: "2026-10-19")])
    let list = try #require(page.between("<ul class=\"events\">", "</ul>"))
    #expect(
      list.contains(
        "<li><b>A</b> <time datetime=\"2026-10-19\">19 October 2026</time>: “<a href=\"../priorities/x.html\">"
          + "Work &lt;x&gt;</a>” was finished</li>"))
    #expect(list.components(of: "<li>") == 2 && list.contains("<b>B</b> <time datetime=\"2026-11-09\">"))
    #expect(page.contains("<title>A: 19 October: “Work &lt;x&gt;” was finished</title>"))
    #expect(
      page.contains(
        "Since 9 November, when “<a href=\"../priorities/y.html\">Work &lt;y&gt;</a>” was finished."))
    #expect(page.contains("letters mark what happened"))
  }

  /// 23 November is one interval of seven days after the last value; the report is of 20 November.
  @Test("the chart reaches to what happened after its last value; twelve are listed, and the rest counted")
  func many() throws {
    let days = ["2026-08-01", "2026-08-23"] + (0..<12).map { Sample.day("2026-08-24").adding(days: 8 * $0).iso }
    let page = try page(days.map { Self.done("w\($0)", on: $0) })
    let list = try #require(page.between("<ul class=\"events\">", "</ul>"))
    #expect(list.components(of: "<li>") == 12 && list.contains("<b>L</b> <time datetime=\"2026-11-20\">"))
    #expect(page.contains("And 2 earlier.") && page.contains(">20 November</text>"))
  }

  @Test("without values there is a list and no letter, without events neither")
  func none() throws {
    let bare = try page([Self.done("x", on: "2026-10-19")], values: [])
    #expect(bare.contains("<li><time datetime=\"2026-10-19\">") && !bare.contains("<b>A</b>"))
    #expect(try !page([]).contains("What happened"))
  }

  @Test("what came after the last value by more than an interval is counted")
  func later() throws {
    let quiet = metric("a", leapingValues) { $0.points.removeLast(4) }
    let report = organization {
      ($0[Metric.self], $0[WorkItem.self]) = (
        [quiet], ["2026-10-01", "2026-11-09"].map { Self.done("w\($0)", on: $0) }
      )
    }
    let page = try #require(try render(report, in: "metrics")["metrics/a.html"])
    #expect(page.contains("And 1 after the last value.") && !page.contains("<b>B</b>"))
  }
}
