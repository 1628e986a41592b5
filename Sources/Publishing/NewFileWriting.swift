#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a file that is not there yet, with the folders above it. A file that is there is never touched.
package func writeNewFile(_ text: String, at path: String) throws(PublishingFailure) {
  try makeFolders(above: path)
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else {
    throw errno == EEXIST
      ? PublishingFailure(.usage, "'\(path)' is there already", hint: "choose another title, or edit that file")
      : newFileFailure("write", path, code: errno)
  }
  defer { close(descriptor) }
  let isWritten = Array(text.utf8).withUnsafeBytes { writeFully(descriptor, $0) }
  guard isWritten else { throw newFileFailure("write", path, code: errno) }
}

/// Makes the folders above a file that are not there.
func makeFolders(above path: String, option: String = "--content") throws(PublishingFailure) {
  var folder = ""
  for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
    folder += part + "/"
    guard folder != "/", mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
    throw newFileFailure("create the folder", folder, code: errno, option: option)
  }
}

/// A new file is written where it belongs, so the hints for the output folder do not fit.
func newFileFailure(
  _ deed: String, _ path: String, code: Int32, option: String = "--content"
) -> PublishingFailure {
  var failure = PublishingFailure.system(deed, path, code: code)
  failure.hint = code == ENOSPC ? "free some space" : "name a folder that you may write to with \(option)"
  return failure
}
