package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the past weeks of a metric say about its value some weeks ahead, if they go on as they were: a mixture of
/// Student's t distributions.
///
/// Each component is a local level with drift, simple exponential smoothing with a slope (R. J. Hyndman, B. Billah,
/// "Unmasking the Theta method", International Journal of Forecasting 19, 2003): with a smoothing of 0 a straight line with
/// noise about it, with 1 a random walk with drift. Which smoothing it is, a few weeks cannot tell; so all of a grid count,
/// by how likely each makes the values (the marginal likelihood under flat priors of level and slope, and the usual 1/σ of
/// the scale: A. Zellner, "An Introduction to Bayesian Inference in Econometrics", 1971, 3). One that is picked, or a random
/// walk alone, is surer than it comes true: see `docs/decisions/0085-forecast-by-level-and-drift.md`.
package struct LevelForecast: Hashable, Sendable {
  struct Component: Hashable, Sendable {
    var weight: Double
    var mean: Double
    var deviation: Double
  }

  /// How many weeks with a value it is from.
  package let n: Int
  /// By their weights, which come to 1.
  let components: [Component]
  private var degreesOfFreedom: Double { Double(n - 2) }

  init(n: Int, components: [Component]) { (self.n, self.components) = (n, components) }

  /// The fewest weeks with a value that a forecast is made from.
  package static let fewest = 8

  /// The value that is expected: the mean of the distribution.
  package var expected: Double { components.reduce(0) { $0 + $1.weight * $1.mean } }

  /// The probability (0...1) that the value *at* the horizon meets a target; not that it meets it on the way.
  package func probability(of target: Double, _ side: Bound) -> Double {
    side == .atMost ? below(target) : share { (target - $0.mean) / $0.deviation }
  }

  /// How much of the distribution lies at or below a value.
  package func below(_ value: Double) -> Double { share { ($0.mean - value) / $0.deviation } }

  /// How much lies beyond a distance, each side summed by its own tails: what is next to nothing stays so, and is never
  /// below it.
  private func share(beyond distance: (Component) -> Double) -> Double {
    let sum = components.reduce(0.0) { sum, component in
      let distance = distance(component)
      let tail = studentUpperTail(abs(distance), degreesOfFreedom: degreesOfFreedom)
      return sum + component.weight * (distance < 0 ? 1 - tail : tail)
    }
    return min(1, max(0, sum))
  }
}

/// The forecast of the value some weeks after the last of the weeks that has one.
///
/// In a week without a value the level may move as in any other (a Kalman filter of the model: J. Durbin, S. J. Koopman,
/// "Time Series Analysis by State Space Methods", 2nd edition 2012, 4.10). After h weeks (at least one: another value has its noise, however soon it comes) with smoothing α the
/// variance is σ² (1 + (h − 1) α²), and that of level and slope, as of any regression.
///
/// - Parameters:
///   - weeks: in order of time, nil for one without a value.
///   - horizon: weeks from the last value on, above 0; a part of a week counts as such.
///
/// Unavailable for fewer than `minimum` values (at least three), numbers that are not finite, a horizon that is not ahead,
/// and values that lie on a line: they give no spread, so no probability.
package func levelForecast(
  of weeks: [Double?], after horizon: Double, minimum: Int = LevelForecast.fewest
) -> Figure<LevelForecast> {
  let known = weeks.enumerated().compactMap { place, value in value.map { (week: place, value: $0) } }
  guard let first = known.first?.value else { return .unavailable(.noData) }
  // About the first of them, so that no digits of a high level are lost.
  let values = known.map { (week: $0.week, value: $0.value - first) }
  let need = max(3, minimum)
  guard values.count >= need else { return .unavailable(.tooFew(have: values.count, need: need)) }
  guard horizon.isFinite, values.allSatisfy({ $0.value.isFinite }) else { return .unavailable(.notFinite) }
  guard horizon > 0 else { return .unavailable(.negative) }
  let fits = (0..<LevelFit.smoothings).map { LevelFit(values, smoothing: Double($0) / Double(LevelFit.smoothings - 1)) }
  let size = known.reduce(0) { max($0, abs($1.value)) }
  let rounding = 1e-20 * size * size * Double(values.count)
  guard fits.allSatisfy(\.squares.isFinite) else { return .unavailable(.notFinite) }
  guard fits.allSatisfy({ $0.squares > rounding }) else { return .unavailable(.noVariation) }
  let highest = fits.map { $0.likelihood(values.count) }.max() ?? 0
  let weights = fits.map { exp($0.likelihood(values.count) - highest) }
  let total = weights.reduce(0, +)
  // What has less than a ten-thousandth of the weight changes no whole per cent.
  let components = zip(fits, weights).filter { $1 > 1e-4 * total }.map { fit, weight in
    fit.component(after: horizon, of: values.count, weight: weight)
  }
  let kept = components.reduce(0) { $0 + $1.weight }
  guard components.allSatisfy({ $0.mean.isFinite && $0.deviation.isFinite }), kept > 0 else {
    return .unavailable(.notFinite)
  }
  return .measured(
    LevelForecast(
      n: values.count,
      components: components.map { .init(weight: $0.weight / kept, mean: first + $0.mean, deviation: $0.deviation) }))
}

