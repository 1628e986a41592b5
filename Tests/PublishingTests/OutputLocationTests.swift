import Foundation
import Publishing
import Testing

private let home = ProcessInfo.processInfo.environment["HOME"].flatMap {
  $0 != "/" && FileManager.default.fileExists(atPath: $0) ? $0 : nil
}

@Suite("Where the output may be")
struct OutputLocationTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.put("site/content/a.md", "a")
  }

  private func refusal(_ output: String) -> String? {
    let inputs = [InputFolder(sandbox.path("site/content"), name: "content")]
    let failure = failure { _ = try OutputTree.begin(at: output, apartFrom: inputs) }
    #expect(failure == nil || failure?.exitStatus == 64)
    return failure?.message
  }

  @Test("inside an input, the input itself and above it are refused")
  func overlap() throws {
    let content = sandbox.path("site/content")
    #expect(refusal(content + "/out") == "output '\(content)/out' lies inside content")
    #expect(refusal(content + "/new/out") == "output '\(content)/new/out' lies inside content")
    #expect(refusal(content) == "output '\(content)' is the content folder")
    #expect(refusal(content + "/../content/.") == "output '\(content)/../content/.' is the content folder")
    #expect(refusal(sandbox.path("site")) == "output '\(sandbox.root)/site' holds the content folder")
    #expect(refusal(sandbox.root) == "output '\(sandbox.root)' holds the content folder")
    #expect(refusal(sandbox.path("site/output")) == nil)
    #expect(refusal(sandbox.path("site/content-output")) == nil)
    #expect(try sandbox.tree("site") == ["content/a.md: a"])
  }

  @Test("overlap is seen through links")
  func overlapThroughLinks() throws {
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("alias"), withDestinationPath: sandbox.path("site/content"))
    #expect(refusal(sandbox.path("alias/out")) == "output '\(sandbox.root)/alias/out' lies inside content")
    #expect(refusal(sandbox.path("alias")) == "output '\(sandbox.root)/alias' is the content folder")
  }

  @Test("the root and a name of nothing are refused")
  func places() throws {
    #expect(refusal("/") == "output '/' is the root of the file system")
    #expect(refusal("//") == "output '//' is the root of the file system")
    #expect(refusal("") == "the output folder has no name")
  }

  @Test("the home folder is refused", .enabled(if: home != nil, "there is no home folder"))
  func homeFolder() throws {
    let home = try #require(home)
    #expect(refusal(home) == "output '\(home)' is your home folder")
  }

  @Test("a link to a folder is followed: the folder is exchanged, the link stays")
  func link() throws {
    try sandbox.makeFolder("www/public")
    try FileManager.default.createSymbolicLink(atPath: sandbox.output, withDestinationPath: "www/public")
    try publish(["index.html": "one"], in: sandbox)
    try publish(["index.html": "two"], in: sandbox)
    #expect(try sandbox.text("www/public/index.html") == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.output) == "www/public")
  }

  @Test("a link to nothing is refused")
  func deadLink() throws {
    try FileManager.default.createSymbolicLink(atPath: sandbox.output, withDestinationPath: "nowhere")
    #expect(refusal(sandbox.output) == "output '\(sandbox.output)' is a link to nothing")
  }

  @Test("a trailing slash changes nothing")
  func trailingSlash() throws {
    _ = try OutputTree.begin(at: sandbox.output + "//").commit()
    #expect(sandbox.exists("output/.fairlead"))
    #expect(try sandbox.besides() == [])
  }
}
