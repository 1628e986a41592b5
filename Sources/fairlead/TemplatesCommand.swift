import ArgumentParser
import Diagnostics
import Presentation
import Templating

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Prints the names that each page offers to its template.",
    discussion: """
      Example:

        fairlead templates decision
      """)

  @Argument(
    help: "A template, such as decision. Without it, all are printed.",
    completion: .custom { _, _, _ in TemplatesCommand.offers.map(\.template) })
  var template: String?

  private static var offers: [PageOffer] { pageOffers + TemplatePurpose.besides }

  func validate() throws {
    let offers = TemplatesCommand.offers
    guard let template, !offers.contains(where: { $0.template == template }) else { return }
    let names = offers.map(\.template)
    throw ValidationError(
      "no page uses a template '\(template)'"
        + (nearMiss(to: template, in: names).map { "; did you mean '\($0)'?" } ?? ""))
  }

  func run() throws {
    let offers = TemplatesCommand.offers.filter { template == nil || $0.template == template }
    Console.print(offers.map { "\($0.template).html\n\($0.shape.describe())" }.joined(separator: "\n"))
  }
}
