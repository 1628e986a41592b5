import Diagnostics
import Record
import Testing

@testable import Intake

/// Numbers as people write them, from a file to the record: what is certain is read, and no hint leads to a wrong value.
@Suite("Numbers in records, as people write them")
struct NumberCaseTests {
  private func item(_ fields: String, organization: String = "") async throws -> (item: WorkItem?, checked: Checked) {
    let scratch = try Scratch()
    try scratch.writeOrganization(organization)
    try scratch.write("work/one.md", "---\nkind: feature\nstatus: ready\n\(fields)\n---\n\n# One\n")
    let checked = await scratch.check()
    return (checked.record?[WorkItem.self].first, checked)
  }

  @Test(
    "a duration in another unit is converted to weeks of the calendar",
    arguments: [
      ("2", 2.0), ("2 weeks", 2), ("14 days", 2), ("14d", 2), ("5 working days", 1), ("3 months", 13), ("1 year", 52),
      ("84 hours", 0.5), ("1 quarter", 13), ("1 fortnight", 2), ("½ year", 26), ("1,5 weeks", 1.5), ("3 wks", 3),
    ])
  func duration(text: String, weeks: Double) async throws {
    let (item, checked) = try await item("duration: \(text)")
    #expect(item?.duration?.likely == weeks, "\(checked.plainText)")
    #expect(checked.found == [])
  }

  @Test(
    "an effort in another unit is converted by the working week",
    arguments: [
      ("10 days", 2.0), ("20 hours", 0.5), ("2 person-weeks", 2), ("10 person-days", 2), ("3 months", 13), ("2 pw", 2),
      ("3 person-months", 13),
    ])
  func effort(text: String, weeks: Double) async throws {
    let (item, checked) = try await item("effort: \(text)")
    #expect(item?.effort?.likely == weeks, "\(checked.plainText)")
    #expect(checked.found == [])
  }

  @Test("an hour is a part of the organization's working week")
  func workingWeek() async throws {
    let (item, _) = try await item("effort: 16 h", organization: "finance: {hours_per_week: 32}\n")
    #expect(item?.effort?.likely == 0.5)
  }

  @Test("estimates mix forms, and one that shows its mark explains the others")
  func mixed() async throws {
    let (item, checked) = try await item(
      """
      effort: [3 days, 1 week, 1 month]
      cost_of_delay: [10 000, 12k, 1.5M]
      value: [1.250, 1.5, 2]
      urgency: ["1.500", "2,5", "2000"]
      """)
    #expect(item?.effort.map { [$0.low, $0.likely, $0.high] } == [0.6, 1, 52 / 12.0])
    #expect(item?.costOfDelay.map { [$0.low, $0.likely, $0.high] } == [10_000, 12_000, 1_500_000])
    #expect(item?.scores.value?.low == 1.25)
    #expect(checked.found.map(\.rule) == ["field.range-order"], "'2,5' shows that 1.500 is 1500")
  }

  @Test(
    "money takes the organization's currency",
    arguments: ["12000 EUR", "€12000", "12k €", "EUR 12 000", "12.000,00 €", "€12,000.00", "12'000 euros"])
  func money(text: String) async throws {
    let (item, checked) = try await item("cost_of_delay: \(text)", organization: "finance: {currency: EUR}\n")
    #expect(item?.costOfDelay?.likely == 12_000, "\(checked.plainText)")
    #expect(checked.found == [])
  }

