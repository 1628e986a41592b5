import Diagnostics
import Record

/// Metrics of one title, and objectives of one title in a period: on a page nobody could tell them apart.
func sameTitles(_ report: Report) -> [Finding] {
  let metrics = repeated(report.metrics.map(\.metric.header), of: "metric")
  return metrics
    + report.periods.flatMap { repeated($0.objectives.map(\.objective.header), of: "objective of \($0.period.id)") }
}

/// One finding for each record whose title another has before it, in the order of their files.
private func repeated(_ headers: [RecordHeader], of noun: String) -> [Finding] {
  var first: [String: RecordHeader] = [:]
  return headers.sorted { $0.file < $1.file }.compactMap { header in
    let title = folded(header.title)
    guard let other = first[title] else {
      first[title] = header
      return nil
    }
    return sameTitle.finding(
      "another \(noun) is called '\(header.title)' as well", at: header.span,
      notes: [Finding.Note("the other", at: other.span)],
      hint: "say in the titles what tells them apart, or leave one of them out if it is a copy")
  }
}

/// In lower case, words a blank apart, as people see it.
private func folded(_ title: String) -> String {
  title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

let sameTitle = Rule(
  "record.same-title", .warning, "Metrics, and objectives of one period, have titles of their own",
  explanation: """
    Two files have one title, letter case and blanks aside. Both are shown, and nobody can tell which of two rows or two \
    sentences of the Briefing is which; often one is a copy of the other that was meant to become something else.
    """)
