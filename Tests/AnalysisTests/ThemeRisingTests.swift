import Record
import Testing

@testable import Analysis

@Suite("Attention to themes that rise")
struct ThemeRisingTests {
  private let asOf = day("2026-11-20")
  private let old = Feedback.build("lanes", on: "2025-01-01")

  private func report(on date: String? = nil, _ fill: (inout OrganizationRecord) -> Void) -> Report {
    analyse(.build(fill), asOf: date.map { day($0) } ?? asOf)
  }

  /// As many entries of a day as voices: those of one entry were heard together.
  private func voices(_ number: Int, on date: String, answeredBy: String? = nil) -> [Feedback] {
    (0..<number).map { .build("gates", on: date, answeredBy: answeredBy, id: "\(date)-\($0)") }
  }

  private func items(_ feedback: [Feedback], decisions: [Decision] = []) -> [AttentionReason] {
    report {
      $0.feedback = [old] + feedback; $0.decisions = decisions
    }.items("theme.rising")
  }

  @Test("a rising theme that nothing answers is on the list, with its metric's owner and its latest entries")
  func rises() throws {
    let metric = Metric.build("on-time") { $0.header.owner = "gate" }
    let item = try #require(
      report {
        $0.metrics = [metric]
        $0.feedback = [
          old, .build("gates", on: "2026-11-01", metric: "on-time"), .build("gates", on: "2026-11-09", count: 2),
          .build("gates", on: "2026-11-04"), .build("gates", on: "2026-11-05", count: 2),
        ]
      }.items("theme.rising").first)
    #expect(item.owner == "gate" && item.subject == .theme("gates") && item.tone == .watch)
    #expect(item.evidence.map(\.file) == ["09", "05", "04", "01"].map { "feedback/2026-11-\($0)-gates.md" })
    let found = try #require(item.matter as? ThemeRising)
    #expect(item.name == "gates" && found.metric == "Title of on-time")
    #expect(found.comparison.recent == 6 && found.comparison.before == 0)
  }

  @Test("without a metric nobody owns it; a theme that does not rise is no matter")
  func calm() {
    #expect(items(voices(6, on: "2026-11-01")).map(\.owner) == [nil])
    #expect(items(voices(4, on: "2026-11-01")).isEmpty)
    #expect(items([]).isEmpty)
  }

  @Test("an answer of the days compared is enough, an older one is not")
  func answered() {
    let decision = Decision.build("0001-x", .accepted, date: "2026-01-01")
    func found(_ date: String) -> Int {
      items(
        voices(9, on: "2026-11-09") + [.build("gates", on: date, answeredBy: "0001-x")],
        decisions: [decision]
      ).count
    }
    #expect(found("2026-08-01") == 0)
    #expect(found("2026-07-31") == 1)
  }

  @Test("a decision of a later day answers nothing yet; one that is withheld answers without being named")
  func later() {
    let rising = voices(9, on: "2026-11-09", answeredBy: "0001-x")
    #expect(items(rising, decisions: [.build("0001-x", .accepted, date: "2026-11-21")]).count == 1)
    let hidden = Decision.build("0001-x", .accepted, date: "2026-11-01") { $0.header.visibility = "board" }
    let report = report {
      $0.feedback = [old] + rising; $0.decisions = [hidden]
    }
    #expect(report.items("theme.rising").isEmpty)
    #expect(report.feedback["gates"]?.answers == [.withheld])
  }

  @Test("a work item answers from the day on which it is written down")
  func work() {
    let rising = Feedback.build("gates", on: "2026-11-09", count: 9, answeredBy: "queue") {
      $0.answer = RecordKey(.work, id: "queue")
    }
    func answers(from date: String, _ visibility: String = "everyone") -> [ThemeReport.Answer]? {
      report {
        $0.feedback = [old, rising]
        $0.work = [.build("queue", date: date) { $0.header.visibility = Visibility(visibility) }]
      }.feedback["gates"]?.answers
    }
    #expect(answers(from: "2026-11-20") == [.record(RecordKey(.work, id: "queue"))])
    #expect(answers(from: "2026-11-21") == [])
    #expect(answers(from: "2026-11-20", "leadership") == [.withheld])
    #expect(items(voices(8, on: "2026-11-08") + [rising]).count == 1)
  }

  @Test("what left the list is solved when something answers it, and not when it only fell silent")
  func solved() {
    func solved(answered: Bool) -> Int {
      let report = analyse(
        .build {
          $0.feedback = [old] + voices(9, on: "2026-09-09")
          if answered { $0.feedback.append(.build("gates", on: "2026-11-10", answeredBy: "0001-x")) }
          $0.decisions = [.build("0001-x", .accepted, date: "2026-11-01")]
        }, asOf: asOf, previous: day("2026-09-20"))
      return report.changes.count {
        if case .solved(let item) = $0 { item.lead.rule == "theme.rising" } else { false }
      }
    }
    #expect(solved(answered: true) == 1)
    #expect(solved(answered: false) == 0)
    let silent = analyse(
      .build { $0.feedback = [old] + voices(9, on: "2026-09-09") }, asOf: asOf, previous: day("2026-09-20"))
    #expect(
      silent.changes.contains {
        if case .noLongerSeen(let item) = $0 { item.lead.rule == "theme.rising" } else { false }
      })
  }

  @Test("F3: words of the last half year that stand beside a number")
  func practice() {
    func state(_ feedback: [Feedback]) -> PracticeReport? { report { $0.feedback = feedback }.practice(.F3) }
    #expect(state([])?.basis == .nothingWritten(folder: "feedback"))
    #expect(state([.build("gates", on: "2026-11-01", metric: "m")])?.state == .practised)
    #expect(state([.build("gates", on: "2026-11-01")])?.state == .notEvidenced)
    #expect(state([.build("gates", on: "2026-05-24", metric: "m")])?.state == .practised)
    #expect(state([.build("gates", on: "2026-05-23", metric: "m")])?.state == .lapsing)
    #expect(state([.build("gates", on: "2026-11-01", metric: "m")])?.evidence.first?.what == .feedbackWritten)
  }
}
