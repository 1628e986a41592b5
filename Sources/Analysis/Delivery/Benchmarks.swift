/// The clusters of one year's Accelerate State of DevOps report (dora.dev): what the answers to its survey fell into.
///
/// Context for a distribution, never a ladder: the clusters are found anew each year, their names are no goals, and a
/// survey's answers are not an organization's events.
package struct DeliveryBenchmark: Sendable, Equatable {
  /// Of the report, not of the answers.
  package var year: Int
  /// The best first.
  package var clusters: [Cluster]

  /// What answers that were found together have in common.
  package struct Cluster: Sendable, Equatable {
    package var name: Name
    /// Of deployments.
    package var frequency: Frequency
    /// Of changes.
    package var leadTime: Span
    /// After a failed deployment; in the reports up to 2022 of a service after an incident.
    package var recoveryTime: Span
    /// Of deployments, in per cent.
    package var changeFailRate: Rate
  }

  /// As the reports call them.
  package enum Name: String, Sendable, CaseIterable { case elite, high, medium, low }

  /// How often is deployed.
  package enum Frequency: Sendable, Equatable {
    case onDemand
    /// Between once in the one and once in the other.
    case between(Length, Length)
    case lessThanOnce(Length)
  }

  /// How long something takes.
  package enum Span: Sendable, Equatable {
    case under(Length)
    case between(Length, Length)
    case over(Length)
  }

  package enum Length: Sendable, Equatable {
    case hour, day, week, month, sixMonths
  }

  /// In per cent. From 2023 on reports give one value in place of a range.
  package enum Rate: Sendable, Equatable {
    case range(Int, Int)
    case value(Int)
  }

  /// Change fail rates fall from each cluster to the better one. They do not in 2024: high has 20 %, medium 10 %.
  package var isMonotone: Bool {
    let ends = clusters.map { cluster in
      switch cluster.changeFailRate {
      case .range(_, let upper): upper
      case .value(let value): value
      }
    }
    return zip(ends, ends.dropFirst()).allSatisfy(<=)
  }

  /// Nil for a year whose report has no clusters, such as 2025.
  package static func of(year: Int) -> DeliveryBenchmark? { all.first { $0.year == year } }
}

extension DeliveryBenchmark {
  /// As the reports of these years state them: deployment frequency, lead time, time to recover, change fail rate.
  package static let all = [
    DeliveryBenchmark(
      year: 2019,
      clusters: [
        Cluster(.elite, .onDemand, .under(.day), .under(.hour), .range(0, 15)),
        Cluster(.high, .between(.day, .week), .between(.day, .week), .under(.day), .range(0, 15)),
        Cluster(.medium, .between(.week, .month), .between(.week, .month), .under(.day), .range(0, 15)),
        Cluster(
          .low, .between(.month, .sixMonths), .between(.month, .sixMonths), .between(.week, .month), .range(46, 60)),
      ]),
    DeliveryBenchmark(
      year: 2021,
      clusters: [
        Cluster(.elite, .onDemand, .under(.hour), .under(.hour), .range(0, 15)),
        Cluster(.high, .between(.week, .month), .between(.day, .week), .under(.day), .range(16, 30)),
        Cluster(
          .medium, .between(.month, .sixMonths), .between(.month, .sixMonths), .between(.day, .week), .range(16, 30)),
        Cluster(.low, .lessThanOnce(.sixMonths), .over(.sixMonths), .over(.sixMonths), .range(16, 30)),
      ]),
    DeliveryBenchmark(
      year: 2022,
      clusters: [
        Cluster(.high, .onDemand, .between(.day, .week), .under(.day), .range(0, 15)),
        Cluster(.medium, .between(.week, .month), .between(.week, .month), .between(.day, .week), .range(16, 30)),
        Cluster(
          .low, .between(.month, .sixMonths), .between(.month, .sixMonths), .between(.week, .month), .range(46, 60)),
      ]),
    DeliveryBenchmark(
      year: 2023,
      clusters: [
        Cluster(.elite, .onDemand, .under(.day), .under(.hour), .value(5)),
        Cluster(.high, .between(.day, .week), .between(.day, .week), .under(.day), .value(10)),
        Cluster(.medium, .between(.week, .month), .between(.week, .month), .between(.day, .week), .value(15)),
        Cluster(.low, .between(.week, .month), .between(.week, .month), .between(.month, .sixMonths), .value(64)),
      ]),
    DeliveryBenchmark(
      year: 2024,
      clusters: [
        Cluster(.elite, .onDemand, .under(.day), .under(.hour), .value(5)),
        Cluster(.high, .between(.day, .week), .between(.day, .week), .under(.day), .value(20)),
        Cluster(.medium, .between(.week, .month), .between(.week, .month), .under(.day), .value(10)),
        Cluster(.low, .between(.month, .sixMonths), .between(.month, .sixMonths), .between(.week, .month), .value(40)),
      ]),
  ]
}

extension DeliveryBenchmark.Cluster {
  init(
    _ name: DeliveryBenchmark.Name, _ frequency: DeliveryBenchmark.Frequency, _ leadTime: DeliveryBenchmark.Span,
    _ recoveryTime: DeliveryBenchmark.Span, _ changeFailRate: DeliveryBenchmark.Rate
  ) {
    self.init(
      name: name, frequency: frequency, leadTime: leadTime, recoveryTime: recoveryTime, changeFailRate: changeFailRate)
  }
}
