import Diagnostics
import Record

/// Events of services after the day on which they were retired: one finding a service.
///
/// Looked for when everything is read, and only of services that are retired, so that other rows cost nothing.
func retiredFindings(_ events: DeliveryEvents, _ services: [Service]) -> [Finding] {
  services.enumerated().compactMap { position, service in
    guard let day = service.retiredOn, position < events.services.count else { return nil }
    let end = events.zone.end(of: day)
    let counts = [
      (deployments(of: position, in: events, after: end), "deployment"),
      (events.incidents.count { Int($0.service) == position && Int($0.openedAt) >= end }, "incident"),
      (
        events.changes.count {
          Int($0.service) == position && $0.deployedAt != DeliveryChange.noTime && Int($0.deployedAt) >= end
        }, "deployed change"
      ),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    guard !counts.isEmpty else { return nil }
    return EventRules.afterRetirement.finding(
      "'\(service.id)' has \(counts.joined(separator: ", ")) after this day", at: service.retiredPlace ?? service.span,
      hint: "correct the day, or remove it if the service runs on; the rows count as they are")
  }
}

private func deployments(of service: Int, in events: DeliveryEvents, after end: Int) -> Int {
  events.deployments.reduce(0) { sum, batch in
    sum + batch.deployedAt[Int(batch.starts[service])..<Int(batch.starts[service + 1])].count { Int($0) >= end }
  }
}
