import Foundation
import Testing

@testable import Presentation
@testable import Publishing

@Suite("Files whose name holds a digest")
struct LastingAssetsTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func style(_ digit: Int) -> String { "assets/fairlead.\(String(repeating: "\(digit)", count: 16)).css" }

  /// Publishes a page with the style of a number.
  @discardableResult
  private func publish(_ digit: Int, _ way: PublishingWay) throws -> OutputTree.Summary {
    let tree = try OutputTree.begin(at: sandbox.output, way)
    try tree.write(["index.html": "page \(digit)", .init(style(digit)): "style \(digit)"])
    return try tree.commit()
  }

  private func styles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.path("output/assets")).sorted().map { "assets/" + $0 }
  }

  @Test("stay one report longer than they are fetched", arguments: [PublishingWay.exchange, .inPlace])
  func lasting(way: PublishingWay) throws {
    try publish(1, way)
    #expect(try publish(2, way).removed == 0)
    #expect(try styles() == [style(1), style(2)])
    #expect(try publish(2, way).removed == 1)
    #expect(try styles() == [style(2)])
    try publish(3, way)
    try publish(4, way)
    #expect(try styles() == [style(3), style(4)])
    #expect(try sandbox.text("output/" + style(3)) == "style 3")
  }

  @Test("go at once when they are made of content, which the next report may be withheld from")
  func content() throws {
    let index = "assets/search-index.0123456789abcdef.js"
    let first = try OutputTree.begin(at: sandbox.output)
    try first.write(["index.html": "page", .init(index): "Secret"])
    _ = try first.commit()
    try publish(1, .exchange)
    #expect(try styles() == [style(1)])
  }

  @Test("that come back are fetched, and stay as long as any", arguments: [PublishingWay.exchange, .inPlace])
  func back(way: PublishingWay) throws {
    for digit in [1, 2, 1, 3] { try publish(digit, way) }
    #expect(try styles() == [style(1), style(3)])
  }

  @Test("are listed in the marker behind an empty line, so that the next run knows them as its own")
  func marker() throws {
    try publish(1, .exchange)
    try publish(2, .exchange)
    let text = try sandbox.text("output/.fairlead")
    #expect(text == OutputMarker.header + "\(style(2))\nindex.html\n\n\(style(1))\n")
    let marker = try #require(OutputMarker(bytes: Array(text.utf8)))
    #expect(marker.lasting == [RawPath(style(1))] && marker.paths.count == 3)
    #expect(String(decoding: marker.bytes, as: UTF8.self) == text)
  }

  @Test("are those right in the folder of assets, with sixteen hexadecimal digits")
  func names() {
    #expect(SharedFiles.undigested("assets/fairlead.0123456789abcdef.css") == "assets/fairlead.css")
    for path in [
      "assets/fairlead.css", "assets/fairlead.0123456789ABCDEF.css", "fairlead.0123456789abcdef.css",
      "assets/fairlead.0123456789abcde.css", "assets/a.b.0123456789abcdef.css",
    ] {
      #expect(SharedFiles.undigested(path) == nil, "\(path)")
    }
    #expect(SharedFiles.path(of: "assets/fairlead.css", digest: 0xAB) == "assets/fairlead.00000000000000ab.css")
    #expect(SharedFiles.path(of: "assets/logo.svg", digest: 0xAB) == "assets/logo.svg")
    let shared = SharedFiles(among: ["index.html", "assets/icon.00000000000000ab.svg"])
    #expect(shared.icon == "assets/icon.00000000000000ab.svg" && shared.stylesheet == "assets/fairlead.css")
  }
}
