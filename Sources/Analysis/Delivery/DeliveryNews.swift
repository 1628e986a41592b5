package import Record

/// What is beyond noise about one service or team.
package struct DeliveryNews: Sendable {
  package var kind: DeliveryScope.Kind
  package var id: String
  /// The measures that moved for the better or the worse, the worse ones first; empty when it has gone quiet.
  package var moves: [JudgedMeasure]
  /// How it used to deploy before it went quiet; nil while it deploys.
  package var quiet: DeliveryRhythm?
}

extension DeliveryReport {
  /// Services in configured order, then teams: of a team only what none of its services shows already.
  package func news(in organization: Organization) -> [DeliveryNews] {
    let teams = Dictionary(organization.services.map { ($0.id, $0.team) }) { first, _ in first }
    var told: [String: Set<Told>] = [:]
    return scopes.compactMap { scope in
      let news = news(of: scope)
      switch scope.kind {
      case .service:
        if let news, let team = teams[scope.id] { told[team, default: []].formUnion(news.told) }
        return news
      case .team: return news.flatMap { untold($0, besides: told[scope.id, default: []]) }
      }
    }
  }

  private func news(of scope: DeliveryScope) -> DeliveryNews? {
    if let rhythm = scope.rhythm, rhythm.isQuiet(on: asOf) {
      return DeliveryNews(kind: scope.kind, id: scope.id, moves: [], quiet: rhythm)
    }
    let moved = scope.measures.filter { $0.meaning != nil }
    guard !moved.isEmpty else { return nil }
    let moves = moved.filter { $0.meaning == .worse } + moved.filter { $0.meaning != .worse }
    return DeliveryNews(kind: scope.kind, id: scope.id, moves: moves)
  }

  private func untold(_ news: DeliveryNews, besides told: Set<Told>) -> DeliveryNews? {
    guard news.quiet == nil else { return told.contains(.quiet) ? nil : news }
    var news = news
    news.moves.removeAll { told.contains(.moved($0.measure, $0.meaning)) }
    return news.moves.isEmpty ? nil : news
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
