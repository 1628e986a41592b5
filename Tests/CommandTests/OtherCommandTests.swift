import Foundation
import Testing

@Suite("init, new, explain, schema and templates", .enabled(if: Program.isThere, "the program is not built"))
struct OtherCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("init writes a content that is free of findings and can be published")
  func start() throws {
    let ending = try place.fairlead("init", "The \"Quay\": #1", "--time-zone", "Asia/Kathmandu")
    #expect((ending.status, ending.errors) == (0, ""))
    #expect(
      ending.output
        == "Wrote 11 files in content, and 4 schemas for your editor in content/.schemas. Change them, then run 'fairlead build'.\n"
    )
    #expect(try place.fairlead("check", "--warnings-as-errors").errors == "Checked content: no findings.\n")
    #expect(try place.fairlead("build").status == 0)
    #expect(try place.text("output/index.html").contains("The &quot;Quay&quot;: #1"))
    #expect(try place.text("output/practices/index.html").contains("13 of 24 practices are in use"))
    let before = try place.tree("content")
    #expect(try place.fairlead("init").status == 64)
    #expect(try place.tree("content") == before)
  }

  @Test("what init and new write for an editor is there, and is that of this version")
  func schemas() throws {
    try place.fairlead("init")
    let metric = try place.fairlead("schema", "metric").output
    let names = ["metric.json", "organization.json", "pulse.json", "rotations.json"]
    #expect(try place.tree("content/.schemas").keys.sorted() == names)
    #expect(try place.text("content/.schemas/metric.json") == metric)
    #expect(
      try place.text("content/fairlead.yaml").hasPrefix("# yaml-language-server: $schema=.schemas/organization.json\n"))
    try place.write("content/.schemas/metric.json", "{\n  \"former\": true\n}\n")
    #expect(try place.fairlead("new", "metric", "Plates read").status == 0)
    #expect(try place.text("content/.schemas/metric.json") == metric)
    #expect(
      try place.text("content/metrics/plates-read.yaml").hasPrefix(
        "# yaml-language-server: $schema=../.schemas/metric.json\n"))
    #expect(try place.fairlead("check").errors.contains(".schemas") == false)
  }

  @Test("the help of every command has an example")
  func examples() throws {
    let dump = try place.fairlead("--experimental-dump-help").output
    let told = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    var pending = [try #require(told?["command"] as? [String: Any])]
    var names: [String] = []
    while let command = pending.popLast() {
      let name = try #require(command["commandName"] as? String)
      // The library's own.
      if name == "help" { continue }
      names.append(name)
      pending += command["subcommands"] as? [[String: Any]] ?? []
      let discussion = command["discussion"] as? String ?? ""
      #expect(discussion.contains("Example"), "\(name)")
      #expect(discussion.contains("\n  fairlead "), "\(name)")
    }
    #expect(names.count == 16)
  }

  @Test("init --example writes the sample, byte for byte, and its report is that of the sample")
  func example() throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content").path
    let ending = try place.fairlead("init", "--example")
    #expect((ending.status, ending.errors) == (0, ""))
    #expect(try place.shell("diff -r '\(sample)' content").output == "")
    let count = try place.tree("content").count
    #expect(ending.output == "Wrote \(count) files in content. Run 'fairlead build' to see their report.\n")
    // A copy of the sample has no history in git either.
    try FileManager.default.createDirectory(atPath: place.path("other"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: sample, toPath: place.path("other/content"))
    for folder in [".", "other"] {
      let built = try place.shell("cd \(folder) && fairlead build --templates '\(place.path("templates"))'")
      #expect(built.status == 0, "\(built.errors)")
    }
    #expect(try place.shell("diff -r output other/output").output == "")
  }

  @Test("init --example writes into no folder that is not empty, follows no link, and takes no name")
  func exampleRefused() throws {
    try place.write("content/notes.md", "mine")
    #expect(try place.fairlead("init", "--example").status == 64)
    #expect(try place.tree("content").keys.sorted() == ["notes.md"])
    _ = try place.shell("mkdir elsewhere && ln -s nowhere dangling && touch elsewhere/mine && ln -s elsewhere full")
    #expect(try place.fairlead("init", "--example", "--content", "dangling").status != 0)
    #expect(try place.fairlead("init", "--example", "--content", "full").status == 64)
    #expect(!place.exists("nowhere"))
    #expect(try place.tree("elsewhere").keys.sorted() == ["mine"])
    for words in [["Ours"], ["--time-zone", "UTC"]] {
      let ending = try Program.run(["init", "--example", "--content", "new"] + words, in: place.root)
      #expect(ending.status == 64 && ending.errors.contains("'--example' writes the sample as it is; leave out"))
    }
    #expect(!place.exists("new"))
  }

  @Test("a program that the sample is not with says where to put it; one that has it beside it writes that")
  func installed() throws {
    _ = try place.shell("mkdir -p usr/bin usr/share/fairlead && cp \"$program\" usr/bin/fairlead")
    let without = try place.shell("usr/bin/fairlead init --example")
    #expect(without.status == 64 && !place.exists("content"))
    #expect(without.errors.contains("put a copy beside it as '\(place.root)/usr/share/fairlead/content'"))
    try place.write("usr/share/fairlead/content/fairlead.yaml", "organization: A\n")
    try place.write("usr/share/fairlead/content/data/b.bin", "\u{0}\u{FF}")
    #expect(try place.shell("usr/bin/fairlead init --example").output.hasPrefix("Wrote 2 files in content."))
    #expect(try place.shell("diff -r usr/share/fairlead/content content").output == "")
    _ = try place.shell("ln -s / usr/share/fairlead/content/root")
    let linked = try place.shell("usr/bin/fairlead init --example --content new")
    #expect(linked.status == 74 && linked.errors.contains("content/root' is a link that is not followed"))
    #expect(!place.exists("new"))
  }

  @Test(
    "new writes a file that can be checked, and never over another",
    arguments: ["strategy", "metric", "objective", "decision", "team", "feedback", "work-item", "experiment"])
  func new(kind: String) throws {
    try place.fairlead("init")
    let ending = try place.fairlead("new", kind, "Platform two", "--period", "2026-Q4")
    #expect((ending.status, ending.errors) == (0, ""))
    let path = try #require(ending.output.split(separator: " ").dropFirst().first).dropLast()
    #expect(place.exists(String(path)), "\(ending.output)")
    let text = try place.text(String(path))
    #expect(text.contains("title: \"Platform two\""))
    // What says TODO refers to nothing yet: nothing else may be wrong.
    let check = try place.fairlead("check", "--format", "github")
    let rules = check.output.split(separator: "\n").compactMap { $0.firstMatch(of: /::error .*title=([a-z.-]+)::/)?.1 }
    // A charter waits for its team in fairlead.yaml, as 'new' says.
    #expect(Set(rules).isSubset(of: kind == "team" ? ["reference.unknown"] : []), "\(check.output)")
    if kind != "decision" {
      let again = try place.fairlead("new", kind, "Platform two", "--period", "2026-Q4")
      #expect(again.status == 64)
      #expect(again.errors.contains("is there already"))
      #expect(try place.text(String(path)) == text)
    }
  }

  @Test("new dates a file by the day that fairlead.yaml fixes for the report")
  func fixedDay() throws {
    try place.write("content/fairlead.yaml", "organization: A\nas_of: 2026-02-03\nteams: [{id: a, name: A}]\n")
    try place.fairlead("new", "work-item", "Queue")
    #expect(try place.text("content/work/queue.md").contains("\ndate: 2026-02-03\n"))
  }

  @Test("decisions get the next number")
  func numbers() throws {
    try place.fairlead("init")
    #expect(try place.fairlead("new", "decision", "One queue").output.contains("content/decisions/0002-one-queue.md"))
    #expect(try place.fairlead("new", "decision", "One queue").output.contains("content/decisions/0003-one-queue.md"))
  }

  @Test("explain lists every rule, and explains each")
  func explain() throws {
    let list = try place.fairlead("explain")
    #expect((list.status, list.errors) == (0, ""))
    let ids = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.count > 90 && ids == ids.sorted() && Set(ids).count == ids.count)
    for id in ids {
      let ending = try place.fairlead("explain", id)
      #expect(ending.status == 0 && ending.errors.isEmpty, "\(id)")
      let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first?.hasPrefix("\(id) (") == true && lines.count >= 4, "\(id)")
      let summary = lines.dropFirst().first ?? ""
      #expect(summary.first?.isLowercase == false && !summary.hasSuffix("."), "\(id)")
      #expect(lines.dropFirst().allSatisfy { $0.count <= 100 }, "\(id)")
    }
  }

  @Test("explain attention lists what may stand on the list")
  func attention() throws {
    let ending = try place.fairlead("explain", "attention")
    #expect((ending.status, ending.errors) == (0, ""))
    for id in ["objective.behind-pace", "decision.proposed-too-long", "metric.moved", "debt.no-estimate"] {
      #expect(ending.output.contains("\n\(id) ") || ending.output.hasPrefix("\(id) "), "\(id)")
    }
  }

  @Test("schema prints JSON for each kind and for the report")
  func schema() throws {
    let list = try place.fairlead("schema").output.split(separator: "\n")
    // Behind the kinds stand the report and the tables.
    let kinds = list.prefix { !$0.hasPrefix("report:") }
    #expect(kinds.count > 10 && list.count > kinds.count + 4)
    for kind in kinds.compactMap({ $0.split(separator: ":").first.map(String.init) }) {
      let ending = try place.fairlead("schema", kind)
      #expect(ending.status == 0 && ending.errors.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
      #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema", "\(kind)")
    }
  }

  @Test("schema --text is a page for people: every field, no wider than 100 columns")
  func schemaText() throws {
    let list = try place.fairlead("schema").output.split(separator: "\n")
    for kind in list.compactMap({ $0.split(separator: ":").first.map(String.init) }) where kind != "report" {
      let ending = try place.fairlead("schema", "--text", kind)
      #expect((ending.status, ending.errors) == (0, ""), "\(kind)")
      #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(kind)")
      #expect(ending.output.contains("required") && ending.output.contains("Example"), "\(kind)")
    }
    let metric = try place.fairlead("schema", "metric", "--text").output
    #expect(metric.contains("better (required): one of higher, lower, neutral"))
    let changes = try place.fairlead("schema", "changes", "--text").output
    #expect(changes.contains("first_review_at: optional"))
    #expect(try place.fairlead("schema", "deployments").errors.contains("add --text"))
    #expect(try place.fairlead("schema", "--text", "report").status == 64)
    #expect(try place.fairlead("schema", "--text", "deploymnts").errors.contains("did you mean 'deployments'?"))
  }

  @Test(
    "explain lists the topics of a section, a folder, a field and a word of an id",
    arguments: [
      ("delivery", "delivery.recovery-time"), ("decisions", "decision.status-unknown"), ("metrics", "metric.source"),
      ("okrs", "key-result.no-distance"), ("owner", "'owner' is a field of"), ("links", "link.to-nothing"),
      ("Yaml", "yaml.syntax"),
    ])
  func topics(word: String, expected: String) throws {
    let ending = try place.fairlead("explain", word)
    #expect((ending.status, ending.errors) == (0, ""))
    #expect(ending.output.contains(expected), "\(ending.output)")
  }

  @Test("explain names what a misspelt topic was meant to be")
  func misspeltTopic() throws {
    let ending = try place.fairlead("explain", "delivry")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("did you mean 'delivery'?"))
  }

  @Test("templates prints the names that pages offer")
  func templates() throws {
    let all = try place.fairlead("templates")
    #expect((all.status, all.errors) == (0, ""))
    let one = try place.fairlead("templates", "decision")
    #expect(one.output.hasPrefix("decision.html\n") && all.output.contains(one.output))
    let pages = all.output.split(separator: "\n").filter { !$0.hasPrefix(" ") && $0.hasSuffix(".html") }
    for page in pages { #expect(place.exists("templates/\(page)"), "\(page)") }
    #expect(pages.count >= 10)
  }
}
