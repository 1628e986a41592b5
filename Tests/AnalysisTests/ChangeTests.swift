import Record
import Testing

@testable import Analysis

func audience(everyWeeks weeks: Int, from start: String) -> Audience {
  let cadence = CalendarDuration(weeks, .week).map { Cadence(every: $0, starts: day(start)) }
  return Audience(id: "x", name: "Executives", cadence: cadence, sees: [.everyone])
}

@Suite("What changed since the last report")
struct ChangeTests {
  @Test("is counted from the rhythm of the first audience that has one, else from a week before")
  func previousDay() {
    let none = OrganizationRecord.build {
      $0.organization.audiences = [Audience(id: "a", name: "A", cadence: nil, sees: [])]
    }
    #expect(analyse(none, asOf: day("2026-11-16")).previousAsOf == day("2026-11-09"))
    let some = OrganizationRecord.build {
      $0.organization.audiences = [
        Audience(id: "a", name: "A", cadence: nil, sees: []), audience(everyWeeks: 2, from: "2026-01-08"),
        audience(everyWeeks: 1, from: "2026-01-01"),
      ]
    }
    #expect(analyse(some, asOf: day("2026-11-26")).previousAsOf == day("2026-11-12"))
    #expect(analyse(some, asOf: day("2026-11-27")).previousAsOf == day("2026-11-26"))
    #expect(analyse(some, asOf: day("2026-01-08")).previousAsOf == nil)
    #expect(analyse(some, asOf: day("2026-01-08")).changes.isEmpty)
    #expect(analyse(some, asOf: day("2026-11-26"), previous: day("2026-11-01")).previousAsOf == day("2026-11-01"))
    #expect(analyse(some, asOf: day("2026-11-26"), previous: day("2026-11-26")).previousAsOf == nil)
  }

  private func words(_ changes: [Change]) -> [String] {
    changes.map {
      switch $0 {
      case .newConcern(let item): "new \(item.lead.rule) \(item.subject.id)"
      case .solved(let item): "solved \(item.lead.rule) \(item.subject.id)"
      case .noLongerSeen(let item): "no longer seen \(item.lead.rule) \(item.subject.id)"
      case .decisionTaken(let key, _, let status, _): "\(status.rawValue) \(key.id)"
      case .decisionProposed(let key, _, _): "proposed \(key.id)"
      case .objectiveScored(let key, _, let from, let to): "\(key.id) \(from) to \(to)"
      case .recordAdded(let key, _): "added \(key.id)"
      }
    }
  }

  private func changes(
    _ from: String, _ to: String, _ fill: (inout OrganizationRecord) -> Void
  ) -> [String] {
    words(analyse(.build(fill), asOf: day(to), previous: day(from)).changes)
  }

  /// 1, 2, 3 by turns, one value far out, and 1, 2, 3 again.
  private func spiked(by value: Double, backBy low: Double = 2) -> Metric {
    var values = (0..<40).map { Double(1 + $0 % 3) }
    (values[30], values[36]) = (value, low)
    return .build("m", better: .lower, values: weekly(from: "2026-01-05", values))
  }

