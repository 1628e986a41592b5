import Diagnostics
import Foundation
import Record
import Testing

/// Records that others wrote. What is expected was derived without this program's readers: from the table that comes
/// with the folder, from single lines of the files, or by hand.
@Suite("records in the wild", .enabled(if: SharedData.isThere, "no shared/data beside the package"))
struct CorpusTests {
  @Test("adrs-corpus: statuses are those of the table in its README")
  func synthetic() async throws {
    let corpus = try Corpus("adrs-corpus")
    let decisions = try #require(try await corpus.check().record)[Decision.self]
    let table = try corpus.lines("README").filter { $0.hasPrefix("| 00") }.map { $0.split(separator: "|") }
    #expect(decisions.map { $0.id + ".md" }.sorted() == table.map { $0[0].trimmingCharacters(in: .whitespaces) })
    for row in table {
      let file = row[0].trimmingCharacters(in: .whitespaces)
      let status = row[2].trimmingCharacters(in: .whitespaces).lowercased()
      let decision = try #require(decisions.first { $0.id + ".md" == file })
      #expect(decision.status.rawValue == differing[file] ?? status, "\(file)")
    }
  }

  /// Where the table is no plain word: "Deprecated (parses as Superseded)" is what we read as well, since a successor is
  /// named; and "Free-form prose (parses as Proposed)" is "Approved by the board on …", which says accepted, with the
  /// whole phrase kept beside it.
  private let differing = ["0006-deprecated-xml-api.md": "superseded", "0010-non-canonical-status.md": "accepted"]

