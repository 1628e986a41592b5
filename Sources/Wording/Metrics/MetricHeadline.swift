package import Analysis
package import Record

/// What a metric's latest values say, in words.
package struct MetricWording {
  let item: MetricReport
  let asOf: CalendarDate

  package init(item: MetricReport, asOf: CalendarDate) { (self.item, self.asOf) = (item, asOf) }

  private var metric: Metric { item.metric }
  private var unit: String { metric.unit }

  /// The unit of a difference: 3 points lie between 89 % and 92 %, which is not 3 % of either.
  package func unit(of difference: Double) -> String {
    guard unit == "%" else { return unit }
    return number(difference.magnitude) == "1" ? "point" : "points"
  }

  /// The news in one sentence: the latest value and what it means.
  package var headline: String {
    guard item.parts.isEmpty else { return partsHeadline }
    guard let latest = item.latest.value else {
      let reason = item.latest.reason.map { $0.words(asOf: asOf) } ?? "no data"
      return sentence("\(metric.title): unavailable, \(reason)")
    }
    return sentence("\(metric.title): \(quantity(latest.value, unit)) on \(day(latest.date)), \(news)")
  }

  /// `Response time by service: of four services, one got worse and one went quiet.`
  private var partsHeadline: String {
    let movements = item.parts.map(\.movement)
    func clause(_ verb: String, _ holds: (Figure<MetricReport.Movement>) -> Bool) -> String? {
      let number = movements.filter(holds).count
      return number == 0 ? nil : "\(spelled(number)) \(verb)"
    }
    let news = [
      clause("got worse") { $0.value?.meaning == .worse }, clause("got better") { $0.value?.meaning == .better },
      clause("moved") { $0.value?.meaning == .neutral }, clause("went quiet") { $0.reason?.isSilence == true },
    ].compactMap(\.self)
    let whole = spelled(movements.count, item.parts.first?.noun ?? "part")
    return sentence("\(metric.title): of \(whole), \(news.isEmpty ? "none moved more than usual" : joined(news))")
  }

  private var news: String {
    switch item.movement.value {
    case .noise: quiet
    case .signal(let signal):
      (signal.pattern == .outside ? place : SignalWording(signal: signal, asOf: asOf).news) + signal.meaning.clause
    case .trend(let meaning):
      "\((item.trend.value?.slopePerWeek ?? 0) < 0 ? "falling" : "rising") for weeks\(meaning.clause)"
    case nil: item.isQuiet ? "and nothing since" : "too early to judge"
    }
  }

  /// Where it lies, and why that is no news where it is not inside its limits, or was a signal.
  private var quiet: String {
    let place = "\(item.isLatestOutside ? "outside" : "within") its usual range"
    if let many = item.amongMany {
      let what = item.isLatestOutside ? "" : "its recent pattern is "
      return "\(place); \(what)not news among \(count(many.judged, "series", "series"))"
    }
    guard item.isLatestOutside else { return place }
    return item.limits.value?.rules == .anhoej
      ? "\(place); the Anhøj rules judge runs, not single values" : "\(place), which chance alone can explain"
  }

  private var place: String {
    guard let limits = item.limits.value, let latest = item.latest.value?.value else {
      return "outside its usual range"
    }
    if latest > limits.upper { return "above its usual range" }
    return latest < limits.lower ? "below its usual range" : "and outside its usual range in the last weeks"
  }

  /// What changed since when, and how much of it is noise.
  package var lede: String {
    guard let change = item.change.value, let previous = item.previous.value, let latest = item.latest.value else {
      return sentence("\(metric.tiesTo.rawValue), \(metric.kind.rawValue)")
    }
    let difference = signedQuantity(change, self.unit(of: change), beside: latest.value)
    let moved = "\(signed(change, beside: latest.value) == "0" ? "no change" : difference) since \(day(previous.date))"
    return sentence(
      ([moved] + [item.target.value.map(standing), sinceLastEvent].compactMap(\.self)).joined(separator: "; "))
  }

  /// How far it is, and that it is out of reach where that is so.
  private func standing(_ target: MetricReport.TargetDistance) -> String {
    distance(target) + (item.targetVerdict.value == .outOfReach ? ", and out of reach as things stand" : "")
  }

  /// `12 points away from the target of 90 %, on average over 28 days (4 values)`, `the target of 90 % is reached`.
  package func distance(_ target: MetricReport.TargetDistance) -> String {
    let goal = "the target of \(quantity(target.target, unit))"
    let away = "\(quantity(target.distance.magnitude, unit(of: target.distance))) away from \(goal)"
    let isMean = target.level.basis == .mean
    return (target.isReached ? "\(goal) is reached" : away)
      + (isMean ? ", on average over \(count(PresentLevel.days, "day")) (\(count(target.level.n, "value")))" : "")
  }

  /// Of rare events: how long the last one is ago, which is no value yet.
  private var sinceLastEvent: String? {
    guard item.chart == .rareEvents, let last = item.latest.value?.date else { return nil }
    let days = "\(count(asOf.days(since: last), "day")) since the last event, so far"
    guard let open = item.open, let mayBeChance = open.mayBeChance else { return days }
    return "\(days)\(open.isUnusual ? ": longer than usual" : ""); \(mayBeChance)"
  }

  /// A value with its day, and how many observations it is made from.
  package func words(for point: MetricPoint) -> String {
    "\(quantity(point.value, unit)) on \(day(point.date))\(point.n.map { ", n \(count($0))" } ?? "")"
  }

  /// The mean of the last weeks beside that of the weeks before.
  package var window: String? {
    item.window.value.map {
      "mean of the last \(count($0.n)): \(quantity($0.mean, unit)); of the \(count($0.n)) before: "
        + quantity($0.previousMean, unit)
    }
  }

  package var trend: String? {
    item.trend.value.map { trend in
      guard trend.isSignificant else {
        return "no trend beyond chance over \(count(trend.n, "value")) (\(pValue(trend.p)), Mann–Kendall)"
      }
      return
        "\(signedQuantity(trend.slopePerWeek, unit(of: trend.slopePerWeek))) a week over \(count(trend.n, "value")) "
        + "(\(pValue(trend.p)), Mann–Kendall\(trend.correction > 1 ? " corrected for autocorrelation" : "") and Theil–Sen)"
    }
  }

  package var limits: String? {
    item.limits.value.map { words(for: $0, at: item.latest.value, since: true) }
  }

  /// The usual range, what it is about and what it is from.
  ///
  /// - Parameters:
  ///   - point: whose range it is: on a p-chart it follows the sample.
  ///   - since: whether to tell the first day of the values it is from.
  package func words(for limits: MetricReport.Limits, at point: MetricPoint?, since: Bool = false) -> String {
    let sample = item.chart == .proportion ? point?.n.map { " at n \(count($0))" } ?? "" : ""
    let days = limits.frozen.map { ", frozen from \(span(of: $0))" } ?? (since ? self.days(of: limits) : "")
    return
      usual(
        limits, range(limits.lower, limits.upper, unit) + unitEnd(of: limits), around: quantity(limits.centre, unit))
      + "\(sample), from "
      + "\(count(limits.n, "value"))\(days)\(limits.isTrial ? "; trial limits" : "")"
      + (limits.widened.map { "; \($0)" } ?? "")
  }

  /// ` since 26 May 2025`, or to the day before the level changed.
  private func days(of limits: MetricReport.Limits) -> String {
    limits.to.map { ", \(day(limits.from)) to \(day($0))" } ?? " since \(day(limits.from))"
  }

  /// What became of the level that the usual range is of; nil while it holds.
  package var shift: String? {
    item.shift.map { shift in
      let side = shift.direction == .down ? "below" : "above"
      return
        "The usual range is that of the values before \(day(shift.since)). The \(count(shift.n, "value")) since then "
        + "all lie \(side) its centre."
    }
  }

  /// The line that has the new level judged by itself.
  package var shiftRebase: String? {
    item.shift.map { "rebase: [{date: \($0.since.iso), reason: …}]" }
  }

  /// Where the range ends because the unit does; empty when noise ends it on both sides.
  private func unitEnd(of limits: MetricReport.Limits) -> String {
    switch (limits.isLowerCut, limits.isUpperCut) {
    case (true, true): " (all there can be)"
    case (true, false): " (nothing is below \(quantity(limits.lower, unit)))"
    case (false, true): " (nothing is above \(quantity(limits.upper, unit)))"
    case (false, false): ""
    }
  }

  /// `2 June to 30 November 2025`.
  package func span(of frozen: Metric.FrozenBaseline) -> String { "\(day(frozen.from)) to \(day(frozen.to))" }

  /// `“higher is better”`.
  package var better: String {
    metric.better == .neutral ? "neither way is better" : "\(metric.better.rawValue) is better"
  }

  /// What the process does to the target if nothing changes; nil when that is not known, and when the present level
  /// or the latest value has reached a target that the usual range still misses: then the range is of a process that is no more.
  package var assurance: String? {
    switch item.assurance.value {
    case .hit: "The whole usual range\(sinceMoved) lies on its good side: \(asThingsRun), it is kept."
    case .missed where item.target.value.map { $0.isReached || $0.isReachedByLatest } ?? false: nil
    case .missed: "It lies beyond the usual range\(sinceMoved): \(asThingsRun), it is out of reach."
    case .chance: "It lies within the usual range\(sinceMoved): \(asThingsRun), luck decides."
    case nil: nil
    }
  }

  /// ` since 5 October` where the level has moved since the values that the chart's limits are from.
  private var sinceMoved: String {
    guard let present = item.presentLimits.value, present != item.limits.value else { return "" }
    return " since \(day(present.level?.since ?? present.from))"
  }

  /// A frozen range is of the process as it was.
  private var asThingsRun: String {
    item.presentLimits.value?.frozen == nil ? "as things run" : "if things run as in the frozen baseline"
  }

  package func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }
}

extension MetricReport.Meaning {
  /// What a movement means, after a comma; nothing where neither way is better.
  fileprivate var clause: String { self == .neutral ? "" : ", which is \(rawValue)" }
}

extension MetricReport.OpenInterval {
  /// `up to 120 days may be chance`; nil where nobody can tell.
  package var mayBeChance: String? {
    limit.map { "up to \(count(Int(min($0, 1e9)), "day")) may be chance" }
  }
}

extension MetricReport.PartSeries {
  package var noun: String { part.noun }
}

extension MetricPart {
  package var noun: String {
    switch self {
    case .team: "team"
    case .service: "service"
    }
  }
}
