import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Processes")
struct ProcessTests {
  private func process(
    _ id: String, owner: String? = "a", version: String = "2", date: String? = nil, reviewed: String? = nil,
    _ fill: (inout RepeatableProcess) -> Void = { _ in }
  ) -> RepeatableProcess {
    var process = RepeatableProcess(
      header: heading(.process, id, file: "processes/\(id).md", owner: owner, date: date),
      version: ProcessVersion(version))
    process.steps = ["one"]
    process.header.lastReviewedOn = reviewed.map { day($0) }
    fill(&process)
    return process
  }

  private func friction(
    _ id: String, _ date: String, answered: String? = nil, resolved: String? = nil, answer: String? = nil
  ) -> RepeatableProcess.Friction {
    var friction = RepeatableProcess.Friction(id: Located(id, at: spot("p.md")), date: day(date), what: "What of \(id)")
    (friction.answeredOn, friction.resolvedOn) = (answered.map { day($0) }, resolved.map { day($0) })
    friction.answer = answer
    return friction
  }

  private func adoption(_ team: String, _ date: String, _ version: String? = nil) -> RepeatableProcess.Adoption {
    RepeatableProcess.Adoption(
      team: team, on: day(date), version: version.map { Located(ProcessVersion($0), at: spot("p.md")) },
      span: spot("p.md"))
  }

