import Diagnostics
import Record
import Documents

/// A part of a file that is read by itself: the rows that begin in `offset..<limit`.
struct EventStretch: Sendable {
  /// The position of the file among those of its source.
  let file: Int
  let offset: Int
  let limit: Int

  /// The usual length: long enough to cost nothing, short enough to share a file evenly.
  static let length = 4 << 20

  /// A file in stretches; one at least, so that every file is opened and found readable.
  static func covering(_ file: Int, size: Int, from start: Int, length: Int) -> [EventStretch] {
    let cuts =
      [start] + stride(from: (start / length + 1) * length, to: max(size, start), by: length) + [max(size, start)]
    return zip(cuts, cuts.dropFirst()).map { EventStretch(file: file, offset: $0, limit: $1) }
  }
}

/// What came of reading a stretch.
struct StretchReading<Rows: EventRows>: Sendable {
  let stretch: EventStretch
  /// Where the first row was taken to begin. Inside a quoted field that is a mistake, which the end of the stretch before
  /// shows: then it is read again.
  var start: Int
  /// Where the first row after it begins.
  var end: Int
  /// Line ends between the two.
  var lines = 0
  /// Lines of the file before it; known once the stretches before it are.
  var linesBefore = 0
  var rows: Rows
  var log = EventLog()
  var digest: UInt64 = 0
  /// The rest of the file cannot be read.
  var isBroken = false
}

extension StretchReading {
  /// What cannot be opened any more, and with it the rest of its file.
  init<Consumer: EventConsumer>(
    unread stretch: EventStretch, of file: ContentFile, _ failure: Disk.Failure, _ consumer: Consumer
  ) where Consumer.Rows == Rows {
    var consumer = consumer
    self.init(stretch: stretch, start: stretch.offset, end: stretch.limit, rows: consumer.finish(), isBroken: true)
    log.add(ContentRules.unreadable(file, failure))
  }
}

/// Reads one stretch of an open file.
struct StretchReader<Consumer: EventConsumer> {
  let source: OpenFile
  let file: String
  let header: EventHeader
  let columns: [EventColumn]
  let stretch: EventStretch

  private static var block: Int { 256 << 10 }

  /// - Parameter start: where the first row begins, if that is known; otherwise after the first line end.
  func read(from start: Int?, _ consumer: Consumer) -> StretchReading<Consumer.Rows> {
    var pass = StretchPass(reader: self, consumer: consumer, start: start)
    while !pass.isOver { pass.step(block: Self.block, longest: DocumentLimits.tableRow) }
    return pass.reading()
  }
}
