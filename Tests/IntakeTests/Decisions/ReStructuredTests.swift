import Record
import Testing

@testable import Intake

@Suite("records in reStructuredText")
struct ReStructuredTests {
  @Test(
    "metadata above the title is read: a block of code, a comment, directives of their own",
    arguments: [
      "::\n\n    Status: Accepted\n    Type: Feature\n    Created: 2026-01-05\n\n=============\nUse one queue\n=============\n\nText.\n",
      "..\n    Status: Accepted\n    Created: 2026-01-05\n\n=============\nUse one queue\n=============\n\nText.\n",
      "Use one queue\n=============\n\n.. author:: A\n.. date-accepted:: 2026-01-05\n.. ticket-url::\n.. implemented:: 9.8\n.. highlight:: c\n.. contents::\n\nText.\n\nMotivation\n----------\n\nText.\n",
      "=============\nUse one queue\n=============\n\n:Status: Accepted\n:Created: 2026-01-05\n\nStatus\n======\n\nText.\n",
    ])
  func head(text: String) async throws {
    let decision = try await readRecords(["0007-x.rst": text]).decision("0007-x")
    #expect((decision.title, decision.status) == ("Use one queue", .accepted))
    #expect(decision.header.date?.iso == "2026-01-05")
  }

  @Test("without a title, the record is called after its file, and not after its first section")
  func untitled() async throws {
    let sections = "Submitters\n==========\n\nThe team.\n\nStatus\n======\n\nAccepted\n\nContext\n=======\n\nText.\n"
    let decision = try await readRecords(["0007-use-one-queue.rst": sections]).decision("0007-use-one-queue")
    #expect((decision.title, decision.status) == ("Use one queue", .accepted))
    let status = "Status\n======\n\nAccepted\n\nContext\n=======\n\nText.\n"
    #expect(try await readRecords(["use-one-queue.rst": status]).decision("use-one-queue").title == "Use one queue")
  }

  @Test("a title over sections of the same level is one where nothing stands below it")
  func sameLevel() async throws {
    let text = "Queues, and how many\n====================\n\nStatus\n======\n\nAccepted\n\nContext\n=======\n\nText.\n"
    let decision = try await readRecords(["0007-x.rst": text]).decision("0007-x")
    #expect((decision.title, decision.status) == ("Queues, and how many", .accepted))
  }

  @Test(
    "the register before a title goes, when it says what the file's name says",
    arguments: [
      ("0351-x", "Payments RFC 0351: One queue"), ("0351-x", "RFC 351: One queue"), ("sip-0xx-x", "SIP-0XX: One queue"),
      ("sip-xx-x", "SIP-XXXX: One queue"),
    ])
  func register(name: String, heading: String) async throws {
    let decision = try await readRecords([name + ".md": "# \(heading)\n\nStatus: accepted\n"]).decision(name)
    #expect(decision.title == "One queue")
  }

  @Test(
    "another number is a part of the title", arguments: ["Payments RFC 7: One queue", "X: One queue", "XX: One queue"])
  func otherRegister(heading: String) async throws {
    let decision = try await readRecords(["0351-x.md": "# \(heading)\n\nStatus: accepted\n"]).decision("0351-x")
    #expect(decision.title == heading)
  }
}
