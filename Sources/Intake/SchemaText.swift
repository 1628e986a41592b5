import Diagnostics

/// The fields of a kind for a person to read: each with its form or unit in words, whether it is required, what it is for,
/// and an example.
package func schemaText(of kind: Kind) -> String {
  var page = SchemaPage()
  page.add("\(kind.name): \(kind.purpose)", indent: 0)
  let between = kind.format == .markdown ? ", between two lines of ---" : ""
  let others = kind.name == "decision" ? "; other folders keep their own forms" : ""
  page.add(
    "Written in content/\(kind.place)\(between)\(others). Fields in any order; those not said to be required may be left out.",
    indent: 0)
  let isMarkdown = kind.format == .markdown
  page.add(kind.specs, indent: 0, titleIsOptional: isMarkdown)
  if isMarkdown { page.add("Below the front matter: \(kind.newBody)", indent: 0, afterBlank: true) }
  return page.text
}

/// A page of plain text, at most 100 columns wide.
struct SchemaPage {
  private var lines: [String] = []

  static let width = 100

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A paragraph, each of whose lines is indented.
  mutating func add(_ paragraph: String, indent: Int, hanging: Int = 0, afterBlank: Bool = false) {
    if afterBlank { lines.append("") }
    var line = String(repeating: " ", count: indent)
    var isFirst = true
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      if !isFirst, line.count + 1 + word.count > SchemaPage.width {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging) + word
      } else {
        line += isFirst ? String(word) : " \(word)"
      }
      isFirst = false
    }
    lines.append(line)
  }

  /// Recursion as deep as our own lists of fields, which nobody else writes.
  mutating func add(_ specs: [FieldSpec], indent: Int, titleIsOptional: Bool = false) {
    for spec in specs {
      let isRequired = spec.isRequired && !(titleIsOptional && spec.name == "title")
      add(
        "\(spec.name)\(isRequired ? " (required)" : ""): \(spec.shape.inWords)", indent: indent, hanging: 4,
        afterBlank: indent == 0)
      add("\(spec.meaning.prefix(1).uppercased())\(spec.meaning.dropFirst()).", indent: indent + 4)
      switch spec.shape {
      case .group(let fields), .groups(let fields), .textsOrGroups(let fields), .groupOrGroups(let fields):
        add(fields, indent: indent + 4)
      default: add("Example: \(spec.name): \(spec.written)", indent: indent + 4, hanging: 9)
      }
    }
  }
}

extension FieldSpec {
  /// A value that could stand here.
  fileprivate var written: String {
    if !example.isEmpty && !example.contains("TODO") { return example }
    guard case .text = shape else { return shape.sample }
    return FieldSpec.samples[name] ?? shape.sample
  }

  /// What texts of these names look like, whatever they are fields of.
  private static let samples = [
    "id": "checkout", "name": "Checkout", "organization": "Quayside Systems", "time_zone": "Europe/Lisbon",
    "folder": "decisions", "csv": "data/exports/file.csv", "json": "data/exports/file.json", "unit": "hours",
    "owner": "checkout", "reason": "A second pipeline", "zone": "Europe/Lisbon", "visibility": "leadership",
    "keep": "at least 99.9", "rule": "No service reads another's tables", "subject": "0007-one-queue", "date": "week",
    "value": "hours", "count": "failed", "of": "total", "score": "answer", "horizon": "the end of 2027",
    "theme": "gates", "team": "checkout", "service": "checkout", "feedback": "gates", "who": "Platform team",
    "title": "Bookings that go through at the first attempt", "from": "reports@example.org",
    "why": "A renamed column stopped the gates for an hour", "check": "A query every night", "quadrant": "Tools",
    "ring": "assess",
  ]
}

extension FieldShape {
  /// A value of this form, as YAML on one line.
  fileprivate var sample: String {
    switch self {
    case .text, .anything: "Some words"
    // What a file calls a column.
    case .textOrGroup: "created"
    case .words: "{ok: success}"
    case .texts: "[first, second]"
    case .number(let range): plain(range.contains(12.5) ? 12.5 : range.upperBound)
    case .share, .shareUpTo: "20%"
    case .estimate: "[1, 2, 5]"
    case .shareEstimate: "[10%, 20%, 40%]"
    case .count(let range): String(range.contains(5) ? 5 : range.lowerBound)
    case .bounds: "[1, 5]"
    case .flag: "true"
    case .date: "2026-11-20"
    case .duration: "6 months"
    case .choice(let words): words.first ?? ""
    case .reference(let target): "\(target.noun.replacing(" ", with: "-"))-id"
    case .references(let target): "[\(target.noun.replacing(" ", with: "-"))-id]"
    case .group, .groups, .textsOrGroups, .groupOrGroups: ""
    }
  }
}
