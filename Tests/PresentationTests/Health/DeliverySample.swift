import Analysis
import Record

extension Sample {
  /// Twenty-one weeks of the services dues-api, ledger and event-log: dues-api fails more often in the last, ledger is calm,
  /// event-log has been quiet for ten weeks.
  static func events(services: [String] = organization.services.map(\.id)) -> DeliveryEvents {
    var events = DeliveryEvents(services: services)
    var batch = DeploymentBatch(starts: [0], deployedAt: [], leads: [], traits: [])
    let monday = day("2026-11-15").startOfISOWeek.dayNumber - 7 * 20
    for service in services.indices {
      for week in 0..<(service == 2 ? 11 : 21) {
        let isBad = service == 0 && week == 20
        for number in 0..<(isBad ? 31 : 20 + week % 2) {
          batch.deployedAt.append(UInt32((monday + 7 * week + number % 5) * 86_400 + 36_000 + number * 60))
          batch.leads.append(UInt32((20 + number * 7 % 9 + week % 2) * 3600))
          batch.traits.append([
            number == 0 || isBad && number % 3 == 0 ? .failed : [], number % 9 == 0 ? .unplanned : .planned,
          ])
        }
      }
      batch.starts.append(UInt32(batch.deployedAt.count))
    }
    events.deployments = [batch]
    events.deploymentTally.files = ["data/deployments.csv"]
    events.deploymentTally.rows = batch.deployedAt.count + 5
    events.deploymentTally.rowsLeftOut = 2
    events.deploymentTally.outsideProduction = 3
    return events
  }

  /// The sample with events.
  static func deliveryReport(_ fill: (inout OrganizationRecord) -> Void = { _ in }) async -> Report {
    var record = record
    record.events = events()
    fill(&record)
    return await examine(record, from: .everyone(on: asOf), previous: day("2026-11-06")).report
  }
}
