package import Record

/// Which services a team answers for, and what it shows by itself: found without going through all there are.
package struct TeamServices: Sendable {
  private let teams: [String: String]
  private let services: [String: [DeliveryScope]]
  private let news: [String: DeliveryNews]
  private let retired: [String: CalendarDate]

  init(_ report: Report) {
    let teams = Dictionary(report.organization.services.map { ($0.id, $0.team) }) { first, _ in first }
    self.teams = teams
    let over = report.organization.services.filter { $0.isRetired(on: report.asOf) }
    retired = Dictionary(over.compactMap { service in service.retiredOn.map { (service.id, $0) } }) { first, _ in first
    }
    services = Dictionary(grouping: (report.delivery?.scopes ?? []).filter { $0.kind == .service }) {
      teams[$0.id] ?? ""
    }
    self.news = Dictionary(report.deliveryNews.filter { $0.kind == .team }.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The last day of a service that is over by the report's day; nil for what runs.
  package func retirement(of service: String) -> CalendarDate? { retired[service] }

  /// The team that answers for a service; nil when it is not configured.
  package func team(of service: String) -> String? { teams[service] }

  /// The services that a team answers for, in configured order.
  package func services(of team: String) -> [DeliveryScope] { services[team] ?? [] }

  /// What a team shows and none of its services does; nil when that is nothing.
  package func news(of team: String) -> DeliveryNews? { news[team] }
}
