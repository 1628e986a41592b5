import Record
import Testing

@testable import Analysis

@Suite("How often groups of an experiment come to the true verdict")
struct ExperimentPowerTests: ExperimentSuite {
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
}
