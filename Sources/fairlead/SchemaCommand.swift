import ArgumentParser
import Diagnostics
import Intake
import Publishing

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Tells the fields of a kind of file: as a JSON Schema, or with --text for people.",
    discussion: """
      Kinds: \(Kind.all.map(\.name).joined(separator: ", ")), report. With --text also the columns of \
      \(KnownTable.all.map(\.name).joined(separator: ", ")). Without a kind, all are listed with what they are for. \
      Editors that know YAML schemas check front matter with the JSON Schema as it is written.

      Examples:

        fairlead schema --text objective
        fairlead schema report >report.schema.json
      """)

  @Argument(
    help: "A kind, report, or with --text a table.", completion: .list(SchemaCommand.names + ["report"]))
  var kind: String?

  @Flag(name: .long, help: "Every field with its form or unit, whether it is required, and an example, to be read.")
  var text = false

  func validate() throws {
    guard let kind else {
      guard !text else { throw ValidationError("name a kind: \(SchemaCommand.names.joined(separator: ", "))") }
      return
    }
    if kind == "report" {
      guard !text else { throw ValidationError("report.json is described by its JSON Schema alone; leave out --text") }
      return
    }
    if table(kind) != nil {
      guard text else { throw ValidationError("'\(kind)' is a CSV file and has no JSON Schema; add --text") }
      return
    }
    _ = try Kind.requested(kind, or: KnownTable.all.map(\.name))
  }

  func run() throws {
    guard let kind else {
      let lines =
        Kind.all.map { "\($0.name): \($0.purpose)" } + ["report: What is published as report.json."]
        + KnownTable.all.map { "\($0.name): \($0.purpose) With --text." }
      return Console.print(lines.joined(separator: "\n"))
    }
    if kind == "report" { return Console.print(reportSchema(), terminator: "") }
    if let table = table(kind) { return Console.print(schemaText(of: table), terminator: "") }
    let requested = try Kind.requested(kind)
    Console.print(text ? schemaText(of: requested) : schema(of: requested), terminator: "")
  }

  private static var names: [String] { Kind.all.map(\.name) + KnownTable.all.map(\.name) }

  private func table(_ name: String) -> KnownTable? { KnownTable.all.first { $0.name == name } }
}

extension Kind {
  /// The kind that is asked for. Its folder's name leads to it as well: people say "okr" and "metrics".
  static func requested(_ name: String, among kinds: [Kind] = all, or others: [String] = []) throws -> Kind {
    if let kind = kinds.first(where: { $0.name == name }) { return kind }
    let folder = kinds.first {
      !$0.folder.isEmpty && [$0.folder, String($0.folder.dropLast())].contains(name.lowercased())
    }
    let hint =
      folder.map { "did you mean '\($0.name)'?" } ?? suggestion(for: name, among: kinds.map(\.name) + others)
      ?? "'fairlead schema' lists them"
    throw ValidationError("there is no kind '\(name)'; \(hint)")
  }
}
