import Foundation
import Record
import Statistics

/// How often the plan of a team holds, beside how often it was said to: eight items after one another, whose lengths are as
/// their ranges say, and resemble each other more or less.
struct SchedulesStudy {
  /// How often the lengths are drawn.
  let number: Int

  private static let count = 8
  /// In weeks: at the least, likely, at the most; triangular.
  private static let length = (low: 0.7, likely: 1.0, high: 1.6)
  /// How much longer than the likely lengths together the quarter is.
  private static let rooms = [0.0, 0.1, 0.2, 0.3, 0.5]
  /// Correlations of the normal scores of the lengths (a Gaussian copula).
  private static let likeness = [0.0, 0.25, 0.5, 1.0]

  func print() {
    Swift.print("room   said   came true where lengths resemble each other by 0, 0.25, 0.5 and 1")
    for room in Self.rooms {
      let end = Double(Self.count) * Self.length.likely * (1 + room)
      let cases = Self.likeness.map { percent(came(by: end, likeness: $0)).padded(6) }
      let said = self.said(by: end).map(percent) ?? "-"
      Swift.print("\(percent(room).padded(6)) \(said.padded(6)) \(cases.joined(separator: " "))")
    }
  }

  private func said(by end: Double) -> Double? {
    let jobs = (0..<Self.count).map { _ in Job(weeks: Self.length.likely, costOfDelay: 1) }
    guard let set = JobSet.jobs(jobs, promises: [0], periodEnds: [end]).value else { return nil }
    let range = ThreePoint(low: Self.length.low, likely: Self.length.likely, high: Self.length.high)
    let chances = set.chances(
      of: set.bestSchedule(from: []), lengths: jobs.map { _ in range }, named: jobs.indices.map(UInt64.init),
      shape: .triangular, ranges: .certain, seed: 1, draws: number)
    return chances.holds[0][0]
  }

  private func came(by end: Double, likeness: Double) -> Double {
    var chance = Chance(seed: 7)
    let held = (0..<number).count { _ in
      let common = chance.normal()
      let lengths = (0..<Self.count).map { _ in
        let score = likeness.squareRoot() * common + (1 - likeness).squareRoot() * chance.normal()
        return Self.triangular(0.5 * erfc(-score / 2.0.squareRoot()))
      }
      return lengths.reduce(0, +) <= end
    }
    return Double(held) / Double(number)
  }

  /// The length below which lies a share of all.
  private static func triangular(_ share: Double) -> Double {
    let (low, likely, high) = length
    let atLikely = (likely - low) / (high - low)
    return share < atLikely
      ? low + (share * (high - low) * (likely - low)).squareRoot()
      : high - ((1 - share) * (high - low) * (high - likely)).squareRoot()
  }

  private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { padding(toLength: width, withPad: " ", startingAt: 0) }
}
