import Diagnostics
import Record

/// The fields of an element of a metric's `baseline`.
enum MetricBaselineFields {
  static let specs = [
    FieldSpec("from", .date, required: true, "the first day of the values that limits are drawn from"),
    FieldSpec("to", .date, required: true, "the last day of them"),
    FieldSpec("reason", .text, required: true, "why later values are judged by these"),
  ]
}

extension MetricRules {
  static let baseline = Rule(
    "metric.baseline", .error, "A frozen baseline ends after it begins, and lies between two rebases",
    explanation: """
      Without a `baseline` the usual range is drawn from all values since the last `rebase`, at most 78. With one it is \
      drawn from the values of these days alone and stays as it is, so that a slow change cannot widen it: all values up \
      to the next rebase are judged by it. That takes two days in their order, no rebase between them, since there the \
      process is judged anew, and one baseline at most from one rebase to the next.
      """)
}

/// In ascending order. One that cannot hold is a finding and left out.
func decodeBaselines(_ fields: FieldReader, rebases: [Metric.Rebase]) -> [Metric.FrozenBaseline] {
  let written = fields.groups("baseline", as: "baseline").compactMap { decodeBaseline($0, rebases: rebases) }
  var kept: [Metric.FrozenBaseline] = []
  for baseline in written.sorted(by: { $0.from < $1.from }) {
    guard let first = kept.last, !rebases.contains(where: { first.to < $0.date && $0.date <= baseline.from }) else {
      kept.append(baseline)
      continue
    }
    fields.log.add(
      MetricRules.baseline.finding(
        "a second baseline for the same values", at: baseline.span, notes: [Finding.Note("the first", at: first.span)],
        hint: "keep one of them, or state the rebase between them"))
  }
  return kept
}

private func decodeBaseline(_ fields: FieldReader, rebases: [Metric.Rebase]) -> Metric.FrozenBaseline? {
  let (from, to, reason) = (fields.date("from"), fields.date("to"), fields.text("reason"))
  guard let from, let to else { return nil }
  guard from <= to else {
    fields.log.add(
      MetricRules.baseline.finding(
        "the baseline ends on \(to.iso), before it begins on \(from.iso)", at: fields.place(of: "to"),
        hint: "write the earlier day under 'from'"))
    return nil
  }
  if let rebase = rebases.first(where: { from < $0.date && $0.date <= to }) {
    fields.log.add(
      MetricRules.baseline.finding(
        "the baseline reaches over the rebase of \(rebase.date.iso)", at: fields.place(of: "to"),
        hint: "end it before that day, or begin it on it"))
    return nil
  }
  return reason.map { Metric.FrozenBaseline(from: from, to: to, reason: $0, at: fields.span) }
}
