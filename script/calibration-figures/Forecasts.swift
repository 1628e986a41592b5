import Foundation
import Record
import Statistics

/// How often what was forecast came true.
enum ForecastStudy {
  /// How sure the claims are that are looked at.
  private static let claims = [0.05, 0.2, 0.8, 0.95]
  private static let horizons = [2, 4, 8]

  static func print(_ number: Int) {
    Swift.print(
      "Values of a metric: how often what was said to have a chance of 5, 20, 80 and 95 % came true, in per cent,")
    Swift.print(
      "for targets above and below; 2, 4 and 8 weeks ahead, \(number) series each. Beside it the random walk with drift."
    )
    CalibrationFiguresProgram.row("weeks", "series", "at least", "at most", "| walk: at least", "at most")
    for weeks in [8, 13, 26] {
      for series in Series.allCases { values(series, weeks, number) }
    }
    Swift.print("\nHow many in 100 series of 40 weeks have their forecast withheld, 2, 4 and 8 weeks ahead.")
    for series in Series.allCases {
      CalibrationFiguresProgram.row("40", series.rawValue, withheld(series, number), "", "", "")
    }
    Swift.print(
      "\nCounted work: how often what was said to have a chance of about 20, 50, 80 and 95 % was done in time; 6 weeks ahead."
    )
    CalibrationFiguresProgram.row("weeks", "counts", "came true", "", "", "")
    for weeks in [6, 13, 26] {
      for isSpread in [false, true] { work(weeks, number * 3, isSpread: isSpread) }
    }
  }

  private static func values(_ series: Series, _ weeks: Int, _ number: Int) {
    var (places, walk) = ([Double](), [Double]())
    var chance = Chance(seed: UInt64(weeks))
    for horizon in horizons {
      for _ in 0..<number {
        let all = series.values(weeks + horizon, &chance)
        let (known, came) = (Array(all.prefix(weeks)), all[weeks + horizon - 1])
        guard let forecast = levelForecast(of: known, after: Double(horizon)).value else { continue }
        places.append(forecast.below(came))
        walk.append(randomWalk(known, after: horizon, below: came))
      }
    }
    CalibrationFiguresProgram.row(
      String(weeks), series.rawValue, told(places.map { 1 - $0 }), told(places), "| " + told(walk.map { 1 - $0 }),
      told(walk))
  }

  /// A target that a share `claim` of the forecast lies on the good side of is met where the value that came has no more
  /// of the forecast on that side.
  private static func told(_ places: [Double]) -> String {
    claims.map { claim in
      let met = places.count { $0 <= claim }
      return String(Int((100 * Double(met) / Double(places.count)).rounded()))
    }.joined(separator: " ")
  }

  /// The forecast that was made before: normal, by the mean and spread of the weekly changes.
  private static func randomWalk(_ known: [Double], after horizon: Int, below value: Double) -> Double {
    let changes = zip(known.dropFirst(), known).map { $0 - $1 }
    let (n, h) = (Double(changes.count), Double(horizon))
    let mean = changes.reduce(0, +) / n
    let variance = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let deviation = (variance * h * (1 + h / n)).squareRoot()
    return normalCDF((value - known[known.count - 1] - h * mean) / deviation)
  }

  private static func withheld(_ series: Series, _ number: Int) -> String {
    var chance = Chance(seed: 40)
    return horizons.map { horizon in
      let refuted = (0..<number).count { _ in
        pastForecasts(of: series.values(40, &chance), after: horizon, longest: 26).isRefuted
      }
      return String(Int((100 * Double(refuted) / Double(number)).rounded()))
    }.joined(separator: " ")
  }

  private static func work(_ weeks: Int, _ number: Int, isSpread: Bool) {
    var chance = Chance(seed: UInt64(weeks))
    var bins: [Int: (met: Int, all: Int)] = [:]
    for _ in 0..<number {
      let rate = 1 + 6 * chance.share()
      func count() -> Int { chance.poisson(isSpread ? rate * chance.gamma() : rate) }
      let history = (0..<weeks).map { _ in CountedStretch(items: count(), weeks: 1) }
      let done = (0..<6).reduce(0) { sum, _ in sum + count() }
      let remaining = max(1, Int(rate * 6 * (0.4 + 1.2 * chance.share())))
      guard let said = countForecast(of: history, remaining: remaining, within: 6).value?.probability else { continue }
      for centre in [20, 50, 80, 95] where abs(said * 100 - Double(centre)) <= (centre == 95 ? 3 : 7) {
        bins[centre, default: (0, 0)].all += 1
        bins[centre, default: (0, 0)].met += done >= remaining ? 1 : 0
      }
    }
    let told = [20, 50, 80, 95].map { centre in
      bins[centre].map { String(Int((100 * Double($0.met) / Double($0.all)).rounded())) } ?? "-"
    }
    CalibrationFiguresProgram.row(
      String(weeks), isSpread ? "spread widely" : "Poisson", told.joined(separator: " "), "", "", "")
  }
}
