import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("Experiment pages")
struct ExperimentPagesTests {
  /// From 1 to 30 September 2026, registered the day before.
  private func experiment(
    _ id: String, _ bound: Bound = .atLeast, _ value: Double = 0.05,
    _ scale: Experiment.Threshold.Scale = .relative, result: Experiment.Result? = nil,
    _ fill: (inout Experiment) -> Void = { _ in }
  ) -> Experiment {
    let file = "experiments/\(id).md"
    let span = Sample.span(file)
    var experiment = Experiment(
      header: Sample.header(RecordKey(.experiment, id: id), "Test \(id)", file, owner: "payments", date: "2026-08-31"),
      assumption: "It helps.", metric: Located("m", at: span), smallestTest: "Half of them.",
      threshold: .init(.init(bound: bound, value: value, scale: scale), span: span),
      registered: Sample.day("2026-08-31"), ends: Sample.day("2026-09-30"))
    experiment.starts = Sample.day("2026-09-01")
    experiment.result = result
    fill(&experiment)
    return experiment
  }

  private func shares(_ control: (Int, Int), _ variant: (Int, Int)) -> Experiment.Result {
    .proportions(
      control: .init(n: control.1, successes: control.0), variant: .init(n: variant.1, successes: variant.0))
  }

  private var supported: Experiment { experiment("a", .atLeast, 0.3, result: shares((641, 1000), (930, 1000))) }
  private var refuted: Experiment { experiment("b", result: shares((16231, 26412), (16302, 26387))) }
  private var small: Experiment {
    experiment(
      "c", .atMost, -6, .absolute,
      result: .means(control: .init(n: 24, mean: 36.2, sd: 14.1), variant: .init(n: 24, mean: 31.9, sd: 12.6)))
  }

