import Intake
import Presentation
import Publishing

/// A report on its way out: everything that makes files of it, and the tree they make together.
///
/// Several reports are each a tree of its own; all are made before any of them is put in its place.
struct Publication: Sendable {
  private let trees: [(output: String, publishers: [any Publisher])]
  private let inputs: [InputFolder]
  private let way: PublishingWay
  private let isPrecompressed: Bool

  /// - Parameter isFolderEach: each report stands in a folder of the output that is named after its audience.
  init(
    _ preparation: Preparation, input: InputOptions, output: String, way: PublishingWay, isPrecompressed: Bool,
    isFolderEach: Bool = false
  ) throws(PublishingFailure) {
    (self.way, self.isPrecompressed) = (way, isPrecompressed)
    if isFolderEach { try Publication.check(preparation.reports.map(\.folder), in: output) }
    let templates = preparation.templates
    trees = preparation.reports.map { report in
      let publishers: [any Publisher] =
        report.besidesPages(from: input) + [
          SitePublisher(report.site, with: templates.templates),
          FeedPublisher(report.site.directory),
          PrintPublisher(report.site, with: templates.templates),
          CopyPublisher(templates.assets),
        ]
      return (isFolderEach ? "\(output)/\(report.folder)" : output, publishers)
    }
    inputs = [InputFolder(input.content, name: "content"), InputFolder(templates.path, name: "templates")]
  }

  /// Whether each report can have a folder of its own.
  private static func check(_ folders: [String], in output: String) throws(PublishingFailure) {
    if OutputTree.isPublished(at: output) {
      throw PublishingFailure(
        .content, "\(output) is a site, and a folder for each audience would stand in it",
        hint: "name another folder with --output, or remove \(output)")
    }
    for (place, folder) in folders.enumerated() {
      if folder.first == "." || folder.contains("/") || folders[..<place].contains(folder) {
        throw PublishingFailure(
          .content, "the audience '\(folder)' cannot have a folder of that name in \(output)",
          hint: "give it an id of letters, digits and hyphens that is not '\(PreparedReport.everyone)'")
      }
    }
  }

  /// What was done, tree by tree.
  ///
  /// - Parameter bound: how long it may take; nil for any time.
  func publish(within bound: RunBound?) async throws -> [(output: String, summary: OutputTree.Summary)] {
    var begun: [OutputTree] = []
    bound?.reach(.writing)
    do {
      for tree in trees {
        begun.append(
          try OutputTree.begin(at: tree.output, apartFrom: inputs, way, isPrecompressed: isPrecompressed))
        try await Publishing.publish(tree.publishers, to: begun[begun.count - 1]) {
          if let bound, bound.end < .now { throw bound.failure }
        }
      }
      bound?.reach(.placing)
      return try zip(trees, begun).map { ($0.output, try $1.commit()) }
    } catch {
      begun.forEach { $0.abandon() }
      throw error
    }
  }
}

extension PreparedReport {
  /// What makes the files beside the pages, but for the feed, which alone tells of days before. `report.json` comes first, because it
  /// takes longest.
  func besidesPages(from input: InputOptions) -> [any Publisher] {
    [
      ReportJSONPublisher(
        site.directory.report, findings: findings, content: input.content, withholding: withheldFiles),
      LatestRunPublisher(),
      CalendarPublisher(site.directory),
      TextIndexPublisher(site.directory),
    ]
  }
}
