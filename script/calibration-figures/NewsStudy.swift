import Analysis
import Diagnostics
import Foundation
import Record
import Statistics

/// How much of what a report calls news is chance, and how much of what moved it tells: whole reports of generated series.
struct NewsStudy {
  /// How many metrics a report has.
  let series: Int
  let weeks: Int
  let reports: Int

  /// What the series are like.
  enum Kind: String, CaseIterable {
    case noise
    case skewed = "log-normal"
    case exponential
    case counts = "counts of 2"
    case alike = "AR(0.3)"
    case veryAlike = "AR(0.5)"
    case wandering = "AR(0.7)"
    case shares = "shares of 200"
    case spreadShares = "shares, spread"
  }

  /// The items of news in a report of nothing but noise, on average.
  func falseItems(_ kind: Kind) -> Double {
    var chance = Chance(seed: UInt64(series * 1000 + weeks))
    let items = (0..<reports).reduce(0) { sum, _ in
      sum + news(in: (0..<series).map { _ in points(kind, &chance) })
    }
    return Double(items) / Double(reports)
  }

  /// How many in 100 series whose level rose by so many standard deviations in the last eight weeks are told: one in eight
  /// did, and the others are noise.
  func found(_ sigmas: Double) -> Double {
    var chance = Chance(seed: UInt64(series * 1000 + weeks + 1))
    var (found, risen) = (0, 0)
    for _ in 0..<reports {
      let all = (0..<series).map { number in
        var points = points(.noise, &chance)
        if number % 8 == 0 { for place in weeks - 8..<weeks { points[place].value += sigmas } }
        return points
      }
      for metric in report(of: all).metrics {
        guard let place = Int(metric.metric.id.dropFirst()), place % 8 == 0 else { continue }
        risen += 1
        found += metric.movement.value?.meaning == .better ? 1 : 0
      }
    }
    return 100 * Double(found) / Double(risen)
  }

  private func news(in all: [[MetricPoint]]) -> Int {
    report(of: all).metrics.count { $0.movement.value?.meaning != nil }
  }

  private func report(of all: [[MetricPoint]]) -> Report {
    var record = OrganizationRecord(organization: Organization(name: "Noise"))
    record[Metric.self] = all.enumerated().map { number, points in
      let id = "m\(number)"
      let span = SourceSpan(file: "metrics/\(id).yaml", line: 1, column: 1, length: 1)
      let columns = MetricSource.CSVColumns(
        path: "data/\(id).csv", date: "date",
        content: points.first?.n == nil ? .value("value") : .share(count: "count", of: "of"))
      var metric = Metric(
        header: RecordHeader(key: RecordKey(.metric, group: "", id: id), file: span.file, span: span, title: id),
        question: "Why?", unit: "points", better: .higher, kind: .lagging, tiesTo: .customer, source: .csv(columns),
        target: nil, rebases: [], isHeadline: false)
      metric.points = points
      return metric
    }
    return analyse(record, asOf: Self.start.adding(days: 7 * weeks - 1))
  }

  private static let start = CalendarDate(dayNumber: 20_000).startOfISOWeek

  private func points(_ kind: Kind, _ chance: inout Chance) -> [MetricPoint] {
    var before = chance.normal()
    return (0..<weeks).map { week in
      let date = Self.start.adding(days: 7 * week)
      if let share = kind.share(&chance) {
        return MetricPoint(
          date: date, value: 100 * Double(share) / 200, part: nil, n: 200, cases: share)
      }
      before = kind.next(before, &chance)
      return MetricPoint(date: date, value: kind.shown(before))
    }
  }
}

extension NewsStudy.Kind {
  private var lagOne: Double {
    switch self {
    case .alike: 0.3
    case .veryAlike: 0.5
    case .wandering: 0.7
    case .noise, .skewed, .exponential, .counts, .shares, .spreadShares: 0
    }
  }

  /// Of what is no share.
  func values(_ count: Int, _ chance: inout Chance) -> [Double] {
    var before = chance.normal()
    return (0..<count).map { _ in
      before = next(before, &chance)
      return shown(before)
    }
  }

  fileprivate func next(_ before: Double, _ chance: inout Chance) -> Double {
    self == .counts
      ? Double(chance.poisson(2)) : lagOne * before + (1 - lagOne * lagOne).squareRoot() * chance.normal()
  }

  fileprivate func shown(_ value: Double) -> Double {
    switch self {
    case .skewed: exp(value)
    case .exponential: -log(max(1e-300, normalCDF(-value)))
    default: value
    }
  }

  /// Cases of 200, a tenth on average; spread: as if ten at a time were alike.
  fileprivate func share(_ chance: inout Chance) -> Int? {
    switch self {
    case .shares: (0..<200).count { _ in chance.share() < 0.1 }
    case .spreadShares: 10 * (0..<20).count { _ in chance.share() < 0.1 }
    case .noise, .skewed, .exponential, .counts, .alike, .veryAlike, .wandering: nil
    }
  }
}
