import Analysis
import Diagnostics
import Foundation
import Presentation
import Record
import Templating
import Testing

@Suite("Every page")
struct PageTests {
  @Test("the templates have no fault of their own")
  func templatesAreSound() throws {
    #expect(try Templates.compiled.get().findings.map(\.message) == [])
  }

  @Test("uses only the names that its page offers", arguments: pageOffers.map(\.template))
  func templatePassesCheck(name: String) throws {
    let offer = try #require(pageOffers.first { $0.template == name })
    let findings = try Templates.compiled.get().check(name, against: offer.shape)
    #expect(findings.map { "\($0.span?.file ?? ""):\($0.span?.line ?? 0) \($0.message)" } == [])
  }

  @Test("the template of mail uses only the names that it is offered")
  func mailPassesCheck() throws {
    let offer = BriefMail.offer
    let findings = try Templates.compiled.get().check(offer.template, against: offer.shape)
    #expect(findings.map { "\($0.span?.file ?? ""):\($0.span?.line ?? 0) \($0.message)" } == [])
  }

  @Test("is the same when it is made again")
  func deterministic() throws {
    #expect(try render(Sample.report) == render(Sample.report))
  }

  static let folder = ProcessInfo.processInfo.environment["FAIRLEAD_RENDER"]

  @Test("can be looked at", .enabled(if: folder != nil, "FAIRLEAD_RENDER names no folder to write to"))
  func writeForTheEye() throws {
    let folder = try #require(PageTests.folder)
    for (name, report) in [("full", Sample.report), ("empty", Sample.emptyReport)] {
      let root = URL(filePath: folder).appending(path: name)
      for (path, text) in try render(report, rules: attentionRuleExplanations) {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let assets = root.appending(path: "assets")
      if FileManager.default.fileExists(atPath: assets.path()) { try FileManager.default.removeItem(at: assets) }
      try FileManager.default.copyItem(at: Templates.folder.appending(path: "assets"), to: assets)
    }
  }
}
