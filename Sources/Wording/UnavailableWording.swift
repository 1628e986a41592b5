package import Record

extension Unavailability {
  /// Why a figure could not be had, in a few words without a capital: `no data since 3 March`.
  package func words(asOf: CalendarDate) -> String { words { shortWords(for: $0, asOf: asOf) } }

  /// - Parameter day: how a day is said.
  package func words(_ day: (CalendarDate) -> String) -> String {
    switch self {
    case .noData: "no data"
    case .noDataSince(let date): "no data since \(day(date))"
    case .tooFew(let have, let need): "\(count(have, "value")), needs \(count(need))"
    case .tooFewDays(let have, let need): "\(count(have, "day")) of the \(count(need)) that are compared"
    case .tooFewWeeks(let have, let need): "\(count(have, "week")) of data; a forecast needs \(count(need))"
    case .onALine: "its weekly values lie on a line, so nothing tells how sure a forecast is"
    case .forecastsMissed(let held, let all):
      "withheld: the value lay where such a forecast put it in \(held == 0 ? "none" : "only \(count(held))") of \(count(all)) past weeks"
    case .noVariation, .allZero: "all values are equal"
    case .notStarted: "the period has not begun"
    case .periodOver: "the period is over"
    case .noBetterSide: "neither way is better"
    case .notWritten: "not written"
    case .notDated: "what it rests on has no dates"
    case .notUnderstood(let text): "not understood: “\(text)”"
    case .sourceNotSeen: "its metric is not part of this report"
    case .byTeamOnly: "given by team only"
    case .byServiceOnly: "given by service only"
    case .noEvents: "no file of deployments is read"
    case .noOutcomes: "no deployment has a status, so none is known to have failed or not"
    case .noEnds: "the export of incidents has no ends, so nobody knows when they were over"
    case .stillOpen(let hours): "more than \(duration(hours: hours)), for too many are still open"
    case .needsEvents: "made of single events, which facts do not have"
    case .tooFewFailures(let have): "\(have == 0 ? "none" : spelled(have)) failed; it takes two"
    case .tooSeldom(let need, let weeks):
      "on average fewer than \(spelled(need)) in \(count(weeks, "week")), too few to judge"
    case .noCommonDays: "its two metrics have no day or week in common"
    case .noCommonParts: "its two metrics are not by the same teams or services"
    case .mostlyZero(let zeros, let all):
      "\(count(zeros)) of \(count(all, "value")) are 0, too many to judge single ones"
    case .noRhythm: "events have no rhythm"
    case .noMeasuredParts: "none of its parts is measured"
    case .partsWithoutData(let unknown, let all):
      "\(count(unknown)) of \(count(all, "key result")) \(unknown == 1 ? "has" : "have") no data"
    case .missing(let inputs): "missing " + joined(inputs.map(\.words))
    case .noPlannedItems: "none of its items can be planned"
    case .noInterest: "only a debt with interest has one"
    case .notPaidBack: "not paid back within the horizon"
    case .deadlinePassed(let date): "its deadline passed on \(day(date))"
    case .deadlineOutOfReach(let date):
      "even by its shortest estimate it would be done only after its deadline, \(day(date))"
    case .tooManyItems(let have, let limit): "\(count(have, "item")), at most \(count(limit)) are taken"
    case .notAllRanked: "not all of these items are ranked"
    case .notOpen: "it is no longer open"
    case .notEnded(let date): "the test ends on \(day(date))"
    case .noBase: "the control is not above zero, so nothing is a share of it"
    case .unsureBase: "the control is not told apart from zero, so any share of it is possible"
    case .noSpread: "neither group varies, so nothing tells how sure their difference is"
    case .fewerAnswers(let minimum): "fewer than \(count(minimum)) answers"
    case .protectsOthers: "hidden to protect others"
    case .noEarlierWave: "no wave before"
    case .notToldBefore: "not told of in the wave before"
    case .outOfRange, .notFinite, .negative, .tooMany, .signChanges: "too large or too small to compute"
    }
  }

  /// `more than 8 h`, of what is still open; nil for other reasons.
  package var moreThan: String? {
    guard case .stillOpen(let hours) = self else { return nil }
    return "more than \(duration(hours: hours))"
  }

  /// As it stands in a cell: `unavailable: no data since 3 March`.
  package func cell(asOf: CalendarDate) -> String {
    self == .notWritten ? "none set" : "unavailable: " + words(asOf: asOf)
  }
}
