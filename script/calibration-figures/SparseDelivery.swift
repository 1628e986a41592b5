import Analysis
import Diagnostics
import Foundation
import Record

/// How often delivery measures of nothing but noise show a signal: services that deploy at a constant rate, of whose
/// deployments a constant share fails.
enum SparseDelivery {
  /// Enough that the 78 weeks that are judged are full.
  private static let weeks = 100
  private static let monday = CalendarDate(dayNumber: 19_723)

  static func printTable(services: Int) async {
    print(
      "\nDelivery measures of noise: in how many of 100 series a signal is of today, and how many have one that chance is"
    )
    print(
      "said to show in at most 5, 1 and 0.1 % of them; \(services) services each, judged by \(weeks) weeks at most 78.")
    print("a week, failing | measure | judged, of 100 | a signal | 5 % | 1 % | 0.1 %")
    for rules in [SignalRules.wheeler, .nhs] {
      for rate in [0.5, 1, 2, 5] { await row("\(rate), 10 %, \(rules.rawValue)", rate, 0.1, rules, services) }
      for share in [0.05, 0.2] { await row("5, \(Int(share * 100)) %, \(rules.rawValue)", 5, share, rules, services) }
    }
  }

  private static func row(_ name: String, _ rate: Double, _ share: Double, _ rules: SignalRules, _ number: Int) async {
    var chance = Chance(seed: UInt64(rate * 100) + UInt64(share * 1000))
    var organization = Organization(name: "Noise")
    organization.signalRules = rules
    organization.teams = [Team(id: "all", name: "All", parent: nil, span: .wholeFile("fairlead.yaml"))]
    let ids = (0..<number).map { "service-\($0)" }
    organization.services = ids.map { Service(id: $0, team: "all", span: .wholeFile("fairlead.yaml")) }
    var events = DeliveryEvents(services: ids)
    events.deployments = [batch(rate, share, number, &chance)]
    let report = await analyseDelivery(events, of: organization, asOf: monday.adding(days: 7 * weeks - 1))
    let services = report.scopes.filter { $0.kind == .service }
    for measure in DeliveryMeasure.allCases where measure != .reworkRate {
      let judged = services.compactMap { $0[measure] }.filter { $0.movement.value != nil }
      let shown = judged.filter { $0.movement.value != .noise || $0.amongMany != nil }
      let claims = [1, 0.05, 0.01, 0.001].map { claim in
        percent(shown.count { $0.chance <= claim }, of: judged.count)
      }
      print("\(name) | \(measure.rawValue) | \(percent(judged.count, of: number)) | \(claims.joined(separator: " | "))")
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\((1000 * Double(part) / Double(whole)).rounded() / 10)" : "-"
  }

  /// Deployments at times of a Poisson process; one that fails is followed by the next that goes well.
  private static func batch(_ rate: Double, _ share: Double, _ services: Int, _ chance: inout Chance) -> DeploymentBatch
  {
    var batch = DeploymentBatch(starts: [0], deployedAt: [], leads: [], traits: [])
    let (start, week) = (Double(monday.dayNumber) * 86_400, 604_800.0)
    for _ in 0..<services {
      var time = -log(chance.share()) / rate
      while time < Double(weeks) {
        batch.deployedAt.append(UInt32(start + time * week))
        batch.leads.append(UInt32(3600 * exp(2 + 0.8 * chance.normal())))
        batch.traits.append(chance.share() < share ? .failed : [])
        time -= log(chance.share()) / rate
      }
      batch.starts.append(UInt32(batch.traits.count))
    }
    return batch
  }
}
