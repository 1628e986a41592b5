import Testing

@testable import Charts

@Suite("A strip of marks")
struct MarkStripTests {
  private let words = ChartWords(id: "past", title: "Past months", description: "Practised, then lapsing.")

  @Test("has a shape of its own for each state, twelve pixels apart")
  func shapes() throws {
    let parsed = try Parsed(MarkStrip(words, marks: [.good, .watch, .neutral, nil]).svg())
    #expect(parsed.elements.first?["viewBox"] == "0 0 48 12")
    #expect(parsed.all("path", "good").count == 1)
    #expect(parsed.all("circle", "watch").map { $0.number("cx") } == [18])
    #expect(parsed.all("circle", "muted").map { [$0.number("cx"), $0.number("cy")] } == [[30, 6]])
    #expect(parsed.all("line", "muted").map { [$0.number("x1"), $0.number("x2")] } == [[40, 44]])
  }

  @Test("without any mark says that there is no data")
  func empty() {
    let svg = String(decoding: MarkStrip(words, marks: []).svg(), as: UTF8.self)
    #expect(svg.contains("no data") && svg.contains("Practised, then lapsing."))
  }
}
