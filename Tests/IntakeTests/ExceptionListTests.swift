import Analysis
import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

@Suite("Lists of exceptions of others")
struct ExceptionListTests {
  private func read(_ text: String, as name: String = "list.yaml") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Quayside\nteams: [{id: gate, name: Gate}]\n")
    try scratch.write("guardrails/\(name)", text)
    return await scratch.check()
  }

  private func guardrail(_ checked: Checked) throws -> Guardrail {
    try #require(checked.record?[Guardrail.self].first)
  }

  @Test(
    "the exceptions of Kubernetes 1.30 are read as they are, and answered in the days that are known",
    .enabled(if: SharedData.isThere, "no shared data; set FAIRLEAD_SHARED"))
  func kubernetes() async throws {
    let file = try #require(SharedData.folder).appending(path: "practices/waivers/kubernetes-1.30-exceptions.yaml")
    let checked = try await read(
      String(contentsOf: file, encoding: .utf8), as: "kubernetes-1.30-exceptions.yaml")
    let guardrail = try guardrail(checked)
    #expect(guardrail.id == "kubernetes-1.30-exceptions" && guardrail.rule == nil)
    #expect(guardrail.waivers.count { $0.request?.part == "enhancement freeze" } == 6)
    #expect(guardrail.waivers.count { $0.request?.part == "code freeze" } == 9)
    #expect(guardrail.waivers.allSatisfy { $0.request?.answer == .granted && $0.expires == nil && $0.team == nil })
    #expect(guardrail.waivers[5].request?.name == "Make Kubernetes aware of the LoadBalancer behaviour")
    #expect(guardrail.waivers[5].request?.reference == "1860")
    // 0 0 1 0 3 1 and 5 0 0 0 1 2 0 0 1 days.
    let answers = try #require(checked.report?.guardrails.first?.answers.value)
    #expect((answers.n, answers.p50, answers.p75) == (15, 0, 1) && abs(answers.p90 - 2.6) < 1e-12)
    #expect(checked.found.map(\.severity) == [.note])
    #expect(
      checked.found.map(\.message)
        == ["15 exceptions are read as waivers; none has a team, none has a reason, none has an end"])
  }

  @Test("a list that is all of the file is read, and what has no place is named with how often it is there")
  func plainList() async throws {
    let checked = try await read(
      """
      - name: Windows containers
        issue: 1981
        date_requested: 2021-02-10
        date_reviewed: 2021-02-19
        thread: "https://example.org/g/1"
        pull_requests:
        -
        status: "Denied"
      - name: Structured logs
        date_requested: 2021-03-08
        thread: "https://example.org/g/2"
        status: "pending"
      """)
    let guardrail = try guardrail(checked)
    #expect(guardrail.title == "list" && guardrail.waivers.map(\.request?.answer) == [.refused, .waiting])
    #expect(guardrail.waivers.map(\.request?.part) == [nil, nil])
    #expect(
      checked.found.map(\.message).contains(
        "keys that have no place here are not read: 'pull_requests' of 1, 'thread' of 2"))
    #expect(checked.found.allSatisfy { $0.severity == .note })
  }

  @Test("other words for the same are read, with the fields of a guardrail beside the list")
  func spellings() async throws {
    let checked = try await read(
      """
      title: Weaknesses that we accept
      rule: No image with a known weakness is deployed
      owner: gate
      vulnerabilities:
        - {id: CVE-2026-0001, statement: The library is not called, expired_at: 2026-12-31, team: Gate, status: approved with conditions}
        - {id: CVE-2026-0002, justification: No fix is there, valid_from: 2026-03-01, until: 2026-05-31, team: gate, status: granted}
      """)
    let guardrail = try guardrail(checked)
    #expect(guardrail.header.owner == "gate" && guardrail.rule == "No image with a known weakness is deployed")
    #expect(guardrail.waivers.map(\.reason) == ["The library is not called", "No fix is there"])
    #expect(guardrail.waivers.map(\.expires?.iso) == ["2026-12-31", "2026-05-31"])
    #expect(guardrail.waivers.map(\.team) == ["gate", "gate"] && guardrail.waivers[1].from?.iso == "2026-03-01")
    #expect(guardrail.waivers.map(\.request?.name) == ["CVE-2026-0001", "CVE-2026-0002"])
    #expect(checked.report?.guardrails.first?.waivers.map(\.state) == [.running, .expired])
    #expect(checked.found.map(\.message) == ["2 exceptions are read as waivers"])
  }

  @Test("a YAML file that is no list has the fields of a guardrail")
  func ownFields() async throws {
    let checked = try await read("title: Two regions\nrule: Every service runs in two regions\nautomatic: no\n")
    #expect(try guardrail(checked).rule == "Every service runs in two regions")
    #expect(checked.found.isEmpty)
  }

  @Test(
    "the key of a list is told as words",
    arguments: [
      ("codeFreeze", "code freeze"), ("code_freeze", "code freeze"), ("code-freeze", "code freeze"), ("EOL", "EOL"),
    ])
  func parts(_ key: String, _ words: String) {
    #expect(ExceptionList.words(key) == words)
  }

  @Test("a list that only some audiences see is theirs")
  func visibility() async throws {
    let checked = try await read("visibility: board\nlist:\n  - {name: x, status: approved}\n")
    #expect(try guardrail(checked).header.visibility == "board")
    #expect(checked.report?.guardrails.isEmpty == true)
  }
}
