/// The names under which a preview may be asked for anything.
///
/// A page from anywhere can let its own name lead to 127.0.0.1 once it is loaded, and would then be allowed to read what is
/// previewed (DNS rebinding). Its requests still name the host that it came from.
struct LoopbackHost {
  let port: UInt16

  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// - Parameter header: the `Host` of a request; nil for one without.
  func isNamed(by header: String?) -> Bool {
    guard let header = header?.lowercased() else { return false }
    // Browsers leave out the port of the protocol.
    return Self.names.contains { header == "\($0):\(port)" || (port == 80 && header == $0) }
  }
}
