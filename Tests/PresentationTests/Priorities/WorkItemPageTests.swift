import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

@Suite("The page of a work item")
struct WorkItemPageTests {
  private func page(_ item: WorkItem, _ others: [WorkItem] = []) throws -> String {
    try #require(try Sample.workPages([item] + others)["priorities/\(item.id).html"])
  }

  private let debt = Sample.work("debt", .debt, weeks: .of(4)) { item in
    item.effort = .of(6)
    if let hours = ThreePoint.of(3), let people = ThreePoint.of(9) {
      item.interest = WorkItem.Interest(hoursPerWeek: hours, people: people, growth: nil)
    }
  }

  @Test("writes the arithmetic of every method out, so that it can be checked by hand")
  func arithmetic() throws {
    let item = Sample.work("full", cost: .of(10), weeks: .of(2)) { item in
      (item.scores.value, item.scores.urgency) = (.of(13), .of(20))
      (item.scores.riskReduction, item.scores.size) = (.of(5), .of(8))
      (item.scores.reach, item.scores.impact) = (.of(2000), .of(2))
      (item.scores.confidence, item.scores.ease, item.effort) = (.of(0.8), .of(5), .of(3))
    }
    let page = try page(item)
    #expect(page.contains("€10 a week ÷ 2 weeks"))
    #expect(page.contains("€5 a week for each week of work"))
    #expect(page.contains("(value 13 + urgency 20 + risk reduction 5) ÷ size 8"))
    #expect(page.contains("4.75 points"))
    // methods.md: 2000·2·.8/3 = 1066.67.
    #expect(page.contains("reach 2,000 × impact 2 × confidence 80\u{A0}% ÷ 3 person-weeks"))
    #expect(page.contains(">1,067<"))
    #expect(page.contains("impact 2 × confidence 80\u{A0}% × ease 5"))
    #expect(!page.contains("NPV"))
  }

  @Test("writes a debt's interest and its value over the horizon out")
  func investment() throws {
    let page = try page(debt)
    #expect(page.contains("3 h a week × 9 people × €100 ÷ 4 weeks"))
    #expect(page.contains("€675 a week for each week of work"))
    // An hour a week over 36 months at 10 % a year, by hand: 52/12 × Σ 1.1^(−k/12), k = 1…36, = 52/12 × 31.1865. In the four
    // weeks of the repair, 12/13 of the first month, nothing is saved: 52/12 × (31.1865 − 12/13 × 0.992089) = 131.1730.
    #expect(page.contains("3 h a week × 9 people × €100 × 131.173 − 6 person-weeks (€24,000)"))
    // 2700 × 131.1730 − 24000 = 330,167.
    #expect(page.contains("€330,167"))
    #expect(page.contains("over 1,000\u{A0}% a year"))
  }

  @Test("says of the last item what is above it, and of the only one no more than that it is")
  func certainty() throws {
    let items = [
      Sample.work("first", cost: .of(900), weeks: .of(1)), Sample.work("last", cost: .of(1), weeks: .of(1)),
    ]
    #expect(try page(items[0], [items[1]]).contains("above the next band’s first in at least four of five draws"))
    #expect(
      try page(items[1], [items[0]]).contains("the first of the band before is above it in at least four of five"))
    #expect(try page(items[0]).contains("It is the only item that is ranked."))
  }

  @Test("says what is missing in the place of a result")
  func missing() throws {
    let page = try page(Sample.work("vague"))
    #expect(page.contains("unavailable: missing value, urgency, risk reduction and size"))
    #expect(page.contains("No number is written."))
  }

  @Test("leads to what comes before, to what it holds up, and to its metric")
  func relations() throws {
    let item = Sample.work("middle", cost: .of(1), weeks: .of(1), after: ["first", "hidden"]) {
      $0.outcome = Located("nowhere", at: Sample.span("work/middle.md"))
    }
    let hidden = Sample.work("hidden") { $0.header.visibility = "leadership" }
    let page = try page(
      item, [Sample.work("first", .feature, .done), Sample.work("last", after: ["middle"]), hidden])
    #expect(page.contains("<a href=\"first.html\">Item first</a> <span class=\"label-beside\">done</span>"))
    #expect(page.contains("<a href=\"last.html\">Item last</a>"))
    #expect(page.contains("A work item <span class=\"label-beside\">not seen on this day</span>"))
    #expect(page.contains("A metric <span") && !page.contains("nowhere") && !page.contains("Item hidden"))
  }

  @Test("says how its worth changes while it waits, and when it would be too late")
  func delay() throws {
    let item = Sample.work("late", cost: .of(1), weeks: .of(9)) { $0.delay = .deadline(Sample.day("2026-12-01")) }
    let page = try page(item)
    #expect(page.contains("Done later than 1 December 2026 it is worth nothing; until then each week costs the same."))
    #expect(page.contains("The schedule has no place for it: "))
  }

  @Test("of finished work says when it was done")
  func done() throws {
    let item = Sample.work("old", .feature, .done) { $0.doneOn = Sample.day("2026-05-04") }
    #expect(try page(item).headline == "Item old: done on 4 May.")
  }
}
