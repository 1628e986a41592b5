import Diagnostics
import Foundation
import Analysis
import Presentation
import Wording
import Record
import Testing

@Suite("Practices")
struct PracticeTests {
  @Test("each have a name and a sentence of their own, and one family")
  func words() {
    #expect(Set(Practice.allCases.map(\.name)).count == Practice.allCases.count)
    #expect(Set(Practice.allCases.map(\.sentence)).count == Practice.allCases.count)
    for practice in Practice.allCases {
      #expect(PracticeGroup.allCases.filter { $0.contains(practice) }.count == 1)
      #expect(practice.sentence.hasSuffix("."))
    }
  }

  @Test("are shown with state, basis and dated evidence that leads to its record")
  func coverage() throws {
    let page = try #require(try render(Sample.report, only: ["practices/index.html"])["practices/index.html"])
    #expect(page.contains("lapsing"))
    #expect(page.contains("<a href=\"../strategy/money-that-moves-once.html\">Money that moves once</a>"))
    #expect(page.contains("<h2 id=\"by-team\">By team</h2>"))
  }

  @Test("have a page each: whether it is in use, what changed, and what the next small step is, in this order")
  func pages() throws {
    let pages = try render(Sample.report, only: Set(Practice.allCases.map { PagePath.practice($0) }))
    #expect(pages.count == 24)
    for page in pages.values {
      let parts = ["Is it in use?", "What changed", "The next small step"].map { page.range(of: $0)?.lowerBound }
      #expect(!parts.contains(nil) && parts.compactMap(\.self) == parts.compactMap(\.self).sorted())
    }
  }

  @Test("give the command that makes the first file, with the name of the team in it")
  func commands() throws {
    let pages = try render(Sample.emptyReport, only: ["practices/a1.html", "practices/f3.html"])
    #expect(
      pages["practices/a1.html"]?.contains("<code>fairlead new strategy &quot;The problem to solve&quot;</code>")
        ?? false)
    #expect(
      pages["practices/f3.html"]?.contains("<code>fairlead new feedback &quot;What people say&quot;</code>") ?? false)
  }

  @Test("are asked about by every rule of attention but those of the ranking")
  func rules() {
    let rest = attentionRules.list.map { $0.rule.id }.filter { Practice.asked(by: $0).isEmpty }
    #expect(rest == ["priorities.not-ranked"])
  }

  @Test("leave no trace where nothing is written")
  func empty() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["practices/index.html"])["practices/index.html"])
    #expect(page.contains("<h1>No practice leaves a trace on the record yet.</h1>"))
    #expect(!page.contains("By team"))
  }
}
