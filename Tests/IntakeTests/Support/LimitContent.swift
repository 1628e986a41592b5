import Foundation
import Record
import Testing

/// Content with so many of what is bounded, by the name of the bound.
enum LimitContent {
  /// Writes content with so many of what is bounded.
  typealias Writing = @Sendable (Scratch, Int) throws -> Void

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static let front = "title: T\nstatus: accepted\ndate: 2026-01-05\n"

  private static func decision(_ text: String) -> String { "---\n\(front)---\n\(text)" }

  static let texts: [String: Writing] = [
    "yaml.size": { scratch, count in
      try scratch.write(
        "decisions/0001-a.md", decision("").replacing("---\n", with: "---\nsummary: x\n", maxReplacements: 1))
      try scratch.write("metrics/m.yaml", filled(metric, to: count, with: "#"))
    },
    "yaml.depth": { scratch, depth in
      try scratch.write("metrics/m.yaml", metric + "question: \(repeated("[", depth - 1))\(repeated("]", depth - 1))\n")
    },
    "csv.header": { scratch, count in
      try writeSeries(scratch, header: "d,v,\(repeated("x", count - 4))")
    },
    "csv.row": { scratch, count in try writeSeries(scratch, row: "2026-01-05,1\(repeated(" ", count - 12))") },
    "json.depth": { scratch, depth in
      try scratch.write(
        "radar/2026-05.json",
        #"[{"name": "A", "ring": "adopt", "quadrant": "tools", "x": \#(repeated("[", depth - 1))\#(repeated("]", depth - 1))}]"#
      )
    },
    "markdown.size": { scratch, count in try scratch.write("decisions/0001-a.md", decision(repeated("a", count))) },
    "markdown.depth": { scratch, depth in
      try scratch.write("decisions/0001-a.md", decision(repeated("> ", depth) + "a\n"))
    },
    "markdown.table-columns": { scratch, columns in
      try scratch.write(
        "decisions/0001-a.md", decision(repeated("|a", columns) + "\n" + repeated("|-", columns) + "\n"))
    },
    "markdown.table-cells": { scratch, cells in
      try scratch.write("decisions/0001-a.md", decision("|a|\n|-|\n" + repeated("|\n", cells - 1)))
    },
    "markdown.link-steps": { scratch, steps in
      try scratch.write(
        "decisions/0001-a.md", decision(repeated("![", 10_000) + repeated("[a](0001-a.md)", steps / 10_000)))
    },
    "markdown.declarations": { scratch, bytes in
      let count = Int((Double(bytes) / 4).squareRoot())
      try scratch.write("decisions/0001-a.md", decision(repeated("a <?", count)))
    },
    "markdown.nested-places": { scratch, places in
      // Sixty markers, and sixty blanks as the indentation of thirty more.
      try scratch.write("decisions/0001-a.md", decision(repeated("> ", 60) + "a" + repeated("\n", places / 90)))
    },
    "markdown.definitions": { scratch, bytes in
      try scratch.write(
        "decisions/0001-a.md", decision("[a]: /\(repeated("x", 1_994))\n\n" + repeated("[a]", bytes / 2_000)))
    },
  ]

  private static let metric =
    "title: M\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: d, value: v}\n"

  private static func filled(_ text: String, to count: Int, with sign: Character) -> String {
    text + "question: q\n" + String(repeating: sign, count: count - text.utf8.count - 12)
  }

  private static func writeSeries(_ scratch: Scratch, header: String = "d,v", row: String = "2026-01-05,1") throws {
    try scratch.write("metrics/m.yaml", metric + "question: q\n")
    try scratch.write("data/m.csv", "\(header)\n\(row)\n")
  }

  /// A file without bytes on the disk.
  private static func sparse(_ path: String, of size: Int, in scratch: Scratch) throws {
    try scratch.write(path, "")
    #expect(truncate(scratch.path("content/" + path), size) == 0)
  }

  static let records: [String: Writing] = [
    "file.size": { scratch, count in try sparse("decisions/0001-a.md", of: count, in: scratch) },
    "metric.rebases": { scratch, count in
      let first = CalendarDate(year: 2020, month: 1, day: 1)
      let rebases = (0..<count).map { "  - {date: \(first?.adding(days: $0).iso ?? ""), reason: r}\n" }.joined()
      try scratch.write("metrics/m.yaml", metric + "question: q\nrebase:\n\(rebases)")
      try scratch.write("data/m.csv", "d,v\n2026-01-05,1\n")
    },
    "export.size": { scratch, count in
      try scratch.writeOrganization(
        "services: [{id: s, team: a}]\nteams: [{id: a}]\ndelivery: {deployments: {json: data/a.json}}\n")
      try sparse("data/a.json", of: count, in: scratch)
    },
    "svg.size": { scratch, count in
      try scratch.write("decisions/0001-a.md", decision("![a](a.svg)\n"))
      try scratch.write(
        "decisions/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\(repeated(" ", count - 46))</svg>")
    },
    "radar.size": { scratch, count in
      let entry = #"[{"name": "A", "ring": "adopt", "quadrant": "tools"}]"#
      try scratch.write("radar/2026-05.json", entry + repeated(" ", count - entry.utf8.count))
    },
    "record.actions": { scratch, count in
      try scratch.writeOrganization("teams: [{id: a}]\n")
      try scratch.write(
        "learnings/2026-03-02-a.md",
        "---\ntitle: T\nteam: a\nheld_on: 2026-03-02\n---\n## Action items\n\n" + repeated("- [ ] Mend it\n", count))
    },
    "ladder.levels": { scratch, count in
      let levels = (0..<count).map { "{id: l\($0)}" }.joined(separator: ", ")
      try scratch.write(
        "growth/ladders/a.yaml",
        "title: T\nlevels: [\(levels)]\ntracks: [{id: craft, levels: [{level: l0, criteria: [Mends it]}]}]\n")
    },
    "pulse.scores": { scratch, count in
      try scratch.write(
        "pulse/a.yaml",
        "title: T\nquestions: [{id: q, text: t}]\nscale: [1, \(count)]\nwaves: [{id: w, closes: 2026-03-27, minimum: 5}]\n"
          + "answers: {csv: data/rows.csv, wave: wave, team: team, question: question, value: value}\n")
      try scratch.write("data/rows.csv", "wave,team,question,value\n")
    },
  ]
}
