import Diagnostics
import Record
import Testing

/// The numbers of a metric's file, which explain each other.
@Suite("Numbers in a column, as tools write them")
struct NumberColumnTests {
  private func series(_ cells: [String], unit: String = "visits") async throws -> (values: [Double], checked: Checked) {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write(
      "metrics/m.yaml",
      """
      title: M
      question: Why?
      unit: "\(unit)"
      better: higher
      kind: leading
      ties_to: customer
      source: {csv: data/m.csv, date: week, value: value}
      """)
    let rows = cells.enumerated().map { "2026-0\($0 / 28 + 1)-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1),\"\($1)\"" }
    try scratch.write("data/m.csv", "week,value\n" + rows.joined(separator: "\n") + "\n")
    let checked = await scratch.check()
    return (checked.record?[Metric.self].first?.points.map(\.value) ?? [], checked)
  }

  @Test("a number that shows its mark settles the file")
  func settled() async throws {
    #expect(try await series(["4.500", "1.250", "3.5"]).values == [4.5, 1.25, 3.5])
    #expect(try await series(["4.500", "1.250", "3,5"]).values == [4500, 1250, 3.5])
    #expect(try await series(["12,000", "1.5", "1,234,567"]).values == [12_000, 1.5, 1_234_567])
    #expect(try await series(["12,000", "1,5", ",5"]).values == [12, 1.5, 0.5])
    for cells in [["4.500", "3.5"], ["4.500", "3,5"], ["12,000", "1.5"], ["12,000", "1,5"]] {
      #expect(try await series(cells).checked.found == [])
    }
  }

  @Test("a file of points with three digits is read with decimals, and warned of once")
  func points() async throws {
    let (values, checked) = try await series(["4.500", "1.250", "2.750"])
    #expect(values == [4.5, 1.25, 2.75])
    #expect(
      checked.found.map(\.message) == [
        "'4.500' is read as 4.5, and can be meant as 4500, like 2 other numbers of this column"
      ])
    #expect(checked.found.map(\.severity) == [.warning])
  }

  @Test("a file of commas with three digits is refused once, with both readings")
  func commas() async throws {
    let (_, checked) = try await series(["12,000", "13,500"])
    #expect(checked.found.map(\.rule) == ["series.two-readings"])
    #expect(checked.found.map(\.severity) == [.error])
    #expect(
      checked.found.first?.message == "'12,000' can be read as 12000 or as 12, like 1 other number of this column")
  }

  @Test("a cell may carry the metric's unit, in its sign or a word")
  func units() async throws {
    #expect(try await series(["2,41%", "3 %", "4 percent", "5"], unit: "%").values == [2.41, 3, 4, 5])
    #expect(try await series(["2 h", "3 hours", "4"], unit: "hours").values == [2, 3, 4])
    #expect(try await series(["€ 1 000", "2 EUR"], unit: "EUR").values == [1000, 2])
    #expect(try await series(["12k", "½", "10 000", "1e3", "−5"]).values == [12_000, 0.5, 10_000, 1000, -5])
    let (_, checked) = try await series(["95 %", "~5", "5 days"])
    #expect(
      checked.found.map(\.message) == [
        "'95 %' is in per cent, and the metric is in 'visits'", "'~5' says about how much, and 'value' takes a number",
        "'value' cannot be given in 'days'",
      ])
    #expect(
      checked.found.first?.hint
        == "write a number of visits; or 'unit: \"%\"' in the metric, if its values are in per cent")
  }

  @Test("the unit of a metric may be per cent in words", arguments: ["percent", "pct", "per cent", "%"])
  func percent(unit: String) async throws {
    #expect(try await series(["95"], unit: unit).checked.record?[Metric.self].first?.unit == "%")
  }

  @Test("a row that is left out takes its number with it")
  func leftOut() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nbetter: higher\nkind: leading\nties_to: customer\n"
        + "source: {csv: data/m.csv, date: week, value: value}\n")
    try scratch.write("data/m.csv", "week,value\nsoon,4.500\n2026-01-05,\"2.500\"\n2026-01-12,\"1,5\"\n")
    let checked = await scratch.check()
    #expect(checked.found.map(\.rule) == ["series.date"])
    #expect(checked.record?[Metric.self].first?.points.map(\.value) == [2500, 1.5])
  }
}
