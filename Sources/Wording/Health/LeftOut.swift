package import Analysis
import Record

/// What is in no figure, or only in part: each a sentence; empty when nothing is.
package func leftOut(of delivery: DeliveryReport, in report: Report) -> [String] {
  let services = delivery.scopes.filter { $0.kind == .service }
  return readings(of: delivery)
    + outcomes(delivery.organization.recent)
    + incidents(services, report.organization.delivery.linkWindow) + unrecovered(services)
}

/// What was read, and what of it is in no figure.
private func readings(of delivery: DeliveryReport) -> [String] {
  if let engine = delivery.factsEngine {
    return ["The figures are from facts that \(engine) made of events; which rows it left out is not known here."]
  }
  return rows(delivery.deploymentTally, "deployment", notSeen: delivery.deploymentsNotSeen)
    + rows(delivery.incidentTally, "incident", notSeen: delivery.incidentsNotSeen)
    + rows(delivery.changeTally, "change", notSeen: delivery.changesNotSeen)
}

/// Deployments of which nobody knows whether they failed.
private func outcomes(_ figures: DeliveryFigures) -> [String] {
  guard figures.unknown > 0 else { return [] }
  let those = "\(count(figures.unknown)) of \(count(figures.deployments, "deployment")) in the recent full weeks"
  return [
    "\(those) \(figures.unknown == 1 ? "has" : "have") no status: counted as deployments, and in no change fail rate."
  ]
}

private func rows(_ tally: EventTally, _ noun: String, notSeen: Int) -> [String] {
  guard !tally.files.isEmpty else { return noun == "change" ? [] : ["No file of \(noun)s was read."] }
  var parts = ["\(count(tally.rows, "row")) of \(noun)s in \(count(tally.files.count, "file"))"]
  if tally.rowsLeftOut > 0 {
    parts.append(
      "\(count(tally.rowsLeftOut)) left out because something is wrong with \(tally.rowsLeftOut == 1 ? "it" : "them")")
  }
  if tally.outsideProduction > 0 { parts.append("\(count(tally.outsideProduction)) to other environments") }
  if notSeen > 0 { parts.append("\(count(notSeen)) of a later day") }
  if !tally.areDuplicatesChecked, tally.rows > 0 {
    parts.append("ids not compared with each other, so that a row may count twice")
  }
  return [sentence(parts.joined(separator: "; "))]
}

private func incidents(_ services: [DeliveryScope], _ window: Int) -> [String] {
  let all = services.reduce(into: IncidentCounts()) { sum, scope in
    sum.opened += scope.recent.incidents.opened
    sum.unlinked += scope.recent.incidents.unlinked
    sum.withoutChange += scope.recent.incidents.withoutChange
    sum.unresolved += scope.unresolvedIncidents
    sum.withoutEnd += scope.recent.incidents.withoutEnd
  }
  let parts = [
    all.unlinked > 0
      ? "\(count(all.unlinked)) followed no deployment within \(duration(hours: Double(window) / 3600))" : nil,
    all.withoutChange > 0 ? "\(count(all.withoutChange)) had no change as their cause" : nil,
    all.withoutEnd > 0
      ? "\(count(all.withoutEnd)) had an end that the export does not say, and are in no recovery time" : nil,
  ].compactMap { $0 }
  let aside =
    parts.isEmpty ? [] : [sentence("of \(count(all.opened, "incident")) in the recent full weeks \(joined(parts))")]
  guard all.unresolved > 0 else { return aside }
  return aside + [sentence("\(spelled(all.unresolved, "incident")) \(all.unresolved == 1 ? "is" : "are") still open")]
}

extension DeliveryScope {
  /// Incidents that go on, whenever they were opened.
  package var unresolvedIncidents: Int { weeks.reduce(0) { $0 + $1.figures.incidents.unresolved } }
}

private func unrecovered(_ services: [DeliveryScope]) -> [String] {
  let number = services.reduce(0) { $0 + $1.recent.unrecovered }
  let before = services.reduce(0) { $0 + $1.recent.recoveredBefore }
  return [
    number > 0
      ? "\(capitalised(spelled(number, "failed deployment"))) \(number == 1 ? "is" : "are") not recovered from yet, and "
        + "\(number == 1 ? "counts" : "count") in recovery times for as long as \(number == 1 ? "it has" : "they have") lasted."
      : nil,
    before > 0
      ? "\(capitalised(spelled(before, "failed deployment"))) had an incident that ended before \(before == 1 ? "it was" : "they were") "
        + "made; in no recovery time." : nil,
  ].compactMap { $0 }
}
