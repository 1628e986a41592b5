import ArgumentParser
import Diagnostics
import Intake
import Publishing

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema: of a kind of file, or of report.json.",
    discussion: """
      Kinds: \(Kind.all.map(\.name).joined(separator: ", ")), report. Without a kind, the kinds are listed with what they \
      are for. Editors that know YAML schemas check front matter with them as it is written.
      """)

  @Argument(help: "A kind, or report.")
  var kind: String?

  func validate() throws {
    if let kind, kind != "report" { _ = try Kind.requested(kind) }
  }

  func run() throws {
    guard let kind else {
      let lines = Kind.all.map { "\($0.name): \($0.purpose)" } + ["report: What is published as report.json."]
      return Console.print(lines.joined(separator: "\n"))
    }
    if kind == "report" { return Console.print(reportSchema(), terminator: "") }
    Console.print(schema(of: try Kind.requested(kind)), terminator: "")
  }
}

extension Kind {
  /// The kind that is asked for. Its folder's name leads to it as well: people say "okr" and "metrics".
  static func requested(_ name: String, among kinds: [Kind] = all) throws -> Kind {
    if let kind = kinds.first(where: { $0.name == name }) { return kind }
    let folder = kinds.first {
      !$0.folder.isEmpty && [$0.folder, String($0.folder.dropLast())].contains(name.lowercased())
    }
    let hint =
      folder.map { "did you mean '\($0.name)'?" } ?? suggestion(for: name, among: kinds.map(\.name)) ?? ""
    throw ValidationError("there is no kind '\(name)'; \(hint)")
  }
}
