/// A fingerprint of what was read: XXH64 (Y. Collet, xxHash specification, section "XXH64"). It tells inputs apart; it
/// does not protect against somebody who wants two inputs to look alike.
package enum Digest {
  private static let primes: [UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5,
  ]

  /// XXH64 of some bytes with seed 0.
  package static func xxh64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let (p1, p2, p3, p4, p5) = (primes[0], primes[1], primes[2], primes[3], primes[4])
    var offset = 0
    var hash: UInt64
    if bytes.count >= 32 {
      var lanes: (UInt64, UInt64, UInt64, UInt64) = (p1 &+ p2, p2, 0, 0 &- p1)
      while offset + 32 <= bytes.count {
        lanes.0 = round(lanes.0, bytes.word(offset), p1, p2)
        lanes.1 = round(lanes.1, bytes.word(offset + 8), p1, p2)
        lanes.2 = round(lanes.2, bytes.word(offset + 16), p1, p2)
        lanes.3 = round(lanes.3, bytes.word(offset + 24), p1, p2)
        offset += 32
      }
      hash = rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { hash = (hash ^ round(0, lane, p1, p2)) &* p1 &+ p4 }
    } else {
      hash = p5
    }
    hash &+= UInt64(bytes.count)
    while offset + 8 <= bytes.count {
      hash = rotate(hash ^ round(0, bytes.word(offset), p1, p2), 27) &* p1 &+ p4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let word = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      hash = rotate(hash ^ (word &* p1), 23) &* p2 &+ p3
      offset += 4
    }
    for byte in bytes[offset...] { hash = rotate(hash ^ (UInt64(byte) &* p5), 11) &* p1 }
    hash = (hash ^ (hash >> 33)) &* p2
    hash = (hash ^ (hash >> 29)) &* p3
    return hash ^ (hash >> 32)
  }

  private static func round(_ lane: UInt64, _ word: UInt64, _ p1: UInt64, _ p2: UInt64) -> UInt64 {
    rotate(lane &+ word &* p2, 31) &* p1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

  /// The digest of a set of files: of their paths and digests, in the order given.
  static func combined(_ files: some Sequence<(path: String, digest: UInt64)>) -> String {
    var bytes: [UInt8] = []
    for (path, digest) in files {
      bytes += path.utf8
      bytes.append(0)
      withUnsafeBytes(of: digest.littleEndian) { bytes += $0 }
    }
    let hash = bytes.withUnsafeBytes(xxh64)
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
