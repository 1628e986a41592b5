import Foundation
import Testing

@testable import Publishing

@Suite("Texts that are compressed beforehand")
struct PrecompressionTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private let page = String(repeating: "<p>Nearly the same again, and once more.</p>\n", count: 4000)

  @discardableResult
  private func publish(
    _ pages: KeyValuePairs<String, String>, _ way: PublishingWay = .exchange, copying file: String? = nil,
    isPrecompressed: Bool = true
  ) throws -> OutputTree.Summary {
    let tree = try OutputTree.begin(at: sandbox.output, way, isPrecompressed: isPrecompressed)
    try tree.write(pages)
    if let file { try tree.copy(from: sandbox.path(file), to: file) }
    return try tree.commit()
  }

  /// What gzip, another program, makes of a compressed file.
  private func unpacked(_ name: String) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", sandbox.path(name)]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: sandbox.path(name))))
  }

  @Test(
    "have a file beside them that gzip unpacks to the same, whatever their size", arguments: [0, 1, 16384, 3 << 20])
  func whole(size: Int) throws {
    // Not to be compressed by much: the low bits of a linear generator (D. Knuth, MMIX) repeat, its high ones do not.
    var state: UInt64 = 17
    let bytes = (0..<size).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 32 + UInt8(state >> 58)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    try sandbox.put("style.css", text)
    try publish(["index.html": text], copying: "style.css")
    #expect(try unpacked("output/index.html.gz") == text)
    #expect(try unpacked("output/style.css.gz") == text)
  }

  @Test("are html, css, js, svg, json, xml, ics, csv, md and txt; pictures stay as they are, and so do long names")
  func kinds() throws {
    for name in ["a.html", "b/c.json", "feed.xml", "calendar.ics", "d.svg", "e.js", "llms.txt", "f.md", "g.csv"] {
      #expect(Precompression.isWanted(for: name), "\(name)")
    }
    let long = String(repeating: "x", count: 248) + ".html"
    for name in ["a.png", "html", "a.html.gz", "b.html/c", "font.woff2", "d/" + long] {
      #expect(!Precompression.isWanted(for: name), "\(name)")
    }
  }

  @Test("are compressed without a name and a time, so that two runs give the same bytes")
  func deterministic() throws {
    try publish(["index.html": page])
    let first = try bytes("output/index.html.gz")
    // RFC 1952, section 2.3: magic number, deflate, no flags, no time.
    #expect(first.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    try FileManager.default.removeItem(atPath: sandbox.output)
    try publish(["index.html": page])
    #expect(try bytes("output/index.html.gz") == first)
  }

  @Test("that did not change keep their compressed file", arguments: [PublishingWay.exchange, .inPlace])
  func unchanged(way: PublishingWay) throws {
    try publish(["index.html": page, "two.html": page], way)
    let kept = try sandbox.inode("output/two.html.gz")
    let summary = try publish(["index.html": page + "!", "two.html": page], way)
    #expect((summary.written, summary.unchanged, summary.removed) == (2, 2, 0))
    #expect(try sandbox.inode("output/two.html.gz") == kept)
    #expect(try unpacked("output/index.html.gz") == page + "!")
  }

  @Test("never keep a compressed file of other bytes, of another length, or that was cut off")
  func spoilt() throws {
    try publish(["index.html": page])
    let good = try bytes("output/index.html.gz")
    let foreign = ["", "short", String(repeating: "x", count: good.count)]
    for text in foreign {
      try sandbox.put("output/index.html.gz", text)
      try publish(["index.html": page])
      #expect(try bytes("output/index.html.gz") == good)
    }
  }

  @Test("lose their compressed files in a run that does not compress", arguments: [PublishingWay.exchange, .inPlace])
  func without(way: PublishingWay) throws {
    try publish(["index.html": page, "a/b.html": page], way)
    let summary = try publish(["index.html": page, "a/b.html": page], way, isPrecompressed: false)
    #expect((summary.unchanged, summary.removed) == (2, 2))
    #expect(!sandbox.exists("output/index.html.gz") && !sandbox.exists("output/a/b.html.gz"))
  }

  @Test("whose compressed name a page has already are a collision that names both")
  func collision() throws {
    let failure = failure { try publish(["index.html": page, "index.html.gz": "mine"]) }
    #expect(failure?.message.contains("index.html.gz") == true && failure?.exitStatus == 1)
    #expect(!sandbox.exists("output"))
  }
}
