import Diagnostics
package import Record
import Statistics

/// What an item's authors estimated, in the terms of each method. What is missing has no default.
struct WorkEstimates {
  let item: WorkItem
  let finance: Finance

  init(_ item: WorkItem, _ finance: Finance) {
    self.item = item
    self.finance = finance
  }

  /// Money a week: as written, else the interest of a debt at today's rate.
  var costOfDelay: Figure<Spread> {
    if let written = item.costOfDelay { return .measured(Spread(written)) }
    guard item.interest != nil else { return .unavailable(.missing([.costOfDelay])) }
    return interest
  }

  /// Money that a debt takes in a week.
  var interest: Figure<Spread> {
    guard let hours = hours else { return .unavailable(.noInterest) }
    guard let rate = finance.hourlyRate else { return .unavailable(.missing([.personWeek])) }
    return hours.scaled(by: rate).asFigure
  }

  /// Hours that a debt takes in a week, over all concerned; nil without interest.
  var hours: Spread? { item.interest.map { Spread($0.hoursPerWeek).times(Spread($0.people)) } }

  /// Money that doing it costs.
  var expense: Figure<Spread> {
    guard let effort = item.effort else { return .unavailable(.missing([.effort])) }
    guard let personWeek = finance.personWeek else { return .unavailable(.missing([.personWeek])) }
    return Spread(effort).scaled(by: personWeek).asFigure
  }

  /// The score of a method; unavailable with all the inputs that it lacks.
  func score(by method: PrioritySettings.Method) -> Figure<WorkScore> {
    switch method {
    case .cd3: cd3
    case .wsjf: wsjf
    case .rice: rice
    case .ice: ice
    case .npv: npv
    }
  }

  private var cd3: Figure<WorkScore> {
    if item.costOfDelay == nil, let interest = item.interest { return cd3(of: interest) }
    return score([.costOfDelay, .duration], [item.costOfDelay, item.duration]) { estimates in
      UncertainScore.cd3(costOfDelay: estimates[0], weeks: estimates[1])
    }
  }

  /// Its cost of delay is the interest: hours × people × rate.
  private func cd3(of interest: WorkItem.Interest) -> Figure<WorkScore> {
    guard let rate = finance.hourlyRate else {
      return .unavailable(.missing((item.duration == nil ? [.duration] : []) + [.personWeek]))
    }
    return score(
      [.hoursPerWeek, .people, .duration], [interest.hoursPerWeek, interest.people, item.duration]
    ) { estimates in
      guard let worth = estimates[1].scaled(by: rate) else { return .unavailable(.notFinite) }
      return UncertainScore.score(of: [estimates[0], worth], .product, cost: .divides(estimates[2]))
    }
  }

  private var wsjf: Figure<WorkScore> {
    let scores = item.scores
    return score(
      [.value, .urgency, .riskReduction, .size], [scores.value, scores.urgency, scores.riskReduction, scores.size]
    ) { estimates in
      UncertainScore.wsjf(
        value: estimates[0], urgency: estimates[1], riskReduction: estimates[2], size: estimates[3])
    }
  }

  private var rice: Figure<WorkScore> {
    let scores = item.scores
    return score(
      [.reach, .impact, .confidence, .effort], [scores.reach, scores.impact, scores.confidence, item.effort]
    ) { estimates in
      UncertainScore.rice(
        reach: estimates[0], impact: estimates[1], confidence: estimates[2], effort: estimates[3])
    }
  }

  private var ice: Figure<WorkScore> {
    let scores = item.scores
    return score([.impact, .confidence, .ease], [scores.impact, scores.confidence, scores.ease], hasCost: false) {
      UncertainScore.ice(impact: $0[0], confidence: $0[1], ease: $0[2])
    }
  }

