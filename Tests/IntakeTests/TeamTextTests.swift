import Diagnostics
import Record
import Testing

@testable import Intake

/// Charters that are Team APIs as their template has them, or the same in headings, lists and tables.
@Suite("A team's file without our keys")
struct TeamTextTests {
  private func read(_ text: String) async throws -> (charter: Charter?, rules: [String]) {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      """
      organization: A
      as_of: 2026-06-15
      teams: [{id: booking, name: Booking}, {id: gate, name: Gate}, {id: platform, name: Platform team}]
      services: [{id: slot-api, team: booking}]

      """)
    try scratch.write("teams/booking.md", text)
    let checked = await scratch.check()
    return (checked.record?[Charter.self].first, checked.found.map(\.rule))
  }

  /// The labels of the template of Team Topologies, filled in.
  @Test("is read by the labels of the template")
  func template() async throws {
    let (charter, rules) = try await read(
      """
      # Team API

      Date: 2026-05-01

      * Team name and focus: Slots that can be kept
      * Team type: Stream-aligned
      * Part of a Platform? (y/n) Details: n
      * Do we provide a service to other teams? (y/n) Details: y, the slot offers of fourteen terminals
      * What kind of Service Level Expectations do other teams have of us? 99.9 %
      * Software owned and evolved by this team: slot-api, berth-planner
      * Versioning approaches:
      * Wiki search terms: slots
      * Chat tool channels: #booking #booking-alerts
      * Time of daily sync meeting: 09:15

      > Team type: (Stream-Aligned, Enabling, Complicated Subsystem, Platform)

      ### What we're currently working on

      * Our services and systems: a second region

      ### Teams we currently interact with

      | Team name/focus | Interaction Mode | Purpose | Duration |
      | --------------- | ---------------- | ------- | -------- |
      | Platform team   | X-as-a-Service   | Events  | Ongoing  |
      | gate            | Collaboration    |         | until 2026-09-30 |
      | Port authority  | facilitation     | Fees    | 3 months from 2026-05-04 |
      | .               |                  |         |          |

      ### Teams we expect to interact with soon

      | Team name/focus | Interaction Mode | Purpose | Duration |
      | --------------- | ---------------- | ------- | -------- |
      | Gate            | Facilitating     | Cameras | 2 months |

      """)
    #expect(charter?.goals == ["Slots that can be kept"])
    #expect(charter?.owns.map(\.value) == ["the slot offers of fourteen terminals", "slot-api", "berth-planner"])
    #expect(charter?.reach == "#booking #booking-alerts")
    let interactions = charter?.worksWith ?? []
    #expect(interactions.map(\.team.value) == ["platform", "gate", "Port authority"])
    #expect(interactions.map(\.mode) == [.service, .collaboration, .facilitating])
    #expect(interactions.map(\.purpose) == ["Events", nil, "Fees"])
    #expect(interactions.map { $0.until?.iso } == [nil, "2026-09-30", nil])
    #expect(interactions.map(\.duration) == ["Ongoing", nil, "3 months from 2026-05-04"])
    #expect(rules.filter { $0.hasPrefix("team.") || $0.hasPrefix("field.") }.isEmpty)
  }

  @Test("is read by headings, lists and pairs of cells")
  func headings() async throws {
    let (charter, _) = try await read(
      """
      ---
      owner: booking
      tags: [slots]
      ---
      # Booking

      ## Focus
      - A slot that is offered is kept
      - Fewer slots are left
        unused

      ## Services provided
      - **Slot offers**: what is free, hour by hour
      - slot-api

      ## Communication
      - **Chat**: #booking
      - **Email**: booking@port.example

      | Fact | What it is |
      |---|---|
      | Working hours | 08:00–17:00 |
      | Team lead | see the rota |

      ## How we decide
      - Together

      """)
    #expect(charter?.goals == ["A slot that is offered is kept", "Fewer slots are left unused"])
    #expect(charter?.owns.map(\.value) == ["Slot offers: what is free, hour by hour", "slot-api"])
    #expect(
      charter?.reach == "Chat: #booking · Email: booking@port.example · Working hours: 08:00–17:00")
    #expect(charter?.header.tags == ["slots"])
    #expect(charter?.header.body.html.isEmpty == false, "all of the text is shown")
  }

  @Test("gives its values below a label")
  func nested() async throws {
    let (charter, _) = try await read(
      """
      - Software owned:
        - berth-planner
        - slot-api
      - Team type: Platform
      - Other: words
      """)
    #expect(charter?.owns.map(\.value) == ["berth-planner", "slot-api"])
  }

  @Test("is asked for its goals while the template is not filled in, and where it has a key of ours")
  func unfilled() async throws {
    let (_, rules) = try await read(
      "---\nowner: booking\n---\n- Team name and focus:\n- Chat tool channels: #_____ #_____\n- Software owned: [Service]\n"
    )
    #expect(rules.contains("field.missing"))
    let (_, own) = try await read("---\nguardrails: [None]\n---\nFocus: Slots\n")
    #expect(own.contains("field.missing"))
    let (_, slip) = try await read("---\ngaols: [None]\n---\nFocus: Slots\n")
    #expect(slip.contains("field.unknown"))
  }

  @Test("tells the keys and the modes that nobody reads")
  func unread() async throws {
    let (charter, rules) = try await read(
      "---\nteam_type: platform\n---\nFocus: Slots\n\n| Team | Mode |\n|---|---|\n| gate | sometimes |\n")
    #expect(charter?.worksWith.map(\.mode) == [nil])
    #expect(rules.filter { $0.hasPrefix("team.") } == ["team.unread-key", "team.unread-mode"])
  }
}
