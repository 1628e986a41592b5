import Analysis
import Foundation
import Presentation
import Record
import Testing

@Suite("Teams")
struct TeamTests {
  @Test("stand in configured order, with the state of their charters")
  func order() throws {
    let page = try #require(try render(Sample.report, only: ["teams/index.html"])["teams/index.html"])
    #expect(page.contains("<h1>One of three teams has a charter.</h1>"))
    let places = try ["commerce.html", "payments.html", "platform.html"].map {
      try #require(page.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.contains("no charter"))
  }

  @Test("each have a page with charter, delegation and what they own")
  func one() throws {
    let page = try #require(try render(Sample.report, only: ["teams/payments.html"])["teams/payments.html"])
    #expect(page.contains("<h1>Payments has five things to talk about.</h1>"))
    #expect(page.contains("the lead asks the team, then decides"))
    #expect(page.contains("Refunds in a day"))
    #expect(page.contains("Buy, not build, fraud scoring"))
    #expect(page.contains("<a href=\"../strategy/money-that-moves-once.html\">Money that moves once</a>"))
    #expect(page.contains("<h2 id=\"how\">How we work</h2>"))
  }

  @Test("say what to write where nobody is named")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["teams/index.html"])["teams/index.html"])
    #expect(page.contains("<h1>No team is named yet.</h1>"))
    #expect(!page.contains("<table"))
  }

  @Test("all levels of delegation have a meaning of their own")
  func levels() {
    #expect(Set(Charter.Level.allCases.map(\.meaning)).count == 7)
  }
}
