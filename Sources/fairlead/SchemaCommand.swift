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
  static func requested(_ name: String) throws -> Kind {
    if let kind = named(name) { return kind }
    let hint = suggestion(for: name, among: all.map(\.name)) ?? ""
    throw ValidationError("there is no kind '\(name)'; \(hint)")
  }
}
