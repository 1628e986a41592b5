import ArgumentParser
import Diagnostics
import Foundation
import Record
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `build` and `check` have in common.
struct InputOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The folder that people write in.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of templates. Without it: 'templates' beside the content folder or here, else those that came with fairlead.",
      valueName: "folder"), completion: .directory)
  var templates: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day to report on; nothing dated later is seen. Without it: 'as_of' in fairlead.yaml, else today.",
      valueName: "YYYY-MM-DD"),
    transform: readDate)
  var asOf: CalendarDate?

  @Option(
    name: .long,
    help: """
      How findings are told: terminal, plain, json, github, gitlab, sarif or junit. Without it: terminal on a terminal, \
      else plain.
      """)
  var format: FindingFormat?

  @Flag(name: .long, help: "Treat warnings as errors: nothing is published while there is one.")
  var warningsAsErrors = false

  @Flag(name: .long, help: .hidden)
  var timings = false
}

extension FindingFormat: ExpressibleByArgument {}

func readDate(_ text: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: text) else {
    throw ValidationError("'\(text)' is not a day; write it as YYYY-MM-DD")
  }
  return date
}

extension InputOptions {
  /// Colour is for terminals, and not for those who said that they want none (no-color.org).
  var chosenFormat: FindingFormat {
    if let format { return format }
    let wantsColour = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    return wantsColour ? .terminal : .plain
  }

  /// Whether findings go to a program, which expects them whatever becomes of the run.
  var isForPrograms: Bool { !chosenFormat.isForPeople }

  /// Text goes to standard error, where it does not mix with what a command prints; what programs read goes to
  /// standard output.
  func tell(_ findings: Findings) {
    let text = chosenFormat.text(of: findings, by: .fairlead(leastFailing: warningsAsErrors ? .warning : .error))
    if isForPrograms { Console.print(text, terminator: "") } else { Console.note(text, terminator: "") }
  }

  func stops(_ findings: Findings) -> Bool {
    findings.hasErrors || (warningsAsErrors && findings.warningCount > 0)
  }
}

extension ReportingTool {
  static func fairlead(leastFailing: Severity = .error) -> ReportingTool {
    ReportingTool(
      version: fairleadVersion, rules: findingRules, leastFailing: leastFailing,
      folder: FileManager.default.currentDirectoryPath)
  }
}
