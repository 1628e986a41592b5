import ArgumentParser
import Diagnostics
import Intake
import Publishing
import Record

struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Writes the brief of an audience as a mail.",
    discussion: """
      The mail has what the audience may see: the note that a person wrote last, what waits for a decision, what needs care, \
      what changed and what falls due, as plain text and as HTML. Its addresses stand under 'mail' of the audience in \
      fairlead.yaml, and its links lead to 'published_at'. Fairlead opens no connection: whatever sends mail on the machine \
      takes it from here. The same content and day give the same mail.

      Example:

        fairlead mail executives --output .mail && sendmail -t <.mail
      """)

  @Argument(help: "The id of an audience in fairlead.yaml.", completion: .audiences)
  var audience: String

  @OptionGroup var input: InputOptions

  @Option(
    name: .long, help: ArgumentHelp("The file to write. Without it: standard output.", valueName: "file"),
    completion: .file(extensions: ["eml"]))
  var output: String?

  func validate() throws {
    guard output != nil || input.format?.isForPeople ?? true else {
      throw ValidationError("findings go to standard output in this format, as the mail does: add '--output FILE'")
    }
  }

  /// Whether the note of the mail still has a sentence that `fairlead new` left to be replaced. A warning is enough on a page,
  /// which can be mended; a mail cannot be taken back.
  private func isUnwritten(_ findings: Findings) -> Bool {
    findings.shown.contains { finding in
      finding.rule == unfilledTextRuleID && finding.span?.file.contains("updates/\(audience)/") == true
    }
  }

  func run() async throws {
    var stopwatch = Stopwatch()
    let preparation = try await allOrNothing {
      try await Preparation(input, for: .audience(audience), purpose: .mail, stopwatch: &stopwatch)
    }
    input.tell(preparation.findings)
    guard !isUnwritten(preparation.findings) else {
      Console.note("No mail was written: its note is still to be written.")
      throw ExitCode(1)
    }
    guard !input.stops(preparation.findings), let message = preparation.reports.first?.message else {
      Console.note("No mail was written: \(preparation.findings.countsInWords ?? "nothing to tell").")
      throw ExitCode(1)
    }
    if let output {
      do throws(PublishingFailure) { try writeCollected([message.file(at: output)]) } catch { throw error.ending() }
      Console.note("Wrote \(output) for \(message.to.map(\.text).joined(separator: ", ")).")
    } else {
      Console.print(message.bytes, terminator: "")
    }
    if input.timings { Console.note(stopwatch.report) }
    withExtendedLifetime(preparation) { Console.end() }
  }
}
