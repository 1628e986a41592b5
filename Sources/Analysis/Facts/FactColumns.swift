import Record

/// A cell of a table of facts.
package enum FactValue: Sendable, Hashable {
  /// Nothing is known, or there is nothing of it in such a row.
  case absent
  case count(Int)
  case hours(Double)
  case text(String)
}

/// What a row of facts is made of.
struct FactSource {
  var figures = DeliveryFigures()
  var cycle = CycleFigures()
  /// Of a week only; nil without deployments.
  var details: WeekDetails?
  /// The days of failures in the week, each with the deployments that had gone well before it.
  var failures: [(day: CalendarDate, wellBefore: Int)] = []
  /// Of the last full weeks only.
  var whole: (figures: ScopeFigures, open: OpenChanges)?
}

/// A column of a table of facts: the queries in `queries/` make the same, under the same name.
struct FactColumn {
  let name: String
  let value: (FactSource) -> FactValue

  init(_ name: String, _ value: @escaping (FactSource) -> FactValue) { (self.name, self.value) = (name, value) }

  /// In the order in which they are written.
  static var all: [FactColumn] {
    deployed + opened + services + quantiles("lead") { $0.figures.leadTime.value } + recovery
      + [FactColumn("changes") { .count($0.cycle.deployed) }] + CyclePhase.allCases.flatMap(phase) + open + singly
  }

  private static func count(_ name: String, _ number: KeyPath<DeliveryFigures, Int>) -> FactColumn {
    FactColumn(name) { .count($0.figures[keyPath: number]) }
  }

  private static var deployed: [FactColumn] {
    [
      count("deployments", \.deployments), count("successful", \.successful), count("unknown", \.unknown),
      count("failed", \.failed),
      FactColumn("failed_of_known") { .count($0.figures.changeFailRate.value?.count ?? 0) },
      count("days", \.daysWithDeployment),
      FactColumn("days_tried") { $0.details.map { .count(Int($0.daysTried)) } ?? .absent },
      FactColumn("planned") { .count($0.figures.reworkRate.value.map { $0.n - $0.count } ?? 0) },
      FactColumn("unplanned") { .count($0.figures.reworkRate.value?.count ?? 0) },
      count("unrecovered", \.unrecovered), count("recovered_before", \.recoveredBefore),
    ]
  }

  private static var opened: [FactColumn] {
    [
      count("incidents", \.incidents.opened), count("incidents_unlinked", \.incidents.unlinked),
      count("incidents_without_change", \.incidents.withoutChange),
      count("incidents_unresolved", \.incidents.unresolved),
    ]
  }

  private static var services: [FactColumn] {
    [
      count("services", \.services.deployments), count("lead_services", \.services.leadTime),
      count("fail_services", \.services.changeFailRate), count("recovery_services", \.services.recoveryTime),
      count("rework_services", \.services.reworkRate),
    ]
  }

  private static func quantiles(
    _ name: String, _ summary: @escaping (FactSource) -> DurationSummary?
  ) -> [FactColumn] {
    func hours(_ quantile: KeyPath<DurationSummary, Double>) -> (FactSource) -> FactValue {
      { summary($0).map { .hours($0[keyPath: quantile]) } ?? .absent }
    }
    return [
      FactColumn("\(name)_n") { .count(summary($0)?.n ?? 0) }, FactColumn("\(name)_p50", hours(\.p50)),
      FactColumn("\(name)_p75", hours(\.p75)), FactColumn("\(name)_p90", hours(\.p90)),
    ]
  }

  private static var recovery: [FactColumn] {
    let quantiles: [(String, KeyPath<RecoverySummary, Figure<Double>>)] = [
      ("p50", \.p50), ("p75", \.p75), ("p90", \.p90),
    ]
    let estimates = quantiles.map { name, quantile in
      FactColumn("recovery_\(name)") {
        $0.figures.recoveryTime.value?[keyPath: quantile].value.map { .hours($0) } ?? .absent
      }
    }
    let bounds = quantiles.map { name, quantile in
      FactColumn("recovery_\(name)_at_least") {
        guard case .stillOpen(let hours) = $0.figures.recoveryTime.value?[keyPath: quantile].reason else {
          return .absent
        }
        return .hours(hours)
      }
    }
    return [FactColumn("recovery_n") { .count($0.figures.recoveryTime.value?.n ?? 0) }] + estimates + bounds
  }

  private static func phase(_ phase: CyclePhase) -> [FactColumn] {
    quantiles(phase.rawValue) { $0.cycle[phase].time.value } + [
      FactColumn("\(phase.rawValue)_missing") { .count($0.cycle[phase].missing) },
      FactColumn("\(phase.rawValue)_backward") { .count($0.cycle[phase].backward) },
    ]
  }

  private static var open: [FactColumn] {
    let phases: [(String, KeyPath<OpenChanges, Int>)] = [
      ("coding", \.coding), ("pickup", \.pickup), ("review", \.review), ("deploy", \.deploy),
    ]
    return phases.map { name, number in
      FactColumn("open_\(name)") { $0.whole.map { .count($0.open[keyPath: number]) } ?? .absent }
    }
  }
}
