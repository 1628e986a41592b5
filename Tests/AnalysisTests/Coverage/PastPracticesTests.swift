import Record
import Testing

@testable import Analysis

@Suite("The history of coverage")
struct PastPracticesTests {
  @Test("has the ends of the last twelve months, each before the day")
  func days() {
    let ends = endsOfMonths(before: day("2026-03-31"))
    #expect(ends.count == 12)
    #expect(ends.first == day("2025-03-31"))
    #expect(ends.suffix(2) == [day("2026-01-31"), day("2026-02-28")])
    #expect(endsOfMonths(before: day("2026-04-01")).last == day("2026-03-31"))
    #expect(endsOfMonths(before: day("2024-03-01")).last == day("2024-02-29"))
  }

  @Test("tells of each day what the whole report of that day tells, for all and by team")
  func agreement() async throws {
    let record = try await SampleContent.record()
    let now = await examine(record, from: .everyone(on: day("2026-11-20"))).report
    for day in endsOfMonths(before: now.asOf) {
      let then = await SampleContent.practices(of: record, on: day)
      for (one, other) in zip(now.practices, then) where one.history.value != nil {
        #expect(one.state(on: day) == other.state, "\(one.practice) on \(day.iso)")
        for (team, past) in zip(one.teams, other.teams) {
          let state = team.history.value?.first { $0.day == day }?.state
          #expect(state == past.state, "\(one.practice) of \(team.team) on \(day.iso)")
        }
      }
    }
  }

  @Test("is not told where what it rests on has no dates")
  func undated() async throws {
    let report = try await SampleContent.report()
    let untold = report.practices.filter { $0.history.value == nil }
    // skills.csv counts who knows a system today. Nothing of the sample's attention list is accepted.
    #expect(untold.map(\.practice) == [.E3])
    #expect(untold.first?.history.reason == .notDated)
  }

  @Test("is that of a decision before it was superseded, and before it was looked at again")
  func decisions() throws {
    let report = analyse(
      .build {
        $0.decisions = [
          .build("1-a", .accepted, date: "2026-01-10") {
            $0.options = [DecisionOption(name: "x")]
            $0.header.reviewIn = CalendarDuration(2, .month)
            $0.header.lastReviewedOn = day("2026-05-20")
          }
        ]
      }, asOf: day("2026-06-15"))
    let documented = try #require(report.practice(.G2))
    #expect(documented.state == .practised)
    #expect(documented.state(on: day("2025-12-31")) == .notEvidenced)
    #expect(documented.state(on: day("2026-02-28")) == .practised)
    // A review was due on 10 March and took place on 20 May.
    #expect(documented.state(on: day("2026-03-31")) == .lapsing)
    #expect(documented.state(on: day("2026-05-31")) == .practised)
  }
}

extension PracticeReport {
  fileprivate func state(on day: CalendarDate) -> State? { history.value?.first { $0.day == day }?.state }
}
