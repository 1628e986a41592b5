import Diagnostics
import Record

/// So far ahead a wave of a pulse is still taken for one that goes on.
private let daysOfWave = 90

// The same of what changes how figures are read, or when they are told: a slip in the year leaves it without effect.
extension LaterThings {
  /// Rebases, beginnings of a rhythm and waves with answers that lie ahead.
  func settings(_ record: OrderedRecord) -> [Finding] {
    rebases(record) + cadences(record) + waves(record[Pulse.self])
  }

  private func rebases(_ record: OrderedRecord) -> [Finding] {
    let file = displayed("fairlead.yaml", in: record).map { SourceSpan.wholeFile($0) }
    let ofDelivery = record.organization.delivery.rebases.filter { $0.date > asOf }.map { (day: $0.date, place: file) }
    let metrics = record[Metric.self].filter { viewpoint.sees($0.header) }
    let ofMetrics = metrics.flatMap { metric in
      metric.rebases.filter { $0.date > asOf }.map { (day: $0.date, place: Optional(metric.header.span)) }
    }
    return (ofDelivery + ofMetrics).map { day, place in
      datedLaterRule.finding(
        "a rebase is of \(day.iso), after the report's day \(asOf.iso), so it changes nothing yet", at: place,
        hint: "correct the year if it is a slip")
    }
  }

  /// An audience that was told before its rhythm begins: nothing is late until then.
  private func cadences(_ record: OrderedRecord) -> [Finding] {
    let told = Set(record[Update.self].filter { viewpoint.sees($0.header) && $0.date <= asOf }.map(\.header.key.group))
    return record.organization.audiences.compactMap { audience in
      guard let starts = audience.cadence?.starts, starts > asOf, told.contains(audience.id) else { return nil }
      return datedLaterRule.finding(
        "the rhythm of '\(audience.id)' starts on \(starts.iso), after the report's day \(asOf.iso) and after its first "
          + "update, so no update of it is late until then", at: audience.span, hint: "correct 'starts' if it is a slip"
      )
    }
  }

  private func waves(_ pulses: [Pulse]) -> [Finding] {
    pulses.filter { viewpoint.sees($0.header) }.flatMap { pulse in
      let answered = Set(pulse.answers.map(\.wave))
      return pulse.waves.indices.compactMap { place -> Finding? in
        let wave = pulse.waves[place]
        guard answered.contains(place), wave.closes > asOf.adding(days: daysOfWave) else { return nil }
        return datedLaterRule.finding(
          "the wave '\(wave.id.value)' has answers and closes on \(wave.closes.iso), \(wave.closes.days(since: asOf)) days "
            + "after the report's day: nothing of it is told before", at: wave.id.span,
          hint: "correct 'closes' if it is a slip")
      }
    }
  }
}
