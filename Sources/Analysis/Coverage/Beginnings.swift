import Record

/// The file to begin where no record can be mended; nil where the practice is alive or does not apply.
func beginning(
  _ practice: Practice, on day: CoverageDay, _ state: PracticeReport.State, ofTeam: Bool = false
) -> NextStep? {
  guard state == .lapsing || state == .notEvidenced else { return nil }
  switch practice {
  case .A1: return .begin(NewRecord("strategy"))
  case .A2, .F1, .F2: return .begin(NewRecord(practice == .A2 && day.strategies.isEmpty ? "strategy" : "metric"))
  case .A3, .G3: return update(on: day)
  case .B1: return .begin(NewRecord("work-item"))
  case .B2: return .begin(NewRecord("experiment"))
  case .B3: return .begin(NewRecord("objective"))
  case .C1 where ofTeam: return day.pulses.first.map { .mend(file: $0.pulse.header.file, .answers) }
  case .C1, .G1, .G2: return .begin(NewRecord("decision"))
  case .C2: return nil
  case .C3: return .begin(NewRecord("retro"))
  case .D1: return .begin(NewRecord("work-item"))
  case .D2: return capacity(on: day)
  case .D3: return .begin(NewRecord("guardrail"))
  case .E1: return .begin(NewRecord("session"))
  case .E2: return .begin(NewRecord("ladder"))
  case .E3: return rotations(on: day)
  case .F3: return .begin(NewRecord("feedback"))
  case .H1, .H3: return .begin(NewRecord("process"))
  case .H2: return .begin(NewRecord("coaching"))
  }
}

/// To the audience that was told longest ago, or never; without any audience the first step is to promise it something.
private func update(on day: CoverageDay) -> NextStep {
  let briefs = day.briefs.enumerated().sorted { left, right in
    let (first, second) = (left.element.latest?.date, right.element.latest?.date)
    return first == second ? left.offset < right.offset : (first?.dayNumber ?? .min) < (second?.dayNumber ?? .min)
  }
  guard let audience = briefs.first?.element.audience else { return .mend(file: organizationFile, .cadence) }
  return .begin(NewRecord("update", title: audience.name, audience: audience.id))
}

private func capacity(on day: CoverageDay) -> NextStep {
  guard day.organization.policies.capacity != nil else { return .mend(file: organizationFile, .promise) }
  return .mend(file: day.organization.capacityPlace, .capacity(since: day.capacity.compactMap(\.lastWeek).max()))
}

/// All rotations stand in one file.
private func rotations(on day: CoverageDay) -> NextStep {
  day.knowledge.plans.first.map { .mend(file: $0.header.file, .rotation) } ?? .begin(NewRecord("rotations"))
}
