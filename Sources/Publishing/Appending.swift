#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes text behind what a file has, or into a new one. Other programs may write to it as well.
///
/// - Parameter text: is told how many bytes the file has; nil writes nothing.
/// - Returns: whether anything was written.
@discardableResult
package func append(to path: String, option: String, _ text: (Int) -> String?) throws(PublishingFailure) -> Bool {
  // A pipe without a reader would be waited for.
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw newFileFailure("write", path, code: errno, option: option) }
  defer { close(descriptor) }
  guard let text = text(FileStatus(of: descriptor)?.size ?? 0) else { return false }
  guard Array(text.utf8).withUnsafeBytes({ writeFully(descriptor, $0) }) else {
    throw newFileFailure("write", path, code: errno, option: option)
  }
  return true
}
