import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// The recipes in `docs/recipes.md` are read as they stand there: the files they show, and the YAML to write. So are the tables
/// that the documentation shows, with nothing in `fairlead.yaml` about them.
@Suite("Recipes")
struct RecipeTests {
  struct Recipe: Sendable, CustomTestStringConvertible {
    var title: String
    var files: [(path: String, text: String)] = []
    var testDescription: String { title }
  }

  private static let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
    .standardized

  static let all = recipes(in: "recipes.md")

  /// One for each page.
  static let tables = ["capacity", "changes", "deployments", "incidents", "reviews", "skills"].flatMap {
    (name: String) in recipes(in: "site/tables/\(name).md", from: name)
  }

  /// - Parameter title: that of what stands above the first heading; headings divide nothing then.
  private static func recipes(in path: String, from title: String? = nil) -> [Recipe] {
    let text = (try? String(contentsOf: docs.appending(path: path), encoding: .utf8)) ?? ""
    var recipes = title.map { [Recipe(title: $0)] } ?? []
    var open: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ")
        open = open == nil && words.count == 2 ? String(words[1]) : nil
        if let open { recipes[recipes.count - 1].files.append((open, "")) }
      } else if open != nil {
        recipes[recipes.count - 1].files[recipes[recipes.count - 1].files.count - 1].text += line + "\n"
      } else if title == nil, line.hasPrefix("## ") {
        recipes.append(Recipe(title: String(line.dropFirst(3))))
      }
    }
    return recipes
  }

  /// By hand from the files: deployments, failed ones, incidents, unresolved ones, changes, notes.
  private static let expected: [String: [Int]] = [
    "GitHub: deployments from workflow runs": [2, 1, 0, 0, 0, 1],
    "GitHub: changes from pull requests": [0, 0, 0, 0, 2, 0],
    "GitLab: deployments": [1, 0, 0, 0, 0, 1], "GitLab: changes from merge requests": [0, 0, 0, 0, 2, 0],
    "Jira: incidents": [1, 0, 2, 1, 0, 1], "Linear: changes": [0, 0, 0, 0, 2, 1],
    "Azure DevOps": [2, 1, 0, 0, 0, 0], "PagerDuty": [1, 0, 2, 1, 0, 0], "Opsgenie": [1, 0, 1, 0, 0, 0],
    "Excel": [2, 1, 0, 0, 0, 1], "Google Sheets": [2, 1, 0, 0, 0, 0],
  ]

  @Test("every recipe is tested")
  func known() { #expect(Set(Self.all.map(\.title)) == Set(Self.expected.keys)) }

  @Test("a recipe gives what its file says", arguments: all)
  func recipe(_ recipe: Recipe) async throws {
    let scratch = try Scratch()
    for (path, text) in recipe.files {
      // As Excel writes it: a byte-order mark, and line ends of Windows.
      let text = path.contains("excel") ? "\u{FEFF}" + text.replacing("\n", with: "\r\n") : text
      try scratch.write(path, path == "fairlead.yaml" ? Self.organization + text : text)
    }
    let checked = await check(scratch.content)
    let record = try #require(checked.record)
    let found = checked.found.filter { $0.span?.file.contains("data/") ?? false || $0.severity > .note }
    #expect(found.filter { $0.severity > .note }.map(\.message) == [])
    let deployments = record.events?.deployments ?? []
    let traits = deployments.flatMap(\.traits)
    let incidents = record.events?.incidents ?? []
    #expect(
      [
        traits.count, traits.count { $0.rawValue & 1 == 1 }, incidents.count,
        incidents.count { $0.resolvedAt == Incident.unresolved }, record.events?.changes.count ?? 0, found.count,
      ] == Self.expected[recipe.title] ?? [])
  }

  @Test("a table that the documentation shows is read without a finding", arguments: tables)
  func table(_ recipe: Recipe) async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", Self.organization)
    for (path, text) in recipe.files { try scratch.write(path, text) }
    #expect(!recipe.files.isEmpty)
    let checked = await check(scratch.content)
    #expect(checked.found.filter { $0.span?.file.contains("data/") ?? false }.map(\.message) == [])
    let record = try #require(checked.record)
    // By hand from the files: deployments of production, incidents, changes, rows of capacity, systems, reviews.
    let expected = [
      "deployments": [2, 0, 0, 0, 0, 0], "incidents": [1, 3, 0, 0, 0, 0], "changes": [0, 0, 2, 0, 0, 0],
      "capacity": [0, 0, 0, 4, 0, 0], "skills": [0, 0, 0, 0, 2, 0], "reviews": [0, 0, 0, 0, 0, 2],
    ]
    #expect(
      [
        record.events?.deployments.flatMap(\.traits).count ?? 0, record.events?.incidents.count ?? 0,
        record.events?.changes.count ?? 0, record.capacity.count, record.knowledge.count, record.reviewRows.count,
      ] == expected[recipe.title] ?? [])
  }

  private static let organization = """
    organization: Quayside Systems
    time_zone: Europe/Lisbon
    as_of: 2026-06-15
    teams: [{id: payments, name: Payments}]
    services: [{id: checkout, team: payments}, {id: ledger, team: payments}]

    """
}
