import Record

/// A service that ran on a day, with how it deployed up to then.
struct ServiceDay {
  let id: String
  let team: String?
  /// Nil without any deployment.
  let rhythm: DeliveryRhythm?
}

/// Those that ran; nil without a file of deployments.
func serviceDays(_ now: Snapshot, on day: CalendarDate) -> [ServiceDay]? {
  guard let delivery = now.delivery else { return nil }
  let services = now.organization.services
  let teams = Dictionary(services.map { ($0.id, $0.team) }) { first, _ in first }
  let retired = Set(services.filter { $0.isRetired(on: day) }.map(\.id))
  return delivery.scopes.filter { $0.kind == .service && !retired.contains($0.id) }.map { scope in
    ServiceDay(
      id: scope.id, team: teams[scope.id],
      rhythm: day < now.asOf ? scope.rhythm?.on(day) : scope.rhythm)
  }
}
