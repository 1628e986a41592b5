import Analysis
import Record
import Wording

/// The figure beside a small chart: that of the last full week, or of the last point where points take several weeks
/// together, since one of these weeks cannot be held against their usual range.
struct MeasureLatest {
  var value: String?
  /// Why there is none; nil where there is one.
  var missing: String?
  /// What it is from: how many of how many, or how many durations; nil for a count.
  var basis: String?
  var span = "the last full week"
  var isOfWeeks = false
}

extension MeasureCell {
  var latest: MeasureLatest {
    guard let point else {
      return MeasureLatest(value: judged.latest.value.map { judged.measure.words($0) }, missing: missing, basis: basis)
    }
    var latest = MeasureLatest(
      value: judged.words(of: point), missing: point.value == nil ? "half or more not recovered" : nil,
      basis: basis(of: point))
    if let weeks = weeks(of: point) { (latest.span, latest.isOfWeeks) = (weeks, true) }
    return latest
  }

  /// Nil of the last full week alone.
  private func weeks(of point: JudgedMeasure.Point) -> String? {
    let weeks = point.last.days(since: point.date) / 7 + 1
    guard let week, point.last >= week.monday else {
      return "\(count(weeks, "week")) up to \(shortWords(for: point.last.adding(days: 6), asOf: asOf))"
    }
    return weeks > 1 ? "the last \(count(weeks, "week"))" : nil
  }

  /// Nil where each point is a week, and of what has gone quiet.
  private var point: JudgedMeasure.Point? {
    if case .noDataSince = judged.latest.reason { return nil }
    return judged.grouping == .single ? nil : judged.points.last
  }

  private func basis(of point: JudgedMeasure.Point) -> String? {
    switch judged.measure {
    case .deploymentFrequency, .betweenFailures: nil
    case .changeLeadTime, .recoveryTime: "n \(count(point.n))"
    case .changeFailRate, .reworkRate:
      point.value.map { "\(count(Int(($0 * Double(point.n)).rounded()))) of \(count(point.n))" }
    }
  }
}
