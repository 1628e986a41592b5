import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("The history of thresholds on pages")
struct ExperimentHistoryTests: ExperimentPageSuite {
  @Test("what the history says: not known, not changed, changed")
  func history() throws {
    func page(_ history: ThresholdHistory?) throws -> String {
      plain(try pages([experiment("x", result: shares((1, 2), (1, 2))) { $0.history = history }])["experiments/x.html"])
    }
    #expect(try page(nil).contains("history of its file is not known"))
    let committed = Sample.day("2026-08-31")
    #expect(
      try page(ThresholdHistory(firstCommitted: committed))
        .contains("First committed on 31 August; not changed since the start."))
    let late = ThresholdHistory(firstCommitted: Sample.day("2026-09-09"))
    #expect(
      try page(late).contains(
        "First committed on 9 September, after the start, so git does not tell what it was when the test began; not "
          + "changed since."))
    let changed = ThresholdHistory(
      firstCommitted: committed,
      changes: [
        .init(
          committed: Sample.day("2026-09-09"), from: .init(text: "at least 9% relative", terms: nil),
          to: .init(text: hostileTitle, terms: nil))
      ])
    let told = try page(changed)
    #expect(told.contains("changed after the start on 1 September:"))
    #expect(told.contains("“at least 9% relative” became “\(hostileEscaped)"))
    #expect(told.headline?.hasSuffix(", and its threshold was changed after the start.") == true)
    #expect(told.contains("What was known of the counts of “Test x” when its threshold was changed?"))
  }

  @Test("an edit that is not committed is told, and its day is not guessed")
  func uncommitted() throws {
    let history = ThresholdHistory(
      firstCommitted: Sample.day("2026-08-31"), latest: .init(text: "at least 9% relative", terms: nil))
    let pages = try pages([experiment("x", result: shares((1, 2), (1, 2))) { $0.history = history }])
    let page = plain(pages["experiments/x.html"])
    #expect(
      page.contains(
        "First committed on 31 August; its last commit says “at least 9% relative”, and since when the file does not "
          + "is not known."))
    #expect(!page.contains("not changed since"))
    #expect(pages["experiments/index.html"]?.contains("not as it was committed") == true)
  }

  @Test("nothing is said of a start that lies ahead")
  func planned() throws {
    func page(_ history: ThresholdHistory?) throws -> String {
      let test = experiment("x") {
        $0.starts = Sample.day("2026-12-01")
        $0.ends = Sample.day("2026-12-31")
        $0.history = history
      }
      return plain(try pages([test])["experiments/x.html"])
    }
    let committed = try page(ThresholdHistory(firstCommitted: Sample.day("2026-08-31")))
    #expect(committed.contains("First committed on 31 August.") && !committed.contains("since the start"))
    #expect(try page(nil).contains("The history of its file is not known."))
  }

  @Test("a doubt on the threshold stands in the list: committed after the start, registered after it, changed after it")
  func doubts() throws {
    func list(_ fill: (inout Experiment) -> Void) throws -> String {
      try pages([experiment("x", result: shares((1, 2), (1, 2)), fill)])["experiments/index.html"] ?? ""
    }
    #expect(try !list { _ in }.contains("after the start"))
    #expect(
      try list { $0.history = .init(firstCommitted: Sample.day("2026-09-02")) }.contains(
        "first committed after the start"))
    #expect(
      try !list { $0.history = .init(firstCommitted: Sample.day("2026-09-01")) }.contains(
        "first committed after the start"))
    #expect(try list { $0.registered = Sample.day("2026-09-02") }.contains("registered after the start"))
  }

  @Test("of many changes the first three are told, and how many more there are")
  func manyChanges() throws {
    let test = experiment("x", result: shares((1, 2), (1, 2))) {
      $0.history = ThresholdHistory(
        firstCommitted: Sample.day("2026-08-31"),
        changes: (10...19).map {
          .init(
            committed: Sample.day("2026-09-\($0)"), from: .init(text: "at least \($0)% relative", terms: nil),
            to: .init(text: "at least \($0 + 1)% relative", terms: nil))
        })
    }
    let report = organization {
      $0[Experiment.self] = [test]
      $0[Metric.self] = [metric("m", calmValues)]
    }
    let page = plain(try render(report, only: ["attention/index.html"])["attention/index.html"])
    #expect(
      page.contains(
        "“at least 12% relative” became “at least 13% relative” on 12 September and seven more changes after that."))
    #expect(!page.contains("at least 14% relative"))
  }
}
