#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file that would be copied into a published tree.
package func bytes(ofFileAt file: String) throws(PublishingFailure) -> [UInt8] {
  let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw .system("read", file, code: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    guard let count = buffer.withUnsafeMutableBytes({ readFully(descriptor, into: $0) }) else {
      throw .system("read", file, code: errno)
    }
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
