internal import Presentation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands in an output folder, as far as the folder itself tells. Nothing is changed by looking, and no lock is
/// needed: a report that is exchanged meanwhile is seen as it was, or as it is.
package struct PublishedTree: Sendable {
  /// The time of the marker's last change, in whole seconds since 1970 (UTC).
  package let madeAt: Int
  /// The files of the report, the marker left out.
  package let paths: [String]
  package var fileCount: Int { paths.count }
  /// Files of the report that are no longer there, in byte order.
  package let missing: [String]
  /// Pages of it that have no byte, in the same order: no page is made like that.
  package let empty: [String]
  /// False while the output is renewed in place, and after a run was stopped at that.
  package let isWhole: Bool
  /// When a later run failed and left its note (`build --failure-page`), in whole seconds since 1970 (UTC); nil where none did.
  package let failedAt: Int?
  /// The bytes of `report.json`.
  package let report: [UInt8]

  /// A report of ten thousand records has 40 MB; what is larger than this was not written by us.
  package static let longestReport = 1 << 30

  /// Fails when there is no report to speak of (`.content`), when the place cannot be an output (`.usage`), and when the
  /// system refuses to tell (`.disk`).
  package init(at output: String) throws(PublishingFailure) {
    let location = try OutputLocation(output, apartFrom: [])
    guard let status = FileStatus(at: location.output) else {
      guard errno == ENOENT else { throw .system("look at", location.output, code: errno) }
      throw PublishingFailure(.content, "there is no report in \(quoted(output)): the folder is not there")
    }
    guard status.isFolder else { throw PublishingFailure(.content, "\(quoted(output)) is a file, not a report") }
    let folder = try openFolder(location.output)
    defer { close(folder) }
    try self.init(in: folder, shown: output)
  }

  private init(in folder: Int32, shown: String) throws(PublishingFailure) {
    let (marker, time) = try PublishedTree.marker(in: folder, shown)
    madeAt = time
    isWhole = marker.isWhole
    paths = marker.paths.map(\.text)
    failedAt = PublishedTree.failedAt(in: folder)
    var (missing, empty) = ([String](), [String]())
    for path in marker.paths {
      guard let status = FileStatus(at: path, in: folder), status.isFile else {
        missing.append(path.text)
        continue
      }
      if status.size == 0, path.bytes.suffix(5).elementsEqual(".html".utf8) { empty.append(path.text) }
    }
    (self.missing, self.empty) = (missing, empty)
    switch OwnFile("report.json", in: folder, limit: PublishedTree.longestReport) {
    case .bytes(let bytes): report = bytes
    case .refused(let code): throw .system("read", "\(shown)/report.json", code: code)
    case .none: throw PublishingFailure(.content, "the report in \(quoted(shown)) has no report.json")
    }
  }

  /// The style says whether one did. Every run that fails writes the page anew, because it has the moment in it.
  private static func failedAt(in folder: Int32) -> Int? {
    guard readOwn(PagePath.latestRunStyle, in: folder) == LatestRunPublisher.style(hasFailed: true) else { return nil }
    let note = FileStatus(at: PagePath.latestRun, in: folder) ?? FileStatus(at: PagePath.latestRunStyle, in: folder)
    return note?.modified.tv_sec
  }

  private static func marker(in folder: Int32, _ shown: String) throws(PublishingFailure) -> (OutputMarker, Int) {
    if case .refused(let code) = OwnFile(OutputMarker.name, in: folder) {
      throw .system("read", "\(shown)/\(OutputMarker.name)", code: code)
    }
    guard let marker = OutputMarker(in: folder), let status = FileStatus(at: OutputMarker.name, in: folder) else {
      throw PublishingFailure(.content, "what is in \(quoted(shown)) was not published by Fairlead")
    }
    return (marker, status.modified.tv_sec)
  }
}
