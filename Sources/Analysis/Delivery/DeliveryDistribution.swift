import Record
import Statistics

extension DeliveryDistribution {
  /// - Parameter scopes: the services. Of those without deployments and incidents only changes are counted.
  init(_ scopes: [DeliveryScope]) {
    let services = scopes.filter { !$0.weeks.isEmpty }.map(\.recent)
    deploymentsPerWeek = Spread.of(services.compactMap(\.deploymentsPerWeek.value))
    medianLeadTime = Spread.of(services.compactMap(\.leadTime.value?.p50))
    changeFailRate = Spread.of(services.compactMap(\.changeFailRate.value?.value))
    medianRecoveryTime = Spread.of(services.compactMap(\.recoveryTime.value?.p50.value))
    reworkRate = Spread.of(services.compactMap(\.reworkRate.value?.value))
    medianCycleTime = Spread.of(scopes.compactMap(\.cycle.whole.time.value?.p50))
  }
}

extension DeliveryDistribution.Spread {
  /// Unavailable when no service has the figure.
  static func of(_ values: [Double]) -> Figure<Self> {
    let values = values.sorted()
    guard let lowest = values.first, let highest = values.last else { return .unavailable(.noData) }
    func at(_ probability: Double) -> Double { quantile(probability, of: values).value ?? lowest }
    return .measured(
      Self(n: values.count, lowest: lowest, p25: at(0.25), p50: at(0.5), p75: at(0.75), highest: highest))
  }
}
