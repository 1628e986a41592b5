/// The same number for the same text on every machine and in every run: FNV-1a with 64 bits of its UTF-8 (G. Fowler,
/// L. C. Noll, K.-P. Vo, RFC 9923).
package func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
