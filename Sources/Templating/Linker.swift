internal import Diagnostics

/// Puts partials, parents and blocks in place, so that rendering and checking see one flat program.
///
/// Blocks that are handed to a parent are bound to where they are written: the blocks inside them look for arguments there.
/// This always ends, because no template may include itself.
struct Linker {
  let templates: [ParsedTemplate]
  let indices: [String: Int]
  var program = Program()
  var findings: [Finding] = []
  var environments: [Environment] = []
  var scopes: [Scope] = [Scope()]
  var pathIndices: [String: Int32] = [:]
  var depth = 0
  /// How many nodes were put in place: a partial with nothing in it costs time too.
  var steps = 0
  /// Set when the program outgrew its bounds: nothing more is added.
  var isAbandoned = false

  /// A template being put in place.
  struct Environment {
    let template: Int
    /// The arguments it was given.
    let scope: Int
    let inclusion: Int32
    /// The environment of the tag that includes it; nil for the page's own template.
    let parent: Int?
  }

  /// The arguments that blocks find, by name.
  struct Scope {
    var arguments: [String: Argument] = [:]
  }

  /// The content of a block that is handed to a parent, and where it was written.
  struct Argument {
    let environment: Int
    /// Index of its opening node.
    let node: Int
  }

  /// How lines are started.
  struct Layout {
    /// Put before every line.
    var indentation: [UInt8] = []
    /// How much of the white space that a line starts with is left out: a block's own indentation where it was written.
    var removed = 0
    /// Whether the first line is already begun.
    var continuesLine = false
  }

  init(_ templates: [ParsedTemplate], indices: [String: Int]) {
    self.templates = templates
    self.indices = indices
  }

  /// Links one template as a page. One that outgrew its bounds comes out empty, with a finding.
  mutating func link(_ template: Int) -> Program {
    enter(template, scope: 0, from: nil, inclusion: -1, Layout())
    return isAbandoned ? Program() : program
  }

  /// A finding at a node. After many there is one cause, and the rest would only take time.
  mutating func report(
    _ rule: Rule, _ message: String, at node: Node, in environment: Int, notes: [Finding.Note] = [], hint: String? = nil
  ) {
    guard findings.count < TemplateParser.findingLimit else { return }
    findings.append(rule.finding(message, at: source(of: environment).span(node.tag), notes: notes, hint: hint))
  }

  func source(of environment: Int) -> TemplateSource { templates[environments[environment].template].source }

  func origin(of tag: Range<Int>, in environment: Int) -> Program.Origin {
    let here = environments[environment]
    return Program.Origin(template: Int32(here.template), inclusion: here.inclusion, tag: tag)
  }

  /// Puts a whole template in place.
  mutating func enter(_ template: Int, scope: Int, from parent: Int?, inclusion: Int32, _ layout: Layout) {
    environments.append(Environment(template: template, scope: scope, inclusion: inclusion, parent: parent))
    emit(0..<templates[template].nodes.count, in: environments.count - 1, layout)
  }
}
