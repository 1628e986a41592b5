import Diagnostics
import Documents
import Foundation
import Record

/// Reads `fairlead.yaml`. The decision folders are still as written: `ContentTree` finds them.
func decodeOrganization(_ fields: FieldReader) -> Organization? {
  let name = fields.text("organization")
  var organization = Organization(name: name ?? "")
  if let zone = decodeTimeZone(fields) { organization.timeZone = zone }
  if let month = fields.count("fiscal_year_starts") { organization.fiscalYearStarts = month }
  if let day = fields.value("week_starts", FieldRules.notAChoice, { Weekday(name: $0) }) {
    organization.weekStarts = day
  }
  if organization.weekStarts != .monday { reportWithoutEffect("week_starts", in: fields) }
  organization.asOf = fields.date("as_of")
  organization.teams = decodeTeams(fields, fiscalYearStarts: organization.fiscalYearStarts)
  organization.services = decodeServices(fields)
  organization.audiences = decodeAudiences(fields)
  organization.publishedAt = decodePublishedAt(fields)
  if let policies = fields.group("policies", as: "policy") { organization.policies = decodePolicies(policies) }
  organization.acknowledgements = fields.groups("acknowledgements", as: "acknowledgement")
    .compactMap(decodeAcknowledgement)
  if let rules = fields.group("signals", as: "signals section").flatMap(decodeSignalRules) {
    organization.signalRules = rules
  }
  if let delivery = fields.group("delivery", as: "delivery section") {
    organization.delivery = decodeDelivery(
      delivery, teams: TeamNames(fields), services: ListedNames(fields, noun: "service"))
  }
  organization.capacitySources = decodeCapacitySources(fields, teams: TeamNames(fields))
  if let reviews = decodeReviewSources(fields, teams: TeamNames(fields)) { organization.reviewSources = reviews }
  organization.skillSources = decodeSkillSources(fields)
  if let priorities = fields.group("priorities", as: "priorities section") {
    organization.priorities = decodePriorities(priorities)
  }
  if let finance = fields.group("finance", as: "finance section") { organization.finance = decodeFinance(finance) }
  if let words = fields.group("decision_words", as: "decision words section") {
    organization.decisionWords = decodeDecisionWords(words)
  }
  organization.readAsPresent()
  return name == nil ? nil : organization
}

/// A promise that nothing keeps yet.
private func reportWithoutEffect(_ setting: String, in fields: FieldReader) {
  guard let entry = fields.entry(setting) else { return }
  fields.log.add(
    OrganizationRules.withoutEffect.finding("'\(setting)' has no effect in this version", at: entry.keySpan))
}

private func decodeTimeZone(_ fields: FieldReader) -> String? {
  guard let written = fields.scalar("time_zone") else { return nil }
  guard let hint = timeZoneHint(written.value) else { return written.value }
  fields.log.add(
    OrganizationRules.timeZone.finding(
      "'\(written.value)' is not an IANA time zone", at: written.span, hint: hint))
  return nil
}

/// IANA names that are called after no place, and have summer time.
private let zonesWithoutPlace: Set<String> = ["CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"]

/// What to write in the place of a word that is no IANA time zone; nil when it is one.
package func timeZoneHint(_ written: String) -> String? {
  if written == "UTC" || zonesWithoutPlace.contains(written) { return nil }
  if written.contains("/"), TimeZone(identifier: written) != nil { return nil }
  // `Berlin`, `new york`.
  let place = "/" + written.lowercased().replacing(" ", with: "_")
  if let zone = TimeZone.knownTimeZoneIdentifiers.sorted().first(where: { $0.lowercased().hasSuffix(place) }) {
    return "did you mean '\(zone)'?"
  }
  return nearMiss(to: written, in: TimeZone.knownTimeZoneIdentifiers.sorted()).map { "did you mean '\($0)'?" }
    ?? "write a name such as Europe/Lisbon, or UTC"
}

private func decodePolicies(_ fields: FieldReader) -> Policies {
  var policies = Policies()
  if let count = fields.count("headline_metrics") { policies.headlineMetrics = count }
  if let days = fields.group("decisions", as: "policy")?.count("proposed_days") { policies.proposedDays = days }
  if let days = fields.group("objectives", as: "policy")?.count("check_in_days") { policies.checkInDays = days }
  if let longest = fields.group("waivers", as: "policy")?.duration("longest") { policies.longestWaiver = longest }
  if let days = fields.group("reviews", as: "policy")?.count("promised_days") { policies.reviewDays = days }
  policies.capacity = fields.group("capacity", as: "policy").flatMap(decodeCapacity)
  if let every = fields.group("growth", as: "policy")?.duration("session_every") { policies.sessionEvery = every }
  policies.retrosEvery = fields.group("retros", as: "policy")?.duration("every")
  if let grace = fields.group("updates", as: "policy")?.duration("late_after") { policies.updateGrace = grace }
  policies.followThrough = fields.group("actions", as: "policy")?.share("follow_through")
  if let processes = fields.group("processes", as: "policy") { policies.processes = decodeProcessPolicy(processes) }
  if let anonymity = fields.group("anonymity", as: "policy") {
    if let minimum = anonymity.count("minimum_answers") { policies.minimumAnswers = minimum }
    policies.minimumAnswersSince = anonymity.date("since")
  }
  if let interval = fields.group("ladders", as: "policy")?.duration("review_in") { policies.ladderReview = interval }
  return policies
}

private func decodeAcknowledgement(_ fields: FieldReader) -> Acknowledgement? {
  let (rule, subject) = (fields.text("rule"), fields.text("subject"))
  let (until, reason) = (fields.date("until"), fields.text("reason"))
  guard let rule, let subject, let until, let reason else { return nil }
  return Acknowledgement(rule: rule, subject: subject, until: until, reason: reason, span: fields.place(of: "subject"))
}

private func decodeSignalRules(_ fields: FieldReader) -> SignalRules? {
  fields.value("rules", FieldRules.notAChoice) { SignalRules(rawValue: $0) }
}

private func decodePriorities(_ fields: FieldReader) -> PrioritySettings {
  var settings = PrioritySettings()
  if let method = fields.choice("rank_by", of: PrioritySettings.Method.self) { settings.rankBy = method }
  if let draws = fields.count("draws") { settings.draws = draws }
  if let seed = fields.count("seed") { settings.seed = seed }
  if let shape = fields.choice("distribution", of: SpreadShape.self) { settings.distribution = shape }
  if let ranges = fields.choice("ranges", of: RangeMeaning.self) { settings.ranges = ranges }
  return settings
}

private func decodeFinance(_ fields: FieldReader) -> Finance {
  var finance = Finance()
  var fields = fields
  if let currency = fields.text("currency") { finance.currency = currency }
  fields.conventions.currency = finance.currency
  finance.personWeek = fields.number("person_week")
  if let hours = fields.number("hours_per_week") { finance.hoursPerWeek = hours }
  finance.discountRate = fields.share("discount_rate")
  finance.horizon = fields.duration("horizon")
  return finance
}

private func decodeCapacity(_ fields: FieldReader) -> CapacityPolicy? {
  let (share, tolerance) = (fields.share("debt"), fields.share("tolerance"))
  return share.map { CapacityPolicy(share: $0, tolerance: tolerance ?? 0.05) }
}
