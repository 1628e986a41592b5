import Record
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test("the name of a device on Windows ends with a hyphen, which no other slug does")
  func devices() {
    #expect(["Con", "nul", "COM1", "lpt9"].map { slug(of: $0) } == ["con-", "nul-", "com1-", "lpt9-"])
    #expect(["con -", "Console", "COM0", "com10"].map { slug(of: $0) } == ["con-", "console", "com0", "com10"])
    #expect(slug(of: "Waiting for refunds!") == "waiting-for-refunds" && slug(of: "—") == nil)
    #expect(
      isReservedName("aux.tar.gz") && isReservedName("PRN") && !isReservedName("auxiliary") && !isReservedName(""))
  }
}