  @Test("a signal that only aged is no longer seen, and not solved")
  func aged() {
    // The way up of 3 August is among the last four values up to 24 August, the way down again up to 31 August.
    #expect(changes("2026-08-03", "2026-09-07") { $0.metrics = [spiked(by: 30)] } == ["no longer seen metric.moved m"])
    #expect(
      changes("2026-08-03", "2026-09-14") { $0.metrics = [spiked(by: 30, backBy: -40)] } == ["solved metric.moved m"])
  }

  @Test("names new concerns and solved ones")
  func concerns() {
    let objective = Objective.build("a", [.checked([("2026-10-20", 0), ("2026-11-16", 10)], from: 0, to: 10)])
    // 31 of 92 days: 0.337 expected.
    #expect(changes("2026-10-10", "2026-11-01") { $0.objectives = [objective] } == ["new objective.behind-pace a"])
    #expect(
      changes("2026-11-01", "2026-11-16") { $0.objectives = [objective] }
        == ["solved objective.behind-pace a", "a 0.0 to 1.0"])
    #expect(changes("2026-11-01", "2026-11-02") { $0.objectives = [objective] }.isEmpty)
  }

  @Test("does not call solved what passed with its period, or became too old")
  func passed() {
    let stale = Objective.build("a", [.checked([], from: 0, to: 10)])
    #expect(changes("2026-12-31", "2027-01-01") { $0.objectives = [stale] }.isEmpty)
    let lost = Objective.build("a", [.checked([("2026-12-20", 0)], from: 0, to: 10)])
    #expect(changes("2026-12-31", "2027-02-20") { $0.objectives = [lost] }.isEmpty)
    let bare = Decision.build("b", .accepted, date: "2026-08-01")
    #expect(changes("2026-10-01", "2026-11-16") { $0.decisions = [bare] }.isEmpty)
  }

  @Test("says nothing new of what was accepted")
  func accepted() {
    let lost = Objective.build("a", [.checked([("2026-10-20", 0)], from: 0, to: 10)])
    let known = Acknowledgement(
      rule: "objective.behind-pace", subject: "a", until: day("2026-12-01"), reason: "Known", span: spot("f"))
    #expect(
      changes("2026-10-10", "2026-11-01") {
        $0.objectives = [lost]
        $0.organization.acknowledgements = [known]
      }.isEmpty)
  }

  @Test("names decisions by what their records say, and other records that are new")
  func added() {
    let fill: (inout OrganizationRecord) -> Void = {
      $0.decisions = [
        .build("1-a", .accepted, date: "2026-11-10", folder: foreign),
        .build("2-b", .rejected, date: "2026-11-12", folder: foreign),
        .build("3-c", .proposed, date: "2026-11-11", folder: foreign),
        .build("4-d", .unknown, date: "2026-11-11", folder: foreign),
        .build("5-e", .accepted, date: "2026-11-09", folder: foreign), .build("6-f", .accepted, folder: foreign),
      ]
      $0.strategies = [.build("s", outcomes: ["m"], date: "2026-11-10")]
      $0.metrics = Metric.Tie.allCases.map { .build($0.rawValue, ties: $0) }
    }
    #expect(
      changes("2026-11-09", "2026-11-16", fill) == [
        "new strategy.outcomes-without-data s", "rejected 2-b", "accepted 1-a", "proposed 3-c", "added 4-d", "added s",
      ])
  }

  @Test("tells of scores that moved by half a grade step or more, the largest first")
  func scores() {
    func objective(_ id: String, _ value: Double) -> Objective {
      .build(id, [.checked([("2026-10-05", 5), ("2026-10-12", value)], from: 0, to: 10)])
    }
    #expect(
      changes("2026-10-06", "2026-10-13") {
        $0.objectives = [objective("a", 5.4), objective("b", 5.5), objective("c", 7)]
      } == ["c 0.5 to 0.7", "b 0.5 to 0.55"])
  }
}

@Suite("What falls due")
struct UpcomingTests {
  @Test("is listed by date, from today to 60 days ahead")
  func window() {
    let record = OrganizationRecord.build {
      $0.organization.audiences = [audience(everyWeeks: 2, from: "2026-01-08")]
      $0.objectives = [.build("o")]
      $0.decisions = [
        .build("today", .proposed) { $0.decideBy = day("2026-11-16") },
        .build("past", .proposed) { $0.decideBy = day("2026-11-15") },
        .build("last", .proposed) { $0.decideBy = day("2027-01-15") },
        .build("later", .proposed) { $0.decideBy = day("2027-01-16") },
        .build("taken", .accepted, date: "2026-06-01") {
          $0.decideBy = day("2026-11-20")
          $0.header.reviewIn = CalendarDuration(6, .month)
        },
      ]
    }
    let due = analyse(record, asOf: day("2026-11-16")).upcoming
    #expect(due.map(\.date) == ["2026-11-16", "2026-11-26", "2026-12-01", "2026-12-31", "2027-01-15"].map { day($0) })
    #expect(
      due.map(\.kind) == [.decideBy, .update(audience: "x"), .review, .periodEnds("2026-Q4"), .decideBy])
    #expect(due.map(\.record?.id) == ["today", nil, "taken", nil, "last"])
  }
}
