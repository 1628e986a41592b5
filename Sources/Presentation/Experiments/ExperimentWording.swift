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

  /// `5,000 and 5,000`.
  var sizes: String? {
    report.comparison.value.map { "\(count($0.groups.n.control)) and \(count($0.groups.n.variant))" }
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

  /// What the groups could have shown, where a test left it open and they were small for the threshold. A change that is
  /// larger than the threshold can be told by smaller ones: only without a smallest one could no change have been.
  var lacking: ExperimentReport.Power? {
    guard report.verdict.value == .inconclusive, let power = report.comparison.value?.power.value, !power.isEnough
    else { return nil }
    return power
  }

  /// Said where a test left it open, and its groups were small for the threshold.
  var powerNote: String? {
    guard let power = lacking, let sizes else { return nil }
    guard power.isReachable else {
      return
        "With a control like this one, no result could have met the threshold: there is no room for a change of \(unit.amount(power.asked))."
    }
    let asked = "a change as large as the threshold, \(unit.amount(power.asked)),"
    let needed = power.needed.value.map { "about \(self.needed($0)) in each group" }
    guard let smallest = power.smallest else {
      return "Groups of \(sizes) could not have shown any change that is possible four times in five"
        + (needed.map { "; \(asked) takes \($0)." } ?? ".")
    }
    return "Groups of \(sizes) show \(asked) less often than four times in five"
      + (needed.map { "; that takes \($0)" } ?? "")
      + ". The smallest change that they show so often is \(unit.amount(smallest, significant: 2))."
  }

  /// No more exact than an estimate of a size is.
  func needed(_ size: Int) -> String { number(Double(size), significant: size < 100 ? 2 : 3) }
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
