/// The names that a kind of page or list element offers to templates: the one source of what is rendered, what is checked
/// and what is documented.
///
///     static let names = Names<DecisionPage>("decision", [
///       .text("title", "What was decided, in one line") { $0.title },
///       .list("options", "What was considered", of: OptionView.names) { $0.options },
///     ])
///
/// Values are computed when a template asks for them, and only then.
package struct Names<Model: Sendable>: Sendable {
  /// The names, their kinds and meanings.
  package let shape: Shape
  let fields: [Field]
  private let table: FieldTable<Model>

  /// One name and how its value is found.
  struct Field: Sendable {
    let entry: Shape.Entry
    let value: @Sendable (Model) -> Value
  }

  /// `kind` is the noun for what has these names. A name must not be declared twice.
  package init(_ kind: String, _ entries: [Entry]) {
    fields = entries.flatMap(\.fields)
    shape = Shape(kind, fields.map(\.entry))
    table = FieldTable(fields)
  }

  /// A model as a template sees it.
  package func value(of model: Model) -> Value {
    .object(Shown(model, through: table))
  }
}

/// A model behind its names.
private final class Shown<Model: Sendable>: Lookup {
  private let model: Model
  private let fields: FieldTable<Model>

  init(_ model: Model, through fields: FieldTable<Model>) {
    self.model = model
    self.fields = fields
  }

  func value(of name: Name) -> Value? {
    fields.value(of: name, in: model)
  }
}

/// Fields by the fingerprints of their names: open addressing, at most half full, so that a miss costs one or two probes.
private final class FieldTable<Model: Sendable>: Sendable {
  private let slots: [Slot]
  private let mask: Int

  private struct Slot: Sendable {
    let name: Name
    let value: @Sendable (Model) -> Value
  }

  private let places: [Int32]

  init(_ fields: [Names<Model>.Field]) {
    slots = fields.map { Slot(name: Name($0.entry.name), value: $0.value) }
    var size = 4
    while size < fields.count * 2 { size *= 2 }
    mask = size - 1
    var places = [Int32](repeating: -1, count: size)
    for (index, slot) in slots.enumerated() {
      var place = Int(truncatingIfNeeded: slot.name.fingerprint) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index)
    }
    self.places = places
  }

  func value(of name: Name, in model: Model) -> Value? {
    var place = Int(truncatingIfNeeded: name.fingerprint) & mask
    while places[place] >= 0 {
      let index = Int(places[place])
      if slots[index].name == name { return slots[index].value(model) }
      place = (place + 1) & mask
    }
    return nil
  }
}
