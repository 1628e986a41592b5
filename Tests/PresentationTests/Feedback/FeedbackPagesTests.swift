import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

@Suite("Feedback pages")
struct FeedbackPagesTests {
  private func entry(
    _ theme: String, on date: String, count: Int = 1, metric: String? = nil, answeredBy: String? = nil,
    id: String? = nil, _ fill: (inout Feedback) -> Void = { _ in }
  ) -> Feedback {
    let id = id ?? "\(date)-entry"
    let file = "feedback/\(id).md"
    let span = Sample.span(file)
    var entry = Feedback(
      header: Sample.header(RecordKey(.feedback, id: id), "Entry \(id)", file, date: date), date: Sample.day(date),
      source: .support, theme: Located(theme, at: span), metric: metric.map { Located($0, at: span) }, count: count,
      answeredBy: answeredBy.map { Located($0, at: span) }, excerpt: "Said on \(date).")
    entry.answer = answeredBy.map { RecordKey(.decision, id: $0) }
    fill(&entry)
    return entry
  }

  /// As many entries of a day as voices: those of one entry were heard together.
  private func voices(_ number: Int, answeredBy: String? = nil) -> [Feedback] {
    (0..<number).map { entry("Late lanes", on: "2026-11-10", answeredBy: answeredBy, id: "late-\($0)") }
  }

  private func pages(
    _ feedback: [Feedback], _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> [String: String] {
    try render(
      organization {
        $0[Feedback.self] = feedback
        fill(&$0)
      })
  }

  private let old = "2025-01-10"

  @Test("two themes for one page, which are a finding of their files, make one page")
  func oneName() throws {
    let pages = try pages([entry("Lane number", on: old), entry("lane number", on: "2025-01-11")])
    #expect(
      pages.keys.filter { $0.hasPrefix("feedback/") }.sorted() == ["feedback/index.html", "feedback/lane-number.html"])
  }

  @Test("without feedback there is neither a page nor a way to one")
  func none() throws {
    let pages = try pages([])
    #expect(!pages.keys.contains { $0.hasPrefix("feedback/") })
    #expect(pages.values.allSatisfy { !$0.contains(">Feedback</a>") })
  }

