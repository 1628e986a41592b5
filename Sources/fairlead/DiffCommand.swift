import ArgumentParser
import Diagnostics
import Intake
import Publishing
import Record

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what a change means: concerns, decisions, scores, ranks, figures and findings.",
    discussion: """
      Two reports as 'fairlead build' writes them. Example, for last night's and the one before:

        fairlead diff yesterday/report.json today/report.json

      Or the content at a revision of its git repository and as it is now, both for the same day:

        fairlead diff --base origin/main --format markdown

      One line a change, the most important first; ten of a kind, and then how many more. What defines a figure, such as a \
      target, and who may see what is never cut. With --format markdown it is a comment for a review, with html one page to keep as an artifact, and with json all of it.
      """)

  @Argument(
    help: ArgumentHelp("The report.json from before, and the one from after.", valueName: "report.json"),
    completion: .file(extensions: ["json"]))
  var reports: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare the content at this revision with the content as it is now. Nothing is written in the repository.",
      valueName: "revision"))
  var base: String?

  @Option(
    name: .long, help: ArgumentHelp("With --base: the folder that people write in.", valueName: "folder"),
    completion: .directory)
  var content: String?

  @Option(
    name: .long, help: ArgumentHelp("With --base: for this audience. Without it, for everyone.", valueName: "id"),
    completion: .audiences)
  var audience: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With --base: the day that both speak of. Without it: 'as_of' in the present fairlead.yaml, else today.",
      valueName: "YYYY-MM-DD"), transform: readDate)
  var asOf: CalendarDate?

  @Option(name: .long, help: "How it is told: text, markdown, html or json.")
  var format = DiffFormat.text

  @Option(
    name: .long,
    help: ArgumentHelp("With --format html: the folder of templates. Without it, as for 'build'.", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(
    name: .long,
    help: ArgumentHelp("End with status 1 where there are new-errors or new-concerns.", valueName: "what"))
  var failOn: [DiffAlarm] = []

  func validate() throws {
    guard reports.count == (base == nil ? 2 : 0) else {
      throw ValidationError(
        "name two files, such as 'fairlead diff OLD/report.json NEW/report.json', or a revision with --base")
    }
    guard base != nil || (content == nil && audience == nil && asOf == nil) else {
      throw ValidationError(
        "--content, --audience and --as-of go with --base; two files have their own readers and day")
    }
  }

  func run() async throws {
    let diff: ReportDiff
    do {
      diff = try await compared()
    } catch let failure as DiffFailure {
      throw failure.ending()
    }
    Console.print(try await text(of: diff), terminator: "")
    if failOn.contains(where: { $0.rings(for: diff) }) { throw ExitCode(1) }
  }

  private func text(of diff: ReportDiff) async throws -> String {
    switch format {
    case .text: diff.text
    case .markdown: diff.markdown
    case .html: try await page(of: diff)
    case .json: diff.json
    }
  }

  private func page(of diff: ReportDiff) async throws -> String {
    let path = try templates ?? TemplateFolder.find(besides: content ?? "content")
    let folder = try await allOrNothing { await TemplateFolder(at: path, for: .diff) }
    let (bytes, rendered) = diff.html(with: folder.templates)
    let findings = Findings(folder.findings + rendered)
    guard !findings.hasErrors else {
      Console.note(
        FindingFormat.plain.text(of: findings.attachingExcerpts(source: sourceText), by: .fairlead()), terminator: "")
      throw ExitCode(1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func compared() async throws -> ReportDiff {
    guard let base else { return ReportDiff(from: try document(reports[0]), to: try document(reports[1])) }
    let readers = audience.map(Readers.audience) ?? .everyone
    return try await ContentComparison(of: content ?? "content", for: readers, asOf: asOf).diff(since: base)
  }

  private func document(_ path: String) throws -> ReportDocument {
    let bytes: [UInt8]
    do { bytes = try allOrNothing { try bytesOfFile(path, limit: 256 << 20) } } catch let failure as FolderFailure {
      Console.note("error: \(failure.message)")
      throw ExitCode(74)
    }
    return try ReportDocument(bytes, named: path)
  }
}

/// How a comparison is told.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, json
}

/// What ends a comparison with status 1.
enum DiffAlarm: String, CaseIterable, ExpressibleByArgument {
  case newErrors = "new-errors"
  case newConcerns = "new-concerns"

  func rings(for diff: ReportDiff) -> Bool {
    switch self {
    case .newErrors: diff.newErrors > 0
    case .newConcerns: diff.newConcerns > 0
    }
  }
}

extension DiffFailure {
  /// Says what went wrong, and ends the run as content with errors does.
  func ending() -> ExitCode {
    Console.note("error: \(message)" + (hint.map { "\n   hint: \($0)" } ?? ""))
    return ExitCode(1)
  }
}
