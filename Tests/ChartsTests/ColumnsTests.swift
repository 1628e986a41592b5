import Charts
import Testing

@Suite("Columns")
struct ColumnsTests {
  static let words = ChartWords(id: "c", title: "t", description: "d", noData: "nobody counted")

  @Test("a column is as tall as its count, from zero; the last one has the accent")
  func heights() throws {
    // 24 high: the ground at 23, 22 for the greatest count.
    let parsed = try Parsed(Columns(Self.words, counts: [11, 0, 22]).svg())
    #expect(parsed.all("rect", "muted").map { $0.number("height") } == [11])
    #expect(parsed.all("rect", "accent").map { $0.number("height") } == [22])
  }

  @Test("charts with one scale compare")
  func shared() throws {
    let parsed = try Parsed(Columns(Self.words, counts: [11], most: 22).svg())
    #expect(parsed.all("rect", "accent").map { $0.number("height") } == [11])
  }

  @Test("where nobody counted there is no ground, and without any count the words say so")
  func uncounted() throws {
    // 132 wide and four places: the ground begins behind the first.
    let parsed = try Parsed(Columns(Self.words, counts: [nil, 0, 0, 0]).svg())
    #expect(parsed.all("line", "rule").map { $0.number("x1") } == [33])
    #expect(parsed.all("rect", "muted").isEmpty && parsed.all("rect", "accent").isEmpty)
    for counts in [[], [nil, nil]] as [[Int?]] {
      #expect(String(decoding: Columns(Self.words, counts: counts).svg(), as: UTF8.self).contains("nobody counted"))
    }
  }

  @Test("one voice among many is still seen")
  func tiny() throws {
    let parsed = try Parsed(Columns(Self.words, counts: [1, 1_000_000]).svg())
    #expect(parsed.all("rect", "muted").map { $0.number("height") } == [1])
  }
}