  @Test("adrs-corpus: people, dates, numbers and links, by hand")
  func syntheticFacts() async throws {
    let facts = try await Corpus("adrs-corpus").check().facts
    #expect(
      facts == [
        "0001-record-architecture-decisions | 0001 | accepted | Accepted | 2024-01-15 |  | ",
        "0002-use-postgresql-for-persistence | 0002 | accepted | Accepted | 2024-01-20 |  | supersedes 0001-record-architecture-decisions",
        "0003-use-rust-for-backend | 0003 | proposed | Proposed | 2024-02-01 |  | ",
        "0004-use-madr-format | 0004 | accepted | accepted | 2024-02-15 | Alice Smith+Bob Jones | ",
        "0005-api-versioning-strategy | 0005 | accepted | Accepted | 2024-03-01 |  | amends 0003-use-rust-for-backend",
        "0006-deprecated-xml-api | 0006 | superseded | Deprecated | 2024-03-15 |  | superseded by 0005-api-versioning-strategy",
        "0007-authentication-mechanism | 0007 | accepted | accepted | 2024-04-01 | Security Team+Platform Team | related 0002-use-postgresql-for-persistence, related 0005-api-versioning-strategy",
        "0008-fenced-heading-examples | 0008 | accepted | accepted | 2024-05-01 |  | ",
        "0009-no-trailing-newline | 0009 | accepted | Accepted | 2024-05-10 |  | ",
        "0010-non-canonical-status | 0010 | accepted | Approved by the architecture board on 2024-05-18. | 2024-05-20 |  | ",
        "0011-people-yaml-block-scalar | 0011 | proposed | proposed | 2024-06-01 |  | ",
        "0012-people-yaml-zero-indent | 0012 | proposed | proposed | 2024-06-02 |  | ",
        "0013-people-yaml-comment-between | 0013 | proposed | proposed | 2024-06-03 |  | ",
        "0014-people-yaml-four-space | 0014 | proposed | proposed | 2024-06-04 |  | ",
        "0015-nested-fence-backticks | 0015 | accepted | accepted | 2024-06-05 |  | ",
        "0016-tilde-fence-wrapping-backticks | 0016 | accepted | accepted | 2024-06-06 |  | ",
      ])
  }

  @Test("adrs-corpus: people in every form of YAML")
  func people() async throws {
    let checked = try await Corpus("adrs-corpus").check()
    let consulted = try (4...16).map { number in
      let id = try #require(
        checked.record?[Decision.self].first { $0.number == (number < 10 ? "000\(number)" : "00\(number)") }?.id)
      return try checked.decision(id).consulted
    }
    #expect(consulted[0] == ["Carol White"])
    #expect(consulted[3] == ["External Security Auditor"])
    #expect(Array(consulted[7...10]) == [["the platform team"], ["alice", "bob"], ["alice"], ["alice", "bob"]])
    #expect(try checked.decision("0004-use-madr-format").informed == ["David Brown", "Eve Green"])
  }

  @Test("govuk-aws: date and status are the lines that say so")
  func govuk() async throws {
    let corpus = try Corpus("govuk-aws")
    let checked = try await corpus.check()
    let stems = try corpus.stems()
    #expect(stems.count == 38)
    #expect(checked.record?[Decision.self].map(\.id).sorted() == stems)
    for stem in stems {
      let lines = try corpus.lines(stem)
      let date = try #require(lines.first { $0.hasPrefix("Date: ") }).dropFirst(6)
      let heading = try #require(lines.firstIndex(of: "## Status"))
      // Without the address of a link, as the reader of the page sees it.
      let status = try #require(lines[(heading + 1)...].first { !$0.isEmpty }).replacing(/\[([^\]]*)\]\([^)]*\)/) {
        $0.1
      }
      let decision = try checked.decision(stem)
      #expect(decision.header.date?.iso == String(date), "\(stem)")
      #expect(decision.rawStatus?.value == status, "\(stem)")
      #expect(decision.rawStatus?.span.line == lines[(heading + 1)...].firstIndex { !$0.isEmpty }.map { $0 + 1 })
      #expect(decision.status == govukStatus[status], "\(stem)")
      #expect(decision.number.map { stem.hasPrefix($0 + "-") } == true, "\(stem)")
    }
  }

  /// All the words that stand under Status in that folder: `grep -A2 '^## Status' *.md`.
  private let govukStatus: [String: DecisionStatus] = [
    "Accepted": .accepted, "Approved": .accepted, "Pending": .proposed, "Proposed": .proposed,
    "Partly superseded": .partlySuperseded, "Superseded by DNS Infrastructure": .superseded,
  ]

  @Test("govuk-aws: the links that stand in its files, by hand, and what the register says of them")
  func govukLinks() async throws {
    let checked = try await Corpus("govuk-aws").check()
    let linked = (checked.record?[Decision.self] ?? []).filter { !$0.facts.hasSuffix("| ") }.map(\.facts)
    #expect(
      linked.map { $0.split(separator: " | ").last ?? "" } == [
        "superseded by 0015-dns-infrastructure", "amended by 0017-terraform-data-structure",
        "amends 0010-terraform-directory-structure",
      ])
    // Its heading was copied from record 3; the number that does not fit is kept, so that somebody notices.
    #expect(try checked.decision("0033-ip-ranges").title == "3. Networking Outline")
    #expect(checked.found.contains { $0.rule == "decision.one-sided-supersedes" })
  }

  @Test("madr: one status in all the folder; the others are unknown, never accepted")
  func madr() async throws {
    let corpus = try Corpus("madr")
    let checked = try await corpus.check()
    let stems = try corpus.stems(except: ["index.md", "adr-template.md"])
    #expect(stems.count == 19)
    let expected = stems.map { stem in
      let isHeld = stem == "0003-provide-own-madr-tools"
      return "\(stem) | \(stem.prefix(4)) | \(isHeld ? "on hold | on hold" : "unknown | -") | - |  | "
    }
    #expect(checked.facts == expected)
    let titles = try stems.map { try #require(try corpus.lines($0).first { $0.hasPrefix("# ") }).dropFirst(2) }
    #expect(checked.record?[Decision.self].sorted { $0.id < $1.id }.map(\.title) == titles.map(String.init))
  }

  @Test("log4brains: status, date and links, by hand")
  func log4brains() async throws {
    let facts = try await Corpus("log4brains").check().facts
    let slug = "20201016-use-the-adr-slug-as-its-unique-id"
    let number = "20200926-use-the-adr-number-as-its-unique-id"
    #expect(
      facts == [
        "20200924-use-markdown-architectural-decision-records | - | accepted | accepted | 2020-09-24 |  | ",
        "20200925-multi-packages-architecture-in-a-monorepo-with-yarn-and-lerna | - | accepted | accepted | 2020-09-25 |  | ",
        "20200925-use-prettier-eslint-airbnb-for-the-code-style | - | accepted | accepted | 2020-09-25 |  | ",
        "\(number) | - | superseded | superseded by \(slug) | 2020-09-26 |  | superseded by \(slug)",
        "20200927-avoid-default-exports | - | accepted | accepted | 2020-09-27 |  | ",
        "\(slug) | - | accepted | accepted | 2020-10-16 |  | supersedes \(number)",
        "20201026-the-core-api-is-responsible-for-enhancing-the-adr-markdown-body-with-mdx | - | accepted | accepted | 2020-10-26 |  | ",
        "20201103-use-lunr-for-search | - | accepted | accepted | 2020-11-03 |  | ",
        "20210113-distribute-log4brains-as-a-global-npm-package | - | accepted | accepted | 2021-01-13 |  | ",
      ])
  }
}
