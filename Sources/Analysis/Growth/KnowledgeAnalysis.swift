import Record

/// What is known of systems, and which rotations are to spread it.
func analyseKnowledge(
  _ systems: [SystemKnowledge], _ plans: [Rotations], of organization: Organization, asOf: CalendarDate
) -> KnowledgeReport {
  let rotations = plans.flatMap { plan in
    plan.rotations.map { RotationReport(rotation: $0, state: state(of: $0, asOf: asOf), file: plan.header.file) }
  }.sorted(by: precedes)
  var bySystem: [String: [RotationReport]] = [:]
  for report in rotations where report.state != .ended {
    for system in Set(report.rotation.systems.map { $0.lowercased() }) { bySystem[system, default: []].append(report) }
  }
  let services = Dictionary(organization.services.enumerated().map { ($1.id, (place: $0, service: $1)) }) { first, _ in
    first
  }
  let reports = systems.filter { !(services[$0.system]?.service.isRetired(on: asOf) ?? false) }.map { system in
    SystemReport(
      knowledge: system, team: services[system.system]?.service.team,
      rotations: bySystem[system.system.lowercased()] ?? [])
  }
  // Stable within equal places: others keep the order of their names.
  let placed = reports.enumerated().sorted { left, right in
    let (first, second) = (left.element.knowledge.system, right.element.knowledge.system)
    return (services[first]?.place ?? .max, left.offset) < (services[second]?.place ?? .max, right.offset)
  }
  return KnowledgeReport(systems: placed.map(\.element), rotations: rotations, plans: plans)
}

private func state(of rotation: Rotation, asOf: CalendarDate) -> RotationReport.State {
  if rotation.starts > asOf { return .planned }
  return rotation.ends.map { $0 < asOf } == true ? .ended : .running
}

private func precedes(_ left: RotationReport, _ right: RotationReport) -> Bool {
  guard left.state == right.state else { return left.state.place < right.state.place }
  let (first, second) = (left.rotation, right.rotation)
  if first.starts != second.starts { return (first.starts < second.starts) == (left.state != .ended) }
  return (first.from, first.to) < (second.from, second.to)
}

extension RotationReport.State {
  fileprivate var place: Int {
    switch self {
    case .running: 0
    case .planned: 1
    case .ended: 2
    }
  }
}
