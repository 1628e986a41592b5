import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

@Suite("Strategy pages")
struct StrategyPagesTests {
  private var report: Report {
    organization { record in
      record[Metric.self] = [metric("a", leapingValues), metric("b", calmValues)]
      record[Strategy.self] = [
        strategy("one", outcomes: ["a", "b", "gone"]) {
          $0.notDoing = ["Rail slots"]
          $0.header.owner = "payments"
        }
      ]
      record[Objective.self] = [objective("o", [keyResult("k", from: 0, to: 40, onMetric("a"))])].compactMap { $0 }
    }
  }

  @Test("the headline says which outcome moved and how many did not")
  func headline() throws {
    let pages = try render(report, in: "strategy")
    #expect(
      pages["strategy/index.html"]?.headline
        == "One strategy, two outcomes: “Metric a” got better; one of two moved no more than usual.")
    #expect(
      pages["strategy/one.html"]?.headline
        == "Strategy one: “Metric a” got better; one of two moved no more than usual.")
  }

  @Test("the tree leads from strategy to outcome to objective, as a drawing and as a table")
  func tree() throws {
    let page = try #require(try render(report, in: "strategy")["strategy/index.html"])
    let branches = outcomeTree(of: report.strategies[0], by: Links(from: PagePath.strategies, in: Directory(report)))
    #expect(branches.map(\.title) == ["Strategy one", "Metric a", "Objective o", "Metric b"])
    #expect(branches.map(\.depth) == [0, 1, 2, 1])
    let table = try #require(page.between("<caption>From strategies through outcomes to objectives", "</table>"))
    #expect(table.contains("<a href=\"one.html\">Strategy one</a>"))
    #expect(table.contains("<a href=\"../metrics/a.html\">Metric a</a>"))
    #expect(table.contains("<a href=\"../okrs/2026-Q4/o.html\">Objective o</a>"))
    #expect(page.contains("<svg"))
  }

  @Test("a strategy shows why it matters, what is not done, its outcomes and the objectives that serve it")
  func page() throws {
    let page = try #require(try render(report, in: "strategy")["strategy/one.html"])
    for text in ["Refunds take a week.", "Hauliers", "They wait.", "€9,400 a week", "<li>Rail slots</li>"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(page.contains("<a href=\"../okrs/2026-Q4/o.html\">Objective o</a>"))
    #expect(page.contains("href=\"../teams/payments.html\">Payments</a>"))
  }

  @Test("an outcome that is not seen stands as text")
  func unseen() throws {
    let page = try #require(try render(report, in: "strategy")["strategy/one.html"])
    #expect(page.contains("A metric <span class=\"label-beside\">not seen on this day</span>"))
    #expect(!page.contains("metrics/gone"))
  }

  @Test("without a strategy the page says what to write and where")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, in: "strategy")["strategy/index.html"])
    #expect(page.headline == "No strategy is written yet: begin with one problem worth solving.")
    #expect(page.contains("<code>content/strategy/</code>"))
    #expect(!page.contains("<table") && !page.contains("<svg"))
  }

  @Test("a strategy without any outcome says so")
  func noOutcome() throws {
    let pages = try render(organization { $0[Strategy.self] = [strategy("bare", outcomes: [])] }, in: "strategy")
    #expect(
      pages["strategy/index.html"]?.headline == "One strategy, and no outcome that would show whether it works.")
    #expect(pages["strategy/bare.html"]?.headline == "Strategy bare: no outcome shows yet whether it works.")
  }

  @Test("a strategy past its review is told in the lede")
  func review() throws {
    let late = strategy("late", outcomes: []) {
      $0.header.date = Sample.day("2026-01-10")
      $0.header.reviewIn = CalendarDuration(6, .month)
    }
    let pages = try render(organization { $0[Strategy.self] = [late] }, in: "strategy")
    // From 10 July to 20 November: 21 + 31 + 30 + 31 + 20 days.
    #expect(pages["strategy/late.html"]?.contains("133\u{00A0}days past its review of 10 July 2026") == true)
    #expect(pages["strategy/index.html"]?.contains("“Strategy late” is past its review") == true)
  }

  @Test("what somebody wrote is escaped")
  func hostile() throws {
    let pages = try render(
      organization { record in
        record[Strategy.self] = [
          strategy("x", outcomes: [hostileTitle]) {
            $0.header.title = hostileTitle
            $0.problem = hostileTitle
            $0.notDoing = [hostileTitle]
          }
        ]
      }, in: "strategy")
    for path in ["strategy/index.html", "strategy/x.html"] {
      let page = try #require(pages[path])
      #expect(!page.contains("<script") && page.contains(hostileEscaped), "\(path)")
    }
  }
}
