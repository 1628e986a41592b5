internal import Diagnostics

/// A name in a template or in the vocabulary of a page, with its hash computed once.
///
/// Templates are compiled once and rendered ten thousand times, so a name is hashed when it is read, never when it is
/// looked up.
package struct Name: Hashable, Sendable {
  package let text: String
  let fingerprint: UInt64

  package init(_ text: String) {
    self.text = text
    fingerprint = stableHash(text)
  }

  package static func == (left: Name, right: Name) -> Bool {
    left.fingerprint == right.fingerprint && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}
