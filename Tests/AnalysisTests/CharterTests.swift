import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Charters")
struct CharterTests {
  private func interaction(_ team: String, until: String?, _ mode: Charter.Mode = .collaboration) -> Charter.Interaction
  {
    Charter.Interaction(team: Located(team, at: spot("teams/a.md", 3)), mode: mode, until: until.map { day($0) })
  }

  private func items(on date: String, _ interactions: [Charter.Interaction]) -> [AttentionReason] {
    let charter = Charter.build("a", goals: ["One"]) { $0.worksWith = interactions }
    let record = OrganizationRecord.build {
      $0.organization.teams = [team("a"), team("b")]
      $0.charters = [charter]
    }
    return analyse(record, asOf: day(date)).items("team.works-with-past")
  }

  @Test("working together is past its end from the day after")
  func past() {
    let ends = [interaction("b", until: "2026-06-30")]
    #expect(items(on: "2026-06-30", ends).isEmpty)
    let item = items(on: "2026-07-01", ends).first
    #expect(item?.subject == .team("a") && item?.owner == "a")
    #expect((item?.matter as? InteractionPastEnd)?.other == "B")
    #expect(items(on: "2026-07-01", [interaction("b", until: nil)]).isEmpty)
  }

  @Test("two that are past are two things to talk about, and each is found again on another day")
  func two() {
    let both = items(
      on: "2026-07-01", [interaction("b", until: "2026-06-01"), interaction("Port", until: "2026-06-02", .service)])
    #expect(Set(both.map(\.matter.detail)) == ["B collaboration", "Port x-as-a-service"])
  }
}

@Suite("What is there of a team")
struct TeamHoldingsTests {
  @Test("open work by rank, then what is not ranked; debts; themes that explain its metrics")
  func holdings() {
    let record = OrganizationRecord.build {
      $0.organization.teams = [team("a"), team("b")]
      $0.metrics = [.build("m") { $0.header.owner = "a" }, .build("other") { $0.header.owner = "b" }]
      $0.work = [
        .build("slow", cost: .of(100), weeks: .of(4), team: "a"),
        .build("quick", .debt, cost: .of(900), weeks: .of(1), team: "a"),
        .build("apart", .tooling, .doing, team: "a"), .build("ready", team: "b"),
        .build("gone", .feature, .done, team: "a") { $0.doneOn = day("2026-06-01") },
      ]
      $0.feedback = [
        .build("gates", on: "2026-11-10", metric: "m"), .build("lanes", on: "2026-11-10", metric: "other"),
      ]
    }
    let report = analyse(record, asOf: day("2026-11-16"))
    #expect(report.teams.first?.work.map(\.id) == ["quick", "slow", "apart"])
    #expect(report.teams.first?.debts.map(\.id) == ["quick"])
    #expect(report.teams.map(\.themes) == [["gates"], ["lanes"]])
  }

  @Test("a theme leads to the open work that aims at its metric, but for what is named as its answer")
  func aiming() {
    func item(_ id: String, _ status: WorkItem.Status = .ready) -> WorkItem {
      .build(id, .feature, status) {
        $0.outcome = Located("m", at: spot("work/\(id).md", 2))
      }
    }
    let record = OrganizationRecord.build {
      $0.metrics = [.build("m")]
      $0.work = [item("named"), item("near"), item("dropped", .dropped)]
      $0.feedback = [
        .build("gates", on: "2026-11-10", metric: "m") {
          $0.answeredBy = Located("named", at: spot("feedback/x.md", 2))
          $0.answer = RecordKey(.work, id: "named")
        }
      ]
    }
    let theme = analyse(record, asOf: day("2026-11-16")).feedback["gates"]
    #expect(theme?.answers == [.record(RecordKey(.work, id: "named"))])
    #expect(theme?.aiming.map(\.id) == ["near"])
  }

  @Test("the entries with a chosen sentence, the latest first")
  func quoted() {
    let feedback: [Feedback] = [
      .build("gates", on: "2026-11-01", id: "a") { $0.quote = "It came late." },
      .build("gates", on: "2026-11-02", id: "b"),
      .build("gates", on: "2026-11-03", id: "c") { $0.quote = "Late again." },
    ]
    let report = analyse(.build { $0.feedback = feedback }, asOf: day("2026-11-16"))
    #expect(report.feedback["gates"]?.quoted.compactMap(\.quote) == ["Late again.", "It came late."])
  }
}
