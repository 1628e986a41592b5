internal import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file `.fairlead` in an output folder: says that Fairlead made the folder, and which files in it are its own.
///
/// Whatever is not listed was put there by somebody, and is kept. An empty marker is that of a folder which is being
/// made and was never published.
///
/// It is written anew by every run, so the time of its last change is when the report was made. Nothing inside of a file
/// says that, because two builds of the same input are equal byte for byte.
struct OutputMarker {
  static let name = ".fairlead"
  /// While it is written; then renamed, so that a folder of ours has a marker at every moment.
  static let draft = ".fairlead.new"
  static let header = "Made by Fairlead. It replaces the files listed here, and keeps every other.\n"
  /// While an output is renewed in place: the files of the old report and of the new one follow, and some pages may be
  /// of either. A run that is stopped then leaves it so.
  static let unfinishedHeader = "Being renewed by Fairlead. It replaces the files listed here, and keeps every other.\n"
  /// A marker of 100,000 long paths is far below; anything above is not ours.
  static let limit = 64 << 20

  /// Sorted by bytes, but for those of the report before, which follow.
  var paths: [RawPath]
  /// Those among them that the report before fetched, and that go with the next one. Behind an empty line.
  var lasting: Set<RawPath> = []
  /// Whether all files are of one report.
  var isWhole = true

  var bytes: [UInt8] {
    var text = Array((isWhole ? OutputMarker.header : OutputMarker.unfinishedHeader).utf8)
    for path in paths where !lasting.contains(path) { text += path.bytes + [newline] }
    if !lasting.isEmpty { text.append(newline) }
    for path in lasting.sorted() { text += path.bytes + [newline] }
    return text
  }

  init(paths: some Sequence<RawPath>, lasting: Set<RawPath> = [], isWhole: Bool = true) {
    self.paths = paths.sorted() + lasting.sorted()
    (self.lasting, self.isWhole) = (lasting, isWhole)
  }

  /// Nil when the folder has no marker, or a file of that name that is not one, or an empty one.
  init?(in folder: Int32) {
    guard let bytes = readOwn(OutputMarker.name, in: folder) else { return nil }
    self.init(bytes: bytes)
  }

  /// Nil when they are not those of a marker that lists files.
  init?(bytes: [UInt8]) {
    isWhole = bytes.starts(with: OutputMarker.header.utf8)
    guard isWhole || bytes.starts(with: OutputMarker.unfinishedHeader.utf8) else { return nil }
    let header = isWhole ? OutputMarker.header : OutputMarker.unfinishedHeader
    let lines = bytes.dropFirst(header.utf8.count).split(separator: newline, omittingEmptySubsequences: false)
    paths = lines.filter { !$0.isEmpty }.map { RawPath(bytes: Array($0)) }
    if let blank = lines.firstIndex(where: \.isEmpty) {
      lasting = Set(lines[blank...].filter { !$0.isEmpty }.map { RawPath(bytes: Array($0)) })
    }
  }

  /// Whether a folder has the empty marker.
  static func isStaged(_ folder: Int32) -> Bool { readOwn(name, in: folder)?.isEmpty == true }
}

/// What stands under the name of one of Fairlead's own files.
enum OwnFile {
  case bytes([UInt8])
  /// Nothing, or what cannot be ours: a link, a folder, a file that is too large.
  case none
  /// The system refused to open or read it, with this code: nobody knows whether it is ours.
  case refused(Int32)

  init(_ name: String, in folder: Int32, limit: Int = OutputMarker.limit) {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = [ENOENT, ELOOP, ENXIO].contains(errno) ? .none : .refused(errno)
      return
    }
    defer { close(descriptor) }
    guard let status = FileStatus(of: descriptor) else {
      self = .refused(errno)
      return
    }
    guard status.isFile, status.size <= limit else {
      self = .none
      return
    }
    var bytes = [UInt8](repeating: 0, count: status.size)
    let count = bytes.withUnsafeMutableBytes { readFully(descriptor, into: $0) }
    self = count == status.size ? .bytes(bytes) : .refused(count == nil ? errno : EIO)
  }
}

/// The bytes of one of Fairlead's own files in a folder, or nil when there is none, or one that cannot be ours.
func readOwn(_ name: String, in folder: Int32) -> [UInt8]? {
  if case .bytes(let bytes) = OwnFile(name, in: folder) { bytes } else { nil }
}

private let newline = UInt8(ascii: "\n")

/// Names that may stand in a folder that Fairlead takes over. They are kept, so nothing is lost by it.
let adoptableNames: Set<String> = [".DS_Store", ".git", ".gitattributes", ".gitignore", ".gitkeep"]

extension FilePlacing {
  /// Puts the marker in the place of the empty one that the staged folder began with. It is never linked from the old
  /// output, not even with the same bytes: its time is that of this report.
  func write(_ marker: OutputMarker) throws(PublishingFailure) {
    let anew = FilePlacing(staging: staging, old: nil, shown: shown, fileMode: fileMode)
    _ = try marker.bytes.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try anew.place(UnsafeRawBufferPointer(buffer), at: OutputMarker.name, as: OutputMarker.draft)
    }
    guard renameat(staging, OutputMarker.draft, staging, OutputMarker.name) == 0 else {
      throw .system("write", "\(shown)/\(OutputMarker.name)", code: errno)
    }
  }
}
