import ArgumentParser
import Diagnostics
import Presentation
import Templating

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Prints the names that each page offers to its template.")

  @Argument(help: "A template, such as decision. Without it, all are printed.")
  var template: String?

  func run() throws {
    let offers = pageOffers.filter { template == nil || $0.template == template }
    guard !offers.isEmpty else {
      let hint = suggestion(for: template ?? "", among: pageOffers.map(\.template)).map { "; \($0)" }
      throw ValidationError("no page uses a template '\(template ?? "")'\(hint ?? "")")
    }
    Console.print(offers.map { "\($0.template).html\n\($0.shape.describe())" }.joined(separator: "\n"))
  }
}
