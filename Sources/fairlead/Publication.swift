import Analysis
import Diagnostics
import Intake
import Presentation
import Publishing
import Record
import Templating

/// Makes the pages of a report and writes them, on all cores, one page in memory at a time on each.
struct Publication: Sendable {
  let site: Site
  let templates: TemplateSet
  let findings: Findings
  let withheld: Set<ContentPath>
  let assets: [TextFolder.Copy]
  let inputs: [InputFolder]
  let output: String
  let way: PublishingWay
  private let content: String

  init(
    _ site: Site, preparation: Preparation, input: InputOptions, output: String, way: PublishingWay
  ) {
    self.site = site
    templates = preparation.templates.templates
    findings = preparation.findings
    withheld = preparation.withheldFiles
    self.output = output
    self.way = way
    content = input.content
    assets = preparation.templates.assets
    inputs = [InputFolder(input.content, name: "content"), InputFolder(preparation.templates.path, name: "templates")]
  }

  func publish() async throws -> OutputTree.Summary {
    let tree = try OutputTree.begin(at: output, apartFrom: inputs, way)
    do {
      try await writePages(to: tree)
      for asset in assets { try tree.copy(from: asset.source, to: asset.path) }
      for asset in site.assets {
        try tree.copy(from: asset.source, to: PagePath.asset(asset.path), source: asset.path)
      }
      return try tree.commit()
    } catch {
      tree.abandon()
      throw error
    }
  }

  private func writePages(to tree: OutputTree) async throws {
    let pages = site.pages
    let chunk = max(1, min(64, pages.count / 8))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let json = reportJSON(site.directory, findings: findings, content: content, withholding: withheld)
        try tree.write("report.json", json, source: "the report itself")
      }
      for start in stride(from: 0, to: pages.count, by: chunk) {
        let slice = pages[start..<min(start + chunk, pages.count)]
        group.addTask { try write(slice, to: tree) }
      }
      try await group.waitForAll()
    }
  }

  private func write(_ pages: ArraySlice<Page>, to tree: OutputTree) throws {
    var bytes: [UInt8] = []
    for page in pages {
      bytes.removeAll(keepingCapacity: true)
      let findings = page.render(with: templates, into: &bytes)
      if let finding = findings.first(where: { $0.severity == .error }) {
        throw PublishingFailure(
          .content, "\(finding.span?.place ?? page.template): \(finding.message)", hint: finding.hint)
      }
      try tree.write(page.path, bytes, source: page.source)
    }
  }
}
