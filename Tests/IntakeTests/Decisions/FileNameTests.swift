import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("names of decision records")
struct FileNameTests {
  @Test(
    "number and words",
    arguments: [
      ("0007-one-queue", "0007", "one-queue"), ("7-one-queue", "7", "one-queue"), ("0007", "0007", ""),
      ("ADR-007", "007", ""), ("ADR-007-one-queue", "007", "one-queue"), ("ADR007-one-queue", "007", "one-queue"),
      ("adr007", "007", ""), ("040a-one-queue", "040a", "one-queue"), ("040a", "040a", ""),
      ("pay-0007-one-queue", "0007", "one-queue"), ("0007_one_queue", "0007", "one_queue"),
      ("0007. One queue", "0007", " One queue"),
    ])
  func numbered(stem: String, number: String, slug: String) {
    let name = DecisionFileName(stem: stem)
    #expect((name.number, name.slug, name.date) == (number, slug, nil))
  }

  @Test(
    "names without a number",
    arguments: [
      "choose-database", "step-2-more", "3rd-party-login", "queue2", "", "-", "éclair-0007", "١٢٣-x", "20261332x",
    ])
  func plain(stem: String) {
    let name = DecisionFileName(stem: stem)
    #expect((name.number, name.slug, name.date) == (nil, stem, nil))
  }

  @Test("dates", arguments: ["20200924-one-queue", "2020-09-24-one-queue"])
  func dated(stem: String) {
    let name = DecisionFileName(stem: stem)
    #expect((name.number, name.slug, name.date?.iso) == (nil, "one-queue", "2020-09-24"))
  }

  @Test(
    "templates and indexes are no records, anything else is",
    arguments: [
      ("README.md", false), ("adr/template.md", false), ("TEMPLATE.md", false), ("index.md", false),
      ("_index.md", false),
      ("adr-template.md", false), ("template-engine-choice.md", true), ("template-minimal.md", false),
      ("backlog.md", false), ("CHANGELOG.md", false),
      ("0001-template-engine.md", true), ("index-the-tables.md", true), ("readme-driven.md", true), ("x.md", true),
    ])
  func records(path: String, isRecord: Bool) {
    let isText = if case .text = DecisionFileRole(local: path) { true } else { false }
    #expect(isText == isRecord)
  }
}
