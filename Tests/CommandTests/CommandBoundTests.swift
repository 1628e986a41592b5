import Foundation
import Testing

@Suite("Bounds of what is sent, and one beyond", .enabled(if: Program.isThere, "the program is not built"))
struct CommandBoundTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("an image in one file to be sent, or the words for it")
  func image() throws {
    let most = try #require(Bounds(of: place).all["single-file.image"])
    try place.writeContent()
    try place.write(
      "content/decisions/0009-map.md",
      "---\ntitle: Map\nstatus: accepted\ndate: 2026-06-14\n---\n![The quay from above](map.png)\n")
    for (size, isShown) in [(most, true), (most + 1, false)] {
      try place.write("content/decisions/map.png", String(repeating: "x", count: size))
      let ending = try place.fairlead("build", "--single-file", "one.html")
      let text = try place.text("one.html")
      #expect(ending.status == 0 && text.contains("The quay from above"), "\(ending.errors)")
      #expect(text.contains("src=\"data:image/png;base64,") == isShown, "\(size)")
    }
  }
}

/// The bounds as the program tells them.
struct Bounds {
  /// By name; of a size, in bytes.
  var all: [String: Int] = [:]

  init(of place: Workplace) throws {
    for line in try place.fairlead("explain", "limits").output.split(separator: "\n") {
      guard let match = line.firstMatch(of: #/^([a-z\-]+\.[a-z.\-]+) +([0-9,]+) ([A-Za-z]+)/#) else { continue }
      let shift = ["KiB": 10, "MiB": 20, "GiB": 30][String(match.3)] ?? 0
      all[String(match.1)] = (Int(match.2.replacing(",", with: "")) ?? 0) << shift
    }
  }
}
