extension Names {
  /// A declaration in a list of names.
  package struct Entry: Sendable {
    let fields: [Field]

    private init(
      _ name: String, _ meaning: String, _ kind: Shape.Kind, optional: Bool = false,
      _ value: @escaping @Sendable (Model) -> Value
    ) {
      let entry = Shape.Entry(name: name, meaning: meaning, kind: kind, isOptional: optional)
      fields = [Field(entry: entry, value: value)]
    }

    /// A list, and the flag that goes with it: a heading or a table around a list is shown once, and only if it has rows.
    private init<Part>(
      _ name: String, _ meaning: String, _ kind: Shape.Kind, _ get: @escaping @Sendable (Model) -> [Part],
      _ value: @escaping @Sendable (Part) -> Value
    ) {
      let list = Shape.Entry(name: name, meaning: meaning, kind: kind, isOptional: false)
      fields = [
        Field(entry: list) { .list(get($0).map(value)) }, Field(entry: list.presence) { .flag(!get($0).isEmpty) },
      ]
    }

    private init(_ fields: [Field]) {
      self.fields = fields
    }
  }
}

extension Names.Entry {
  /// Words, escaped wherever they are shown.
  package static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(name, meaning, .text) { .text(get($0)) }
  }

  /// Words that may be missing.
  package static func optionalText(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name, meaning, .text, optional: true) { model in get(model).map { .text($0) } ?? .absent }
  }

  /// An address to go to: relative, `http:`, `https:` or `mailto:`.
  package static func link(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String
  ) -> Self {
    Self(name, meaning, .link) { .link(get($0)) }
  }

  /// An address that may be missing.
  package static func optionalLink(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name, meaning, .link, optional: true) { model in get(model).map { .link($0) } ?? .absent }
  }

  /// HTML made by the Markdown renderer or by Charts, never words that somebody wrote. Empty is as good as missing.
  package static func markup(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [UInt8]
  ) -> Self {
    Self(name, meaning, .markup) { .markup(get($0)) }
  }

  /// Yes or no.
  package static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(name, meaning, .flag) { .flag(get($0)) }
  }

  /// A list of words; `has_` and its name tells whether there are any.
  package static func texts(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(name, meaning, .texts, get) { .text($0) }
  }

  /// Something with names of its own.
  package static func object<Part: Sendable>(
    _ name: String, _ meaning: String, of names: Names<Part>, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name, meaning, .object(names.shape)) { names.value(of: get($0)) }
  }

  /// Something with names of its own that may be missing.
  package static func optionalObject<Part: Sendable>(
    _ name: String, _ meaning: String, of names: Names<Part>, _ get: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name, meaning, .object(names.shape), optional: true) { model in
      get(model).map { names.value(of: $0) } ?? .absent
    }
  }

  /// Things with names of their own, one section for each; `has_` and its name tells whether there are any.
  package static func list<Part: Sendable>(
    _ name: String, _ meaning: String, of names: Names<Part>, _ get: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name, meaning, .list(names.shape), get) { names.value(of: $0) }
  }

  /// All the names of a part, as if they were declared here: what every page has in common, for example.
  package static func all<Part: Sendable>(
    of names: Names<Part>, _ get: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(names.fields.map { field in .init(entry: field.entry) { field.value(get($0)) } })
  }
}
