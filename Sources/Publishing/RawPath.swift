#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A path below a folder as the file system has it: bytes, which need not be UTF-8.
///
/// Strings would not do: `é` composed and decomposed are two files on most systems and one string in Swift, and a name
/// that is not UTF-8 cannot be opened again once it was a string.
struct RawPath: Hashable, Sendable {
  /// Components with `/` between them, without a NUL. Empty for the folder itself.
  let bytes: [UInt8]

  static let root = RawPath(bytes: [])

  init(bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// For messages: what is not UTF-8 is shown as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// For system calls.
  var cString: [CChar] { bytes.isEmpty ? [0x2E, 0] : bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The folder it lies in, or nil at the top.
  var folder: RawPath? { bytes.lastIndex(of: slash).map { RawPath(bytes: Array(bytes[..<$0])) } }

  /// The folders above it, nearest first.
  var ancestors: [RawPath] {
    var found: [RawPath] = []
    var next = folder
    while let folder = next {
      found.append(folder)
      next = folder.folder
    }
    return found
  }

  func appending(_ name: [UInt8]) -> RawPath {
    RawPath(bytes: bytes.isEmpty ? name : bytes + [slash] + name)
  }

  /// Whether it is one of Fairlead's own files at the top of an output folder: the marker, its draft, and the like.
  var isReserved: Bool { bytes.starts(with: OutputMarker.name.utf8) }
}

extension RawPath {
  /// All bytes at once: an array would be hashed byte by byte, for every file of the output.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension RawPath: Comparable {
  /// All bytes at once, too: every file of the output is put in order, when nothing else is left to be done.
  static func < (left: RawPath, right: RawPath) -> Bool {
    left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        guard let mine = left.baseAddress, let others = right.baseAddress else { return left.count < right.count }
        let order = memcmp(mine, others, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
