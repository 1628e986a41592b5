import Diagnostics
import Record
import Statistics

/// What an item's authors estimated, in the terms of each method. What is missing has no default.
struct WorkEstimates {
  let item: WorkItem
  let finance: Finance

  init(_ item: WorkItem, _ finance: Finance) {
    self.item = item
    self.finance = finance
  }

  /// Money a week: as written, else the interest of a debt at today's rate.
  var costOfDelay: Figure<ThreePoint> {
    if let written = item.costOfDelay { return .measured(written) }
    guard item.interest != nil else { return .unavailable(.missing([.costOfDelay])) }
    return interest
  }

  /// Money that a debt takes in a week.
  var interest: Figure<ThreePoint> {
    guard let hours = hours else { return .unavailable(.noInterest) }
    guard let rate = finance.hourlyRate else { return .unavailable(.missing([.personWeek])) }
    return hours.scaled(by: rate).asFigure
  }

  /// Hours that a debt takes in a week, over all concerned; nil without interest.
  var hours: ThreePoint? { item.interest.map { $0.hoursPerWeek.times($0.people) } }

  /// Money that doing it, or what is left of it, costs.
  var expense: Figure<ThreePoint> {
    guard let effort = item.effortToGo else { return .unavailable(.missing([.effort])) }
    guard let personWeek = finance.personWeek else { return .unavailable(.missing([.personWeek])) }
    return effort.scaled(by: personWeek).asFigure
  }
}