/// A local level with drift of one smoothing, fitted by least squares of its one-step errors.
private struct LevelFit {
  /// From 0 to 1 in steps of a twentieth.
  static let smoothings = 21

  let smoothing: Double
  /// The sum of the squared errors.
  private(set) var squares = 0.0
  /// What the level after the last value is, without the first level and the slope, and by how much of each.
  private var last = (own: 0.0, level: 1.0, slope: 0.0)
  private var (levels, both, slopes) = (0.0, 0.0, 0.0)
  private var (level, slope) = (0.0, 0.0)
  /// The variance of the level beside that of an error, and the logarithms of those of all errors.
  private var (unsure, spreads) = (0.0, 0.0)

  init(_ values: [(week: Int, value: Double)], smoothing: Double) {
    self.smoothing = smoothing
    var (errorLevels, errorSlopes, errors) = (0.0, 0.0, 0.0)
    var before = values.first?.week ?? 0
    for (week, value) in values {
      let gap = Double(week - before)
      before = week
      last.slope += gap
      let error = (own: value - last.own, level: last.level, slope: last.slope)
      // After a gap the level has moved more often, and the next value says more of it.
      unsure += max(0, gap - 1) * smoothing * smoothing
      let share = 1 / (1 + unsure)
      let gain = (unsure + smoothing) * share
      unsure = max(0, unsure + smoothing * smoothing - gain * gain / share)
      spreads -= log(share)
      levels += share * error.level * error.level
      both += share * error.level * error.slope
      slopes += share * error.slope * error.slope
      errorLevels += share * error.own * error.level
      errorSlopes += share * error.own * error.slope
      errors += share * error.own * error.own
      last.own += gain * error.own
      last.level -= gain * error.level
      last.slope -= gain * error.slope
    }
    level = (slopes * errorLevels - both * errorSlopes) / determinant
    slope = (levels * errorSlopes - both * errorLevels) / determinant
    squares = errors - level * errorLevels - slope * errorSlopes
  }

  private var determinant: Double { levels * slopes - both * both }

  /// The logarithm of the marginal likelihood, but for what is the same of all.
  func likelihood(_ count: Int) -> Double { -0.5 * (log(determinant) + spreads + Double(count - 2) * log(squares)) }

  func component(after horizon: Double, of count: Int, weight: Double) -> LevelForecast.Component {
    let (byLevel, bySlope) = (last.level, last.slope + horizon)
    let ofFit =
      (slopes * byLevel * byLevel - 2 * both * byLevel * bySlope + levels * bySlope * bySlope) / determinant
    let ahead = 1 + unsure + (max(1, horizon) - 1) * smoothing * smoothing
    let variance = squares / Double(count - 2) * (ahead + ofFit)
    return LevelForecast.Component(
      weight: weight, mean: last.own + byLevel * level + bySlope * slope, deviation: variance.squareRoot())
  }
}

/// How often forecasts of the past came true.
package struct PastForecasts: Hashable, Sendable {
  /// How many of them had the value that came within the middle 80 % of what they said.
  package let held: Int
  package let count: Int

  package init(held: Int, of count: Int) { (self.held, self.count) = (held, count) }

  /// The share that is said to come true.
  package static let claimed = 0.8
  /// The most that are looked back at.
  package static let most = 8

  /// So few came true as happens in one of a hundred series at most of which four in five do: none of four, one of five or
  /// six, two of seven or eight (binomial distribution). Forecasts of weeks that overlap miss together, so that it happens
  /// somewhat more often: see docs/decisions/0085-forecast-by-level-and-drift.md.
  package var isRefuted: Bool { count >= 4 && held <= (count - 3) / 2 }
}

/// The same forecasts as of today, made of the weeks before each of some past weeks, and held against the values that came.
///
/// - Parameters:
///   - horizon: whole weeks ahead; half of it lies between two of the forecasts, so that not all are of the same weeks.
///   - longest: the weeks that a forecast looks back on.
package func pastForecasts(of weeks: [Double?], after horizon: Int, longest: Int) -> PastForecasts {
  guard horizon > 0 else { return PastForecasts(held: 0, of: 0) }
  var (held, count) = (0, 0)
  var end = weeks.count - horizon
  while end > 0, count < PastForecasts.most {
    let known = weeks[max(0, end - longest)..<end]
    if known.last.flatMap(\.self) != nil, let came = weeks[end + horizon - 1],
      let forecast = levelForecast(of: Array(known), after: Double(horizon)).value
    {
      let place = forecast.below(came)
      let tail = (1 - PastForecasts.claimed) / 2
      if place >= tail, place <= 1 - tail { held += 1 }
      count += 1
    }
    end -= max(1, horizon / 2)
  }
  return PastForecasts(held: held, of: count)
}
