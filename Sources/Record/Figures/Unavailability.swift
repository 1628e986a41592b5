/// Why a figure could not be had. Presentation has the words.
package enum Unavailability: Hashable, Sendable {
  /// There is no value at all, up to the report's day.
  case noData
  /// There were values, but none since this day.
  case noDataSince(CalendarDate)
  /// Fewer values than the method needs.
  case tooFew(have: Int, need: Int)
  /// Fewer days than the method looks back.
  case tooFewDays(have: Int, need: Int)
  /// Fewer weeks with a value than a forecast needs.
  case tooFewWeeks(have: Int, need: Int)
  /// All weekly values lie on a line, so there is no spread to forecast from.
  case onALine
  /// Of as many forecasts of the past so few came true that one of today would say nothing.
  case forecastsMissed(held: Int, of: Int)
  /// All values, or all changes, are equal, so there is nothing to estimate from.
  case noVariation
  /// All counts are zero, so that nothing is a share of them.
  case allZero
  /// The period has not begun.
  case notStarted
  /// The period is over, so there is nothing left to forecast.
  case periodOver
  /// Neither way is better, so there is no good side of a target.
  case noBetterSide
  /// Its author wrote nothing of it.
  case notWritten
  /// What it rests on has no dates, so that nobody can say how it was on another day.
  case notDated
  /// Its author wrote something that was not understood.
  case notUnderstood(String)
  /// The metric it is measured by is not seen: it is of a later day or not shown to everyone. Without its id, which
  /// would tell of a record that is withheld.
  case sourceNotSeen
  /// Values are given by team only: there is no figure for the whole.
  case byTeamOnly
  /// Values are given by service only: there is no figure for the whole.
  case byServiceOnly
  /// No file of deployments is read.
  case noEvents
  /// There are deployments, and the status of none is written, so nobody knows whether they failed.
  case noOutcomes
  /// Deployments failed by incidents, and the source of those knows no ends.
  case noEnds
  /// So much of what is timed is still open that its quantile is not known (of a median half or more): it takes longer than
  /// so many hours.
  case stillOpen(hours: Double)
  /// It is made of single events, and the facts that were read in their place do not have them.
  case needsEvents
  /// Fewer than two deployments have failed, so that none lies between two that did.
  case tooFewFailures(have: Int)
  /// Fewer events, on average, than a point is to rest on, even over as many weeks.
  case tooSeldom(need: Int, weeks: Int)
  /// The two metrics of a ratio have values, but never on one day or in one week.
  case noCommonDays
  /// The two metrics of a ratio have common days, but one is by team or service where the other is not, or by others.
  case noCommonParts
  /// More than half of the counts are 0: single ones cannot be judged.
  case mostlyZero(zeros: Int, of: Int)
  /// Events that come when they come have no rhythm.
  case noRhythm
  /// None of the parts it is made from is measured.
  case noMeasuredParts
  /// So many of the key results that it is made from have no data.
  case partsWithoutData(Int, of: Int)
  /// Inputs that its authors did not write: never a default in their place. In the order of the method.
  case missing([WorkInput])
  /// None of its items is in the plan.
  case noPlannedItems
  /// Only a debt with interest is an investment.
  case noInterest
  /// What is saved does not make up for what is spent within the horizon.
  case notPaidBack
  /// More items than the method takes on.
  case tooManyItems(have: Int, limit: Int)
  /// Some of the items that it would be of are not ranked.
  case notAllRanked
  /// Its deadline has passed, so it is worth nothing any more.
  case deadlinePassed(CalendarDate)
  /// Begun on the report's day, it would be done only after its deadline, even by its shortest estimate.
  case deadlineOutOfReach(CalendarDate)
  /// It is done or dropped.
  case notOpen
  /// The test goes on until this day.
  case notEnded(CalendarDate)
  /// A share of nothing: the control is zero, or below it.
  case noBase
  /// What it would be a share of is not told apart from zero, so it could be any.
  case unsureBase
  /// Neither of two groups varies, so there is nothing to judge their difference by.
  case noSpread
  /// Fewer people answered than may be told of, or nobody did.
  case fewerAnswers(than: Int)
  /// What is told of it would tell of a smaller group.
  case protectsOthers
  /// There is no wave of answers before this one.
  case noEarlierWave
  /// The wave before does not tell of it.
  case notToldBefore
  /// Too large or too small to compute with, or outside the range on which a method is defined.
  case outOfRange
  /// A value given, or the result, is not a finite number.
  case notFinite
  /// A count or a span of time below zero.
  case negative
  /// More values, or more work, than the method's stated bound.
  case tooMany(have: Int, limit: Int)
  /// A rate at which gains and losses even out needs cash flows that change sign exactly once.
  case signChanges(Int)
}
