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
    rename(\.strategies, names)
    rename(\.metrics, names)
    rename(\.objectives, names)
    rename(\.decisions, names)
    rename(\.charters, names)
    rename(\.work, names)
    rename(\.experiments, names)
    rename(\.feedback, names)
    for place in work.indices { work[place].team = work[place].team.map(names.team) }
    for place in metrics.indices {
      guard case .delivery(let measure, let part?) = metrics[place].source else { continue }
      metrics[place].source = .delivery(measure, of: names.part(part))
    }
  }

  private mutating func rename<Item: Recorded>(
    _ list: WritableKeyPath<OrganizationRecord, [Item]>, _ names: FormerNames
  ) {
    for place in self[keyPath: list].indices {
      guard let owner = self[keyPath: list][place].header.owner else { continue }
      let present = names.team(owner)
      if present != owner { self[keyPath: list][place].header.owner = present }
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
