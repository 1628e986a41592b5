import Diagnostics
import Foundation
import Record

@testable import Intake

/// A record in every markup that is read, in a folder of ours and in one of others: each is in the register, or a finding
/// says why not, with a place that there is.
func fuzzDecisions(_ bytes: UnsafeBufferPointer<UInt8>) {
  let content = FuzzedContent.shared
  content.write(bytes)
  let reading = content.read()
  claim(reading.record != nil, "no organization")
  let read = Set((reading.record?[Decision.self] ?? []).map(\.header.key.id))
  let told = reading.findings.flatMap { [$0.span?.file] + $0.notes.map { $0.span?.file } }.compactMap(\.self)
  for path in FuzzedContent.paths {
    let name = String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
    let isTold = told.contains { $0.hasSuffix(path) || $0.hasSuffix(name) }
    claim(read.contains { $0.hasSuffix(name) } || isTold, "\(path) is neither read nor named")
    let own = reading.findings.filter { $0.span?.file.hasSuffix(path) ?? false && $0.notes.isEmpty }
    claimPlaces(own, in: bytes)
  }
}

private final class FuzzedContent: Sendable {
  static let shared = FuzzedContent()
  static let paths = [
    "decisions/0001-ours.md", "adr/0002-markdown.md", "adr/0003-asciidoc.adoc", "adr/0004-restructured.rst",
    "adr/0005-org.org",
  ]

  private let root = FileManager.default.temporaryDirectory.appending(path: "fairlead-fuzz-\(getpid())").path

  private init() {
    for folder in ["content/decisions", "adr"] {
      try? FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    let settings = "organization: Fuzz\nas_of: 2026-06-15\ndecisions: [decisions, ../adr]\n"
    put(Array(settings.utf8), at: "content/fairlead.yaml")
    atexit { try? FileManager.default.removeItem(atPath: FuzzedContent.shared.root) }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    for path in FuzzedContent.paths { put(bytes, at: path.hasPrefix("adr") ? path : "content/\(path)") }
  }

  private func put(_ bytes: some ContiguousBytes, at path: String) {
    let file = fopen("\(root)/\(path)", "w")
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  func read() -> ContentReading {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var reading = ContentReading(record: nil, findings: [])
    Task.detached { [root] in
      reading = await readContent(at: "\(root)/content")
      done.signal()
    }
    done.wait()
    return reading
  }
}
