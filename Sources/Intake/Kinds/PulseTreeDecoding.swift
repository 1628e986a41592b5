import Diagnostics
import Record

/// The teams of a wave as they were; what belongs to nothing that is there, or to itself, is a finding.
func decodeTree(_ wave: FieldReader) -> [Team] {
  var ids = UniqueIDs(noun: "team of this wave", log: wave.log)
  var parents: [Located<String>] = []
  // A team whose id could not be read may be any that is named.
  var isWhole = true
  let teams = wave.groups("tree", as: "team").compactMap { item -> Team? in
    let (id, name, parent) = (item.scalar("id"), item.text("name"), item.scalar("parent"))
    isWhole = isWhole && id != nil
    guard let id, ids.isNew(id) else { return nil }
    if let parent { parents.append(parent) }
    return Team(id: id.value, name: name ?? id.value, parent: parent?.value, span: id.span)
  }
  let known = Set(teams.map(\.id))
  for parent in parents where isWhole && !known.contains(parent.value) {
    wave.log.add(
      PulseRules.tree.finding(
        "this wave has no team '\(parent.value)'", at: parent.span,
        hint: nearMiss(to: parent.value, in: known).map { "did you mean '\($0)'?" } ?? "add it to 'tree'"))
  }
  if let team = inCircle(teams) {
    wave.log.add(
      PulseRules.tree.finding(
        "the team '\(team.id)' belongs to itself", at: team.span,
        hint: "leave out the 'parent' of the greatest of them"))
  }
  return teams
}

/// The first team that is above itself.
private func inCircle(_ teams: [Team]) -> Team? {
  let parents = Dictionary(teams.map { ($0.id, $0.parent) }) { first, _ in first }
  var settled: Set<String> = []
  for team in teams {
    var path: Set<String> = []
    var next: String? = team.id
    while let id = next, !settled.contains(id) {
      guard path.insert(id).inserted else { return teams.first { $0.id == id } }
      next = parents[id] ?? nil
    }
    settled.formUnion(path)
  }
  return nil
}
