import Analysis
import Record
import Testing

@testable import Presentation

@Suite("The page of debt")
struct DebtPageTests {
  private func pages(
    _ items: [WorkItem], finance: Finance = DebtSample.finance, _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> [String: String] {
    var record = Sample.record
    record[WorkItem.self] = items
    record.organization.finance = finance
    fill(&record)
    return try render(analyse(record, asOf: Sample.asOf), only: [PagePath.debt, PagePath.attention])
  }

  private func page(_ items: [WorkItem], finance: Finance = DebtSample.finance) throws -> String {
    try #require(try pages(items, finance: finance)[PagePath.debt])
  }

  /// A copy of what is shown, without the blanks that do not break.
  private func text(_ page: String) -> String { page.replacing("\u{00A0}", with: " ") }

  @Test("without anything about what to do next there is no such page")
  func none() throws {
    #expect(try pages([])[PagePath.debt] == nil)
  }

  @Test("work without a debt: none is open, and how one is written")
  func noDebt() throws {
    let page = try page([DebtSample.debt("a", "Shorter form") { $0.kind = .feature }])
    #expect(page.headline == "No technical debt is open.")
    #expect(page.contains("fairlead new work-item") && !page.contains("<table"))
  }

  // 12 hours at €100 are €1,200 a week; ten weeks of it €12,000, three weeks of an engineer, against six: €24,000.
  // A month is €5,200: paid back in 24,000 / 5,200 = 4.6 months.
  @Test("one row a debt: a week, taken so far, repair, net value against zero, payback")
  func row() throws {
    let page = text(try page([DebtSample.debt("ledger", "One ledger")]))
    for words in [
      "<a href=\"../priorities/ledger.html\">One ledger</a>", "Payments, ready", ">€1,200<", ">12 hours<", ">€12,000<",
      ">3 engineer-weeks<", ">since September 2026<", ">€24,000<", ">6 engineer-weeks<", ">in 5 months<",
    ] { #expect(page.contains(words), "\(words)") }
    // numpy-financial 1.0.0: npv(1.1 ** (1 / 12) - 1, [-24000] + 36 * [5200]) = 138,169.58.
    #expect(
      page.contains(">€140,000<") && page.contains("<title id=\"fl-net-ledger-title\">Net value of repairing One"))
    #expect(page.contains("At the worst €140,000, likely €140,000, at the best €140,000."))
  }

  @Test("ranges stand beside the likely values, and the verdict says whether it pays in every case")
  func ranges() throws {
    let debt = DebtSample.debt(
      "a", "A", hours: DebtSample.range(2, 4, 6), people: DebtSample.range(3, 3, 5),
      growth: DebtSample.range(0, 0.2, 0.4), effort: DebtSample.range(4, 6, 9))
    let page = text(try page([debt]))
    // Worst €45,085, likely €187,444, best €658,464: held in AnalysisTests against numpy-financial.
    for words in [
      ">€600–3,000<", ">€16,000–36,000<", ">€45,000–660,000<", ">€190,000<", ">growing 20 % a year<",
      "pays even at worst",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test("by likely net value, the greatest first; those without one last, by id")
  func order() throws {
    let items = [
      DebtSample.debt("a", "Unpriced A", hours: nil), DebtSample.debt("b", "Small", hours: DebtSample.range(1, 1, 1)),
      DebtSample.debt("c", "Loss", hours: DebtSample.range(0, 0, 0)), DebtSample.debt("d", "Large"),
      DebtSample.debt("e", "Unpriced E", effort: nil),
    ]
    let rows = try page(items).split(separator: "<th scope=\"row\">").dropFirst().map { row in
      String(row.split(separator: ">", maxSplits: 1).last?.prefix { $0 != "<" } ?? "")
    }
    #expect(rows.prefix(5) == ["Large", "Small", "Loss", "Unpriced A", "Unpriced E"])
  }

  @Test("what is missing is said in the cell, in the list, and in the sum")
  func missing() throws {
    let page = text(
      try page([
        DebtSample.debt("a", "Priced"), DebtSample.debt("b", "Without effort", effort: nil),
        DebtSample.debt("c", "Without a price", hours: nil), DebtSample.debt("d", "Undated", date: nil),
      ]))
    #expect(
      page.contains("Three of the four open debts state their interest: 36 hours a week, the work of 0.9 engineers."))
    #expect(page.contains("Two cannot be judged: their estimate is incomplete."))
    #expect(page.contains("unavailable: missing effort") && page.contains("unavailable: missing interest"))
    #expect(page.contains("unavailable: missing the date on which it was written down"))
    #expect(page.contains(">interest (or a cost of delay)</td>") && page.contains(">whether its repair pays</td>"))
  }

  @Test("a cost of delay in place of interest stands as such, and has no investment")
  func costOfDelay() throws {
    let debt = DebtSample.debt("a", "A", hours: nil) { $0.costOfDelay = DebtSample.range(500, 800, 900) }
    let page = text(try page([debt]))
    #expect(page.headline == "Waiting with debt costs €800 a week; whether a repair pays cannot be said.")
    #expect(page.contains("One states a cost of delay instead, €800 a week."))
    #expect(page.contains(">€800<") && page.contains(">€500–900<") && page.contains(">cost of delay<"))
    #expect(page.contains("unavailable: missing interest") && !page.contains("What is not estimated"))
  }

  @Test("without the price of a person-week it speaks in hours and weeks")
  func priceless() throws {
    var finance = Finance()
    finance.horizon = CalendarDuration(3, .year)
    let page = text(try page([DebtSample.debt("a", "A", date: "2026-03-06")], finance: finance))
    #expect(page.headline == "Debt takes 12 hours a week, and “A” has already taken more than its repair costs.")
    #expect(page.contains(">12 hours a week<") && page.contains(">11 engineer-weeks<"))
    #expect(page.contains("unavailable: missing the price of a person-week"))
    #expect(page.contains("“A” has cost 11 engineer-weeks since March 2026; its repair would take 6 engineer-weeks."))
  }

  @Test("repaid ones with the day and what they took")
  func repaid() throws {
    let items = [
      DebtSample.debt("a", "Open"),
      DebtSample.debt("b", "Closed") { item in
        item.status = .done
        item.doneOn = Sample.day("2026-10-03")
      },
    ]
    let page = text(try page(items))
    #expect(page.contains("One debt is repaid, on 3 October; it took €1,200 a week."))
    #expect(page.contains("<td data-label=\"Repaid\">3 October</td>"))
  }

  @Test("what is said of some debts is not said of all")
  func some() throws {
    func repaid(_ id: String, hours: ThreePoint?) -> WorkItem {
      DebtSample.debt(id, id, hours: hours) { item in
        (item.status, item.doneOn) = (.done, Sample.day("2026-10-03"))
      }
    }
    let four = DebtSample.range(4, 4, 4)
    func lede(_ items: [WorkItem]) throws -> String { text(try page(items)) }
    #expect(
      try lede([repaid("a", hours: four), repaid("b", hours: nil), repaid("c", hours: nil)])
        .contains("Three debts are repaid, the last on 3 October; the one whose cost is known took €1,200 a week."))
    #expect(
      try lede([repaid("a", hours: four), repaid("b", hours: four)])
        .contains("Two debts are repaid, the last on 3 October; they took €2,400 a week."))
    // Nothing is saved, so that a repair that can be judged does not pay.
    let nothing = DebtSample.range(0, 0, 0)
    func headline(_ items: [WorkItem]) throws -> String { text(try #require(try page(items).headline)) }
    let (none, other) = (DebtSample.debt("a", "A", hours: nothing), DebtSample.debt("b", "B", hours: nothing))
    let open = DebtSample.debt("c", "C", effort: nil)
    #expect(try headline([none, other]).hasSuffix("; no repair pays within 3 years."))
    #expect(try headline([none, open]).hasSuffix("; the one repair that can be judged does not pay within 3 years."))
    #expect(
      try headline([none, other, open]).hasSuffix(
        "; none of the two repairs that can be judged pays within 3 years."))
  }

  @Test(
    "definitions name the horizon, the rate and the price of a week with their values, or that they are not written")
  func definitions() {
    let written = debtDefinitions(DebtSample.finance, asOf: Sample.asOf).map { text($0.text) }.joined(separator: "\n")
    for words in ["€100 an hour (a person-week of €4,000 by 40 hours)", "over 3 years", "rate r of 10 % a year"] {
      #expect(written.contains(words), "\(words)")
    }
    let bare = debtDefinitions(Finance(), asOf: Sample.asOf).map(\.text).joined(separator: "\n")
    #expect(bare.contains("finance.person_week in fairlead.yaml") && bare.contains("(not written in fairlead.yaml)"))
  }

  @Test("more than three without an estimate are one matter, with a way from the list to this page")
  func grouped() throws {
    let items = (1...4).map { DebtSample.debt("d\($0)", "Debt \($0)", hours: nil) }
    let pages = try pages(items)
    let claim = "Four of four open debts have no price or no effort."
    #expect(pages[PagePath.attention]?.contains("<a href=\"../debt/index.html\">\(claim)</a>") == true)
    #expect(pages[PagePath.debt]?.contains("<strong>\(claim)</strong>") == true)
    #expect(pages[PagePath.debt]?.headline == "What the four open debts take is not written down.")
  }

  @Test("what was written is escaped wherever it stands")
  func hostile() throws {
    let page = try page([
      DebtSample.debt("a", "<script>&\"", date: "2020-01-01"), DebtSample.debt("b", "<script>&\"", hours: nil),
    ])
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
  }
}
