import Record
import Statistics
import Testing

@Suite("Methods of ranking")
struct MethodsTests {
  @Test("give the examples of methods.md")
  func examples() throws {
    #expect(cd3(costOfDelay: 10, weeks: 2) == .measured(5))
    #expect(cd3(costOfDelay: 30, weeks: 4) == .measured(7.5))
    let rice = try #require(rice(reach: 2000, impact: 2, confidence: 0.8, effort: 3).value)
    #expect(abs(rice - 1066.67) < 0.005)
  }

  @Test("WSJF adds value, urgency and risk reduction; ICE multiplies")
  func others() {
    #expect(wsjf(value: 8, urgency: 5, riskReduction: 3, size: 4) == .measured(4))
    #expect(ice(impact: 5, confidence: 0.5, ease: 4) == .measured(10))
  }

  @Test("say why there is no score")
  func unavailable() {
    #expect(cd3(costOfDelay: 10, weeks: 0) == .unavailable(.outOfRange))
    #expect(cd3(costOfDelay: 10, weeks: -1) == .unavailable(.outOfRange))
    #expect(cd3(costOfDelay: .nan, weeks: 1) == .unavailable(.notFinite))
    #expect(cd3(costOfDelay: 1, weeks: .infinity) == .unavailable(.notFinite))
    #expect(cd3(costOfDelay: 1e308, weeks: 1e-5) == .unavailable(.notFinite))
    #expect(rice(reach: 1e308, impact: 10, confidence: 1, effort: 1) == .unavailable(.notFinite))
    #expect(wsjf(value: 1e308, urgency: 1e308, riskReduction: 1, size: 1) == .unavailable(.notFinite))
  }

  @Test("the score of estimates is at their likely values what the method gives")
  func likely() throws {
    func about(_ value: Double) throws -> ThreePoint {
      ThreePoint(low: value / 2, likely: value, high: value * 3)
    }
    let cd3 = try UncertainScore.cd3(costOfDelay: about(10), weeks: about(2))
    #expect(cd3.value?.likely == 5)
    let wsjf = try UncertainScore.wsjf(value: about(8), urgency: about(5), riskReduction: about(3), size: about(4))
    #expect(wsjf.value?.likely == 4)
    let rice = try UncertainScore.rice(reach: about(2000), impact: about(2), confidence: about(0.8), effort: about(3))
    #expect(rice.value?.likely == 3200.0 / 3)
    let ice = try UncertainScore.ice(impact: about(5), confidence: about(0.5), ease: about(4))
    #expect(ice.value?.likely == 10)
    let net = try UncertainScore.netValue(saved: [about(5), about(4), about(100)], cost: about(900))
    #expect(net.value?.likely == 1100)
  }

  @Test("a score that could not be finite, or could divide by zero, is none")
  func hostile() throws {
    let one = ThreePoint(exactly: 1)
    let huge = ThreePoint(exactly: 1e308)
    let tiny = ThreePoint(exactly: 1e-300)
    let none = ThreePoint(low: 0, likely: 1, high: 2)
    #expect(UncertainScore.cd3(costOfDelay: one, weeks: none) == .unavailable(.outOfRange))
    #expect(UncertainScore.cd3(costOfDelay: huge, weeks: tiny) == .unavailable(.notFinite))
    #expect(UncertainScore.ice(impact: huge, confidence: huge, ease: none) == .unavailable(.notFinite))
    #expect(UncertainScore.wsjf(value: huge, urgency: huge, riskReduction: one, size: one) == .unavailable(.notFinite))
    #expect(UncertainScore.score(of: []) == .unavailable(.noData))
    #expect(UncertainScore.score(of: [one, one, one, one]) == .unavailable(.tooMany(have: 4, limit: 3)))
  }
}
