import Record
import Statistics

/// A metric on a day; its points are already those of that day.
///
/// - Parameter missing: why there is no value, if there is none.
func analyse(
  _ metric: Metric, missing: Unavailability = .noData, of organization: Organization, asOf: CalendarDate
) -> MetricReport {
  let rules = organization.signalRules
  let points = metric.points.filter { $0.part == nil }
  let parts = partSeries(of: metric, organization, asOf: asOf)
  let absence = parts.first.map { $0.part.isTeam ? .byTeamOnly : .byServiceOnly } ?? missing
  let judged = judgedBaselines(of: points, metric, rules)
  let current = judged.last?.points ?? JudgedBaseline([], of: metric, rules: rules)
  let present = points.isEmpty ? .unavailable(absence) : current.presentLimits(of: metric)
  let trend = trend(of: current.points, lagOne: current.lagOne)
  let rhythm = rhythm(of: metric.points, metric.source.chart, absence: absence)
  let latest = points.last.map { Figure.measured($0) } ?? .unavailable(absence)
  let previous = points.dropLast().last.map { Figure.measured($0) } ?? tooFew(1, 2, points, absence)
  let movements = upToDate(latest, rhythm: rhythm, on: asOf).flatMap { _ in
    Analysis.movements(of: current, limits: current.limits, trend: trend)
  }
  return MetricReport(
    metric: metric, points: points, parts: parts, latest: latest, previous: previous,
    change: latest.flatMap { now in previous.flatMap { .finite(now.value - $0.value) } },
    window: points.count < 2 ? tooFew(points.count, 2, points, absence) : window(of: points),
    trend: points.isEmpty ? .unavailable(absence) : trend, chart: metric.source.chart,
    segments: judged.map { segment($0.points, of: $0.baseline) },
    limits: points.isEmpty ? .unavailable(absence) : current.limits,
    target: targetDistance(of: metric, points, latest: latest, asOf: asOf), rhythm: rhythm,
    assurance: current.assurance(of: metric, by: present), presentLimits: present, signals: current.signals,
    movement: movements.map { $0.first?.movement ?? .noise }, candidates: movements.value ?? []
  ).waiting(on: asOf)
}

private func judgedBaselines(
  of points: [MetricPoint], _ metric: Metric, _ rules: SignalRules
) -> [(baseline: Baseline, points: JudgedBaseline)] {
  baselines(of: points, rebases: metric.rebases, frozen: metric.baselines).map { baseline in
    let start = baseline.judged.lowerBound
    let frozen = baseline.frozen.map { stretch in
      let places = baseline.frozenPlaces ?? start..<start
      return JudgedBaseline.Frozen(
        stretch: stretch, places: places.lowerBound - start..<places.upperBound - start)
    }
    return (baseline, JudgedBaseline(Array(points[baseline.judged]), of: metric, rules: rules, frozen: frozen))
  }
}

private func segment(_ judged: JudgedBaseline, of baseline: Baseline) -> MetricReport.Segment {
  MetricReport.Segment(
    rebase: baseline.rebase, start: baseline.all.lowerBound, judged: baseline.judged, points: judged.points,
    limits: judged.limits, bands: judged.bands, signals: judged.signals, frozen: baseline.frozen)
}

/// The latest value, unless it is too old to say how things move today.
private func upToDate(
  _ latest: Figure<MetricPoint>, rhythm: Figure<Int>, on day: CalendarDate
) -> Figure<MetricPoint> {
  latest.flatMap { point in
    let isOld = rhythm.value.map { isSilence(from: point.date, to: day, rhythm: $0) } ?? false
    return isOld ? .unavailable(.noDataSince(point.date)) : .measured(point)
  }
}

/// Too few values, or, without any, the reason for that.
private func tooFew<Value>(
  _ have: Int, _ need: Int, _ points: [MetricPoint], _ absence: Unavailability
) -> Figure<Value> {
  .unavailable(points.isEmpty ? absence : .tooFew(have: have, need: need))
}

