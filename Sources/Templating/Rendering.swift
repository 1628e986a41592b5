package import Diagnostics

extension TemplateSet {
  /// Renders a template after what `output` already holds. The findings are those that only a value can cause; there are
  /// none for a template that passed `check` and an honest value.
  package func render(_ name: String, with value: Value, into output: inout [UInt8]) -> [Finding] {
    let (index, missing) = index(of: name)
    guard let index else { return missing }
    var rendering = Rendering(programs[index], in: self, with: value)
    programs[index].look { rendering.run($0, into: &output) }
    return rendering.findings
  }
}

/// One way through a program, with a stack of contexts instead of recursion.
struct Rendering {
  /// What is rendered.
  let shared: SharedProgram
  let templates: TemplateSet
  /// From the page to the innermost section.
  var contexts: [Value]
  var frames: [Frame] = []
  var findings: [Finding] = []
  /// How many steps are left.
  var budget = TemplateLimits.steps

  /// A section being gone through.
  struct Frame {
    /// Its first instruction.
    let start: Int
    let elements: [Value]
    var next: Int
  }

  init(_ shared: SharedProgram, in templates: TemplateSet, with value: Value) {
    self.shared = shared
    self.templates = templates
    contexts = [value]
  }

  mutating func run(_ program: ProgramGlance, into output: inout [UInt8]) {
    let start = output.count
    var index = 0
    while index < program.code.count {
      budget -= contexts.count
      guard budget > 0, output.count - start <= TemplateLimits.page, frames.count <= TemplateLimits.open else {
        return giveUp(at: index)
      }
      switch program.code[index] {
      case .text(let start, let count):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: program.literals[Int(start)..<Int(start + count)]))
        index += 1
      case .show(let path, _):
        show(resolve(program.paths[Int(path)], at: index), at: index, into: &output)
        index += 1
      case .section(let path, let close):
        index = open(resolve(program.paths[Int(path)], at: index), before: index + 1) ? index + 1 : Int(close) + 1
      case .inverted(let path, let close):
        index = resolve(program.paths[Int(path)], at: index).opensSection ? Int(close) + 1 : index + 1
      case .close: index = close(at: index)
      case .closeInverted: index += 1
      }
    }
    if output.count - start > TemplateLimits.page { giveUp(at: program.code.count - 1) }
  }

  /// Opens a section if its value has something to show.
  private mutating func open(_ value: Value, before start: Int) -> Bool {
    guard value.opensSection else { return false }
    if case .list(let elements) = value {
      frames.append(Frame(start: start, elements: elements, next: 1))
      contexts.append(elements[0])
    } else {
      frames.append(Frame(start: start, elements: [], next: 0))
      contexts.append(value)
    }
    return true
  }

  /// Goes on with the next element, or behind the section.
  private mutating func close(at index: Int) -> Int {
    let top = frames.count - 1
    let next = frames[top].next
    if next < frames[top].elements.count {
      contexts[contexts.count - 1] = frames[top].elements[next]
      frames[top].next = next + 1
      return frames[top].start
    }
    frames.removeLast()
    contexts.removeLast()
    return index + 1
  }
}