  /// Hours × people × what an hour a week is worth today over the horizon, less the price of the effort.
  private var npv: Figure<WorkScore> {
    guard let interest = item.interest else { return .unavailable(.noInterest) }
    let missing = missing([(.effort, item.effort == nil), (.personWeek, finance.personWeek == nil)] + horizonMissing)
    guard missing.isEmpty, let personWeek = finance.personWeek else { return .unavailable(.missing(missing)) }
    return worthOfHour(growing: interest.growth).flatMap { worth in
      score(
        [.hoursPerWeek, .people, .growth, .effort],
        [interest.hoursPerWeek, interest.people, NumberRange(worth, at: interest.people.span), item.effort]
      ) { estimates in
        guard let price = estimates[3].scaled(by: personWeek) else { return .unavailable(.notFinite) }
        return UncertainScore.netValue(saved: Array(estimates[0...2]), cost: price)
      }
    }
  }

  /// What an hour a week, saved over the horizon, is worth today in money, at the least, likely and greatest growth.
  private func worthOfHour(growing growth: NumberRange?) -> Figure<Spread> {
    guard let rate = finance.hourlyRate else { return .unavailable(.missing([.personWeek])) }
    func worth(_ growth: Double) -> Figure<Double> { presentHours(finance, growth: growth).map { $0 * rate } }
    return worth(growth?.low ?? 0).flatMap { low in
      worth(growth?.likely ?? 0).flatMap { likely in
        worth(growth?.high ?? 0).map { Spread(low: low, likely: likely, high: $0) }
      }
    }
  }

  private var horizonMissing: [(WorkInput, Bool)] {
    [(.discountRate, finance.discountRate == nil), (.horizon, finance.horizonMonths == nil)]
  }

  func missing(_ inputs: [(input: WorkInput, isMissing: Bool)]) -> [WorkInput] {
    inputs.filter(\.isMissing).map(\.input)
  }

  /// - Parameter hasCost: whether the last input is what divides or is taken away.
  private func score(
    _ names: [WorkInput], _ ranges: [NumberRange?], hasCost: Bool = true,
    _ make: ([ThreePoint]) -> Estimate<UncertainScore>
  ) -> Figure<WorkScore> {
    let missing = zip(names, ranges).filter { $0.1 == nil }.map(\.0)
    guard missing.isEmpty else { return .unavailable(.missing(missing)) }
    let estimates = ranges.compactMap { $0.flatMap { ThreePoint(low: $0.low, likely: $0.likely, high: $0.high) } }
    guard estimates.count == names.count else { return .unavailable(.outOfRange) }
    return Figure(make(estimates)).map {
      WorkScore(score: $0, gains: hasCost ? names.dropLast() : names, cost: hasCost ? names.last : nil)
    }
  }
}

/// A score, with the names of the inputs that it is made of.
struct WorkScore {
  let score: UncertainScore
  let gains: [WorkInput]
  let cost: WorkInput?

  init(score: UncertainScore, gains: some Sequence<WorkInput>, cost: WorkInput?) {
    self.score = score
    self.gains = Array(gains)
    self.cost = cost
  }

  /// Which of the authors' estimates an input of the score is.
  func input(_ input: UncertainScore.Input) -> WorkInput? {
    switch input {
    case .gain(let place): gains.indices.contains(place) ? gains[place] : nil
    case .cost: cost
    }
  }
}

extension NumberRange {
  fileprivate init?(_ spread: Spread, at span: SourceSpan) {
    self.init(low: spread.low, likely: spread.likely, high: spread.high, at: span)
  }
}

extension Finance {
  /// The horizon in whole months, a month having 52/12 weeks; nil when none is written or it is shorter than one.
  package var horizonMonths: Int? {
    guard let horizon else { return nil }
    let months =
      switch horizon.unit {
      case .year: Double(horizon.count) * 12
      case .month: Double(horizon.count)
      case .week: Double(horizon.count) / Debt.weeksPerMonth
      case .day: Double(horizon.count) / 7 / Debt.weeksPerMonth
      case .hour: 0.0
      }
    return months >= 1 ? Int(months) : nil
  }
}
