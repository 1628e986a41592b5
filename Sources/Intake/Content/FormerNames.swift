import Diagnostics
import Documents
import Record

/// Ids that teams and services had before: whatever names one of them is read as what it is called now.
struct FormerNames: Sendable {
  private var teams: [String: String] = [:]
  private var services: [String: String] = [:]

  init(_ organization: Organization) {
    for team in organization.teams { for id in team.was { teams[id] = team.id } }
    for service in organization.services { for id in service.was { services[id] = service.id } }
    // What is there is itself, whatever is said of its past: that is a finding, and must lead round in no circle.
    for team in organization.teams { teams[team.id] = nil }
    for service in organization.services { services[service.id] = nil }
  }

  var isEmpty: Bool { teams.isEmpty && services.isEmpty }

  func team(_ id: String) -> String { teams[id] ?? id }
  func service(_ id: String) -> String { services[id] ?? id }

  func part(_ part: MetricPart) -> MetricPart {
    switch part {
    case .team(let id): .team(team(id))
    case .service(let id): .service(service(id))
    }
  }
}

extension Organization {
  /// With present ids in the place of former ones, wherever `fairlead.yaml` itself refers to a team or service.
  mutating func readAsPresent() {
    let names = FormerNames(self)
    guard !names.isEmpty else { return }
    for place in teams.indices { teams[place].parent = teams[place].parent.map(names.team) }
    for place in services.indices { services[place].team = names.team(services[place].team) }
    for place in delivery.rebases.indices { delivery.rebases[place].part = names.part(delivery.rebases[place].part) }
    for place in acknowledgements.indices {
      // A subject may be of any kind; an id that was given up is of no other, or that one is meant.
      acknowledgements[place].subject = names.service(names.team(acknowledgements[place].subject))
    }
  }
}

extension OrganizationRecord {
  /// The same of all records. Rows of files are read under present ids from the start.
  mutating func readAsPresent() {
    let names = FormerNames(organization)
    guard !names.isEmpty else { return }
    records.updateHeaders { header in
      if let owner = header.owner, names.team(owner) != owner { header.owner = names.team(owner) }
    }
    self[WorkItem.self] = self[WorkItem.self].map { item in
      var item = item
      item.team = item.team.map(names.team)
      return item
    }
    self[Metric.self] = self[Metric.self].map { metric in
      guard case .delivery(let measure, let part?) = metric.source else { return metric }
      var metric = metric
      metric.source = .delivery(measure, of: names.part(part))
      return metric
    }
  }
}

/// Ids that were given up, held against those that are there and against each other.
///
/// - Parameter items: present ids with those that they had before.
func checkFormer(_ items: [(id: String, was: [Located<String>])], noun: String, log: FindingLog) {
  let present = Set(items.map(\.id))
  var seen: [String: SourceSpan] = [:]
  for (id, was) in items {
    for former in was {
      if present.contains(former.value) {
        let who = former.value == id ? "it is called that now" : "there is a \(noun) of that id"
        log.add(
          OrganizationRules.formerID.finding(
            "\(noun) '\(id)' cannot have been '\(former.value)': \(who)", at: former.span,
            hint: former.value == id
              ? "leave it out of 'was'" : "leave it out of 'was', or remove the \(noun) '\(former.value)'"))
      } else if let first = seen[former.value] {
        log.add(
          OrganizationRules.formerID.finding(
            "'\(former.value)' is named twice as a former id", at: former.span,
            notes: [Finding.Note("the first", at: first)],
            hint: "keep it at the \(noun) that goes on with its history"))
      } else {
        seen[former.value] = former.span
      }
    }
  }
}
