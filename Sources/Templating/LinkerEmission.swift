internal import Diagnostics

extension Linker {
  /// Puts a run of nodes in place.
  mutating func emit(_ nodes: Range<Int>, in environment: Int, _ layout: Layout) {
    var layout = layout
    var openings: [Int] = []
    var index = nodes.lowerBound
    let template = templates[environments[environment].template]
    while index < nodes.upperBound, !isAbandoned {
      let node = template.nodes[index]
      index += 1
      switch node.kind {
      case .line(let leading): emitLine(leading, in: environment, &layout)
      case .text(let range):
        program.append(literal: template.source.bytes[range], from: origin(of: node.tag, in: environment))
        layout.continuesLine = false
      case .show(let path, let raw):
        program.append(.show(path: number(of: path), raw: raw), from: origin(of: node.tag, in: environment))
      case .section(let path), .inverted(let path):
        openings.append(program.code.count)
        program.append(.section(path: number(of: path), close: 0), from: origin(of: node.tag, in: environment))
        if case .inverted = node.kind { program.invertLast() }
      case .close:
        if let opening = openings.popLast() { program.close(opening, from: origin(of: node.tag, in: environment)) }
      case .partial(let name, let indentation):
        include(name, node, in: environment, scope: environments[environment].scope, indentation, layout)
      case .parent(let name, let indentation):
        let scope = scope(handing: index..<node.close, in: environment)
        include(name, node, in: environment, scope: scope, indentation, layout)
        index = node.close + 1
      case .block(let name, let blockLayout):
        place(name, blockLayout, index..<node.close, in: environment, layout)
        index = node.close + 1
      }
      steps += 1
      if steps > TemplateLimits.tags || program.literals.count > TemplateLimits.text {
        abandon(at: node, in: environment)
      }
    }
  }

  private mutating func emitLine(_ leading: Range<Int>, in environment: Int, _ layout: inout Layout) {
    let origin = origin(of: leading, in: environment)
    if !layout.continuesLine { program.append(literal: layout.indentation, from: origin) }
    layout.continuesLine = false
    program.append(literal: source(of: environment).bytes[leading].dropFirst(layout.removed), from: origin)
  }

  private mutating func number(of path: Path) -> Int32 {
    if let known = pathIndices[path.text] { return known }
    let number = Int32(program.paths.count)
    program.paths.append(path)
    pathIndices[path.text] = number
    return number
  }

  mutating func abandon(at node: Node, in environment: Int) {
    guard !isAbandoned else { return }
    isAbandoned = true
    report(
      TemplateRules.tooLarge, "template is too large with its partials in place", at: node, in: environment,
      hint: "look for partials that include one another more than once")
  }
}

extension Program {
  fileprivate mutating func invertLast() {
    guard case .section(let path, let close)? = code.popLast() else { return }
    code.append(.inverted(path: path, close: close))
  }

  fileprivate mutating func close(_ opening: Int, from origin: Origin) {
    let end = Int32(code.count)
    if case .inverted(let path, _) = code[opening] {
      code[opening] = .inverted(path: path, close: end)
      append(.closeInverted, from: origin)
    } else if case .section(let path, _) = code[opening] {
      code[opening] = .section(path: path, close: end)
      append(.close, from: origin)
    }
  }
}
