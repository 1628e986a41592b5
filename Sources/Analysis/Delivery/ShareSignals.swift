import Record
import Statistics

/// A signal of shares is told only if chance alone gives it less often than this.
///
/// Rules of runs and zones are made for values that lie on both sides of their centre alike: eight in a row on one side
/// have a chance of 1 in 256, a point beyond three sigma one of 1 in 741. Counts of a few cases do not: where 5 % of three
/// deployments a week fail, most weeks have no failure, and eight of them in a row are no news. So the chance is worked
/// out exactly, from the binomial distribution of each week.
private let mostByChance = 0.005

/// Fewer expected cases a week say nothing about patterns that have no side.
private let fewestExpected = 5.0

extension MeasureSeries {
  /// The signals of a chart of shares that chance does not explain; of other charts all.
  func beyondChance(
    _ signals: [MetricReport.Signal], of baseline: JudgedBaseline, _ rules: SignalRules
  ) -> [MetricReport.Signal] {
    guard basis == .shares else { return signals }
    // One set of samples for each centre there is: a rebase moves it.
    var judges: [Double: ShareSignals] = [:]
    return signals.filter { signal in
      guard let centre = baseline.centre(of: signal) else { return false }
      let judge = judges[centre] ?? shares(around: centre, rules, nil)
      judges[centre] = judge
      return judge.isBeyondChance(signal)
    }
  }

  /// How often noise shows so clear a signal in a series like this one.
  func chance(of signal: MetricReport.Signal, in baseline: JudgedBaseline, _ rules: SignalRules) -> Double {
    guard basis == .shares, let centre = baseline.centre(of: signal) else { return baseline.chance(of: signal) }
    return shares(around: centre, rules, baseline.segment(of: signal)?.limits.value).news(of: signal)
  }

  private func shares(around centre: Double, _ rules: SignalRules, _ limits: SegmentLimits?) -> ShareSignals {
    ShareSignals(
      zip(days, samples).compactMap { day, sample in sample.map { (day, $0) } }, centre: centre, rules, limits)
  }
}

/// Tells which signals of a chart of shares chance does not explain.
struct ShareSignals {
  private let samples: [CalendarDate: Proportion]
  /// The share that is expected, from 0 to 1.
  private let centre: Double
  private let rules: SignalRules
  /// How many cases count as one independent one: σz², 1 where shares spread no more than samples of one share do.
  private let casesPerTrial: Double
  private let dependence: Dependence

  /// - Parameter limits: how the shares spread; nil: as samples of one share do, which is what a textbook's chart shows.
  init(
    _ samples: [(CalendarDate, Proportion)], centre: Double, _ rules: SignalRules, _ limits: SegmentLimits? = nil
  ) {
    self.samples = Dictionary(samples) { first, _ in first }
    self.centre = centre
    self.rules = rules
    let overdispersion = limits?.overdispersion ?? 1
    casesPerTrial = overdispersion * overdispersion
    dependence = Dependence(lagOne: limits?.autocorrelation?.careful ?? 0)
  }

  func beyondChance(_ signals: [MetricReport.Signal]) -> [MetricReport.Signal] {
    signals.filter(isBeyondChance)
  }

  func isBeyondChance(_ signal: MetricReport.Signal) -> Bool { chance(of: signal) < mostByChance }

  /// How often noise shows so clear a signal in a series like this one: on either side, and ending in any of the last points.
  func news(of signal: MetricReport.Signal) -> Double {
    let chance = chance(of: signal)
    guard signal.pattern.isWithoutSide, chance < 1 else { return min(1, SignalChance.ways * chance) }
    return SignalChance(
      signal: signal, distances: [], among: [], n: samples.count, span: signal.points.count, rules: rules,
      lagOne: dependence.lagOne
    ).value
  }

  /// How often chance gives the pattern in these weeks, on its side, at most. Points that have a side are judged by how many
  /// they are, and by how far out they are together: the rarer counts.
  func chance(of signal: MetricReport.Signal) -> Double {
    let points = signal.points.compactMap { samples[$0.date] }
    let isUp = signal.direction == .up
    let together = tail(of: pooled(points), isUp: isUp)
    // Any one of the points may be the odd one out.
    let oddOnes = Double(points.count + 1)
    switch signal.pattern {
    case .outside: return points.reduce(1) { min($0, tail(of: pooled([$1]), isUp: isUp)) }
    case .run, .medianRun: return min(beyond(0, points, isUp), together)
    case .nearLimit: return oddOnes * min(beyond(rules == .wheeler ? 1.5 : 2, points, isUp), together)
    case .offCentre: return oddOnes * min(beyond(1, points, isUp), together)
    case .climb: return dependence.climb(of: points.count)
    case .silence: return 1
    // Of samples this large values lie about the centre as normal ones do: what the rule says holds.
    case .range, .alternation, .hugging, .avoiding, .crossings:
      return points.allSatisfy { Double($0.total) * min(centre, 1 - centre) >= fewestExpected } ? 0 : 1
    }
  }

  /// The chance that all lie so many sigmas on one side of the centre. Where a week says something of the next one, all but
  /// the first are as likely as that makes them.
  private func beyond(_ sigmas: Double, _ points: [Proportion], _ isUp: Bool) -> Double {
    let stays = sigmas > 0 ? dependence.stays(beyond: sigmas) : dependence.lagOne > 0 ? dependence.sameSide : 0
    return points.enumerated().reduce(1) { product, point in
      let tail = tail(point.element, beyond: sigmas, isUp: isUp)
      return product * (point.offset == 0 ? tail : max(tail, stays))
    }
  }

  /// The cases of all, as of so many independent trials.
  private func pooled(_ points: [Proportion]) -> (cases: Double, total: Double) {
    let cases = points.reduce(0.0) { $0 + Double($1.cases) }
    let total = points.reduce(0.0) { $0 + Double($1.total) }
    let perTrial = casesPerTrial * dependence.spreadOfMean(of: points.count)
    return (cases / perTrial, total / perTrial)
  }

  /// The chance of a sample at least as far out, in whole cases: rounded towards the centre.
  private func tail(of sample: (cases: Double, total: Double), isUp: Bool) -> Double {
    let total = sample.total.rounded(isUp ? .up : .down)
    let cases = min(total, isUp ? sample.cases.rounded(.down) : sample.cases.rounded(.up))
    guard total < 1e15 else { return 1 }
    let tail =
      isUp
      ? binomialUpperTail(Int(cases), of: Int(total), probability: centre)
      : binomialLowerTail(Int(cases), of: Int(total), probability: centre)
    return tail.value ?? 1
  }

  /// The chance of a week of this size more than some sigmas on one side of the centre.
  private func tail(_ sample: Proportion, beyond sigmas: Double, isUp: Bool) -> Double {
    let total = Double(sample.total)
    let width = sigmas * (casesPerTrial * total * centre * (1 - centre)).squareRoot()
    let cases = isUp ? (total * centre + width).rounded(.down) + 1 : (total * centre - width).rounded(.up) - 1
    guard cases >= 0, cases <= total else { return isUp == (cases < 0) ? 1 : 0 }
    return tail(of: (cases / casesPerTrial, total / casesPerTrial), isUp: isUp)
  }
}

extension MetricReport.Pattern {
  fileprivate var isWithoutSide: Bool {
    switch self {
    case .silence, .outside, .run, .medianRun, .climb, .nearLimit, .offCentre: false
    case .range, .alternation, .hugging, .avoiding, .crossings: true
    }
  }
}
