package import Analysis
import Record

extension CyclePhase {
  /// As a row or a bar names it.
  package var title: String {
    switch self {
    case .coding: "Coding"
    case .pickup: "Pickup"
    case .review: "Review"
    case .deploy: "Deploy"
    case .whole: "The whole way"
    }
  }

  /// From where to where it goes.
  package var definition: String {
    switch self {
    case .coding: "first commit to opened"
    case .pickup: "opened to first review"
    case .review: "first review to merged"
    case .deploy: "merged to running in production"
    case .whole: "first commit to running in production"
    }
  }

  /// Those between two times that follow each other, in their order.
  package static let parts = allCases.filter { $0 != .whole }
}

/// What is counted, as it stands beside the figures.
package let cycleDefinition =
  "Cycle time is from the first commit of a change until it runs in production. A change belongs to the week of its "
  + "deployment. A phase that lacks one of its times, or would end before it begins, is unavailable for that change and is "
  + "not added as zero; so medians of phases are each of other changes, and do not add up to that of the whole way."

extension CycleFigures {
  /// Where a change spends longest: the phase with the greatest median, the first of equals. Nil when no phase has one.
  package var longest: (phase: CyclePhase, time: DurationSummary)? {
    var longest: (phase: CyclePhase, time: DurationSummary)?
    for phase in CyclePhase.parts {
      guard let time = self[phase].time.value else { continue }
      if longest.map({ time.p50 > $0.time.p50 }) ?? true { longest = (phase, time) }
    }
    return longest
  }
}

/// The most important of it: where changes spend longest, beside the whole way.
///
/// - Parameter span: the weeks that the figures are of.
package func cycleSentence(_ figures: CycleFigures, _ span: String) -> String {
  guard figures.deployed > 0 else { return "No change was deployed in \(span)." }
  let whole = figures.whole.time.value
  guard let (phase, time) = figures.longest else {
    guard let whole else {
      return
        "\(capitalised(spelled(figures.deployed, "change"))) deployed, none of them with the times that a phase needs."
    }
    return "Changes take \(duration(hours: whole.p50)) in the median (n \(count(whole.n))); no phase of it is known."
  }
  let lead =
    "Changes spend longest in \(phase.title.lowercased()): \(duration(hours: time.p50)) in the median (n \(count(time.n)))"
  guard let whole else { return "\(lead); the whole way is unavailable." }
  let way = "the median of the whole way, \(duration(hours: whole.p50)) (n \(count(whole.n)))"
  // Of other changes the part may be longer than the whole: then a share says nothing.
  guard whole.p50 > 0, time.p50 <= whole.p50 else { return "\(lead); \(way)." }
  return "\(lead), which is \(percent(time.p50 / whole.p50)) of \(way)."
}
