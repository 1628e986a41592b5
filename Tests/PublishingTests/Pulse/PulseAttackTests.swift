import Foundation
import Testing

/// Somebody reads everything that is published, on all days, and works out what follows from it (anonymity.md).
@Suite("What follows from all that is published of a pulse")
struct PulseAttackTests {
  private static let days = ["2026-03-06", "2026-03-07", "2026-04-01", "2026-06-05", "2026-06-06", "2026-11-20"]

  @Test("nothing of a group that is too small, from the reports of all days together")
  func clean() async throws {
    let sets = try await PulseEdition().published(on: Self.days)
    let attack = PulseAttack(on: sets, minimum: 5)
    #expect(attack.disclosed == [])
    #expect(attack.misread == [])
    // From each kind of place something was read: tables, what is drawn and what is said of it, and JSON.
    for place in [
      "index.html", "index.html, drawn", "index.html, spoken", "p.html", "report.json", "report.json, change",
    ] {
      #expect(attack.read[place, default: 0] > 5, "\(place): \(attack.read)")
    }
    // A wave is told whole or not at all.
    #expect(PulseAttack(on: Array(sets.prefix(1)), minimum: 5).read.isEmpty)
    #expect(!sets[3].files.values.contains { $0.contains("w2") })
  }

  /// Each leak that anonymity.md names, planted.
  @Test("a figure over both waves tells of two people", arguments: ["report.json", "pulse/p.html"])
  func pooled(path: String) async throws {
    var sets = try await PulseEdition().published(on: Self.days)
    let sum = sets[5].edition.rows(
      of: ReadFact(waves: ["w1", "w2"], scope: "x", question: "a", n: 0, sum: 0, source: "")
    ).count
    sets[5].plant(
      path, json: #"{"wave": "w1+w2", "team": "x", "scope": "team", "question": "a", "n": \#(sum), "mean": 4.0}"#,
      html: #"<tr><th scope="row">Team x</th><td data-label="w1+w2">4.0 (n \#(sum))</td></tr>"#)
    #expect(PulseAttack(on: sets, minimum: 5).disclosed.contains { $0.contains("of 2: [\"w1 dep a\"]") })
  }

  @Test("a pattern from another question tells of four people")
  func otherQuestion() async throws {
    var sets = try await PulseEdition().published(on: Self.days)
    sets[1].plant(
      "report.json", json: #"{"wave": "w1", "team": "z", "scope": "team", "question": "b", "n": 7, "mean": 4.0}"#)
    #expect(PulseAttack(on: sets, minimum: 5).disclosed.contains { $0.contains("of 4: [\"w1 v b\"]") })
  }

  @Test("a wave that is told before it has closed tells of the one who answers last")
  func early() async throws {
    var early = PulseEdition()
    early.waves = [("w1", "2026-03-01")]
    let last = try #require(early.rows.last { early.all[$0].wave == "w1" && early.all[$0].team == "y" })
    early.rows.removeAll { $0 == last }
    let sets = try await early.published(on: ["2026-03-02"]) + PulseEdition().published(on: Self.days)
    #expect(PulseAttack(on: sets, minimum: 5).disclosed.contains { $0.contains("of 1: [\"w1 y b\"]") })
  }

  @Test("a reorganization that regroups an old wave tells of two people")
  func regrouped() async throws {
    var later = PulseEdition()
    later.teams = [
      ("dep", nil), ("y", "dep"), ("dep2", nil), ("x", "dep2"), ("z", "dep2"), ("v", "dep2"), ("s", nil),
    ]
    let sets = try await PulseEdition().published(on: Self.days) + later.published(on: ["2026-12-01"])
    #expect(PulseAttack(on: sets, minimum: 5).disclosed.contains { $0.contains("of 2: [\"w1 dep") })
  }

  @Test("another minimum for a wave that was told tells of three people")
  func otherMinimum() async throws {
    var first = PulseEdition()
    first.minimum = 8
    let sets = try await first.published(on: Self.days) + PulseEdition().published(on: ["2026-12-01"])
    #expect(PulseAttack(on: sets, minimum: 5).disclosed.contains { $0.contains("of 3: [\"w2 s") })
    #expect(PulseAttack(on: Array(sets.prefix(Self.days.count)), minimum: 8).disclosed == [])
  }

  @Test("other cells for another audience tell of two people")
  func audiences() async throws {
    let everyone = try await PulseEdition().published(on: Self.days)
    var leaders = everyone[1]
    leaders.plant(
      "pulse/index.html",
      html: """
        <h3>Question a</h3><tr><th scope="row">Team x</th><td data-label="Answers">8</td>\
        <td data-label="Mean">4.0</td></tr>
        """)
    #expect(
      PulseAttack(on: everyone + [leaders], minimum: 5).disclosed.contains { $0.contains("of 2: [\"w1 dep a\"]") })
  }
}

extension PublishedSet {
  /// Adds a row to the JSON of the pulse, or to a page.
  mutating func plant(_ path: String, json: String = "", html: String = "") {
    guard path.hasSuffix(".json") else {
      let marker = html.contains("<h3>") ? "<h2 id=\"Dissent\">" : "id=\"question-b\""
      files[path] = files[path]?.replacing(marker, with: html + marker, maxReplacements: 1)
      return
    }
    files[path] = files[path]?.replacing("\"pulse\": [", with: "\"pulse\": [\(json),", maxReplacements: 1)
      .replacing("\"pulse\":[", with: "\"pulse\":[\(json),", maxReplacements: 1)
  }
}
