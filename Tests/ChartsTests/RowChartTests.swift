import Charts
import Testing

@Suite("Timeline and tree")
struct RowChartTests {
  static let words = ChartWords(id: "s", title: "t", description: "d")

  @Test("events stand at their dates, and the older is joined to the newer")
  func timeline() throws {
    let timeline = Timeline(
      Self.words,
      events: [
        .init(day: 75, label: "New", date: "March", state: .settled, href: "new.html"),
        .init(day: 25, label: "Old", date: "January", state: .replaced, replacedBy: 0),
      ],
      days: 0...100, firstDate: "a", lastDate: "b")
    let parsed = try Parsed(timeline.svg())
    // 1.5 % + 97 % of the way.
    #expect(parsed.all("circle", "accent").map { $0["cx"] } == ["74.25%"])
    #expect(parsed.all("svg").dropFirst().map { $0["x"] } == ["25.75%"])
    let join = parsed.all("line", "muted").filter { $0["x1"] == "74.25%" && $0["x2"] == "74.25%" }
    #expect(join.map { [$0.number("y1"), $0.number("y2")] } == [[91, 51]])
    #expect(parsed.texts == ["a", "b", "New", "March", "Old", "January"])
    #expect(parsed.elements.first?.number("height") == 104)
  }

  @Test("an event replaced by itself or by none that exists has no join")
  func badReplacement() throws {
    let events = [0, 7, -1].map { Timeline.Event(day: 1, label: "x", date: "d", state: .replaced, replacedBy: $0) }
    let parsed = try Parsed(Timeline(Self.words, events: [events[0]], firstDate: "a", lastDate: "b").svg())
    #expect(parsed.all("line", "muted").count == 1)
    for event in events.dropFirst() {
      #expect(
        try Parsed(Timeline(Self.words, events: [event], firstDate: "", lastDate: "").svg()).all("line").count == 3)
    }
  }

  @Test("each state has a shape of its own")
  func shapes() throws {
    let shapes = try Timeline.State.allCases.map { state in
      let event = Timeline.Event(day: 1, label: "x", date: "d", state: state)
      let parsed = try Parsed(Timeline(Self.words, events: [event], firstDate: "", lastDate: "").svg())
      return parsed.elements.filter { ["circle", "path"].contains($0.name) }
        .map { "\($0.name) \($0["d"] ?? "") \($0["fill"] ?? "")" }.joined(separator: ", ")
    }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test("a long label is shortened, and whole in the title of its link")
  func shortened() throws {
    let label = "Buy, not build, fraud scoring for every market we are in"
    let event = Timeline.Event(day: 1, label: label, date: "d", state: .open, href: "x.html")
    let parsed = try Parsed(Timeline(Self.words, events: [event], firstDate: "", lastDate: "").svg())
    #expect(parsed.texts.contains("Buy, not build, fraud scoring for…"))
    #expect(parsed.all("title").last?.text == label)
  }

  @Test("a tree is indented by depth, and each node is joined to the one above it")
  func tree() throws {
    let tree = Tree(
      Self.words,
      nodes: [
        .init(depth: 0, label: "root", detail: "0.5"), .init(depth: 1, label: "child"),
        .init(depth: 2, label: "leaf"), .init(depth: 1, label: "other"),
      ])
    let parsed = try Parsed(tree.svg())
    #expect(parsed.all("circle").map { $0.number("cx") } == [7, 27, 47, 27])
    // Rows: 44 high with a detail, 28 without.
    #expect(parsed.all("circle").map { $0.number("cy") } == [11, 55, 83, 111])
    #expect(parsed.all("path").map { $0["d"] } == ["M7 20L7 55L18 55", "M27 64L27 83L38 83", "M7 20L7 111L18 111"])
  }

  @Test("depth is bounded, and never more than one below the node before")
  func depth() throws {
    let depths = [5, 9, -4] + Array(0...20)
    let tree = Tree(Self.words, nodes: depths.map { .init(depth: $0, label: "x") })
    let parsed = try Parsed(tree.svg())
    let expected = [0, 1, 0] + (0...20).map { min($0, Tree.deepest) }
    #expect(parsed.all("circle").map { $0.number("cx") } == expected.map { Double(7 + 20 * $0) })
  }

  @Test("labels are wrapped, in wide letters sooner, and shortened after three lines")
  func wrapping() throws {
    let lines = { (label: String) in
      try Parsed(Tree(Self.words, nodes: [.init(depth: 0, label: label)], measure: 20).svg()).texts
    }
    #expect(try lines("one two three four five six") == ["one two three four", "five six"])
    #expect(
      try lines(String(repeating: "決", count: 15)) == [
        String(repeating: "決", count: 10), String(repeating: "決", count: 5),
      ])
    #expect(try lines(String(repeating: "x", count: 1_000_000)).map(\.count) == [20, 20, 20])
    #expect(try lines("") == [""])
  }

  /// 328 pixels are left on a phone of 360; the wider sans-serifs have letters of 7.6 pixels at the size of 13.
  @Test("no line of a tree is wider than a phone, at any depth")
  func narrow() throws {
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    let nodes = (0...Tree.deepest).map { Tree.Node(depth: $0, label: words, detail: words) }
    let lines = try Parsed(Tree(Self.words, nodes: nodes).svg()).all("text")
    #expect(lines.count == nodes.count * (Tree.mostLines + Tree.mostDetailLines))
    for line in lines {
      #expect((line.number("x") ?? 0) + Double(line.text.count) * 7.6 <= 328, "\(line.text)")
    }
  }

  @Test("a tree of 50,000 nodes in one another is drawn")
  func deep() {
    let nodes = (0..<50_000).map { Tree.Node(depth: $0, label: "x") }
    #expect(Tree(Self.words, nodes: nodes).svg().count > 1_000_000)
  }
}
