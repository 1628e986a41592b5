import Diagnostics
import Record

let ownsAnothersRule = Rule(
  "team.owns-anothers", .warning, "A service is owned by one team",
  explanation: """
    A charter names a service under `owns` that `fairlead.yaml` gives to another team. Its figures are the other team's, \
    and whoever looks for help reads two answers. Correct the one that is wrong.
    """)

let modesDifferRule = Rule(
  "team.modes-differ", .note, "Two teams say the same of how they work together",
  explanation: """
    Both charters say how the two teams work together (`works_with`), in different modes. A team that takes for a \
    collaboration what the other gives as a service waits for people who are not coming. Agree on one.
    """)

/// What charters say wrongly of services and of one another.
func charterFindings(_ record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  let charters = record[Charter.self].filter { viewpoint.sees(HeaderGlance($0.header)) }
  return ownsAnothers(charters, services: record.organization.services) + modesDiffer(charters)
}

private func ownsAnothers(_ charters: [Charter], services: [Service]) -> [Finding] {
  let owners = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
  return charters.flatMap { charter in
    charter.owns.compactMap { owned in
      guard let service = owners[owned.value], service.team != charter.id else { return nil }
      return ownsAnothersRule.finding(
        "'\(owned.value)' is a service of '\(service.team)'", at: owned.span,
        notes: [Finding.Note("so it stands there", at: service.span)],
        hint: "take it out here, or give it to '\(charter.id)' in fairlead.yaml")
    }
  }
}

/// Told once of two teams, at the first entry of the charter that comes second.
private func modesDiffer(_ charters: [Charter]) -> [Finding] {
  let known = Dictionary(charters.map { ($0.id, $0) }) { first, _ in first }
  return charters.flatMap { charter -> [Finding] in
    var told: Set<String> = []
    return charter.worksWith.compactMap { entry in
      let id = entry.team.value
      guard id < charter.id, let other = known[id], told.insert(id).inserted else { return nil }
      let back = other.worksWith.filter { $0.team.value == charter.id }
      let (here, there) = (charter.modes(with: id), other.modes(with: charter.id))
      guard let first = back.first, !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there) else { return nil }
      return modesDifferRule.finding(
        "this says \(words(here)), and '\(id)' says \(words(there))", at: entry.team.span,
        notes: [Finding.Note("the other charter", at: first.team.span)], hint: "agree on one mode and write it in both")
    }
  }
}

private func words(_ modes: Set<Charter.Mode>) -> String {
  Charter.Mode.allCases.filter(modes.contains).map { "'\($0.rawValue)'" }.joined(separator: " and ")
}

extension Charter {
  fileprivate func modes(with team: String) -> Set<Mode> {
    Set(worksWith.filter { $0.team.value == team }.compactMap(\.mode))
  }
}
