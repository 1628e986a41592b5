internal import Diagnostics

extension Linker {
  /// Puts a partial or parent in place.
  mutating func include(
    _ name: String, _ node: Node, in environment: Int, scope: Int, _ indentation: Range<Int>?, _ layout: Layout
  ) {
    guard let template = indices[name] else { return reportUnknown(name, node, in: environment) }
    var inner = Layout(continuesLine: indentation == nil)
    if let indentation {
      let own = source(of: environment).bytes[indentation].dropFirst(layout.removed)
      inner.indentation = layout.indentation + own
    }
    guard !recurs(to: template, node, in: environment) else { return }
    descend(at: node, in: environment) { linker in
      linker.program.inclusions.append(
        Program.Inclusion(template: Int32(template), origin: linker.origin(of: node.tag, in: environment)))
      let inclusion = Int32(linker.program.inclusions.count - 1)
      linker.enter(template, scope: scope, from: environment, inclusion: inclusion, inner)
    }
  }

  /// Whether a template is being put in place already, which is refused.
  private mutating func recurs(to template: Int, _ node: Node, in environment: Int) -> Bool {
    var current: Int? = environment
    while let index = current {
      if environments[index].template == template {
        reportRecursion(to: index, node, in: environment)
        return true
      }
      current = environments[index].parent
    }
    return false
  }

  /// Goes one level deeper, if there is one.
  mutating func descend(at node: Node, in environment: Int, _ body: (inout Linker) -> Void) {
    guard depth < TemplateLimits.partials else {
      report(
        TemplateRules.tooDeep, "more than \(TemplateLimits.partials) partials and blocks inside one another", at: node,
        in: environment)
      isAbandoned = true
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func reportUnknown(_ name: String, _ node: Node, in environment: Int) {
    report(
      TemplateRules.unknownPartial, "no template '\(name)'", at: node, in: environment,
      hint: suggestion(for: name, among: templates.map(\.source.name).sorted())
        ?? "put a file \(name).html in the templates folder, or correct the name")
  }

  /// The notes follow the way from the template to itself.
  private mutating func reportRecursion(to target: Int, _ node: Node, in environment: Int) {
    var notes: [Finding.Note] = []
    var current = environment
    while current != target, let parent = environments[current].parent {
      let inclusion = program.inclusions[Int(environments[current].inclusion)].origin
      notes.append(
        Finding.Note(
          "'\(source(of: current).name)' is included here", at: source(of: parent).span(inclusion.tag)))
      current = parent
    }
    report(
      TemplateRules.recursivePartial, "'\(source(of: target).name)' includes itself", at: node, in: environment,
      notes: notes.reversed(), hint: "use a section over a flat list instead")
  }
}
