package import Analysis
import Record
package import Templating
import Wording

/// A dated fact and the way to the record that shows it. Shown by `partials/evidence`.
package struct EvidenceView: Linked, Sendable {
  let evidence: Evidence
  let links: Links

  package init(_ evidence: Evidence, by links: Links) {
    self.evidence = evidence
    self.links = links
  }

  private var record: RecordKey? { directory.record(in: evidence.file) }

  package static let names = Names<EvidenceView>(
    "evidence",
    [
      .text("what", "What the file shows") { $0.evidence.what.words },
      .optionalText("title", "The record's title") { view in view.record.flatMap { view.directory.title(of: $0) } },
      .optionalLink("href", "The way to the record") { view in
        view.record.flatMap { view.links.to($0) }
      },
      .text("file", "The file it stands in") { $0.evidence.file },
      .optionalText("date", "When it was") { view in
        view.evidence.date.map { shortWords(for: $0, asOf: view.directory.report.asOf) }
      },
    ])
}