  @Test("with feedback every page has a way to it")
  func navigation() throws {
    // The page about the latest run has no navigation.
    let pages = try pages([entry("Late lanes", on: old)]).filter { $0.key != PagePath.latestRun }
    #expect(
      pages.values.allSatisfy { $0.contains("feedback/index.html\">Feedback</a>") || $0.contains("aria-current") })
    #expect(pages["feedback/late-lanes.html"] != nil)
  }

  @Test("the news is the theme that rises and that nothing answers")
  func rising() throws {
    let pages = try pages([entry("Gates", on: old)] + voices(9))
    let news = "“Late lanes” is heard more often, and no recent entry names an answer."
    #expect(pages["feedback/index.html"]?.headline == news)
    #expect(pages["feedback/late-lanes.html"]?.headline == news)
    #expect(pages["feedback/gates.html"]?.headline == "“Gates” was last heard on 10 January 2025.")
    #expect(pages["attention/index.html"]?.contains("<a href=\"../feedback/late-lanes.html\">\(news)</a>") == true)
    // 9 of 9 in a quarter of the time: 4 to the minus ninth.
    #expect(
      pages["attention/index.html"]?.contains(
        "9\u{00A0}voices from nine entries in the last 28 days against 0 in the 84 before (p below 0.001 by entries)")
        == true)
  }

  @Test("a rising theme that a decision answers says so, with the way to it")
  func answered() throws {
    let pages = try pages(
      [entry("Gates", on: old)] + voices(9, answeredBy: "0001")
    ) { $0[Decision.self] = [decision("0001", .accepted, date: "2026-11-01")] }
    #expect(pages["feedback/index.html"]?.headline == "“Late lanes” is heard more often; an answer is named.")
    #expect(pages["feedback/late-lanes.html"]?.contains("<a href=\"../decisions/0001.html\">Decision 0001</a>") == true)
  }

  @Test("a theme leads to its metric, the work and the decision that answer it, in one row")
  func path() throws {
    let feedback = [
      entry("Gates", on: old, answeredBy: "0001"),
      entry("Gates", on: "2026-11-10", metric: "tickets", answeredBy: "queue", id: "b") {
        $0.answer = RecordKey(.work, id: "queue")
      },
    ]
    let pages = try pages(feedback) {
      $0[Metric.self] = Sample.metrics
      $0[Decision.self] = [decision("0001", .accepted, date: "2026-11-01")]
      $0[WorkItem.self] = [
        Sample.work("queue"),
        Sample.work("near") { $0.outcome = Located("tickets", at: Sample.span("work/near.md")) },
      ]
    }
    let page = try #require(pages["feedback/gates.html"])
    #expect(page.contains("<p>It explains one metric; one work item and one decision answer it.</p>"))
    for page in [page, try #require(pages["feedback/index.html"])] {
      #expect(page.contains("<a href=\"../metrics/tickets.html\">Tickets per 1,000 orders</a>"))
      #expect(page.contains("<a href=\"../priorities/queue.html\">"))
      #expect(page.contains("aims at the metric"))
      #expect(page.contains("<a href=\"../decisions/0001.html\">Decision 0001</a>"))
    }
  }

  @Test("a theme that leads nowhere says so")
  func nowhere() throws {
    let page = try #require(try pages([entry("Gates", on: old)])["feedback/gates.html"])
    #expect(page.contains("<p>It explains no metric; nothing answers it yet.</p>"))
  }

  @Test("a chosen sentence stands beside its theme")
  func quote() throws {
    let pages = try pages([
      entry("Gates", on: old) { $0.quote = "It came < late." }, entry("Gates", on: "2026-11-10"),
    ])
    #expect(pages["feedback/gates.html"]?.contains("<p>“It came &lt; late.”</p>") == true)
    #expect(pages["feedback/index.html"]?.contains("“It came &lt; late.”") == true)
  }

  @Test("a young record says that it is too early")
  func young() throws {
    let pages = try pages([entry("Late lanes", on: "2026-11-10", count: 9)])
    #expect(pages["feedback/index.html"]?.headline == "It is too early to say which theme rises.")
    #expect(
      pages["feedback/late-lanes.html"]?.contains("unavailable: 11\u{00A0}days of the 112 that are compared") == true)
  }

  @Test("a decision or work item that may not be named is not named")
  func unnamed() throws {
    let hidden = decision("0001", .accepted, date: "2026-11-01") { $0.header.visibility = "board" }
    let work = entry("Gates", on: "2026-11-10", answeredBy: "secret-work", id: "b") {
      $0.answer = RecordKey(.work, id: "secret-work")
    }
    let pages = try pages([entry("Gates", on: "2026-11-11", answeredBy: "0001", id: "a"), work]) {
      $0[Decision.self] = [hidden]
      $0[WorkItem.self] = [Sample.work("secret-work") { $0.header.visibility = "board" }]
    }
    let page = try #require(pages["feedback/gates.html"])
    #expect(page.contains("a record <span class=\"label-beside\">not part of this report</span>"))
    #expect(!page.contains("0001") && !page.contains("secret-work"))
  }

  @Test("the words stand with the metric that they explain: at most three, the latest first")
  func metricPage() throws {
    let feedback = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"].map { entry("Gates", on: $0, metric: "a") }
    let other = entry("Gates", on: "2026-11-05", metric: "b")
    let pages = try pages(feedback + [other]) { $0[Metric.self] = [metric("a", calmValues), metric("c", calmValues)] }
    let page = try #require(pages["metrics/a.html"])
    let quotes = page.split(separator: "<blockquote class=\"quote\">").dropFirst().map { $0.prefix(40) }
    #expect(quotes.count == 3)
    #expect(quotes.first?.contains("Said on 2026-11-04.") == true)
    #expect(page.contains("../feedback/gates.html#said-2026-11-04-entry"))
    #expect(pages["metrics/c.html"]?.contains("In their words") == false)
  }

  @Test("bodies of several entries share a page without sharing an id, and links between them hold")
  func nesting() throws {
    func body(_ target: LinkTarget) -> Prose {
      let html = "<h2 id=\"why\">Why</h2>\n<p>here</p>\n"
      let start = html.utf8.count - "here</p>\n".utf8.count
      return Prose(
        html: Array(html.utf8),
        slots: [.init(offset: start, kind: .openLink(target)), .init(offset: start + 4, kind: .closeLink)],
        headings: [.init(level: 2, text: "Why", anchor: "why")])
    }
    let first = entry("Gates", on: "2026-11-01", id: "one two") { $0.header.body = body(.anchor("why")) }
    let second = entry("Gates", on: "2026-11-02", id: "b") {
      $0.header.body = body(.record(RecordKey(.feedback, id: "one two"), anchor: "why"))
    }
    let strategy = strategy("s", outcomes: []) {
      $0.header.body = body(.record(RecordKey(.feedback, id: "one two"), anchor: nil))
    }
    let pages = try pages([first, second]) { $0[Strategy.self] = [strategy] }
    let page = try #require(pages["feedback/gates.html"])
    #expect(page.contains("<h4 id=\"said-one_20two.why\">Why</h4>"))
    #expect(page.contains("<h4 id=\"said-b.why\">Why</h4>"))
    #expect(page.split(separator: "<a href=\"#said-one_20two.why\">here</a>").count == 3)
    #expect(pages["strategy/s.html"]?.contains("<a href=\"../feedback/gates.html#said-one_20two\">here</a>") == true)
  }

  @Test("what was written is escaped wherever it stands")
  func hostile() throws {
    let hostile = entry(hostileTitle, on: "2026-11-10", count: 9, metric: "a", id: "<x>") {
      $0.header.title = hostileTitle
      $0.excerpt = hostileTitle
    }
    let pages = try pages([entry("Gates", on: old), hostile]) { $0[Metric.self] = [metric("a", calmValues)] }
    #expect(pages.count { $0.value.contains(hostileEscaped) } >= 4)
    #expect(pages.values.allSatisfy { !$0.contains("<script>") })
  }
}
