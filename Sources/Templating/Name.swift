/// A name in a template or in the vocabulary of a page, with its hash computed once.
///
/// Templates are compiled once and rendered ten thousand times, so a name is hashed when it is read, never when it is
/// looked up.
package struct Name: Hashable, Sendable {
  package let text: String
  /// FNV-1a, 64 bits, of the UTF-8 bytes: the same in every process.
  let fingerprint: UInt64

  package init(_ text: String) {
    self.text = text
    fingerprint = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  package static func == (left: Name, right: Name) -> Bool {
    left.fingerprint == right.fingerprint && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}
