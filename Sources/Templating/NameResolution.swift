internal import Diagnostics

extension TemplateWalk {
  /// What a path stands for, as far as can be known before there are values.
  enum Resolution {
    case kind(Shape.Kind)
    /// `{{.}}` where the context is an object.
    case names(Shape)
    /// Does not exist; reported unless it is inside a section that does not exist either.
    case unknown
  }

  /// Looks a path up as rendering does, and reports a name that does not exist.
  mutating func resolve(_ path: Path, at index: Int) -> Resolution {
    guard let first = path.first else { return resolveDot() }
    for context in contexts.reversed() {
      guard case .names(let shape) = context, let entry = shape.entry(named: first.text) else { continue }
      return resolve(path, after: entry, at: index)
    }
    if !contexts.contains(where: \.isUnknown) {
      report(
        TemplateRules.undefinedName, "undefined name '\(first.text)'", at: index,
        hint: suggestion(for: first.text, among: visibleNames))
    }
    return .unknown
  }

  private func resolveDot() -> Resolution {
    switch contexts.last {
    case .names(let shape): .names(shape)
    case .value(let kind): .kind(kind)
    case .unknown, nil: .unknown
    }
  }

  private mutating func resolve(_ path: Path, after first: Shape.Entry, at index: Int) -> Resolution {
    var entry = first
    for name in path.rest {
      guard case .object(let shape) = entry.kind else {
        report(
          TemplateRules.undefinedName, "undefined name '\(path.text)': '\(entry.name)' is \(entry.kind.phrase)",
          at: index,
          hint: entry.kind.part.map { _ in "open a section: {{#\(entry.name)}}{{\(name.text)}}{{/\(entry.name)}}" })
        return .unknown
      }
      guard let next = shape.entry(named: name.text) else {
        report(
          TemplateRules.undefinedName, "undefined name '\(name.text)' in '\(path.text)'", at: index,
          hint: suggestion(for: name.text, among: shape.entries.map(\.name)))
        return .unknown
      }
      entry = next
    }
    return .kind(entry.kind)
  }

  /// All names that can be used here, the innermost first.
  private var visibleNames: [String] {
    contexts.reversed().flatMap { context -> [String] in
      guard case .names(let shape) = context else { return [] }
      return shape.entries.map(\.name)
    }
  }
}

extension TemplateWalk.Context {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}

extension Shape.Kind {
  /// The kind with its article, for sentences.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .link: "an address"
    case .markup: "markup"
    case .flag: "yes or no"
    case .texts, .list: "a list"
    case .object: "an object"
    }
  }
}
