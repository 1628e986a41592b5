import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("units beside the numbers of a key result")
struct KeyResultUnitTests {
  private func check(_ keyResult: String, unit: String = "%") async throws -> (Checked, KeyResult?) {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("data/m.csv", "week,value\n2026-05-04,2.1\n2026-05-11,2.4\n2026-05-18,2.2\n")
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nunit: '\(unit)'\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: week, value: value}\n"
    )
    try scratch.write(
      "okrs/2026-Q2/a.md", "---\ntitle: T\nkey_results:\n  - {id: a, title: A, \(keyResult)}\n---\nWhy.\n")
    let checked = await scratch.check()
    return (checked, checked.record?[Objective.self].first?.keyResults.first)
  }

  @Test(
    "are read where they are those of the metric, as in the metric's own target",
    arguments: [
      ("metric: m, baseline: 2.2%, target: 1 percent", "%", 2.2, 1.0),
      ("metric: m, baseline: 3 days, target: 1 day", "days", 3, 1),
      ("metric: m, baseline: 2.2, target: 1", "%", 2.2, 1),
    ])
  func metric(written: String, unit: String, baseline: Double, target: Double) async throws {
    let (checked, keyResult) = try await check(written, unit: unit)
    #expect(!checked.ids.contains("field.not-a-number"))
    #expect((keyResult?.baseline, keyResult?.target) == (baseline, target))
  }

  @Test("are told, once each, where the metric has another unit or none")
  func other() async throws {
    for unit in ["days", ""] {
      let (checked, _) = try await check("metric: m, baseline: 2.2%, target: 1", unit: unit)
      let found = checked.found.filter { $0.rule == "field.not-a-number" }
      #expect(found.count == 1 && found.first?.message.hasPrefix("'2.2%' is in per cent, and the metric") == true)
    }
  }

  @Test("have to be alike where check-ins measure, and nothing is as much in any unit")
  func checkIns() async throws {
    let inPerCent = "baseline: 0, target: 50%, check_ins: [{date: 2026-05-04, value: 30 percent}]"
    let (checked, keyResult) = try await check(inPerCent)
    #expect(!checked.ids.contains("field.not-a-number"))
    #expect((keyResult?.baseline, keyResult?.target) == (0, 50))
    let mixed = try await check("baseline: 20%, target: 50%, check_ins: [{date: 2026-05-04, value: 30}]").0
    #expect(
      mixed.found.filter { $0.rule == "field.not-a-number" }.map(\.message) == [
        "'20%' has a unit, and other numbers of this key result have none"
      ])
  }
}
