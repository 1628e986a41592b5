package import Diagnostics
package import Templating

/// A page that can be made: light to keep, so that ten thousand of them are no burden; its content comes into being
/// when it is rendered.
package struct Page: Sendable {
  /// From the root of the output.
  package let path: String
  /// The file or the part of the program that asks for it, for messages about two pages at one path.
  package let source: String
  package let template: String
  package let findable: Findability
  private let value: @Sendable () -> Value

  package init<Model: Sendable>(
    path: String, source: String, kind: PageKind<Model>, findable: Findability = .byWords,
    model: @escaping @Sendable () -> Model
  ) {
    self.path = path
    self.source = source
    self.findable = findable
    template = kind.template
    value = { kind.names.value(of: model()) }
  }

  /// Appends the page's bytes to `output`.
  package func render(with templates: TemplateSet, into output: inout [UInt8]) -> [Finding] {
    templates.render(template, with: value(), into: &output)
  }
}

/// How the search finds a page.
package enum Findability: Sendable {
  /// As the record that it shows: `Report.forEachTitle` tells of it.
  case asRecord
  /// By its title and its headings.
  case byWords
  /// Not at all: it says what another page says.
  case never
}

/// A kind of page: its template and the names that the template may use.
package struct PageKind<Model: Sendable>: Sendable {
  /// Without `.html`.
  package let template: String
  package let names: Names<Model>

  package init(template: String, names: Names<Model>) {
    self.template = template
    self.names = names
  }

  /// The same without the model's type, for lists of all kinds.
  package var offer: PageOffer { PageOffer(template: template, shape: names.shape) }
}

/// What a template is offered: printed by `fairlead templates`, and what templates are checked against.
package struct PageOffer: Sendable {
  package let template: String
  package let shape: Shape

  package init(template: String, shape: Shape) {
    (self.template, self.shape) = (template, shape)
  }
}
