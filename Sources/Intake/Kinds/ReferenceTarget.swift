import Diagnostics
import Documents
import Record

/// What an id in a field names. Declared with the field, it is all that the check, its hint, help and the schema need.
package struct ReferenceTarget: Sendable {
  /// For messages, singular: "metric", "decision or work item".
  package let noun: String
  /// The kinds of record whose ids may stand there; empty for what `fairlead.yaml` lists.
  let kinds: [RecordKind]
  /// What of `fairlead.yaml` it names; nil for records.
  let list: List?
  /// Whoever reads the field follows it, and reports what leads nowhere.
  let isFollowedElsewhere: Bool

  enum List: Sendable { case teams, services }

  init(_ noun: String, _ kinds: RecordKind..., followedElsewhere: Bool = false) {
    (self.noun, self.kinds, list, isFollowedElsewhere) = (noun, kinds, nil, followedElsewhere)
  }

  private init(_ noun: String, of list: List) {
    (self.noun, kinds, self.list, isFollowedElsewhere) = (noun, [], list, false)
  }

  static let team = ReferenceTarget("team", of: .teams)
  static let service = ReferenceTarget("service", of: .services)
  static let metric = ReferenceTarget("metric", .metric)
  static let workItem = ReferenceTarget("work item", .work)
  static let decision = ReferenceTarget("decision", .decision)
  /// Of a decision, which names others as every dialect does.
  static let otherDecision = ReferenceTarget("decision", .decision, followedElsewhere: true)
  static let answer = ReferenceTarget("decision or work item", .decision, .work)
  /// The id alone or behind its period; the alignment follows it.
  static let objective = ReferenceTarget("objective", .objective, followedElsewhere: true)
}

/// An id that stands in a field, and what it should name.
struct WrittenReference: Sendable {
  let target: ReferenceTarget
  let id: Located<String>
}

/// The ids that stand in fields which name something, in groups too, in the order in which they are written.
///
/// - Parameter specs: those of `namingSpecs(in:)`.
func references(in entries: [YAMLNode.Entry], by specs: [FieldSpec]) -> [WrittenReference] {
  var found: [WrittenReference] = []
  // Specifications nest a few levels deep, whatever a file does.
  var pending = [(specs: specs, entries: entries)]
  while let (specs, entries) = pending.popLast() {
    for spec in specs {
      guard let node = entries.first(where: { $0.key == spec.name })?.value else { continue }
      if let target = spec.shape.target {
        found += node.elements.compactMap { element in
          element.plainText.map { WrittenReference(target: target, id: Located($0, at: element.span)) }
        }
      }
      for case .mapping(let entries) in node.elements.map(\.value) { pending.append((spec.shape.fields, entries)) }
    }
  }
  return found.count < 2 ? found : found.sorted { $0.id.span < $1.id.span }
}

/// The fields of a list that name something, or that have such fields in them.
func namingSpecs(in specs: [FieldSpec]) -> [FieldSpec] {
  specs.filter { spec in
    var shapes = [spec.shape]
    while let shape = shapes.popLast() {
      if let target = shape.target, !target.isFollowedElsewhere { return true }
      shapes += shape.fields.map(\.shape)
    }
    return false
  }
}

extension YAMLNode {
  /// The elements of a list, or the one that stands for itself.
  fileprivate var elements: [YAMLNode] {
    if case .sequence(let elements) = value { elements } else { [self] }
  }
}

/// The records that ids can name, known from the files' names: so one that could not be read is not reported a second time.
struct RecordNames {
  private var keys: [RecordKind: [String: RecordKey]] = [:]
  /// How many more names are held against slips: among ten thousand, seeking a near miss for every slip would take long.
  private var sought = 1_000_000

  /// A record is named by its id; and where ids of several folders may meet, also by the folder and its id.
  init(_ readings: [Reading], of kinds: Set<RecordKind>) {
    let keys = readings.lazy.map(\.key).filter { kinds.contains($0.kind) }
    for key in keys where key.group.isEmpty { self.keys[key.kind, default: [:]][key.id] = key }
    for key in keys where !key.group.isEmpty {
      self.keys[key.kind, default: [:]]["\(key.group)/\(key.id)"] = key
      if self.keys[key.kind]?[key.id] == nil { self.keys[key.kind]?[key.id] = key }
    }
  }

  /// What an id names, of the first kind that has it; nil when none has.
  func record(named id: String, among kinds: [RecordKind]) -> RecordKey? {
    kinds.lazy.compactMap { keys[$0]?[id] }.first
  }

  /// The finding for a reference that leads nowhere; nil for one that does, or that is followed elsewhere.
  mutating func finding(for reference: WrittenReference) -> Finding? {
    let (target, id) = (reference.target, reference.id)
    guard !target.kinds.isEmpty, !target.isFollowedElsewhere, !ReferenceRules.isOpen(id),
      record(named: id.value, among: target.kinds) == nil
    else { return nil }
    let tables = target.kinds.compactMap { keys[$0] }
    let count = tables.reduce(0) { $0 + $1.count }
    let isSought = count <= sought
    if isSought { sought -= count }
    // Another number or day is another record, and no slip for this one.
    let near = isSought ? tables.flatMap(\.keys).filter { [[], digits(in: id.value)].contains(digits(in: $0)) } : []
    return ReferenceRules.unknownFinding(id, kind: target.noun, among: near)
  }
}

private func digits(in id: String) -> [UInt8] { id.utf8.filter { (0x30...0x39).contains($0) } }
