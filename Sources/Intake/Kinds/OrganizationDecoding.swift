import Diagnostics
import Documents
import Foundation
import Record

/// Reads `fairlead.yaml`. The decision folders are still as written: `ContentTree` finds them.
func decodeOrganization(_ fields: FieldReader) -> Organization? {
  guard let name = fields.text("organization") else { return nil }
  var organization = Organization(name: name)
  if let zone = decodeTimeZone(fields) { organization.timeZone = zone }
  if let month = fields.count("fiscal_year_starts") { organization.fiscalYearStarts = month }
  if let day = fields.value("week_starts", FieldRules.notAChoice, { Weekday(name: $0) }) {
    organization.weekStarts = day
  }
  organization.asOf = fields.date("as_of")
  organization.teams = decodeTeams(fields)
  organization.services = decodeServices(fields, teams: organization.teams)
  organization.audiences = decodeAudiences(fields)
  if let policies = fields.group("policies", as: "policy") { organization.policies = decodePolicies(policies) }
  organization.acknowledgements = fields.groups("acknowledgements", as: "acknowledgement")
    .compactMap(decodeAcknowledgement)
  checkLaterSections(fields)
  return organization
}

private func decodeTimeZone(_ fields: FieldReader) -> String? {
  guard let written = fields.scalar("time_zone") else { return nil }
  guard let hint = timeZoneHint(written.value) else { return written.value }
  fields.log.add(
    OrganizationRules.timeZone.finding(
      "'\(written.value)' is not an IANA time zone", at: written.span, hint: hint))
  return nil
}

/// What to write in the place of a word that is no IANA time zone; nil when it is one.
package func timeZoneHint(_ written: String) -> String? {
  if written == "UTC" || (written.contains("/") && TimeZone(identifier: written) != nil) { return nil }
  return nearMiss(to: written, in: TimeZone.knownTimeZoneIdentifiers.sorted()).map { "did you mean '\($0)'?" }
    ?? "write a name such as Europe/Lisbon, or UTC"
}

private func decodeTeams(_ fields: FieldReader) -> [Team] {
  let readers = fields.groups("teams", as: "team")
  let teams = readers.compactMap { item -> Team? in
    let parent = item.text("parent")
    guard let id = item.text("id") else { return nil }
    return Team(id: id, name: item.text("name") ?? id, parent: parent, span: item.place(of: "id"))
  }
  checkUnique(teams.map { Located($0.id, at: $0.span) }, noun: "team", log: fields.log)
  let ids = teams.map(\.id)
  for item in readers {
    guard let parent = item.scalar("parent"), !ids.contains(parent.value) else { continue }
    fields.log.add(ReferenceRules.unknownFinding(parent, kind: "team", among: ids))
  }
  checkCycles(teams, log: fields.log)
  return teams
}

/// Reports one team of every circle of parents.
private func checkCycles(_ teams: [Team], log: FindingLog) {
  let parents = Dictionary(teams.map { ($0.id, $0.parent) }) { first, _ in first }
  var settled: Set<String> = []
  for team in teams {
    var path: [String] = []
    var next: String? = team.id
    while let id = next, !settled.contains(id), !path.contains(id) {
      path.append(id)
      next = parents[id] ?? nil
    }
    if let id = next, let start = path.firstIndex(of: id) {
      let circle = (path[start...] + [id]).joined(separator: " → ")
      log.add(OrganizationRules.teamCycle.finding("a team belongs to itself: \(circle)", at: team.span))
    }
    settled.formUnion(path)
  }
}

private func decodeServices(_ fields: FieldReader, teams: [Team]) -> [Service] {
  let services = fields.groups("services", as: "service").compactMap { item -> Service? in
    guard let id = item.text("id"), let team = item.scalar("team") else { return nil }
    if !teams.contains(where: { $0.id == team.value }) {
      fields.log.add(ReferenceRules.unknownFinding(team, kind: "team", among: teams.map(\.id)))
    }
    return Service(id: id, team: team.value, span: item.place(of: "id"))
  }
  checkUnique(services.map { Located($0.id, at: $0.span) }, noun: "service", log: fields.log)
  return services
}

