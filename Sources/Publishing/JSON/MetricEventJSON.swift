internal import Analysis
internal import Record

let eventFields = JSONFields<MetricEvent>([
  .text("date", "YYYY-MM-DD") { $0.day.iso },
  .choice("kind", "What happened", MetricEvent.Kind.allCases.map(\.name)) { $0.kind.name },
  .optionalText("id", "Of the work item, decision or experiment; left out for a rebase") { $0.record?.id },
  .text("title", "What that is called; of a rebase its reason") { $0.title },
  .text("file", "Where it stands, from the content folder") { $0.file },
])

extension MetricEvent.Kind {
  fileprivate var name: String { String(describing: self) }
}
