import Record
import Statistics

/// The most points that limits are drawn from: 18 months of weeks. What lies further back is another process.
let longestBaseline = 78
/// The points that a trend is sought in: half a year of weeks.
private let trendLength = 26
/// A signal is still news while fewer than this many points have come after its last one.
private let recentPoints = 4

/// The points that the process is judged by: since the last rebase, and at most the last 78.
///
/// Limits are drawn from all of them, the newest included, as Wheeler does ("Understanding Variation", 1993): moving
/// ranges grow little by one exceptional value, so that it stays visible, and no author picks the good old days.
func currentBaseline(of points: [MetricPoint], rebases: [Metric.Rebase]) -> [MetricPoint] {
  let since = rebases.last.map { points.countUpTo($0.date.adding(days: -1), at: \.date) } ?? 0
  return points.dropFirst(since).suffix(longestBaseline)
}

/// The points from one rebase to the next, by their places in the series.
struct Baseline {
  var rebase: Metric.Rebase?
  var all: Range<Int>
  /// The stretch whose values alone limits are drawn from; nil where all that are judged give them.
  var frozen: Metric.FrozenBaseline?
  /// The places of those values, among `all`. May be empty.
  var frozenPlaces: Range<Int>?
  /// Those that are judged: the last 78, and those of a frozen baseline with all that came after it.
  var judged: Range<Int> {
    let latest = max(all.lowerBound, all.upperBound - longestBaseline)
    return min(latest, frozenPlaces?.lowerBound ?? latest)..<all.upperBound
  }
}

/// The baselines of a series, one for each rebase and one before the first, in order of time; the last is the current
/// one. What lies before a first rebase is left out when it is empty.
func baselines(
  of points: [MetricPoint], rebases: [Metric.Rebase], frozen: [Metric.FrozenBaseline] = []
) -> [Baseline] {
  let starts = [0] + rebases.map { points.countUpTo($0.date.adding(days: -1), at: \.date) }
  let ends = starts.dropFirst() + [points.count]
  let causes: [Metric.Rebase?] = [nil] + rebases.map(Optional.some)
  let nexts: [Metric.Rebase?] = rebases.map(Optional.some) + [nil]
  let all = zip(zip(causes, nexts), zip(starts, ends)).map { rebases, ends in
    let stretch = frozen.first { stretch in
      rebases.0.map { $0.date <= stretch.from } ?? true && rebases.1.map { stretch.from < $0.date } ?? true
    }
    return Baseline(rebase: rebases.0, all: ends.0..<ends.1, frozen: stretch, in: points)
  }
  return all.count > 1 && all[0].all.isEmpty ? Array(all.dropFirst()) : all
}

extension Baseline {
  fileprivate init(
    rebase: Metric.Rebase?, all: Range<Int>, frozen: Metric.FrozenBaseline?, in points: [MetricPoint]
  ) {
    self.init(rebase: rebase, all: all, frozen: frozen)
    frozenPlaces = frozen.map { stretch in
      let first = points.countUpTo(stretch.from.adding(days: -1), at: \.date)
      return (first..<points.countUpTo(stretch.to, at: \.date)).clamped(to: all)
    }
  }
}

/// Over the last half year, as far as the baseline goes.
///
/// - Parameter lagOne: how much a value of the whole baseline says of the next one.
func trend(of baseline: [MetricPoint], lagOne: Double) -> Figure<MetricReport.Trend> {
  guard let first = baseline.first else { return .unavailable(.tooFew(have: 0, need: trendMinimum)) }
  let observations = baseline.suffix(trendLength).map {
    Observation(time: Double($0.date.days(since: first.date)) / 7, value: $0.value)
  }
  return trendTest(observations, atLeast: lagOne).map {
    MetricReport.Trend(n: $0.n, slopePerWeek: $0.slope, p: $0.pValue, correction: $0.correction)
  }
}

/// What a series shows lately, and how often noise alone shows as much.
struct JudgedMovement {
  var movement: MetricReport.Movement
  /// 0 to 1; 1 for noise. Of all that the series is looked at for: a series of noise shows anything as rare as this no
  /// more often.
  var chance: Double

  static let noise = JudgedMovement(movement: .noise, chance: 1)

  /// Told by the most specific of some signals (of equally specific ones the latest), and as clear as the clearest of them
  /// is: a series with a run of twenty is news, also where its last value alone would be none. Any rule of the set could have
  /// found the clearest, so its chance counts as often as there are rules, or signals where there are more (Bonferroni).
  /// Nil without any.
  ///
  /// - Parameters:
  ///   - besides: what else the series is looked at for: a trend is 1.
  ///   - isIndependent: whether no value of the series says anything of the next: then the rules themselves seldom find
  ///     anything.
  init?(
    of signals: [MetricReport.Signal], besides: Int = 0, isIndependent: Bool = false,
    chance: (MetricReport.Signal) -> Double
  ) {
    let told = signals.reversed().min { $0.pattern.rawValue < $1.pattern.rawValue }
    guard let told, let clearest = signals.map(chance).min() else { return nil }
    let rules = SignalRule(rawValue: told.rule)?.set.rules.count ?? 1
    let looked = min(1, clearest * Double(max(signals.count, rules + besides)))
    self.init(movement: .signal(told), chance: isIndependent ? min(looked, Self.ofAny(clearest)) : looked)
  }

  /// In so many of 100 series of independent values any rule of a set finds a signal of today at most: 6.5 of normal ones, 20
  /// of skewed ones (exponential; decision 0086). So what a report of two or three series tells are the rules as they are.
  private static func ofAny(_ clearest: Double) -> Double {
    let (normal, skewed) = (0.065, 0.2)
    return clearest <= normal ? normal : skewed
  }

  init(movement: MetricReport.Movement, chance: Double) { (self.movement, self.chance) = (movement, chance) }
}

/// What a metric shows lately: a signal that ends among the last four points says more than a trend. Empty for noise.
func movements(
  of baseline: JudgedBaseline, limits: Figure<MetricReport.Limits>, trend: Figure<MetricReport.Trend>
) -> Figure<[JudgedMovement]> {
  limits.map { _ in
    let signal = JudgedMovement(
      of: recentSignals(in: baseline), besides: 1, isIndependent: baseline.lagOne == 0, chance: baseline.chance)
    guard let trend = trend.value, trend.isSignificant, trend.slopePerWeek != 0 else {
      return signal.map { [$0] } ?? []
    }
    let meaning = meaning(of: trend.slopePerWeek > 0 ? .up : .down, better: baseline.better)
    let looks = Double(baseline.rules.rules.count + 1)
    let climbing = JudgedMovement(movement: .trend(meaning), chance: min(1, trend.p * looks))
    return [signal, climbing].compactMap(\.self)
  }
}

private func recentSignals(in baseline: JudgedBaseline) -> [MetricReport.Signal] {
  guard let first = baseline.points.suffix(recentPoints).first?.date else { return [] }
  return baseline.signals.filter { signal in signal.lastDay.map { $0 >= first } ?? false }
}
