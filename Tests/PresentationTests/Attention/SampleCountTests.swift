import Analysis
import Foundation
import Intake
import Record
import Testing
import Wording

/// The content of this repository, on the day its events end.
private enum SampleReport {
  static let report = Task {
    let content = Templates.folder.deletingLastPathComponent().appending(path: "content").path
    let record = try #require(await readContent(at: content).record)
    return await examine(record, from: .everyone(on: Sample.day("2026-11-20")), previous: Sample.day("2026-11-13"))
      .report
  }
}

@Suite("What headlines of the sample count")
struct SampleCountTests {
  private let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private func page(_ path: String) async throws -> String {
    try #require(try render(try await SampleReport.report.value, only: [path])[path])
  }

  /// The headline without what it quotes.
  private func headline(of page: String) throws -> String {
    String(try #require(page.firstMatch(of: /<h1>(.*?)<\/h1>/)).1).replacing(/“[^”]*”/, with: "“”")
  }

  private func numbers(in text: some StringProtocol) -> [Int] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.compactMap { word in
      Int(word) ?? words.firstIndex(of: String(word)).map { $0 + 1 }
    }
  }

  /// How many items of so many tones stand on a page; a reason within an item is none.
  private func items(_ tones: String..., on page: String) -> Int {
    tones.reduce(0) { $0 + page.components(separatedBy: "<li class=\"attention \($1)\">").count - 1 }
  }

  @Test(
    "the attention page says how many items stand in each of its groups, and the Briefing how long the whole list is")
  func attention() async throws {
    let list = try await page("attention/index.html")
    #expect(try numbers(in: headline(of: list)) == ["bad", "watch", "good"].map { items($0, on: list) })
    let briefing = try await page("index.html")
    let all = try #require(briefing.firstMatch(of: /href="attention\/index.html">All (\d+)</)).1
    #expect(Int(all) == items("bad", "watch", "good", on: list))
  }

  @Test("the Briefing counts each concern of the attention page once")
  func briefing() async throws {
    let headline = try headline(of: try await page("index.html"))
    let named = headline.components(separatedBy: "“”").count - 1
    #expect(try await numbers(in: headline).reduce(named, +) == items("bad", on: page("attention/index.html")))
  }

  @Test("the Briefing counts what is stuck as the attention page lists it")
  func stuck() async throws {
    let briefing = try await page("index.html")
    let told = try #require(briefing.firstMatch(of: /(\w+) things are waiting for someone/)).1
    let list = try await page("attention/index.html")
    let section = try #require(list.firstMatch(of: /id="stuck">.*?<ul[^>]*>(.*?)<\/ul>/.dotMatchesNewlines())).1
    #expect(numbers(in: told) == [section.components(separatedBy: "<li>").count - 1])
  }

  /// The answer beside a question, at a glance.
  private func answer(to question: String) async throws -> String {
    let briefing = try await page("index.html")
    let rest = try #require(briefing.components(separatedBy: ">\(question)</a></dt>").dropFirst().first)
    return String(try #require(rest.firstMatch(of: /<dd>(.*?)<\/dd>/)).1)
  }

  /// By hand, from the files: 0011 is the one proposed decision, three goals are off track, 253 of 1,900 person-days.
  @Test("what waits for a decision: decisions with their day, goals off track by name, the promise that is not kept")
  func toDecide() async throws {
    #expect(
      try await answer(to: "To decide")
        == "Decide on “Buy berth forecasts” by 2 December. Three goals are off track: keep, change or end “Payments "
        + "that clear at the first attempt”, “Refunds arrive within a day” and “Gates that open the first time”. Debt, "
        + "reliability and tooling get 13\u{A0}% of capacity where 20\u{A0}% was promised: delay a feature, or promise less."
    )
  }

  @Test("the goals named as unlikely are no more than are expected to be missed, and each is committed")
  func quarter() async throws {
    let answer = try await answer(to: "The quarter")
    let report = try await SampleReport.report.value
    let period = try #require(report.periods.first { $0.period.contains(report.asOf) })
    let named = answer.matches(of: /“([^”]*)”/).map { String($0.1) }
    // By hand, from the table of the period: under 1 %, under 1 % and at most 20 %.
    #expect(
      Set(named) == [
        "Payments that clear at the first attempt", "Refunds arrive within a day",
        "Terminals can rely on us in the ferry hours",
      ])
    let committed = period.objectives.filter { $0.objective.kind == .committed }.map(\.objective.title)
    #expect(named.allSatisfy(committed.contains))
    #expect(numbers(in: answer).first.map { named.count <= $0 } == true, "\(answer)")
  }

  @Test("what debt took then, what was written down, repaid and grown make what it takes now")
  func debt() async throws {
    let answer = try await answer(to: "Debt")
    let hours = answer.matches(of: /([\d.]+)\u{A0}hours/).compactMap { Double($0.1) }
    #expect(hours.count == 5, "\(answer)")
    guard hours.count == 5 else { return }
    // Each number is rounded by itself.
    #expect(abs(hours[0] - (hours[1] + hours[2] - hours[3] + hours[4])) < 2.5, "\(answer)")
  }

  @Test("the Briefing says how sure its news is with the case in which it is less so")
  func certainty() async throws {
    let answer = try await answer(to: "How sure")
    #expect(answer.hasPrefix("Expect at most one false alarm in every two reports, or up to two in each where"))
  }

  @Test("a team’s page names one thing and counts the others that it lists")
  func teams() async throws {
    let teams = try await SampleReport.report.value.teams
    for team in teams {
      let page = try await page("teams/\(team.team.id).html")
      let more = try numbers(in: headline(of: page).split(separator: ", and ").dropFirst().last ?? "")
      #expect(1 + (more.first ?? 0) == items("bad", "watch", on: page), "\(team.team.id)")
    }
  }

  @Test("the page of objectives counts the rows of its table, and that of debts what has cost more than its repair")
  func others() async throws {
    let goals = try await page("okrs/index.html")
    let numbers = try numbers(in: headline(of: goals).split(separator: ":").last ?? "")
    let report = try await SampleReport.report.value
    let current = try #require(report.periods.first { $0.period.contains(report.asOf) })
    #expect(numbers.dropFirst().first == current.objectives.count)
    #expect(numbers.reduce(0, +) == 2 * current.objectives.count)
    let debts = try await page("debt/index.html")
    #expect(try self.numbers(in: headline(of: debts)).last == items("bad", on: debts))
  }

  @Test("one subject is one item, and no two items ask the same question")
  func questions() async throws {
    let report = try await SampleReport.report.value
    #expect(Set(report.attention.map(\.id)).count == report.attention.count)
    let questions = report.attention.map { $0.lead.wording(asOf: report.asOf).question }
    #expect(Set(questions).count == questions.count, "\(questions.sorted())")
  }
}
