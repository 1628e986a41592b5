internal import Diagnostics

extension Rendering {
  /// The value of a path: its first name from the innermost context that has it, the rest one in another.
  mutating func resolve(_ path: borrowing Path, at index: Int) -> Value {
    guard let first = path.first else { return contexts[contexts.count - 1] }
    var depth = contexts.count
    while depth > 0 {
      depth -= 1
      guard case .object(let object) = contexts[depth], let value = object.value(of: first) else { continue }
      return path.rest.isEmpty ? value : resolve(path.rest, in: value, at: index)
    }
    return undefined(at: index)
  }

  private mutating func resolve(_ names: [Name], in value: Value, at index: Int) -> Value {
    var value = value
    for name in names {
      switch value {
      case .object(let object):
        guard let part = object.value(of: name) else { return undefined(at: index) }
        value = part
      case .absent: return .absent
      default: return undefined(at: index)
      }
    }
    return value
  }

  /// Appends a value. Only markup is shown without escaping, whatever the tag asks for.
  mutating func show(_ value: Value, at index: Int, into output: inout [UInt8]) {
    switch value {
    case .text(let text): Escaping.append(text, to: &output)
    case .link(let address):
      guard SafeLink.isSafe(address) else { return report(TemplateRules.unsafeLink, "unsafe address", at: index) }
      Escaping.append(address, to: &output)
    case .markup(let bytes): output.append(contentsOf: bytes)
    case .absent: break
    case .flag, .list, .object: report(TemplateRules.notShowable, "has no text to show", at: index)
    }
  }

  private mutating func undefined(at index: Int) -> Value {
    report(TemplateRules.undefinedName, "undefined name", at: index)
    return .absent
  }

  /// Ends a page that is out of bounds: see `TemplateRules.tooLarge`.
  mutating func giveUp(at index: Int) {
    findings.append(
      templates.finding(TemplateRules.tooLarge, "page does not come to an end", shared.program.origins[index]))
  }

  private static let findingLimit = 100

  private mutating func report(_ rule: Rule, _ problem: String, at index: Int) {
    guard findings.count < Self.findingLimit else { return }
    let path = shared.program.path(at: index)
    findings.append(templates.finding(rule, "\(problem): '\(path)'", shared.program.origins[index]))
  }
}

extension Program {
  /// The path that an instruction uses, as it is written.
  func path(at index: Int) -> String {
    switch code[index] {
    case .show(let path, _), .section(let path, _), .inverted(let path, _): paths[Int(path)].text
    default: ""
    }
  }
}

extension TemplateSet {
  /// A finding at the tag of an instruction.
  func finding(
    _ rule: Rule, _ message: String, _ origin: Program.Origin, notes: [Finding.Note] = [], hint: String? = nil
  ) -> Finding {
    rule.finding(message, at: sources[Int(origin.template)].span(origin.tag), notes: notes, hint: hint)
  }
}
