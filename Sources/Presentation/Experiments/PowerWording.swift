import Analysis
import Record
import Wording

extension ExperimentWording {
  /// How often groups of these sizes come to the true verdict, and how many it takes; nil without a result, and for a
  /// threshold of no difference.
  var power: String? {
    guard let sizes, let power = report.comparison.value?.power.value else { return nil }
    guard power.isReachable else {
      return
        "With a control like this one, no result could have met the threshold: there is no room for a change of \(unit.amount(power.asked))."
    }
    let nothing = "\(power.ifNothing.verdict.done) the threshold \(times(power.ifNothing.value)) if nothing happened"
    let twice = power.ifTwice.map { chance in
      "\(chance.verdict.done) it \(times(chance.value)) if the true effect is twice the threshold, "
        + "\(unit.amount(2 * power.asked))"
    }
    let chances =
      twice.map { "\(nothing), and \($0)" } ?? "\(nothing); an effect of twice the threshold is not possible"
    return sentence("groups of \(sizes) would have \(chances)") + (needed(power).map { " \($0)" } ?? "")
  }

  private func needed(_ power: ExperimentReport.Power) -> String? {
    guard !power.isEnough else { return nil }
    let both = power.ifTwice == nil ? "that" : "both"
    guard let size = power.needed.value else { return "How many it takes for 80 times cannot be said." }
    let units = report.comparison.value?.clusters == nil ? "" : ", of units as large as these"
    return "For 80 times of \(both) it takes about \(needed(size)) in each group\(units)."
  }

  /// `34 times in 100`: what is nearly always or never is no more exact.
  private func times(_ chance: Double) -> String {
    let whole = Int((100 * chance).rounded())
    if whole >= 100 { return "nearly always" }
    return whole < 1 ? "hardly ever" : "\(whole) times in 100"
  }

  /// No more exact than an estimate of a size is.
  private func needed(_ size: Int) -> String { number(Double(size), significant: size < 100 ? 2 : 3) }

  /// What it does to the interval that rows of one unit resemble each other; nil where rows were assigned.
  var clusters: String? {
    guard let found = report.comparison.value, let clusters = found.clusters else { return nil }
    let growth = [clusters.designEffect.control, clusters.designEffect.variant].map { number($0, significant: 2) }
    let by = growth[0] == growth[1] ? growth[0] : "\(growth[0]) and \(growth[1])"
    let strong =
      "Units were assigned, of which each gave several rows that resemble each other. With an intra-class "
      + "correlation of 0.3 that makes the variance \(by) times as large; interval and verdict are those."
    guard let mild = clusters.mild.value, let verdict = clusters.verdictIfMild.value else { return strong }
    let interval = EffectWording(mild, none: found.none, unit: unit).interval
    return "\(strong) With 0.1 the interval would be \(interval), and the verdict "
      + (verdict == report.verdict.value ? "the same." : "“\(verdict.word)”.")
  }

  /// Asked of a result that does not say what was assigned.
  var unitsQuestion: String? {
    guard report.comparison.value != nil, experimentUnits == nil else { return nil }
    return
      "Every row counts as if it had been assigned by itself. Where lanes, teams or days were assigned, and each gave "
      + "several rows, write how many under units in both groups: the interval then widens."
  }

  private var experimentUnits: (control: Int, variant: Int)? { report.experiment.result?.units }
}

extension Verdict {
  fileprivate var done: String { self == .supported ? "supported" : "refuted" }
}
