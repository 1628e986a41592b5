import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// Postmortems and minutes in the Markdown of other templates, read as they are.
@Suite("Postmortems")
struct PostmortemTests {
  private func read(_ text: String, at name: String = "2026-03-10-outage") async throws -> (Learning?, [Finding]) {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml", "organization: A\nas_of: 2026-06-15\nteams: [{id: till, name: Till}, {id: gate, name: Gate}]\n")
    try scratch.write("learnings/\(name).md", text)
    let checked = await scratch.check()
    return (checked.record?[Learning.self].first, checked.found)
  }

  @Test("a table of actions in any order of columns gives actions with type, owner, day and state")
  func table() async throws {
    let (learning, found) = try await read(
      """
      # Outage of 10 March

      ## Action items

      | # | Owner | Action item | Kind | Due date | Status | Ticket |
      |---|---|---|---|---|---|---|
      | 1 | Till | Retry with *backoff* | Prevention | March 20, 2026 | Done (2026-03-19) | OPS-12 |
      | 2 | gate | Alarm on retries | detection | 2026-04-01 | In progress since 2026-03-15 | OPS-13 |
      | 3 | | Ask the bank | process | TBD | Won't do | |
      | 4 | on-call | Write it down | Learn | 2026-03-31 | ✅ | |
      """)
    let actions = try #require(learning?.actions)
    #expect(actions.map(\.what) == ["Retry with backoff", "Alarm on retries", "Ask the bank", "Write it down"])
    #expect(actions.map(\.id.value) == ["OPS-12", "OPS-13", "ask-the-bank", "write-it-down"])
    #expect(actions.map(\.purpose) == [.prevent, .detect, .other, .learn])
    #expect(actions.map(\.owner) == ["till", "gate", nil, "on-call"])
    #expect(actions.map(\.due?.iso) == ["2026-03-20", "2026-04-01", nil, "2026-03-31"])
    let done = try #require(CalendarDate(iso: "2026-03-19"))
    #expect(actions.map(\.end) == [.done(done), nil, .letGo, .doneSometime])
    #expect(learning?.heldOn?.iso == "2026-03-10" && found.filter { $0.severity != .note }.isEmpty)
  }

  @Test("a cell that is no day, has two readings, or says what is not known of the state, has its finding in its place")
  func notUnderstood() async throws {
    let (learning, found) = try await read(
      """
      # Outage

      | Task | Due | Done |
      |---|---|---|
      | One | next sprint | maybe |
      | Two | 03/04/2026 | no |
      """)
    #expect(learning?.actions.map(\.due) == [nil, nil] && learning?.actions.map(\.end) == [nil, nil])
    let told = found.filter { $0.rule == "action.not-understood" }
    #expect(told.map { $0.span?.line } == [5, 5, 6])
    #expect(told.contains { $0.message.contains("may be 2026-04-03 or 2026-03-04") })
  }

  @Test("boxes, and points below a heading or a point that announces actions, are actions; a checklist is not")
  func boxes() async throws {
    let (learning, _) = try await read(
      """
      # Outage

      ## Checklist

      - [x] The page says so

      ## Follow-ups

      - [ ] Alarm on the queue (owner: till, due 2026-04-01)
      - [x] Lamp above the lane — done 2026-03-12
      - Ask the bank (again)
      """)
    let actions = try #require(learning?.actions)
    #expect(actions.map(\.what) == ["Alarm on the queue", "Lamp above the lane", "Ask the bank (again)"])
    #expect(actions[0].owner == "till" && actions[0].due?.iso == "2026-04-01" && actions[0].end == nil)
    #expect(actions[1].doneOn?.iso == "2026-03-12")
    let nested = try await read(
      "# Outage\n\n- **Impact**:\n  - Nobody paid\n- **Action items**:\n  - Alarm\n- **Thanks**\n")
    #expect(nested.0?.actions.map(\.what) == ["Alarm"])
    let plain = try await read("# Outage\n\nText.\n\n- [ ] Alarm\n- A point\n")
    #expect(plain.0?.actions.map(\.what) == ["Alarm"])
  }

