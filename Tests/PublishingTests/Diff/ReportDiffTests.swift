import Diagnostics
import Testing

@testable import Publishing

@Suite("What a change means")
struct ReportDiffTests {
  @Test("a report differs in nothing from itself, and from itself in another order")
  func same() async throws {
    let sample = try await DiffSamples.sample.value
    for other in [sample, sample.backwards] {
      let diff = try DiffSamples.diff(sample, other)
      let isEmpty = diff.isEmpty
      #expect(isEmpty)
      #expect(diff.text == "Changes no figure, rank, status or finding.\n")
    }
  }

  /// One change for each section that has a place of its own.
  private func changed(_ sample: JSONValue) -> JSONValue {
    let unlike = JSONValue.object([
      "rule": .text("a.b"), "severity": .text("bad"), "subject": .text("s"), "owner": .text("t"),
      "message": .text("M."), "question": .text("Q?"), "evidence": .list([]),
    ])
    return sample.changing("decisions") { $0.with("status", .text("rejected")) }
      .changing("objectives") { $0.with("score", .number(0.123)) }
      .changing("objectives", 1) { objective in
        objective.changing("key_results") { $0.with("target", .number(987)) }
      }
      .changing("metrics") { $0.with("latest", .number(55.5)) }
      .with("attention", .list((sample["attention"]?.list ?? []).dropLast() + [unlike]))
      .with("surprise", .number(7))
  }

  @Test("each difference is told in its section, once, with what it was and is")
  func sections() async throws {
    let sample = try await DiffSamples.sample.value
    let diff = try DiffSamples.diff(sample, changed(sample))
    #expect(diff.rows[.newAttention]?.map(\.line) == ["▼ t: M."])
    #expect(diff.count(in: .decisions) == 1 && diff.count(in: .objectives) == 1 && diff.count(in: .figures) == 1)
    #expect(diff.rows[.definitions]?.first?.words.hasSuffix("→ 987") == true)
    #expect(diff.rows[.other]?.map(\.line) == ["Surprise: appears"])
    #expect(diff.rows[.decisions]?.first?.words.hasPrefix("status ") == true)
    #expect(diff.rows[.decisions]?.first?.words.hasSuffix(" → rejected") == true)
    #expect(diff.newConcerns == 1 && diff.newErrors == 0)
  }

  @Test("what left the list because its target was moved is not called solved, and says from what to what")
  func movedGoals() async throws {
    let sample = try await DiffSamples.sample.value
    let objective = try #require(sample["objectives"]?.list?.first)
    let keyResult = try #require(objective["key_results"]?.list?.first)
    let (id, part) = (try #require(objective["id"]?.text), try #require(keyResult["id"]?.text))
    let behind = JSONValue.object([
      "rule": .text("objective.behind-pace"), "severity": .text("bad"), "subject": .text(id), "owner": .text("t"),
      "message": .text("It is behind."), "question": .text("Q?"), "evidence": .list([]),
    ])
    func report(target: Double, isBehind: Bool) -> JSONValue {
      sample.changing("objectives") { $0.changing("key_results") { $0.with("target", .number(target)) } }
        .with("attention", .list(isBehind ? [behind] : []))
    }
    let moved = try DiffSamples.diff(report(target: 90, isBehind: true), report(target: 70, isBehind: false))
    #expect(moved.count(in: .solved) == 0 && moved.count(in: .definitions) == 1)
    #expect(
      moved.rows[.noLongerSeen]?.map(\.words) == [
        "It is behind. No longer the case: the target of '\(part)' was moved from 90 to 70."
      ])
    let solved = try DiffSamples.diff(report(target: 90, isBehind: true), report(target: 90, isBehind: false))
    #expect(solved.rows[.solved]?.map(\.words) == ["It is behind."] && solved.count(in: .noLongerSeen) == 0)
  }

  @Test(
    "a further reason of a subject is told as one of its own, and a report from before there were such reads the same")
  func furtherReasons() async throws {
    let sample = try await DiffSamples.sample.value
    func reason(_ rule: String, _ message: String) -> [String: JSONValue] {
      [
        "rule": .text(rule), "severity": .text("bad"), "owner": .text("t"), "message": .text(message),
        "question": .text("Q?"), "evidence": .list([]),
      ]
    }
    let (first, second) = (reason("a.first", "First."), reason("a.second", "Second."))
    func item(_ lead: [String: JSONValue], also: [[String: JSONValue]]?) -> JSONValue {
      var members = lead
      members["subject"] = .text("s")
      members["also"] = also.map { .list($0.map { .object($0) }) }
      return sample.with("attention", .list([.object(members)]))
    }
    let grown = try DiffSamples.diff(item(first, also: []), item(second, also: [first]))
    #expect(grown.rows[.newAttention]?.map(\.line) == ["▼ t: Second."] && grown.newConcerns == 1)
    #expect(grown.count(in: .solved) == 0)
    let isSame = try DiffSamples.diff(item(first, also: nil), item(first, also: [])).isEmpty
    #expect(isSame)
  }

