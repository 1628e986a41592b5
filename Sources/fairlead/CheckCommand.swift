import ArgumentParser
import Diagnostics

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the content and tells every finding; writes nothing.",
    discussion: """
      For people as text on standard error, and in a format for programs on standard output: json, annotations of GitHub, a \
      code quality report of GitLab, SARIF for code scanning, a test report of JUnit. Run it at the top of the checkout, so \
      that those programs find the files.

      Examples:

        fairlead check
        fairlead check --format sarif >fairlead.sarif
      """)

  @OptionGroup var input: InputOptions

  func run() async throws {
    var stopwatch = Stopwatch()
    let preparation = try await allOrNothing { try await Preparation(input, stopwatch: &stopwatch) }
    input.tell(preparation.findings)
    if input.timings { Console.note(stopwatch.report) }
    let counts = preparation.findings.countsInWords
    if !input.isForPrograms {
      Console.note(counts.map { "Checked \(input.content): \($0)." } ?? "Checked \(input.content): no findings.")
    }
    if input.stops(preparation.findings) { throw ExitCode(1) }
  }
}
