package import Diagnostics

extension TemplateSet {
  /// What is wrong with a template when it is rendered with values of a shape: names that do not exist there (also in
  /// branches that no value would reach, in partials and in inherited blocks), names used for what they are not, and
  /// values in places of the HTML where escaping does not make them harmless.
  package func check(_ name: String, against shape: Shape) -> [Finding] {
    let (index, missing) = index(of: name)
    guard let index else { return missing }
    var walk = TemplateWalk(programs[index].program, in: self, shape)
    walk.walk()
    return Array(Set(walk.findings)).sorted()
  }

  /// The findings of several pages, with what is wrong at one place said once, although many pages share a partial.
  package func check(_ pages: [(template: String, shape: Shape)]) -> [Finding] {
    var seen: Set<Finding> = []
    return pages.flatMap { check($0.template, against: $0.shape) }
      .filter { finding in
        var essence = finding
        essence.notes = []
        essence.hint = nil
        return seen.insert(essence).inserted
      }
      .sorted()
  }
}

/// One way through a program in the order in which it is written, with every section open.
struct TemplateWalk {
  let program: Program
  let templates: TemplateSet
  /// What each context offers, from the page to the innermost section.
  var contexts: [Context]
  /// The HTML up to here.
  var place = MarkupPlace()
  /// The HTML at the opening of each section that is open.
  var openings: [MarkupPlace] = []
  var findings: [Finding] = []

  /// What a section puts on the stack of contexts.
  enum Context {
    case names(Shape)
    /// A text, link, markup or flag: no names, but `{{.}}`.
    case value(Shape.Kind)
    /// The value of a name that does not exist: reported, so nothing inside is.
    case unknown
  }

  init(_ program: Program, in templates: TemplateSet, _ shape: Shape) {
    self.program = program
    self.templates = templates
    contexts = [.names(shape)]
  }

  mutating func walk() {
    for index in program.code.indices {
      switch program.code[index] {
      case .text(let start, let count):
        place.read(program.literals[Int(start)..<Int(start + count)])
        reportHarm(at: index)
      case .show(let path, let raw): checkShowing(program.paths[Int(path)], raw: raw, at: index)
      case .section(let path, _):
        contexts.append(context(of: resolve(program.paths[Int(path)], at: index)))
        openings.append(place)
        place.meetSection()
      case .inverted(let path, _):
        _ = resolve(program.paths[Int(path)], at: index)
        openings.append(place)
        place.meetSection()
      case .close:
        contexts.removeLast()
        closeMarkup(at: index)
      case .closeInverted: closeMarkup(at: index)
      }
    }
  }

  /// The context that a section over a value pushes.
  private func context(of resolution: Resolution) -> Context {
    switch resolution {
    case .unknown: .unknown
    case .names(let shape), .kind(.object(let shape)), .kind(.list(let shape)): .names(shape)
    case .kind(.texts): .value(.text)
    case .kind(let kind): .value(kind)
    }
  }

  mutating func report(_ rule: Rule, _ message: String, at index: Int, hint: String? = nil) {
    guard findings.count < TemplateParser.findingLimit else { return }
    let origin = program.origins[index]
    findings.append(templates.finding(rule, message, origin, notes: inclusionNotes(origin), hint: hint))
  }

  /// The way from the page to the template that a finding is in.
  private func inclusionNotes(_ origin: Program.Origin) -> [Finding.Note] {
    guard origin.inclusion >= 0 else { return [] }
    let outer = program.inclusions[Int(origin.inclusion)].origin
    let source = templates.sources[Int(outer.template)]
    return [Finding.Note("included here", at: source.span(outer.tag))] + inclusionNotes(outer)
  }
}
