import Foundation
import Record
import Statistics

/// How often finished work is said to have moved its metric, or not to have, where a series is known to have done neither,
/// or to have stepped by so many standard deviations on the day.
struct OutcomesStudy {
  let number: Int

  private enum Kind: Hashable {
    case noise, line, walk
    case autoregressive(Double)
    case step(Double)
    /// Work of four weeks that was begun on the worst of the last eight values.
    case low

    static let all: [Self] = [
      .noise, .autoregressive(0.3), .autoregressive(0.5), .line, .walk, .low, .step(1), .step(2),
    ]

    var name: String {
      switch self {
      case .noise: "noise"
      case .line: "straight line"
      case .walk: "walk"
      case .autoregressive(let strength): "AR(\(strength))"
      case .step(let size): "step of \(Int(size))"
      case .low: "begun at a low"
      }
    }

    var step: Double { if case .step(let size) = self { size } else { 0 } }
  }

  func print() {
    row("before", "series", "better", "worse", "did not, 0.5", "did not, 2", "low kept in")
    for before in [12, 26, 52, 78] {
      for kind in Kind.all { tell(before, kind) }
    }
  }

  private func tell(_ before: Int, _ kind: Kind) {
    var chance = Chance(seed: UInt64(before))
    var (better, worse, still, far, kept) = (0, 0, 0, 0, 0)
    for _ in 0..<number {
      let (values, low) = series(kind, before, &chance)
      guard let found = change(values, before, without: low) else { continue }
      better += found.effect.interval.lower > 0 ? 1 : 0
      worse += found.effect.interval.upper < 0 ? 1 : 0
      still += isWithin(found, found.deviationBefore / 2) ? 1 : 0
      far += isWithin(found, 2) ? 1 : 0
      kept += change(values, before, without: nil).map { $0.effect.interval.lower > 0 } ?? false ? 1 : 0
    }
    row(String(before), kind.name, told(better), told(worse), told(still), told(far), kind == .low ? told(kept) : "")
  }

  private func change(_ values: [Double], _ before: Int, without low: Int?) -> LevelChange? {
    let points = values.enumerated().map { WeighedValue(time: Double($0), value: $1) }
    let known = points.prefix(before).enumerated().filter { $0.offset != low }.map(\.element)
    return levelChange(before: known, after: Array(points.dropFirst(before))).value
  }

  private func isWithin(_ found: LevelChange, _ smallest: Double) -> Bool {
    let interval = found.effect.interval
    return interval.lower <= 0 && interval.upper >= 0 && max(-interval.lower, interval.upper) <= smallest
  }

  /// Eight values after; the place of the low, if it is among the worst tenth of those before.
  private func series(_ kind: Kind, _ before: Int, _ chance: inout Chance) -> ([Double], low: Int?) {
    var last = chance.normal()
    var values = (0..<before + 8).map { week in
      let noise = chance.normal()
      switch kind {
      case .noise, .low: return noise
      case .line: return 0.3 * Double(week) + noise
      case .step(let size): return (week < before ? 0 : size) + noise
      case .walk: last += noise
      case .autoregressive(let strength): last = strength * last + (1 - strength * strength).squareRoot() * noise
      }
      return last
    }
    guard kind == .low else { return (values, nil) }
    // Its worst value stands four weeks before it is done.
    let begun = before - 5
    let recent = begun - 6...begun
    if let worst = recent.min(by: { values[$0] < values[$1] }) { values.swapAt(worst, begun) }
    let asBad = values.prefix(before).count { $0 <= values[begun] }
    return (values, asBad <= max(1, before / 10) ? begun : nil)
  }

  private func told(_ count: Int) -> String { String(Int((100 * Double(count) / Double(number)).rounded())) }

  private func row(_ texts: String...) {
    Swift.print(texts.map { $0.padding(toLength: 15, withPad: " ", startingAt: 0) }.joined(separator: " "))
  }
}
