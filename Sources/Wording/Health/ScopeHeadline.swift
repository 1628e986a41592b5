package import Analysis
package import Record

/// The news of one service or team.
package struct ScopeHeadline {
  let scope: DeliveryScope
  package let name: String
  let asOf: CalendarDate
  /// Whether any file of deployments was read.
  let hasDeployments: Bool
  /// The last day of a service that is over.
  var retiredOn: CalendarDate?

  package init(
    scope: DeliveryScope, name: String, asOf: CalendarDate, hasDeployments: Bool, retiredOn: CalendarDate? = nil
  ) {
    (self.scope, self.name, self.asOf, self.hasDeployments, self.retiredOn) = (
      scope, name, asOf, hasDeployments, retiredOn
    )
  }

  package var sentence: String {
    if let retiredOn { return "\(name) was retired on \(shortWords(for: retiredOn, asOf: asOf))." }
    guard hasDeployments else { return "No deployments are recorded for \(subject)." }
    guard let rhythm = scope.rhythm else { return "\(name) has no deployment in the files." }
    if rhythm.isQuiet(on: asOf) { return "\(name) has been \(silenceWords(rhythm, asOf: asOf))." }
    guard scope.moves.isEmpty else { return "\(capitalisedSubject) \(joined(scope.moves.map(clause)))\(rest)." }
    return scope.measures.contains { $0.movement.value != nil }
      ? "\(name) delivers as it usually does." : "It is too early to tell how \(name) delivers from noise."
  }

  private var subject: String { scope.kind == .team ? servicesOf(name) : name }

  /// A service keeps the letters of its id.
  private var capitalisedSubject: String { scope.kind == .team ? capitalised(subject) : subject }

  private func clause(_ move: JudgedMeasure) -> String {
    (scope.kind == .team ? move.verbs : move.verb)
      + (move.toldSince.map { " since \(shortWords(for: $0, asOf: asOf))" } ?? "")
  }

  private var rest: String {
    scope.measures.contains { $0.movement.value == .noise } ? "; the rest is noise" : ""
  }

  /// What the recent weeks come to.
  package func lede(_ span: String) -> String {
    let recent = scope.recent
    guard hasDeployments else { return "" }
    guard recent.deployments > 0 else {
      if scope.rhythm != nil { return "In \(span): no deployment." }
      let incidents = recent.incidents.opened
      return incidents > 0 ? "In \(span): \(count(incidents, "incident"))." : ""
    }
    let failed =
      recent.known == 0 && recent.failed == 0
      ? "whether any of them failed is not known" : "\(count(recent.failed)) of them failed"
    var parts = ["\(count(recent.deployments, "deployment")), \(failed)"]
    if recent.unknown > 0, recent.known > 0 { parts.append("\(count(recent.unknown)) without a status") }
    if recent.incidents.opened > 0 { parts.append(count(recent.incidents.opened, "incident")) }
    return "In \(span): \(parts.joined(separator: "; "))."
  }
}
