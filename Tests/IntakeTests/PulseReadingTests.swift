import Analysis
import Diagnostics
import Record
import Testing

@testable import Intake

/// The answers of a pulse by every way to write them, by hand.
@Suite("answers of a pulse's file")
struct PulseReadingTests {
  private func read(
    _ answers: String, _ csv: String, policies: String = "{}", minimum: Int = 5, more: String = ""
  ) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      "organization: Test\nteams: [{id: gate, name: Gate, was: [door]}, {id: booking}]\npolicies: \(policies)\n")
    try scratch.write("data/p.csv", csv)
    try scratch.write(
      "pulse/p.yaml",
      """
      title: P
      questions: [{id: flaws, text: Flaws}, {id: help, text: Help, reversed: true}]
      scale: [1, 3]
      waves: [{id: spring, closes: 2026-03-27, minimum: \(minimum)}, {id: winter, closes: 2026-01-23, minimum: \(minimum)}]
      answers: {csv: data/p.csv, wave: wave, \(answers)}
      \(more)
      """)
    return await scratch.check()
  }

  /// By wave and team: how many gave each score, question by question.
  private func counts(_ answers: String, _ csv: String) async throws -> [String] {
    let checked = try await read(answers, csv)
    #expect(checked.found.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(checked.record?[Pulse.self].first).answers.map { answers in
      "\(answers.wave) \(answers.team ?? "-") \(answers.counts)"
    }
  }

  private let long = "team: team, question: question, value: value"

  @Test("a row an answer: counted by wave in the order of closing, by team, question and score as it was given")
  func rows() async throws {
    let csv = """
      wave,team,question,value
      spring,gate,flaws,1
      spring,gate,flaws,3
      spring,gate,help, 2
      spring,Gate,flaws,3
      winter,door,help,1
      spring,booking,flaws,

      """
    // Names and former ids are the team's; an empty score is a question that was not answered.
    #expect(try await counts(long, csv) == ["0 gate [[0, 0, 0], [1, 0, 0]]", "1 gate [[1, 0, 2], [0, 1, 0]]"])
  }

  @Test("a row a person: each question has a column")
  func wide() async throws {
    let csv = "wave;team;flaws;help\nspring;gate;1;2\nspring;gate;3;\nspring;booking;2;2\n"
    #expect(
      try await counts("team: team, wide: true", csv)
        == ["1 booking [[0, 1, 0], [0, 1, 0]]", "1 gate [[1, 0, 1], [0, 1, 0]]"])
  }

  @Test("without a column of teams all answers are the organization's; words of the file stand for ours")
  func whole() async throws {
    let csv = "wave,frage,wert\nspring,Fehler,1\nspring,help,2\nspring,alt,3\n"
    #expect(
      try await counts("question: frage, value: wert, values: {question: {Fehler: flaws, alt: skip}}", csv)
        == ["1 - [[1, 0, 0], [0, 1, 0]]"])
  }

  @Test(
    "a column that could name a person is an error, whatever else the file holds, and nothing else is told of the rows",
    arguments: [
      "author", "Respondent ID", "respondent_hash", "E-mail", "User", "employee no", "Name", "First name", "IP Address",
      "Mitarbeiter", "担当者", "id", "Response-ID", "initials", "answered by", "nickname", "Comment", "Manager",
    ])
  func persons(column: String) async throws {
    let checked = try await read(long, "wave,team,question,value,\(column)\nno wave,gate,flaws,9,x\n")
    #expect(checked.ids == ["pulse.person-column"])
    #expect(try #require(checked.record?[Pulse.self].first).answers.isEmpty)
  }

  @Test("a column that is read is held against persons as well")
  func mappedPerson() async throws {
    #expect(
      try await read(
        "team: reviewer, question: question, value: value", "wave,reviewer,question,value\nspring,gate,flaws,1\n"
      )
      .ids == ["pulse.person-column"])
  }

  @Test("a minimum below the policy is refused, unless the wave closed before the policy rose")
  func minimum() async throws {
    let csv = "wave,team,question,value\nspring,gate,flaws,1\n"
    #expect(try await read(long, csv, minimum: 4).ids == ["pulse.minimum", "pulse.minimum"])
    #expect(try await read(long, csv, policies: "{anonymity: {minimum_answers: 4}}", minimum: 4).ids == [])
    #expect(
      try await read(long, csv, policies: "{anonymity: {minimum_answers: 7, since: 2026-03-27}}").ids == [
        "pulse.minimum"
      ])
    // A policy that falls changes no wave that says what it was published with.
    let kept = try await read(long, csv, policies: "{anonymity: {minimum_answers: 3}}", minimum: 8)
    #expect(kept.ids == [] && kept.record?[Pulse.self].first?.waves.map(\.minimum.value) == [8, 8])
  }

  @Test("no digest is made of answers, and the file is nobody else's")
  func digest() async throws {
    let (first, second) = (
      try await read(long, "wave,team,question,value\nspring,gate,flaws,1\n"),
      try await read(long, "wave,team,question,value\nspring,gate,flaws,3\n")
    )
    #expect(first.report?.inputDigest == second.report?.inputDigest)
    let asked = try await read(
      long, "wave,team,question,value\nspring,gate,flaws,1\n",
      more: "asked: {csv: ./data/p.csv, wave: wave, team: team, count: value}\n")
    #expect(asked.ids.contains("pulse.read-elsewhere"))
  }
}
