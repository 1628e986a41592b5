import Analysis
import Diagnostics
import Record
import Wording

/// What is to be said of an experiment, in words.
struct ExperimentWording {
  let report: ExperimentReport
  /// The unit of its metric; empty when it is not seen.
  let metricUnit: String
  let asOf: CalendarDate

  init(_ report: ExperimentReport, in directory: Directory) {
    self.report = report
    metricUnit = directory.lookup.metric(RecordKey(.metric, id: report.experiment.metric.value))?.metric.unit ?? ""
    asOf = directory.report.asOf
  }

  private var experiment: Experiment { report.experiment }
  var unit: EffectUnit { report.unit(metric: metricUnit) }
  var differenceUnit: EffectUnit { report.differenceUnit(metric: metricUnit) }

  var threshold: String { report.threshold.words(in: unit) }

  private func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }

  /// The judged effect in words; nil where there is none.
  var effect: EffectWording? {
    report.comparison.value.flatMap { found in
      found.judged.value.map { EffectWording($0, none: found.none, unit: unit) }
    }
  }

  /// `successes 64.1 % in the control, 93 % in the variant`, of means in the unit of the metric.
  var groups: String? {
    report.comparison.value.map { found in
      let (name, values) =
        switch found.groups {
        case .proportions(let control, let variant):
          ("successes", sideBySide(control.value * 100, variant.value * 100, "%"))
        case .means(let control, let variant, _): ("mean", sideBySide(control.mean, variant.mean, metricUnit))
        }
      return "\(name) \(values.0) in the control, \(values.1) in the variant"
    }
  }

  /// `5,000 and 5,000`, `24 and 24 (6 and 6 units)`.
  var sizes: String? {
    report.comparison.value.map { found in
      "\(count(found.groups.n.control)) and \(count(found.groups.n.variant))"
        + (found.clusters.map { " (\(count($0.units.control)) and \(count($0.units.variant)) units)" } ?? "")
    }
  }

  /// In a word, with its mark.
  var status: StatusView {
    if let verdict = report.verdict.value { return StatusView(verdict.tone, verdict.word) }
    switch report.state {
    case .planned: return StatusView(.quiet, "planned")
    case .running: return StatusView(.quiet, "running")
    case .ended: return StatusView(.quiet, "not judged")
    }
  }

  /// When it runs: `28 September to 25 October`.
  var days: String {
    guard let starts = experiment.starts else { return "until \(day(experiment.ends)); no first day is written" }
    return "\(day(starts)) to \(day(experiment.ends))"
  }

  /// Why the verdict is what it is.
  var reason: String {
    switch report.verdict {
    case .measured(.supported): "The whole interval meets the threshold."
    case .measured(.refuted): "No part of the interval meets the threshold."
    case .measured(.inconclusive): "The threshold lies within the interval, so the test leaves open which is the case."
    case .measured(.notRun): "The last day has passed, and no result is written."
    case .unavailable(.notEnded): "A result is judged once the test has ended, on \(day(experiment.ends))."
    case .unavailable(let reason): sentence("It cannot be judged: " + reason.words(asOf: asOf))
    }
  }

  /// How often the groups decide, where a test left it open and they were small for the threshold.
  var lacking: ExperimentReport.Power? {
    guard report.verdict.value == .inconclusive, let power = report.comparison.value?.power.value, !power.isEnough
    else { return nil }
    return power
  }
}

extension Verdict {
  var word: String {
    switch self {
    case .supported: "supported"
    case .refuted: "refuted"
    case .inconclusive: "inconclusive"
    case .notRun: "no result"
    }
  }

  var tone: StatusView.Tone {
    switch self {
    case .supported: .good
    case .refuted: .bad
    case .inconclusive: .watch
    case .notRun: .quiet
    }
  }
}
