import Diagnostics
import Documents
import Foundation
import Record
import Testing

@testable import Intake

/// A file of `docs/examples`, where a few of each kind have every field that the kind has between them, in a folder where all
/// that they refer to is there. The documentation shows them.
struct KindExample: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let path: String
  let tree: Tree

  var testDescription: String { path }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/examples")
    .standardized

  /// Every file of the folder, by its path.
  static let files: [String: String] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let texts = paths.compactMap { path in
      (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map { (path, $0) }
    }
    return Dictionary(texts) { first, _ in first }
  }()

  static let all = files.keys.sorted().compactMap { path in
    let kind = path == "fairlead.yaml" ? .organization : Kind.holding(path.split(separator: "/"))
    return kind.map { KindExample(kind: $0, path: path, tree: Tree(yaml: fields(of: files[path] ?? "", $0))) }
  }

  /// The YAML of a file: all of it, or what stands between the lines of `---`.
  private static func fields(of text: String, _ kind: Kind) -> String {
    guard kind.format == .markdown else { return text }
    return text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first
      .map(String.init) ?? ""
  }

  /// Fields of a kind that no example has, because each stands in the place of one that they have.
  static let instead: [String: Set<String>] = [
    "organization": [
      "delivery.facts", "delivery.facts.csv", "delivery.incidents.json", "delivery.changes.json", "capacity.json",
      "reviews.json",
    ]
  ]

  /// All fields of the kind, with those inside of groups, each with its shape.
  var fields: [(path: Tree.Path, spec: FieldSpec)] { KindExample.fields(of: kind.specs, under: []) }

  static func fields(of specs: [FieldSpec], under path: Tree.Path) -> [(path: Tree.Path, spec: FieldSpec)] {
    specs.flatMap { spec -> [(path: Tree.Path, spec: FieldSpec)] in
      let here = path + [spec.name]
      // What stands beside the name of a column has tests of its own.
      if case .textOrGroup = spec.shape { return [(here, spec)] }
      return [(here, spec)] + fields(of: spec.shape.fields, under: here)
    }
  }

  /// A folder with the example in place of the file that is there.
  func write(_ tree: Tree, to scratch: Scratch) throws {
    for (path, text) in KindExample.files where path != self.path { try scratch.write(path, text) }
    try scratch.write(path, text(of: tree))
  }

  /// What a run says of a changed example.
  func check(_ tree: Tree) async throws -> Checked {
    let scratch = try Scratch()
    try write(tree, to: scratch)
    return await scratch.check()
  }

  /// What reading the one file finds, without references between files.
  func decode(_ tree: Tree) throws -> [Finding] {
    let scratch = try Scratch()
    try scratch.write(path, text(of: tree))
    if kind.name == "organization" { return try decodeOrganizationFile(tree.yaml, scratch) }
    let teams = TeamNames(ids: ["payments", "commerce"], isComplete: true)
    var organization = Organization(name: "Quayside")
    organization.audiences = [Audience(id: "executives", name: "Executives", cadence: nil, sees: [.everyone])]
    let plan = ContentPlan(root: scratch.content, organization: organization, teams: teams)
    var memory = ReadingMemory()
    return Set(plan.readings.flatMap { read($0, plan: plan, in: &memory).findings }).sorted()
  }

  private func decodeOrganizationFile(_ yaml: String, _ scratch: Scratch) throws -> [Finding] {
    try scratch.write("decisions/0001-old.md", "# Old\n")
    let log = FindingLog()
    let parsed = parseYAML(Array(yaml.utf8), file: path)
    guard case .mapping(let entries)? = parsed.node?.value else { return parsed.findings }
    let start = SourceSpan(file: path, line: 1, column: 1)
    let fields = FieldReader(entries, as: "organization", at: start, specs: kind.specs, log: log)
    fields.checkKeys()
    _ = decodeOrganization(fields)
    _ = decodeDecisionFolders(fields, root: scratch.content)
    return Set(log.findings).sorted()
  }

  private func text(of tree: Tree) -> String {
    kind.format == .yaml ? tree.yaml : "---\n\(tree.yaml)---\n\nText.\n"
  }
}
