import Diagnostics
import Record

// The same of the rows of tables.
extension LaterThings {
  func capacity(_ record: OrderedRecord) -> [Finding] {
    let later = record.capacity.filter { $0.week > asOf }
    guard !later.isEmpty else { return [] }
    let weeks = Set(later.map(\.week)).sorted().map(\.iso)
    return [
      datedLaterRule.finding(
        "\(counted(later.count, "row")) of weeks after the report's day \(asOf.iso), so not shown: \(firstThree(weeks))",
        at: displayed(record.organization.capacityPlace, in: record).map { .wholeFile($0) }, hint: hint)
    ]
  }

  /// By table: reviews asked for later are not shown, and what is answered later is shown as waiting.
  func reviewRows(_ record: OrderedRecord) -> [Finding] {
    let later = record.reviewRows.filter { $0.days != $0.days.seen(asOf: asOf) || $0.days.requestedOn > asOf }
    return Dictionary(grouping: later, by: \.file).sorted { $0.key < $1.key }.map { file, rows in
      let days = rows.flatMap { [$0.days.requestedOn, $0.days.firstResponseOn, $0.days.decidedOn] }
      let names = Set(days.compactMap { $0 }.filter { $0 > asOf }).sorted().map(\.iso)
      return datedLaterRule.finding(
        "\(counted(rows.count, "review")) dated after the report's day \(asOf.iso), so not shown, or shown as open: "
          + firstThree(names), at: displayed(file, in: record).map { .wholeFile($0) }, hint: hint)
    }
  }

  /// By table: an edition that is dated later.
  func radarRows(_ record: OrderedRecord) -> [Finding] {
    let later = record.radarRows.filter { $0.edition.day.map { $0 > asOf } ?? false }
    return Dictionary(grouping: later, by: \.span.file).sorted { $0.key < $1.key }.map { file, rows in
      datedLaterRule.finding(
        "this edition is of \(rows[0].edition.day?.iso ?? ""), after the report's day \(asOf.iso), so it is not shown",
        at: .wholeFile(file), hint: hint)
    }
  }

  func events(_ report: DeliveryReport?, of record: OrderedRecord) -> [Finding] {
    guard let report else { return [] }
    let kinds = [
      (report.deploymentsNotSeen, report.deploymentTally, "deployment"),
      (report.incidentsNotSeen, report.incidentTally, "incident"),
      (report.changesNotSeen, report.changeTally, "change"),
    ]
    return kinds.compactMap { count, tally, noun in
      guard count > 0 else { return nil }
      let names = tally.files.count > 1 ? ", in one or more of \(firstThree(tally.files))" : ""
      return datedLaterRule.finding(
        "\(counted(count, noun)) dated after the report's day \(asOf.iso), so not counted\(names)",
        at: tally.files.first.flatMap { displayed($0, in: record) }.map { .wholeFile($0) }, hint: hint)
    }
  }
}