  private func pages(
    _ experiments: [Experiment], _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> [String: String] {
    try render(
      organization {
        $0[Experiment.self] = experiments
        $0[Metric.self] = [metric("m", calmValues) { $0.unit = "min" }]
        fill(&$0)
      }, in: "experiments")
  }

  private func plain(_ page: String?) -> String {
    (page ?? "").replacing("\u{00A0}", with: " ")
  }

  @Test("without work, experiments and capacity there is no page; with one of them all are there")
  func none() throws {
    #expect(try pages([]).isEmpty)
    let pages = try pages([]) {
      $0[WorkItem.self] = [
        WorkItem(header: Sample.header(RecordKey(.work, id: "w"), "W", "work/w.md"), kind: .debt, status: .idea)
      ]
    }
    #expect(pages["experiments/index.html"]?.headline?.hasPrefix("No experiment is written yet") == true)
    #expect(pages["experiments/index.html"]?.contains("fairlead new experiment") == true)
  }

  @Test("the news names what was decided, and tells by number what is more than one")
  func news() throws {
    #expect(
      try pages([supported, refuted, small])["experiments/index.html"]?.headline
        == "“Test a” is supported, “Test b” is refuted and “Test c” is left open.")
    let two = [supported, experiment("d", .atLeast, 0.3, result: supported.result), experiment("e")]
    #expect(
      try pages(two)["experiments/index.html"]?.headline == "Two experiments are supported and “Test e” has no result.")
    let unjudged = experiment("g", result: shares((0, 20), (3, 20)))
    #expect(
      try pages([supported, unjudged])["experiments/index.html"]?.headline
        == "“Test a” is supported and “Test g” cannot be judged.")
    let open = experiment("f") { $0.ends = Sample.day("2026-12-31") }
    #expect(
      try pages([open])["experiments/index.html"]?.headline
        == "One experiment is under way or planned, and none has ended.")
  }

  @Test("a row has the threshold, the interval drawn against it, the numbers and the verdict in a word")
  func row() throws {
    let page = plain(try pages([supported])["experiments/index.html"])
    #expect(page.contains("at least 30 % more than the control"))
    // 1.4509, from 1.3829 to 1.5266 (statsmodels): the interval is 14 points wide, so whole per cents.
    #expect(page.contains("+45 %") && page.contains("+38 to +53 %"))
    #expect(page.contains("n 1,000 and 1,000"))
    #expect(page.contains("</span> supported</span>"))
    #expect(page.contains("fl-threshold"))
  }

  @Test("one page each: the news is the verdict, with what was seen and what was asked")
  func headlines() throws {
    let pages = try pages([
      supported, refuted, small, experiment("d"), experiment("e") { $0.ends = Sample.day("2026-12-31") },
      experiment("f") {
        $0.starts = Sample.day("2026-12-01")
        $0.ends = Sample.day("2026-12-31")
      }, experiment("g", result: shares((0, 20), (3, 20))),
      experiment("h", .atLeast, 0.05, .absolute, result: shares((0, 1), (1, 1))),
    ])
    func headline(_ id: String) -> String { plain(pages["experiments/\(id).html"]?.headline) }
    #expect(
      headline("a") == "“Test a” is supported: +45 % was seen, and at least 30 % more than the control was asked.")
    #expect(
      headline("b") == "“Test b” is refuted: +0.53 % was seen, where at least 5 % more than the control was asked.")
    #expect(headline("c") == "“Test c” is left open by a test that was small for its threshold.")
    #expect(headline("d") == "“Test d” ended without a result.")
    #expect(headline("e") == "“Test e” runs until 31 December.")
    #expect(headline("f") == "“Test f” is planned from 1 December on.")
    #expect(headline("g") == "“Test g” has a result that cannot be judged.")
    #expect(headline("h") == "“Test h” is left open by a test that was small for its threshold.")
    #expect(plain(pages["experiments/g.html"]).contains("the control is not above zero"))
  }

  @Test("why a result cannot be judged is said of the groups as they are")
  func unjudged() throws {
    func result(_ control: (Double, Double), _ variant: (Double, Double)) -> Experiment.Result {
      .means(
        control: .init(n: 30, mean: control.0, sd: control.1), variant: .init(n: 30, mean: variant.0, sd: variant.1))
    }
    let pages = try pages([
      experiment("near", result: result((1, 4), (15, 5))), experiment("still", result: result((44, 0), (38, 0))),
    ])
    #expect(plain(pages["experiments/near.html"]).contains("the control is not told apart from zero"))
    #expect(plain(pages["experiments/still.html"]).contains("neither group varies"))
  }

  @Test("groups that are small for the threshold say so with how many it takes, and not that they could not decide")
  func powerNote() throws {
    let page = plain(try pages([small])["experiments/c.html"])
    // Φ(6/3.8599 − 1.96) = 0.3425; (z + z′)² (14.1² + 12.6²)/36 = 77.96.
    #expect(
      page.contains(
        "Groups of 24 and 24 would have refuted the threshold 34 times in 100 if nothing happened, and supported it 34 "
          + "times in 100 if the true effect is twice the threshold, 12 min. For 80 times of both it takes about 78 in each "
          + "group."))
    #expect(!page.contains("could not") && page.contains("write how many under units in both groups"))
    let decided = try plain(pages([refuted])["experiments/b.html"])
    #expect(
      decided.contains("would have refuted the threshold nearly always if nothing happened, and supported it nearly"))
    #expect(!decided.contains("For 80 times"))
    let one = experiment("h", .atLeast, 0.05, .absolute, result: shares((0, 1), (1, 1)))
    let none = plain(try pages([one])["experiments/h.html"])
    #expect(none.contains("Groups of 1 and 1 would have refuted the threshold 3 times in 100 if nothing happened"))
  }

  @Test("units that were assigned are told with what they do to the interval, and are not asked for")
  func units() throws {
    let test = experiment(
      "x", .atMost, -6, .absolute,
      result: .means(
        control: .init(n: 24, mean: 36.2, sd: 14.1, units: 6), variant: .init(n: 24, mean: 31.9, sd: 12.6, units: 6)))
    let pages = try pages([test])
    let page = plain(pages["experiments/x.html"])
    #expect(
      page.contains(
        "With an intra-class correlation of 0.3 that makes the variance 1.9 times as large; interval and verdict are "
          + "those. With 0.1 the interval would be −14 to +5.5 min, and the verdict the same."))
    #expect(page.contains("Groups of 24 and 24 (6 and 6 units) would have refuted the threshold 20 times in 100"))
    #expect(page.contains("it takes about 149 in each group, of units as large as these."))
    #expect(page.contains("√(1.9 × 14.1² ÷ 24 + 1.9 × 12.6² ÷ 24)") && !page.contains("write how many under units"))
    #expect(plain(pages["experiments/index.html"]).contains("n 24 and 24 (6 and 6 units)"))
    let relative = experiment(
      "y",
      result: .proportions(
        control: .init(n: 5000, successes: 360, units: 10), variant: .init(n: 5000, successes: 412, units: 10)))
    let shares = plain(try self.pages([relative])["experiments/y.html"])
    // 1 + 499 × 0.3 = 150.7, and 5,000 rows count as 33.18.
    #expect(shares.contains("360 of 5,000; Wilson interval as of 33.18, 5,000 ÷ 150.7,"))
    #expect(shares.contains("with as many rows as count.") && !shares.contains("statsmodels gives"))
  }

  @Test("a threshold that allows a loss is not told as one that asks for a gain")
  func allowance() throws {
    let test = experiment("x", .atLeast, -0.02, .absolute, result: shares((40, 100), (41, 100)))
    let page = plain(try pages([test])["experiments/x.html"])
    #expect(page.contains("No more than 2 percentage points less than the control."))
    #expect(page.contains("would have supported the threshold 5 times in 100 if nothing happened, and refuted it 5"))
    #expect(!page.contains("asks for"))
  }

  @Test("the arithmetic is written out: shares with Newcombe's bounds")
  func arithmeticOfShares() throws {
    let page = plain(
      try pages([experiment("x", .atLeast, 0.05, .absolute, result: shares((40, 100), (60, 100)))])[
        "experiments/x.html"])
    #expect(page.contains("At least 5 percentage points more than the control."))
    // Wilson: 40 of 100 is 0.3094 to 0.4980, 60 of 100 the mirror of it.
    #expect(page.contains("40 of 100; Wilson interval 30.94 to 49.8"))
    #expect(page.contains("20 − √((60 − 50.2)² + (49.8 − 40)²)"))
    #expect(page.contains("<td class=\"number\">6.141</td>"))
    #expect(page.contains("20 + √((69.06 − 60)² + (40 − 30.94)²)"))
    #expect(page.contains("<td class=\"number\">32.81</td>"))
    #expect(page.contains("R. G. Newcombe") && !page.contains("Koopman"))
    let relative = plain(try pages([supported])["experiments/a.html"])
    #expect(relative.contains("<td class=\"number\">1.383 to 1.527</td>") && relative.contains("Koopman"))
    #expect(
      relative.contains("confint_proportions_2indep(930, 1000, 641, 1000, compare=\"ratio\"")
        || relative.contains("confint_proportions_2indep(930, 1000, 641, 1000, compare=&quot;ratio&quot;"))
  }

  @Test("the arithmetic is written out: means with Welch's bounds, in the unit of the metric")
  func arithmeticOfMeans() throws {
    let page = plain(try pages([small])["experiments/c.html"])
    #expect(page.contains("At least 6 min less than the control."))
    #expect(page.contains("√(14.1² ÷ 24 + 12.6² ÷ 24)") && page.contains("<td class=\"number\">3.86</td>"))
    #expect(page.contains("−4.3 ± 2.014 × 3.86") && page.contains("−12.07 to 3.472"))
  }

  @Test(
    "thresholds in words, whichever way they look",
    arguments: [
      (Bound.atLeast, 0.05, "at least 5 % more"), (.atLeast, -0.05, "no more than 5 % less"),
      (.atMost, -0.25, "at least 25 % less"), (.atMost, 0.02, "no more than 2 % more"), (.atLeast, 0, "not less"),
      (.atMost, 0, "not more"),
    ])
  func thresholds(bound: Bound, value: Double, words: String) {
    let terms = Experiment.Threshold.Terms(bound: bound, value: value, scale: .relative)
    #expect(plain(terms.words(in: .share)) == "\(words) than the control")
  }

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
    #expect(told.contains("What was known of the counts when it was changed?"))
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

  @Test("the decision is shown once the test has ended, and named only when it is seen")
  func decisions() throws {
    func page(_ visibility: String, ends: String = "2026-09-30") throws -> String {
      let test = experiment("x", result: shares((1, 2), (1, 2))) {
        $0.decision = Located("0001", at: Sample.span("x"))
        $0.ends = Sample.day(ends)
      }
      return try pages([test]) {
        $0[Decision.self] = [
          decision("0001", .accepted, date: "2026-11-01") { $0.header.visibility = Visibility(visibility) }
        ]
      }["experiments/x.html"] ?? ""
    }
    #expect(try page("everyone").contains("<a href=\"../decisions/0001.html\">Decision 0001</a>"))
    #expect(try page("board").contains("It led to A decision") && !page("board").contains("0001"))
    #expect(try !page("everyone", ends: "2026-12-31").contains("It led to"))
  }

  @Test("a metric that is not seen is not named")
  func unseen() throws {
    let pages = try pages([small]) { $0[Metric.self][0].header.visibility = "board" }
    #expect(pages.values.allSatisfy { !$0.contains("Metric m") && !$0.contains("metrics/m") })
    #expect(pages["experiments/c.html"]?.contains("A metric") == true)
  }

  @Test("what was written is escaped wherever it stands")
  func hostile() throws {
    let test = experiment("x", result: shares((1, 2), (1, 2))) {
      $0.header.title = hostileTitle
      $0.assumption = hostileTitle
      $0.smallestTest = hostileTitle
    }
    let pages = try pages([test]) { $0[Metric.self][0].unit = hostileTitle }
    #expect(pages.values.allSatisfy { $0.contains(hostileEscaped) && !$0.contains("<script>") })
  }
}
