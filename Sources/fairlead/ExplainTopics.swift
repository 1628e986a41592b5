import Analysis
import Diagnostics
import Intake

/// What `fairlead explain` knows about a word that is no id: a section, a folder, a field, or a word of an id.
struct ExplainTopics {
  /// The rules that the word is about, by id.
  let rules: [Rule]
  /// The fields of that name, with the kinds that have them.
  let fields: [(meaning: String, kinds: [String])]

  var isEmpty: Bool { rules.isEmpty && fields.isEmpty }

  init(of word: String) {
    let wanted = ExplainTopics.forms(of: word)
    let isAttention = wanted.contains("attention")
    let items = isAttention ? Set(attentionRuleExplanations.map(\.id)) : []
    rules = ruleCatalogue.filter { rule in
      items.contains(rule.id) || !wanted.isDisjoint(with: rule.id.split { $0 == "." || $0 == "-" }.map(String.init))
        || wanted.contains { rule.id.hasPrefix($0 + ".") || rule.id.hasSuffix("." + $0) }
    }
    fields = ExplainTopics.fields(named: Set([word.lowercased().replacing("-", with: "_")]))
  }

  /// Near misses of a word are sought among these.
  static var words: [String] {
    let parts = Set(ruleCatalogue.flatMap { $0.id.split(separator: ".").map(String.init) })
    return [limitsTopic] + ruleCatalogue.map(\.id) + (parts.union(fieldNames())).sorted()
  }

  /// The word in the forms that ids have it in: one and many, and the kind whose files a folder holds.
  private static func forms(of word: String) -> Set<String> {
    let plain = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-").replacing("/", with: "")
    var forms: Set<String> = [plain, plain + "s"]
    if plain.hasSuffix("ies") { forms.insert(plain.dropLast(3) + "y") }
    if plain.hasSuffix("s") { forms.insert(String(plain.dropLast())) }
    if plain.hasSuffix("y") { forms.insert(plain.dropLast() + "ies") }
    for kind in Kind.all where !kind.folder.isEmpty && (kind.folder == plain || kind.folder == plain + "s") {
      forms.insert(kind.name)
    }
    if plain == "okr" || plain == "okrs" { forms.formUnion(["objective", "key-result"]) }
    return forms
  }

  private static func fields(named names: Set<String>) -> [(meaning: String, kinds: [String])] {
    var found: [(meaning: String, kinds: [String])] = []
    for kind in Kind.all {
      for spec in allSpecs(of: kind) where names.contains(spec.name) {
        let words = "\(spec.meaning): \(spec.shapeInWords)"
        if let index = found.firstIndex(where: { $0.meaning == words }) {
          if found[index].kinds.last != kind.name { found[index].kinds.append(kind.name) }
        } else {
          found.append((words, [kind.name]))
        }
      }
    }
    return found
  }

  private static func fieldNames() -> Set<String> { Set(Kind.all.flatMap { allSpecs(of: $0) }.map(\.name)) }

  private static func allSpecs(of kind: Kind) -> [FieldSpec] {
    var open = kind.specs
    var all: [FieldSpec] = []
    while let spec = open.popLast() {
      all.append(spec)
      open += spec.inner
    }
    return all.reversed()
  }

  /// The topics as a list, for people.
  func text(of word: String) -> String {
    var parts: [String] = []
    for field in fields {
      parts.append(wrapped("'\(word)' is a field of \(field.kinds.joined(separator: ", ")): \(field.meaning)."))
    }
    if !rules.isEmpty {
      let width = rules.map(\.id.count).max() ?? 0
      let lines = rules.map { $0.id + String(repeating: " ", count: width - $0.id.count + 2) + $0.summary }
      parts.append("Topics on '\(word)'; 'fairlead explain ID' tells one:\n\n" + lines.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }
}
