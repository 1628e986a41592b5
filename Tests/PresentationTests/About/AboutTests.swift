import Analysis
import Diagnostics
import Presentation
import Wording
import Record
import Testing

@Suite("The page about the report")
struct AboutTests {
  @Test("says what it was made from, what is measured and which rules there are")
  func about() throws {
    let rule = Rule("metric.moved", .note, "a movement is talked about", explanation: "")
    let page = try #require(try render(Sample.report, rules: [rule], only: ["about/index.html"])["about/index.html"])
    #expect(page.contains("<h1>This report shows how things stood on 20 November 2026, from 41\u{A0}files.</h1>"))
    #expect(page.contains(Sample.record.input.digest(from: .everyone(on: Sample.asOf))))
    #expect(page.contains("Fairlead \(fairleadVersion)"))
    #expect(page.contains("Europe/Lisbon; weeks start on Monday, fiscal years in January"))
    #expect(page.contains("column “value” of data/conversion.csv"))
    #expect(page.contains("A movement is talked about."))
  }

  @Test("has no empty table where nothing is measured")
  func empty() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["about/index.html"])["about/index.html"])
    #expect(page.contains("Nothing is measured yet."))
    #expect(!page.contains("<table"))
  }
}
