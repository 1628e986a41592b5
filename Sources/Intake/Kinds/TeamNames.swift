import Diagnostics
import Documents
import Record

/// The teams or services that can be referred to.
struct ListedNames: Sendable {
  private let ids: Set<String>
  /// What is called otherwise now, by its former ids.
  private let former: [String: String]
  /// What bears a name that no other does, by that in lower case.
  private var called: [String: String] = [:]
  /// False when some of those in `fairlead.yaml` could not be read: then nobody can say that one is not there, and one
  /// slip in the list is not told again at every reference.
  private let isComplete: Bool
  /// Whether two have one id, of which one may have been meant to be any other. Then only what is nearly one of those that
  /// are there is a slip of its own.
  private var hasTwins = false
  /// `team` or `service`.
  let noun: String

  init(ids: [String], former: [String: String] = [:], isComplete: Bool, noun: String = "team") {
    self.ids = Set(ids)
    self.former = former
    self.isComplete = isComplete
    self.noun = noun
  }

  /// Nobody knows which there are.
  static let unknown = ListedNames(ids: [], isComplete: false)

  /// All of them; nil when there may be others.
  var all: [String]? { isComplete && !hasTwins ? ids.sorted() : nil }

  /// Whether there is one of the name, or may be.
  func has(_ name: String) -> Bool {
    !isComplete || lists(name) || (hasTwins && nearMiss(to: name, in: ids) == nil)
  }

  /// Whether it is surely one of them.
  func lists(_ name: String) -> Bool { ids.contains(name) || former[name] != nil }

  /// What is said of a name in the rows of a file that is none of them.
  func unknownInRows(_ name: Located<String>) -> Finding {
    var finding = ReferenceRules.unknownFinding(name, kind: noun, among: ids.sorted())
    let former = "it was renamed, add 'was: [\(name.value.prefix(60))]' to it under '\(noun)s' in fairlead.yaml"
    finding.hint = finding.hint.map { $0 + ($0.hasSuffix("?") ? " If " : "; if ") + former }
    return finding
  }

  /// The id that is meant in a row or by a file's name: by itself, by a former one, or by the name that is shown.
  func present(_ name: String) -> String {
    if ids.contains(name) { return name }
    return former[name] ?? (called.isEmpty ? name : called[name.lowercased()] ?? name)
  }

  /// What is called otherwise now; nil for all other names.
  func presentOfFormer(_ name: String) -> String? { former[name] }

  /// The finding for a reference to something that is not there; nil when it is, or may be.
  func finding(for name: Located<String>) -> Finding? {
    guard !has(name.value) else { return nil }
    return ReferenceRules.unknownFinding(name, kind: noun, among: ids.sorted())
  }
}

typealias TeamNames = ListedNames

extension ListedNames {
  /// The ids that are written in `fairlead.yaml`, whatever else is wrong with a team or service.
  init(_ fields: FieldReader, noun: String = "team") {
    guard let node = fields.entry(noun + "s")?.value else {
      self.init(ids: [], isComplete: !fields.isAttempted(noun + "s"), noun: noun)
      return
    }
    guard case .sequence(let elements) = node.value else {
      self.init(ids: [], isComplete: false, noun: noun)
      return
    }
    var former: [String: String] = [:]
    var bearers: [String: [String]] = [:]
    let ids = elements.compactMap { element -> String? in
      guard case .mapping(let entries) = element.value else { return nil }
      guard let id = entries.first(where: { $0.key == "id" })?.value.plainText else { return nil }
      for name in entries.first(where: { $0.key == "was" })?.value.plainTexts ?? [] { former[name] = id }
      if let name = entries.first(where: { $0.key == "name" })?.value.plainText {
        bearers[name.lowercased(), default: []].append(id)
      }
      return id
    }
    // What is there is itself, whatever is said of its past.
    for id in ids { former[id] = nil }
    self.init(ids: ids, former: former, isComplete: ids.count == elements.count, noun: noun)
    called = bearers.compactMapValues { $0.count == 1 ? $0.first : nil }
    for id in ids where called[id.lowercased()] != id { called[id.lowercased()] = nil }
    // Which of two of one id a name means nobody knows: it stays a name, and their rows are not added to each other's.
    let twins = Dictionary(grouping: ids) { $0.lowercased() }.filter { $0.value.count > 1 }
    called = called.filter { twins[$0.value.lowercased()] == nil }
    hasTwins = !twins.isEmpty
  }
}

extension YAMLNode {
  /// One word, or those of a list.
  fileprivate var plainTexts: [String] {
    guard case .sequence(let elements) = value else { return [plainText].compactMap(\.self) }
    return elements.compactMap(\.plainText)
  }
}