  private func report(
    _ processes: [RepeatableProcess], on date: String = "2026-06-15", _ fill: (inout Organization) -> Void = { _ in }
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("all"), team("a", parent: "all"), team("b", parent: "all")]
        fill(&$0.organization)
        $0[RepeatableProcess.self] = processes
      }, asOf: day(date), previous: day("2026-01-01"))
  }

  @Test("each team works by the version that it named last, in configured order; groups are not missed")
  func adoption() throws {
    let one = process("p") {
      $0.adoptions = [
        adoption("b", "2026-03-01", "2"), adoption("a", "2026-01-01", "1"), adoption("a", "2026-05-01", "v2.0"),
        adoption("b", "2026-07-01", "3"),
      ]
    }
    let told = try #require(report([one]).processes.first)
    #expect(told.adoption.map(\.team) == ["a", "b"] && told.adoption.map(\.state) == [.current, .current])
    #expect(told.adoption.map(\.on) == [day("2026-05-01"), day("2026-03-01")])
    #expect(told.notAdopted == [] && told.notAdoptedCount == 0)
    let early = try #require(report([one], on: "2026-02-01").processes.first)
    #expect(early.adoption.map(\.team) == ["a"] && early.adoption.map(\.state) == [.other])
    #expect(early.notAdopted == ["b"] && early.notAdoptedCount == 1)
  }

  @Test("a review is due in the interval of the process, or of the policy, from the last one or else the date")
  func reviews() {
    // Six months from 15 December 2025 are 15 June 2026: due, and not yet overdue.
    let due = process("p", date: "2020-01-01", reviewed: "2025-12-15")
    #expect(report([due]).processes[0].reviewDue == day("2026-06-15"))
    #expect(report([due]).items("process.review-overdue").isEmpty)
    #expect(report([due], on: "2026-06-16").items("process.review-overdue").count == 1)
    var quick = due
    quick.header.reviewIn = CalendarDuration(2, .week)
    #expect(report([quick]).processes[0].reviewDue == day("2025-12-29"))
    #expect(report([process("q", date: "2026-01-10")]).processes[0].reviewDue == day("2026-07-10"))
    #expect(report([process("q")]).processes[0].reviewDue == nil)
    let slow = report([due]) {
      $0.policies.processes.reviewIn = CalendarDuration(1, .year) ?? $0.policies.processes.reviewIn
    }
    #expect(slow.processes[0].reviewDue == day("2026-12-15"))
  }

  @Test("friction is told by what became of it on the day: not answered first, the oldest first")
  func friction() {
    let one = process("p") {
      $0.friction = [
        friction("late", "2026-06-01"), friction("done", "2026-02-01", answered: "2026-02-11", resolved: "2026-03-01"),
        friction("said", "2026-03-01", answer: "No"), friction("old", "2026-04-01"),
        friction("next", "2026-07-01"), friction("soon", "2026-05-01", answered: "2026-06-20", answer: "Yes"),
      ]
    }
    let told = report([one]).processes[0].friction
    #expect(told.map(\.friction.id.value) == ["old", "soon", "late", "said", "done"])
    #expect(told.map(\.state) == [.open, .open, .open, .answered, .resolved])
    // From 1 April to 15 June are 75 days; from 1 February to 1 March 28.
    #expect(told[0].age(asOf: day("2026-06-15")) == 75 && told[4].age(asOf: day("2026-06-15")) == 28)
    let items = report([one]).items("process.friction-unanswered")
    #expect(items.count == 1)
    let matter = items.first?.matter as? FrictionUnanswered
    #expect(matter?.count == 3 && matter?.reported == day("2026-04-01"))
  }

  @Test("a process that is expected is missed once any is written, or once the policy says so; by name or by its core")
  func cores() {
    func missing(_ processes: [RepeatableProcess], _ fill: (inout Organization) -> Void = { _ in }) -> [String] {
      report(processes, fill).items("process.core-missing").compactMap { ($0.matter as? CoreProcessMissing)?.core }
    }
    #expect(missing([]) == [])
    #expect(missing([process("x")]) == ["onboarding", "incident-response", "design-review"])
    let named = process("arrival") { $0.core = Located("onboarding", at: spot("p.md")) }
    #expect(missing([named, process("incident-response")]) == ["design-review"])
    var withheld = process("design-review")
    withheld.header.visibility = "board"
    #expect(missing([named, process("incident-response"), withheld]) == [])
    #expect(
      missing([]) {
        $0.policies.processes.core = ["release"]
        $0.policies.processes.isCoreWritten = true
      } == ["release"])
    #expect(report([process("x", owner: nil)]).items("process.no-owner").count == 1)
  }

  private func reviewed(_ id: String, _ date: String, commit: Int = 1, alone: Bool = true) -> RepeatableProcess {
    process(id, reviewed: date) {
      $0.reviews = [
        ReviewCommit(committed: day(date), commit: commit, reviewedOn: day(date), changesDateAlone: alone)
      ]
    }
  }

  @Test("three reviews of one day that changed nothing but their date are a question, two are none")
  func together() throws {
    let three = ["p", "q", "r"].map { reviewed($0, "2026-05-04") }
    let item = try #require(
      report(three + [reviewed("s", "2026-05-04", alone: false)]).items("process.reviews-together").first)
    let matter = try #require(item.matter as? ReviewsTogether)
    #expect(matter.count == 3 && matter.others == 1 && matter.isOneCommit && matter.day == day("2026-05-04"))
    #expect(item.owner == "a" && item.subject == .organization && item.tone == .watch)
    #expect(report(Array(three.prefix(2))).items("process.reviews-together").isEmpty)
    // 182 days later it is still talked about, and a day later it is not.
    #expect(report(three, on: "2026-11-02").items("process.reviews-together").count == 1)
    #expect(report(three, on: "2026-11-03").items("process.reviews-together").isEmpty)
    #expect(report(three, on: "2026-05-03").items("process.reviews-together").isEmpty)
    let two = ["p", "q", "r"].enumerated().map { reviewed($1, "2026-05-04", commit: $0) }
    #expect((report(two).items("process.reviews-together").first?.matter as? ReviewsTogether)?.isOneCommit == false)
  }

  @Test("H1 is the share of processes with owner and steps that are not forgotten, and of those that are expected")
  func written() throws {
    func coverage(_ processes: [RepeatableProcess], on date: String = "2026-06-15") throws -> PracticeReport {
      try #require(report(processes, on: date).practice(.H1))
    }
    #expect(try coverage([]).basis == .nothingWritten(folder: "processes"))
    let all = ["onboarding", "incident-response", "design-review"].map { process($0, date: "2026-01-10") }
    #expect(try coverage(all).state == .practised && coverage(all).basis == .records(found: 3, current: 3, sound: 3))
    // One of three: two are missing.
    #expect(try coverage([all[0]]).state == .lapsing)
    #expect(try coverage([process("x", owner: nil)]).state == .notEvidenced)
    // Due on 10 July 2026, forgotten after 10 January 2027.
    #expect(try coverage(all, on: "2027-01-10").state == .practised)
    #expect(try coverage(all, on: "2027-01-11").state == .lapsing)
    let adopted = process("onboarding", owner: "a") {
      $0.adoptions = [adoption("b", "2026-01-01", "1")]
    }
    #expect(try coverage([adopted]).teams.map(\.state) == [.notApplicable, .practised, .lapsing])
  }

  @Test("H3 is looking again in time, and answering")
  func revisited() throws {
    func state(_ one: RepeatableProcess) throws -> PracticeReport.State {
      try #require(report([one]).practice(.H3)).state
    }
    #expect(try state(process("p", reviewed: "2026-01-05")) == .practised)
    #expect(try state(process("p", reviewed: "2025-12-14")) == .lapsing)
    #expect(try state(process("p", date: "2026-06-01")) == .notEvidenced, "it is new")
    #expect(try state(process("p", date: "2025-06-01")) == .notEvidenced, "nobody ever came back to it")
    #expect(
      try state(
        process("p", date: "2026-06-01") { $0.friction = [friction("x", "2026-06-02", answered: "2026-06-05")] })
        == .practised)
    // Not answered for 28 days, and for 29.
    #expect(
      try state(process("p", reviewed: "2026-06-01") { $0.friction = [friction("x", "2026-05-18")] }) == .practised)
    #expect(try state(process("p", reviewed: "2026-06-01") { $0.friction = [friction("x", "2026-05-17")] }) == .lapsing)
  }
}
