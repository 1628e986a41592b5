import Diagnostics
import Record

/// A kind of file that people write: where it lies, what stands in it, and how a new one begins.
///
/// The registry of kinds is `Kind.all`; a new kind adds its row there, and its own file beside this one.
package struct Kind: Sendable {
  /// As `fairlead new` and `fairlead schema` call it.
  package let name: String
  /// The folder in `content/`.
  package let folder: String
  package let format: Format
  /// What the kind is for, in one sentence.
  package let purpose: String
  package let specs: [FieldSpec]
  /// The Markdown below the front matter of a new file.
  package let newBody: String

  package enum Format: String, Sendable { case markdown, yaml }

  package static let all: [Kind] = [
    organization, strategy, metric, objective, decision, charter, feedback, work, experiment,
  ]

  /// The kind of a name, singular as written in `Kind.all`.
  package static func named(_ name: String) -> Kind? { all.first { $0.name == name } }
}

/// The fields that every Markdown kind has, and the metric too.
enum HeaderFields {
  static let specs: [FieldSpec] = [
    FieldSpec("title", .text, "what it is called; else the first heading is taken"),
    FieldSpec("owner", .reference("team"), "the id of the team that answers for it"),
    FieldSpec("date", .date, "when it came to be; nothing dated after the report's day is seen"),
    FieldSpec("tags", .texts, "words to find it by"),
    FieldSpec("visibility", .text, "'everyone', or a label that only some audiences see"),
    FieldSpec("last_reviewed_on", .date, "when it was last looked at again"),
    FieldSpec("review_in", .duration, "how long until it should be looked at again"),
  ]

  static func with(_ own: [FieldSpec]) -> [FieldSpec] {
    let names = Set(own.map(\.name))
    return own + specs.filter { !names.contains($0.name) }
  }
}

extension FieldReader {
  /// Fills in what the header fields say.
  func readHeader(into header: inout RecordHeader) {
    if let title = scalar("title") {
      header.title = title.value
      header.span = title.span
    }
    header.owner = text("owner")
    header.date = date("date")
    header.tags = texts("tags").map(\.value)
    if let visibility = text("visibility") {
      header.visibility = visibility.lowercased() == RecordHeader.everyone ? RecordHeader.everyone : visibility
    }
    header.lastReviewedOn = date("last_reviewed_on")
    header.reviewIn = duration("review_in")
  }
}
