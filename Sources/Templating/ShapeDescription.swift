extension Shape {
  /// The names as an indented list, one a line: `name — meaning (kind)`, with the names of an object or of the elements of
  /// a list below it. The flag of a list stands on the line of the list. Ends with a line break unless there is no name.
  package func describe() -> String {
    var text = ""
    describe(into: &text, indentation: "", within: [])
    return text
  }

  /// Shapes are made from values, so they cannot contain themselves; `within` is a guard against a mistake.
  private func describe(into text: inout String, indentation: String, within outer: [Shape]) {
    guard !outer.contains(where: { $0 === self }) else { return }
    for entry in entries where !entry.isPresence {
      text += "\(indentation)\(entry.name) — \(entry.meaning) (\(entry.kindText))\n"
      guard let part = entry.kind.part else { continue }
      part.describe(into: &text, indentation: indentation + "  ", within: outer + [self])
    }
  }
}

extension Shape.Entry {
  fileprivate var kindText: String {
    switch kind {
    case .texts, .list: "\(kind.text); \(presence.name) where there are any"
    default: isOptional ? "\(kind.text), or nothing" : kind.text
    }
  }
}

extension Shape.Kind {
  /// What this kind is called when people are spoken to.
  var text: String {
    switch self {
    case .text: "text"
    case .link: "link"
    case .markup: "markup"
    case .flag: "yes or no"
    case .texts: "list of text"
    case .object: "object"
    case .list(let shape): "list of \(shape.kind)"
    }
  }

  /// The shape of an object, or of each element of a list.
  var part: Shape? {
    switch self {
    case .object(let shape), .list(let shape): shape
    default: nil
    }
  }
}
