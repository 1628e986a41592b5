import Record
import Testing

@testable import Analysis

/// The page of practices of `content/`, line by line: what it says, and why, from reading the files. By 20 November 2026.
@Suite("The coverage of the sample")
struct SampleCoverageTests {
  typealias State = PracticeReport.State

  struct Line: Sendable, CustomStringConvertible {
    let practice: Practice
    let state: State
    let found: Int
    let current: Int
    let sound: Int
    /// Commerce, Booking, Payments, Platform, Gate, Reliability; empty where it is not by team.
    let teams: [State]
    /// How that follows from the files.
    let because: String

    init(
      _ practice: Practice, _ state: State, _ sound: Int, of current: Int, found: Int, _ teams: String,
      _ because: String
    ) {
      (self.practice, self.state, self.found) = (practice, state, found)
      (self.current, self.sound, self.because) = (current, sound, because)
      let letters: [Character: State] = [
        "P": .practised, "L": .lapsing, "n": .notEvidenced, "-": .notApplicable,
      ]
      self.teams = teams.compactMap { letters[$0] }
    }

    var description: String { practice.rawValue }
  }

  static let lines: [Line] = [
    Line(
      .A1, .practised, 2, of: 3, found: 3, "",
      """
      Gates without queues was reviewed on 22 September, for six months, and Ferries beside freight was written on 30 October. \
      The review of Money that moves once, of 14 April, was due on 14 October.
      """),
    Line(
      .A2, .practised, 2, of: 3, found: 3, "",
      """
      Two name a weekly metric whose last value is of 16 November. The cars in truck lanes, the only outcome of Ferries \
      beside freight, have no value yet.
      """),
    Line(
      .A3, .practised, 2, of: 2, found: 6, "",
      """
      Executives were told on 12 November and will be on the 26th, engineers on the 16th and the 23rd. The four before are \
      over; product managers were told last on 21 October, and on the 28th was the next.
      """),
    Line(
      .B1, .practised, 4, of: 7, found: 8, "PPPPnn",
      """
      The window of the cheaper acquirer, done on 19 October, is open. Of seven others the clearer words (Commerce), the yard \
      hours (Booking), the refunds (Payments) and the reviews that wait (Platform) have values before and after. The file of \
      the last port names no metric (Payments, one of two); Gate's sensors changed how their metric counts on that day, and \
      open weaknesses are given by service only. Reliability finished nothing.
      """),
    Line(
      .B2, .practised, 3, of: 4, found: 4, "-PP-Pn",
      """
      Neighbouring hours was registered three days after its start; it is one of Booking's two, and the forecasts are sound. \
      The two groups have none of their own, and no group needs any; Reliability has none.
      """),
    Line(
      .B3, .practised, 10, of: 11, found: 21, "PPPPLP",
      "Eleven of Q4, ten of Q3. On Gates open first time nobody checked in since 5 October: 46 days, and 28 are allowed."
    ),
    Line(
      .C1, .practised, 6, of: 6, found: 15, "PPPPPn",
      """
      Fourteen decisions and a pulse. The log of July, the forecasts, the acquirer, the reviews within four hours and the \
      signed images are of the last 180 days or open, and weigh options. The wave of 13 November tells of all teams but \
      Reliability, of which fewer than five answered.
      """),
    Line(
      .C2, .practised, 5, of: 6, found: 6, "PPPPLP",
      "All six have goals. Gate's was reviewed on 3 March, for six months; the others in June or later."),
    Line(
      .C3, .practised, 5, of: 5, found: 5, "-Pn-Pn",
      """
      Three retrospectives of the last five weeks (every four, and one of grace) and two learnings of this autumn, of Booking \
      and Gate, all with what was agreed or learned. Payments and Reliability held none.
      """),
    Line(
      .D1, .practised, 10, of: 11, found: 12, "PPPPPP",
      """
      Eleven are open, one is repaid. Only the export without an owner has neither price nor effort: one of Booking's two.
      """),
    Line(
      .D2, .lapsing, 1, of: 6, found: 6, "LLLLLP",
      """
      20 % is promised, within 5. Of the 13 weeks to 15 November Reliability gave 26.9 %; the five others gave 8 to 14 %, and \
      18 to 21 % in the 13 weeks before.
      """),
    Line(
      .D3, .practised, 7, of: 11, found: 11, "PnLPPP",
      """
      Sound: two guardrails with a check, a radar of this November, and the reviews of Commerce, Platform (one of two in \
      time), Gate and Reliability. Not: alarms that say what to do has no check, the waiver of Payments ran out on 31 October, \
      three of Booking's four reviews were late or still wait, and so were all three of Payments.
      """),
    Line(
      .E1, .practised, 2, of: 2, found: 8, "-PL-PP",
      """
      Held within a month: 29 October (Booking, Platform) and 5 November (Reliability, Platform, and so Gate). Three are to \
      come, Plates in fog among them, which was moved to 10 December. Payments held its last on 10 September.
      """),
    Line(
      .E2, .lapsing, 0, of: 2, found: 2, "",
      """
      A level of Engineering has no criteria. Leading a team has, and was reviewed on 6 October 2025, which holds for a year.
      """),
    Line(
      .E3, .practised, 11, of: 14, found: 15, "PPPPPP",
      """
      Of twelve systems one person alone knows the berth planner, the price list and the barrier firmware. One rotation runs, \
      one ended on 29 May, 175 days ago; the third is to come.
      """),
    Line(
      .F1, .practised, 16, of: 18, found: 18, "PPPPPL",
      """
      Eleven services and seven headline metrics. The status page, Reliability's only one, was last deployed on 17 September; \
      customer satisfaction, which came weekly, has no value since 21 September.
      """),
    Line(
      .F2, .practised, 15, of: 17, found: 17, "",
      "All have a question; customer satisfaction has gone quiet, and the cars in truck lanes have no value yet."),
    Line(
      .F3, .practised, 13, of: 14, found: 20, "",
      "Fourteen entries since 24 May; only the invoices of two ports name no metric."),
    Line(
      .G1, .practised, 2, of: 4, found: 14, "",
      """
      The log and the forecasts say what they mean for the business and recommend an option; the acquirer and the reviews \
      within four hours say no implication. Of the draft it is not asked.
      """),
    Line(
      .G2, .practised, 4, of: 6, found: 14, "-LnPnn",
      """
      The review of the build farm was due on 10 August, and the forecasts are proposed for 46 days, where 30 are allowed. Of \
      Platform's two one is sound. Three of the others name no team.
      """),
    Line(
      .G3, .lapsing, 5, of: 25, found: 52, "",
      """
      In 13 weeks executives were promised six updates and had three, engineers thirteen and had two, product managers six \
      and had one, a week late. The other 27 days are of the 13 weeks before.
      """),
    Line(
      .H1, .practised, 3, of: 5, found: 5, "-PLPPP",
      """
      The change of the price list has no owner, and design review, which is expected, is missing. Payments works by version 2 \
      of incident response, of which there is a third.
      """),
    Line(
      .H2, .practised, 3, of: 4, found: 4, "LPPLPP",
      """
      Gate is being coached by Reliability and by Booking; Payments was by Booking, until 30 June, 143 days ago. Platform's \
      coaching of Commerce should have ended on 30 September, and nobody says that it did.
      """),
    Line(
      .H3, .lapsing, 0, of: 2, found: 4, "-nnLnL",
      """
      Incident response (Reliability) has a friction of 21 October without an answer: 30 days, and 28 are allowed. Onboarding \
      (Platform) was reviewed on 3 March, for six months. Nobody came back to the two others yet, and nothing of them is due.
      """),
  ]

  @Test("has each line for its reason, for all and by team")
  func reasons() async throws {
    let practices = await SampleContent.practices(of: try await SampleContent.record(), on: day("2026-11-20"))
    for (line, report) in zip(SampleCoverageTests.lines, practices) {
      #expect(report.practice == line.practice && report.state == line.state, "\(line): \(line.because)")
      #expect(
        report.basis == .records(found: line.found, current: line.current, sound: line.sound),
        "\(line): \(line.because)")
      #expect(report.teams.map(\.state) == line.teams, "\(line): \(line.because)")
    }
  }

  @Test("has a line for every practice, and every state among them")
  func complete() {
    #expect(SampleCoverageTests.lines.map(\.practice) == Practice.allCases)
    let states = SampleCoverageTests.lines.flatMap { [$0.state] + $0.teams }
    #expect(Set(states) == Set(State.allCases))
  }
}
