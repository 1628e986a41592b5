#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Diagnostics
import Documents
import Record

/// What came of all files of one kind of event.
struct EventReading<Rows: EventRows>: Sendable {
  /// In the order of the files and of the stretches in them.
  var parts: [StretchReading<Rows>] = []
  /// Findings about files, and about rows; not yet held to a policy.
  var findings: [Finding] = []
  var tally = EventTally()
  var digests: [(path: String, digest: UInt64)] = []
  /// The files that could be opened, as the person knows them; stretches name them by position.
  var files: [String] = []

  /// For each part the lines before it in its file.
  var lines: [Int] { parts.map(\.linesBefore) }
}

/// Reads files of events on all cores.
struct EventReader<Consumer: EventConsumer>: Sendable where Consumer: Sendable {
  /// How long a stretch is, in bytes. No figure and no finding depends on it.
  var stretchLength = EventStretch.length
  /// The most rows whose ids are compared.
  var duplicateLimit = EventTally.duplicateLimit
  /// A fresh consumer for a file, by its position; whether identities are compared.
  let consumer: @Sendable (Int, Bool) -> Consumer

  struct Opened: Sendable {
    let source: EventFile
    let input: EventInput
    /// Nil where it is read whole, as a table.
    let header: EventHeader?
    let digest: UInt64

    var file: ContentFile { input.file }
    /// Where the rows begin, and the lines before them.
    var start: Int { header?.length ?? 0 }
    var lines: Int { header?.lines ?? 0 }
  }

  func read(_ files: [EventInput]) async -> EventReading<Consumer.Rows> {
    var reading = EventReading<Consumer.Rows>()
    var opened: [Opened] = []
    for input in files {
      if let source = open(input, &reading) { opened.append(source) }
    }
    reading.files = opened.map(\.file.display)
    let stretches = opened.enumerated().flatMap { index, file in
      file.header == nil
        ? [EventStretch(file: index, offset: 0, limit: max(1, file.source.size))]
        : EventStretch.covering(index, size: file.source.size, from: file.start, length: stretchLength)
    }
    var parts = await readStretches(stretches, of: opened)
    let isCompared = parts.reduce(0) { $0 + $1.rows.count } <= duplicateLimit
    for index in opened.indices {
      let range = parts.firstIndex { $0.stretch.file == index }.map { first in
        first..<(parts[first...].firstIndex { $0.stretch.file != index } ?? parts.endIndex)
      }
      if let range { join(&parts, range, of: opened[index], isCompared, into: &reading) }
    }
    reading.tally.areDuplicatesChecked = isCompared
    if !isCompared { noteUnchecked(&reading) }
    return reading
  }

  private func open(_ input: EventInput, _ reading: inout EventReading<Consumer.Rows>) -> Opened? {
    let (file, columns) = (input.file, input.columns)
    switch OpenFile.open(file.source) {
    case .failure(let failure):
      reading.findings.append(ContentRules.unreadable(file, failure))
      return nil
    case .success(let source):
      reading.tally.files.append(file.path)
      // Most first lines are short; only a long one takes the longer look.
      for length in [64 << 10, DocumentLimits.tableHeader] {
        let bytes = firstBytes(of: source, length)
        guard bytes.withUnsafeBufferPointer({ isPlain($0, input) }) else {
          return Opened(source: source.closed(), input: input, header: nil, digest: 0)
        }
        let (header, findings) = bytes.withUnsafeBufferPointer {
          EventHeader.read($0, file: file.display, columns: columns)
        }
        if bytes.count == length, length < DocumentLimits.tableHeader, header.map({ $0.length >= length }) ?? true {
          continue
        }
        guard let header else {
          reading.findings += mergeConflict(bytes, file: file.display, isData: true).map { [$0] } ?? findings
          return nil
        }
        reading.findings += findings
        let told = bytes.withUnsafeBufferPointer {
          columnFindings($0, file: file.display, header: nil, mapped: columns.map(\.column))
        }
        reading.findings += told
        // What else could be told of the rows would show who is in them.
        guard !told.contains(where: { $0.severity == .error }) else { return nil }
        let missed = missedColumns(columns, names: header.names, file: file.display, has: header.has)
        reading.findings += missed
        guard !missed.contains(where: { $0.severity == .error }) else { return nil }
        let digest = bytes[..<min(header.length, bytes.count)].withUnsafeBytes(Digest.xxh64)
        return Opened(source: source.closed(), input: input, header: header, digest: digest)
      }
      return nil
    }
  }

  /// Whether the rows are those that `EventScanner` reads. What is wrong with a first line is told where tables are read.
  private func isPlain(_ start: UnsafeBufferPointer<UInt8>, _ input: EventInput) -> Bool {
    guard input.form == TableForm() || input.form == TableForm(encoding: .utf8), !hasWideMark(start) else {
      return false
    }
    guard input.columns.allSatisfy(\.isPlain) else { return false }
    let wanted = input.columns.map(\.column)
    return tableHeader(start, file: input.file.display, form: input.form, columns: wanted).header?.isPlain ?? false
  }

  private func firstBytes(of source: OpenFile, _ length: Int) -> [UInt8] { bytes(of: source, at: 0, length) }

  func bytes(of source: OpenFile, at offset: Int, _ length: Int) -> [UInt8] {
    let length = min(length, source.size - offset)
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      guard let start = buffer.baseAddress,
        case .success(let got) = source.read(into: start, count: length, at: offset)
      else { return }
      count = got
    }
  }

  /// As many stretches at a time as there are cores. Identities are given up as soon as there are too many.
  private func readStretches(_ stretches: [EventStretch], of files: [Opened]) async -> [StretchReading<Consumer.Rows>] {
    var results: [StretchReading<Consumer.Rows>?] = Array(repeating: nil, count: stretches.count)
    var rowCount = 0
    await withTaskGroup(of: (Int, StretchReading<Consumer.Rows>).self) { group in
      var next = 0
      func addTask() {
        guard next < stretches.count else { return }
        let (index, stretch) = (next, stretches[next])
        let compares = rowCount <= duplicateLimit
        group.addTask { (index, read(stretch, of: files[stretch.file], compares: compares)) }
        next += 1
      }
      for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { addTask() }
      for await (index, part) in group {
        let wasCompared = rowCount <= duplicateLimit
        rowCount += part.rows.count
        results[index] = part
        if rowCount > duplicateLimit {
          results[index]?.rows.identities = []
          if wasCompared { for index in results.indices { results[index]?.rows.identities = [] } }
        }
        addTask()
      }
    }
    return results.compactMap(\.self)
  }

  func read(
    _ stretch: EventStretch, of file: Opened, from start: Int? = nil, compares: Bool
  ) -> StretchReading<Consumer.Rows> {
    switch file.source.open() {
    case .success(let source):
      guard let header = file.header else {
        let pass = TablePass<Consumer>(source: source, input: file.input, stretch: stretch)
        return pass.read(consumer(stretch.file, compares))
      }
      let reader = StretchReader<Consumer>(
        source: source, file: file.file.display, header: header, columns: file.input.columns, stretch: stretch)
      let known = start ?? (stretch.offset == header.length ? stretch.offset : nil)
      return reader.read(from: known, consumer(stretch.file, compares))
    case .failure(let failure):
      return StretchReading(unread: stretch, of: file.file, failure, consumer(stretch.file, compares))
    }
  }
}
