package import Record

/// Person-days by the kind of work they went to.
package struct CapacityDays: Sendable, Equatable {
  private var byKind = [Double](repeating: 0, count: WorkItem.Kind.allCases.count)

  package init() {}

  package subscript(kind: WorkItem.Kind) -> Double {
    get { byKind[CapacityDays.place(of: kind)] }
    set { byKind[CapacityDays.place(of: kind)] = newValue }
  }

  private static func place(of kind: WorkItem.Kind) -> Int { WorkItem.Kind.allCases.firstIndex(of: kind) ?? 0 }

  package var total: Double { byKind.reduce(0, +) }
  /// Of debt, reliability and tooling.
  package var upkeep: Double { WorkItem.Kind.allCases.reduce(0) { $1.isUpkeep ? $0 + self[$1] : $0 } }

  /// The share (0...1) of debt, reliability and tooling; unavailable when there is no person-day at all.
  package var share: Figure<Double> {
    guard total > 0 else { return .unavailable(.noData) }
    guard total.isFinite else { return .unavailable(.outOfRange) }
    return .measured(upkeep / total)
  }

  static func += (sum: inout CapacityDays, days: CapacityDays) {
    for place in sum.byKind.indices { sum.byKind[place] += days.byKind[place] }
  }
}

extension WorkItem.Kind {
  /// Whether the promised share of capacity is for it.
  package var isUpkeep: Bool {
    switch self {
    case .debt, .reliability, .tooling: true
    case .feature, .research: false
    }
  }
}
