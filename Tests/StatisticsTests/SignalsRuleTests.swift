import Record
import Statistics
import Testing

/// Judges points by a frozen baseline of centre 0 with limits ±2.66: a third is 0.8866…, and halfway 1.33.
@Suite("Single rules")
struct SignalsRuleTests {
  static let baseline = [0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5]
  static let third = 2.66 / 3

  /// The signals of `rule` among `points` alone, whose positions count from 0.
  func found(_ rule: SignalRule, _ points: [Double?]) -> [Found] {
    // The gap keeps the baseline out of every pattern.
    let values = Self.baseline + [nil] + points
    let first = Self.baseline.count + 1
    let chart = processChart(of: values, options: ChartOptions(baselines: [0..<Self.baseline.count]))
    return chart.signals(by: rule.set).filter { $0.rule == rule && $0.points[0] >= first }
      .map { Found($0.rule, $0.points.map { $0 - first }, $0.direction) }
  }

  @Test("a point on a limit is inside", arguments: [SignalRule.wheelerOutside, .nhsOutside, .nelsonOutside])
  func outside(rule: SignalRule) {
    #expect(found(rule, [2.66, -2.66]) == [])
    #expect(found(rule, [2.67, 0, -2.67]) == [Found(rule, [0], .up), Found(rule, [2], .down)])
  }

  @Test(
    "a run is as long as its authority says, and a point on the centre ends it",
    arguments: [(SignalRule.wheelerRun, 8), (.nhsRun, 7), (.westernElectricRun, 8), (.nelsonRun, 9)])
  func run(rule: SignalRule, length: Int) {
    let above = Array(repeating: 0.1, count: length)
    #expect(found(rule, above) == [Found(rule, 0..<length, .up)])
    #expect(found(rule, above.map { -$0 } + [-1]) == [Found(rule, 0...length, .down)])
    #expect(found(rule, Array(above.dropLast())) == [])
    #expect(found(rule, Array(above.dropLast()) + [0, 0.1]) == [])
    #expect(found(rule, Array(above.dropLast()) + [nil, 0.1]) == [])
  }

  @Test(
    "a trend needs every point to move, and equal points end it",
    arguments: [(SignalRule.nhsTrend, 7), (.nelsonTrend, 6)])
  func trend(rule: SignalRule, length: Int) {
    let rising = (0..<length).map { -1 + 0.25 * Double($0) }
    #expect(found(rule, rising) == [Found(rule, 0..<length, .up)])
    #expect(found(rule, rising.reversed()) == [Found(rule, 0..<length, .down)])
    #expect(found(rule, Array(rising.dropLast())) == [])
    #expect(found(rule, Array(rising.dropLast()) + [rising[length - 2], rising[length - 1]]) == [])
    #expect(found(rule, [2.0] + rising + [-2]) == [Found(rule, 1...length, .up)])
  }

  @Test("Wheeler: three of four nearer a limit than the centre, halfway being no nearer")
  func nearLimit() {
    let rule = SignalRule.wheelerNearLimit
    #expect(found(rule, [1.34, 1.34, -1, 1.34]) == [Found(rule, [0, 1, 3], .up)])
    #expect(found(rule, [1.33, 1.34, -1, 1.34]) == [])
    #expect(found(rule, [-1.34, 1.34, -1.34, 1.34]) == [])
    #expect(found(rule, [-3, -3, -3, 0]) == [Found(rule, [0, 1, 2], .down)])
    #expect(found(rule, [-3, -3, -3]) == [])
  }

  @Test("Wheeler: a moving range on its limit is inside")
  func range() {
    let rule = SignalRule.wheelerRange
    #expect(found(rule, [0, 3.268, 0, 3.27, nil, -3]) == [Found(rule, [2, 3], .up)])
    #expect(found(rule, [0, -3.5]) == [Found(rule, [0, 1], .down)])
  }

