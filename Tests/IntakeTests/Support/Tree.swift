import Documents

/// A YAML value that tests take apart and put together again.
indirect enum Tree: Equatable, Sendable {
  case scalar(String, isText: Bool)
  case list([Tree])
  case mapping([Member])

  struct Member: Equatable, Sendable {
    var key: String
    var value: Tree
  }

  init(yaml: String) {
    self = parseYAML(Array(yaml.utf8), file: "example").node.map(Tree.init) ?? .mapping([])
  }

  init(_ node: YAMLNode) {
    switch node.value {
    case .scalar(let text, let isQuoted): self = .scalar(text, isText: isQuoted)
    case .null: self = .scalar("", isText: false)
    case .sequence(let elements): self = .list(elements.map(Tree.init))
    case .mapping(let entries): self = .mapping(entries.map { Member(key: $0.key, value: Tree($0.value)) })
    }
  }

  static let word = Tree.scalar("zzz", isText: false)
  /// A mapping, which is right nowhere but where a mapping is asked for.
  static let odd = Tree.mapping([Member(key: "zzz", value: .word)])

  /// The members of a mapping.
  var members: [Member] { if case .mapping(let members) = self { members } else { [] } }

  /// One line for each member.
  var yaml: String { members.map { "\($0.key): \($0.value.flow)\n" }.joined() }

  private var flow: String {
    switch self {
    case .scalar(let text, let isText): isText || text.contains { ":,{}[]#".contains($0) } ? "\"\(text)\"" : text
    case .list(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let members): "{" + members.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  /// The value as an editor has it when it checks a schema: YAML 1.2's core types.
  var json: Any {
    switch self {
    case .scalar("true", false): true
    case .scalar("false", false): false
    case .scalar(let text, let isText): (isText ? nil : readNumber(text)).map { $0 as Any } ?? text
    case .list(let elements): elements.map(\.json)
    case .mapping(let members): Dictionary(members.map { ($0.key, $0.value.json) }) { first, _ in first }
    }
  }

  /// A place in a tree: keys of mappings, and the first element of every list on the way.
  typealias Path = [String]

  func at(_ path: Path) -> Tree? {
    guard let key = path.first else { return self }
    if case .list(let elements) = self { return elements.first?.at(path) }
    return members.first { $0.key == key }?.value.at(Array(path.dropFirst()))
  }

  /// Whether there is such a member in any element of the lists on the way.
  func has(_ path: Path) -> Bool {
    guard let key = path.first else { return true }
    if case .list(let elements) = self { return elements.contains { $0.has(path) } }
    return members.contains { $0.key == key && $0.value.has(Array(path.dropFirst())) }
  }

  /// The tree with one member changed; nil removes it.
  func changing(_ path: Path, _ change: (Member) -> Member?) -> Tree {
    guard let key = path.first else { return self }
    if case .list(let elements) = self, let first = elements.first {
      return .list([first.changing(path, change)] + elements.dropFirst())
    }
    return .mapping(
      members.compactMap { member in
        guard member.key == key else { return member }
        if path.count == 1 { return change(member) }
        return Member(key: key, value: member.value.changing(Array(path.dropFirst()), change))
      })
  }

  func replacing(_ path: Path, with value: Tree) -> Tree { changing(path) { Member(key: $0.key, value: value) } }
  func removing(_ path: Path) -> Tree { changing(path) { _ in nil } }

  /// The last two letters of the key swapped.
  func misspelling(_ path: Path) -> Tree {
    changing(path) { member in
      let letters = Array(member.key)
      let key = String(letters.dropLast(2)) + String(letters.suffix(2).reversed())
      return Member(key: key == member.key ? key + "x" : key, value: member.value)
    }
  }
}
