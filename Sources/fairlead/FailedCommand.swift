import ArgumentParser
import Diagnostics

struct FailedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failed",
    abstract: "Leaves a dated note beside the report that no newer one could be made, and why.",
    discussion: """
      For what goes wrong before 'fairlead build' begins, such as content that could not be fetched: the page \
      latest-run.html says so, and every page shows it, as with 'build --failure-page'. The next report goes without it. \
      Example, behind 'git -C content pull -q ||':

        fairlead failed --output /srv/www/report "the content could not be fetched"

      It ends with 1, as the run that it speaks of, so that what stands behind '&&' is not done.
      """)

  @Argument(help: ArgumentHelp("Why, as the end of a sentence without a full stop.", valueName: "reason"))
  var reason: String

  @Option(
    name: .long, help: ArgumentHelp("The folder that is published.", valueName: "folder"),
    completion: .directory)
  var output = "output"

  @Option(
    name: .long,
    help: ArgumentHelp("The folder of templates. Without it, those that came with the program.", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Flag(name: .long, help: "Beside the report of each audience, as 'build --every-audience' writes them.")
  var everyAudience = false

  func run() throws {
    let words = harmless(reason)
    let note = FailureNote(output: output, templates: templates, isFolderEach: everyAudience)
    if !note.hasReport { Console.note("error: there is no report in \(output) to leave a note beside") }
    note.leave(because: words.hasSuffix(".") ? String(words.dropLast()) : words)
    throw ExitCode(1)
  }
}
