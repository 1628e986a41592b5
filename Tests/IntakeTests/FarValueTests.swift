import Diagnostics
import Testing

@testable import Intake

/// Which values are told as likely slips, and which never: what an outage does to a series is no slip.
@Suite("values far from all others")
struct FarValueTests {
  private func told(_ values: [Double], unit: String = "") -> [Double] {
    FarValues(values, unit: unit).far.map { values[$0.place] }
  }

  private let rates = [2.38, 2.41, 1.9, 3.1, 0, 2.2]

  @Test("a share a hundred times too large, or small, is told with the reading that fits")
  func shares() {
    let far = FarValues(rates + [241], unit: "%")
    #expect(far.far == [FarValues.Far(place: 6, reading: 2.41)])
    #expect(far.range == 0...3.1)
    #expect(FarValues([0.95, 95.1, 94.2, 96], unit: "%").far == [FarValues.Far(place: 0, reading: 95)])
    #expect(FarValues([0.024, 1.3, 5.8, 2.4], unit: "%").far == [FarValues.Far(place: 0, reading: 2.4)])
    #expect(FarValues([0.954, 0.951, 0.962, 95.5], unit: "").far == [FarValues.Far(place: 3, reading: 0.955)])
  }

  @Test("a decimal mark taken for one of thousands is told, either way")
  func thousands() {
    #expect(FarValues([2.41, 2500, 2.6, 1.9], unit: "hours").far == [FarValues.Far(place: 1, reading: 2.5)])
    #expect(FarValues([2410, 2.5, 2600, 1900], unit: "orders").far == [FarValues.Far(place: 1, reading: 2500)])
  }

  @Test("a hundred times the largest of what is no count is told with decimals, too")
  func hundredfold() {
    #expect(told([2.41, 1.9, 2.6, 271.3], unit: "hours") == [271.3])
    #expect(told([2, 1, 3, 302], unit: "alerts") == [])
    #expect(told([2.41, 1.9, 2.6, 571.3], unit: "hours") == [])
  }

  @Test("person-days have no outages: a hundredth of the size of the others is enough")
  func capacity() {
    #expect(FarValues([12, 8, 0, 14, 1200], .capacity).far == [FarValues.Far(place: 4, reading: 12)])
    #expect(FarValues([12.5, 4, 14, 1200.5], .capacity).far == [FarValues.Far(place: 3, reading: 12.005)])
    #expect(FarValues([12.5, 4, 14, 12_500], .capacity).far == [FarValues.Far(place: 3, reading: 12.5)])
    #expect(FarValues([12.5, 4, 14, 90], .capacity).far == [])
    #expect(FarValues([0.5, 1, 0.25, 40], .capacity).far == [FarValues.Far(place: 3, reading: 0.4)])
  }

  @Test("what nothing measured can be is told without another reading")
  func absurd() {
    #expect(FarValues([12, 1e308, 900, 0, 31], unit: "").far == [FarValues.Far(place: 1, reading: nil)])
    #expect(FarValues([12, 1e-300, 900, 14, 31], unit: "").far == [FarValues.Far(place: 1, reading: nil)])
  }

  @Test(
    "real events are not told",
    arguments: [
      ([120, 131, 1, 128], "orders"), ([1, 0, 2, 400, 3], "alerts"), ([0.4, 0.2, 0.6, 41, 0.3, 0.1], "%"),
      ([1.1, 4.8, 2.4, 240, 3.1], "hours"),
      ([2.41, 2.38, 2.5, 240.13], "hours"), ([95.1, 96, 0, 94], "%"), ([99.9, 99.8, 99.95, 71], "%"),
      ([0, 0, 0, 33.3], "%"), ([0, 0, 0], ""), ([2.4, 240], "%"), ([2.4, 2.5, 240, 250], "%"), ([-3, 4, -2, 5], ""),
    ] as [([Double], String)])
  func events(values: [Double], unit: String) {
    #expect(told(values, unit: unit) == [])
  }

  @Test("each team is held against itself")
  func parts() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a}, {id: b}]\n")
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nunit: \"%\"\n"
        + "source: {csv: data/m.csv, date: d, value: v, team: t}\n")
    let days = ["2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"]
    let rows = days.map { "\($0),a,0.5\n\($0),b,90.5\n" }.joined()
    try scratch.write("data/m.csv", "d,t,v\n" + rows + "2026-06-01,a,51%\n2026-06-01,b,9050\n2026-06-08,b,9050\n")
    let found = await scratch.check().found.filter { $0.rule == "series.far-value" }
    #expect(
      found.map(\.message) == [
        "'9050' lies far from all other values of b, all 90.5 %, and so does 1 other; 90.5 would fit"
      ])
    #expect(found.first?.span?.line == 11 && found.first?.span?.column == 14)
  }
}
