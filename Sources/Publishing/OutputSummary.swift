extension OutputTree {
  /// What a run did to the output folder.
  package struct Summary: Hashable, Sendable {
    /// Files that are new or have other bytes than before.
    package var written = 0
    /// Files with the same bytes as before, which keep their time stamps.
    package var unchanged = 0
    /// Files of the last run that this one did not make.
    package var removed = 0
    /// Files that somebody else put into the folder, which stay.
    package var kept = 0
    /// Size of all files written and unchanged.
    package var bytes = 0
    /// What stays beside the published report because it could not be removed or moved. The next run tries again.
    package var leftovers: [PublishingFailure] = []

    package init() {}
  }
}
