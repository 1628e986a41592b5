import Record
import Testing

@testable import Analysis

@Suite("Experiments")
struct ExperimentTests {
  private func report(_ experiment: Experiment, on date: String = "2026-11-20") throws -> ExperimentReport {
    let report = analyse(.build { $0.experiments = [experiment] }, asOf: day(date))
    return try #require(report.experiments.first)
  }

  private func agrees(_ effect: ExperimentReport.Effect?, _ value: Double, _ low: Double, _ high: Double) -> Bool {
    guard let effect else { return false }
    return zip([effect.value, effect.low, effect.high], [value, low, high]).allSatisfy { abs($0 - $1) < 1e-7 }
  }

  // statsmodels 0.15.0, confint_proportions_2indep: newcomb for the difference, score for the ratio.
  @Test("a relative threshold is held against the ratio, and the difference stands beside it")
  func relative() throws {
    let supported = try report(.build(result: .shares((641, 1000), (930, 1000))))
    #expect(supported.verdict == .measured(.supported))
    let found = try #require(supported.comparison.value)
    #expect(agrees(found.difference, 0.289, 0.25500108840660335, 0.3223995951316722))
    #expect(agrees(found.ratio.value, 1.4508580343213728, 1.3828647310196513, 1.526634691600172))
    #expect(found.judged.value == found.ratio.value && found.bound == 1.05 && found.none == 1)
    let refuted = try report(.build(result: .shares((16231, 26412), (16302, 26387))))
    #expect(refuted.verdict == .measured(.refuted))
    #expect(
      agrees(
        refuted.comparison.value?.ratio.value, 1.005325926039332, 0.9918802013871866, 1.0189548033406957))
    let open = try report(.build(result: .shares((360, 5000), (412, 5000))))
    #expect(open.verdict == .measured(.inconclusive))
    #expect(agrees(open.comparison.value?.judged.value, 1.1444444444444446, 0.9991893175604541, 1.3108888042645455))
  }

  @Test("an absolute threshold is held against the difference of shares: 5 % is 0.05")
  func absolute() throws {
    func verdict(_ bound: Bound, _ value: Double) throws -> Verdict? {
      try report(.build("e", bound, value, .absolute, result: .shares((40, 100), (60, 100)))).verdict.value
    }
    // 0.0614 to 0.3281 (statsmodels).
    #expect(try verdict(.atLeast, 0.05) == .supported)
    #expect(try verdict(.atLeast, 0.1) == .inconclusive)
    #expect(try verdict(.atLeast, 0.33) == .refuted)
    #expect(try verdict(.atMost, 0.05) == .refuted)
    #expect(try verdict(.atMost, 0.1) == .inconclusive)
    #expect(try verdict(.atMost, 0.33) == .supported)
    #expect(try verdict(.atMost, -0.05) == .refuted)
  }

  @Test("no groups decide a threshold that no share can reach")
  func beyondAll() throws {
    // 10 % more than 97.02 % would be 106.7 %.
    let above = try report(.build("e", .atLeast, 0.1, .relative, result: .shares((4851, 5000), (4860, 5000))))
    let power = try #require(above.comparison.value?.power.value)
    #expect(!power.isReachable && !power.isEnough && power.needed.value == nil)
    let below = try report(.build("e", .atMost, -0.05, .absolute, result: .shares((200, 5000), (150, 5000))))
    #expect(below.comparison.value?.power.value?.isEnough == false)
    let within = try report(.build("e", .atLeast, 0.02, .relative, result: .shares((4851, 5000), (4950, 5000))))
    #expect(within.comparison.value?.power.value?.isReachable == true)
    // 4 % more would be 100.9 %: only the chance to refute is told.
    #expect(within.comparison.value?.power.value?.ifTwice == nil)
    #expect(within.comparison.value?.power.value?.needed == .measured(1238))
  }

  @Test("an interval that touches the threshold from the side that meets it has met it")
  func touching() throws {
    let first = try report(.build("e", .atLeast, 0, .absolute, result: .shares((40, 100), (60, 100))))
    let low = try #require(first.comparison.value?.difference.low)
    let high = try #require(first.comparison.value?.difference.high)
    func verdict(_ value: Double, _ bound: Bound = .atLeast) throws -> Verdict? {
      try report(.build("e", bound, value, .absolute, result: .shares((40, 100), (60, 100)))).verdict.value
    }
    #expect(try verdict(low) == .supported)
    #expect(try verdict(low.nextUp) == .inconclusive)
    #expect(try verdict(high) == .inconclusive)
    #expect(try verdict(high.nextUp) == .refuted)
    #expect(try verdict(high, .atMost) == .supported)
    #expect(try verdict(low, .atMost) == .inconclusive)
    #expect(try verdict(low.nextDown, .atMost) == .refuted)
  }

  // SciPy 1.17.1: ttest_ind_from_stats without equal variances; n from (z + z′)² (s₁² + s₂²)/6².
  @Test("means are told apart by Welch, and a sample too small to decide says so with the one that would")
  func means() throws {
    let found = try report(
      .build("e", .atMost, -6, .absolute, result: .means((24, 36.2, 14.1), (24, 31.9, 12.6))))
    #expect(found.verdict == .measured(.inconclusive))
    let comparison = try #require(found.comparison.value)
    #expect(agrees(comparison.difference, -4.3, -12.072186571799811, 3.4721865717998126))
    guard case .means(_, _, let welch) = comparison.groups else {
      Issue.record("not of means")
      return
    }
    #expect(abs(welch.standardError - 3.8598898948027003) < 1e-9)
    #expect(abs(welch.degreesOfFreedom - 45.43006380502384) < 1e-9)
    #expect(abs(welch.quantile - 2.013577273866018) < 1e-9)
    let power = try #require(comparison.power.value)
    #expect(power.asked == 6 && !power.isEnough && power.needed == .measured(78))
    // Φ(6/3.85989 − 1.95996), both if nothing happened and if twice as much did.
    #expect(power.ifNothing.verdict == .refuted && abs(power.ifNothing.value - 0.3425493139164704) < 1e-9)
    #expect(power.ifTwice?.verdict == .supported && abs((power.ifTwice?.value ?? 0) - 0.3425493139164704) < 1e-9)
    #expect(comparison.clusters == nil)
  }

  // SciPy 1.17.1: e = 1.9 s²/24, Welch on 5 and 5 degrees of freedom.
  @Test("units that were assigned widen the interval by the larger correlation, and say what the smaller one gives")
  func clusters() throws {
    func found(_ threshold: Double, _ units: Int?) throws -> ExperimentReport {
      try report(
        .build(
          "e", .atMost, threshold, .absolute,
          result: .means(
            control: .init(n: 24, mean: 36.2, sd: 14.1, units: units),
            variant: .init(n: 24, mean: 31.9, sd: 12.6, units: units))))
    }
    let comparison = try #require(try found(-6, 6).comparison.value)
    #expect(agrees(comparison.difference, -4.3, -16.174982893197807, 7.574982893197807))
    let clusters = try #require(comparison.clusters)
    #expect(clusters.units == (6, 6) && abs(clusters.designEffect.control - 1.9) < 1e-12)
    #expect(agrees(clusters.mild.value, -4.3, -14.12263187820172, 5.522631878201719))
    #expect(comparison.power.value?.needed == .measured(149))
    // 6 lies within both, 6 more within the wide one alone.
    #expect(clusters.verdictIfMild == .measured(.inconclusive))
    let between = try found(7, 6)
    #expect(between.verdict == .measured(.inconclusive))
    #expect(between.comparison.value?.clusters?.verdictIfMild == .measured(.supported))
    // A unit of one row is a row.
    let (rows, unsaid) = (try found(7, 24).comparison.value, try found(7, nil).comparison.value)
    #expect(rows?.clusters == nil && rows?.difference == unsaid?.difference && rows?.power == unsaid?.power)
  }

  @Test("power is told in the terms of the threshold, in its direction")
  func power() throws {
    func power(_ value: Double, _ scale: Experiment.Threshold.Scale) throws -> ExperimentReport.Power? {
      try report(.build("e", .atLeast, value, scale, result: .shares((40, 100), (50, 100))))
        .comparison.value?.power.value
    }
    func holds(_ power: ExperimentReport.Power?, _ nothing: Double, _ twice: Double) -> Bool {
      abs((power?.ifNothing.value ?? 0) - nothing) < 5e-5 && abs((power?.ifTwice?.value ?? 0) - twice) < 5e-5
    }
    // Worked out with SciPy 1.17.1: shares with a success and a failure more.
    #expect(holds(try power(0.05, .absolute), 0.10770, 0.10639))
    #expect(try power(0.05, .absolute)?.needed == .measured(1540))
    #expect(holds(try power(0.2, .absolute), 0.82238, 0.88240))
    #expect(try power(0.2, .absolute)?.isEnough == true)
    // No change meets it: if nothing happened it is to be supported.
    let allowance = try power(-0.02, .absolute)
    #expect(holds(allowance, 0.04731, 0.04759))
    #expect(allowance?.ifNothing.verdict == .supported && allowance?.ifTwice?.verdict == .refuted)
    #expect(try power(0, .relative) == nil)
  }

  @Test("a test is judged from its last day on, whatever its file says before")
  func ended() throws {
    let experiment = Experiment.build(result: .shares((641, 1000), (930, 1000)))
    let before = try report(experiment, on: "2026-09-29")
    #expect(before.state == .running)
    #expect(before.verdict == .unavailable(.notEnded(day("2026-09-30"))))
    #expect(before.comparison == .unavailable(.notEnded(day("2026-09-30"))))
    #expect(try report(experiment, on: "2026-09-30").verdict == .measured(.supported))
    #expect(try report(experiment, on: "2026-09-01").state == .running)
    #expect(try report(experiment, on: "2026-08-31").state == .planned)
    #expect(try report(.build(starts: nil), on: "2026-09-10").state == .planned)
    // Without a result the last day is a day of the test.
    let last = try report(.build(), on: "2026-09-30")
    #expect(last.state == .running && last.verdict == .unavailable(.notEnded(day("2026-09-30"))))
    #expect(try report(.build(starts: nil), on: "2026-09-30").state == .planned)
    #expect(try report(.build(), on: "2026-10-01").verdict == .measured(.notRun))
  }

  @Test("without a result a test was not run; on its last day nobody is asked yet")
  func notRun() throws {
    #expect(try report(.build()).verdict == .measured(.notRun))
    #expect(try report(.build()).comparison == .unavailable(.notWritten))
    func items(_ date: String) -> [AttentionItem] {
      analyse(.build { $0.experiments = [.build()] }, asOf: day(date)).items("experiment.no-result")
    }
    #expect(items("2026-09-30").isEmpty)
    #expect(items("2026-10-01").count == 1)
    #expect(items("2026-10-01").first?.evidence.map(\.what) == [.experimentEnded])
  }

  @Test("nothing is judged where its terms have no value")
  func noBase() throws {
    let zero = try report(.build(result: .shares((0, 20), (3, 20))))
    #expect(zero.verdict == .unavailable(.noBase))
    #expect(zero.comparison.value?.difference.value == 0.15)
    #expect(try report(.build(result: .means((30, -12, 4), (40, -15, 5)))).verdict == .unavailable(.noBase))
    #expect(try report(.build(result: .means((30, 1, 4), (40, 15, 5)))).verdict == .unavailable(.unsureBase))
    #expect(try report(.build(result: .means((3, 2, 0), (3, 2, 0)))).verdict == .unavailable(.noSpread))
  }

  @Test("all zero, and one of each, are still told by their intervals")
  func tiny() throws {
    let none = try report(.build("e", .atLeast, 0.05, .absolute, result: .shares((0, 10), (0, 10))))
    #expect(none.verdict == .measured(.inconclusive))
    #expect(agrees(none.comparison.value?.difference, 0, -0.27753279986288926, 0.27753279986288926))
    let one = try report(.build("e", .atLeast, 0.05, .absolute, result: .shares((0, 1), (1, 1))))
    #expect(one.verdict == .measured(.inconclusive))
    #expect(one.comparison.value?.power.value?.isEnough == false)
  }

  @Test("a change of the threshold counts from the day after the start, and is not seen before its commit")
  func changed() throws {
    let five = Experiment.Threshold.Terms(bound: .atLeast, value: 0.5, scale: .relative)
    let experiment = Experiment.build(result: .shares((641, 1000), (930, 1000))) {
      $0.history = ThresholdHistory(
        firstCommitted: day("2026-08-30"),
        changes: [
          .build("2026-09-01", from: "at least 60% relative", to: "at least 50% relative"),
          .build("2026-10-05", from: "at least 50% relative", to: "at least 5% relative", five),
        ])
    }
    let now = try report(experiment)
    #expect(now.changes.map(\.committed) == [day("2026-10-05")])
    #expect(now.threshold.value == 0.05 && now.verdict == .measured(.supported))
    let before = try report(experiment, on: "2026-10-04")
    #expect(before.changes.isEmpty && before.threshold.value == 0.5)
    // 1.5 lies within 1.3829 to 1.5266.
    #expect(before.verdict == .measured(.inconclusive))
    #expect(before.firstCommitted == day("2026-08-30"))
    // Of the time before the first commit nothing is known: the threshold is as it stands now.
    var dateless = experiment
    dateless.header.date = nil
    let unknown = try report(dateless, on: "2026-08-29")
    #expect(unknown.firstCommitted == nil && unknown.threshold.value == 0.05)
    let attention = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-11-20"))
    #expect(attention.items("experiment.threshold-changed").map(\.tone) == [.bad])
    #expect(attention.items("experiment.registered-late").isEmpty)
    #expect(attention.practice(.B2)?.state == .notEvidenced)
    let earlier = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-10-04"))
    #expect(earlier.items("experiment.threshold-changed").isEmpty)
    #expect(earlier.practice(.B2)?.state == .practised)
  }

  @Test("what the file says and no commit does is told, where no later commit says what was in force")
  func uncommitted() throws {
    let five = ThresholdHistory.Version(
      text: "at least 5% relative", terms: .init(bound: .atLeast, value: 0.05, scale: .relative))
    let two = ThresholdHistory.Version(
      text: "at least 2% relative", terms: .init(bound: .atLeast, value: 0.02, scale: .relative))
    func last(
      _ latest: ThresholdHistory.Version?, changes: [ThresholdHistory.Change] = [], on date: String = "2026-11-20"
    ) throws -> ThresholdHistory.Version? {
      let experiment = Experiment.build {
        $0.history = ThresholdHistory(firstCommitted: day("2026-08-31"), changes: changes, latest: latest)
      }
      return try report(experiment, on: date).lastCommitted
    }
    #expect(try last(nil) == nil && last(five) == nil)
    #expect(try last(two) == two)
    #expect(try last(.init(text: "much", terms: nil))?.text == "much")
    let change = ThresholdHistory.Change(committed: day("2026-10-05"), from: five, to: two)
    #expect(try last(two, changes: [change]) == two)
    #expect(try last(two, changes: [change], on: "2026-10-04") == nil)
  }

  @Test("a history that begins after the start is a doubt, and not a matter for a conversation")
  func committedLate() throws {
    func experiment(_ first: String, starts: String? = "2026-02-01") -> Experiment {
      .build(registered: "2026-01-05", starts: starts, ends: "2026-03-31", result: .shares((1, 2), (1, 2))) {
        $0.history = ThresholdHistory(firstCommitted: day(first))
      }
    }
    let late = experiment("2026-03-01")
    #expect(try report(late, on: "2026-04-10").isCommittedLate)
    #expect(try !report(late, on: "2026-02-28").isCommittedLate, "it is not known yet")
    #expect(try !report(experiment("2026-02-01"), on: "2026-04-10").isCommittedLate)
    #expect(try !report(experiment("2026-03-01", starts: nil), on: "2026-04-10").isCommittedLate)
    let attention = analyse(.build { $0.experiments = [late] }, asOf: day("2026-04-10")).attention
    #expect(!attention.contains { $0.rule.hasPrefix("experiment.") })
  }

  @Test("of many changes three are evidence")
  func manyChanges() {
    let experiment = Experiment.build(result: .shares((1, 2), (1, 2))) {
      $0.history = ThresholdHistory(
        firstCommitted: day("2026-08-30"),
        changes: (1...9).map { .build("2026-09-1\($0)", from: "at least \($0)% relative", to: "x") })
    }
    let items = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-11-20"))
      .items("experiment.threshold-changed")
    #expect(items.first?.evidence.count == 3)
  }

  @Test("a threshold that was registered after the start is talked about for half a year")
  func late() throws {
    let experiment = Experiment.build(registered: "2026-09-04", result: .shares((1, 2), (1, 2)))
    func items(_ date: String) -> [AttentionItem] {
      analyse(.build { $0.experiments = [experiment] }, asOf: day(date)).items("experiment.registered-late")
    }
    #expect(items("2026-09-03").isEmpty, "it is not seen before it was registered")
    #expect(items("2026-09-04").count == 1)
    // 182 days after 30 September 2026.
    #expect(items("2027-03-31").count == 1)
    #expect(items("2027-04-01").isEmpty)
    let later = analyse(.build { $0.experiments = [experiment] }, asOf: day("2027-04-01"), previous: day("2027-03-31"))
    #expect(!later.changes.contains { if case .solved = $0 { true } else { false } })
    #expect(try !report(.build(registered: "2026-09-01")).isRegisteredLate)
  }

  @Test("an experiment that is not for everyone is in no list")
  func withheld() {
    let record = OrganizationRecord.build {
      $0.experiments = [.build { $0.header.visibility = "board" }]
      $0.work = [.done("w", on: "2026-01-01") { $0.header.visibility = "board" }]
    }
    let report = analyse(record, asOf: day("2026-11-20"))
    #expect(report.experiments.isEmpty && report.outcomes.items.isEmpty)
    #expect(report.practice(.B1)?.state == .notEvidenced && report.practice(.B2)?.state == .notEvidenced)
    #expect(withheldFiles(in: record, from: .everyone(on: day("2026-11-20"))) == ["experiments/e.md", "work/w.md"])
  }

  @Test("hypotheses are practised by teams: an experiment that ended without a result has lapsed")
  func practice() {
    func state(_ experiments: [Experiment], on date: String = "2026-11-20") -> PracticeReport.State? {
      analyse(.build { $0.experiments = experiments }, asOf: day(date)).practice(.B2)?.state
    }
    let sound = Experiment.build(result: .shares((1, 2), (1, 2)))
    #expect(state([]) == .notEvidenced)
    #expect(state([sound]) == .practised)
    #expect(state([.build()]) == .lapsing)
    #expect(state([.build(registered: "2026-09-04", result: sound.result)]) == .notEvidenced)
    #expect(state([sound], on: "2027-11-20") == .lapsing)
  }
}
