import Record

/// A team's capacity in one period as it fills up, in person-weeks.
struct PlanRoom {
  private let available: Double
  private let promised: Double
  private var planned: [CapacityPlan.Item] = []
  private var used = 0.0
  private var upkeep = 0.0
  /// The first item that did not fit while the promise was filled.
  private var tooLarge: String?
  /// The first item that did not fit at all: the line.
  private var line: String?

  /// Rounding is no lack of room.
  private static let slack = 1e-9

  init(available: Double, promisedShare: Double) {
    self.available = available
    promised = available * promisedShare
  }

  private var isPromiseFilled: Bool { upkeep >= promised - PlanRoom.slack }

  /// Plans an item of debt, reliability or tooling, unless the promise is filled or such an item did not fit before.
  mutating func takeForPromise(_ item: CapacityPlan.Item) -> Bool {
    guard tooLarge == nil, !isPromiseFilled else { return false }
    guard fits(item) else {
      tooLarge = item.id
      return false
    }
    var item = item
    item.fillsPromise = true
    add(item)
    return true
  }

  /// Plans an item, unless one before it did not fit.
  mutating func take(_ item: CapacityPlan.Item) -> Bool {
    guard line == nil else { return false }
    guard fits(item) else {
      line = item.id
      return false
    }
    add(item)
    return true
  }

  private func fits(_ item: CapacityPlan.Item) -> Bool { used + item.effort.likely <= available + PlanRoom.slack }

  private mutating func add(_ item: CapacityPlan.Item) {
    planned.append(item)
    used += item.effort.likely
    if item.isUpkeep { upkeep += item.effort.likely }
  }

  /// - Parameter below: what is not planned, in order, each with the items that it waits for.
  func plan(
    _ span: CapacityPlan.Span, below: [(item: CapacityPlan.Item, blockers: [String])]
  ) -> CapacityPlan.PeriodPlan {
    let below = below.map { CapacityPlan.Below(item: $0.item, reason: reason($0.item, $0.blockers)) }
    return CapacityPlan.PeriodPlan(
      span: span, available: available, promised: promised, planned: planned, below: below,
      shortfall: isPromiseFilled ? nil : shortfall(below))
  }

  private func shortfall(_ below: [CapacityPlan.Below]) -> CapacityPlan.Shortfall {
    if let tooLarge { return .doesNotFit(tooLarge) }
    let next = below.first { below in
      if case .waits = below.reason { false } else { below.item.isUpkeep }
    }
    guard let next else { return .noMoreWork }
    return next.reason == .afterLine ? .afterLine(next.item.id) : .doesNotFit(next.item.id)
  }

  private func reason(_ item: CapacityPlan.Item, _ blockers: [String]) -> CapacityPlan.Below.Reason {
    guard blockers.isEmpty else { return .waits(for: blockers) }
    return item.id == line ? .doesNotFit(left: max(0, available - used)) : .afterLine
  }
}
