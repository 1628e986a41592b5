import Diagnostics
import Record

@testable import Analysis
@testable import Intake

/// A deployment as a test writes it.
struct Shipped {
  var service = 0
  var at: String
  var lead: Int?
  var traits: DeploymentTraits = []
  /// Positions of incidents that name it.
  var named: [Int] = []
}

func seconds(_ text: String) -> UInt32 {
  let day = CalendarDate(iso: text.prefix(10))?.dayNumber ?? 0
  let parts = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
  return UInt32(day * 86_400 + parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0))
}

func incident(_ opened: String, _ resolved: String? = nil, service: Int = 0, cause: Incident.Cause = .unknown)
  -> Incident
{
  Incident(
    openedAt: seconds(opened), resolvedAt: resolved.map(seconds) ?? Incident.unresolved, service: UInt16(service),
    cause: cause)
}

/// Events in as many batches as lists.
func events(
  _ batches: [[Shipped]], incidents: [Incident] = [], services: [String] = ["api", "web"], zone: String = "UTC"
) -> DeliveryEvents {
  var events = DeliveryEvents(services: services, zone: zoneOffsets(zone, over: 1_000_000_000...2_000_000_000))
  events.incidents = incidents
  events.deployments = batches.map { batch(of: $0, services: services.count) }
  return events
}

private func batch(of shipped: [Shipped], services: Int) -> DeploymentBatch {
  var batch = DeploymentBatch(starts: [0], deployedAt: [], leads: [], traits: [])
  for service in 0..<services {
    for one in shipped where one.service == service {
      for incident in one.named.sorted() {
        batch.links.append(DeploymentLink(deployment: UInt32(batch.traits.count), incident: UInt32(incident)))
      }
      batch.deployedAt.append(seconds(one.at))
      batch.leads.append(one.lead.map { UInt32($0) } ?? DeploymentBatch.noLead)
      batch.traits.append(one.named.isEmpty ? one.traits : one.traits.union(.named))
    }
    batch.starts.append(UInt32(batch.traits.count))
  }
  return batch
}

/// Services api and web of the team `core`.
func deliveryOrganization() -> Organization {
  var organization = Organization(name: "Test")
  organization.teams = [Team(id: "core", name: "Core", parent: nil, span: .wholeFile("fairlead.yaml"))]
  organization.services = ["api", "web"].map { Service(id: $0, team: "core", span: .wholeFile("fairlead.yaml")) }
  return organization
}

func delivery(_ events: DeliveryEvents, asOf: String, _ options: DeliveryOptions = DeliveryOptions()) async
  -> DeliveryReport
{
  await analyseDelivery(
    events, of: deliveryOrganization(), asOf: CalendarDate(iso: asOf) ?? CalendarDate(dayNumber: 0), options)
}

extension DeliveryReport {
  /// The weeks of a service or team, by their ISO names.
  func weeks(_ id: String) -> [String: DeliveryFigures] {
    let weeks = scopes.first { $0.id == id }?.weeks ?? []
    return Dictionary(weeks.map { ($0.monday.isoWeek, $0.figures) }) { first, _ in first }
  }

  func recent(_ id: String) -> DeliveryFigures { scopes.first { $0.id == id }?.recent ?? DeliveryFigures() }
}
