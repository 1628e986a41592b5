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
  /// Nil without any names.
  private let tree: FieldTree?

  /// One name and how its value is found.
  struct Field: Sendable {
    let entry: Shape.Entry
    let value: @Sendable (Model) -> Value
  }

  /// `kind` is the noun for what has these names. A name must not be declared twice.
  package init(_ kind: String, _ entries: [Entry]) {
    // With closures: in code that is generic when it runs, a key path is made anew for each kind of page.
    fields = entries.flatMap { $0.fields }
    shape = Shape(kind, fields.map { $0.entry })
    tree = FieldTree(
      fields.map { field in
        let value = field.value
        return FieldTree.Field(name: Name(field.entry.name)) { unsafeDowncast($0, to: Shown<Model>.self).show(value) }
      })
  }

  /// A model as a template sees it.
  package func value(of model: Model) -> Value {
    .object(Shown(model, through: tree))
  }
}

/// A model behind its names.
///
/// Looking up is not generic code, because that asks the runtime for metadata every time and makes a page take half as long
/// again (measured). So the getters take what they are called through and know it for the `Shown` of their own model: a tree
/// is made by one `Names` and handed only to the `Shown` that it makes, and debug builds check it.
private final class Shown<Model: Sendable>: Lookup {
  private let model: Model
  private let fields: FieldTree?

  init(_ model: Model, through fields: FieldTree?) {
    self.model = model
    self.fields = fields
  }

  /// Hands over the model in place: a copy of a page would cost more than its names.
  func show(_ value: (Model) -> Value) -> Value {
    value(model)
  }

  func value(of name: Name) -> Value? {
    fields?.value(of: name, in: self)
  }
}
