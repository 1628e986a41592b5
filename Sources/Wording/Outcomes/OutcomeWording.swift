package import Analysis
package import Record

/// Whether finished work moved its metric, in words.
package struct OutcomeWording {
  package let item: OutcomeReport
  /// Of its metric; nil when that is not seen.
  package let metric: Metric?
  package let asOf: CalendarDate

  package init(_ item: OutcomeReport, metric: Metric?, asOf: CalendarDate) {
    (self.item, self.metric, self.asOf) = (item, metric, asOf)
  }

  private var unit: String { metric?.unit ?? "" }
  private func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }

  /// A difference of per cents is told in percentage points.
  private var differenceUnit: EffectUnit {
    unit == "%" ? EffectUnit(scale: 1, one: "percentage point", many: "percentage points") : .measured(in: unit)
  }

  /// In a word, with its mark.
  package var status: StatusView {
    switch item.verdict {
    case .moved(.better, _): StatusView(.good, "better after it")
    case .moved(.worse, _): StatusView(.bad, "worse after it")
    case .moved(.neutral, _): StatusView(.watch, "moved after it")
    case .didNotMove: StatusView(.quiet, "did not move")
    case .cannotTell(.windowOpen): StatusView(.quiet, "too early to tell")
    case .cannotTell, .undecided: StatusView(.quiet, "cannot tell")
    case .withoutMetric: StatusView(.quiet, "not judged")
    }
  }

  /// How that is known, in one sentence or two.
  package var evidence: String {
    switch item.verdict {
    case .moved(_, let found): sentences(found, found.isNamed ? expectation(of: found) : nil)
    case .didNotMove(let found): sentences(found, "All of it is less than \(smallest(found))")
    case .undecided(let found):
      sentences(found, "It may be nothing, and it may be more than \(smallest(found))")
    case .cannotTell(let reason): sentence(reason.words(asOf: asOf))
    case .withoutMetric: "It names no metric under outcome."
    }
  }

  private func sentences(_ found: OutcomeReport.Comparison, _ meaning: String?) -> String {
    [comparison(found), meaning, low(found)].compactMap { $0.map { sentence($0) } }.joined(separator: " ")
  }

  /// `35 % before, 38 % after, where the line before leads to 34.9 %: +3.1 percentage points (95 %: +1.0 to +5.2 …)`.
  private func comparison(_ found: OutcomeReport.Comparison) -> String {
    let change = EffectWording(found.change, none: 0, unit: differenceUnit)
    let digits = digits(apart: found.after, found.carriedOn)
    func level(_ value: Double) -> String { quantity(value, unit, significant: digits) }
    return
      "\(level(found.before)) before, \(level(found.after)) after, where the line before leads to "
      + "\(level(found.carriedOn)): \(change.difference) (95\(unbreakableSpace)%: \(change.interval))"
  }

  private func amount(_ found: OutcomeReport.Comparison) -> String {
    differenceUnit.amount(found.smallest, significant: found.isNamed ? 3 : 2)
  }

  private func expectation(of found: OutcomeReport.Comparison) -> String {
    let isLess = max(abs(found.change.low), abs(found.change.high)) < found.smallest
    return isLess ? "All of it is less than \(smallest(found))" : "Expected: at least \(amount(found))"
  }

  private func smallest(_ found: OutcomeReport.Comparison) -> String {
    found.isNamed
      ? "the expected \(amount(found))" : "\(amount(found)), half a standard deviation of the values before"
  }

  /// Whatever is begun at its worst returns by chance alone.
  private func low(_ found: OutcomeReport.Comparison) -> String? {
    found.low.map { low in
      "Begun at a low (\(quantity(low.value, unit)) on \(day(low.day)), among its worst): some return was to be expected"
    }
  }

  /// Until when it is judged: `30 June to 25 August`.
  package var window: String? {
    item.doneOn.flatMap { done in item.windowEnds.map { "\(day(done.adding(days: 1))) to \(day($0))" } }
  }
}

extension OutcomeReport.Reason {
  /// As a clause without a full stop.
  package func words(asOf: CalendarDate) -> String {
    switch self {
    case .withoutDay: "the day on which it was done is not written"
    case .metricNotSeen: "its metric is not part of this report"
    case .withoutValues(let reason): "its metric has no overall value: \(reason.words(asOf: asOf))"
    case .windowOpen(let day): "its window is open until \(shortWords(for: day, asOf: asOf))"
    case .rebased(let day): "its metric was rebased on \(shortWords(for: day, asOf: asOf)), within the window"
    case .tooFewBefore(let have, let need, let isLowLeftOut):
      "\(count(have, "value")) before it\(isLowLeftOut ? ", without the low at which it was begun" : ""), of the "
        + "\(count(need)) that are needed"
    case .tooFewAfter(let have, let need):
      "\(count(have, "value")) in its window, of the \(count(need)) that are needed"
    case .withoutLine(let reason): "no line can be drawn through its values: \(reason.words(asOf: asOf))"
    case .lineLeaves(let past, let carriedOn, let unit):
      "the line before leads to \(quantity(carriedOn, unit)), \(carriedOn < past ? "below" : "above") "
        + "\(quantity(past, unit)), where no value can lie"
    }
  }
}
