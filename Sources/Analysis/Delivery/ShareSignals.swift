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
      let judge = judges[centre] ?? shares(around: centre, rules)
      judges[centre] = judge
      return judge.isBeyondChance(signal)
    }
  }

  /// How often noise shows so clear a signal in a series like this one.
  func chance(of signal: MetricReport.Signal, in baseline: JudgedBaseline, _ rules: SignalRules) -> Double {
    guard basis == .shares, let centre = baseline.centre(of: signal) else { return baseline.chance(of: signal) }
    return SignalChance.ways * shares(around: centre, rules).chance(of: signal)
  }

  private func shares(around centre: Double, _ rules: SignalRules) -> ShareSignals {
    ShareSignals(zip(days, samples).compactMap { day, sample in sample.map { (day, $0) } }, centre: centre, rules)
  }
}

/// Tells which signals of a chart of shares chance does not explain.
struct ShareSignals {
  private let samples: [CalendarDate: Proportion]
  /// The share that is expected, from 0 to 1.
  private let centre: Double
  private let rules: SignalRules

  init(_ samples: [(CalendarDate, Proportion)], centre: Double, _ rules: SignalRules) {
    self.samples = Dictionary(samples) { first, _ in first }
    self.centre = centre
    self.rules = rules
  }

  func beyondChance(_ signals: [MetricReport.Signal]) -> [MetricReport.Signal] {
    signals.filter(isBeyondChance)
  }

  func isBeyondChance(_ signal: MetricReport.Signal) -> Bool { chance(of: signal) < mostByChance }

  /// How often chance gives the pattern in these weeks, on its side, at most.
  func chance(of signal: MetricReport.Signal) -> Double {
    chance(of: signal, signal.points.compactMap { samples[$0.date] })
  }

  /// How often chance gives the pattern, at most.
  private func chance(
    of signal: MetricReport.Signal, _ points: [Proportion]
  ) -> Double {
    let isUp = signal.direction == .up
    func beyond(_ sigmas: Double) -> Double {
      points.reduce(1) { $0 * tail($1, centre, beyond: sigmas, isUp: isUp) }
    }
    switch signal.pattern {
    case .outside: return points.reduce(1) { min($0, tail(of: $1, centre, isUp: isUp)) }
    case .run, .medianRun: return beyond(0)
    // Any one of the points may be the odd one out.
    case .nearLimit: return Double(points.count + 1) * beyond(rules == .wheeler ? 1.5 : 2)
    case .offCentre: return Double(points.count + 1) * beyond(1)
    case .climb: return 0
    case .range, .alternation, .hugging, .avoiding, .crossings:
      return points.allSatisfy { Double($0.total) * min(centre, 1 - centre) >= fewestExpected } ? 0 : 1
    }
  }

  /// The chance of a week at least as far out as this one.
  private func tail(of sample: Proportion, _ centre: Double, isUp: Bool) -> Double {
    let tail =
      isUp
      ? binomialUpperTail(sample.cases, of: sample.total, probability: centre)
      : binomialLowerTail(sample.cases, of: sample.total, probability: centre)
    return tail.value ?? 1
  }

  /// The chance of a week of this size more than some sigmas on one side of the centre.
  private func tail(_ sample: Proportion, _ centre: Double, beyond sigmas: Double, isUp: Bool) -> Double {
    let total = Double(sample.total)
    let width = sigmas * (total * centre * (1 - centre)).squareRoot()
    let cases = isUp ? (total * centre + width).rounded(.down) + 1 : (total * centre - width).rounded(.up) - 1
    guard abs(cases) < 1e15 else { return 1 }
    return tail(of: Proportion(Int(cases), of: sample.total), centre, isUp: isUp)
  }
}
