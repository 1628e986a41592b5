/// The columns of events.
extension EventColumnsSpec {
  private static let time = ColumnWords(words: [], isConstant: false, canPassOver: false)
  private static let missableTime = ColumnWords(words: [], mayBeNothing: true, canPassOver: false)
  private static let text = ColumnWords(isConstant: false, canPassOver: false)
  private static let missableText = ColumnWords(words: [], mayBeNothing: true, canPassOver: false)
  private static let flag = ColumnWords(words: ["true", "false"], mayBeNothing: true, canPassOver: false)
  private static let statuses = ["success", "failed", "rolled_back"]

  private static func service(_ about: String) -> TableColumn {
    TableColumn("service", holds: "the id of a service of fairlead.yaml", about, ColumnWords(words: nil))
  }

  static let deployments = EventColumnsSpec(
    kind: "deployments",
    columns: [
      TableColumn(
        "id", holds: "any text", "what tells a deployment from all others, which incidents may name", text),
      service("the service that was deployed"),
      TableColumn("deployed_at", holds: "a time", "when it was in use", time),
      TableColumn(
        "status", holds: statuses.joined(separator: ", "), "how it ended",
        empty: "its outcome is unknown, and it is in no change fail rate", isInEveryFile: true,
        ColumnWords(words: statuses, mayBeNothing: true)),
      TableColumn(
        "commit_at", holds: "a time", "when the commit was made that it brought",
        empty: "it is in no change lead time", missableTime),
      TableColumn(
        "environment", holds: "any text", "where it was deployed to", empty: "it was deployed to production",
        ColumnWords(words: nil, mayBeNothing: true, canPassOver: false)),
      TableColumn(
        "planned", holds: "true or false", "whether it was planned; 'false' is rework",
        empty: "it is in no rework rate", flag),
    ])

  static let incidents = EventColumnsSpec(
    kind: "incidents",
    columns: [
      TableColumn(
        "id", holds: "any text", "what tells an incident from all others, which learnings may name",
        empty: "nothing can name it, and a second row of it is not noticed", missableText),
      service("the service that it hit"),
      TableColumn("opened_at", holds: "a time", "when it began", time),
      TableColumn(
        "resolved_at", holds: "a time", "when it was over", empty: "it goes on", isInEveryFile: true, missableTime),
      TableColumn(
        "deployment_id", holds: "the id of a deployment", "the deployment that caused it",
        empty:
          "a deployment of the service that came shortly before is taken for its cause: link_window says how shortly",
        missableText),
      TableColumn(
        "caused_by_change", holds: "true or false",
        "whether a change caused it; with 'false' no deployment is looked for",
        empty: "a change may have caused it", flag),
    ])

  static let changes = EventColumnsSpec(
    kind: "changes",
    columns: [
      TableColumn("id", holds: "any text", "what tells a change from all others", text),
      service("the service that it changes"),
      TableColumn(
        "first_commit_at", holds: "a time", "when work on it began",
        empty: "coding time is unavailable", missableTime),
      TableColumn(
        "opened_at", holds: "a time", "when it was opened for review",
        empty: "coding time and the wait for a first review are unavailable", missableTime),
      TableColumn(
        "first_review_at", holds: "a time", "when it was first reviewed",
        empty: "the wait for a first review and the time of review are unavailable", missableTime),
      TableColumn(
        "merged_at", holds: "a time", "when it was merged",
        empty: "the time of review and the wait for deployment are unavailable", missableTime),
      TableColumn(
        "deployed_at", holds: "a time", "when it was in use",
        empty: "it waits for its deployment", missableTime),
    ])
}
