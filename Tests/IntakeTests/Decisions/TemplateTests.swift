import Diagnostics
import Record
import Testing

@testable import Intake

/// A record begun from a template, with status and date filled in and the rest half or not at all, in the shape of a well-known form.
struct HalfFilled: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// How many lines still have the template's words, counted by hand, and the first of them.
  let count: Int
  let line: Int
  var title = "One queue"
  var options: [String] = []
  var deciders: [String] = []

  static let all = [
    HalfFilled(
      testDescription: "brackets, with comments",
      text: """
        # [short title of solved problem and solution]

        * Status: accepted <!-- optional -->
        * Deciders: [list everyone involved in the decision] <!-- optional -->
        * Date: 2026-01-05 <!-- optional -->

        Technical Story: [description | ticket/issue URL] <!-- optional -->

        ## Context and Problem Statement

        We lose orders.

        ## Considered Options

        * One queue
        * [option 2]
        * … <!-- numbers of options can vary -->

        ## Decision Outcome

        Chosen option: "One queue", because it is enough.

        ### [option 2]

        * Good, because [argument a]
        """, count: 6, line: 1, options: ["One queue"]),
    HalfFilled(
      testDescription: "braces, some of which YAML takes for mappings and lists",
      text: """
        ---
        status: accepted
        date: 2026-01-05
        decision-makers: {list everyone involved in the decision}
        consulted: "{list everyone whose opinions are sought; and with whom there is a two-way communication}"
        informed: [list everyone who is kept up-to-date on progress]
        tags: [space-separated list of tags]
        ---

        # {short title, representative of solved problem and found solution}

        ## Considered Options

        * {title of option 1}
        * {title of option 2}

        ## Decision Outcome

        Chosen option: "{title of option 1}", because
        {justification. e.g., only option}.
        """, count: 8, line: 4),
    HalfFilled(
      testDescription: "sentences without brackets",
      text: """
        # 1. TITLE

        Date: 2026-01-05

        ## Status

        Accepted

        ## Context

        The issue motivating this decision, and any context that influences or constrains the decision.

        ## Decision

        We will use one queue.

        ## Consequences

        What becomes easier or more difficult to do because of this change?
        """, count: 3, line: 1),
    HalfFilled(
      testDescription: "angle brackets, which Markdown takes for tags",
      text: """
        # <Title of the decision>

        Status: accepted
        Date: 2026-01-05
        Deciders: <your name>

        In the context of <use case>, facing <concern c> we decided for <option o>, accepting <downside d>.

        ## Considered Options

        * <option 1>
        * <option 2>
        """, count: 5, line: 1),
    HalfFilled(
      testDescription: "a name for which a unique one is asked",
      text: """
        - Feature Name: (fill me in with a unique ident)
        - Start Date: 2026-01-05
        - Status: accepted

        # Summary

        One paragraph explanation of the feature.

        # Motivation

        Orders are lost.
        """, count: 2, line: 1),
    HalfFilled(
      testDescription: "names before what is asked",
      text: """
        # ADR-1: [Short title of the decision]

        - **Status**: accepted
        - **Date**: 2026-01-05
        - **Issue**: Describe the architectural design issue you're addressing, leaving no questions.
        - **Group**: You can use a simple grouping, such as integration.
        - **Deciders**: [Ada, Bo]
        """, count: 3, line: 1, deciders: ["Ada", "Bo"]),
  ]
}

