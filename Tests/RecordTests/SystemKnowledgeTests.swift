import Testing

@testable import Record

@Suite("How many people know a system")
struct SystemKnowledgeTests {
  private func factor(_ levels: Double...) -> Int? { SystemKnowledge(system: "x", levels: levels).absenceFactor }

  @Test("the absence factor is the smallest number of people who together have at least half")
  func factors() {
    // CHAOSS, "Contributor Absence Factor": 1000 + 433 of 2475.
    #expect(factor(1000, 202, 90, 33, 332, 343, 42, 433) == 2)
    #expect(factor(3) == 1)
    // One of two equals is half; of three equals, two are needed.
    #expect(factor(1, 1) == 1 && factor(2, 2, 2) == 2)
    #expect(factor(3, 1, 1, 1) == 1 && factor(2, 1, 1, 1) == 2)
    #expect(factor(1, 1, 1, 1, 1) == 3)
    #expect(factor() == nil && factor(0, 0) == nil)
  }

  @Test("who knows nothing of it is not counted, and the order of people says nothing")
  func counted() {
    let knowledge = SystemKnowledge(system: "x", levels: [0, 2, 0, 1])
    #expect(knowledge.knownBy == 2 && knowledge.absenceFactor == 1)
    #expect(knowledge == SystemKnowledge(system: "x", levels: [1, 2]))
    #expect(SystemKnowledge(system: "x", levels: [0]).knownBy == 0)
  }
}
