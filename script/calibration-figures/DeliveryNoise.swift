import Analysis
import Diagnostics
import Foundation
import Record

/// Reports of ten services of two teams that deploy at a constant rate, of whose deployments a constant share fails, and
/// which take a log-normal time to recover; one of them may have changed a quarter ago.
struct DeliveryNoise {
  /// Deployments a week of each service.
  let rate: Double
  /// The share of them that fails, from 0 to 1.
  let failing: Double
  let weeks: Int
  var change: Change?

  /// What became of one service thirteen weeks before the day of the report.
  enum Change: CaseIterable {
    case twiceTheFailures
    case halfTheDeployments
  }

  static let services = 10
  static let changedWeeks = 13
  static let changed = "service-0"

  private static let monday = CalendarDate(dayNumber: 19_723)
  private static let week = 604_800.0
  private var asOf: CalendarDate { Self.monday.adding(days: 7 * weeks - 1) }

  /// - Returns: what is judged before it is asked what of that is news, and the news.
  func report(_ chance: inout Chance) async -> (delivery: DeliveryReport, news: [DeliveryNews]) {
    let events = events(&chance)
    var organization = Organization(name: "Noise")
    organization.teams = ["a", "b"].map { Team(id: $0, name: $0, parent: nil, span: .wholeFile("fairlead.yaml")) }
    organization.services = events.services.enumerated().map { place, id in
      Service(id: id, team: place % 2 == 0 ? "a" : "b", span: .wholeFile("fairlead.yaml"))
    }
    let delivery = await analyseDelivery(events, of: organization, asOf: asOf)
    let report = analyse(
      OrganizationRecord(organization: organization), asOf: asOf, previous: asOf, delivery: [asOf: delivery])
    return (delivery, report.delivery?.news(in: organization) ?? [])
  }

  private func events(_ chance: inout Chance) -> DeliveryEvents {
    var events = DeliveryEvents(services: (0..<Self.services).map { "service-\($0)" })
    var batch = DeploymentBatch(starts: [0], deployedAt: [], leads: [], traits: [])
    for service in 0..<Self.services {
      for time in times(isChanged: service == 0, &chance) {
        let at = UInt32(Double(Self.monday.dayNumber) * 86_400 + time * Self.week)
        let fails = chance.share() < share(at: time, isChanged: service == 0)
        if fails { events.incidents.append(incident(at, of: service, named: &batch, &chance)) }
        batch.deployedAt.append(at)
        batch.leads.append(UInt32(3600 * exp(2 + 0.8 * chance.normal())))
        batch.traits.append(fails ? [.failed, .named] : [])
      }
      batch.starts.append(UInt32(batch.traits.count))
    }
    for place in batch.links.indices { batch.links[place].incident = UInt32(place) }
    events.deployments = [batch]
    return events
  }

  /// In weeks, of a Poisson process.
  private func times(isChanged: Bool, _ chance: inout Chance) -> [Double] {
    var (time, times) = (-log(chance.share()) / rate, [Double]())
    while time < Double(weeks) {
      let isLeftOut = isChanged && change == .halfTheDeployments && isLate(time) && chance.share() < 0.5
      if !isLeftOut { times.append(time) }
      time -= log(chance.share()) / rate
    }
    return times
  }

  private func share(at time: Double, isChanged: Bool) -> Double {
    isChanged && change == .twiceTheFailures && isLate(time) ? 2 * failing : failing
  }

  private func isLate(_ time: Double) -> Bool { time >= Double(weeks - Self.changedWeeks) }

  /// What a failed deployment brought about: over after four hours in the middle.
  private func incident(
    _ time: UInt32, of service: Int, named batch: inout DeploymentBatch, _ chance: inout Chance
  ) -> Incident {
    batch.links.append(DeploymentLink(deployment: UInt32(batch.traits.count), incident: 0))
    let took = UInt32(3600 * exp(log(4) + chance.normal()))
    return Incident(openedAt: time, resolvedAt: time + took, service: UInt16(service), cause: .named)
  }
}
