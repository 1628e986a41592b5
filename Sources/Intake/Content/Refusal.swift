internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that the system would not give, although it may well be there: it had no descriptor, no memory, or the disk
/// failed. Nothing in the content can mend it, and what was read without it is not the whole.
package struct Refusal: Error, Equatable, Sendable {
  /// As the person knows it.
  let path: String
  let failure: Disk.Failure

  /// One sentence fragment, with the system's words.
  package var message: String { "'\(FilePath.normalised(path))' cannot be read: \(failure.words)" }

  /// What to do about it, in the imperative.
  package var hint: String? {
    switch failure.code {
    case EMFILE: "raise the limit of open files with 'ulimit -n'"
    case ENFILE, ENOMEM, ENOBUFS, EAGAIN: "end other programs, or try it again when the machine has less to do"
    case EIO: "look after the disk, or the network that it is reached by, and try it again"
    default: nil
    }
  }
}

extension Disk.Failure {
  /// Whether the system refused, and not for anything that the path leads to. Whatever is not known to come of a path does,
  /// so that no error is taken for a property of the content.
  var isRefusal: Bool { !Disk.Failure.ofPaths.contains(code) }

  /// Nothing there, no permission, a circle of links, a name that cannot be, no program, and what is neither file nor folder.
  private static let ofPaths: Set<Int32> = [
    ENOENT, ENOTDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG, EINVAL, EILSEQ, EISDIR, ENXIO, ENODEV, ENOTSUP, EOVERFLOW,
    EFBIG, ENOEXEC,
  ]
}

extension Disk {
  /// Where refusals are noted, for the work that goes on within `readingAll`. Nearly everybody who asks the disk has a good
  /// answer to "no", such as leaving out a hint; only here is seen that it was none.
  @TaskLocal static var refusals: RefusalLog?

  /// A failure to reach a path, noted if it is a refusal.
  static func failure(_ path: String, _ code: Int32 = errno) -> Failure {
    let failure = Failure(code: code)
    if failure.isRefusal { refusals?.note(Refusal(path: path, failure: failure)) }
    return failure
  }
}

/// The first refusal of some work, whichever task meets it.
final class RefusalLog: Sendable {
  private let noted = Mutex<Refusal?>(nil)

  var first: Refusal? { noted.withLock { $0 } }

  func note(_ refusal: Refusal) { noted.withLock { $0 = $0 ?? refusal } }
}

/// Does work that reads, in as many tasks as it likes.
/// - Throws: a `Refusal` when the system refused anything, whatever came of it; else what the work throws.
package func readingAll<Result>(
  isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
) async throws -> Result {
  let log = RefusalLog()
  let result = await Disk.$refusals.withValue(log) { await outcome(of: work) }
  if let refusal = log.first { throw refusal }
  return try result.get()
}

/// The same for work that does not wait.
package func readingAll<Result>(_ work: () throws -> Result) throws -> Result {
  let log = RefusalLog()
  let result = Disk.$refusals.withValue(log) { Swift.Result(catching: work) }
  if let refusal = log.first { throw refusal }
  return try result.get()
}

private func outcome<Result>(
  isolation: isolated (any Actor)? = #isolation, of work: () async throws -> Result
) async -> Swift.Result<Result, any Error> {
  do { return .success(try await work()) } catch { return .failure(error) }
}
