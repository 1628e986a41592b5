import Diagnostics
import Documents
import Record

/// The ids of deployments that incidents name, with a filter that most other ids do not pass.
struct IncidentNames: Sendable {
  private let table: WordTable
  private let filter: [UInt64]
  private let mask: UInt64

  init(_ table: WordTable = WordTable()) {
    self.table = table
    var bits = 64
    while bits < table.count * 16 { bits *= 2 }
    mask = UInt64(bits - 1)
    var filter = [UInt64](repeating: 0, count: bits / 64)
    for hash in table.hashes { filter[Int(hash & mask) >> 6] |= 1 << (hash & 63) }
    self.filter = filter
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { filter[Int(hash & mask) >> 6] >> (hash & 63) & 1 == 1 }

  func name(_ start: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt64) -> UInt32? {
    table.value(of: start, count: count, hash: hash)
  }
}
