import Foundation
import Testing

@Suite("fairlead status", .enabled(if: Program.isThere, "the program is not built"))
struct StatusCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
    try place.write(
      "content/decisions/0002-two.md", "# 2. Two\n\nDate: 2026-03-02\n\n## Status\n\nPerhaps\n\n## Context\n\nNo.\n")
    #expect(try place.fairlead("build").status == 0)
  }

  private func date(_ name: String, hoursAgo hours: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600 * hours)], ofItemAtPath: place.path(name))
  }

  @Test("what is published is told on standard output: its day, when it was made, of which content, how many findings")
  func well() throws {
    try date("output/.fairlead", hoursAgo: 30.5)
    let ending = try place.fairlead("status", "--max-age", "36h")
    #expect((ending.status, ending.errors) == (0, ""))
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("Report of 2026-06-15 on Quayside, ") && lines[0].hasSuffix(" files in output"))
    #expect(lines[1].hasPrefix("  made      2") && lines[1].contains(" UTC, 30 hours ago, by fairlead "))
    #expect(try place.text("output/report.json").contains("\"input_digest\": \"\(lines[2].suffix(16))\""))
    #expect(lines[3] == "  findings  0 errors, 1 warning, 0 notes")
  }

  @Test("a report that is too old ends with 1 and says how old it is")
  func old() throws {
    try date("output/.fairlead", hoursAgo: 37)
    for span in ["36h", "1d", "90m"] {
      let ending = try place.fairlead("status", "--max-age", span)
      #expect(ending.status == 1)
      #expect(ending.output.hasPrefix("Report of 2026-06-15"))
      #expect(ending.errors == "error: the report is older than \(span): it was made 37 hours ago\n")
    }
    #expect(try place.fairlead("status", "--max-age", "2d").status == 0)
    #expect(try place.fairlead("status").status == 0)
  }

  @Test("a build with nothing new makes the report new, and no other file")
  func anew() throws {
    let before = try place.tree("output")
    try date("output/.fairlead", hoursAgo: 50)
    #expect(try place.fairlead("build").status == 0)
    #expect(try place.fairlead("status", "--max-age", "1h").status == 0)
    var after = try place.tree("output")
    #expect(after[".fairlead"]?.bytes == before[".fairlead"]?.bytes)
    after[".fairlead"] = before[".fairlead"]
    #expect(after == before)
  }

  @Test("a report of the future is not taken for a fresh one")
  func future() throws {
    try date("output/.fairlead", hoursAgo: -2)
    let ending = try place.fairlead("status", "--max-age", "36h")
    #expect(ending.status == 1 && ending.errors.hasPrefix("error: the report was made in the future, at "))
  }

  @Test("a report that lacks files, or that was left half renewed, is not whole")
  func half() throws {
    try FileManager.default.removeItem(atPath: place.path("output/about/index.html"))
    let ending = try place.fairlead("status")
    #expect(ending.errors == "error: the report is not whole: 'about/index.html' is not there\n" && ending.status == 1)
    try place.write("output/index.html", "")
    let emptied = try place.fairlead("status")
    #expect(emptied.errors.hasSuffix("error: the report is not whole: 'index.html' is empty\n") && emptied.status == 1)
    let marker = try place.text("output/.fairlead")
    try place.write("output/.fairlead", marker.replacing("Made by", with: "Being renewed by"))
    let renewed = try place.fairlead("status")
    #expect(renewed.status == 1)
    #expect(renewed.errors.hasPrefix("error: the report is being renewed in place, or a run was stopped at that: "))
    #expect(try place.fairlead("build").status == 0)
    #expect(try place.fairlead("status").status == 0)
  }

  @Test("what is no report, or none of ours, is told in a sentence")
  func missing() throws {
    try place.write("site/index.html", "mine")
    for (folder, sentence) in [
      ("nowhere", "there is no report in 'nowhere': the folder is not there"),
      ("site", "what is in 'site' was not published by Fairlead"),
      ("content/fairlead.yaml", "'content/fairlead.yaml' is a file, not a report"),
    ] {
      let ending = try place.fairlead("status", "--output", folder)
      #expect((ending.status, ending.output, ending.errors) == (1, "", "error: \(sentence)\n"))
    }
  }

  @Test(
    "a report.json that was cut off, or that somebody else wrote, is no crash and no success",
    arguments: [
      "", "{", "null", "[]", "{\"schema\": \"fairlead-report/1\"}", "\u{0}", "{\"findings\": 1e999}",
      String(repeating: "[", count: 200_000), String(repeating: "{\"findings\":", count: 100_000),
    ])
  func hostile(text: String) throws {
    try place.write("output/report.json", text)
    let ending = try place.fairlead("status", "--max-age", "36h")
    #expect(ending.status == 1)
    #expect(
      ending.errors == "error: report.json cannot be read: it is cut off, or was not written by Fairlead\n")
  }

  @Test("no part of a hostile report.json reaches the terminal as a command to it")
  func control() throws {
    let report = try place.text("output/report.json")
    try place.write("output/report.json", report.replacing("\"Quayside\"", with: "\"Quay\\u001b[2Jside\\n\""))
    let ending = try place.fairlead("status")
    #expect(ending.output.hasPrefix("Report of 2026-06-15 on Quay\u{FFFD}[2Jside , "))
    for (member, words) in [("schema", "its form is 'x', not 'fairlead-report/1'"), ("as_of", "it names no day")] {
      let old = member == "schema" ? "fairlead-report/1" : "2026-06-15"
      let other = report.replacing("\"\(member)\": \"\(old)\"", with: "\"\(member)\": \"x\"")
      try place.write("output/report.json", other)
      #expect(try place.fairlead("status").errors == "error: report.json cannot be read: \(words)\n")
    }
  }

  @Test("a program is told the same as JSON, with what is wrong")
  func json() throws {
    try date("output/.fairlead", hoursAgo: 37)
    let ending = try place.fairlead("status", "--max-age", "36h", "--format", "json")
    #expect((ending.status, ending.errors) == (1, ""))
    let state = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    #expect(state["is_well"] as? Bool == false && state["is_whole"] as? Bool == true)
    #expect(state["problems"] as? [String] == ["the report is older than 36h: it was made 37 hours ago"])
    #expect(state["as_of"] as? String == "2026-06-15" && state["organization"] as? String == "Quayside")
    #expect((state["findings"] as? [String: Int]) == ["error": 0, "warning": 1, "note": 0])
    #expect(abs((state["age_seconds"] as? Int ?? 0) - 37 * 3600) < 600 && state["max_age_seconds"] as? Int == 129_600)
    let missing = try place.fairlead("status", "--output", "nowhere", "--format", "json")
    #expect(missing.status == 1 && missing.output.contains("\"is_well\": false"))
  }

  @Test(
    "a span that could be read in two ways is refused",
    arguments: ["36", "h", "36 h", "36H", "1.5h", "-1h", "0h", "+1h", "1h30m", "99999999999h", "٣h", "4000d"])
  func spans(text: String) throws {
    let ending = try place.fairlead("status", "--max-age=\(text)")
    #expect(ending.status == 64 && ending.errors.contains("'\(text)' is not a span of time"))
  }
}
