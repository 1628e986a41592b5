import Foundation
import Testing

/// A system that withholds what nearly every other gives: no `/proc`, few descriptors, no reader.
@Suite("On a poor system", .enabled(if: Program.isThere, "the program is not built"))
struct PoorSystemTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.writeContent()
  }

  @Test("without a word, the usage goes to standard error and the status is 64")
  func noArguments() throws {
    let ended = try workplace.fairlead()
    #expect((ended.status, ended.output) == (64, ""))
    #expect(ended.errors.contains("USAGE: fairlead <subcommand>"))
  }

  @Test("a reader that stops listening keeps nothing from being published")
  func noReader() throws {
    try workplace.writeWarning()
    _ = try workplace.shell("fairlead build 2>&1 | head -n 1 >/dev/null; fairlead build 2>&1 | true")
    #expect(workplace.exists("output/index.html"))
  }

  @Test("with standard outputs closed, no page takes their place")
  func closed() throws {
    #expect(try workplace.shell("fairlead build <&- >&- 2>&-").status == 0)
    #expect(try workplace.text("output/index.html").lowercased().hasPrefix("<!doctype html>"))
  }

  #if os(Linux)
    @Test(
      "what cannot be written to standard output is an error",
      arguments: ["--help", "--version", "build --help", "explain"])
    func fullOutput(words: String) throws {
      let ended = try workplace.shell("fairlead \(words) >/dev/full")
      #expect(ended.status == 74)
      #expect(ended.errors == "error: cannot write to standard output: No space left on device\n")
    }

    private static let canUnshare = (try? run("/usr/bin/unshare", ["-m", "true"])) == 0

    private static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }

    @Test("arguments are known without /proc", .enabled(if: canUnshare, "there is no unshare, or it is not allowed"))
    func noProc() throws {
      let ended = try workplace.shell("unshare -m sh -c \"mount -t tmpfs none /proc && $program build\"")
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(workplace.exists("output/index.html"))
    }

    @Test("fewer open files than are needed end in a sentence and 74", arguments: [5, 12])
    func fewDescriptors(count: Int) throws {
      let ended = try workplace.shell("ulimit -n \(count); exec \"$program\" check")
      #expect(ended.status == 74)
      #expect(ended.errors.hasPrefix("error: only \(count) files may be open"))
    }

    @Test("more event files than may be open are read one after the other")
    func manyEvents() throws {
      try workplace.write(
        "content/fairlead.yaml",
        "organization: Q\nas_of: 2026-06-15\nteams:\n  - {id: a}\nservices:\n  - {id: s, team: a}\n")
      for number in 0..<60 {
        try workplace.write(
          "content/data/deployments-\(number).csv",
          "id,service,deployed_at,status\n\(number),s,2026-06-01T00:00:00Z,success\n")
      }
      let ended = try workplace.shell("ulimit -n 24; exec \"$program\" check")
      #expect(ended.status == 0, "\(ended.errors)")
    }
  #endif
}
