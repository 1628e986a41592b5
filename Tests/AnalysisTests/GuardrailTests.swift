import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Guardrails and their waivers")
struct GuardrailTests {
  private func waiver(
    _ team: String?, from: String? = nil, until: String? = nil, ended: String? = nil, request: Waiver.Request? = nil
  ) -> Waiver {
    Waiver(
      team: team, reason: "It is not done", from: from.map { day($0) }, expires: until.map { day($0) },
      endedOn: ended.map { day($0) }, request: request, span: spot("g.md"))
  }

  private func guardrail(_ waivers: [Waiver], id: String = "g", owner: String? = nil) -> Guardrail {
    var guardrail = Guardrail(
      header: heading(.guardrail, id, file: "guardrails/\(id).md", owner: owner), rule: "No shared database",
      waivers: waivers)
    guardrail.check = "A query"
    return guardrail
  }

  private func report(
    _ guardrails: [Guardrail], on date: String, previous: String? = nil, longest: CalendarDuration? = nil
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b")]
        if let longest { $0.organization.policies.longestWaiver = longest }
        $0[Guardrail.self] = guardrails
      }, asOf: day(date), previous: previous.map { day($0) })
  }

  private func states(_ waivers: [Waiver], on date: String) -> [WaiverReport.State] {
    report([guardrail(waivers)], on: date).guardrails.flatMap { $0.waivers.map(\.state) }
  }

  @Test("a waiver holds on its last day and has run out on the next; its last 30 days are told")
  func ends() {
    let one = [waiver("a", from: "2026-03-01", until: "2026-06-30")]
    #expect(states(one, on: "2026-02-28") == [.planned])
    #expect(states(one, on: "2026-03-01") == [.running])
    // From 31 May to 30 June are 30 days.
    #expect(states(one, on: "2026-05-30") == [.running])
    #expect(states(one, on: "2026-05-31") == [.ending])
    #expect(states(one, on: "2026-06-30") == [.ending])
    #expect(states(one, on: "2026-07-01") == [.expired])
  }

  @Test("a waiver is over from the day on which the rule is kept again, and not before")
  func kept() {
    let one = [waiver("a", until: "2026-06-30", ended: "2026-06-20")]
    #expect(states(one, on: "2026-06-19") == [.ending])
    #expect(states(one, on: "2026-06-20") == [.ended])
    #expect(states(one, on: "2026-08-01") == [.ended])
  }

  @Test("a renewal is counted for the team on this guardrail, and what it renews is no concern any more")
  func renewals() {
    let waivers = [
      waiver("a", from: "2026-07-05", until: "2026-12-31"), waiver("a", from: "2026-01-01", until: "2026-06-30"),
      waiver("b", from: "2026-01-01", until: "2026-06-30"), waiver("a", from: "2027-01-01", until: "2027-03-31"),
    ]
    let reports = report([guardrail(waivers)], on: "2026-07-05").guardrails[0].waivers
    #expect(reports.map(\.state) == [.running, .renewed, .expired, .planned])
    #expect(reports.map(\.renewals) == [1, 0, 0, 2])
    // Before it begins, a renewal renews nothing.
    #expect(states(waivers, on: "2026-07-04") == [.planned, .expired, .expired, .planned])
    #expect(states(waivers, on: "2026-06-15") == [.planned, .ending, .ending, .planned])
  }

  @Test("renewals that follow within 30 days are one exception, and its whole life is held against the policy")
  func life() {
    let year = [
      waiver("a", from: "2026-01-01", until: "2026-06-30"), waiver("a", from: "2026-07-30", until: "2027-01-01"),
    ]
    let atLimit = report([guardrail(year)], on: "2026-08-01").guardrails[0].waivers
    #expect(atLimit.map(\.opened) == [day("2026-01-01"), day("2026-01-01")])
    #expect(atLimit.map(\.isTooLong) == [false, false])
    let over = [year[0], waiver("a", from: "2026-07-30", until: "2027-01-02")]
    #expect(report([guardrail(over)], on: "2026-08-01").guardrails[0].waivers.map(\.isTooLong) == [false, true])
    // 31 days later it is another.
    let other = [year[0], waiver("a", from: "2026-07-31", until: "2027-01-02")]
    #expect(report([guardrail(other)], on: "2026-08-01").guardrails[0].waivers.map(\.isTooLong) == [false, false])
    #expect(report([guardrail(over)], on: "2026-08-01").items("guardrail.waiver-too-long").count == 1)
    #expect(report([guardrail(over)], on: "2026-08-01", longest: CalendarDuration(2, .year)).attention.isEmpty)
  }

  @Test("where nobody wrote when a waiver began, what is left of it is held against the policy, and passes by itself")
  func unknownBeginning() {
    let one = [guardrail([waiver("a", until: "2027-12-31")])]
    #expect(report(one, on: "2026-12-30").items("guardrail.waiver-too-long").map(\.owner) == ["a"])
    let later = report(one, on: "2026-12-31", previous: "2026-12-30")
    #expect(later.items("guardrail.waiver-too-long").isEmpty)
    #expect(!later.changes.contains { if case .solved = $0 { true } else { false } })
  }

  @Test("a waiver that has run out is talked over with its team, one reason each, and solved by a renewal")
  func attention() {
    let waivers = [
      waiver("a", from: "2026-01-01", until: "2026-06-30"), waiver("b", from: "2026-01-01", until: "2026-05-31"),
      waiver("a", from: "2026-07-10", until: "2026-09-30"),
    ]
    let before = report([guardrail(waivers, owner: "b")], on: "2026-07-09")
    let items = before.items("guardrail.waiver-expired")
    #expect(Set(items.map(\.owner)) == ["a", "b"] && Set(items.map(\.matter.detail)) == ["a", "b"])
    #expect(items.allSatisfy { $0.tone == .watch && $0.subject == .record(RecordKey(.guardrail, id: "g")) })
    #expect(before.guardrails[0].attention.map(\.reasons.count) == [2])
    let after = report([guardrail(waivers, owner: "b")], on: "2026-07-10", previous: "2026-07-09")
    let solved = after.changes.compactMap { change -> String? in
      guard case .solved(let item) = change else { return nil }
      return item.lead.matter.detail
    }
    #expect(solved == ["a"])
  }

  @Test("the ends of waivers in force are among the next dates")
  func upcoming() {
    let waivers = [
      waiver("a", from: "2026-01-01", until: "2026-06-30"), waiver("b", until: "2026-07-20", ended: "2026-06-01"),
    ]
    let dates = report([guardrail(waivers)], on: "2026-06-15").upcoming
    #expect(dates.map(\.date) == [day("2026-06-30")] && dates.map(\.kind) == [.waiverEnds(team: "a")])
  }

  private func request(_ name: String, _ asked: String, _ answered: String?, _ answer: Waiver.Answer) -> Waiver {
    var request = Waiver.Request(name: name, answer: answer)
    (request.requestedOn, request.answeredOn) = (day(asked), answered.map { day($0) })
    return waiver(nil, request: request)
  }

  @Test("exceptions of others have the state of their answer on the day, and the answers their quantiles")
  func exceptions() {
    let list = [
      request("x", "2026-02-02", "2026-02-02", .granted), request("y", "2026-02-03", "2026-02-08", .refused),
      request("z", "2026-02-10", nil, .unknown), request("v", "2026-02-20", nil, .waiting),
    ]
    let now = report([guardrail(list)], on: "2026-02-10").guardrails[0]
    #expect(now.waivers.map(\.state) == [.endless, .refused, .unknown])
    // Of 0 and 5 days: 2.5, 3.75 and 4.5.
    #expect(now.answers == .measured(Turnaround(n: 2, p50: 2.5, p75: 3.75, p90: 4.5)))
    let before = report([guardrail(list)], on: "2026-02-05").guardrails[0]
    #expect(before.waivers.map(\.state) == [.endless, .waiting] && before.answers.value?.n == 1)
    #expect(report([guardrail([])], on: "2026-02-05").guardrails[0].answers == .unavailable(.noData))
  }

  @Test("ten thousand waivers of one team are one after the other")
  func many() {
    let first = day("2026-01-01")
    let waivers = (0..<10_000).map { number in
      Waiver(
        team: "a", reason: "x", from: first.adding(days: number), expires: first.adding(days: number),
        span: spot("g.md"))
    }
    let reports = report([guardrail(waivers)], on: "2026-01-01").guardrails[0].waivers
    #expect(reports.map(\.renewals) == Array(0..<10_000))
    #expect(reports[9999].opened == first && reports[0].state == .ending && reports[1].state == .planned)
  }
}
