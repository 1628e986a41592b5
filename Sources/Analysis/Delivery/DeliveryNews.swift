package import Record

/// What is beyond noise about one service or team.
package struct DeliveryNews: Sendable {
  package var kind: DeliveryScope.Kind
  package var id: String
  /// What it goes by: a service by its id, a team by its name.
  package var name: String
  /// The team that answers for it; itself when it is a team.
  package var team: String?
  /// The measures that moved for the better or the worse, the worse ones first; empty when it has gone quiet.
  package var moves: [JudgedMeasure]
  /// How it used to deploy before it went quiet; nil while it deploys.
  package var quiet: DeliveryRhythm?
}

extension DeliveryReport {
  /// Services in configured order, then teams: of a team only what none of its services shows already.
  package func news(in organization: Organization) -> [DeliveryNews] {
    let teams = Dictionary(organization.services.map { ($0.id, $0.team) }) { first, _ in first }
    let names = Dictionary(organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
    let retired = Set(organization.services.filter { $0.isRetired(on: asOf) }.map(\.id))
    let over = Dictionary(grouping: organization.services, by: \.team)
      .filter { $1.allSatisfy { retired.contains($0.id) } }
    let teamsThatLostOne = Set(organization.services.filter { retired.contains($0.id) }.map(\.team))
    var told: [String: Set<Told>] = [:]
    return scopes.compactMap { scope in
      switch scope.kind {
      // What is retired is silent for a known reason.
      case .service where retired.contains(scope.id): return nil
      case .team where over[scope.id] != nil: return nil
      case .service:
        let news = news(of: scope, named: scope.id, team: teams[scope.id])
        if let news, let team = news.team { told[team, default: []].formUnion(news.told) }
        return news
      case .team:
        let news = news(of: scope, named: names[scope.id] ?? scope.id, team: scope.id)
        // Its services that run tell their silence themselves.
        if news?.quiet != nil, teamsThatLostOne.contains(scope.id) { return nil }
        return news.flatMap { untold($0, besides: told[scope.id, default: []]) }
      // What all services come to can hide opposite moves, and is no subject that anyone answers for.
      case .organization: return nil
      }
    }
  }

  private func news(of scope: DeliveryScope, named name: String, team: String?) -> DeliveryNews? {
    let quiet = scope.rhythm.flatMap { $0.isQuiet(on: asOf) ? $0 : nil }
    let moves = quiet == nil ? scope.moves : []
    guard quiet != nil || !moves.isEmpty else { return nil }
    return DeliveryNews(kind: scope.kind, id: scope.id, name: name, team: team, moves: moves, quiet: quiet)
  }

  private func untold(_ news: DeliveryNews, besides told: Set<Told>) -> DeliveryNews? {
    guard news.quiet == nil else { return told.contains(.quiet) ? nil : news }
    var news = news
    news.moves.removeAll { told.contains(.moved($0.measure, $0.meaning)) }
    return news.moves.isEmpty ? nil : news
  }
}

extension DeliveryScope {
  /// The measures that moved beyond noise, the worse ones first. That failures lie closer together, or further apart, is
  /// said once where the change fail rate says so as well.
  package var moves: [JudgedMeasure] {
    let rate = measures.first { $0.measure == .changeFailRate }?.meaning
    let moved = measures.filter { $0.meaning != nil && !($0.measure == .betweenFailures && $0.meaning == rate) }
    return moved.filter { $0.meaning == .worse } + moved.filter { $0.meaning != .worse }
  }
}

/// What was said of a service, so that it is not said of its team again.
private enum Told: Hashable {
  case quiet
  case moved(DeliveryMeasure, MetricReport.Meaning?)
}

extension DeliveryNews {
  fileprivate var told: Set<Told> { quiet == nil ? Set(moves.map { .moved($0.measure, $0.meaning) }) : [.quiet] }
}
