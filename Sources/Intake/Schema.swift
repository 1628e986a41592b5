import Diagnostics

/// The JSON Schema (2020-12) of a kind's fields, for editors that check YAML as it is written.
package func schema(of kind: Kind) -> String {
  var writer = JSONWriter()
  writer.object { schema in
    schema.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    schema.member("title", "Fairlead: \(kind.name)")
    schema.member("description", kind.purpose)
    // Other dialects of decision records bring keys of their own, which are kept.
    // A first heading is as good as a title, where there are headings.
    let optional: Set<String> = kind.format == .markdown ? ["title"] : []
    writeMembers(kind.specs, to: &schema, isOpen: kind.name == "decision", optional: optional)
  }
  return writer.text + "\n"
}

private func writeMembers(
  _ specs: [FieldSpec], to schema: inout JSONWriter, isOpen: Bool = false, optional: Set<String> = []
) {
  schema.member("type", "object")
  schema.key("properties")
  schema.object { properties in
    for spec in specs {
      properties.key(spec.name)
      properties.object { property in
        property.member("description", spec.meaning)
        if spec.mayBeEmpty { writeOrNothing(spec.shape, to: &property) } else { write(spec.shape, to: &property) }
      }
    }
  }
  schema.member("required", strings: specs.filter { $0.isRequired && !optional.contains($0.name) }.map(\.name))
  schema.key("additionalProperties")
  schema.boolean(isOpen)
}

private func writeOrNothing(_ shape: FieldShape, to schema: inout JSONWriter) {
  schema.key("oneOf")
  schema.array { choices in
    choices.object { write(shape, to: &$0) }
    choices.object { $0.member("type", "null") }
  }
}

/// A scalar may be written without quotes, so a text may reach an editor as a number, a date or a yes.
private let scalarTypes = ["string", "number", "boolean"]

private func write(_ shape: FieldShape, to schema: inout JSONWriter) {
  switch shape {
  case .anything: break
  case .text, .reference: schema.member("type", strings: scalarTypes)
  case .number(let range): writeNumber(range, to: &schema)
  case .share: writeShare(to: &schema)
  case .shareUpTo(let most): writeShare(0...most, to: &schema)
  case .estimate(let bounds): writeChoices([.number(bounds), .three(.number(bounds))], to: &schema)
  case .shareEstimate(let bounds): writeChoices([.share(bounds), .three(.share(bounds))], to: &schema)
  case .count(let range):
    schema.member("type", strings: ["integer", "string"])
    schema.member("minimum", range.lowerBound)
    // With a unit, or with something between thousands.
    schema.member("pattern", "[0-9]")
    if range.upperBound < Int.max { schema.member("maximum", range.upperBound) }
  case .bounds: writeBounds(to: &schema)
  case .flag: schema.member("type", "boolean")
  case .date:
    schema.member("type", "string")
    schema.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  case .duration:
    schema.member("type", "string")
    schema.member("pattern", "[0-9]")
  case .choice(let words): schema.member("enum", strings: words)
  case .texts, .references: writeChoices([.text, .list(.text)], to: &schema)
  case .group(let specs): writeMembers(specs, to: &schema)
  case .groups(let specs): writeList(of: .group(specs), to: &schema)
  case .groupOrGroups(let specs): writeChoices([.group(specs), .list(.group(specs))], to: &schema)
  case .textOrGroup(let specs): writeChoices([.text, .group(specs)], to: &schema)
  case .words:
    schema.member("type", "object")
    schema.key("additionalProperties")
    schema.object { $0.member("type", strings: scalarTypes) }
  case .textsOrGroups(let specs): writeChoices([.text, .list(.oneOf([.text, .group(specs)]))], to: &schema)
  }
}

/// Parts of a schema that a shape may stand for.
private indirect enum SchemaPart {
  case text
  case group([FieldSpec])
  case number(ClosedRange<Double>)
  case share(ClosedRange<Double>)
  case list(SchemaPart)
  /// A list of exactly three.
  case three(SchemaPart)
  case oneOf([SchemaPart])

  func write(to schema: inout JSONWriter) {
    switch self {
    case .text: schema.member("type", strings: scalarTypes)
    case .group(let specs): writeMembers(specs, to: &schema)
    case .number(let range): writeNumber(range, to: &schema)
    case .share(let range): writeShare(range, to: &schema)
    case .list(let part): writeList(of: part, to: &schema)
    case .three(let part):
      writeList(of: part, to: &schema)
      schema.member("minItems", 3)
      schema.member("maxItems", 3)
    case .oneOf(let parts): writeChoices(parts, to: &schema)
    }
  }
}

private func writeList(of part: SchemaPart, to schema: inout JSONWriter) {
  schema.member("type", "array")
  schema.key("items")
  schema.object { part.write(to: &$0) }
}

private func writeChoices(_ parts: [SchemaPart], to schema: inout JSONWriter) {
  schema.key("oneOf")
  schema.array { choices in
    for part in parts { choices.object { part.write(to: &$0) } }
  }
}

private func writeNumber(_ range: ClosedRange<Double>, to schema: inout JSONWriter) {
  schema.member("type", strings: ["number", "string"])
  // With a unit, or with something between thousands.
  schema.member("pattern", "[0-9]")
  if range.lowerBound > -Double.greatestFiniteMagnitude {
    schema.key("minimum")
    schema.number(range.lowerBound)
  }
  if range.upperBound < Double.greatestFiniteMagnitude {
    schema.key("maximum")
    schema.number(range.upperBound)
  }
}

/// A list of two whole numbers.
private func writeBounds(to schema: inout JSONWriter) {
  schema.member("type", "array")
  schema.key("items")
  schema.object { $0.member("type", "integer") }
  schema.member("minItems", 2)
  schema.member("maxItems", 2)
}

/// `20%`, or a number from 0 to 1.
private func writeShare(_ range: ClosedRange<Double> = 0...1, to schema: inout JSONWriter) {
  writeNumber(range, to: &schema)
}
