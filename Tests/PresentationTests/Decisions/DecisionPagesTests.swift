import Analysis
import Foundation
import Diagnostics
import Record
import Templating
import Testing

@testable import Presentation

@Suite("Decision pages")
struct DecisionPagesTests {
  private let elsewhere = DecisionFolder(path: "../other/docs/adr", name: "other", isForeign: true)

  private func pages(_ decisions: [Decision]) throws -> [String: String] {
    try render(organization { $0[Decision.self] = decisions }, in: "decisions")
  }

  private func log(_ decisions: [Decision]) throws -> String {
    try #require(try pages(decisions)["decisions/index.html"])
  }

  @Test("the headline says how many wait and what is late")
  func headline() throws {
    let late = decision("0003", .accepted, date: "2026-01-05") { $0.header.reviewIn = CalendarDuration(6, .month) }
    let page = try log([decision("0001", .proposed, date: "2026-11-01"), decision("0002", .accepted), late])
    #expect(page.headline == "Three decisions; one waits for an answer and one is past its review.")
    #expect(page.contains("1 proposed and 2 accepted."))
    #expect(try log([decision("0001", .accepted)]).headline == "One decision; none waits for an answer.")
  }

  @Test("the title of a decision is the headline of its page")
  func title() throws {
    let pages = try pages([decision("0001", .accepted, date: "2026-11-12") { $0.deciders = ["Head of Payments"] }])
    let page = try #require(pages["decisions/0001.html"])
    #expect(page.headline == "Decision 0001")
    #expect(page.contains("Accepted, 12 November 2026; decided by Head of Payments."))
  }

