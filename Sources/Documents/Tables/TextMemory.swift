/// The text of a file in plain memory, with bytes to spare after it, so that words can be loaded eight bytes at a time.
package final class TextMemory {
  package let base: UnsafePointer<UInt8>
  package let count: Int
  private let memory: UnsafeMutablePointer<UInt8>

  package init(_ text: [UInt8]) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 64)
    memory.initialize(repeating: 0, count: text.count + 64)
    text.withUnsafeBufferPointer { if let start = $0.baseAddress { memory.update(from: start, count: text.count) } }
    count = text.count
    self.memory = memory
    base = UnsafePointer(memory)
  }

  deinit { memory.deallocate() }

  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}