/// One series a team or service, in configured order; those that nobody configured come last, by name.
private func partSeries(
  of metric: Metric, _ organization: Organization, asOf: CalendarDate
) -> [MetricReport.PartSeries] {
  var byPart: [MetricPart: [MetricPoint]] = [:]
  for point in metric.points {
    if let part = point.part { byPart[part, default: []].append(point) }
  }
  guard !byPart.isEmpty else { return [] }
  let configured =
    organization.teams.map { MetricPart.team($0.id) } + organization.services.map { MetricPart.service($0.id) }
  let others = Set(byPart.keys).subtracting(configured).sorted { $0.id < $1.id }
  return (configured + others).compactMap { part in
    byPart.removeValue(forKey: part).map { points in
      partSeries(part, points, of: metric, rules: organization.signalRules, asOf: asOf)
    }
  }
}

private func partSeries(
  _ part: MetricPart, _ points: [MetricPoint], of metric: Metric, rules: SignalRules, asOf: CalendarDate
) -> MetricReport.PartSeries {
  let judged = judgedBaselines(of: points, metric, rules)
  let current = judged.last?.points ?? JudgedBaseline([], of: metric, rules: rules)
  let latest = points.last.map { Figure.measured($0) } ?? .unavailable(.noData)
  let rhythm = rhythm(of: points, metric.source.chart, absence: .noData)
  let trend = trend(of: current.points, lagOne: current.lagOne)
  let movements = upToDate(latest, rhythm: rhythm, on: asOf).flatMap { _ in
    Analysis.movements(of: current, limits: current.limits, trend: trend)
  }
  return MetricReport.PartSeries(
    part: part, points: points, segments: judged.map { segment($0.points, of: $0.baseline) }, trend: trend,
    movement: movements.map { $0.first?.movement ?? .noise }, candidates: movements.value ?? []
  ).waiting(metric, on: asOf)
}

extension MetricPart {
  fileprivate var isTeam: Bool {
    guard case .team = self else { return false }
    return true
  }
}

/// The most points in each half of a window.
private let windowLength = 4

/// The mean of the last four points beside that of the four before; fewer while there are fewer than eight.
private func window(of points: [MetricPoint]) -> Figure<MetricReport.Window> {
  let n = min(windowLength, points.count / 2)
  let last = points.suffix(n).map(\.value)
  let before = points.dropLast(n).suffix(n).map(\.value)
  return mean(of: last).flatMap { mean in
    Statistics.mean(of: before).map { MetricReport.Window(n: n, mean: mean, previousMean: $0) }
  }
}

extension Metric.Direction {
  /// Whether a value is on the better side of a target or on it.
  fileprivate func reaches(_ target: Double, _ value: Double) -> Bool {
    switch self {
    case .higher: value >= target
    case .lower: value <= target
    case .neutral: value == target
    }
  }
}

/// Reached when the present level is on the better side of the target or on it; without a better side, only on it.
private func targetDistance(
  of metric: Metric, _ points: [MetricPoint], latest: Figure<MetricPoint>, asOf: CalendarDate
) -> Figure<MetricReport.TargetDistance> {
  guard let target = metric.target else { return .unavailable(.notWritten) }
  return latest.flatMap { latest in
    let present = PresentLevel(of: points[...], metric.level, since: metric.rebases.last?.date, on: asOf)
    let level = present ?? PresentLevel(value: latest.value, basis: .latest, n: 1)
    return Figure<Double>.finite(target - level.value).map { distance in
      MetricReport.TargetDistance(
        target: target, level: level, distance: distance, isReached: metric.better.reaches(target, level.value),
        isReachedByLatest: metric.better.reaches(target, latest.value))
    }
  }
}

/// The median number of days, rounded up, between the days that have a value, of the whole or of any part.
func rhythm(
  of points: [MetricPoint], _ chart: MetricReport.ChartKind, absence: Unavailability
) -> Figure<Int> {
  guard chart != .rareEvents else { return .unavailable(.noRhythm) }
  guard !points.isEmpty else { return .unavailable(absence) }
  let days = Set(points.map(\.date)).sorted()
  guard days.count > 1 else { return .unavailable(.tooFew(have: days.count, need: 2)) }
  let distances = zip(days.dropFirst(), days).map { Double($0.days(since: $1)) }
  return median(of: distances).map { Int($0.rounded(.up)) }
}
