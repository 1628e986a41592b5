import ArgumentParser
import Diagnostics
import Presentation
import Publishing
import Record

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads the content and publishes the report.",
    discussion: """
      The site is made beside the output folder and put in its place in one step, so that readers never see half of it. \
      Files that did not change keep their time stamps. With any error the old output stays as it is.

      Example, for a run every night:

        fairlead build --output /srv/www/report --quiet --timeout 10m
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder to publish in.", valueName: "folder"),
    completion: .directory)
  var output = "output"

  @OptionGroup var readers: ReaderOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Renew the output file by file instead of exchanging it.",
      discussion: """
        For an output folder that is a mount, or that is mounted elsewhere: it cannot be exchanged, or the mount would \
        keep the old one. Each file changes in one step, pages after what they refer to; for a moment, some pages are \
        new while others are still old.
        """))
  var inPlace = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Write a compressed '.gz' beside every text, for web servers that send it as it is.",
      discussion: "The same text gives the same bytes with one version of zlib; another may compress otherwise."))
  var precompress = false

  @OptionGroup var forms: FormOptions

  @Flag(name: .long, help: "Say nothing when the report is published; problems that keep it from that are told.")
  var quiet = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How long the run may take, as 90s, 10m or 1h. Then it ends with 75, and the old report stays.",
      valueName: "span"),
    transform: readTimeSpan)
  var timeout: TimeSpan?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Leave a dated note beside the old report when no newer one could be made.",
      discussion: """
        It stands on the page 'latest-run.html', with the first findings that everyone may read, and every page shows that \
        it is there. Nothing else of the old report \
        changes, and the next report goes without it.
        """))
  var failurePage = false

  func run() async throws {
    var stopwatch = Stopwatch()
    let note = failurePage ? FailureNote(input, output: output, isFolderEach: readers.everyAudience) : nil
    let bound = timeout.map { limit in
      RunBound(limit) { failure in
        _ = failure.ending()
        note?.leave(because: reasonInWords(failure))
      }
    }
    bringBack()
    let preparation: Preparation
    let published: [(output: String, summary: OutputTree.Summary)]
    do {
      preparation = try await allOrNothing {
        try await Preparation(
          input, for: readers.chosen, isTellingDays: true, forms: forms.forms, stopwatch: &stopwatch)
      }
      published = try await publish(preparation, within: bound)
    } catch {
      let ending = ending(of: error)
      note?.leave(because: reasonInWords(error), naming: linesToMend(error))
      throw ending
    }
    stopwatch.lap("publish")
    for tree in published { tell(tree.summary, in: tree.output, findings: preparation.findings) }
    if let file = try forms.writeSingleFile(of: preparation), !quiet { Console.note("Wrote \(file).") }
    try tellFoldersOfFormerAudiences(besides: published.map(\.output))
    if input.timings { Console.note(stopwatch.report) }
    // The system takes back the memory of a process at once. To take ten thousand records apart first costs as much as
    // to analyse them.
    withExtendedLifetime(preparation) { Console.end() }
  }

  private func publish(
    _ preparation: Preparation, within bound: RunBound?
  ) async throws -> [(output: String, summary: OutputTree.Summary)] {
    try tellFindings(of: preparation)
    let publication = try Publication(
      preparation, input: input, output: output, way: inPlace ? .inPlace : .exchange, isPrecompressed: precompress,
      isFolderEach: readers.everyAudience)
    return try await publication.publish(within: bound)
  }

  func validate() throws {
    if forms.singleFile != nil, readers.everyAudience {
      throw ValidationError("--single-file is of one report: name an audience with --audience")
    }
  }

  /// Says what went wrong, where that was not said yet.
  private func ending(of error: any Error) -> any Error {
    switch error {
    case let failure as PublishingFailure: failure.ending()
    case is StoppedByFindings: ExitCode(1)
    default: error
    }
  }

  /// Throws where they keep the report from being published.
  private func tellFindings(of preparation: Preparation) throws(StoppedByFindings) {
    let findings = preparation.findings
    let isStopped = input.stops(findings) || preparation.reports.isEmpty
    if isStopped || !quiet || input.isForPrograms { input.tell(findings) }
    guard isStopped else { return }
    Console.note("Nothing was published: \(findings.countsInWords ?? "nothing to publish").")
    let (count, word) = findings.hasErrors ? (findings.errorCount, "error") : (findings.warningCount, "warning")
    throw StoppedByFindings(
      counts: "\(count) \(word)\(count == 1 ? "" : "s")", lines: failurePage ? firstLines(of: preparation) : [])
  }

  /// Of a run without a report nobody knows who may read what.
  private func firstLines(of preparation: Preparation) -> [String] {
    guard !preparation.reports.isEmpty else { return [] }
    let withheld = preparation.reports.reduce(into: Set<ContentPath>()) { $0.formUnion($1.withheldFiles) }
    return tellableLines(of: preparation.findings, content: input.content, withholding: withheld, most: 5)
  }

  private func bringBack() {
    // The folders of audiences are known once there is something to publish in them, which brings each back.
    if !readers.everyAudience, OutputTree.bringBack(at: output) {
      Console.note(
        "note: an earlier run was stopped while it published; the output from before it is back in \(output)")
    }
  }

  /// What an audience could see stays where it was published when the audience is gone.
  private func tellFoldersOfFormerAudiences(besides published: [String]) throws {
    guard readers.everyAudience else { return }
    // What begins with a dot is what a run leaves beside a tree.
    let folders = try namesInFolder(output).filter { !$0.hasPrefix(".") }.map { "\(output)/\($0)" }
    for folder in folders where OutputTree.isPublished(at: folder) && !published.contains(folder) {
      Console.note("warning: \(folder) is of no audience in fairlead.yaml, and stays as it was\n   hint: remove it")
    }
  }

  private func tell(_ summary: OutputTree.Summary, in output: String, findings: Findings) {
    let files = summary.written + summary.unchanged
    let counts = findings.countsInWords.map { " (\($0))" } ?? ""
    let line =
      "Published \(files) file\(files == 1 ? "" : "s") in \(output): \(summary.written) new or changed, "
      + "\(summary.unchanged) as before, \(summary.removed) removed\(counts)."
    if !quiet { Console.note(line) }
    for leftover in summary.leftovers.prefix(5) {
      Console.note("warning: \(leftover.message)" + (leftover.hint.map { "\n   hint: \($0)" } ?? ""))
    }
    if summary.leftovers.count > 5 { Console.note("warning: and \(summary.leftovers.count - 5) more of this kind") }
  }
}
