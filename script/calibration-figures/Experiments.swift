import Foundation
import Record
import Statistics

/// How often tests come to the verdict that is true, beside how often their pages say that they do: shares, with a relative
/// threshold of a rise by a tenth to two thirds.
struct ExperimentsStudy {
  let number: Int

  private typealias Case = (share: Double, rows: Int, threshold: Double)
  private static let cases: [Case] = [
    (0.1, 400, 0.5), (0.1, 2000, 0.3), (0.5, 200, 0.2), (0.6, 1000, 0.1), (0.02, 3000, 0.67), (0.3, 40, 0.5),
  ]

  func print() {
    row("share", "rows each", "threshold", "refuted, if 0", "supported, if 2x")
    for (place, one) in Self.cases.enumerated() {
      var chance = Chance(seed: UInt64(place + 1))
      row(
        String(one.share), String(one.rows), "+\(Int(100 * one.threshold)) %", told(one, times: 0, .refuted, &chance),
        told(one, times: 2, .supported, &chance))
    }
  }

  /// What the page would say on average, and how often it came.
  private func told(_ one: Case, times: Double, _ verdict: Verdict, _ chance: inout Chance) -> String {
    let truth = one.share * (1 + times * one.threshold)
    var (said, came, seen) = (0.0, 0, 0)
    for _ in 0..<number {
      let groups = TwoProportions.groups(
        control: .init(successes: draw(one.rows, one.share, &chance), n: one.rows),
        variant: .init(successes: draw(one.rows, truth, &chance), n: one.rows))
      guard let groups = groups.value, let effect = groups.ratio().value else { continue }
      let assumed = groups.control.share * (1 + times * one.threshold)
      seen += 1
      said += groups.power(against: .ratio(one.threshold), ifVariantIs: min(1, assumed)).value?.chance ?? 0
      came += effect.verdict(.atLeast, 1 + one.threshold) == verdict ? 1 : 0
    }
    return
      "\(Int((100 * said / Double(seen)).rounded())) said, \(Int((100 * Double(came) / Double(seen)).rounded())) came"
  }

  private func draw(_ rows: Int, _ share: Double, _ chance: inout Chance) -> Int {
    (0..<rows).count { _ in chance.share() < share }
  }

  private func row(_ texts: String...) {
    Swift.print(texts.map { $0.padding(toLength: 18, withPad: " ", startingAt: 0) }.joined(separator: " "))
  }
}
