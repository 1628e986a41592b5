#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file `.fairlead.kept` in a tree that was swapped out: which of the files that others put there are in the served
/// tree already.
///
/// Without it, a file that somebody has removed from the output since would come back out of the old tree.
struct HandedOver {
  static let name = "\(OutputMarker.name).kept"
  private static let draft = "\(OutputMarker.name).kept.new"

  /// The inode that each had when it was handed over.
  var inodes: [RawPath: UInt64] = [:]

  init() {}

  /// Empty when there is no list.
  init(in folder: Int32) {
    for entry in (readOwn(HandedOver.name, in: folder) ?? []).split(separator: 0) {
      guard let space = entry.firstIndex(of: 0x20),
        let inode = UInt64(String(decoding: entry[..<space], as: UTF8.self))
      else { continue }
      inodes[RawPath(bytes: Array(entry[entry.index(after: space)...]))] = inode
    }
  }

  /// Names may hold line breaks, so entries end with NUL.
  private var bytes: [UInt8] {
    inodes.sorted { $0.key < $1.key }.flatMap { path, inode in Array("\(inode) ".utf8) + path.bytes + [0] }
  }

  /// Writes the list into a folder. That it cannot be written does no harm now: files are then told apart by inode.
  func write(in folder: Int32) {
    let descriptor = openat(folder, HandedOver.draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = bytes.withUnsafeBytes { writeFully(descriptor, $0) }
    guard close(descriptor) == 0, isWritten else { return }
    _ = renameat(folder, HandedOver.draft, folder, HandedOver.name)
  }
}
