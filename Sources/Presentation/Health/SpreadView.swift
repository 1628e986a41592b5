import Analysis
import Charts
import Record
import Templating
import Wording

/// How the services of the organization differ in one measure: a dot for each, never with its name.
struct SpreadView: Sendable {
  let measure: DeliveryMeasure
  let delivery: DeliveryReport
  let directory: Directory

  private var values: [Double] {
    let services = delivery.scopes.filter { $0.kind == .service && !$0.weeks.isEmpty }.map(\.recent)
    return measure == .deploymentFrequency
      ? services.compactMap(\.deploymentsPerWeek.value) : services.compactMap { $0.level(of: measure).value }
  }

  private var spread: Figure<DeliveryDistribution.Spread> {
    switch measure {
    case .deploymentFrequency: delivery.distribution.deploymentsPerWeek
    case .changeLeadTime: delivery.distribution.medianLeadTime
    case .changeFailRate: delivery.distribution.changeFailRate
    case .recoveryTime: delivery.distribution.medianRecoveryTime
    case .reworkRate: delivery.distribution.reworkRate
    case .betweenFailures: .unavailable(.noRhythm)
    }
  }

  /// Half of the services, and the ends.
  private var sentence: String {
    guard delivery.hasDeployments else { return "unavailable: no deployments are recorded" }
    guard let spread = spread.value else {
      let reason = delivery.organization.recent.level(of: measure).reason ?? spread.reason
      return "unavailable: " + (reason.map { $0.words(asOf: delivery.asOf) } ?? "no data")
    }
    guard spread.n > 1 else { return "One service: \(measure.words(spread.p50))." }
    return
      "\(capitalised(spelled(spread.n, "service"))): half within \(measure.words(ofMeansFrom: spread.p25, to: spread.p75)), "
      + "median \(measure.words(spread.p50))."
  }

  /// All services taken together: `16 %, 13 of 81; 95 % interval 9–26 % (Wilson), over 3 services`.
  private var pooled: String? {
    delivery.organization[measure].map {
      MeasureSection(judged: $0, scope: delivery.organization, delivery: delivery, name: delivery.organization.id)
        .recent
    }
  }

  private var pooledCell: MeasureCell? {
    let whole = delivery.organization
    return whole[measure].map {
      MeasureCell(judged: $0, week: whole.weeks.last(where: \.isFull), name: whole.id, asOf: delivery.asOf)
    }
  }

  private var chart: [UInt8] {
    guard let spread = spread.value else { return [] }
    return Distribution(
      ChartWords(
        id: "spread-\(measure.rawValue)", title: "\(measure.title): a dot for each service", description: sentence),
      values: values, quantiles: [.init(spread.p50, label: "median \(measure.words(spread.p50))")],
      least: measure.words(spread.lowest), greatest: measure.words(spread.highest), width: 300
    ).svg()
  }

  static let names = Names<SpreadView>(
    "distribution over services",
    [
      .text("title", "What is measured") { $0.measure.title },
      .optionalText("pooled", "All services taken together, with n and the number of services; nothing without events")
      {
        $0.pooled
      },
      .optionalObject("whole", "All services week by week; nothing without events", of: MeasureCell.names) {
        $0.pooledCell
      },
      .text("sentence", "The distribution in words, with n") { $0.sentence },
      .markup("chart", "A dot for each service; empty without any") { $0.chart },
      .optionalText("benchmark", "The clusters of the chosen report; nothing when it has none") { view in
        DeliveryBenchmark.of(year: view.directory.report.organization.delivery.benchmarkYear)
          .flatMap { $0.words(for: view.measure) }
      },
    ])
}
