import Record
import Statistics

/// A metric on a day; its points are already those of that day.
func analyse(
  _ metric: Metric, teams: [Team], rules: Organization.SignalRules = .wheeler, asOf: CalendarDate
) -> MetricReport {
  let points = metric.points.filter { $0.team == nil }
  let series = teamSeries(of: metric.points, teams: teams)
  let absence = absence(of: metric, byTeam: !series.isEmpty)
  let baseline = currentBaseline(of: points, rebases: metric.rebases)
  let judged = JudgedBaseline(baseline, rules: rules, better: metric.better)
  let limits = judged.limits
  let trend = trend(of: baseline)
  let rhythm = rhythm(of: metric.points, absence: absence)
  let latest = points.last.map { Figure.measured($0) } ?? .unavailable(absence)
  let previous = points.dropLast().last.map { Figure.measured($0) } ?? missing(1, 2, points, absence)
  return MetricReport(
    metric: metric, points: points, teams: series, latest: latest, previous: previous,
    change: latest.flatMap { now in previous.flatMap { .finite(now.value - $0.value) } },
    window: points.count < 2 ? missing(points.count, 2, points, absence) : window(of: points),
    trend: points.isEmpty ? .unavailable(absence) : trend,
    limits: points.isEmpty ? .unavailable(absence) : limits,
    target: targetDistance(of: metric, latest: latest), rhythm: rhythm,
    assurance: assurance(of: metric, judged, absence), signals: judged.signals,
    movement: current(latest, rhythm: rhythm, on: asOf).flatMap { _ in
      movement(of: judged, limits: limits, trend: trend)
    })
}

/// The latest value, unless it is too old to say how things move today.
private func current(
  _ latest: Figure<MetricPoint>, rhythm: Figure<Int>, on day: CalendarDate
) -> Figure<MetricPoint> {
  latest.flatMap { point in
    let isOld = rhythm.value.map { isSilence(from: point.date, to: day, rhythm: $0) } ?? false
    return isOld ? .unavailable(.noDataSince(point.date)) : .measured(point)
  }
}

/// A missing target is the first reason, missing values are the next.
private func assurance(
  of metric: Metric, _ baseline: JudgedBaseline, _ absence: Unavailability
) -> Figure<MetricReport.Assurance> {
  guard metric.target != nil, baseline.points.isEmpty else { return baseline.assurance(of: metric.target) }
  return .unavailable(absence)
}

/// Too few values, or, without any, the reason for that.
private func missing<Value>(
  _ have: Int, _ need: Int, _ points: [MetricPoint], _ absence: Unavailability
) -> Figure<Value> {
  .unavailable(points.isEmpty ? absence : .tooFew(have: have, need: need))
}

/// Why a metric has no value for the whole.
private func absence(of metric: Metric, byTeam: Bool) -> Unavailability {
  if byTeam { return .byTeamOnly }
  switch metric.source {
  case .csv, .feedback: return .noData
  case .delivery: return .sourceNotRead("delivery")
  case .ratio: return .sourceNotRead("ratio")
  }
}

/// One series a team, in configured order; teams that nobody configured come last, by name.
private func teamSeries(of points: [MetricPoint], teams: [Team]) -> [MetricReport.TeamSeries] {
  var byTeam: [String: [MetricPoint]] = [:]
  for point in points {
    if let team = point.team { byTeam[team, default: []].append(point) }
  }
  guard !byTeam.isEmpty else { return [] }
  let configured = teams.map(\.id)
  let others = Set(byTeam.keys).subtracting(configured).sorted()
  return (configured + others).compactMap { team in
    byTeam[team].map { MetricReport.TeamSeries(team: team, points: $0) }
  }
}

/// The most points in each half of a window.
private let windowLength = 4

/// The mean of the last four points beside that of the four before; fewer while there are fewer than eight.
private func window(of points: [MetricPoint]) -> Figure<MetricReport.Window> {
  let n = min(windowLength, points.count / 2)
  let last = points.suffix(n).map(\.value)
  let before = points.dropLast(n).suffix(n).map(\.value)
  return Figure(
    mean(of: last).flatMap { mean in
      Statistics.mean(of: before).map { MetricReport.Window(n: n, mean: mean, previousMean: $0) }
    })
}

/// Reached when the latest value is on the better side of the target or on it; without a better side, only on it.
private func targetDistance(
  of metric: Metric, latest: Figure<MetricPoint>
) -> Figure<MetricReport.TargetDistance> {
  guard let target = metric.target else { return .unavailable(.notWritten) }
  return latest.flatMap { point in
    let isReached =
      switch metric.better {
      case .higher: point.value >= target
      case .lower: point.value <= target
      case .neutral: point.value == target
      }
    return Figure<Double>.finite(target - point.value).map {
      MetricReport.TargetDistance(target: target, distance: $0, isReached: isReached)
    }
  }
}

/// The median number of days, rounded up, between the days that have a value, of the whole or of any team.
private func rhythm(of points: [MetricPoint], absence: Unavailability) -> Figure<Int> {
  guard !points.isEmpty else { return .unavailable(absence) }
  let days = Set(points.map(\.date)).sorted()
  guard days.count > 1 else { return .unavailable(.tooFew(have: days.count, need: 2)) }
  let distances = zip(days.dropFirst(), days).map { Double($0.days(since: $1)) }
  return Figure(median(of: distances).map { Int($0.rounded(.up)) })
}
