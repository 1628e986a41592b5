internal import Analysis
internal import Diagnostics
import Record

/// The members of a JSON object: one declaration for what is written and for the schema that describes it, so that
/// neither can drift from the other.
struct JSONFields<Model: Sendable>: Sendable {
  let fields: [JSONField<Model>]

  init(_ fields: [JSONField<Model>]) {
    self.fields = fields
  }

  /// The same members of something that has such a part.
  func of<Whole: Sendable>(_ part: @escaping @Sendable (Whole) -> Model) -> [JSONField<Whole>] {
    fields.map { field in
      JSONField<Whole>(
        name: field.name, meaning: field.meaning, isOptional: field.isOptional,
        write: { field.write(part($0), &$1) }, schema: field.schema)
    }
  }

  func write(_ model: Model, to writer: inout JSONWriter) {
    writer.object { object in
      for field in fields { field.write(model, &object) }
    }
  }

  /// The schema of the object (JSON Schema 2020-12).
  func writeSchema(to writer: inout JSONWriter) {
    writer.object { schema in
      members(of: &schema)
    }
  }

  func members(of schema: inout JSONWriter) {
    schema.member("type", "object")
    schema.key("properties")
    schema.object { properties in
      for field in fields {
        properties.key(field.name)
        properties.object { property in
          property.member("description", field.meaning)
          field.schema(&property)
        }
      }
    }
    schema.member("required", strings: fields.filter { !$0.isOptional }.map(\.name))
    schema.key("additionalProperties")
    schema.boolean(false)
  }
}

/// One member: its name, its meaning, how it is written, and its part of the schema.
struct JSONField<Model: Sendable>: Sendable {
  let name: String
  let meaning: String
  /// Left out when there is nothing to say.
  let isOptional: Bool
  let write: @Sendable (Model, inout JSONWriter) -> Void
  let schema: @Sendable (inout JSONWriter) -> Void
}

extension JSONField {
  static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
    always(name, meaning, .text) { $1.string(get($0)) }
  }

  static func optionalText(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?) -> Self {
    optional(name, meaning, .text, get) { $1.string($0) }
  }

  /// A text, or null where nothing is a value of its own: the whole rather than a part.
  static func textOrNull(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?) -> Self {
    always(name, meaning, .textOrNull) { model, writer in
      if let text = get(model) { writer.string(text) } else { writer.null() }
    }
  }

  static func choice(_ name: String, _ meaning: String, _ words: [String], _ get: @escaping @Sendable (Model) -> String)
    -> Self
  {
    always(name, meaning, .choice(words)) { $1.string(get($0)) }
  }

  static func texts(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [String]) -> Self {
    always(name, meaning, .texts) { model, writer in
      writer.array { list in
        for text in get(model) { list.string(text) }
      }
    }
  }

  static func count(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Int) -> Self {
    always(name, meaning, .count) { $1.integer(get($0)) }
  }

  static func optionalCount(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Int?) -> Self {
    optional(name, meaning, .count, get) { $1.integer($0) }
  }

  static func number(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Double) -> Self {
    always(name, meaning, .number) { $1.number(get($0)) }
  }

  static func optionalNumber(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Double?) -> Self {
    optional(name, meaning, .number, get) { $1.number($0) }
  }

  static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool) -> Self {
    always(name, meaning, .flag) { $1.boolean(get($0)) }
  }

  /// True, false, or `{"unavailable": reason}`.
  static func flagFigure(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Figure<Bool>) -> Self
  {
    figure(name, meaning, .flag, get) { $1.boolean($0) }
  }

  /// A number, or `{"unavailable": reason}`: never null, never 0.
  static func figure(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Figure<Double>) -> Self {
    figure(name, meaning, .number, get) { $1.number($0) }
  }

  /// A whole number, or `{"unavailable": reason}`.
  static func countFigure(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Figure<Int>) -> Self
  {
    figure(name, meaning, .count, get) { $1.integer($0) }
  }

  /// An array of numbers, or `{"unavailable": reason}`.
  static func numbersFigure(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Figure<[Double]>
  ) -> Self {
    figure(name, meaning, .numbers, get) { numbers, writer in
      writer.array { list in
        for number in numbers { list.number(number) }
      }
    }
  }

  /// A text, or `{"unavailable": reason}`.
  static func textFigure(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Figure<String>)
    -> Self
  {
    figure(name, meaning, .text, get) { $1.string($0) }
  }

  /// One of a few words, or `{"unavailable": reason}`.
  static func choiceFigure(
    _ name: String, _ meaning: String, _ words: [String], _ get: @escaping @Sendable (Model) -> Figure<String>
  ) -> Self {
    figure(name, meaning, .choice(words), get) { $1.string($0) }
  }

  static func object<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: JSONFields<Part>, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    always(name, meaning, .object { fields.members(of: &$0) }) { fields.write(get($0), to: &$1) }
  }

  static func optionalObject<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: JSONFields<Part>, _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    optional(name, meaning, .object { fields.members(of: &$0) }, get) { fields.write($0, to: &$1) }
  }

  /// An object, or `{"unavailable": reason}`.
  static func objectFigure<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: JSONFields<Part>, _ get: @escaping @Sendable (Model) -> Figure<Part>
  ) -> Self {
    figure(name, meaning, .object { fields.members(of: &$0) }, get) { fields.write($0, to: &$1) }
  }

  /// A list, or `{"unavailable": reason}`.
  static func listFigure<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: JSONFields<Part>, _ get: @escaping @Sendable (Model) -> Figure<[Part]>
  ) -> Self {
    figure(name, meaning, .list { fields.writeSchema(to: &$0) }, get) { parts, writer in
      writer.array { list in
        for part in parts { fields.write(part, to: &list) }
      }
    }
  }

  static func list<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: JSONFields<Part>, _ get: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    always(name, meaning, .list { fields.writeSchema(to: &$0) }) { model, writer in
      writer.array { list in
        for part in get(model) { fields.write(part, to: &list) }
      }
    }
  }
}

