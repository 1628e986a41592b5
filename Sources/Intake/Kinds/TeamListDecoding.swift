import Diagnostics
import Documents
import Record

func decodeTeams(_ fields: FieldReader, fiscalYearStarts: Int) -> [Team] {
  let readers = fields.groups("teams", as: "team")
  let names = TeamNames(fields)
  var former: [(id: String, was: [Located<String>])] = []
  let teams = readers.compactMap { item -> Team? in
    let (parent, was) = (item.text("parent"), item.texts("was"))
    guard let id = item.text("id"), isUsable(id, item) else { return nil }
    former.append((id, was))
    var team = Team(
      id: id, name: item.text("name") ?? id, parent: parent.map(names.present), span: item.place(of: "id"))
    team.was = was.map(\.value)
    team.availability = decodeAvailability(item, fiscalYearStarts: fiscalYearStarts)
    return team
  }
  checkFormer(former, noun: "team", log: fields.log)
  checkUnique(teams.map { Located($0.id, at: $0.span) }, noun: "team", log: fields.log)
  for parent in readers.compactMap({ $0.entry("parent")?.value }) {
    guard let id = parent.plainText, let finding = names.finding(for: Located(id, at: parent.span)) else { continue }
    fields.log.add(finding)
  }
  checkCycles(teams, log: fields.log)
  return firstOfEach(teams, \.id)
}

/// Reports one team of every circle of parents.
private func checkCycles(_ teams: [Team], log: FindingLog) {
  let parents = Dictionary(teams.map { ($0.id, $0.parent) }) { first, _ in first }
  var settled: Set<String> = []
  for team in teams {
    var path: [String] = []
    var places: [String: Int] = [:]
    var next: String? = team.id
    while let id = next, !settled.contains(id), places[id] == nil {
      places[id] = path.count
      path.append(id)
      next = parents[id] ?? nil
    }
    if let id = next, let start = places[id] {
      log.add(
        OrganizationRules.teamCycle.finding(
          "a team belongs to itself: \(inWords(circle: path[start...]))", at: team.span,
          hint: "leave out the 'parent' of the greatest of them"))
    }
    settled.formUnion(path)
  }
}

/// The steps of a circle, no more than a person follows.
private func inWords(circle: ArraySlice<String>) -> String {
  let shown = circle.prefix(8).joined(separator: " → ")
  return shown + (circle.count > 8 ? " → …" : "") + " → " + (circle.first ?? "")
}

func decodeServices(_ fields: FieldReader) -> [Service] {
  let teams = TeamNames(fields)
  var former: [(id: String, was: [Located<String>])] = []
  let services = fields.groups("services", as: "service").compactMap { item -> Service? in
    let (id, team, was, retired) = (item.text("id"), item.scalar("team"), item.texts("was"), item.date("retired_on"))
    guard let id, let team else { return nil }
    if let finding = teams.finding(for: team) { fields.log.add(finding) }
    former.append((id, was))
    var service = Service(id: id, team: team.value, span: item.place(of: "id"))
    (service.was, service.retiredOn) = (was.map(\.value), retired)
    service.retiredPlace = retired == nil ? nil : item.place(of: "retired_on")
    return service
  }
  checkFormer(former, noun: "service", log: fields.log)
  checkUnique(services.map { Located($0.id, at: $0.span) }, noun: "service", log: fields.log)
  return firstOfEach(services, \.id)
}

/// Without those whose id is there before, in whatever case: a finding tells of them, and nothing else has to.
private func firstOfEach<Item>(_ items: [Item], _ id: (Item) -> String) -> [Item] {
  var seen: Set<String> = []
  return items.filter { seen.insert(id($0).lowercased()).inserted }
}

/// Whether a page can be named after an id; if not, that is told.
private func isUsable(_ id: String, _ item: FieldReader) -> Bool {
  let isPath = id.contains { "/\\".contains($0) } || id.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  guard isPath || id.allSatisfy({ $0 == "." }) else { return true }
  item.log.add(
    OrganizationRules.unusableID.finding(
      "'\(id)' cannot be the name of a page", at: item.place(of: "id"),
      hint: "write a short word without '/', such as 'payments'"))
  return false
}

/// Ids that differ in case alone are one to everybody who writes them, and to some file systems.
func checkUnique(_ ids: [Located<String>], noun: String, log: FindingLog) {
  var seen: [String: Located<String>] = [:]
  for id in ids {
    guard let first = seen[id.value.lowercased()] else {
      seen[id.value.lowercased()] = id
      continue
    }
    let isSame = first.value == id.value
    log.add(
      OrganizationRules.duplicateID.finding(
        isSame
          ? "a second \(noun) has the id '\(id.value)'" : "'\(id.value)' and '\(first.value)' differ in case alone",
        at: id.span, notes: [Finding.Note("the first", at: first.span)],
        hint: isSame
          ? "give one of them another id" : "write '\(first.value)' everywhere, or give one of them another id"))
  }
}