  @Test(
    "what is not certain is refused, and told how to mend",
    arguments: [
      (
        "cost_of_delay: €12,000", "'€12,000' can be read as 12000 or as 12",
        "write 12000 or 12, without the mark that can be both"
      ),
      (
        "cost_of_delay: 12.000 EUR", "'12.000 EUR' can be read as 12 or as 12000",
        "write 12000 or 12, without the mark that can be both"
      ),
      ("cost_of_delay: 12000 USD", "'USD' is not the organization's currency, EUR", "convert it to EUR"),
      ("size: 5 days", "'size' cannot be given in 'days'", "size: for WSJF: points for the size of the job"),
      (
        "reach: 12000 EUR", "'reach' cannot be given in 'EUR', which is a currency",
        "reach: for RICE: how many people or events it reaches in a period"
      ),
      ("duration: 3 m", "'3 m' may be in minutes or months", "write the word: minutes or months"),
      (
        "effort: 3 sprints", "'effort' cannot be given in 'sprints'",
        "effort: person-weeks; hours, days, months and years are converted"
      ),
      ("effort: ~5", "'~5' says about how much, and 'effort' takes a number", "write 5 alone, or [low, likely, high]"),
      ("effort: <3", "'<3' is a bound, and 'effort' takes a number", "write the value itself, or [low, likely, high]"),
      (
        "effort: 5-8", "'5-8' is a range, and 'effort' takes one number or three",
        "write three numbers, [5, likely, 8], with the most likely one between"
      ),
      (
        "effort: 5-8 days", "'5-8 days' is a range, and 'effort' takes one number or three",
        "write three numbers, [1, likely, 1.6], with the most likely one between"
      ),
      ("value: 50%", "'value' cannot be given in per cent", "value: for WSJF: points for its value to users"),
      (
        "reach: 1e-9223372036854775808", "'1e-9223372036854775808' is so close to 0 that it cannot be told from it",
        "reach: for RICE: how many people or events it reaches in a period"
      ),
    ])
  func refused(field: String, message: String, hint: String) async throws {
    let (_, checked) = try await item(field, organization: "finance: {currency: EUR}\n")
    #expect(checked.found.map(\.message) == [message])
    #expect(checked.found.map(\.hint) == [hint])
    #expect(checked.found.map(\.severity) == [.error])
  }

  @Test("three digits after one point are read with decimals, and told with both readings")
  func twoReadings() async throws {
    let (item, checked) = try await item("cost_of_delay: 4.500\nvalue: 1.234\nurgency: 0.125")
    #expect(item?.costOfDelay?.likely == 4.5)
    #expect(item?.scores.urgency?.likely == 0.125)
    #expect(
      checked.found.map(\.message) == [
        "'1.234' is read as 1.234, and can be meant as 1234", "'4.500' is read as 4.5, and can be meant as 4500",
      ])
    #expect(checked.found.map(\.hint) == ["write 1234, or 1.2340", "write 4500, or 4.5"])
    #expect(checked.found.allSatisfy { $0.severity == .warning && $0.rule == "field.two-readings" })
  }

  @Test(
    "per cent has many names",
    arguments: ["80%", "80 %", "80 percent", "80 per cent", "80 pct", "80％", "80\u{A0}%", "0.8", "0,8", "800 ‰"])
  func perCent(text: String) async throws {
    let (item, checked) = try await item("confidence: \(text)")
    #expect(item?.scores.confidence?.likely == 0.8, "\(checked.plainText)")
    #expect(checked.found == [])
  }

  @Test("no share overflows, whatever its exponent")
  func overflow() async throws {
    for text in ["1e-9223372036854775808%", "1e9223372036854775807%", "1e-9223372036854775807 percent"] {
      let (item, checked) = try await item("confidence: \(text)")
      #expect(item?.scores.confidence == nil)
      #expect(checked.found.map(\.rule) == ["field.not-a-number"])
    }
  }

  @Test("a whole number is read in any way that gives one")
  func counts() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization(
      "policies: {decisions: {proposed_days: 2 weeks}}\npriorities: {draws: \"20,500\", seed: 12k}\n")
    let checked = await scratch.check()
    #expect(checked.found == [], "\(checked.plainText)")
    #expect(checked.record?.organization.policies.proposedDays == 14)
    #expect(checked.record?.organization.priorities.draws == 20_500)
    #expect(checked.record?.organization.priorities.seed == 12_000)
  }

  @Test(
    "a length of time has short forms, and comes to whole units",
    arguments: ["18 months", "1.5 years", "1½ y", "6 quarters"])
  func lengths(text: String) async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("finance: {horizon: \(text)}\n")
    let checked = await scratch.check()
    #expect(checked.record?.organization.finance.horizon == CalendarDuration(18, .month), "\(checked.plainText)")
  }

  @Test("a threshold takes numbers and per cent as people write them")
  func thresholds() {
    for text in [
      "at least 5% relative", "At least 5 % relative", "at least 5 percent relative", "at least 0,05 relative",
    ] {
      #expect(readThreshold(text) == .init(bound: .atLeast, value: 0.05, scale: .relative), "\(text)")
    }
    #expect(readThreshold("at most −5 pp absolute") == .init(bound: .atMost, value: -0.05, scale: .absolute))
    #expect(readThreshold("at least 10 000 absolute") == .init(bound: .atLeast, value: 10_000, scale: .absolute))
    #expect(readThreshold("at least 12,000 absolute") == nil)
    #expect(readThreshold("at least 5 days absolute") == nil)
  }
}
