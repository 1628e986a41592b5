import Record

/// A3: audiences that are told something. An update is about today until the next was due; without a rhythm, for a quarter.
func audiencesTold(on day: CoverageDay) -> PracticeReport {
  let judgements = day.briefs.flatMap { brief in
    brief.updates.map { update in
      let until =
        brief.audience.cadence.map { cadence in
          day.organization.policies.updateGrace.after(cadence.next(onOrAfter: update.date.adding(days: 1)))
        } ?? update.date.adding(months: 3)
      return Judgement(day.asOf <= until ? .alive : .past, update.evidence(.updateWritten, on: update.date))
        .alive(until: until, then: .past)
    }
  }
  return PracticeReport(.A3, Coverage(judgements), folder: "updates")
}

/// G3: promised days that were kept, in the last 13 weeks; those before show that the rhythm was once kept. A rhythm that is
/// promised and has no update is not evidenced.
func cadenceKept(on day: CoverageDay) -> PracticeReport {
  guard day.briefs.contains(where: { !$0.updates.isEmpty }) else { return cadencePromised(on: day) }
  let recent = day.asOf.adding(days: -7 * 13)
  let judgements = day.briefs.flatMap { brief in
    brief.due.map { due in
      let isKept = due.state == .onTime
      let standing: PracticeStanding = due.day >= recent ? (isKept ? .alive : .unsound) : (isKept ? .past : .irrelevant)
      let update = isKept ? brief.updates.last { $0.date > due.day.adding(days: -1) } ?? brief.latest : nil
      return Judgement(
        standing,
        update.map { $0.evidence(.updateWritten, on: due.day) }
          ?? Evidence(date: due.day, file: organizationFile, what: .cadenceDeclared))
    }
  }
  return PracticeReport(.G3, Coverage(judgements), folder: "updates")
}

private func cadencePromised(on day: CoverageDay) -> PracticeReport {
  let starts = day.organization.audiences.compactMap(\.cadence?.starts).filter { $0 <= day.asOf }
  let evidence = starts.max().map { Evidence(date: $0, file: organizationFile, what: .cadenceDeclared) }
  return PracticeReport(
    practice: .G3, state: .notEvidenced, teams: [], evidence: [evidence].compactMap(\.self),
    basis: .nothingWritten(folder: "updates"))
}
