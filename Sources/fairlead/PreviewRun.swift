import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Preview
import Publishing
import Record

/// Makes the report of a preview anew each time that something changed. Whatever goes wrong is shown, and ends nothing.
actor PreviewRun {
  let board = PreviewBoard(run: String(secondsNow(), radix: 36), showing: Shown(findings: Findings([])))
  private let input: InputOptions
  private let audience: String?
  private let watch: FolderWatch
  private let history = HistoryMemory()
  /// The folder of templates, and the one that lends what it lacks.
  private let templateFolders: [String]
  /// Outside of the content.
  private var decisionFolders: [String] = []
  private var watched: [String] = []
  private var templates: TemplateFolder?
  private var told = ""
  private var isToldOfChanges = true

  init(_ input: InputOptions, audience: String?, templates: String, watch: FolderWatch) {
    (self.input, self.audience, self.watch) = (input, audience, watch)
    templateFolders = [templates] + ProgramFolder.templateFolders.filter(TextFolder.isThere).prefix(1)
  }

  /// Until nobody watches any more.
  ///
  /// - Parameter begin: called when there is something to look at.
  func renewAlways(_ begin: @Sendable () -> Void) async {
    await renew(after: nil)
    begin()
    while let changed = await watch.nextChange() { await renew(after: changed) }
  }

  /// - Parameter changed: folders below which something changed; nil at the beginning.
  private func renew(after changed: Set<String>?) async {
    let start = ContinuousClock.now
    if !(changed?.isDisjoint(with: templateFolders) ?? false) { templates = nil }
    watchAll()
    var shown = await shown()
    // Where folders of decisions are others now, what was saved there before they were watched was not told.
    if watchAll() { shown = await self.shown() }
    board.post(shown)
    tell(shown, after: changed == nil ? nil : .now - start)
  }

  /// Whether there are folders that were not watched before.
  @discardableResult
  private func watchAll() -> Bool {
    let folders = [input.content] + decisionFolders + templateFolders
    let isTold = watch.watch(folders)
    if isToldOfChanges, !isTold {
      Console.note("note: the system does not tell of changes here; files are looked through every second")
    }
    isToldOfChanges = isTold
    defer { watched = folders }
    return watched != folders
  }

  private func shown() async -> Shown {
    do {
      let preparation = try await history.remembering(contentAt: input.content) {
        try await readingAll { try await prepare() }
      }
      templates = preparation.templates
      return shown(preparation)
    } catch {
      let words = (error as? Refusal)?.message ?? Fairlead.message(for: error)
      return Shown(site: board.site, findings: Findings([]), obstacle: words)
    }
  }

  private func prepare() async throws -> Preparation {
    var stopwatch = Stopwatch()
    let readers = audience.map { Readers.audience($0) } ?? .everyone
    let preparation = try await Preparation(input, for: readers, with: templates, stopwatch: &stopwatch)
    if input.timings { Console.note(stopwatch.report) }
    return preparation
  }

  private func shown(_ preparation: Preparation) -> Shown {
    let findings = preparation.findings
    guard let report = preparation.reports.first, !input.stops(findings) else {
      return Shown(site: board.site, findings: findings, obstacle: findings.countsInWords ?? "nothing to show")
    }
    decisionFolders = report.site.directory.report.organization.decisionFolders.filter(\.isForeign).map { folder in
      folder.path.hasPrefix("/") ? folder.path : "\(input.content)/\(folder.path)"
    }
    return Shown(site: PreviewedSite(report, with: preparation.templates, input: input), findings: findings)
  }

  /// Findings are told once, as long as they are the same.
  private func tell(_ shown: Shown, after time: Duration?) {
    let text = input.chosenFormat.text(of: shown.findings, by: .fairlead())
    if text != told { input.tell(shown.findings) }
    told = text
    let milliseconds = time.map { " in \(max(1, Int($0 / .milliseconds(1)))) ms" } ?? ""
    if let obstacle = shown.obstacle {
      Console.note("Not \(time == nil ? "made" : "renewed"): \(obstacle).")
    } else if time != nil {
      Console.note("Renewed\(milliseconds).")
    }
  }
}
