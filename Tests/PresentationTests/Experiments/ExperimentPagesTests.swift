import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("Experiment pages")
struct ExperimentPagesTests: ExperimentPageSuite {
  @Test("without work, experiments and capacity there is no page; with one of them all are there")
  func none() throws {
    #expect(try pages([]).isEmpty)
    let pages = try pages([]) {
      $0[WorkItem.self] = [
        WorkItem(header: Sample.header(RecordKey(.work, id: "w"), "W", "work/w.md"), kind: .debt, status: .idea)
      ]
    }
    #expect(pages["experiments/index.html"]?.headline?.hasPrefix("No experiment is written yet") == true)
    #expect(pages["experiments/index.html"]?.contains("fairlead new experiment") == true)
  }

  @Test("the news names what was decided, and tells by number what is more than one")
  func news() throws {
    #expect(
      try pages([supported, refuted, small])["experiments/index.html"]?.headline
        == "“Test a” is supported, “Test b” is refuted and “Test c” is left open.")
    let two = [supported, experiment("d", .atLeast, 0.3, result: supported.result), experiment("e")]
    #expect(
      try pages(two)["experiments/index.html"]?.headline == "Two experiments are supported and “Test e” has no result.")
    let unjudged = experiment("g", result: shares((0, 20), (3, 20)))
    #expect(
      try pages([supported, unjudged])["experiments/index.html"]?.headline
        == "“Test a” is supported and “Test g” cannot be judged.")
    let open = experiment("f") { $0.ends = Sample.day("2026-12-31") }
    #expect(
      try pages([open])["experiments/index.html"]?.headline
        == "One experiment is under way or planned, and none has ended.")
  }

  @Test("a row has the threshold, the interval drawn against it, the numbers and the verdict in a word")
  func row() throws {
    let page = plain(try pages([supported])["experiments/index.html"])
    #expect(page.contains("at least 30 % more than the control"))
    // 1.4509, from 1.3829 to 1.5266 (statsmodels): the interval is 14 points wide, so whole per cents.
    #expect(page.contains("+45 %") && page.contains("+38 to +53 %"))
    #expect(page.contains("n 1,000 and 1,000"))
    #expect(page.contains("</span> supported</span>"))
    #expect(page.contains("fl-threshold"))
  }

  @Test("one page each: the news is the verdict, with what was seen and what was asked")
  func headlines() throws {
    let pages = try pages([
      supported, refuted, small, experiment("d"), experiment("e") { $0.ends = Sample.day("2026-12-31") },
      experiment("f") {
        $0.starts = Sample.day("2026-12-01")
        $0.ends = Sample.day("2026-12-31")
      }, experiment("g", result: shares((0, 20), (3, 20))),
      experiment("h", .atLeast, 0.05, .absolute, result: shares((0, 1), (1, 1))),
    ])
    func headline(_ id: String) -> String { plain(pages["experiments/\(id).html"]?.headline) }
    #expect(
      headline("a") == "“Test a” is supported: +45 % was seen, and at least 30 % more than the control was asked.")
    #expect(
      headline("b") == "“Test b” is refuted: +0.53 % was seen, where at least 5 % more than the control was asked.")
    #expect(headline("c") == "“Test c” is left open by a test too small to detect its threshold.")
    #expect(headline("d") == "“Test d” ended without a result.")
    #expect(headline("e") == "“Test e” runs until 31 December.")
    #expect(headline("f") == "“Test f” is planned from 1 December on.")
    #expect(headline("g") == "“Test g” has a result that cannot be judged.")
    #expect(headline("h") == "“Test h” is left open by a test too small to detect its threshold.")
    #expect(plain(pages["experiments/g.html"]).contains("the control is not above zero"))
  }

  @Test("why a result cannot be judged is said of the groups as they are")
  func unjudged() throws {
    func result(_ control: (Double, Double), _ variant: (Double, Double)) -> Experiment.Result {
      .means(
        control: .init(n: 30, mean: control.0, sd: control.1), variant: .init(n: 30, mean: variant.0, sd: variant.1))
    }
    let pages = try pages([
      experiment("near", result: result((1, 4), (15, 5))), experiment("still", result: result((44, 0), (38, 0))),
    ])
    #expect(plain(pages["experiments/near.html"]).contains("the control is not told apart from zero"))
    #expect(plain(pages["experiments/still.html"]).contains("neither group varies"))
  }

  @Test("the decision is shown once the test has ended, and named only when it is seen")
  func decisions() throws {
    func page(_ visibility: String, ends: String = "2026-09-30") throws -> String {
      let test = experiment("x", result: shares((1, 2), (1, 2))) {
        $0.decision = Located("0001", at: Sample.span("x"))
        $0.ends = Sample.day(ends)
      }
      return try pages([test]) {
        $0[Decision.self] = [
          decision("0001", .accepted, date: "2026-11-01") { $0.header.visibility = Visibility(visibility) }
        ]
      }["experiments/x.html"] ?? ""
    }
    #expect(try page("everyone").contains("<a href=\"../decisions/0001.html\">Decision 0001</a>"))
    #expect(try page("board").contains("It led to A decision") && !page("board").contains("0001"))
    #expect(try !page("everyone", ends: "2026-12-31").contains("It led to"))
  }

  @Test("a metric that is not seen is not named")
  func unseen() throws {
    let pages = try pages([small]) { $0[Metric.self][0].header.visibility = "board" }
    #expect(pages.values.allSatisfy { !$0.contains("Metric m") && !$0.contains("metrics/m") })
    #expect(pages["experiments/c.html"]?.contains("A metric") == true)
  }

  @Test("what was written is escaped wherever it stands")
  func hostile() throws {
    let test = experiment("x", result: shares((1, 2), (1, 2))) {
      $0.header.title = hostileTitle
      $0.assumption = hostileTitle
      $0.smallestTest = hostileTitle
    }
    let pages = try pages([test]) { $0[Metric.self][0].unit = hostileTitle }
    #expect(pages.values.allSatisfy { $0.contains(hostileEscaped) && !$0.contains("<script>") })
  }
}
