import ArgumentParser
import Diagnostics
import Publishing

/// What is said of a check beside its findings.
struct CheckTelling {
  private let findings: Findings
  private let leftOut: SeverityCounts
  private let content: String
  private let revision: String?

  init(_ preparation: Preparation, of content: String, since revision: String?) {
    (findings, leftOut) = (preparation.findings, preparation.leftOut)
    (self.content, self.revision) = (content, revision)
  }

  func say(withCounts: Bool) {
    if withCounts {
      let place = revision.map { " on lines changed since '\(harmless($0))'" } ?? ""
      Console.note("Checked \(content): \(findings.countsInWords ?? "no findings")\(place).")
    }
    for sentence in aboutOthers { Console.note(sentence) }
  }

  /// A job summary may have 1,024 KiB, with what is in the file already, or nothing of it is shown.
  func append(to file: String) throws {
    do throws(PublishingFailure) {
      let isWritten = try Publishing.append(to: file, option: "--summary") { size in
        let text = markdownSummary(of: findings, remarks: aboutOthers, bytes: max(0, (1_000 << 10) - size))
        return text.map { size > 0 ? "\n\($0)" : $0 }
      }
      if !isWritten { Console.note("Nothing was written to \(file): a job summary has no more room.") }
    } catch { throw error.ending() }
  }

  private var aboutOthers: [String] {
    guard let revision, let counts = leftOut.inWords else { return [] }
    let rest = "Left out, on lines that did not change since '\(harmless(revision))': \(counts)."
    return leftOut[.error] == 0 ? [rest] : [rest + " Errors keep the report from being published wherever they are."]
  }
}
