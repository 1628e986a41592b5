import Record

/// Takes back what so many measures show by chance: see `AmongMany`. Those of services are judged together, and those of
/// teams; what has gone quiet is not judged.
func tellingNews(_ scopes: [DeliveryScope]) -> [DeliveryScope] {
  let judged = Dictionary(grouping: scopes, by: \.kind).mapValues { scopes in
    scopes.reduce(0) { $0 + $1.measures.count { $0.movement.value != nil } }
  }
  return scopes.map { scope in
    var scope = scope
    for place in scope.measures.indices { scope.measures[place].take(among: judged[scope.kind] ?? 0) }
    return scope
  }
}

extension JudgedMeasure {
  fileprivate mutating func take(among judged: Int) {
    amongMany = movement.value.flatMap { AmongMany($0, chance: chance, among: judged) }
    if amongMany != nil {
      movement = .measured(.noise)
      since = nil
    }
    let before = movementBefore.value.flatMap { AmongMany($0, chance: chanceBefore, among: judged) }
    if before != nil { movementBefore = .measured(.noise) }
  }
}
