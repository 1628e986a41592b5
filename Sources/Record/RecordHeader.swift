package import Diagnostics

/// What every record has, whatever its kind.
package struct RecordHeader: Sendable {
  package var key: RecordKey
  /// The file it was read from.
  package var file: ContentPath
  /// The place of the title, or of the file when it has none: where findings about the whole record point.
  package var span: SourceSpan
  /// From the field `title`, else the first heading, else the id.
  package var title: String
  /// The team that answers for it, by id; nil when none is written.
  package var owner: String?
  /// When it came to be; nil when it is not dated. A record dated after the report's day is not seen.
  package var date: CalendarDate?
  /// Where the date is written; nil where it is known from something else, such as the name of the file.
  package var dateAt: PlaceInFile?
  package var tags: [String]
  package var visibility: Visibility
  package var lastReviewedOn: CalendarDate?
  /// Where the day of the last review is written.
  package var lastReviewedAt: PlaceInFile?
  package var reviewIn: CalendarDuration?
  package var body: Prose

  package init(key: RecordKey, file: ContentPath, span: SourceSpan, title: String) {
    self.key = key
    self.file = file
    self.span = span
    self.title = title
    tags = []
    visibility = .everyone
    body = .empty
  }

  package var id: String { key.id }

  /// Where a finding about the date points.
  package var dateSpan: SourceSpan { dateAt?.span(in: span.file) ?? span }

  /// Where a finding about the last review points.
  package var lastReviewedSpan: SourceSpan { lastReviewedAt?.span(in: span.file) ?? span }

  /// The day by which the record should be looked at again; nil unless both the last review (or the date) and the
  /// interval are written.
  package var reviewDue: CalendarDate? {
    guard let reviewIn, let from = lastReviewedOn ?? date else { return nil }
    return reviewIn.after(from)
  }
}

/// As much of a header as tells whether the rest of it is wanted: there may be ten thousand, and a header costs much to copy.
package struct HeaderGlance: Sendable {
  package let kind: RecordKind
  package let visibility: Visibility
  package let date: CalendarDate?
  package let lastReviewedOn: CalendarDate?

  @inlinable package init(_ header: RecordHeader) {
    kind = header.key.kind
    visibility = header.visibility
    date = header.date
    lastReviewedOn = header.lastReviewedOn
  }
}

/// A place in the file of a record. Without the name of the file, because every header has two of them and is copied often.
package struct PlaceInFile: Sendable, Hashable {
  private let line: UInt32
  private let column: UInt32
  private let length: UInt32

  /// Nil for a place in another file, or none that a file can have.
  package init?(_ place: SourceSpan, in file: String) {
    guard place.file == file, let line = UInt32(exactly: place.line), let column = UInt32(exactly: place.column),
      let length = UInt32(exactly: place.length)
    else { return nil }
    (self.line, self.column, self.length) = (line, column, length)
  }

  func span(in file: String) -> SourceSpan {
    SourceSpan(file: file, line: Int(line), column: Int(column), length: Int(length))
  }
}

/// A record: something of a kind, with a header.
package protocol Recorded: Sendable {
  static var kind: RecordKind { get }
  var header: RecordHeader { get set }
  /// Shows those headers that are wanted. A requirement, so that every kind has a loop of its own, which copies no other.
  static func forEachHeader(
    of records: [Self], where isWanted: (HeaderGlance) -> Bool, _ body: (RecordHeader) -> Void)
}

extension Recorded {
  package static func forEachHeader(
    of records: [Self], where isWanted: (HeaderGlance) -> Bool, _ body: (RecordHeader) -> Void
  ) {
    for place in records.indices where isWanted(HeaderGlance(records[place].header)) { body(records[place].header) }
  }
}

// Inlinable, so that reading one field does not copy the whole header in another module.
extension Recorded {
  @inlinable package var id: String { header.key.id }
  @inlinable package var key: RecordKey { header.key }
  @inlinable package var title: String { header.title }
}
