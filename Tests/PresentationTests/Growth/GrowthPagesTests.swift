import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Pages of knowledge, rotations and ladders")
struct GrowthPagesTests {
  private func rotations(_ all: Rotation...) -> Rotations {
    Rotations(
      header: Sample.header(
        RecordKey(.rotations, id: "rotations"), "Rotations", "growth/rotations.yaml", owner: nil, date: nil),
      rotations: all)
  }

  private func rotation(_ from: String, _ to: String, _ starts: String, _ ends: String? = nil) -> Rotation {
    Rotation(
      from: from, to: to, starts: Sample.day(starts), ends: ends.map { Sample.day($0) }, purpose: "A <second> pair",
      systems: ["ledger"])
  }

  private func report(_ fill: (inout OrganizationRecord) -> Void) -> Report {
    var record = OrganizationRecord(organization: Sample.organization)
    fill(&record)
    return analyse(record, asOf: Sample.asOf)
  }

  @Test("the overview begins with what hangs on one person, by system and team, and says what is planned")
  func knowledge() throws {
    let html = try #require(
      try render(
        report {
          $0.knowledge = [
            SystemKnowledge(system: "ledger", levels: [3]), SystemKnowledge(system: "event-log", levels: [1, 1, 1]),
            SystemKnowledge(system: "<cranes>", levels: [0]),
          ]
          $0[Rotations.self] = [rotations(rotation("platform", "payments", "2026-11-02", "2027-01-29"))]
        }, in: "growth")["growth/index.html"])
    #expect(html.headline == "Ledger is known by one person only; one rotation is running.")
    #expect(html.contains("Only one person knows ledger."))
    #expect(html.contains("from Platform to Payments, 2 November to 29 January 2027"))
    #expect(
      html.contains("3\u{A0}people") && html.contains("0\u{A0}people") && html.contains("unavailable: nobody knows it"))
    #expect(html.contains("&lt;cranes&gt;"))
  }

  @Test("the page of rotations tells which run, which come and which ended, on a line of dates and in rows")
  func plan() throws {
    let html = try #require(
      try render(
        report {
          $0[Rotations.self] = [
            rotations(
              rotation("platform", "payments", "2026-12-01"),
              rotation("payments", "platform", "2026-01-05", "2026-03-27"),
              rotation("payments", "platform", "2026-11-02", "2027-01-29"))
          ]
        }, in: "growth")["growth/rotations.html"])
    #expect(html.headline == "One rotation is running and one is planned.")
    #expect(html.contains("They are to spread what is known of ledger."))
    #expect(html.contains("A &lt;second&gt; pair") && html.contains("from 1 December"))
    #expect(html.contains("<svg") && html.contains("5 January to 27 March"))
  }

  private func ladder(_ fill: (inout Ladder) -> Void = { _ in }) -> Ladder {
    let text = Located("Finds <it>", at: Sample.span("l.md"))
    let cells = [
      Ladder.Cell(),
      Ladder.Cell(criteria: [Ladder.Criterion(text, examples: ["Once, at night"]), Ladder.Criterion(text)]),
    ]
    var ladder = Ladder(
      header: Sample.header(RecordKey(.ladder, id: "l"), "Engineering", "growth/ladders/l.md", owner: nil, date: nil),
      levels: [Ladder.Level(id: "1", name: "Engineer"), Ladder.Level(id: "2", name: "Senior")],
      tracks: [Ladder.Track(id: "t", name: "Faults", cells: cells)])
    fill(&ladder)
    return ladder
  }

  @Test("a ladder's page says first what it leaves open, and shows each level with criteria and examples")
  func ladders() throws {
    let pages = try render(report { $0[Ladder.self] = [ladder()] }, in: "growth")
    let html = try #require(pages["growth/ladders/l.html"])
    #expect(html.headline == "Engineering: nothing is written for “Faults” at “Engineer”.")
    #expect(html.contains("“Engineering” does not say what is expected for “Faults” at “Engineer”."))
    #expect(html.contains("“Engineering” does not say when it was last reviewed."))
    #expect(html.contains("Finds &lt;it&gt;") && html.contains("For example: Once, at night"))
    #expect(html.contains("no criteria are written") && html.contains("No criteria of promotion are written."))
    #expect(
      html.contains(##"<a href="#track-1">Faults</a>"##)
        && html.contains("2\u{A0}levels, 1\u{A0}track; never reviewed."))
    let overview = try #require(pages["growth/index.html"])
    #expect(overview.contains("“Faults” at “Engineer”") && overview.contains(#"href="ladders/l.html""#))
  }

  @Test("a complete ladder says so, with how somebody moves up and when it is looked at again")
  func complete() throws {
    let html = try #require(
      try render(
        report {
          $0[Ladder.self] = [
            ladder {
              $0.tracks[0].cells[0] = $0.tracks[0].cells[1]
              $0.header.lastReviewedOn = Sample.day("2026-03-02")
              $0.promotion = Ladder.Promotion(
                criteria: ["Half a year"], whoDecides: "the leads", cadence: "every spring")
              $0.form = .topics
            }
          ]
        }, in: "growth")["growth/ladders/l.html"])
    #expect(html.headline == "Engineering: each level of one track says what is expected.")
    #expect(html.contains("Half a year") && html.contains("the leads") && html.contains("every spring"))
    #expect(html.contains("2 March 2027") && html.contains("Monzo’s"))
    #expect(!html.contains("Needs a conversation"))
  }

  @Test("of many tracks with gaps three are named and the rest is counted")
  func many() {
    let gaps = ["A", "A", "B", "C", "D", "E"].enumerated().map { place, name in
      LadderReport.Gap(
        track: Ladder.Level(id: name, name: name), level: Ladder.Level(id: "\(place)", name: "L\(place)"),
        kind: .noCriteria)
    }
    #expect(gapWords(gaps) == "“A” at “L0” and “L1”; “B” at “L2”; “C” at “L3”; and in two more tracks")
    #expect(gapWords(Array(gaps.prefix(3))) == "“A” at “L0” and “L1”; “B” at “L2”")
  }
}
