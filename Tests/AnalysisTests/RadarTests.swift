import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("The technology radar")
struct RadarTests {
  private func row(_ name: String, _ ring: RadarRing, in edition: String, _ quadrant: String = "Tools") -> RadarRow {
    let edition = RadarEdition(edition)
    return RadarRow(
      name: name, ring: ring, quadrant: quadrant, edition: edition, file: "radar/\(edition.name).csv",
      span: spot("radar/\(edition.name).csv"))
  }

  private func entry(_ name: String, _ ring: RadarRing, in edition: String, removed: Bool = false) -> RadarEntry {
    var header = heading(.radar, name, group: edition, file: "radar/\(edition)/\(name).md")
    header.title = name
    header.date = RadarEdition(edition).day
    var entry = RadarEntry(header: header, ring: ring, quadrant: "tools")
    entry.isRemoved = removed
    return entry
  }

  private func report(_ entries: [RadarEntry] = [], _ rows: [RadarRow] = [], on date: String = "2026-12-31") -> Report {
    analyse(
      OrganizationRecord.build {
        $0[RadarEntry.self] = entries
        $0.radarRows = rows
      }, asOf: day(date))
  }

  private func radar(_ entries: [RadarEntry] = [], _ rows: [RadarRow] = [], on date: String = "2026-12-31")
    -> RadarReport
  {
    report(entries, rows, on: date).radar
  }

  private func moves(_ radar: RadarReport) -> [String: RadarReport.Move] {
    Dictionary((radar.entries + radar.gone).map { ($0.name, $0.move) }) { first, _ in first }
  }

  @Test("a table is an edition as a whole: what it has no more has left, and what is back was there before")
  func tables() {
    let rows = [
      row("In", .assess, in: "2025-11"), row("Out", .adopt, in: "2025-11"), row("Same", .hold, in: "2025-11"),
      row("Back", .trial, in: "2025-11"), row("in", .trial, in: "2026-05"), row("Out", .hold, in: "2026-05"),
      row("Same", .hold, in: "2026-05"), row("Gone", .trial, in: "2026-05"), row("IN", .adopt, in: "2026-11"),
      row("Out", .hold, in: "2026-11"), row("Same", .hold, in: "2026-11"), row("Back", .trial, in: "2026-11"),
      row("New", .assess, in: "2026-11"),
    ]
    let now = radar([], rows)
    #expect(now.editions.map(\.edition.name) == ["2026-11", "2026-05", "2025-11"])
    #expect(now.editions.map(\.count) == [5, 4, 4])
    #expect(
      moves(now) == [
        "IN": .inward(from: .trial), "Out": .same, "Same": .same, "Back": .returned, "New": .new, "Gone": .gone,
      ])
    #expect(now.entries.map(\.name) == ["IN", "Back", "New", "Out", "Same"])
    #expect(now.entries[0].history.map(\.ring) == [.adopt, .trial, .assess])
    // On a day before an edition nobody knows it.
    let before = radar([], rows, on: "2026-05-01")
    #expect(before.editions.count == 2)
    #expect(
      moves(before) == [
        "in": .inward(from: .assess), "Out": .outward(from: .adopt), "Same": .same, "Gone": .new, "Back": .gone,
      ])
    #expect(moves(radar([], rows, on: "2025-12-01")).values.allSatisfy { $0 == .first })
    #expect(radar([], rows, on: "2025-10-31").isEmpty)
  }

  @Test("an entry in a file stays as it is until a later edition has it again or takes it off")
  func files() {
    let entries = [
      entry("A", .assess, in: "2025-11"), entry("B", .adopt, in: "2025-11"), entry("A", .trial, in: "2026-05"),
      entry("B", .adopt, in: "2026-11", removed: true), entry("C", .assess, in: "2026-11"),
    ]
    #expect(moves(radar(entries, on: "2026-06-01")) == ["A": .inward(from: .assess), "B": .same])
    #expect(moves(radar(entries)) == ["A": .same, "B": .gone, "C": .new])
    #expect(radar(entries).entries[0].key == RecordKey(.radar, group: "2026-05", id: "A"))
    #expect(radar(entries).pages.count == 5)
  }

  @Test("files change what a table has told")
  func both() {
    let rows = [row("A", .assess, in: "2026-05"), row("B", .hold, in: "2026-05")]
    let radar = radar([entry("a", .adopt, in: "2026-11")], rows)
    #expect(moves(radar) == ["a": .inward(from: .assess), "B": .same])
  }

  @Test("editions are in order of their days, and others by their names, in which numbers count")
  func editions() {
    let names = ["2026-11", "vol-10", "2026-Q2", "vol-9", "2025", "2026.05", "2026-05-20"]
    #expect(
      names.map { RadarEdition($0) }.sorted().map(\.name)
        == ["vol-9", "vol-10", "2025", "2026-Q2", "2026.05", "2026-05-20", "2026-11"])
    #expect(RadarEdition("2026-05-20").day == day("2026-05-20") && RadarEdition("vol-9").day == nil)
  }

  @Test("an edition is no list of dozens of new records, and a radar of the last year is evidence")
  func quiet() {
    let now = analyse(
      OrganizationRecord.build { $0[RadarEntry.self] = [entry("A", .trial, in: "2026-11")] }, asOf: day("2026-11-20"),
      previous: day("2026-10-01"))
    #expect(now.changes.isEmpty)
    #expect(now.practices.first { $0.practice == .D3 }?.state == .practised)
    #expect(report([entry("A", .trial, in: "2025-01")]).practices.first { $0.practice == .D3 }?.state == .lapsing)
  }

  @Test("an edition that is withheld moves nothing")
  func withheld() {
    var secret = entry("A", .adopt, in: "2026-11")
    secret.header.visibility = "board"
    let now = radar([entry("A", .assess, in: "2026-05"), secret])
    #expect(now.editions.map(\.edition.name) == ["2026-05"] && now.entries.map(\.ring) == [.assess])
  }

  @Test("signs that tell names apart count, and other signs do not")
  func names() {
    #expect(radarName("Node.js") == radarName("node js") && radarName("C++") != radarName("C"))
    #expect(radarName("C#") != radarName("C") && radarName("…") == "…")
  }

  @Test("rings are read in any case, and caution is hold")
  func rings() {
    #expect(
      ["Adopt", "TRIAL", "assess", "Caution", "hold"].map { RadarRing(written: $0) } == [
        .adopt, .trial, .assess, .hold, .hold,
      ])
    #expect(RadarRing(written: "avoid") == nil && RadarRing.adopt < .hold)
  }
}
