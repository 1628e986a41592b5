import Testing

@testable import Analysis
@testable import Wording

@Suite("Effects in words")
struct EffectWordingTests {
  private func words(_ value: Double, _ low: Double, _ high: Double) -> [String] {
    let wording = EffectWording(
      ExperimentReport.Effect(value: 1 + value, low: 1 + low, high: 1 + high), none: 1, unit: .share)
    return [wording.difference, wording.interval].map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test("each of the three numbers keeps figures of its own, however wide the interval is")
  func wide() {
    #expect(words(2.4, 0.11, 11.31) == ["+240 %", "+11 to +1,130 %"])
    #expect(words(0.28, -0.35, 54.2) == ["+28 %", "−35 to +5,420 %"])
    #expect(words(0.004, -0.0006, 0.021) == ["+0.4 %", "−0.06 to +2.1 %"])
  }

  @Test("where the interval is as wide as its bounds are large, all have as many decimals")
  func usual() {
    #expect(words(0.0104, -0.0013, 0.0221) == ["+1.0 %", "−0.13 to +2.2 %"])
    #expect(words(0.451, 0.383, 0.527) == ["+45 %", "+38 to +53 %"])
    #expect(words(0, 0, 0) == ["0 %", "0 to 0 %"])
  }
}
