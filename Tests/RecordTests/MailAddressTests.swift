import Record
import Testing

@Suite("an address of mail")
struct MailAddressTests {
  @Test(
    "is what every program takes as it is",
    arguments: ["a@b", "execs@example.com", "o'neil+x=y@mail.example.co.uk", "{ops}@xn--bcher-kva.example", "1@2.3"])
  func addresses(text: String) throws {
    #expect(try #require(MailAddress(text)).text == text)
  }

  @Test(
    "is nothing that could end the line, or be two",
    arguments: [
      "", "@", "a@", "@b", "a", "a@b@c", "a b@c", "a@b c", ".a@b", "a.@b", "a..b@c", "a@b.", "a@.b", "a@b..c", "a@-b",
      "a@b-",
      "é@b", "a@é", "<a@b>", "\"a\"@b", "a@[127.0.0.1]", "a,b@c", "a;b@c", "a@b\r\nBcc: c@d", "a@b\n", "a\u{0}@b",
      "a(c)@b", "a:b@c",
      "a\\b@c", "a_b@c_d",
    ])
  func others(text: String) { #expect(MailAddress(text) == nil) }

  @Test("has at most 64 bytes before the sign, 63 in a label and 254 in all")
  func lengths() {
    let (local, label) = (String(repeating: "a", count: 64), String(repeating: "b", count: 63))
    #expect(MailAddress("\(local)@\(label).example") != nil)
    #expect(MailAddress("\(local)a@\(label).example") == nil)
    #expect(MailAddress("\(local)@\(label)b.example") == nil)
    #expect(MailAddress("a@\(label).\(label).\(label).\(String(repeating: "c", count: 60))") != nil)
    #expect(MailAddress("a@\(label).\(label).\(label).\(String(repeating: "c", count: 61))") == nil)
  }

  @Test("knows the domain that it is at")
  func domain() { #expect(MailAddress("a@mail.example.com")?.domain == "mail.example.com") }
}
