package import Diagnostics
internal import Synchronization

/// What a site has at a path.
package enum PreviewedFile: Sendable {
  case bytes([UInt8])
  case absent
  /// It should be there, and cannot be made; with the reason.
  case failed(String)
}

/// A site that is made page by page, when somebody asks for one.
package struct PreviewedSite: Sendable {
  let file: @Sendable (String) -> PreviewedFile

  /// - Parameter file: what there is at a path from the top of the site.
  package init(file: @escaping @Sendable (String) -> PreviewedFile) { self.file = file }
}

/// What a preview shows.
package struct Shown: Sendable {
  /// The last good one; nil as long as there is none.
  package var site: PreviewedSite?
  /// Of the latest run.
  package var findings: Findings
  /// Why the latest run gave no site, as a sentence without a full stop; nil when it gave the one that is shown.
  package var obstacle: String?

  package init(site: PreviewedSite? = nil, findings: Findings, obstacle: String? = nil) {
    (self.site, self.findings, self.obstacle) = (site, findings, obstacle)
  }
}

/// Where whatever prepares a report posts it, and where those who look at it wait for news.
package final class PreviewBoard: Sendable {
  /// What stands there, and a name for it that no other has, nor one of another run of the program.
  struct Posted {
    var shown: Shown
    var version: String
  }

  private struct State {
    var shown: Shown
    var count = 0
    var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextWaiting = 0
  }

  private let run: String
  private let patience: Duration
  private let state: Mutex<State>

  /// - Parameters:
  ///   - run: a name for this run of the program.
  ///   - patience: how long anybody waits for news.
  package init(run: String, showing shown: Shown, patience: Duration = .seconds(10)) {
    (self.run, self.patience) = (run, patience)
    state = Mutex(State(shown: shown))
  }

  var posted: Posted { state.withLock { Posted(shown: $0.shown, version: version($0)) } }

  /// The site that is shown now.
  package var site: PreviewedSite? { state.withLock { $0.shown.site } }

  package func post(_ shown: Shown) {
    let waiting = state.withLock { state in
      state.shown = shown
      state.count += 1
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for one in waiting { one.finish() }
  }

  /// Comes back when what stands there is another than the named version, and after a while in any case.
  func waitForNews(after version: String) async {
    let (news, continuation) = AsyncStream<Void>.makeStream()
    guard let number = add(continuation, unlessNewerThan: version) else { return }
    let patience = patience
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in news {} }
      group.addTask { do { try await Task.sleep(for: patience) } catch {} }
      await group.next()
      group.cancelAll()
    }
    state.withLock { $0.waiting[number] = nil }
  }

  private func add(_ continuation: AsyncStream<Void>.Continuation, unlessNewerThan known: String) -> Int? {
    state.withLock { state in
      guard version(state) == known else { return nil }
      state.nextWaiting += 1
      state.waiting[state.nextWaiting] = continuation
      return state.nextWaiting
    }
  }

  private func version(_ state: borrowing State) -> String { "\(run)-\(state.count)" }
}
