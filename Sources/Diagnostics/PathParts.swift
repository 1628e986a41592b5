extension StringProtocol {
  /// The parts of a path between its slashes; empty ones are left out.
  ///
  /// By bytes, as the system reads a path: a slash and a combining mark behind it are one `Character`, and `..` before it
  /// would not be seen.
  package var pathParts: [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}
