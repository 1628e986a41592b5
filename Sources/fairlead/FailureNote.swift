import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
import Record
import Templating
import Wording

/// The dated note that a failed run puts beside the report which stays: the page of the latest run, and the style that
/// shows on every page that there is something to read there.
struct FailureNote: Sendable {
  /// What was published before the run.
  private let outputs: [String]
  /// Folders whose templates are tried, the first first: those of the run may be what is wrong.
  private let templates: [String]

  init(_ input: InputOptions, output: String, isFolderEach: Bool) {
    self.init(output: output, templates: templatesFolder(of: input), isFolderEach: isFolderEach)
  }

  /// - Parameter templates: a folder that is tried first.
  init(output: String, templates: String?, isFolderEach: Bool) {
    outputs = (isFolderEach ? foldersOfAudiences(in: output) : [output]).filter { OutputTree.isPublished(at: $0) }
    self.templates = [templates].compactMap(\.self) + ProgramFolder.templateFolders
  }

  /// Whether there is a report to leave it beside.
  var hasReport: Bool { !outputs.isEmpty }

  /// Leaves it. What keeps it from being left is told, and changes nothing about how the run ends.
  ///
  /// - Parameter findings: the first that everyone may read.
  func leave(because reason: String, naming findings: [String] = []) {
    let failure = RunFailure(moment: momentInWords(secondsNow()), reason: reason, findings: findings)
    for output in outputs {
      do throws(PublishingFailure) {
        try leave(failure, beside: output)
      } catch {
        Console.note("warning: no note of this could be left beside the report in \(output): \(error.message)")
      }
    }
  }

  private func leave(_ failure: RunFailure, beside output: String) throws(PublishingFailure) {
    let tree = try PublishedTree(at: output)
    let head = try ReportHead(tree.report)
    let page = LatestRunPage(
      organization: head.organization, asOf: head.asOf, shared: SharedFiles(among: tree.paths), failure: failure)
    guard let bytes = rendered(page) else {
      throw PublishingFailure(.content, "no template latest-run.html can be used")
    }
    let files = [
      (path: PagePath.latestRun, bytes: bytes),
      (path: PagePath.latestRunStyle, bytes: LatestRunPublisher.style(hasFailed: true)),
    ]
    guard try OutputTree.replace(files, at: output) else {
      throw PublishingFailure(.content, "it was made without a page about the latest run")
    }
  }

  private func rendered(_ model: LatestRunPage) -> [UInt8]? {
    let page = Page(path: PagePath.latestRun, source: "the latest run", kind: LatestRunPage.kind) { model }
    for folder in templates where TextFolder.isThere(folder) {
      let set = TemplateSet(compiling: TemplateTexts(at: folder).files)
      var bytes: [UInt8] = []
      let findings = page.render(with: set, into: &bytes)
      if set.contains(page.template), !findings.contains(where: { $0.severity == .error }) { return bytes }
    }
    return nil
  }
}

/// Why a run ended without a report, as the end of a sentence.
func reasonInWords(_ error: any Error) -> String {
  switch error {
  case let stopped as StoppedByFindings: return "the content or its templates have \(stopped.counts)"
  case let failure as PublishingFailure:
    switch failure.cause {
    case .content: return "two pages would be one file"
    case .usage: return "the report cannot be published where it was asked for"
    case .disk: return "a read or write error"
    case .time: return "it took longer than it may"
    }
  case let code as ExitCode where code.rawValue == 74: return "a read or write error"
  default: return "it was called in a way that cannot work"
  }
}

/// What a run that ended so says of what has to be mended.
func linesToMend(_ error: any Error) -> [String] { (error as? StoppedByFindings)?.lines ?? [] }

/// Findings keep a report from being published.
struct StoppedByFindings: Error {
  /// `2 errors`.
  let counts: String
  /// The first of them that everyone may read.
  let lines: [String]
}

private func foldersOfAudiences(in output: String) -> [String] {
  do throws(FolderFailure) {
    return try namesOfFiles(in: output).filter { !$0.hasPrefix(".") }.map { "\(output)/\($0)" }
  } catch {
    // What cannot be listed is told where the run needs it.
    return []
  }
}

private func templatesFolder(of input: InputOptions) -> String? {
  do { return try input.templates ?? TemplateFolder.find(besides: input.content) } catch { return nil }
}