  @Test("NHS: two of three close to a limit, all three on its side, outside being more than close")
  func closeToLimit() {
    let rule = SignalRule.nhsTwoOfThree
    #expect(found(rule, [2, 0.1, 2]) == [Found(rule, [0, 2], .up)])
    #expect(found(rule, [2, -0.1, 2]) == [])
    #expect(found(rule, [2, 0, 2]) == [])
    #expect(found(rule, [2, 0.1, 3]) == [])
    #expect(found(rule, [2, 0.1, 2.66]) == [Found(rule, [0, 2], .up)])
    #expect(found(rule, [-2 * Self.third, -2, -1]) == [])
    #expect(found(rule, [-2, -2, -1, -2]) == [Found(rule, [0, 1, 3], .down)])
  }

  @Test("NHS: the places that NHSRplotthedots' own tests expect for 0 0 1 0 1 0 0 and 0 0 1 1 0 0 0")
  func plotTheDots() {
    let rule = SignalRule.nhsTwoOfThree
    #expect(found(rule, [0.1, 0.1, 2, 0.1, 2, 0.1, 0.1]) == [Found(rule, [2, 4], .up)])
    #expect(found(rule, [0.1, 0.1, 2, 2, 0.1, 0.1, 0.1]) == [Found(rule, [2, 3], .up)])
  }

  @Test("few of many beyond a line", arguments: [SignalRule.westernElectricTwoOfThree, .nelsonTwoOfThree])
  func twoOfThree(rule: SignalRule) {
    #expect(found(rule, [2, -2, 2]) == [Found(rule, [0, 2], .up)])
    #expect(found(rule, [-2, 0, -3]) == [Found(rule, [0, 2], .down)])
    #expect(found(rule, [2, 0, 2 * Self.third]) == [])
    #expect(found(rule, [2, 0, 0, 2]) == [])
  }

  @Test("four of five beyond a third", arguments: [SignalRule.westernElectricFourOfFive, .nelsonFourOfFive])
  func fourOfFive(rule: SignalRule) {
    #expect(found(rule, [1, 1, -1, 1, 1]) == [Found(rule, [0, 1, 3, 4], .up)])
    #expect(found(rule, [1, 1, -1, 1, Self.third]) == [])
    #expect(found(rule, [-1, -1, -1, -1]) == [])
  }

  @Test("Nelson: fourteen up and down by turns, and equal points end it")
  func alternation() {
    let rule = SignalRule.nelsonAlternation
    let saw = (0..<14).map { $0 % 2 == 0 ? 0.1 : -0.1 }
    #expect(found(rule, saw) == [Found(rule, 0..<14, .none)])
    #expect(found(rule, Array(saw.dropLast())) == [])
    #expect(found(rule, Array(saw.prefix(7)) + [0.1] + saw.suffix(7)) == [])
  }

  @Test("Nelson: fifteen within a third, its line excluded and the centre included")
  func hugging() {
    let rule = SignalRule.nelsonHugging
    let calm = Array(repeating: 0.0, count: 15)
    #expect(found(rule, calm) == [Found(rule, 0..<15, .none)])
    #expect(found(rule, Array(calm.dropLast()) + [Self.third]) == [])
  }

  @Test("Nelson: eight beyond a third with both sides among them")
  func avoiding() {
    let rule = SignalRule.nelsonAvoiding
    #expect(found(rule, [1, 1, 1, -1, 1, 1, 1, 1]) == [Found(rule, 0..<8, .none)])
    #expect(found(rule, Array(repeating: 1, count: 8)) == [])
    #expect(found(rule, [1, 1, 1, -1, 1, 1, 1, Self.third]) == [])
    // Ten above before the first below: the windows of eight that have both begin at 3.
    #expect(found(rule, Array(repeating: 1, count: 10) + [-1]) == [Found(rule, 3..<11, .none)])
  }

  @Test("every rule belongs to the set that its id names, and each set has its rules")
  func ids() {
    for rule in SignalRule.allCases { #expect(rule.rawValue.hasPrefix(rule.set.rawValue + ".")) }
    #expect(SignalRules.allCases.map(\.rules.count) == [4, 4, 4, 8, 2])
  }
}
