import Analysis
import Record
package import Templating
import Wording

/// The smallest step that would make a practice more alive. Shown by `partials/next-step`.
package struct NextStepView: Linked, Sendable {
  let step: NextStep
  let practice: Practice
  /// The id of the team that it is for; nil for the organization.
  let team: String?
  let links: Links

  private var record: RecordKey? { step.file.flatMap { directory.record(in: $0) } }

  package static let names = Names<NextStepView>(
    "next step",
    [
      .text("text", "What is to be done, or until when nothing is") { view in
        view.step.words(view.practice, asOf: view.asOf) { view.directory.teamName($0) }
      },
      .optionalText("command", "The command that makes the file") { view in
        view.step.command(for: view.team.map { view.directory.teamName($0) })
      },
      .optionalText("file", "The file that lacks something") { $0.step.file },
      .optionalText("title", "The title of its record") { view in
        view.record.flatMap { view.directory.title(of: $0) }
      },
      .optionalLink("href", "The way to its record") { view in view.record.flatMap { view.links.to($0) } },
    ])
}