  @Test("a deadline that was moved is a definition, and is told of what left the list for it")
  func movedDeadline() async throws {
    let sample = try await DiffSamples.sample.value
    let id = try #require(sample["work"]?.list?.first?["id"]?.text)
    let late = JSONValue.object([
      "rule": .text("work.overdue"), "severity": .text("bad"), "subject": .text(id), "owner": .text("t"),
      "message": .text("It is late."), "question": .text("Q?"), "evidence": .list([]),
    ])
    func report(_ deadline: String, _ attention: [JSONValue]) -> JSONValue {
      sample.changing("work") { $0.with("deadline", .text(deadline)) }.with("attention", .list(attention))
    }
    let diff = try DiffSamples.diff(report("2026-11-01", [late]), report("2026-12-24", []))
    #expect(diff.count(in: .solved) == 0 && diff.count(in: .definitions) == 1)
    #expect(
      diff.rows[.noLongerSeen]?.map(\.words) == [
        "It is late. No longer the case: its deadline was moved from 2026-11-01 to 2026-12-24."
      ])
  }

  @Test("the comparison the other way tells the same differences the other way round")
  func mirror() async throws {
    let sample = try await DiffSamples.sample.value
    let (there, back) = (try DiffSamples.diff(sample, changed(sample)), try DiffSamples.diff(changed(sample), sample))
    let mirrored: [DiffSection: DiffSection] = [
      .newAttention: .solved, .solved: .newAttention, .newFindings: .solvedFindings, .solvedFindings: .newFindings,
    ]
    for section in DiffSection.allCases {
      let rows = there.rows[section] ?? []
      let others = back.rows[mirrored[section] ?? section] ?? []
      #expect(rows.map(\.key) == others.map(\.key), "\(section)")
      #expect(rows.map { [$0.isInOld, $0.isInNew] } == others.map { [$0.isInNew, $0.isInOld] }, "\(section)")
      #expect(rows.map { $0.members.map(\.old) } == others.map { $0.members.map(\.new) }, "\(section)")
    }
  }

  @Test("a file of another name is one row, with everything that names it")
  func renamed() async throws {
    let sample = try await DiffSamples.sample.value
    let old = try #require(sample["decisions"]?.list?.first?["id"]?.text)
    let text = sample.canonical.replacing("\"\(old)\"", with: "\"renamed\"").replacing("\(old).md", with: "renamed.md")
    let diff = try DiffSamples.diff(sample, try readJSON(Array(text.utf8)))
    #expect(
      diff.rows.values.flatMap { $0 }.map(\.words) == [
        "is called \(name(sample, "renamed")), and was \(name(sample, old))"
      ])
    #expect(diff.verdict == "Changes no figure, rank, status or finding; 1\u{A0}page that appears or goes.")
  }

  private func name(_ sample: JSONValue, _ id: String) -> String {
    let folder = sample["decisions"]?.list?.first?["folder"]?.text ?? ""
    return folder.isEmpty ? id : "\(folder)/\(id)"
  }

  @Test("a rank is told where the ranges of ranks do not overlap, and else only counted")
  func ranks() async throws {
    let sample = try await DiffSamples.sample.value
    let place = try #require(sample["work"]?.list?.firstIndex { $0["rank_interval"]?.list != nil })
    func moved(_ low: Double, _ high: Double) -> JSONValue {
      sample.changing("work", place) {
        $0.with("rank", .number(low)).with("rank_interval", .list([.number(low), .number(high)]))
      }
    }
    let far = try DiffSamples.diff(moved(1, 4), moved(5, 9))
    #expect(far.rows[.work]?.first?.words == "rank 1 → 5; rank interval 1, 4 → 5, 9" && far.withinRanks == 0)
    let near = try DiffSamples.diff(moved(1, 5), moved(5, 9))
    #expect(near.rows.isEmpty && near.withinRanks == 1)
    #expect(near.text.contains("1\u{A0}work item moves within the range of ranks known before."))
    #expect(!near.text.contains("Changes no figure"))
  }

  @Test("every number of a row stands in one of the two reports")
  func numbers() async throws {
    let sample = try await DiffSamples.sample.value
    let diff = try DiffSamples.diff(sample, changed(sample))
    let known = sample.canonical + changed(sample).canonical
    for member in diff.rows.values.joined().flatMap(\.members) {
      for value in [member.old, member.new].compactMap({ $0 }) { #expect(known.contains(value.canonical)) }
    }
  }

  @Test("two days are said to be two, and another order of members is none")
  func days() async throws {
    let sample = try await DiffSamples.sample.value
    let diff = try DiffSamples.diff(sample, sample.with("as_of", .text("2026-11-21")))
    #expect(diff.rows.isEmpty)
    #expect(diff.text.contains("different days, 20 November 2026 and 21 November 2026"))
  }
}
