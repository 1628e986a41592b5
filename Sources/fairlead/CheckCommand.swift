import ArgumentParser
import Diagnostics

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the content and tells every finding; writes nothing.")

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