  @Test("what waits comes first, then what holds, then what does not; the most recent first")
  func order() throws {
    let page = try log([
      decision("0001", .rejected, date: "2026-01-01"), decision("0002", .accepted, date: "2026-02-01"),
      decision("0003", .accepted, date: "2026-03-01"), decision("0004", .draft, date: "2025-01-01"),
      decision("0005", .unknown),
    ])
    let places = try ["Decision 0004", "Decision 0003", "Decision 0002", "Decision 0005", "Decision 0001"].map {
      try #require(page.range(of: ">\($0)<")).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test("a status in other words stands raw beside the normalised one")
  func raw() throws {
    let approved = decision("0001", .accepted) {
      $0.rawStatus = Located("Approved by the board", at: Sample.span("x.md"))
    }
    let pages = try pages([
      approved, decision("0002", .accepted), decision("0003", .unknown) { $0.rawStatus = nil },
      decision("0004", .unknown) { $0.rawStatus = Located("Wibble", at: Sample.span("x.md")) },
    ])
    #expect(pages["decisions/index.html"]?.components(of: "written “") == 1)
    #expect(pages["decisions/index.html"]?.contains("written “Approved by the board”") == true)
    #expect(pages["decisions/0001.html"]?.contains("written “Approved by the board”") == true)
    #expect(pages["decisions/0002.html"]?.contains("written “") == false)
    #expect(pages["decisions/0003.html"]?.contains("Its status is not written, not dated.") == true)
    #expect(pages["decisions/0004.html"]?.contains("status not understood: “Wibble”") == true)
    #expect(pages["decisions/index.html"]?.contains("status not understood: “Wibble”") == true)
    #expect(pages["decisions/0004.html"]?.contains("not written") == false)
  }

  @Test("a date that is not understood is shown as written, and not told as missing")
  func unreadDate() throws {
    let pages = try pages([
      decision("0001", .accepted) {
        $0.header.date = nil
        $0.unreadDate = Located("03/04/2026", at: Sample.span("x.md"))
      }
    ])
    let page = try #require(pages["decisions/0001.html"])
    #expect(page.contains("not understood: “03/04/2026”"))
    #expect(page.contains("its date is not understood"))
    #expect(!page.contains("not dated"))
    #expect(pages["decisions/index.html"]?.contains("not understood: “03/04/2026”") == true)
  }

  @Test("links lead both ways, though only one of the two records has them")
  func links() throws {
    let pages = try pages([
      decision("0001", .superseded, date: "2026-01-01"),
      decision("0002", .accepted, date: "2026-02-01") { $0.supersedes = [reference(to: "0001")] },
    ])
    #expect(pages["decisions/0002.html"]?.contains("<a href=\"0001.html\">0001 Decision 0001</a>") == true)
    #expect(pages["decisions/0001.html"]?.contains("<a href=\"0002.html\">0002 Decision 0002</a>") == true)
    #expect(pages["decisions/index.html"]?.contains("superseded by <a href=\"0002.html\">0002</a>") == true)
  }

  @Test("a link to nothing stands as text, and what is not seen yet is not named")
  func unseen() throws {
    let pages = try pages([
      decision("0001", .accepted, date: "2026-01-01") {
        $0.related = [
          DecisionReference(text: "the old wiki", target: nil, span: Sample.span("x.md")), reference(to: "0002"),
        ]
      },
      decision("0002", .accepted, date: "2026-12-24"),
    ])
    let page = try #require(pages["decisions/0001.html"])
    #expect(pages["decisions/0002.html"] == nil)
    #expect(page.contains("the old wiki <span") && page.contains("A decision <span") && !page.contains("0002"))
  }

  @Test("a chain of three is shown from the newest to the oldest, and a circle ends")
  func chains() throws {
    let three = [
      decision("0001", .superseded, date: "2026-01-01"),
      decision("0002", .superseded, date: "2026-02-01") { $0.supersedes = [reference(to: "0001")] },
      decision("0003", .accepted, date: "2026-03-01") { $0.supersedes = [reference(to: "0002")] },
    ]
    let directory = Directory(organization { $0[Decision.self] = three })
    let middle = try #require(directory.lookup.decision(RecordKey(.decision, id: "0002")))
    #expect(chain(through: middle, in: directory).map(\.decision.id) == ["0003", "0002", "0001"])
    #expect(recentChains(in: directory).map { $0.map(\.decision.id) } == [["0003", "0002", "0001"]])
    let circle = [
      decision("0001", .accepted) { $0.supersedes = [reference(to: "0002")] },
      decision("0002", .accepted) { $0.supersedes = [reference(to: "0001")] },
    ]
    #expect(try pages(circle)["decisions/0001.html"] != nil)
  }

  @Test("implication and recommended path come first, then the options with the recommended one on top")
  func matter() throws {
    let page = try #require(
      try pages([
        decision("0001", .proposed, date: "2026-11-10") {
          $0.businessImplication = "Each week costs €3,400."
          $0.options = [
            DecisionOption(name: "Wait"),
            DecisionOption(name: "Buy", isRecommended: true, businessImplication: "€54,000 a year"),
          ]
          $0.dissent = [
            Dissent(who: "Platform", view: "It locks us in.", answered: nil),
            Dissent(who: "Payments", view: "A guess.", answered: "A trial measures it."),
          ]
          $0.header.body = Sample.prose("<h2 id=\"context\">Context</h2>")
          $0.otherFields = [.init(name: "technical-story", value: "PAY-17")]
        }
      ])["decisions/0001.html"])
    let places = try [
      "Each week costs", "<strong>Buy</strong>", "<th scope=\"row\">Buy", "<th scope=\"row\">Wait", "Where it stands",
      "It locks us in.", "not answered yet", "A trial measures it.", "<h2 id=\"context\">", "PAY-17",
      "decisions/0001.md", "dialect Fairlead",
    ].map { try #require(page.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test("a record with a title and nothing else has a page")
  func bare() throws {
    let page = try #require(try pages([decision("0001", .unknown) { $0.rawStatus = nil }])["decisions/0001.html"])
    #expect(page.contains("unavailable: not dated"))
    #expect(!page.contains("What it means") && !page.contains("As written") && !page.contains("Dissent and answers"))
  }

  @Test("folders are kept apart, in the log and in the paths")
  func folders() throws {
    let pages = try pages([
      decision("0001", .accepted, date: "2026-01-01"),
      decision("0001", .accepted, date: "2026-01-02", folder: elsewhere),
    ])
    let page = try #require(pages["decisions/index.html"])
    #expect(pages["decisions/0001.html"] != nil && pages["decisions/other/0001.html"] != nil)
    #expect(page.components(of: "<h2 id=\"group-") == 2)
    #expect(page.contains("<span class=\"path\">other</span>"))
  }

  @Test("very many decisions of one status stand by year, every one of them once")
  func many() throws {
    let all = (1...240).map { number in
      decision("\(10_000 + number)", .accepted, date: "\(2020 + number % 3)-05-04")
    }
    let directory = Directory(organization { $0[Decision.self] = all })
    let groups = DecisionGrouping(directory).groups
    #expect(groups.map(\.title) == ["Accepted, 2022", "Accepted, 2021", "Accepted, 2020"])
    #expect(groups.map(\.items.count) == [80, 80, 80])
    #expect(Set(groups.flatMap { $0.items.map(\.decision.id) }).count == 240)
    #expect(Set(groups.map(\.anchor)).count == 3)
  }

  @Test("without a decision the page says what to write and where")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, in: "decisions")["decisions/index.html"])
    #expect(page.headline == "No decision is written yet: write down the next one, with its options.")
    #expect(page.contains("<code>content/decisions/</code>") && !page.contains("<table") && !page.contains("<svg"))
  }

  @Test("what somebody wrote is escaped")
  func hostile() throws {
    let pages = try pages([
      decision("0001", .accepted, date: "2026-01-01") {
        $0.header.title = hostileTitle
        $0.rawStatus = Located(hostileTitle, at: Sample.span("x.md"))
        $0.deciders = [hostileTitle]
        $0.options = [DecisionOption(name: hostileTitle, isRecommended: true, businessImplication: hostileTitle)]
        $0.dissent = [Dissent(who: hostileTitle, view: hostileTitle, answered: hostileTitle)]
        $0.otherFields = [.init(name: hostileTitle, value: hostileTitle)]
        $0.related = [DecisionReference(text: hostileTitle, target: nil, span: Sample.span("x.md"))]
      }
    ])
    for (path, page) in pages { #expect(!page.contains("<script"), "\(path)") }
    #expect(pages["decisions/0001.html"]?.contains(hostileEscaped) == true)
  }
}
