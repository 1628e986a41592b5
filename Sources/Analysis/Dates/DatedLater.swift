import Diagnostics
import Record

/// Its findings are for the author: a past report can be made again, whatever was written since.
package let datedLaterRuleID = "content.dated-later"

let datedLaterRule = Rule(
  datedLaterRuleID, .warning, "Nothing is dated after the day of the report",
  explanation: """
    A report shows what was known on its day, so a record, value, check-in, event or week of capacity that is dated later is \
    not in it, as if it had not been written. In a report of today that is most likely a slip in the year: \
    `date: 2062-06-01` would make a debt vanish. Correct the date; if it is right, the report shows the thing from that day \
    on. Dates of plans are no such dates: deadlines, days to decide by, ends of periods, reviews to come.

    There is one finding for a folder or a file, with how many there are and the first three. When you ask for the report of \
    an earlier day with `--as-of`, things dated later are what you would expect, and the findings are notes.
    """)

/// What is dated after the report's day and therefore not shown.
///
/// - Parameters:
///   - events: rows of deployments, incidents and changes that are left out for their day.
///   - isEarlierDay: the report of an earlier day was asked for.
func datedLaterFindings(
  _ record: OrderedRecord, events: DeliveryReport?, from viewpoint: Viewpoint, isEarlierDay: Bool
) -> [Finding] {
  let later = LaterThings(viewpoint: viewpoint)
  let headers = record.records.headers { viewpoint.mayRead($0.visibility) && !viewpoint.reaches($0.date) }
  let found =
    later.records(headers) + later.reviews(record) + later.finished(record[WorkItem.self])
    + record[Metric.self].flatMap(later.values)
    + record.objectives.flatMap(later.checkIns)
    + later.capacity(record) + later.reviewRows(record) + later.radarRows(record) + later.events(events, of: record)
    + later.settings(record)
  return isEarlierDay ? found.map { $0.atMost(.note) } : found
}

/// Looks for things that are dated after the day of the report.
struct LaterThings {
  let viewpoint: Viewpoint

  var asOf: CalendarDate { viewpoint.day }

  /// By folder, in the order of their files.
  func records(_ headers: [RecordHeader]) -> [Finding] {
    let groups = Dictionary(grouping: headers) { folder(of: $0.span.file) }
    return groups.sorted { $0.key < $1.key }.map { folder, headers in
      if headers.count == 1, let date = headers[0].date {
        return datedLaterRule.finding(
          "this record is dated \(date.iso), after the report's day \(asOf.iso), so it is not shown",
          at: headers[0].dateSpan, hint: hint)
      }
      let names = headers.sorted { $0.file < $1.file }.map { "\(name(of: $0.file)) (\($0.date?.iso ?? ""))" }
      return datedLaterRule.finding(
        "\(headers.count) records of this folder are dated after the report's day \(asOf.iso), so they are not shown: "
          + firstThree(names), at: .wholeFile(folder), hint: hint)
    }
  }

  /// Reviews that have not taken place, by folder.
  func reviews(_ record: OrderedRecord) -> [Finding] {
    var places: [String: [SourceSpan]] = [:]
    func note(_ header: RecordHeader) {
      places[folder(of: header.span.file), default: []].append(header.lastReviewedSpan)
    }
    func isLater(_ record: HeaderGlance) -> Bool {
      record.lastReviewedOn.map { $0 > asOf } == true && viewpoint.sees(record)
    }
    record.records.forEachHeader(where: isLater) { note($0) }
    return places.sorted { $0.key < $1.key }.compactMap { folder, spans in
      guard let first = spans.min() else { return nil }
      let names = spans.map { name(of: $0.file) }.sorted()
      return datedLaterRule.finding(
        spans.count == 1
          ? "this record was last reviewed after the report's day \(asOf.iso), so the review does not count"
          : "\(spans.count) records of this folder were last reviewed after the report's day \(asOf.iso), so the reviews do not count: "
            + firstThree(names), at: spans.count == 1 ? first : .wholeFile(folder), hint: reviewHint)
    }
  }

  /// Work that is said to be done on a day to come.
  func finished(_ work: [WorkItem]) -> [Finding] {
    let later = work.filter { viewpoint.sees($0.header) && $0.doneOn.map { $0 > asOf } ?? false }
    guard let first = later.first else { return [] }
    let names = later.map { "\(name(of: $0.header.file)) (\($0.doneOn?.iso ?? ""))" }
    return [
      datedLaterRule.finding(
        later.count == 1
          ? "this item is done on \(first.doneOn?.iso ?? ""), after the report's day \(asOf.iso), so it is shown as open"
          : "\(later.count) items are done after the report's day \(asOf.iso), so they are shown as open: \(firstThree(names))",
        at: later.count == 1
          ? first.doneOnSpan ?? first.header.span : .wholeFile(folder(of: first.header.span.file)),
        hint: "correct 'done_on' if it is a slip")
    ]
  }

  func values(_ metric: Metric) -> [Finding] {
    let later = metric.points[metric.points.countUpTo(asOf, at: \.date)...]
    guard !later.isEmpty else { return [] }
    let days = Set(later.map(\.date)).sorted().map(\.iso)
    guard case .csv(let columns) = metric.source else { return [] }
    let place = SourceSpan.wholeFile(displayed(columns.path, beside: metric.header))
    return [
      datedLaterRule.finding(
        "\(counted(later.count, "value")) dated after the report's day \(asOf.iso), so not shown: \(firstThree(days))",
        at: place, notes: [Finding.Note("values of '\(metric.id)'", at: metric.header.span)], hint: hint)
    ]
  }

  func checkIns(_ objective: Objective) -> [Finding] {
    let later = objective.keyResults.flatMap { keyResult -> [CheckIn] in
      guard case .checkIns(let all) = keyResult.measure else { return [] }
      return Array(all[all.countUpTo(asOf, at: \.date)...])
    }
    guard let first = later.map(\.span).min() else { return [] }
    let days = later.map(\.date).sorted().map(\.iso)
    return [
      datedLaterRule.finding(
        "\(counted(later.count, "check-in")) dated after the report's day \(asOf.iso), so not shown: \(firstThree(days))",
        at: first, hint: hint)
    ]
  }

  let hint = "correct the year if it is a slip; otherwise it is shown from its day on"

  private let reviewHint = "correct 'last_reviewed_on' if it is a slip"

  init(viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun) is" : "\(number) \(noun)s are"
  }

  func firstThree(_ names: [String]) -> String {
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).joined(separator: ", ") + more
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What a person is shown of a file of the content, from what is shown of another.
  private func displayed(_ path: String, beside header: RecordHeader) -> String {
    displayed(path, file: header.file, shown: header.span.file)
  }

  func displayed(_ path: String, in record: OrderedRecord) -> String? {
    if let team = record.organization.teams.first {
      return displayed(path, file: "fairlead.yaml", shown: team.span.file)
    }
    return record.organization.services.first.map { displayed(path, file: "fairlead.yaml", shown: $0.span.file) }
      ?? path
  }

  private func displayed(_ path: String, file: String, shown: String) -> String {
    guard shown.hasSuffix(file) else { return path }
    return shown.dropLast(file.count) + path
  }
}
