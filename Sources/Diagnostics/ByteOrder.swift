#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The order of paths, by the bytes of their UTF-8. `<` will not do: to it, two ways to compose an accent are equal.
package func inByteOrder(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in byteOrder(of: left, right) }
  }
  return order.flatMap { $0 }.map { $0 < 0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// Negative when the left one comes first, 0 when both are equal.
private func byteOrder(of left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
  guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else { return left.count - right.count }
  let order = memcmp(leftBase, rightBase, min(left.count, right.count))
  return order == 0 ? left.count - right.count : Int(order)
}
