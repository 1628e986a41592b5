import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Publishing
import Templating

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding or an attention item means, and how to mend it.",
    discussion: """
      Without an id, all ids are listed with one sentence each. With a word, such as delivery, decisions or owner, those \
      that are about it. 'limits' says how much is read, made and waited for.

      Examples:

        fairlead explain link.to-nothing
        fairlead explain delivery
        fairlead explain limits
      """)

  @Argument(
    help: "The id in brackets behind a finding, such as link.to-nothing; or a section, a folder or a field.",
    completion: .custom { _, _, _ in ExplainTopics.words })
  var id: String?

  func validate() throws {
    guard let id, id != limitsTopic, !ruleCatalogue.contains(where: { $0.id == id }), ExplainTopics(of: id).isEmpty
    else { return }
    let hint = suggestion(for: id, among: ExplainTopics.words) ?? "list all with 'fairlead explain'"
    throw ValidationError("there is no topic '\(id)'; \(hint)")
  }

  func run() throws {
    guard let id else { return Console.print(list()) }
    guard id != limitsTopic else { return Console.print(explainedLimits()) }
    guard ruleCatalogue.contains(where: { $0.id == id }) else {
      return Console.print(ExplainTopics(of: id).text(of: id))
    }
    Console.print(ruleCatalogue.filter { $0.id == id }.map(text).joined(separator: "\n\n"))
  }

  private func list() -> String {
    let width = ruleCatalogue.map(\.id.count).max() ?? 0
    return ruleCatalogue.map { rule in
      rule.id + String(repeating: " ", count: width - rule.id.count + 2) + rule.summary
    }.joined(separator: "\n")
  }

  private func text(_ rule: Rule) -> String {
    "\(rule.id) (\(rule.severity.rawValue))\n\(rule.summary)\n\n\(wrapped(rule.explanation))"
  }
}

/// Every rule there is, by id.
let ruleCatalogue: [Rule] =
  (findingRules + attentionRuleExplanations + signalRuleExplanations + deliveryMeasureExplanations
  + objectiveExplanations + priorityExplanations + experimentExplanations + outcomeExplanations
  + metricEventExplanations)
  .sorted { $0.id < $1.id }

/// Those that findings are of.
let findingRules: [Rule] = (intakeRules + templateRules + analysisRules + publishingRules).sorted { $0.id < $1.id }

/// Paragraphs broken at 80 columns.
func wrapped(_ text: String, width: Int = 80) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
    var lines: [String] = [""]
    for word in paragraph.split(separator: " ") {
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + word.count < width {
        lines[last] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}
