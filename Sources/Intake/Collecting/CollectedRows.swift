/// Collected events in the form of event files. The last column is none that event files are asked for: it gives the
/// tag or commit as git has it, and its name in the first line tells these files from those that somebody keeps by hand.
extension CollectedEvents {
  package static let deploymentHeader = "id,service,deployed_at,status,commit_at,planned,changes,git_tag"
  package static let changeHeader =
    "id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at,git_tag"

  package var deploymentFile: String { "deployments-\(service).csv" }
  package var changeFile: String { "changes-\(service).csv" }

  /// A row for each deployment, made as it is asked for. Whether it failed is not in a history, so its status is empty:
  /// unknown is not success.
  package var deploymentRows: some Sequence<String> {
    let service = service
    return deployments.lazy.map { deployment in
      [
        "\(service)@\(deployment.tag)", service, deployment.at.text, "",
        deployment.committedAt.map(isoUTC) ?? "", deployment.isPlanned.map { "\($0)" } ?? "",
        deployment.changes.map { "\($0)" } ?? "", deployment.tag,
      ].map(csvField).joined(separator: ",")
    }
  }

  /// A row for each change, made as it is asked for. When it was opened, reviewed and merged is not in a history.
  package var changeRows: some Sequence<String> {
    let (service, deployments) = (service, deployments)
    let prefix = csvField(service)
    return changes.lazy.map { change in
      let deployment = deployments[change.release]
      let committed = commitTime(change.at, of: deployment.at).map(isoUTC) ?? ""
      let id = csvField("\(service)@\(change.commit)")
      return "\(id),\(prefix),\(committed),,,,\(deployment.at.text),\(csvField(deployment.tag))"
    }
  }
}

/// A field as RFC 4180 writes it: in quotes where it holds a comma, a quote or the end of a line, or begins or ends with
/// a blank. Byte by byte, because a quote with an accent upon it is one Character and still a quote.
func csvField(_ text: String) -> String {
  let (quote, blank) = (UInt8(ascii: "\""), UInt8(ascii: " "))
  let special: Set<UInt8> = [0x0A, 0x0D, UInt8(ascii: ","), quote]
  guard text.utf8.contains(where: special.contains) || text.utf8.first == blank || text.utf8.last == blank else {
    return text
  }
  let doubled = text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
  return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
}
