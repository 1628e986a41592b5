import Analysis
import Foundation
import Record
import Testing

@testable import Presentation

@Suite("the brief of an audience as a mail")
struct BriefMailTests {
  private func update(_ date: String, _ title: String, _ body: String = "<p>Words.</p>\n") -> Update {
    let key = RecordKey(.update, group: "board", id: date)
    var header = Sample.header(key, title, "updates/board/\(date).md", date: date)
    header.body = Sample.prose(body)
    return Update(header: header, date: Sample.day(date))
  }

  private func decision(_ id: String, _ title: String, by day: String) -> Decision {
    var decision = Decision(
      header: Sample.header(
        RecordKey(.decision, id: id), title, "decisions/\(id).md", owner: "payments", date: "2026-11-02"),
      folder: .own, dialect: .own)
    decision.status = .proposed
    decision.decideBy = Sample.day(day)
    return decision
  }

  private func mail(
    published: Bool = true, _ updates: [Update], _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> BriefMail {
    let report = organization { record in
      if published { record.organization.publishedAt = "https://reports.example/fairlead" }
      let from = MailAddress("reports@example.com")
      var board = Audience(
        id: "board", name: "The board",
        cadence: CalendarDuration(1, .week).map { Cadence(every: $0, starts: Sample.day("2026-01-05")) },
        sees: [.everyone])
      board.mail = from.map { AudienceMail(to: [$0], from: $0) }
      record.organization.audiences = [board]
      record[Update.self] = updates
      fill(&record)
    }
    return BriefMail(try #require(report.briefs.first), in: Directory(report))
  }

  private func html(_ mail: BriefMail) throws -> String {
    let (bytes, findings) = mail.html(with: try Templates.compiled.get())
    #expect(findings == [])
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a list that the note kept from its draft is not told a second time")
  func keptLists() throws {
    let fill = { (record: inout OrganizationRecord) in
      record[Decision.self] = [self.decision("0001-queue", "One queue", by: "2026-11-27")]
    }
    let plain = try mail([update("2026-11-20", "News")], fill)
    #expect(plain.text.contains("Decisions that wait"))
    var note = update("2026-11-20", "News")
    note.header.body.headings = [Prose.Heading(level: 2, text: "Decisions that wait", anchor: "decisions-that-wait")]
    let kept = try mail([note], fill)
    #expect(kept.decisions.isEmpty && !kept.text.contains("Decisions that wait"))
    #expect(try !html(kept).contains("Decisions that wait"))
  }

  @Test("the title of a note that was written for the day is its news, and is told once")
  func noteOfToday() throws {
    let mail = try mail([update("2026-11-20", "We decided on the queue. "), update("2026-11-05", "Before")])
    #expect(mail.headline == "We decided on the queue.")
    #expect(mail.subject == "We decided on the queue")
    let html = try html(mail)
    #expect(
      html.contains(">We decided on the queue.</h1>") && !html.contains("<h2 style=\"margin:0;font-family:Georgia"))
    #expect(
      mail.text.hasPrefix(
        "Test, as of 20 November 2026\n\nWe decided on the queue.\n========================\n\nWords.\n"))
    #expect(!mail.text.contains("Before"))
  }

  @Test("an older note stands with its day, and the news is what changed since")
  func olderNote() throws {
    let mail = try mail([update("2026-11-05", "We decided on the queue")])
    #expect(mail.headline == "Nothing changed since 5 November.")
    #expect(try html(mail).contains(">5 November: We decided on the queue</h2>"))
    #expect(mail.text.contains("\n5 November: We decided on the queue\n----"))
  }

  @Test("whoever was never told gets the news of the whole report")
  func neverTold() throws {
    let mail = try mail([])
    #expect(mail.headline == "Nothing is written yet: begin with one problem worth solving.")
    #expect(mail.preheader == "23 November: Report to The board")
  }

  @Test("a decision that waits is told before the mail is opened")
  func preheader() throws {
    let mail = try mail([update("2026-11-20", "Hello")]) { record in
      record[Decision.self] = [
        decision("0002-late", "Later", by: "2026-12-24"), decision("0001-queue", "One queue?", by: "2026-11-27"),
        decision("0003-last", "Last", by: "2026-12-31"),
      ]
    }
    #expect(mail.preheader == "Decide by 27 November: One queue?")
    // Two are told, and how many more there are.
    #expect(mail.decisions.map(\.title) == ["One queue?", "Later"])
    #expect(mail.decisionsMore == "And 1 more.")
    #expect(mail.text.contains("- One queue?\n  Proposed · to be taken by 27 November · Payments\n"))
    #expect(
      try html(mail).contains(
        "<div aria-hidden=\"true\" style=\"display:none;mso-hide:all\">Decide by 27 November: One queue?</div>"))
  }

  @Test("a subject of more than 120 characters ends at a word")
  func longSubject() throws {
    let title = String(repeating: "abcdefghi ", count: 13)
    #expect(
      try mail([update("2026-11-20", title)]).subject == String(repeating: "abcdefghi ", count: 11) + "abcdefghi…")
    let word = String(repeating: "x", count: 130)
    #expect(try mail([update("2026-11-20", word)]).subject == word.prefix(120) + "…")
  }

  @Test("there are two links, and none where nobody knows where the site is")
  func links() throws {
    let html = try html(try mail([update("2026-11-20", "Hello")]))
    #expect(html.components(separatedBy: "<a ").count == 3)
    #expect(html.contains("href=\"https://reports.example/fairlead/updates/board/index.html\""))
    #expect(html.contains("href=\"https://reports.example/fairlead/index.html\""))
    let mail = try mail(published: false, [update("2026-11-20", "Hello", "<p><a href=\"/x.html\">x</a></p>")])
    #expect(try !self.html(mail).contains("<a "))
    #expect(!mail.text.contains("The whole report"))
  }

  @Test("nothing that somebody wrote is HTML")
  func hostile() throws {
    let mail = try mail([update("2026-11-20", hostileTitle)]) { record in
      record.organization.name = hostileTitle
      record.organization.audiences[0].name = hostileTitle
      record[Decision.self] = [decision("0001-queue", hostileTitle, by: "2026-11-27")]
    }
    let html = try html(mail)
    #expect(!html.contains("<script") && html.contains(hostileEscaped))
  }

  @Test("it says for whom it is, how often, and where replies go")
  func reason() throws {
    #expect(
      try mail([]).reason == "This is the brief for The board, promised every week. Replies go to reports@example.com.")
  }

  @Test("what is due to others is not told, what is promised to these readers is")
  func dates() throws {
    let mail = try mail([]) { record in
      record.organization.audiences.append(
        Audience(id: "crew", name: "Crew", cadence: record.organization.audiences[0].cadence, sees: [.everyone]))
    }
    #expect(mail.text.contains("Report to The board") && !mail.text.contains("Crew"))
  }
}
