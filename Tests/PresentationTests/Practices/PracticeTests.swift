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

  @Test("leave no trace where nothing is written")
  func empty() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["practices/index.html"])["practices/index.html"])
    #expect(page.contains("<h1>No practice leaves a trace on the record yet.</h1>"))
    #expect(!page.contains("By team"))
  }
}
