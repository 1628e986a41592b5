import Record

/// How each service and team is judged: with the rebases that are its own.
struct ScopeJudging: Sendable {
  private let judging: MeasureJudging
  private let rebases: [MetricPart: [DeliveryRebase]]
  private let teams: [String: String]

  init(_ judging: MeasureJudging, _ organization: Organization) {
    self.judging = judging
    rebases = Dictionary(grouping: organization.delivery.rebases.filter { $0.date <= judging.asOf }, by: \.part)
    teams = Dictionary(organization.services.map { ($0.id, $0.team) }) { first, _ in first }
  }

  /// A rebase of a team is one of each service that it answers for. One that both have on a day is one.
  func of(_ kind: DeliveryScope.Kind, _ id: String) -> MeasureJudging {
    var judging = judging
    let own = kind.part(id).flatMap { rebases[$0] } ?? []
    let team = kind == .service ? teams[id].flatMap { rebases[.team($0)] } ?? [] : []
    judging.rebases = (own + team).sorted { $0.date < $1.date }
    return judging
  }
}

extension DeliveryScope.Kind {
  /// The part of the organization that one of its kind is; nil for the whole.
  func part(_ id: String) -> MetricPart? {
    switch self {
    case .service: .service(id)
    case .team: .team(id)
    case .organization: nil
    }
  }
}
