import Testing

@testable import Presentation

@Suite("Titles in sentences")
struct StrangerEndedTests {
  @Test("what somebody else wrote is ended and keeps its first letter")
  func ended() {
    #expect(Presentation.ended("iOS crashes fall") == "iOS crashes fall.")
    #expect(Presentation.ended("Why not?") == "Why not?")
    #expect(Presentation.ended("") == "")
  }
}
