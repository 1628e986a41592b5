import Analysis
import Diagnostics
import Foundation
import Intake
import Presentation
import Record
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Spoilt copies of the sample, through reading, analysis and every page: whatever is written, nothing traps.
///
/// `FAIRLEAD_FUZZ_SECONDS` says for how long (10 when it does not), and `FAIRLEAD_FUZZ_SEED` where to begin: the seed that
/// a crash names makes the same case again. One file is spoilt in a case, in one to three ways.
@Suite("Fuzzing", .serialized)
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["FAIRLEAD_FUZZ_SECONDS"].flatMap { Double($0) } ?? 10
  private static let firstSeed = environment["FAIRLEAD_FUZZ_SEED"].flatMap { UInt64($0) }

  @Test("spoilt files end in findings, and never in a trap")
  func mutations() async throws {
    let sample = try FuzzSample()
    CrashNote.install()
    let end = ContinuousClock.now + .seconds(FuzzTests.seconds)
    var seed = FuzzTests.firstSeed ?? 1
    while ContinuousClock.now < end {
      CrashNote.say("fuzzing with FAIRLEAD_FUZZ_SEED=\(seed)\n")
      try await run(seed, on: sample)
      seed += 1
    }
    CrashNote.say("")
  }

  private func run(_ seed: UInt64, on sample: FuzzSample) async throws {
    var generator = FuzzGenerator(seed: seed)
    let path = try #require(sample.paths.randomElement(using: &generator))
    let original = try sample.text(path)
    var text = original
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let mutation = Mutation.allCases.randomElement(using: &generator) else { continue }
      let bytes = mutation.apply(to: text, &generator)
      try sample.write(path, bytes)
      text = String(decoding: bytes, as: UTF8.self)
    }
    try await pass(sample.content)
    try sample.write(path, Array(original.utf8))
  }

  private func pass(_ content: String) async throws {
    let reading = await readContent(at: content)
    var found = reading.findings
    if let record = reading.record {
      let examined = await examine(record, from: .everyone(on: Sample.day("2026-11-20")))
      found += examined.findings
      let templates = try Templates.compiled.get()
      var bytes: [UInt8] = []
      for page in Site(examined.report, rules: []).pages {
        bytes.removeAll(keepingCapacity: true)
        _ = page.render(with: templates, into: &bytes)
      }
    }
    let findings = Findings(found).attachingExcerpts(source: sourceText)
    for format in FindingFormat.allCases {
      #expect(format.text(of: findings, by: ReportingTool(version: "1", rules: [])).utf8.count < 4 << 20)
    }
  }
}

/// A small copy of the sample of this repository, with every kind of file in it.
private final class FuzzSample {
  let root: String
  let paths: [String]

  var content: String { root + "/content" }

  /// How many files of a folder are taken; all metrics and their tables, because they name one another.
  private static let most = ["decisions": 3, "work": 6, "feedback": 3, "okrs": 4, "platform": 2]
  private static let left = [
    "data/deployments-2025", "data/deployments-2026-0", "data/changes-2025", "data/incidents-2025",
  ]

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "fairlead-fuzz-\(UUID().uuidString)").path
    let source = Templates.folder.deletingLastPathComponent().appending(path: "content").path
    var counts: [String: Int] = [:]
    paths = try FileManager.default.subpathsOfDirectory(atPath: source).sorted().filter { path in
      let top = String(path.prefix { $0 != "/" })
      guard path.hasSuffix(".md") || path.hasSuffix(".csv") || path.hasSuffix(".yaml") else { return false }
      guard !Self.left.contains(where: path.hasPrefix) else { return false }
      counts[top, default: 0] += 1
      return counts[top, default: 0] <= Self.most[top] ?? .max
    }
    for path in paths {
      let bytes = try Data(contentsOf: URL(filePath: source + "/" + path))
      try write(path, Array(bytes))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func text(_ path: String) throws -> String { try String(contentsOfFile: content + "/" + path, encoding: .utf8) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: content + "/" + path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}

/// What is said when the whole process goes down: a handler of signals can reach nothing else.
private enum CrashNote {
  private nonisolated(unsafe) static let text = UnsafeMutablePointer<CChar>.allocate(capacity: 128)

  static func install() {
    say("")
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] {
      signal(number) { number in
        write(STDERR_FILENO, CrashNote.text, strlen(CrashNote.text))
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func say(_ note: String) {
    _ = note.prefix(120).withCString { strcpy(text, $0) }
  }
}
