import Testing

@testable import Publishing

@Suite("calendar.ics")
struct CalendarPublisherTests {
  private let decisions = [
    "decisions/0001-queue.md": FeedContent.decision(
      "Queue, or not", "status: proposed\ndate: 2026-11-02\ndecide_by: 2026-12-01"),
    "decisions/0002-late.md": FeedContent.decision("Late", "status: proposed\ndate: 2026-01-02\ndecide_by: 2026-11-19"),
    "decisions/0003-far.md": FeedContent.decision("Far", "status: proposed\ndate: 2026-11-02\ndecide_by: 2027-02-13"),
    "decisions/0004-kept.md": FeedContent.decision(
      "Kept", "status: accepted\ndate: 2026-01-05\nlast_reviewed_on: 2026-06-01\nreview_in: 6 months"),
  ]

  private func lines(_ content: FeedContent, on day: String = "2026-11-20") async throws -> [String] {
    let bytes = CalendarPublisher(try await content.directory(on: day)).bytes
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    return text.split(separator: "\r\n").map(String.init)
  }

  private func values(_ name: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test("has what falls due from today on for 12 weeks, each on its day, which ends where the next begins")
  func events() async throws {
    let lines = try await lines(FeedContent(files: decisions))
    #expect(values("SUMMARY", lines) == [#"Decide: Queue\, or not"#, "Review: Kept"])
    #expect(values("DTSTART;VALUE=DATE", lines) == ["20261201", "20261201"])
    #expect(values("DTEND;VALUE=DATE", lines) == ["20261202", "20261202"])
    #expect(values("CATEGORIES", lines) == ["Decision", "Review"])
    #expect(values("TRANSP", lines) == ["TRANSPARENT", "TRANSPARENT"])
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    // Another day, and the last of the 12 weeks is another.
    #expect(values("SUMMARY", try await self.lines(FeedContent(files: decisions), on: "2026-11-21")).count == 3)
  }

  @Test("what is due is found again by its kind and its id on whatever day, and stamped by its last revision")
  func identity() async throws {
    let lines = try await lines(FeedContent(files: decisions))
    let ids = ["decide.decision.0001-queue@reports.example", "review.decision.0004-kept@reports.example"]
    #expect(values("UID", lines) == ids)
    #expect(values("DTSTAMP", lines) == ["20261102T000000Z", "20260601T000000Z"])
  }

  @Test("leads to the site where its address is written, and else nowhere")
  func links() async throws {
    let lines = try await lines(FeedContent(files: decisions))
    let pages = ["0001-queue", "0004-kept"].map { "https://reports.example:8443/fairlead/decisions/\($0).html" }
    #expect(values("URL", lines) == pages && values("DESCRIPTION", lines) == pages)
    let unknown = try await self.lines(FeedContent(organization: "organization: \"Zoë & Co\"\n", files: decisions))
    #expect(!unknown.contains { $0.contains("http") })
    #expect(values("UID", unknown).first == "decide.decision.0001-queue@zo-co.invalid")
  }

  @Test("a promise that comes again is one event: by a rule where its days have equal distances, else day by day")
  func promises() async throws {
    let audiences = """
      organization: A
      audiences:
        - {id: board, name: Board, cadence: {every: 2 weeks, starts: 2026-11-25}}
        - {id: owners, name: Owners, cadence: {every: 1 month, starts: 2026-10-25}}
        - {id: bank, name: Bank, cadence: {every: 1 year, starts: 2026-12-01}}
      """
    let lines = try await lines(FeedContent(organization: audiences))
    #expect(values("UID", lines) == ["update.board@a.invalid", "update.owners@a.invalid", "update.bank@a.invalid"])
    // 25 November and every 14 days until 3 February; 25 November, December and January.
    #expect(values("RRULE", lines) == ["FREQ=DAILY;INTERVAL=14;COUNT=6"])
    #expect(values("RDATE;VALUE=DATE", lines) == ["20261225,20270125"])
    #expect(values("SUMMARY", lines) == ["Report to Board", "Report to Owners", "Report to Bank"])
    // Nobody dated the promise.
    #expect(Set(values("DTSTAMP", lines)) == ["20261120T000000Z"])
  }

  @Test("tests that end, actions and waivers are in it, and an action that is done is not")
  func others() async throws {
    let experiment = """
      date: 2026-11-01
      assumption: Tips help
      metric: tips
      smallest_test: Show tips
      threshold: at least 5% relative
      registered: 2026-11-01
      starts: 2026-11-02
      ends: 2026-12-10
      """
    let actions = """
      team: t
      held_on: 2026-11-05
      actions:
        - {id: a-1, what: "Mend it; soon", owner: t, due: 2026-12-04}
        - {id: a-2, what: Done, owner: t, due: 2026-12-04, done_on: 2026-11-10}
      """
    let waivers = """
      rule: No
      why: Because
      since: 2026-01-01
      waivers:
        - {team: t, reason: Not yet, from: 2026-08-01, expires: 2026-11-30}
      """
    let content = FeedContent(
      organization: "organization: A\nteams: [{id: t, name: Team T}]\n",
      files: [
        "experiments/tip.md": FeedContent.decision("Tips", experiment),
        "metrics/tips.yaml": """
        title: Tips shown
        question: How many?
        definition: All of them
        unit: "%"
        better: higher
        kind: leading
        ties_to: customer
        source: {csv: data/tips.csv, date: date, value: value}
        """,
        "data/tips.csv": "date,value\n2026-11-02,4\n",
        "retros/talk.md": FeedContent.decision("Talk", actions),
        "guardrails/no.md": FeedContent.decision("No", waivers),
      ])
    let lines = try await lines(content)
    #expect(
      values("UID", lines) == [
        "waiver.guardrail.no.t@a.invalid", "action.t.a-1@a.invalid", "result.experiment.tip@a.invalid",
      ])
    #expect(
      values("SUMMARY", lines) == [
        "Waiver ends for Team T: No", #"Action of Team T: Mend it\; soon"#, "Test ends: Tips",
      ])
    #expect(values("DTSTAMP", lines) == ["20261120T000000Z", "20261105T000000Z", "20261101T000000Z"])
  }

  @Test("one in which nothing is due is a calendar still")
  func empty() async throws {
    let lines = try await lines(FeedContent(organization: "organization: A\n"))
    #expect(values("BEGIN", lines) == ["VCALENDAR", "VTIMEZONE", "STANDARD"])
  }
}