@Suite("what a template asks for is no value")
struct TemplateTests {
  @Test("the places are told once, with their count, at the first", arguments: HalfFilled.all)
  func halfFilled(_ record: HalfFilled) async throws {
    let checked = try await readRecords(["0001-one-queue.md": record.text])
    let told = checked.found.filter { $0.rule == "decision.unfilled-template" }
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.span?.line == record.line)
    let others = record.count - 1
    let words = others == 1 ? "so is another place" : "so are \(others) other places"
    #expect(told.first?.message.contains(words) == true, "\(told.first?.message ?? "")")
    let decision = try checked.decision("0001-one-queue")
    #expect((decision.title, decision.status, decision.header.date?.iso) == (record.title, .accepted, "2026-01-05"))
    #expect(decision.options.map(\.name) == record.options)
    #expect((decision.deciders, decision.consulted, decision.informed) == (record.deciders, [], []))
    #expect((decision.header.tags, decision.otherFields) == ([], []))
    #expect(!checked.ids.contains("markdown.raw-html"))
  }

  @Test(
    "titles of templates are none",
    arguments: [
      "# Decision record - {TITLE}", "# ADR000: [TITLE]", "# KEP-NNNN: Your short, descriptive title",
      "# <REQUIRED: pep title>", "# Decision Title", "# 7. TITLE", "# ADR-{NUMBER}: {Short descriptive title}",
    ])
  func titles(_ heading: String) async throws {
    let text =
      "\(heading)\n\nStatus: accepted\n\n## Considered options\n\n1. **Option 1**: [Brief description]\n\n[What forced this decision?]\n"
    let checked = try await readRecords(["0001-one-queue.md": text])
    let told = checked.found.filter { $0.rule == "decision.unfilled-template" }
    #expect(told.map(\.span?.line) == [1])
    #expect(told.first?.message.contains("so are 2 other places") == true)
    let decision = try checked.decision("0001-one-queue")
    #expect((decision.title, decision.options) == ("One queue", []))
    #expect(decision.unfilled == [.title, .options])
  }

  @Test("a template that nobody has touched is told once, at its first line")
  func untouched() async throws {
    let checked = try await readRecords([
      "0001-one-queue.md":
        "# {short title}\n\n* Status: {proposed | accepted}\n* Date: {YYYY-MM-DD}\n* Deciders: {list everyone involved}\n"
    ])
    #expect(checked.found.map(\.rule) == ["decision.unfilled-template"])
    let decision = try checked.decision("0001-one-queue")
    #expect(decision.unfilled == [.title, .status, .date, .deciders])
    #expect(decision.status == .unknown)
  }

  @Test(
    "brackets that an author means are left alone",
    arguments: [
      ("# [WIP] Use one queue", "[WIP] Use one queue"), ("# Use one queue [1]", "Use one queue [1]"),
      ("# [Use one queue]", "Use one queue"), ("# Use {one} queue", "Use {one} queue"),
      ("# [Use one queue](https://example.org)", "Use one queue"), ("# Title insurance", "Title insurance"),
      ("# Describe queues in one place", "Describe queues in one place"),
      ("# [Draft] [north] One queue", "[Draft] [north] One queue"),
    ])
  func ordinary(_ heading: String, _ title: String) async throws {
    let text = """
      \(heading)

      - Status: accepted
      - Date: 2026-01-05
      - Deciders: Ada [north], [Bo](https://example.org/bo)

      [1] says so. "[The queue] is slow", said the operator [sic]; {a, b} is a set, and a<b>c.

      [Update of 2026-02-01: it is faster now.]

      `{short title}` is what the form has. Describe the queue to whoever asks. The issue motivating us is cost.

      Example: `[option 1]`.

      - {a, b, c}
      - [PR #12] merges it. Why are we doing this? It is slow.

      {"json": "is here", "a": 1}

      - [x] tested
      - [ ] rolled out

      ```
      [option 1]
      {describe it}
      ```

      ## Considered Options

      * [One queue](https://example.org/one)
      * Many [2]

      """
    let checked = try await readRecords(["0001-x.md": text])
    #expect(!checked.ids.contains("decision.unfilled-template"))
    let decision = try checked.decision("0001-x")
    #expect(decision.title == title)
    #expect(decision.options.map(\.name) == ["One queue", "Many [2]"])
    #expect(decision.deciders == ["Ada [north]", "Bo"])
  }
}
