import Analysis
import Foundation
import Presentation
import Record
import Testing

@Suite("The Briefing")
struct BriefingTests {
  private func page(_ record: OrganizationRecord) throws -> String {
    let report = analyse(record, asOf: Sample.asOf, previous: Sample.day("2026-11-06"))
    return try #require(try render(report, only: ["index.html"])["index.html"])
  }

  @Test("tells the news in its title, and what changed below it")
  func news() throws {
    let page = try page(Sample.record)
    #expect(
      page.contains(
        "<h1>One goal needs a decision and “Change fail rate” got worse; “Conversion at checkout” got better.</h1>"))
    #expect(
      page.contains(
        "Since 6 November: one new concern and one decision made. One decision has been open too long and one is past its review."
      ))
  }

  @Test("a third concern is not left out to make room for good news, which the first line below tells then")
  func thirdConcern() async throws {
    let page = try #require(try render(await Sample.deliveryReport(), only: ["index.html"])["index.html"])
    #expect(
      page.contains(
        "<h1>One goal needs a decision, “Change fail rate” got worse and dues-api has failed more often.</h1>"))
    #expect(page.contains("“Conversion at checkout” got better."))
  }

  @Test("says what to write first where nothing is written")
  func empty() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["index.html"])["index.html"])
    #expect(page.contains("<h1>Nothing is written yet: begin with one problem worth solving.</h1>"))
    #expect(page.contains("fairlead new strategy"))
    #expect(page.contains("New &amp; Co"))
    #expect(!page.contains("<table"))
  }

  @Test("shows the latest few of ten thousand decisions")
  func tenThousand() throws {
    var record = OrganizationRecord(organization: Sample.organization)
    record[Decision.self] = (0..<10_000).map {
      Sample.decision("\($0)", "d", "Decision \($0)", .accepted, nil, Sample.asOf.adding(days: -$0 % 900).iso)
    }
    let page = try page(record)
    #expect(page.components(separatedBy: "<time datetime=\"2026-").count < 20)
    #expect(page.utf8.count < 40_000)
  }

  @Test("shows what is accepted on the whole list, with the day and the reason")
  func accepted() throws {
    let pages = try render(Sample.report)
    let list = try #require(pages["attention/index.html"])
    #expect(list.contains("Accepted until 31 December: The platform group is being formed."))
    #expect(try !#require(pages["index.html"]).contains("Platform has no charter."))
  }

  @Test("lets nothing that somebody wrote through unescaped")
  func hostile() throws {
    let evil = "</h1><script>alert(1)</script>\"'&\u{301}<img src=x onerror=alert(1)>"
    var record = Sample.record
    record.organization.name = evil
    record.organization.teams[1].name = evil
    for index in record[Metric.self].indices { record[Metric.self][index].header.title = evil }
    for index in record[Objective.self].indices { record[Objective.self][index].header.title = evil }
    for index in record[Decision.self].indices { record[Decision.self][index].header.title = evil }
    record.organization.acknowledgements[0].reason = evil
    record[Charter.self][0].goals = [evil]
    for (path, page) in try render(analyse(record, asOf: Sample.asOf)) {
      #expect(!page.unicodeScalars.contains("<script>".unicodeScalars), "\(path)")
      #expect(!page.unicodeScalars.contains("<img".unicodeScalars), "\(path)")
    }
  }
}
