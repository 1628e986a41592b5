package import Record

/// An answer that moved from the wave before to the latest by more than chance explains.
package struct PulseMovement: Sendable {
  package var scope: PulseScope
  package var question: Pulse.Question
  package var cell: PulseCell
  package var change: PulseChange
}

extension PulseReport {
  /// How many changes of the latest wave are compared.
  package var compared: Int {
    (waves.first?.scopes ?? []).reduce(0) { $0 + ($1.cells.value ?? []).count { $0.change.value != nil } }
  }

  /// What moved in the latest wave, the organization first, then the largest difference; of equal ones in its order.
  ///
  /// Where many are compared, some move by chance: one is told only if fewer than one as clear is to be expected among all.
  package var movements: [PulseMovement] {
    guard let wave = waves.first else { return [] }
    let compared = Double(compared)
    let moved = wave.scopes.flatMap { scope in
      zip(wave.questions, scope.cells.value ?? []).compactMap { question, cell -> PulseMovement? in
        guard let change = cell.change.value, change.isFall || change.isRise, change.chance * compared < 1
        else { return nil }
        return PulseMovement(scope: scope.scope, question: pulse.questions[question], cell: cell, change: change)
      }
    }
    return moved.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  private func rank(_ movement: PulseMovement) -> (Int, Double) {
    (movement.scope.kind == .organization ? 0 : 1, -abs(movement.change.value))
  }
}
