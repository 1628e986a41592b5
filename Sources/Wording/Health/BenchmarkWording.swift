package import Analysis
package import Record

extension DeliveryBenchmark {
  /// The clusters of a report for one measure: `2024 report: elite on demand, high between once a day and once a week, …`;
  /// nil for a measure it says nothing of.
  package func words(for measure: DeliveryMeasure) -> String? {
    let parts = clusters.compactMap { cluster in cluster.words(for: measure).map { "\(cluster.name.rawValue) \($0)" } }
    guard !parts.isEmpty else { return nil }
    let note = measure == .changeFailRate ? rateNote : ""
    return "\(year) report: \(parts.joined(separator: ", ")).\(note)"
  }

  private var rateNote: String {
    guard clusters.contains(where: \.hasValue) else { return "" }
    return isMonotone ? " Values, not ranges." : " Values, not ranges, and not in order: no ladder."
  }
}

extension DeliveryBenchmark.Cluster {
  fileprivate var hasValue: Bool {
    if case .value = changeFailRate { true } else { false }
  }

  fileprivate func words(for measure: DeliveryMeasure) -> String? {
    switch measure {
    case .deploymentFrequency: frequency.words
    case .changeLeadTime: leadTime.words
    case .recoveryTime: recoveryTime.words
    case .changeFailRate: changeFailRate.words
    case .reworkRate, .betweenFailures: nil
    }
  }
}

extension DeliveryBenchmark.Frequency {
  fileprivate var words: String {
    switch self {
    case .onDemand: "on demand"
    case .between(let often, let seldom): "between once \(often.each) and once \(seldom.each)"
    case .lessThanOnce(let length): "less than once \(length.each)"
    }
  }
}

extension DeliveryBenchmark.Span {
  fileprivate var words: String {
    switch self {
    case .under(let length): "under \(length.words)"
    case .between(let short, let long): "\(short.words) to \(long.words)"
    case .over(let length): "over \(length.words)"
    }
  }
}

extension DeliveryBenchmark.Length {
  fileprivate var words: String {
    switch self {
    case .hour: "an hour"
    case .day: "a day"
    case .week: "a week"
    case .month: "a month"
    case .sixMonths: "six months"
    }
  }

  fileprivate var each: String { self == .sixMonths ? "in six months" : words }
}

extension DeliveryBenchmark.Rate {
  fileprivate var words: String {
    switch self {
    case .range(let lower, let upper): "\(lower)–\(upper)\(unbreakableSpace)%"
    case .value(let value): "\(value)\(unbreakableSpace)%"
    }
  }
}

/// Where the benchmarks are from, or why there are none.
package func benchmarkNote(_ year: Int) -> String {
  guard DeliveryBenchmark.of(year: year) != nil else {
    return year == 2020
      ? "No benchmarks: there was no report in 2020."
      : "No benchmarks: the \(year) report has no clusters of performance. "
        + "Those of an earlier year are shown with “delivery: {benchmarks: 2024}” in fairlead.yaml."
  }
  return
    "Clusters of the Accelerate State of DevOps report of \(year) (dora.dev), from a survey: context for the whole, not a "
    + "goal and not a grade of any team. Each year’s clusters were found anew."
}
