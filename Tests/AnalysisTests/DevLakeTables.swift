import Foundation
import Record

/// DevLake's published lead-time case, in the folder of public test data that lies beside the repository.
struct DevLakeTables {
  /// `FAIRLEAD_SHARED` if set, else `../shared/data` beside the package; nil when the case is not there.
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["FAIRLEAD_SHARED"].map { URL(filePath: $0) }
    let data = named ?? root.deletingLastPathComponent().appending(path: "shared/data")
    let folder = data.appending(path: "dora/devlake")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// A row by the names of its columns.
  typealias Row = [String: String]

  let pulls, commits, comments, deployments, expected: [Row]

  init(_ folder: URL) throws {
    func rows(_ name: String) throws -> [Row] {
      let text = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }
    pulls = try rows("pull_requests")
    commits = try rows("pull_request_commits")
    comments = try rows("pull_request_comments")
    deployments = try rows("cicd_deployment_commits")
    expected = try rows("project_pr_metrics")
  }

  /// A pull request as a change, from the tables that DevLake reads: the first commit is the one authored first, the first
  /// review the first comment that is not by the pull request's author. Which deployment brings it is what DevLake says:
  /// its search through the commits between two deployments is not a phase.
  func change(_ pull: Row) -> DeliveryChange {
    let id = pull["id"]
    let authored = commits.filter { $0["pull_request_id"] == id }.compactMap { seconds($0["commit_authored_date"]) }
    let reviews = comments.filter { $0["pull_request_id"] == id && $0["account_id"] != pull["author_id"] }
    let metric = expected.first { $0["id"] == id }
    let deployment = deployments.first { $0["id"] == metric?["deployment_commit_id"] }
    let none = DeliveryChange.noTime
    return DeliveryChange(
      firstCommitAt: authored.min() ?? none, openedAt: seconds(pull["created_date"]) ?? none,
      firstReviewAt: reviews.compactMap { seconds($0["created_date"]) }.min() ?? none,
      mergedAt: seconds(pull["merged_date"]) ?? none, deployedAt: seconds(deployment?["finished_date"]) ?? none,
      service: 0)
  }

  /// `2023-4-13 7:28:14` or `2023-04-13T07:28:14.000+00:00`, both in UTC.
  private func seconds(_ text: String?) -> UInt32? {
    let numbers = (text ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 6, let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      return nil
    }
    return UInt32(day.dayNumber * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5])
  }
}
