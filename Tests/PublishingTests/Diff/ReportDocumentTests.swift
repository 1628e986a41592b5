import Diagnostics
import Testing

@testable import Publishing

@Suite("Files that are no report")
struct ReportDocumentTests {
  private func complaint(_ text: String) throws -> String {
    let failure = try #require(throws: DiffFailure.self) { try ReportDocument(Array(text.utf8), named: "a.json") }
    return failure.message
  }

  @Test(
    "each is refused with what is wrong with it",
    arguments: [
      ("", "it ends in the middle"), ("{\"schema\": \"fairlead-rep", "it ends in the middle"),
      (String(repeating: "[", count: 512), "nested more than 64 levels deep"), ("[1, 2]", "it has no 'schema'"),
      ("{\"schema\": 1}", "it has no 'schema'"),
      ("{\"schema\": \"fairlead-report/9\"}", "has the form 'fairlead-report/9'"),
      ("{\"schema\": \"fairlead-report/1\"}", "does not say the day"),
      ("{\"schema\": \"fairlead-report/1\", \"as_of\": \"2026-02-30\"}", "does not say the day"),
      ("{\"schema\": \"a\", \"schema\": \"b\"}", "an object has 'schema' twice"),
      ("{\"a\": 1}}", "something stands behind"),
      ("{\"a\": 01}", "here should be a value"), ("{\"a\": 1e999}", "a number is out of range"),
      ("\u{0}", "here should be"),
    ])
  func refused(text: String, words: String) throws {
    let told = try complaint(text)
    #expect(told.contains(words), "\(told)")
  }

  @Test("a number as text, a list as number and a reason that is none are named with their place")
  func types() async throws {
    let sample = try await DiffSamples.sample.value
    let cases = [
      (
        "score", JSONValue.text("0.4"),
        "'objectives[0].score' is a text, and should be a number or unavailable with its reason"
      ),
      ("key_results", .number(1), "'objectives[0].key_results' is a number, and should be a list"),
      (
        "key_results_unknown", .number(0.5),
        "'objectives[0].key_results_unknown' is a number, and should be a whole number"
      ),
      ("score", .object(["unavailable": .number(1)]), "'objectives[0].score' is an object"),
    ]
    for (name, value, words) in cases {
      let text = sample.changing("objectives") { $0.with(name, value) }.canonical
      let told = try complaint(text)
      #expect(told.contains(words), "\(told)")
    }
  }

  @Test("two records of one id are refused")
  func twice() async throws {
    let sample = try await DiffSamples.sample.value
    let items = try #require(sample["metrics"]?.list)
    let text = sample.with("metrics", .list(items + [items[0]])).canonical
    #expect(try complaint(text).contains("has the metric '"))
  }

  @Test("a report of another version lacks members, and has others")
  func versions() async throws {
    let sample = try await DiffSamples.sample.value
    let older = sample.with("briefs", nil).changing("metrics") { $0.with("unit", nil) }
    #expect(try !DiffSamples.diff(older, sample).isEmpty)
  }
}
