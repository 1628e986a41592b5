import Record
import Testing

@testable import Analysis

@Suite("Experiments")
struct ExperimentTests: ExperimentSuite {
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
    func items(_ date: String) -> [AttentionReason] {
      analyse(.build { $0.experiments = [.build()] }, asOf: day(date)).items("experiment.no-result")
    }
    #expect(items("2026-09-30").isEmpty)
    #expect(items("2026-10-01").count == 1)
    #expect(items("2026-10-01").first?.evidence.map(\.what) == [.experimentEnded])
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
