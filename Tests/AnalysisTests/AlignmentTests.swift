import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Alignment")
struct AlignmentTests {
  private func tree(_ objectives: [Objective], _ periodID: String = "2026-Q4") throws -> [AlignmentNode] {
    let report = analyse(.build { $0.objectives = objectives }, asOf: day("2026-11-16"))
    return try #require(report.periods.first { $0.period.id == periodID }).tree
  }

  private func drawing(_ nodes: [AlignmentNode]) -> [String] {
    nodes.map { "\(String(repeating: "-", count: $0.depth))\($0.objective.id)\($0.isRepeated ? "*" : "")" }
  }

  @Test("is drawn with parents before children, over the periods around and within")
  func threeLevels() throws {
    let objectives: [Objective] = [
      .build("company", in: "2026"), .build("half", in: "2026-H2", alignsTo: ["company"]),
      .build("b", alignsTo: ["half"]), .build("a", alignsTo: ["half"]), .build("alone"),
      .build("earlier", in: "2026-Q3", alignsTo: ["half"]),
    ]
    #expect(drawing(try tree(objectives)) == ["company", "-half", "--a", "--b", "alone"])
    #expect(drawing(try tree(objectives, "2026")) == ["company", "-half", "--earlier", "--a", "--b"])
    #expect(drawing(try tree(objectives, "2026-Q3")) == ["company", "-half", "--earlier"])
  }

  @Test("shows one that serves two below both, and its children once")
  func diamond() throws {
    let objectives: [Objective] = [
      .build("a"), .build("b"), .build("c", alignsTo: ["a", "b"]), .build("d", alignsTo: ["c"]),
    ]
    #expect(drawing(try tree(objectives)) == ["a", "-c", "--d", "b", "-c*"])
  }

  @Test("means the objective of the same period, then of the shortest around it")
  func sameName() throws {
    let objectives: [Objective] = [
      .build("growth", in: "2026"), .build("growth", in: "2026-H2", alignsTo: ["growth"]),
      .build("x", alignsTo: ["growth"]), .build("y", alignsTo: ["2026/growth"]),
    ]
    let nodes = try tree(objectives)
    #expect(
      nodes.map { "\($0.depth) \($0.objective.group)/\($0.objective.id)" } == [
        "0 2026/growth", "1 2026-H2/growth", "2 2026-Q4/x", "1 2026-Q4/y",
      ])
    #expect(alignmentFindings(.build { $0.objectives = objectives }).isEmpty)
  }

  @Test("survives a circle, and reports it with its path")
  func circle() throws {
    let objectives: [Objective] = [
      .build("a", alignsTo: ["b"]), .build("b", alignsTo: ["c"]), .build("c", alignsTo: ["a"]),
      .build("d", alignsTo: ["a"]),
    ]
    #expect(Set(try tree(objectives).map(\.objective.id)) == ["a", "b", "c", "d"])
    let findings = alignmentFindings(.build { $0.objectives = objectives })
    #expect(findings.map(\.rule) == ["objective.alignment-cycle"])
    #expect(findings.first?.message == "'a' serves itself by way of b → c")
    #expect(findings.first?.notes.map(\.message) == ["'a' serves 'b'", "'b' serves 'c'", "'c' serves 'a'"])
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.span?.file == "okrs/2026-Q4/a.md")
  }

  @Test("reports an objective that serves itself")
  func itself() {
    let findings = alignmentFindings(.build { $0.objectives = [.build("a", alignsTo: ["a"])] })
    #expect(findings.map(\.message) == ["'a' serves itself"])
  }

  @Test("reports a parent that is not there, with the near miss")
  func dangling() {
    let findings = alignmentFindings(
      .build { $0.objectives = [.build("checkout"), .build("b", alignsTo: ["chekout", "checkout"])] })
    #expect(findings.map(\.rule) == ["objective.dangling-parent"])
    #expect(findings.first?.message == "no objective 'chekout'")
    #expect(findings.first?.hint == "did you mean 'checkout'?")
    #expect(findings.first?.span == spot("okrs/2026-Q4/b.md", 4))
  }

  @Test("finds each of two circles once, also when they share an objective")
  func twoCircles() {
    #expect(cycles(in: [[1], [0], [3], [2], []]) == [[0, 1], [2, 3]])
    #expect(cycles(in: [[1, 2], [0], [0]]) == [[0, 1]])
    #expect(cycles(in: []).isEmpty)
    #expect(cycles(in: [[1], [2], []]).isEmpty)
  }

  @Test("bears a chain of five thousand, and a circle of as many")
  func deep() throws {
    let chain = (0..<5_000).map { Objective.build("o\($0)", alignsTo: $0 == 0 ? [] : ["o\($0 - 1)"]) }
    let nodes = try tree(chain)
    #expect(nodes.count == 5_000)
    #expect(nodes.last?.depth == 4_999)
    #expect(alignmentFindings(.build { $0.objectives = chain }).isEmpty)
    var ring = chain
    ring[0].alignsTo = [.init("o4999", at: spot("x.md"))]
    #expect(alignmentFindings(.build { $0.objectives = ring }).count == 1)
    #expect(try tree(ring).count == 5_001)
  }

  @Test("knows the children of each objective")
  func children() {
    let objectives: [Objective] = [.build("a"), .build("c", alignsTo: ["a"]), .build("b", alignsTo: ["a"])]
    let report = analyse(.build { $0.objectives = objectives }, asOf: day("2026-11-16"))
    #expect(report.objective("a")?.children.map(\.id) == ["b", "c"])
  }
}
