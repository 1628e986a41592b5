package import Record

/// A file that somebody begins: where it belongs and what stands in it.
package struct NewFile: Sendable {
  /// From the content folder.
  package let path: ContentPath
  package let text: String
  /// What is to be done besides filling in the file; nil when that is all.
  package let next: String?
  /// A file that this one names, to be written if it is not there: the values of a metric, the answers of a pulse.
  package let companion: (path: ContentPath, text: String)?

  /// A valid file of a kind, with its fields explained.
  ///
  /// - Parameters:
  ///   - taken: names of files that are there already in the folder, for the next number of a decision.
  ///   - period: for objectives, the period to set it in.
  ///   - metrics: ids of metrics that there are, for a strategy to name the first of as its outcome.
  ///   - metric: the one that an experiment is about, with what is better; else the first of `metrics`.
  ///   - teams: ids of teams that fairlead.yaml lists.
  ///   - audience: for an update, who is told.
  ///   - draft: Markdown that follows what every file of the kind begins with.
  ///   - bringsValues: a metric or a pulse comes with an empty file of values, instead of naming an example.
  package init(
    _ kind: Kind, title: String, date: CalendarDate, period: String, taken: [String], metrics: [String] = [],
    metric: (id: String, better: Metric.Direction)? = nil, teams: [String] = [],
    audience: String = "", draft: String = "", bringsValues: Bool = false
  ) {
    let slug = NewFile.slug(of: title) ?? "untitled"
    switch kind.name {
    case "decision": path = "decisions/\(nextNumber(after: taken))-\(slug).md"
    case "objective": path = "okrs/\(period)/\(slug).md"
    case "radar": path = "radar/\(date.iso.prefix(7))/\(slug).md"
    case "update": path = "updates/\(audience.isEmpty ? "TODO" : audience)/\(date.iso).md"
    case "organization": path = "fairlead.yaml"
    case "rotations": path = "growth/rotations.yaml"
    default: path = "\(kind.folder)/\(slug).\(kind.format == .yaml ? "yaml" : "md")"
    }
    let columns = ["metric": "week,value\n", "pulse": "wave,team,question,value\n"][kind.name]
    let values = columns.map { _ in kind.name == "pulse" ? "data/\(slug)-answers.csv" : "data/\(slug).csv" }
    companion = bringsValues ? values.flatMap { path in columns.map { (path, $0) } } : nil
    var filled = ["title": quoted(title), "organization": quoted(title)]
    if kind.format == .markdown { filled["date"] = date.iso }
    for spec in kind.specs where spec.isRequired && spec.shape.isDate { filled[spec.name] = date.iso }
    if kind.name == "experiment" { filled["ends"] = date.adding(days: 28).iso }
    if let values {
      filled["source"] = "{csv: \(values), date: week, value: value}"
      filled["answers"] = "{csv: \(values), wave: wave, team: team, question: question, value: value}"
    }
    filled["waves"] = "[{id: first, closes: \(date.adding(days: 14).iso), minimum: 5}]"
    // An id of what is there, or something to be filled in.
    filled["outcomes"] = "[\(metrics.first ?? "TODO")]"
    if kind.name == "experiment" {
      filled["metric"] = metric?.id ?? metrics.first ?? "TODO"
      filled["threshold"] = threshold(metric?.better)
    }
    if kind.name == "rotations" {
      filled["rotations"] = "[{from: TODO, to: TODO, starts: \(date.iso), purpose: TODO, systems: [TODO]}]"
    }
    let fields = fieldLines(kind, filled)
    text =
      kind.format == .yaml
      ? EditorSchemas.line(for: kind, at: path) + fields : "---\n\(fields)---\n\n\(kind.newBody)\(draft)"
    next =
      switch kind.name {
      case "metric": "Put its values in data/\(slug).csv, a week and a value in each row."
      case "pulse": "Put the answers in data/\(slug)-answers.csv, in rows that name nobody."
      case "team" where teams.contains(slug): nil
      case "team": "List it under 'teams' in fairlead.yaml as well: {id: \(slug), name: \(quoted(title))}."
      default: nil
      }
  }

  /// Lower case letters and digits of the title, words joined by hyphens; nil when nothing is left.
  package static func slug(of title: String) -> String? { Record.slug(of: title) }

  /// Whether a file of this name would be published where the list of its kind stands.
  package static func isOfList(_ slug: String) -> Bool { slug == "index" }
}

/// A threshold that asks for what is better; where nobody knows what is, a remark says so.
private func threshold(_ better: Metric.Direction?) -> String {
  switch better {
  case .higher: "at least 5% relative"
  case .lower: "at most -5% relative"
  case .neutral, nil: "at least 5% relative   # or 'at most -5% relative', where less is better"
  }
}

/// - Parameter filled: what is already known, by field; of the others their examples.
private func fieldLines(_ kind: Kind, _ filled: [String: String]) -> String {
  kind.specs.map { spec in
    let value = filled[spec.name] ?? spec.example
    let need = spec.isRequired ? " (required)" : ""
    return value.isEmpty
      ? "# \(spec.name): \(spec.shape.inWords) — \(spec.meaning)\n"
      : "# \(spec.meaning)\(need)\n\(spec.name): \(value)\n"
  }.joined()
}

/// A YAML string that holds any text on one line.
func quoted(_ text: String) -> String {
  let line = String(
    String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private func nextNumber(after names: [String]) -> String {
  let last = names.compactMap { DecisionFileName(stem: FilePath.stem(of: $0)).number.flatMap { Int($0) } }.max() ?? 0
  let next = String(last + 1)
  return String(repeating: "0", count: max(0, 4 - next.count)) + next
}