extension JSONField {
  private static func always(
    _ name: String, _ meaning: String, _ type: JSONType, _ write: @escaping @Sendable (Model, inout JSONWriter) -> Void
  ) -> Self {
    Self(
      name: name, meaning: meaning, isOptional: false,
      write: { model, writer in
        writer.key(name)
        write(model, &writer)
      }, schema: { type.members(&$0) })
  }

  private static func optional<Value: Sendable>(
    _ name: String, _ meaning: String, _ type: JSONType, _ get: @escaping @Sendable (Model) -> Value?,
    _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) -> Self {
    Self(
      name: name, meaning: meaning, isOptional: true,
      write: { model, writer in
        guard let value = get(model) else { return }
        writer.key(name)
        write(value, &writer)
      }, schema: { type.members(&$0) })
  }

  private static func figure<Value: Sendable>(
    _ name: String, _ meaning: String, _ type: JSONType, _ get: @escaping @Sendable (Model) -> Figure<Value>,
    _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) -> Self {
    always(name, meaning, .orUnavailable(type)) { model, writer in
      switch get(model) {
      case .measured(let value): write(value, &writer)
      case .unavailable(let reason): writer.object { $0.member("unavailable", jsonWords(for: reason)) }
      }
    }
  }
}

/// The types that a member of the report can have.
indirect enum JSONType: Sendable {
  case text, textOrNull, texts, count, number, numbers, flag
  case choice([String])
  case object(@Sendable (inout JSONWriter) -> Void)
  case list(@Sendable (inout JSONWriter) -> Void)
  case orUnavailable(JSONType)

  /// Writes the keywords of the schema into an object that is already open.
  func members(_ schema: inout JSONWriter) {
    switch self {
    case .text: schema.member("type", "string")
    case .textOrNull: schema.member("type", strings: ["string", "null"])
    case .count: schema.member("type", "integer")
    case .number: schema.member("type", "number")
    case .flag: schema.member("type", "boolean")
    case .choice(let words): schema.member("enum", strings: words)
    case .object(let members): members(&schema)
    case .texts:
      schema.member("type", "array")
      schema.key("items")
      schema.object { $0.member("type", "string") }
    case .numbers:
      schema.member("type", "array")
      schema.key("items")
      schema.object { $0.member("type", "number") }
    case .list(let items):
      schema.member("type", "array")
      schema.key("items")
      items(&schema)
    case .orUnavailable(let type):
      schema.key("oneOf")
      schema.array { choices in
        choices.object { type.members(&$0) }
        choices.object { $0.member("$ref", "#/$defs/unavailable") }
      }
    }
  }
}
