import Diagnostics
import Foundation
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("The page Safety and the pages of pulses")
struct SafetyPageTests {
  /// Commerce has Payments, and two answers of its own in the second wave; Platform stands beside it.
  private static let pulse = makePulse()

  private static func makePulse() -> Pulse {
    let place = Sample.span("pulse/safety.yaml")
    func wave(_ id: String, _ closes: String) -> Pulse.Wave {
      Pulse.Wave(id: Located(id, at: place), closes: Sample.day(closes), minimum: Located(5, at: place))
    }
    var pulse = Pulse(
      header: Sample.header(RecordKey(.pulse, id: "safety"), "Safety <pulse>", "pulse/safety.yaml"),
      questions: [Pulse.Question(id: "mistakes", text: "A mistake is <held> against you", isReversed: true)],
      scale: 1...7, waves: [wave("Q2", "2026-06-12"), wave("Q4", "2026-11-13"), wave("Q5", "2027-02-12")],
      source: PulseSource(
        path: "data/p.csv", wave: "wave", team: "team", shape: .long(question: "q", value: "v"), namedAt: place))
    func answers(_ wave: Int, _ team: String, _ scores: [Int]) -> PulseAnswers {
      PulseAnswers(wave: wave, team: team, counts: [(1...7).map { score in scores.count { $0 == score } }])
    }
    pulse.answers = [
      answers(0, "payments", [2, 2, 1, 3, 2, 1, 2, 2, 3, 1]), answers(0, "platform", [3, 3, 4, 2, 4]),
      answers(1, "payments", [5, 6, 5, 6, 7, 5, 6, 6, 5, 4]), answers(1, "commerce", [1, 7]),
      answers(1, "platform", [3, 4, 4, 2]), answers(2, "payments", [1, 1, 1, 1, 1]),
    ]
    pulse.asked = [
      PulseAsked(wave: 1, team: "payments", count: 16, span: place),
      PulseAsked(wave: 1, team: "platform", count: 9, span: place),
    ]
    return pulse
  }

  private func pages(
    _ pulses: [Pulse] = [pulse], decisions: [Decision] = [], on day: String = "2026-11-20"
  ) throws -> [String: String] {
    var record = OrganizationRecord(organization: Sample.organization)
    (record[Pulse.self], record[Decision.self]) = (pulses, decisions)
    return try render(analyse(record, asOf: Sample.day(day)))
  }

  @Test("the news of the latest wave stands first, by question and team, with n, mean and the interval of the change")
  func latest() throws {
    let html = try #require(try pages()["pulse/index.html"])
    // Turned round, 61 and 24 points of 15 answers, then 25, 8 and 19 of 16: 5.67 and 3.25.
    #expect(html.contains("Answers to “A mistake is &lt;held&gt; against you” got worse in Quayside Systems"))
    #expect(html.contains("The wave “Q4” closed on 13 November"))
    #expect(html.contains("−2.4") && html.contains("n before 15"))
    #expect(html.contains("Safety &lt;pulse&gt;") && !html.contains("<held>"))
    // Nothing of the wave that goes on.
    #expect(try pages().values.allSatisfy { !$0.contains("Q5") })
  }

  @Test("what is hidden says why, and is never empty and never zero")
  func hidden() throws {
    let html = try #require(try pages()["pulse/index.html"])
    // Commerce has 12: Payments 10 less would leave the two of its own. Platform has four.
    #expect(html.components(separatedBy: "fewer than 5 answers").count == 3)
    #expect(html.components(separatedBy: "hidden to protect others").count > 2)
    #expect(!html.contains("Commerce itself"))
    #expect(html.contains("What it cannot hide"))
  }

  @Test("the page of a pulse has its waves side by side, and its attention")
  func waves() throws {
    let html = try #require(try pages()["pulse/safety.html"])
    #expect(html.contains("6.1 (n 10)") && html.contains("closed 12 June"))
    #expect(html.contains("hidden to protect others"))
  }

  @Test("dissents stand with who, what and what came of them, also without a pulse")
  func dissents() throws {
    var decision = Decision(
      header: Sample.header(RecordKey(.decision, id: "0001"), "One queue", "decisions/0001.md", date: "2026-03-02"),
      folder: .own, dialect: .own)
    decision.status = .accepted
    decision.dissent = [
      Dissent(who: "Gate", view: "One <queue> can stop", answered: nil),
      Dissent(who: "Booking", view: "Too dear", answered: "Cheaper than none", became: "It paid in May"),
    ]
    let html = try #require(try pages([], decisions: [decision])["pulse/index.html"])
    #expect(html.contains("Two dissents stand, and one of them is not answered."))
    #expect(html.contains("One &lt;queue&gt; can stop") && html.contains("not answered yet"))
    #expect(html.contains("It paid in May") && html.contains("something came of it"))
    let page = try #require(try pages([], decisions: [decision])["decisions/0001.html"])
    #expect(page.contains("It paid in May"))
    #expect(try pages([])["pulse/index.html"] == nil)
  }

  @Test("before any wave has closed there is nothing to tell but that")
  func early() throws {
    let all = try pages(on: "2026-06-12")
    #expect(try #require(all["pulse/safety.html"]).contains("no wave has closed yet"))
    #expect(all.values.allSatisfy { !$0.contains("Q2") })
  }

  @Test("how dissents stand is said of one and of more")
  func clauses() {
    func clause(_ answers: String?...) -> String {
      dissentsClause(
        answers.map { answer in
          DissentReport(
            decision: RecordKey(.decision, id: "1"), date: nil, status: .accepted,
            dissent: Dissent(who: "Gate", view: "No", answered: answer))
        })
    }
    #expect(clause() == "no dissent stands against a decision")
    #expect(clause("a") == "one dissent stands, and is answered")
    #expect(clause(nil) == "one dissent stands, and it is not answered")
    #expect(clause("a", "b") == "two dissents stand, and all are answered")
    #expect(clause("a", nil) == "two dissents stand, and one of them is not answered")
    #expect(clause(nil, nil) == "two dissents stand, and none is answered")
  }
}
