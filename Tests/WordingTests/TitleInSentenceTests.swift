import Testing

@testable import Wording

@Suite("Titles in sentences")
struct TitleInSentenceTests {
  @Test("what somebody else wrote is ended and keeps its first letter")
  func ended() {
    #expect(Wording.ended("iOS crashes fall") == "iOS crashes fall.")
    #expect(Wording.ended("Why not?") == "Why not?")
    #expect(Wording.ended("") == "")
  }

  @Test("a sentence begins with a capital, unless its first word has capitals of its own")
  func capitals() {
    #expect(sentence("two goals wait") == "Two goals wait.")
    #expect(sentence("eBPF rollout: 3 of 5") == "eBPF rollout: 3 of 5.")
    #expect(capitalised("") == "")
    #expect(capitalised("élan") == "Élan")
  }
}
