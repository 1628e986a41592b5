import Diagnostics
import Record
import Statistics

/// What every method makes of one item: made once, for the ranking, its page and the JSON.
struct WorkScores {
  let cd3: Figure<WorkScore>
  let wsjf: Figure<WorkScore>
  let rice: Figure<WorkScore>
  let ice: Figure<WorkScore>
  let npv: Figure<WorkScore>

  /// The score of a method; unavailable with all the inputs that it lacks.
  subscript(method: PrioritySettings.Method) -> Figure<WorkScore> {
    switch method {
    case .cd3: cd3
    case .wsjf: wsjf
    case .rice: rice
    case .ice: ice
    case .npv: npv
    }
  }
}

extension WorkEstimates {
  var scores: WorkScores { WorkScores(cd3: cd3, wsjf: wsjf, rice: rice, ice: ice, npv: npv) }

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
      UncertainScore.score(of: [estimates[0], estimates[1].scaled(by: rate)], .product, cost: .divides(estimates[2]))
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

  /// Hours × people × what an hour a week is worth today from the end of the repair to the horizon, less the price of the
  /// effort.
  private var npv: Figure<WorkScore> {
    guard let interest = item.interest else { return .unavailable(.noInterest) }
    let missing = missing([(.effort, item.effort == nil), (.personWeek, finance.personWeek == nil)] + horizonMissing)
    guard missing.isEmpty, let personWeek = finance.personWeek else { return .unavailable(.missing(missing)) }
    return worthOfHour(growing: interest.growth).flatMap { worth in
      score(
        [.hoursPerWeek, .people, .growth, .effort],
        [interest.hoursPerWeek, interest.people, worth, item.effortToGo]
      ) { estimates in
        UncertainScore.netValue(saved: Array(estimates[0...2]), cost: estimates[3].scaled(by: personWeek))
      }
    }
  }

  /// What an hour a week, saved over the horizon, is worth today in money: at the least growth after the longest repair, as
  /// is likely, and at the greatest growth after the shortest repair.
  private func worthOfHour(growing growth: ThreePoint?) -> Figure<ThreePoint> {
    guard let rate = finance.hourlyRate else { return .unavailable(.missing([.personWeek])) }
    func worth(_ growth: Double?, after weeks: Double?) -> Figure<Double> {
      presentHours(finance, growth: growth ?? 0, after: weeks ?? 0).map { $0 * rate }
    }
    let weeks = item.repairWeeks
    return worth(growth?.low, after: weeks?.high).flatMap { low in
      worth(growth?.likely, after: weeks?.likely).flatMap { likely in
        worth(growth?.high, after: weeks?.low).map { ThreePoint(low: low, likely: likely, high: $0) }
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
    _ names: [WorkInput], _ ranges: [ThreePoint?], hasCost: Bool = true,
    _ make: ([ThreePoint]) -> Figure<UncertainScore>
  ) -> Figure<WorkScore> {
    let missing = zip(names, ranges).filter { $0.1 == nil }.map(\.0)
    guard missing.isEmpty else { return .unavailable(.missing(missing)) }
    return make(ranges.compactMap(\.self)).map {
      WorkScore(score: $0, gains: hasCost ? names.dropLast() : names, cost: hasCost ? names.last : nil)
    }
  }
}
