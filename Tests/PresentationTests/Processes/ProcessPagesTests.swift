import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("Pages of processes")
struct ProcessPagesTests {
  private func process(
    _ id: String, _ title: String, owner: String? = "payments", _ fill: (inout RepeatableProcess) -> Void = { _ in }
  ) -> RepeatableProcess {
    let header = Sample.header(
      RecordKey(.process, id: id), title, "processes/\(id).md", owner: owner, date: "2026-06-01")
    var process = RepeatableProcess(header: header, version: ProcessVersion("3"))
    process.steps = ["A <first> step", "A second"]
    process.header.lastReviewedOn = Sample.day("2026-09-01")
    fill(&process)
    return process
  }

  private func friction(_ id: String, _ what: String, answer: String? = nil) -> RepeatableProcess.Friction {
    var friction = RepeatableProcess.Friction(
      id: Located(id, at: Sample.span("p.md")), date: Sample.day("2026-10-21"), what: what)
    friction.answer = answer
    return friction
  }

  private func pages(_ processes: [RepeatableProcess]) throws -> [String: String] {
    try render(organization { $0[RepeatableProcess.self] = processes }, in: "processes")
  }

  @Test("the register begins with what is missing, open and overdue")
  func register() throws {
    let html = try #require(
      try pages([
        process("onboarding", "Arrival") { $0.friction = [friction("x", "A form on <paper>")] },
        process("design-review", "A look at a design", owner: nil) {
          $0.header.lastReviewedOn = Sample.day("2026-01-12")
          $0.adoptions = [
            .init(team: "payments", on: Sample.day("2026-05-04"), span: Sample.span("p.md"))
          ]
        },
      ])["processes/index.html"])
    #expect(
      html.contains(
        "No process is written for incident response, one point of friction has no answer, one review is overdue and one process has no owner."
      ))
    #expect(
      html.contains(
        "2 processes, adopted by 1 team.".replacing(" p", with: "\u{a0}p").replacing("1 t", with: "1\u{a0}t")))
    #expect(html.contains("A form on &lt;paper&gt;") && html.contains("1 open since 21 October"))
    #expect(html.contains("was due on 12 July") && html.contains("no owner") && html.contains("no team yet"))
    #expect(html.contains(#"Payments <span class="label-beside">4 May, version not written</span>"#))
  }

  @Test("where all is well the register says so")
  func calm() throws {
    let all = ["onboarding", "incident-response", "design-review"].map { process($0, "P") }
    let html = try #require(try pages(all)["processes/index.html"])
    #expect(html.contains("Every process is reviewed on time, and friction is answered."))
  }

  @Test("a page tells what the last review changed, as far as git knows")
  func review() throws {
    func page(_ reviews: [ReviewCommit]?) throws -> String {
      try #require(try pages([process("p", "P") { $0.reviews = reviews }])["processes/p.html"])
    }
    func commit(alone: Bool) -> ReviewCommit {
      ReviewCommit(
        committed: Sample.day("2026-09-02"), commit: 1, reviewedOn: Sample.day("2026-09-01"), changesDateAlone: alone)
    }
    #expect(try page(nil).contains("is not known: its file has no history that can be read."))
    #expect(try page([]).contains("is not known: it is older than the history of its file, or not committed."))
    #expect(try page([commit(alone: true)]).contains("Committed on 2 September; nothing else of the file was changed"))
    #expect(try page([commit(alone: false)]).contains("Committed on 2 September, with other changes of the file."))
    #expect(try page(nil).contains("P: looked at again on 1 September, and nothing is open."))
    #expect(try page(nil).contains("1 March 2027"), "six months later")
  }

  @Test("steps of a field are listed, and those of the text stand there")
  func steps() throws {
    let own = try #require(try pages([process("p", "P") { $0.hasStepsInField = true }])["processes/p.html"])
    #expect(own.contains("<li>A &lt;first&gt; step</li>"))
    let text = try #require(try pages([process("p", "P")])["processes/p.html"])
    #expect(!text.contains("<li>A &lt;first&gt; step</li>") && text.contains("two steps"))
  }

  @Test("many reviews of one day are a question, and no name")
  func together() throws {
    let day = Sample.day("2026-10-12")
    let all = ["onboarding", "incident-response", "design-review"].map { id in
      process(id, "P of \(id)") {
        $0.header.lastReviewedOn = day
        $0.reviews = [ReviewCommit(committed: day, commit: 7, reviewedOn: day, changesDateAlone: true)]
      }
    }
    let html = try #require(try pages(all)["processes/index.html"])
    #expect(html.contains("Three processes were reviewed on 12 October, and only their dates changed."))
    #expect(html.contains("What did each review of 12 October find?") && html.contains("only the date changed"))
  }

  @Test("without a process there is no page, unless the policy expects one")
  func none() throws {
    #expect(!(try render(organization { _ in })).keys.contains { $0.hasPrefix("processes/") })
    let expected = try render(organization { $0.organization.policies.processes.isCoreWritten = true })
    #expect(
      expected["processes/index.html"]?.contains(
        "No process is written for onboarding, incident response or design review.") == true)
  }
}
