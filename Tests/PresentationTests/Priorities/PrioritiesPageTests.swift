import Analysis
import Record
import Testing

@testable import Presentation

@Suite("Priorities")
struct PrioritiesPageTests {
  private let three = [
    Sample.work("a", cost: .of(1000), weeks: .of(10)), Sample.work("b", cost: .of(3000), weeks: .of(3)),
    Sample.work("c", .debt, cost: .of(9000), weeks: .of(1)),
  ]

  private func front(_ items: [WorkItem]) throws -> String {
    try #require(try Sample.workPages(items)["priorities/index.html"])
  }

  @Test("without work, experiments and capacity there is neither a page nor a way to one")
  func none() throws {
    let pages = try Sample.workPages([])
    #expect(!pages.keys.contains { $0.hasPrefix("priorities/") })
    #expect(pages.values.allSatisfy { !$0.contains(">Priorities</a>") && !$0.contains("What to do next") })
  }

  @Test("the news is what comes first, with what waiting for it costs a week")
  func news() throws {
    let page = try front(three)
    #expect(page.headline == "“Item c” comes first: each week of waiting costs €9,000.")
    // All in one team: a, b, c is today's order (by id), which costs 10 + 39 + 126 thousand; c, b, a costs 9 + 12 + 14.
    #expect(page.contains("All 3\u{A0}open items are ranked by what a week of waiting costs"))
    #expect(
      page.contains(
        "Keeping to this schedule saves €140,000 in waiting compared with the current order."
      ))
  }

  @Test("where several teams begin, what comes first is one for each of them")
  func teams() throws {
    let page = try front(three + [Sample.work("d", cost: .of(900), weeks: .of(2), team: nil)])
    #expect(page.headline == "“Item c” and “Item d” come first: each week of waiting costs €9,900.")
  }

  @Test("items that the estimates do not tell apart stand in one band")
  func ties() throws {
    let page = try front([
      Sample.work("x", cost: .of(100, 500, 900), weeks: .of(1)),
      Sample.work("y", cost: .of(100, 500, 900), weeks: .of(1)),
      Sample.work("z", cost: .of(1), weeks: .of(9)),
    ])
    #expect(page.contains("The estimates separate the work into two bands"))
  }

  @Test("what cannot be ranked stands apart with what is missing, and asks for it once")
  func notRanked() throws {
    let pages = try Sample.workPages(three + [Sample.work("vague", weeks: .of(2)), Sample.work("vaguer")])
    let page = try #require(pages["priorities/index.html"])
    #expect(page.contains("Item vague</a> <span class=\"label-beside\">missing cost of delay</span>"))
    #expect(page.contains("missing cost of delay and duration"))
    #expect(page.contains("Two items cannot be ranked."))
    #expect(page.contains("3 of 5\u{A0}open items are ranked."))
    #expect(pages["priorities/vaguer.html"]?.headline == "Item vaguer: not ranked, missing cost of delay and duration.")
  }

  @Test("nothing that can be ranked is said so, and no page sorts it")
  func nothing() throws {
    let pages = try Sample.workPages([Sample.work("vague")])
    #expect(pages["priorities/index.html"]?.headline == "One open item cannot be scheduled yet.")
    #expect(!pages.keys.contains { $0.hasPrefix("priorities/by/") })
    let finished = try Sample.workPages([Sample.work("old", .feature, .dropped)])
    #expect(finished["priorities/index.html"]?.headline == "No work is waiting.")
    #expect(finished["priorities/old.html"]?.headline == "Item old: dropped.")
  }

  @Test("what sorts has a page that is sorted so, what has no value last")
  func sorting() throws {
    let items = three + [Sample.work("d", cost: .of(9000), weeks: .of(2), team: nil)]
    let pages = try Sample.workPages(items)
    func order(_ path: String) -> [String] {
      let body = pages[path]?.between("id=\"Ranked\"", "id=\"Meaning\"") ?? ""
      return body.split(separator: "\">Item ").dropFirst().map { String($0.prefix(1)) }
    }
    // 9000, 4500, 1000 and 100 a week for a week of work.
    #expect(order("priorities/index.html") == ["c", "d", "b", "a"])
    #expect(order("priorities/by/waiting.html") == ["c", "d", "b", "a"])
    #expect(order("priorities/by/weeks.html") == ["c", "d", "b", "a"])
    #expect(order("priorities/by/team.html") == ["c", "b", "a", "d"])
    let page = try #require(pages["priorities/by/team.html"])
    #expect(page.contains("aria-sort=\"ascending\"><a href=\"team.html\""))
    #expect(page.contains("<a href=\"../index.html\" data-column=\"rank\""))
    #expect(pages.keys.filter { $0.hasPrefix("priorities/by/") }.count == 3)
  }

  @Test("of each team the first three items stand here, and all in the schedule")
  func first() throws {
    let items = (1...5).map { Sample.work("n\($0)", cost: .of(1000 * Double(6 - $0)), weeks: .of(1)) }
    let pages = try Sample.workPages(items)
    let next = try #require(try front(items).between("id=\"Next\"", "id=\"Ranked\""))
    #expect((1...5).map { next.contains(">Item n\($0)</a>") } == [true, true, true, false, false])
    #expect(next.contains("2 more in the schedule") && next.contains("The whole schedule: 5\u{A0}items"))
    let all = try #require(pages["schedule/index.html"])
    #expect((1...5).allSatisfy { all.contains(">Item n\($0)</a>") } && !all.contains("more in the schedule"))
  }

  @Test("what cannot be scheduled is counted here, and told with its reason in the schedule")
  func apart() throws {
    let items = three + [Sample.work("vague", cost: .of(5))]
    let pages = try Sample.workPages(items)
    #expect(try front(items).contains("One open item is not scheduled."))
    let apart = try #require(pages["schedule/index.html"]?.between("id=\"Apart\"", "id=\"Meaning\""))
    #expect(apart.contains(">Item vague</a>"))
  }

  @Test("a trade-off has both its sides, in money and weeks")
  func choice() throws {
    // a before b costs 1000·10 + 3000·13, b before a 3000·3 + 1000·13: 27,000 less over 13 weeks.
    let page = try #require(try Sample.workPages(three)["schedule/index.html"])
    #expect(
      page.contains(
        "Doing “Item b” before “Item a” saves €2,100 a week, over the 13\u{A0}weeks that both take: the one waits "
          + "10\u{A0}weeks less at €3,000 a week, the other 3\u{A0}weeks more at €1,000."))
  }

  @Test("the Briefing says what comes first and what the order costs")
  func briefing() throws {
    let page = try #require(try Sample.workPages(three)["index.html"])
    #expect(page.contains("<li>“Item c” comes first; each week of waiting costs €9,000.</li>"))
    #expect(page.contains("; for one, doing “Item b” before “Item a” saves €2,100 a week."))
  }

  @Test("what somebody wrote is escaped in rows, attributes and sentences")
  func hostile() throws {
    let items = [
      Sample.work("a", cost: .of(1), weeks: .of(1)) { $0.header.title = "<b>\"'&" },
      Sample.work("b", cost: .of(1), weeks: .of(1), after: ["a"]),
    ]
    for (path, page) in try Sample.workPages(items)
    where path.hasPrefix("priorities/") || path == "schedule/index.html" || path == "index.html" {
      #expect(!page.contains("<b>"), "\(path)")
    }
  }
}
