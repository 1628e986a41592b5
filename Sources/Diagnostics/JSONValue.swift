/// A JSON value that was read: see `readJSON`.
package enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A member of an object; nil for anything else, and where it has none of that name.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var number: Double? { if case .number(let number) = self { number } else { nil } }

  package var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }

  package var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
}

extension JSONWriter {
  /// A value with its members in the order of their names, so that equal values are equal texts.
  ///
  /// Calls itself for what lies inside, which `readJSON` keeps within 64 levels.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .flag(let flag): boolean(flag)
    case .number(let number): self.number(number)
    case .text(let text): string(text)
    case .list(let list):
      array { writer in
        for item in list { writer.value(item) }
      }
    case .object(let members):
      object { writer in
        for (name, member) in members.sorted(by: { inByteOrder($0.key, $1.key) }) {
          writer.key(name)
          writer.value(member)
        }
      }
    }
  }
}
