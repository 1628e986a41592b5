extension Linker {
  /// The arguments that a parent gets: those its own template was given come first, then the blocks inside its tag.
  mutating func scope(handing nodes: Range<Int>, in environment: Int) -> Int {
    let outer = environments[environment].scope
    let template = templates[environments[environment].template]
    var scope = scopes[outer]
    var changed = false
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      if case .block(let name, _) = template.nodes[index].kind {
        if scope.arguments[name] == nil {
          scope.arguments[name] = Argument(environment: environment, node: index)
          changed = true
        }
        index = template.nodes[index].close
      }
      index += 1
    }
    guard changed else { return outer }
    scopes.append(scope)
    return scopes.count - 1
  }

  /// Puts a block in place: the argument of its name, or else its own content.
  mutating func place(
    _ name: String, _ site: BlockLayout, _ content: Range<Int>, in environment: Int, _ layout: Layout
  ) {
    let opening = templates[environments[environment].template].nodes[content.lowerBound - 1]
    let argument = scopes[environments[environment].scope].arguments[name]
    descend(at: opening, in: environment) { linker in
      if let argument {
        linker.place(argument, at: site, isEmpty: content.isEmpty, in: environment, layout)
      } else {
        linker.emit(content, in: environment, layout)
      }
    }
  }

  /// An argument loses the indentation it was written with and takes on that of the block it replaces.
  private mutating func place(
    _ argument: Argument, at site: BlockLayout, isEmpty: Bool, in environment: Int, _ layout: Layout
  ) {
    let template = templates[environments[argument.environment].template]
    let node = template.nodes[argument.node]
    guard case .block(_, let written) = node.kind else { return }
    let intrinsic = site.ownLine && !isEmpty ? site.bodyLeading : site.leading
    var inner = Layout()
    inner.indentation = layout.indentation + source(of: environment).bytes[intrinsic].dropFirst(layout.removed)
    inner.removed = written.bodyLeading.count
    inner.continuesLine = !site.ownLine
    if site.ownLine, !written.ownLine {
      program.append(literal: inner.indentation, from: origin(of: node.tag, in: argument.environment))
    }
    emit(argument.node + 1..<node.close, in: argument.environment, inner)
  }
}
