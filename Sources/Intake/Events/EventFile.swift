#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Record

/// A file of events, found and measured.
struct EventFile: Sendable {
  let file: ContentFile
  /// In bytes.
  let size: Int

  /// The files of a source in the order of its paths, each once; a path without `*` is one file, there or not.
  static func found(for source: EventSource, root: String) -> [ContentFile] {
    var seen: Set<ContentPath> = []
    return source.paths.flatMap { found($0, root: root) }.filter { seen.insert($0.path).inserted }
  }

  static func found(_ path: String, root: String) -> [ContentFile] {
    let name = String(FilePath.name(of: path))
    guard name.contains("*") else {
      let file = ContentTree.file(path, root: root)
      return Disk.isFile(file.source) ? [file] : []
    }
    let folder = FilePath.folder(of: path)
    let entries = Disk.entries(of: folder.isEmpty ? root : FilePath.joined(root, folder)) ?? []
    let names = entries.filter { entry in
      if case .file = entry.entry { matches(Array(entry.name.utf8), Array(name.utf8)) } else { false }
    }
    return names.map { ContentTree.file(FilePath.joined(folder, $0.name), root: root) }
  }

  /// Whether a name fits a pattern in which `*` stands for any run of bytes: the longest-waiting star gives way, so the
  /// work is bounded by the product of the lengths.
  static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (position, step) = (0, 0)
    var (star, resume) = (-1, 0)
    while position < name.count {
      if step < pattern.count, pattern[step] == UInt8(ascii: "*") {
        (star, resume) = (step, position)
        step += 1
      } else if step < pattern.count, pattern[step] == name[position] {
        position += 1
        step += 1
      } else if star >= 0 {
        resume += 1
        (position, step) = (resume, star + 1)
      } else {
        return false
      }
    }
    return pattern[step...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

/// A file that is open for reading at any place.
final class OpenFile: Sendable {
  private let descriptor: Int32
  let size: Int

  static func open(_ path: String) -> Result<OpenFile, Disk.Failure> {
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { return .failure(Disk.Failure(code: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      return .failure(Disk.Failure(code: code))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return .failure(Disk.Failure(code: EISDIR))
    }
    return .success(OpenFile(descriptor, size: Int(status.st_size)))
  }

  private init(_ descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// Fills memory with the bytes from `offset` on. Fewer than asked for only at the end of the file.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int) -> Result<Int, Disk.Failure> {
    var total = 0
    while total < count {
      let got = pread(descriptor, buffer + total, count - total, off_t(offset + total))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(Disk.Failure(code: errno)) }
      if got == 0 { break }
      total += got
    }
    return .success(total)
  }
}

/// `open`, under a name that `OpenFile.open` does not hide.
private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

extension Disk {
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
