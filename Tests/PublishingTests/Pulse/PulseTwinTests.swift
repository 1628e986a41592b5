import Testing

/// Two contents that differ only in what nobody may learn are published alike, byte for byte. Unlike the attack this needs
/// no reading: whatever is published, in whatever form, cannot tell of what it does not depend on.
@Suite("What is published of a pulse depends on nothing that is protected")
struct PulseTwinTests {
  private static let days = ["2026-03-06", "2026-03-07", "2026-06-05", "2026-06-06", "2026-11-20"]

  /// Teams that are told of together only, in each wave.
  private static let together = [("w1", ["dep", "x"]), ("w1", ["z", "v"]), ("w2", ["dep", "s"])]

  private func files(_ edition: PulseEdition) async throws -> [[String: String]] {
    try await edition.published(on: Self.days).map(\.files)
  }

  @Test("who of two teams, told of together only, gave which answer changes no byte of any file on any day")
  func swapped() async throws {
    let edition = PulseEdition()
    var all = edition.all
    for (wave, teams) in Self.together {
      for question in PulseEdition.questions {
        let places = all.indices.filter {
          all[$0].wave == wave && all[$0].question == question && teams.contains(all[$0].team)
        }
        let values = places.map { all[$0].value }
        for (place, value) in zip(places, values.sorted(by: >)) { all[place].value = value }
      }
    }
    #expect(zip(all, edition.all).contains { $0.value != $1.value })
    let (first, second) = (try await files(edition), try await files(PulseEdition(edition, all: all)))
    for (day, pair) in zip(Self.days, zip(first, second)) {
      #expect(pair.0.filter { pair.1[$0.key] != $0.value }.keys.sorted() == [], "\(day)")
    }
  }

  @Test("nor does it matter in which of them one more or less of few answered")
  func moved() async throws {
    let edition = PulseEdition()
    var all = edition.all
    for question in PulseEdition.questions {
      // Three of V instead of four, and eight of Z instead of seven.
      if let place = all.firstIndex(where: { $0.wave == "w1" && $0.team == "v" && $0.question == question }) {
        all[place].team = "z"
      }
    }
    let (first, second) = (try await files(edition), try await files(PulseEdition(edition, all: all)))
    #expect(first == second)
  }

  @Test("an answer of a group that is told of changes what is published, or the test would look at nothing")
  func told() async throws {
    let edition = PulseEdition()
    var all = edition.all
    let place = try #require(all.firstIndex { $0.wave == "w1" && $0.team == "y" })
    all[place].value = all[place].value == 1 ? 7 : 1
    #expect(try await files(edition)[1] != files(PulseEdition(edition, all: all))[1])
  }
}
