import Diagnostics
import Documents
import Record

/// Reads the numbers of one key result. A unit beside one (`5%`, `3 days`) can only be judged where the unit of the metric
/// is known, once all files are read; check-ins have none, so that all their numbers have to have the same beside them.
struct KeyResultNumbers {
  /// Numbers that stand beside a unit, as they are written.
  private(set) var inUnits: [Located<String>] = []
  /// What is left of them when the number is taken away.
  private var units: Set<String> = []
  /// The first number that has none; nothing is as much in any unit.
  private var bare: SourceSpan?

  mutating func read(_ name: String, of fields: FieldReader) -> Double? {
    guard let written = fields.scalar(name) else { return nil }
    return read(written, name, of: fields)
  }

  mutating func read(_ written: Located<String>, _ name: String, of fields: FieldReader) -> Double? {
    let reader = fields.reader(of: name)
    guard let unit = KeyResultNumbers.unit(of: written.value),
      case .fault(.unit(let match, let value?)) = reader.read(written.value), match.isJudgedByMetric
    else {
      let value = fields.readNumber(written, of: name, reader)
      if value != 0, bare == nil { bare = written.span }
      return value
    }
    inUnits.append(written)
    units.insert(unit)
    return value
  }

  /// The word that stands behind a number alone; all words for per cent are one.
  private static func unit(of text: String) -> String? {
    guard let quantity = readQuantity(text), quantity.before.isEmpty, quantity.end == nil, !quantity.after.isEmpty
    else { return nil }
    return isPercent(quantity.after) ? "%" : quantity.after.lowercased()
  }

  /// Tells of numbers that stand beside different units, or some beside none, where nothing else says what is right.
  func checkAlike(_ log: FindingLog) {
    guard let first = inUnits.first, units.count > 1 || bare != nil else { return }
    let others =
      units.count > 1
      ? "another number of this key result has another" : "other numbers of this key result have none"
    log.add(
      FieldRules.notANumber.finding(
        "'\(first.value)' has a unit, and \(others)", at: first.span,
        notes: [bare.map { Finding.Note("this one has none", at: $0) }].compactMap(\.self),
        hint: "write all of them in one unit, or all without"))
  }
}

extension UnitMatch {
  /// Whether the unit of a metric may be the one that is written.
  fileprivate var isJudgedByMetric: Bool {
    switch self {
    case .percent, .foreign, .currency: true
    case .factor, .several, .about, .bound, .sentence: false
    }
  }
}

/// Holds the units beside the numbers of key results against those of their metrics, as the metrics' own targets are.
func unitFindings(_ objectives: [Objective], _ metrics: [Metric]) -> [Finding] {
  let units = Dictionary(metrics.map { ($0.id, $0.unit) }) { first, _ in first }
  let log = FindingLog()
  for keyResult in objectives.flatMap(\.keyResults) where !keyResult.inUnits.isEmpty {
    guard case .metric(let id) = keyResult.measure, let unit = units[id.value] else { continue }
    let spec = FieldSpec("target", .anyNumber, in: .metric(unit), "a number in the unit of the metric '\(id.value)'")
    let fields = FieldReader([], as: "key result", at: keyResult.span, specs: [spec], log: log)
    for written in keyResult.inUnits { _ = fields.readNumber(written, of: spec.name, fields.reader(of: spec.name)) }
  }
  return log.findings
}
