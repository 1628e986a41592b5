import Analysis
import Record
import Templating
import Wording

/// A team with its services in configured order.
struct TeamHealth: Linked, Sendable {
  let team: Team
  let services: [ServiceHealthRow]
  let links: Links

  /// What the team shows and none of its services does.
  private var own: String? {
    directory.lookup.teamServices.news(of: team.id).map { news in
      sentence("taken together, \(servicesOf(team.name)) \(silence(of: news) ?? joined(news.moves.map(\.verbs)))")
    }
  }

  private func silence(of news: DeliveryNews) -> String? {
    news.quiet.map { "have been \(silenceWords($0, asOf: directory.report.asOf))" }
  }

  static let names = Names<TeamHealth>(
    "health of a team",
    [
      .text("name", "The team") { $0.team.name },
      .text("anchor", "An id for its heading") { "team-" + PagePath.safeName($0.team.id) },
      .optionalLink("href", "The way to its page") { group in
        group.links.toHealth(.team, group.team.id)
      },
      .optionalText("own", "What the team shows and none of its services does") { $0.own },
      .list("services", "Its services in configured order", of: ServiceHealthRow.names) { $0.services },
    ])
}

extension Links {
  /// The way to the page of a service or team; nil when it has none, and on the page itself.
  func toHealth(_ kind: DeliveryScope.Kind, _ id: String) -> String? {
    directory.healthPaths[kind, id].flatMap { toOther(page: $0) }
  }

  /// Teams that answer for a service, in configured order, with their services.
  func teamHealth() -> [TeamHealth] {
    var drawn = 0
    return directory.report.organization.teams.compactMap { team in
      let rows = serviceHealth(of: team.id, drawn: drawn)
      drawn += rows.count
      return rows.isEmpty ? nil : TeamHealth(team: team, services: rows, links: self)
    }
  }

  /// The services of a team, in configured order.
  ///
  /// - Parameter drawn: how many services the page has shown already.
  func serviceHealth(of team: String, drawn: Int = 0) -> [ServiceHealthRow] {
    directory.lookup.teamServices.services(of: team).enumerated().map { place, scope in
      ServiceHealthRow(scope: scope, isDrawn: drawn + place < ServiceHealthRow.mostDrawn, links: self)
    }
  }
}
