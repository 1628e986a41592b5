import Record

extension NewsBudget {
  /// Takes back what so many series show by chance; what has gone quiet is not judged.
  func telling(_ delivery: DeliveryReport) -> DeliveryReport {
    var delivery = delivery
    delivery.scopes = delivery.scopes.map(telling)
    delivery.organization = telling(delivery.organization)
    return delivery
  }

  private func telling(_ scope: DeliveryScope) -> DeliveryScope {
    var scope = scope
    for place in scope.measures.indices { take(&scope.measures[place]) }
    return scope
  }

  private func take(_ measure: inout JudgedMeasure) {
    let shown = measure.movement.value.map { JudgedMovement(movement: $0, chance: measure.chance) }
    measure.amongMany = take(&measure.movement, shown: shown.map { $0.movement == .noise ? [] : [$0] } ?? [])
    if measure.amongMany != nil { measure.since = nil }
    if !isNews(measure.chanceBefore), measure.movementBefore.value != nil { measure.movementBefore = .measured(.noise) }
  }
}

extension DeliveryReport {
  /// The series of it that are judged.
  var judgedSeries: Int {
    (scopes + [organization]).reduce(0) { sum, scope in sum + scope.measures.count { $0.movement.value != nil } }
  }
}
