import Intake
import Presentation
import Publishing

/// A report on its way out: everything that makes files of it, and the tree they make together.
struct Publication: Sendable {
  private let publishers: [any Publisher]
  private let inputs: [InputFolder]
  private let output: String
  private let way: PublishingWay

  init(
    _ site: Site, preparation: Preparation, input: InputOptions, output: String, way: PublishingWay
  ) {
    (self.output, self.way) = (output, way)
    let templates = preparation.templates
    publishers = [
      ReportJSONPublisher(
        site.directory.report, findings: preparation.findings, content: input.content,
        withholding: preparation.withheldFiles),
      SitePublisher(site, with: templates.templates),
      CopyPublisher(templates.assets.map { ($0.path, $0.source) }),
    ]
    inputs = [InputFolder(input.content, name: "content"), InputFolder(templates.path, name: "templates")]
  }

  func publish() async throws -> OutputTree.Summary {
    let tree = try OutputTree.begin(at: output, apartFrom: inputs, way)
    do {
      try await Publishing.publish(publishers, to: tree)
      return try tree.commit()
    } catch {
      tree.abandon()
      throw error
    }
  }
}
