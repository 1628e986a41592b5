import ArgumentParser
import Diagnostics
import Intake
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the content and tells every finding; writes nothing that is not asked for.",
    discussion: """
      For people as text on standard error, and in a format for programs on standard output: json, annotations of GitHub, a \
      code quality report of GitLab, SARIF for code scanning, a test report of JUnit. Run it at the top of the checkout, so \
      that those programs find the files.

      Examples, the last two for a review on GitHub and on GitLab:

        fairlead check
        fairlead check --format github --new-since origin/main --summary "$GITHUB_STEP_SUMMARY"
        fairlead check --format gitlab >gl-code-quality-report.json
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tell only what is on lines changed since this git revision, and how much is on others.",
      discussion: """
        Since the present history parted from it, with what is not committed yet. What is about a file as a whole is told \
        when the file changed, and so is what names a changed line in a note. Errors on other lines are left out as well: \
        they do not end the run with status 1, and keep 'fairlead build' from publishing as before.
        """,
      valueName: "revision"))
  var newSince: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Append the findings to this file as Markdown, as far as there is room in a job summary.", valueName: "file"),
    completion: .file())
  var summary: String?

  func run() async throws {
    var stopwatch = Stopwatch()
    let lines = try newSince.map(changedLines)
    let preparation = try await allOrNothing { try await Preparation(input, on: lines, stopwatch: &stopwatch) }
    let telling = CheckTelling(preparation, of: input.content, since: newSince)
    input.tell(preparation.findings)
    if input.timings { Console.note(stopwatch.report) }
    telling.say(withCounts: !input.isForPrograms)
    if let summary { try telling.append(to: summary) }
    if input.stops(preparation.findings) { throw ExitCode(1) }
  }

  private func changedLines(since revision: String) throws -> ChangedLines {
    do throws(CollectingFailure) { return try ChangedLines(of: input.content, since: revision) } catch {
      throw error.ending()
    }
  }
}
