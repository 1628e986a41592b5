import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

/// The decoder and the schema of each kind, held against each other by an example with every field and its one-step
/// neighbours.
@Suite("kinds")
struct KindTests {
  @Test("the examples of a kind have every field of it between them", arguments: Kind.all)
  func maximal(_ kind: Kind) throws {
    let examples = KindExample.all.filter { $0.kind === kind }
    let fields = try #require(examples.first).fields.map(\.path)
    let missing = fields.filter { path in !examples.contains { $0.tree.has(path) } }.map { $0.joined(separator: ".") }
    #expect(Set(missing) == KindExample.instead[kind.name] ?? [])
  }

  @Test("nothing is wrong with an example", arguments: KindExample.all)
  func right(_ example: KindExample) async throws {
    #expect(try JSONSchema(Intake.schema(of: example.kind)).violations(in: example.tree.json) == [])
    let checked = try await example.check(example.tree)
    #expect(checked.found.filter { $0.severity != .note }.map { "\($0.rule): \($0.message)" } == [])
  }

  @Test("a run says nothing of the folder of examples as it stands")
  func folder() async throws {
    let scratch = try Scratch()
    for (path, text) in KindExample.files { try scratch.write(path, text) }
    let checked = await scratch.check()
    #expect(checked.plainText == "")
  }

  @Test("the example with required fields only is right, too", arguments: KindExample.all)
  func minimal(_ example: KindExample) async throws {
    let required = Set(example.kind.specs.filter(\.isRequired).map(\.name))
    let tree = Tree.mapping(example.tree.members.filter { required.contains($0.key) || $0.key == "owner" })
    let minimal = example.kind.name == "organization" ? example.tree.removing(["as_of"]) : tree
    let checked = try await example.check(minimal)
    #expect(checked.found.filter { $0.severity == .error }.map { "\($0.rule): \($0.message)" } == [])
    #expect(try JSONSchema(Intake.schema(of: example.kind)).violations(in: tree.json) == [])
  }

  @Test("a required field that is missing is one finding", arguments: KindExample.all)
  func missing(_ example: KindExample) throws {
    let schema = try JSONSchema(Intake.schema(of: example.kind))
    for (path, spec) in example.fields where spec.isRequired && example.tree.at(path) != nil {
      let isHeadingEnough = path == ["title"] && example.kind.format == .markdown
      try expect(
        ["field.missing"], of: example.tree.removing(path), in: example, schema, at: path, isValid: isHeadingEnough)
    }
  }

  @Test("a misspelt field is one finding, with the right name as its hint", arguments: KindExample.all)
  func misspelt(_ example: KindExample) throws {
    for (path, _) in example.fields where example.tree.at(path) != nil {
      // Records of decisions keep keys that are not ours.
      if example.kind.name == "decision", path.count == 1 { continue }
      // It is nearer to 'value', which is another way to write a source.
      if path == ["source", "values"] { continue }
      // A name of one or two letters is near to none.
      if (path.last?.count ?? 0) < 3 { continue }
      let found = try example.decode(example.tree.misspelling(path)).filter { $0.severity == .error }
      #expect(found.map(\.rule) == ["field.unknown"], "\(path): \(found.map(\.message))")
      #expect(found.first?.hint == "did you mean '\(path.last ?? "")'?", "\(path)")
    }
  }

  @Test("a value of the wrong shape is one finding, at the value", arguments: KindExample.all)
  func wrongShape(_ example: KindExample) throws {
    let schema = try JSONSchema(Intake.schema(of: example.kind))
    for (path, spec) in example.fields where example.tree.at(path) != nil && !isPatient(path, example) {
      let odd: Tree
      switch spec.shape {
      // Any mapping is one of words; what stands beside a name of a column has tests of its own.
      case .anything, .words, .textOrGroup: continue
      case .group, .groupOrGroups: odd = .word
      default: odd = .odd
      }
      try expect(["field.wrong-shape"], of: example.tree.replacing(path, with: odd), in: example, schema, at: path)
    }
  }

  @Test("a value that cannot be read is one finding, at the value", arguments: KindExample.all)
  func unreadable(_ example: KindExample) throws {
    let schema = try JSONSchema(Intake.schema(of: example.kind))
    for (path, spec) in example.fields where example.tree.at(path) != nil && !isPatient(path, example) {
      let rule: String
      switch spec.shape {
      case .number, .share, .count: rule = "field.not-a-number"
      case .flag: rule = "field.not-a-flag"
      case .date: rule = "field.not-a-date"
      case .duration: rule = "field.not-a-duration"
      case .choice: rule = "field.not-a-choice"
      default: continue
      }
      try expect([rule], of: example.tree.replacing(path, with: .word), in: example, schema, at: path)
    }
  }

  @Test("a field that is written without a value is one finding", arguments: KindExample.all)
  func empty(_ example: KindExample) throws {
    for (path, spec) in example.fields where example.tree.at(path) != nil && !isPatient(path, example) {
      if case .anything = spec.shape { continue }
      if spec.mayBeEmpty { continue }
      if case .group = spec.shape { continue }
      if case .groupOrGroups = spec.shape { continue }
      // An empty question of a metric is a warning and an attention item.
      if example.kind.name == "metric", path == ["question"] { continue }
      let tree = example.tree.replacing(path, with: .scalar("", isText: false))
      let found = try example.decode(tree).filter { $0.severity == .error }
      #expect(found.map(\.rule) == ["field.empty"], "\(path): \(found.map(\.message))")
    }
  }

  /// Fields that decision records of every dialect have, which are read with patience and never refused.
  private func isPatient(_ path: Tree.Path, _ example: KindExample) -> Bool {
    let shared: Set<String> = [
      "title", "status", "date", "tags", "deciders", "consulted", "informed", "supersedes", "superseded_by", "amends",
      "amended_by", "related",
    ]
    return example.kind.name == "decision" && path.count == 1 && shared.contains(path[0])
  }

  /// One change: these errors, and the schema agrees that it is wrong.
  private func expect(
    _ rules: [String], of tree: Tree, in example: KindExample, _ schema: JSONSchema, at path: Tree.Path,
    isValid: Bool = false
  ) throws {
    let found = try example.decode(tree).filter { $0.severity == .error }
    #expect(found.map(\.rule) == rules, "\(path): \(found.map(\.message))")
    if rules != ["field.missing"], let span = found.first?.span {
      #expect(isValue(span, of: path, in: tree, of: example), "\(path): \(span.place)")
    }
    let violations = schema.violations(in: tree.json)
    #expect(violations.isEmpty == isValid, "\(path): \(violations)")
  }

  /// Whether a span lies behind the key of the member, on the line of its topmost key: each has a line of its own.
  private func isValue(_ span: SourceSpan, of path: Tree.Path, in tree: Tree, of example: KindExample) -> Bool {
    let first = (tree.members.firstIndex { $0.key == path[0] } ?? 0) + (example.kind.format == .yaml ? 1 : 2)
    let lines = tree.yaml.split(separator: "\n")
    let line = lines[first - (example.kind.format == .yaml ? 1 : 2)]
    let before = String(line.prefix(span.column - 1))
    return span.line == first && before.hasSuffix("\(path.last ?? ""): ")
  }
}
