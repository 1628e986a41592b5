import Diagnostics
import Documents
import Record

/// Counts who knows which system. It alone ever holds aliases, and must not outlive the reading of the files: what it
/// says in findings is the same whoever is meant.
struct SkillsReader {
  /// Ids by their lower case.
  private let services: [String: String]
  private let names: ListedNames
  private var systems: [String: System] = [:]
  private(set) var findings = CausedFindings()
  private var form = TableSettings()
  /// Something stood in the wrong column, so that nothing can be published.
  private var isSwapped = false

  private struct System {
    let name: String
    var people: [String: (level: Double, place: SourceSpan)] = [:]
  }

  init(services: [Service], names: ListedNames) {
    self.services = Dictionary(services.map { ($0.id.lowercased(), $0.id) }) { first, _ in first }
    self.names = names
  }

  /// Before the rows of a file.
  mutating func begin(_ form: TableSettings) { (self.form, findings) = (form, CausedFindings()) }

  /// What was counted, by the names of the systems.
  var counted: [SystemKnowledge] {
    guard !isSwapped else { return [] }
    return systems.values.map { SystemKnowledge(system: $0.name, levels: $0.people.values.map(\.level)) }
      .sorted { inByteOrder($0.system, $1.system) }
  }

  mutating func read(_ row: CSVRow) {
    guard let system = word(row, 0, "system"), let levelText = word(row, 2, "level") else { return }
    let alias = folded(row.text(1) ?? "")
    guard !isOutOfPlace(system, alias, row), isWhole(system, alias, row), let level = level(levelText, row) else {
      return
    }
    let present = names.present(system)
    let name = services[present.lowercased()] ?? present
    let key = folded(name)
    if let first = systems[key]?.people[alias] {
      return add("duplicate", row, 1) {
        SkillsRules.duplicate.finding(
          "a second row for one alias and one system", at: $0, notes: [Finding.Note("the first", at: first.place)],
          hint: "remove one of them, or tell two people apart by their aliases")
      }
    }
    systems[key, default: System(name: name)].people[alias] = (level, row.span(1))
  }

  /// A field, or what `values` says that it stands for; nil where the row is passed over.
  private func word(_ row: CSVRow, _ column: Int, _ name: String) -> String? {
    let written = plain(row.text(column) ?? "")
    switch form.values[name]?[written] {
    case .word(let ours): return ours
    case .passOver, .unreadable: return nil
    case .nothing, nil: return written
    }
  }

  private mutating func isOutOfPlace(_ system: String, _ alias: String, _ row: CSVRow) -> Bool {
    let isService = services[alias] != nil
    guard isService || system.utf8.contains(UInt8(ascii: "@")) else { return false }
    isSwapped = true
    add("swapped", row, isService ? 1 : 0) {
      SkillsRules.swapped.finding(
        isService ? "a service stands in the column of aliases" : "an address stands in the column of systems", at: $0,
        hint: "name the columns as they are, in the first line or under 'skills' in fairlead.yaml")
    }
    return true
  }

  private mutating func isWhole(_ system: String, _ alias: String, _ row: CSVRow) -> Bool {
    for (column, text, what) in [(0, system, "system"), (1, alias, "alias")] where text.isEmpty {
      add("no \(what)", row, column) {
        SkillsRules.row.finding("this row has no \(what)", at: $0, hint: "write one, or remove the row")
      }
      return false
    }
    return true
  }

  private mutating func level(_ text: String, _ row: CSVRow) -> Double? {
    if case .value(let level) = numbers.read(text), level <= SkillsRules.most { return level }
    add("level", row, 2) {
      SkillsRules.row.finding(
        "the level of this row is not a number from 0 to a million", at: $0,
        hint: "write a number, or say under 'values' of 'skills' in fairlead.yaml what words for levels stand for")
    }
    return nil
  }

  private var numbers: NumberReader {
    var numbers = NumberReader(unit: .named([]), bounds: 0...Double.greatestFiniteMagnitude)
    numbers.mark = form.hasDecimalComma.map { $0 ? .comma : .point }
    return numbers
  }

  private mutating func add(_ cause: String, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(.shape(cause), line: row.line, at: row.span(column), finding(row.span(column)))
  }
}

/// Words a blank apart.
private func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// The same in lower case: letter case tells no two people apart.
private func folded(_ text: String) -> String { plain(text).lowercased() }
