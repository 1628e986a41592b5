import Record
import Testing

@testable import Presentation

@Suite("Links")
struct LinksTests {
  private let directory = Directory(Sample.report)
  private var key: RecordKey { RecordKey(.decision, id: Sample.decisions[0].id) }

  @Test("from a page a way is relative")
  func page() {
    let links = Links(from: "teams/payments.html", in: directory)
    #expect(links.to(key) == "../decisions/\(key.id).html")
    #expect(links.to(key, heading: "context") == "../decisions/\(key.id).html#context")
    #expect(links.toTeam("payments") == "payments.html")
    #expect(links.isOn("teams/payments.html") && links.toOther(page: "teams/payments.html") == nil)
  }

  @Test("from outside a way begins with the address at which the site is published")
  func outside() {
    for address in ["https://reports.example.org/fairlead", "https://reports.example.org/fairlead/"] {
      let links = Links(published: address, in: directory)
      #expect(links.to(key) == "https://reports.example.org/fairlead/decisions/\(key.id).html")
      #expect(links.to(page: "a b/c.html") == "https://reports.example.org/fairlead/a%20b/c.html")
      #expect(!links.isOn("index.html"))
    }
  }

  @Test("there is no way to what is not seen")
  func unseen() {
    let links = Links(from: "index.html", in: directory)
    #expect(links.to(RecordKey(.decision, id: "9999-none")) == nil && links.toTeam("nobody") == nil)
    #expect(links.toTheme("nothing") == nil)
  }
}