private func decodeAudiences(_ fields: FieldReader) -> [Audience] {
  let audiences = fields.groups("audiences", as: "audience").compactMap { item -> (Audience, SourceSpan)? in
    let cadence = item.group("cadence", as: "cadence").flatMap(decodeCadence)
    _ = item.group("mail", as: "mail")
    guard let id = item.text("id") else { return nil }
    let sees = item.texts("sees").map(\.value)
    let audience = Audience(
      id: id, name: item.text("name") ?? id, cadence: cadence, sees: sees.isEmpty ? [RecordHeader.everyone] : sees)
    return (audience, item.place(of: "id"))
  }
  checkUnique(audiences.map { Located($0.0.id, at: $0.1) }, noun: "audience", log: fields.log)
  return audiences.map(\.0)
}

private func decodeCadence(_ fields: FieldReader) -> Cadence? {
  let weekday = fields.value("weekday", FieldRules.notAChoice) { Weekday(name: $0) }
  guard let every = fields.duration("every"), let starts = fields.date("starts") else { return nil }
  if let weekday, starts.weekday != weekday {
    fields.log.add(
      OrganizationRules.weekday.finding(
        "\(starts.iso) is a \(starts.weekday.name), not a \(weekday.name)", at: fields.place(of: "starts"),
        notes: [Finding.Note("the weekday", at: fields.place(of: "weekday"))],
        hint: "start on the first \(weekday.name) of the rhythm"))
  }
  return Cadence(every: every, starts: starts)
}

private func decodePolicies(_ fields: FieldReader) -> Policies {
  var policies = Policies()
  if let count = fields.count("headline_metrics") { policies.headlineMetrics = count }
  if let days = fields.group("decisions", as: "policy")?.count("proposed_days") { policies.proposedDays = days }
  if let days = fields.group("objectives", as: "policy")?.count("check_in_days") { policies.checkInDays = days }
  if let capacity = fields.group("capacity", as: "policy") { _ = (capacity.share("debt"), capacity.share("tolerance")) }
  _ = fields.group("anonymity", as: "policy")?.count("minimum_answers")
  return policies
}

private func decodeAcknowledgement(_ fields: FieldReader) -> Acknowledgement? {
  let until = fields.date("until")
  guard let rule = fields.text("rule"), let subject = fields.text("subject"), let until,
    let reason = fields.text("reason")
  else { return nil }
  return Acknowledgement(rule: rule, subject: subject, until: until, reason: reason, span: fields.place(of: "subject"))
}

/// Sections that a later version uses are checked for their form already, so that a file does not rot unread.
private func checkLaterSections(_ fields: FieldReader) {
  _ = fields.group("signals", as: "signals section")?.value("rules", FieldRules.notAChoice) { $0 }
  if let delivery = fields.group("delivery", as: "delivery section") {
    for name in ["deployments", "incidents", "changes"] {
      _ = delivery.group(name, as: "source of events").map { ($0.texts("csv"), $0.duration("link_window")) }
    }
  }
  if let priorities = fields.group("priorities", as: "priorities section") {
    _ = (priorities.count("draws"), priorities.count("seed"))
  }
  if let finance = fields.group("finance", as: "finance section") {
    _ = (finance.number("person_week"), finance.share("discount_rate"), finance.duration("horizon"))
  }
}

private func checkUnique(_ ids: [Located<String>], noun: String, log: FindingLog) {
  var seen: [String: SourceSpan] = [:]
  for id in ids {
    guard let first = seen[id.value] else {
      seen[id.value] = id.span
      continue
    }
    log.add(
      OrganizationRules.duplicateID.finding(
        "a second \(noun) has the id '\(id.value)'", at: id.span, notes: [Finding.Note("the first", at: first)],
        hint: "give one of them another id"))
  }
}
