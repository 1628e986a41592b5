import Analysis
import Record
import Testing

@testable import Presentation

@Suite("What a page is called, and its headings")
struct PageWordsTests {
  private func words(_ html: String) -> PageWords { PageWords(ofPage: Array(html.utf8), in: Directory(Sample.report)) }

  @Test(
    "the title goes without the name of the organization, and headings below its news have their words and their anchors"
  )
  func page() {
    let name = Sample.report.organization.name
    let page = words(
      """
      <html><head><title>Debt &amp; more · \(name)</title></head><body><header>H</header><h1>Two debts</h1><hr><h2 class="a" id="first">First</h2><svg><title>No</title></svg>
      <h3 id="a&amp;b"><a href="x">Second
      &lt;</a> <em>third</em></h3><h4></h4><h2>Fourth</h2>
      """)
    #expect(page.title == "Debt & more")
    #expect(page.headings.map(\.text) == ["First", "Second < third", "Fourth"])
    #expect(page.headings.map(\.anchor) == ["first", "a&b", ""])
  }

  @Test("a page of any other form has what can be told of it", arguments: ["", "<", "<title>", "<h1", "<h2>", "h1"])
  func other(html: String) {
    #expect(words(html).title == "" && words(html).headings.isEmpty)
  }

  @Test("a title without the organization stays whole")
  func whole() {
    #expect(words("<title>Debt · more</title>").title == "Debt · more")
  }
}