  @Test("a table of anything else, and a list of impacts, give no action")
  func others() async throws {
    let (learning, _) = try await read(
      "# Outage\n\n| Service | Owner | Status |\n|---|---|---|\n| till | gate | down |\n\n- Nobody paid\n")
    #expect(learning?.actions.isEmpty == true)
  }

  @Test("times of the day beside key events give the time to repair and to resolve, past midnight too")
  func times() async throws {
    let (learning, _) = try await read(
      """
      # Outage

      ## Timeline (all times UTC)

      - 2026-03-10 23:40 First detected: the tills are slow
      - 23:52 Incident declared
      - **2026-03-11 00:18** – Service restored
      - 2026-03-11 1:10 am Resolved
      """)
    #expect(learning?.times.repair == 38 && learning?.times.resolution == 90)
  }

  @Test("a time that is stated beside the events and differs from them is told; without events it is taken")
  func stated() async throws {
    let differing = try await read(
      """
      # Outage

      - Fault occurs 2026-03-10 07:32
      - Resolved 2026-03-10 17:07
      - **Time to resolve**: 7h (during support hours)
      """)
    #expect(differing.0?.times.resolution == 575)
    let told = differing.1.filter { $0.rule == "learning.times-differ" }
    #expect(told.map(\.message) == ["7 h 0 min are written, and 9 h 35 min lie between the key events"])
    let alone = try await read("# Outage\n\n**Time to repair**: 1 hour 5 minutes\n")
    #expect(alone.0?.times.repair == 65 && alone.0?.times.resolution == nil)
  }

  @Test("our own form needs its team and day, and an intelligent failure says what it taught")
  func own() async throws {
    let (learning, found) = try await read(
      """
      ---
      title: A bet
      team: till
      held_on: 2026-03-10
      intelligent: yes
      bet: Two tills are enough
      actions: [{id: third, what: A third till, type: mitigate, due: 2026-04-01}]
      ---

      ## What we learned

      They are not,
      on Saturdays.
      """)
    #expect(learning?.bet == Passage("Two tills are enough"))
    #expect(learning?.whatWeLearned == Passage("They are not, on Saturdays.", isInBody: true))
    #expect(learning?.actions.map(\.purpose) == [.mitigate] && learning?.header.owner == "till")
    #expect(found.map(\.rule).contains("learning.incomplete"))
    let missing = try await read("---\ntitle: A bet\nbet: Two\n---\n\nText.\n")
    #expect(missing.0 == nil && missing.1.filter { $0.rule == "field.missing" }.count == 2)
  }

  @Test("a postmortem without any day is told, and an empty file is none")
  func undated() async throws {
    let (learning, found) = try await read("# Outage\n\nNobody paid.\n", at: "outage")
    #expect(learning != nil && learning?.heldOn == nil && found.contains { $0.rule == "learning.undated" })
    let empty = try await read("# Outage\n", at: "outage")
    #expect(empty.0 == nil && empty.1.contains { $0.severity == .error })
  }

  @Test(
    "the incident of 21 September 2020 was repaired after 0 h 38 m and resolved after 3 h 14 m",
    .enabled(if: SharedData.isThere, "no shared/data beside the package"))
  func ministryOfJustice() async throws {
    let folder = try #require(SharedData.folder).appending(path: "practices/incidents")
    // By hand from the files: the minutes between the first event and the last.
    let expected: [String: (Int?, Int?)] = [
      "moj-2020-02-12": (16, 22), "moj-2020-02-18": (36, 46), "moj-2020-02-25": (249, 575), "moj-2020-09-21": (38, 194),
    ]
    for (name, times) in expected {
      let text = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
      let (learning, found) = try await read(text, at: name)
      #expect(learning?.times.repair == times.0 && learning?.times.resolution == times.1, "\(name)")
      #expect(learning?.heldOn?.iso == String(name.dropFirst(4)), "\(name)")
      #expect(!found.contains { $0.severity == .error }, "\(name)")
    }
  }
}
