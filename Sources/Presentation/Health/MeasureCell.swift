import Analysis
import Record
import Templating
import Wording

/// One measure of one service among the small multiples: its last 30 weeks, its last point, and its usual range.
struct MeasureCell: Sendable {
  let judged: JudgedMeasure
  /// The last full week.
  let week: DeliveryWeek?
  let name: String
  let asOf: CalendarDate

  /// What the last full week's figure is from: how many of how many, or how many durations; nothing for a count.
  var basis: String? {
    guard let figures = week?.figures else { return nil }
    return switch judged.measure {
    case .deploymentFrequency: nil
    case .changeLeadTime: figures.leadTime.value.map { "n \(count($0.n))" }
    case .recoveryTime:
      figures.recoveryTime.value.map { "n \(count($0.n))\($0.open > 0 ? ", \(count($0.open)) open" : "")" }
    case .changeFailRate: figures.changeFailRate.value.map { "\(count($0.count)) of \(count($0.n))" }
    case .reworkRate: figures.reworkRate.value.map { "\(count($0.count)) of \(count($0.n))" }
    case .betweenFailures: nil
    }
  }

  /// Why the last full week has no figure.
  var missing: String? {
    guard judged.latest.value == nil else { return nil }
    if case .noDataSince(let day) = judged.latest.reason {
      return "no deployment since \(shortWords(for: day, asOf: asOf))"
    }
    guard judged.measure != .betweenFailures else {
      return judged.latest.reason.map { $0 == .noOutcomes ? "outcomes not known" : $0.words(asOf: asOf) }
    }
    if case .stillOpen(let hours) = judged.latest.reason { return "more than \(duration(hours: hours))" }
    guard let figures = week?.figures, figures.deployments > 0 else { return "no deployment" }
    if judged.measure == .recoveryTime, figures.withoutEnd > 0 { return "ends not known" }
    if judged.measure.needsOutcomes, figures.known == 0 { return "outcomes not known" }
    return switch judged.measure {
    case .deploymentFrequency, .changeFailRate: "no data"
    case .changeLeadTime: "no commit times"
    case .recoveryTime: figures.failed == 0 ? "none failed" : "not recovered"
    case .reworkRate: "not said"
    case .betweenFailures: nil
    }
  }

  private var usual: String? {
    judged.limits.value.map { limits in
      let trial = limits.isTrial ? " (trial limits)" : ""
      return "usually \(judged.words(from: limits.lower, to: limits.upper))\(trial)"
    }
  }

  private var unjudged: String? {
    judged.limits.reason.map { reason in
      switch reason {
      case .noOutcomes, .noEnds, .tooFewFailures: "not judged"
      default: "too early to judge: " + reason.words(asOf: asOf)
      }
    }
  }

  var status: StatusView? { judged.status(asOf: asOf) }

  static let names = Names<MeasureCell>(
    "measure of a service",
    [
      .text("title", "What is measured") { $0.judged.measure.title },
      .markup("chart", "The last 30 weeks with limits, centre and signals") { cell in
        MeasureChart(judged: cell.judged, name: cell.name, asOf: cell.asOf).small()
      },
      .optionalText("value", "The figure of the last full week, or of the last point where it takes several") {
        $0.latest.value
      },
      .text("span", "The weeks that it is of: the last full week") { $0.latest.span },
      .flag("is_of_weeks", "Whether these are several") { $0.latest.isOfWeeks },
      .optionalText("missing", "Why there is none; nothing when there is one") { $0.latest.missing },
      .optionalText("n", "What it is from") { $0.latest.basis },
      .optionalText("usual", "The usual range in words; nothing without limits") { $0.usual },
      .optionalText("unjudged", "Why there is no usual range; nothing when there is one") { $0.unjudged },
      .optionalObject("status", "What has moved beyond noise; nothing for noise", of: StatusView.names) { $0.status },
    ])
}

extension JudgedMeasure {
  /// What moved beyond noise; nil for noise and for what cannot be judged.
  func status(asOf: CalendarDate) -> StatusView? {
    guard let signal else { return nil }
    guard basis != .deploymentsBetweenFailures else { return StatusView(StatusView.Tone(signal.meaning), verb) }
    let state = SignalWording(signal: signal, asOf: asOf).state
    let isPast = signal.pattern == .outside && signal.lastDay != points.last { $0.value != nil }?.date
    return StatusView(StatusView.Tone(signal.meaning), isPast ? "was \(state)" : state)
  }
}
