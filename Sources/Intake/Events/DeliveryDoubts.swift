import Diagnostics
import Record

/// Deployments of which none is of production are in no figure: that is told, with the environments that were found.
func withoutProduction(
  _ reading: EventReading<DeploymentRows>, _ settings: DeliverySettings
) -> [Finding] {
  let isAny = reading.parts.contains { !$0.rows.batch.deployedAt.isEmpty }
  guard !isAny, reading.tally.outsideProduction > 0 else { return [] }
  var counts: [String: Int] = [:]
  for part in reading.parts { counts.merge(part.rows.environments, uniquingKeysWith: +) }
  let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  let listed = names.prefix(5).map { "'\($0.key.prefix(40))' (\($0.value))" }.joined(separator: ", ")
  let more = names.count > 5 ? " and \(names.count - 5) more" : ""
  let rows = reading.tally.outsideProduction
  return [
    EventRules.noProduction.finding(
      "no deployment is of production; \(rows == 1 ? "the only one is" : "all \(rows) are") of \(listed)\(more)",
      at: reading.files.first.map { .wholeFile($0) },
      hint:
        "production is \(settings.production.map { "'\($0)'" }.joined(separator: ", ")); if one of those found is production too, "
        + "add it to 'production' under 'delivery' in fairlead.yaml")
  ]
}

/// Times that are about a year apart where no other are.
func yearLong(
  _ deployments: [StretchReading<DeploymentRows>], _ incidents: [StretchReading<IncidentRows>]
) -> [Finding] {
  var (slow, open) = (YearLong(), YearLong())
  for part in deployments { slow.append(part.rows.yearLong, after: part.linesBefore) }
  for part in incidents { open.append(part.rows.yearLong, after: part.linesBefore) }
  var findings: [Finding] = []
  if slow.count > 0 {
    let leads = deployments.lazy.flatMap(\.rows.batch.leads)
    let all = deployments.reduce(0) { $0 + $1.rows.batch.leads.count }
    findings += [slow.finding(longest: YearLong.longest(of: leads), of: all, ("deployed", "its commit"))].compactMap(
      \.self)
  }
  if open.count > 0 {
    let lengths = incidents.lazy.flatMap(\.rows.incidents).map { incident in
      incident.resolvedAt < Incident.endNotKnown ? incident.resolvedAt &- incident.openedAt : UInt32.max
    }
    let all = incidents.reduce(0) { $0 + $1.rows.incidents.count }
    findings += [open.finding(longest: YearLong.longest(of: lengths), of: all, ("resolved", "it was opened"))]
      .compactMap(\.self)
  }
  return findings
}
