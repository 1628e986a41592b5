import Analysis
import Foundation
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("Objective pages")
struct ObjectivePagesTests {
  /// On 20 November 50 of the quarter's 92 days are gone: 54 %.
  private var report: Report {
    organization { record in
      record[Metric.self] = [metric("a", calmValues) { $0.target = 40 }]
      record[Objective.self] = [
        objective("top", in: "2026-Q4", [keyResult("k", from: 0, to: 10, checkIns([("2026-11-02", 9)]))]),
        objective(
          "low", alignsTo: ["top", "nowhere"],
          [
            keyResult(
              "k", from: 0, to: 10, checkIns([("2026-10-05", 0), ("2026-11-16", 1)], note: "The file came late"),
              confidence: 0.8),
            keyResult("m", from: 40, to: 80, onMetric("a")),
            keyResult("gone", from: 0, to: 1, onMetric("unseen")),
          ]
        ) {
          $0.declared = .onTrack
          $0.header.owner = "payments"
        },
        objective("old", in: "2026-Q3", [keyResult("k", from: 0, to: 10, checkIns([("2026-09-28", 10)]))]),
      ].compactMap { $0 }
    }
  }

  private func page(_ path: String) throws -> String { try #require(try render(report, in: "okrs")[path]) }

  @Test("the headline has where it stands, its score and how much of the time is gone")
  func headline() throws {
    // (0.1 + 0) / 2, the third key result is not measured; written with one decimal.
    #expect(
      try page("okrs/2026-Q4/low.html").headline
        == "“Objective low” is off track: score 0.1 with 54\u{00A0}% of 2026-Q4 gone, and "
        + "1 of 3\u{00A0}key results has no data.")
    #expect(
      try page("okrs/2026-Q3/old.html").headline
        == "“Objective old” is reached: score 1.0 of the 1.0 expected at the end of 2026-Q3.")
  }

  @Test("the owner's word and the evidence stand side by side, and neither replaces the other")
  func sides() throws {
    let table = try #require(try page("okrs/2026-Q4/low.html").between("id=\"Standing\"", "</table>"))
    #expect(table.contains("on track") && table.contains("off track"))
  }

  @Test("every key result has its way, value, score and bar; a wrong way is said")
  func keyResults() throws {
    let table = try #require(try page("okrs/2026-Q4/low.html").between("id=\"Results\"", "</table>"))
    #expect(table.components(of: "<tr>") == 4)
    #expect(table.components(of: "<svg") >= 3)
    #expect(table.contains("40 → 80\u{00A0}%"))
    #expect(table.components(of: "moved the wrong way") == 1)
  }

  @Test("a metric and a goal that are not seen are not named")
  func unseen() throws {
    let page = try page("okrs/2026-Q4/low.html")
    #expect(page.contains("measured by a metric that is not seen on this day"))
    #expect(page.contains("measured by <a href=\"../../metrics/a.html\">Metric a</a>"))
    #expect(page.contains("An objective <span class=\"label-beside\">not seen on this day</span>"))
  }

  @Test("alignment is linked both ways")
  func alignment() throws {
    #expect(try page("okrs/2026-Q4/low.html").contains("<a href=\"top.html\">Objective top</a>"))
    #expect(try page("okrs/2026-Q4/top.html").contains("<a href=\"low.html\">Objective low</a>"))
  }

  @Test("check-ins stand with the latest first, with their notes")
  func history() throws {
    let table = try #require(try page("okrs/2026-Q4/low.html").between("id=\"CheckIns\"", "</table>"))
    #expect(table.components(of: "The file came late") == 2)
    let late = try #require(table.range(of: "16 November"))
    let early = try #require(table.range(of: "5 October"))
    #expect(late.lowerBound < early.lowerBound)
  }

  @Test("the period's tree has parents before children, as a drawing and as a table")
  func tree() throws {
    let page = try page("okrs/2026-Q4/index.html")
    #expect(page.headline == "2026-Q4: one of two goals is off track; one on track.")
    let table = try #require(page.between("<caption>What serves what in 2026-Q4", "</table>"))
    let top = try #require(table.range(of: "Objective top"))
    let low = try #require(table.range(of: "Objective low"))
    #expect(top.lowerBound < low.lowerBound)
  }

  @Test("the overview lists every period and shows the one people work by")
  func overview() throws {
    let page = try page("okrs/index.html")
    #expect(page.headline == "2026-Q4: one of two goals is off track; one on track.")
    let periods = try #require(page.between("id=\"periods\"", "</table>"))
    #expect(periods.contains("href=\"2026-Q4/index.html\"") && periods.contains("href=\"2026-Q3/index.html\""))
  }

  @Test("without an objective the page says what to write and where")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, in: "okrs")["okrs/index.html"])
    #expect(page.headline == "No objective is written yet: set one goal for the quarter.")
    #expect(page.contains("<code>content/okrs/2026-Q4/</code>") && !page.contains("<table"))
  }

  @Test("an objective without evidence says why instead of showing a zero")
  func noEvidence() throws {
    let report = organization {
      $0[Objective.self] = [objective("x", [keyResult("k", from: 0, to: 1, checkIns([]))])].compactMap { $0 }
    }
    let page = try #require(try render(report, in: "okrs")["okrs/2026-Q4/x.html"])
    #expect(page.headline?.hasPrefix("“Objective x” has no score: ") == true)
    #expect(!page.contains("id=\"History\"") && !page.contains("id=\"CheckIns\""))
    #expect(page.contains("unavailable: "))
  }

  @Test("a goal of which a part is not known is not judged, and says of how much its score is")
  func partlyKnown() throws {
    let report = organization {
      $0[Objective.self] = [
        objective(
          "x",
          [
            keyResult("k", from: 0, to: 10, checkIns([("2026-11-16", 8)])),
            keyResult("l", from: 0, to: 1, checkIns([])),
          ])
      ].compactMap { $0 }
    }
    let pages = try render(report, in: "okrs")
    let page = try #require(pages["okrs/2026-Q4/x.html"])
    #expect(
      page.headline
        == "1 of 2\u{A0}key results has no data in “Objective x”; "
        + "the others score 0.8 with 54\u{A0}% of 2026-Q4 gone.")
    #expect(page.contains("0.8 (1 of 2\u{A0}key results)"))
    #expect(page.contains("unavailable: 1 of 2\u{A0}key results has no data"))
    #expect(page.contains("Each score is of the key results that had a value by then, at first 1 of 2."))
    let period = try #require(pages["okrs/2026-Q4/index.html"])
    #expect(period.headline == "2026-Q4: the one goal is not fully known.")
    #expect(period.contains("data-label=\"Not known\">1</td>"))
  }

  @Test("a key result of a metric that is given by team says whose values count")
  func byTeam() throws {
    let report = organization { record in
      record[Metric.self] = [
        metric("a", []) {
          $0.points = calmValues.enumerated().map {
            MetricPoint(date: Sample.day("2026-10-05").adding(days: 7 * $0), value: $1, team: "payments")
          }
        }
      ]
      record[Objective.self] = [
        objective("own", [keyResult("k", from: 0, to: 20, onMetric("a"))]) { $0.header.owner = "payments" },
        objective("other", [keyResult("k", from: 0, to: 20, onMetric("a"))]),
      ].compactMap { $0 }
    }
    let pages = try render(report, in: "okrs")
    #expect(
      pages["okrs/2026-Q4/own.html"]?
        .contains("its values of Payments, which owns this goal: there are none for the whole") == true)
    #expect(
      pages["okrs/2026-Q4/other.html"]?
        .contains("given by team only, and the owner of this goal is none of those teams") == true)
  }

  @Test("what somebody wrote is escaped")
  func hostile() throws {
    let report = organization { record in
      record[Objective.self] = [
        objective(
          "x", alignsTo: [hostileTitle],
          [keyResult("k\"<", from: 0, to: 1, checkIns([("2026-11-02", 1)], note: hostileTitle))]
        ) {
          $0.header.title = hostileTitle
        }
      ].compactMap { $0 }
    }
    for (path, page) in try render(report, in: "okrs") where path.hasPrefix("okrs/") {
      #expect(!page.contains("<script"), "\(path)")
    }
  }

  @Test("standings count every status, the worst first")
  func standings() {
    #expect(ObjectiveStandings([]).clause == nil)
    let all = report.periods.flatMap(\.objectives)
    #expect(ObjectiveStandings(all).clause == "one of three goals is off track; one on track and one reached")
  }
}
