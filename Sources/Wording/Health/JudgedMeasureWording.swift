package import Analysis
package import Record

extension JudgedMeasure {
  /// A point in words: what the chart shows.
  package func words(_ value: Double) -> String {
    isRate ? number(value, significant: 2) : measure.words(value)
  }

  /// The value of a point; of what goes on `more than 6.6 d`.
  package func words(of point: Point) -> String? { point.value.map { moreThan(point.isOpen) + words($0) } }

  /// The same of a level.
  package func words(of level: Level) -> String { moreThan(level.isOpen) + words(level.value) }

  private func moreThan(_ isOpen: Bool) -> String { isOpen ? "more than " : "" }

  /// The usual range in words.
  package func words(from lower: Double, to upper: Double) -> String {
    guard isRate else { return measure.words(from: lower, to: upper) }
    return lower > 0 ? "\(words(lower))–\(words(upper))" : "up to \(words(upper))"
  }

  /// Deployments a week of several weeks together are means, and no longer whole.
  private var isRate: Bool { measure == .deploymentFrequency && grouping != .single }

  /// What the chart shows, in a few words.
  package var shown: String {
    guard basis != .deploymentsBetweenFailures else {
      return "the deployments from each failed one to the next; the last, open point those since"
    }
    let together = togetherWords.map { "; \($0)" } ?? ""
    switch measure {
    case .deploymentFrequency: return (grouping == .single ? "by week" : "deployments a week") + together
    case .changeFailRate, .reworkRate:
      return (grouping == .single ? "by week" : "the share over several weeks")
        + "; the range follows how many deployments there were"
        + together
    case .changeLeadTime, .recoveryTime, .betweenFailures:
      return (grouping == .single ? "weekly median" : "the median over several weeks") + together
    }
  }

  /// Which weeks a point takes together, where not each is its own.
  package var togetherWords: String? {
    switch grouping {
    case .single: nil
    case .blocks(let weeks):
      "each point takes \(count(weeks, "week")) together, to rest on five deployments or more on average"
    case .untilFive:
      "each point takes as many weeks as it needs to hold \(spelled(JudgedMeasure.fewestEvents)) "
        + (measure == .recoveryTime ? "recoveries" : "deployments")
    }
  }

  /// What happened, for a sentence that begins with the service: `has failed more often`.
  package var verb: String {
    let isUp = direction == .up
    switch measure {
    case .deploymentFrequency: return isUp ? "has deployed more often" : "has deployed less often"
    case .changeLeadTime: return isUp ? "has delivered changes more slowly" : "has delivered changes faster"
    case .changeFailRate: return isUp ? "has failed more often" : "has failed less often"
    case .recoveryTime: return isUp ? "has recovered more slowly" : "has recovered faster"
    case .reworkRate: return isUp ? "has needed more rework" : "has needed less rework"
    case .betweenFailures where signal?.pattern == .silence:
      return "has had no failed deployment in the last \(count(open?.count ?? 0))"
    case .betweenFailures: return isUp ? "has failed after more deployments" : "has failed after fewer deployments"
    }
  }

  /// The day since when, for a sentence with its verb; nil for a silence, which says by itself how long it is.
  package var toldSince: CalendarDate? { signal?.pattern == .silence ? nil : since }

  /// What was seen, in a clause: the run where there is one, else all values outside at once, else the signal.
  package func fact(asOf: CalendarDate) -> String {
    if signal?.pattern == .silence { return withoutFailure ?? "" }
    let signals = currentSignals
    let runs = signals.filter { $0.pattern == .run || $0.pattern == .medianRun }
    var told = runs.max { $0.points.count < $1.points.count } ?? signal
    let outside = signals.filter { $0.pattern == .outside }
    if runs.isEmpty, told?.pattern == .outside { told?.points = outside.flatMap(\.points) }
    return told.map { SignalWording(signal: $0, asOf: asOf).fact } ?? ""
  }
}

extension JudgedMeasure {
  /// `no failed deployment in the last 61, usually one in 12; up to 55 may be chance`, of a silence; nil for other measures, and
  /// before two have failed.
  package var withoutFailure: String? {
    open.map { open in
      "no failed deployment in the last \(count(open.count))\(oneInWords.map { ", usually \($0)" } ?? "")\(mayBeChance)"
    }
  }

  /// `61 deployments have gone well since the last failure on 3 May; usually one in 12 fails; up to 66 may be chance`; nil as
  /// above.
  ///
  /// The usual range beside it is that of counts that have ended; one that goes on makes more be expected of all.
  package func openWords(asOf: CalendarDate) -> String? {
    open.map { open in
      let number = open.count == 0 ? "no deployment" : count(open.count, "deployment")
      return "\(number) \(open.count > 1 ? "have" : "has") gone well since the last failure on "
        + "\(shortWords(for: open.since, asOf: asOf))\(oneInWords.map { "; usually \($0) fails" } ?? "")\(mayBeChance)"
    }
  }

  private var mayBeChance: String {
    guard let open, let limit = open.limit, open.count > 0 else { return "" }
    return "; up to \(count(limit)) may be chance"
  }

  /// How often one fails: `one in 12`, and where one in 1 does `every one`; nil without any.
  var oneInWords: String? {
    oneIn.map { oneIn in
      let words = number(oneIn, significant: 2)
      return words != "1" ? "one in \(words)" : oneIn > 1 ? "nearly every one" : "every one"
    }
  }

  /// In how many deployments one failed, over the points that it is judged by now; nil without any.
  package var oneIn: Double? {
    let counts = points.filter { point in judgedFrom.map { point.date >= $0 } ?? true }.compactMap(\.value)
    guard basis == .deploymentsBetweenFailures, !counts.isEmpty else { return nil }
    return counts.reduce(0, +) / Double(counts.count) + 1
  }
}

/// A team does not fail; what it answers for does.
package func servicesOf(_ team: String) -> String { "the services of \(team)" }

extension JudgedMeasure {
  /// The verb for several: `have failed more often`.
  package var verbs: String { "have" + verb.dropFirst("has".count) }
}
