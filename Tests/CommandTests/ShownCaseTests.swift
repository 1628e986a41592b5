import Foundation
import Testing

/// Small inputs that once went wrong, during development.
private enum Cases {
  /// `FAIRLEAD_SHARED` if set, else `../shared/data` beside the package.
  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? package.deletingLastPathComponent().appending(path: "shared/data")).appending(path: "cases")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}

/// Cases 19, 20, 21 and 23, as their readers see them: on the page and in `report.json`.
@Suite(
  "cases of numbers and priorities, published", .enabled(if: Cases.folder != nil, "no shared/data beside the package"))
struct ShownCaseTests {
  private struct Published {
    let place: Workplace
    let errors: String

    /// The words of a page, without its markup and drawings.
    func page(_ name: String) throws -> String {
      try place.text("output/\(name)").replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
        .replacing(/<[^>]*>/, with: " ").replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }

    var report: [String: Any] {
      get throws {
        let data = Data(try place.text("output/report.json").utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
    }
  }

  private func publish(_ number: String) throws -> Published {
    let folder = try #require(Cases.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix(number) })
    let place = try Workplace()
    try FileManager.default.copyItem(
      atPath: folder.appending(path: "\(name)/content").path, toPath: place.path("content"))
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    return Published(place: place, errors: ending.errors)
  }

  @Test("19: what to do next begins with what can begin, and says what the other waits for")
  func blocked() throws {
    let site = try publish("19")
    let briefing = try site.page("index.html")
    #expect(
      briefing.contains(
        "“A blocker” comes first, because “B waits for A”, which ranks first, waits for it; each week of waiting costs €9,100."
      ))
    let page = try site.page("priorities/index.html")
    #expect(
      page.contains(
        "“A blocker” comes first, because “B waits for A”, which ranks first, waits for it: each week of waiting costs €9,100."
      ))
    let next = try #require(page.split(separator: "What each team does next").dropFirst().first)
    let places = try ["A blocker feature", "B waits for A feature", "waits for “A blocker”"].map {
      try #require(next.range(of: $0)?.lowerBound, "\(next)")
    }
    #expect(places == places.sorted())
    let work = try #require(try site.report["work"] as? [[String: Any]])
    #expect(work.first { $0["id"] as? String == "b" }?["waits_for"] as? [String] == ["a"])
  }

  @Test("20: one statement says whether the period has begun, and early check-ins are told")
  func period() throws {
    let site = try publish("20")
    let page = try site.page("okrs/2027-Q1/o.html")
    #expect(page.contains("“X” has not begun: 2027-Q1 starts on 1 October 2027"))
    #expect(!page.contains("has begun"))
    #expect(site.errors.contains("the only check-in is dated before 2027-Q1, which begins on 2027-10-01"))
    #expect(site.errors.contains("move the file to okrs/2026-Q1, in which 2026-11-02 lies"))
  }

  @Test("21: the usual range of a count ends at 0")
  func range() throws {
    let site = try publish("21")
    #expect(
      try site.page("metrics/m.html").contains("0–3.4 incidents (nothing is below 0 incidents) around 0.667 incidents"))
    let metrics = try #require(try site.report["metrics"] as? [[String: Any]])
    let limits = try #require(metrics.first?["limits"] as? [String: Any])
    #expect(limits["lower"] as? Double == 0)
    #expect(abs((limits["upper"] as? Double ?? 0) - 3.4026666666666667) < 1e-9)
  }

  @Test("23: what is asked of an item is what its method needs")
  func asked() throws {
    let site = try publish("23")
    let question = "What would the points for risk reduction be, give or take?"
    for name in ["index.html", "attention/index.html", "priorities/index.html"] {
      let page = try site.page(name)
      #expect(page.contains(question), "\(name)")
      #expect(!page.contains("missing cost of delay") && !page.contains("missing duration"), "\(name)")
    }
    let attention = try #require(try site.report["attention"] as? [[String: Any]])
    #expect(attention.map { $0["question"] as? String } == [question])
    #expect(
      (attention.first?["message"] as? String)?.contains("It lacks risk reduction, which ranking by WSJF needs") == true
    )
  }
}
