import Foundation
import Testing

@testable import Publishing

@Suite("An image within an address")
struct DataAddressTests {
  @Test("has its bytes as letters", arguments: 0..<70)
  func letters(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 83 &+ 250) }
    #expect(String(decoding: base64(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  @Test("says what it is, by the end of its name; anything else has none")
  func types() {
    #expect(dataAddress(of: [77, 97, 110], at: "a/b.PNG") == Array("data:image/png;base64,TWFu".utf8))
    #expect(dataAddress(of: [], at: "b.svg") == Array("data:image/svg+xml;base64,".utf8))
    #expect(dataAddress(of: [], at: "b.html") == nil && dataAddress(of: [], at: "png") == nil)
  }
}
