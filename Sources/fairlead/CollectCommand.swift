import ArgumentParser
import Intake
import Publishing
import Record

struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Writes event files from what other systems keep.",
    discussion: """
      Example:

        fairlead collect git ../checkout --service checkout-api
      """,
    subcommands: [CollectGitCommand.self])
}

struct CollectGitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Writes the history of a repository as deployments and changes.",
    discussion: """
      A tag is a deployment, and the commits that are new in it are its changes. Example:

        fairlead collect git ../checkout --except '*-rc*' --hotfix '*-fix*'

      Where nobody tags, what a branch takes in is deployed: each merge, or each commit, squash merges and pushes too:

        fairlead collect git ../checkout main --releases merges
        fairlead collect git ../checkout main --releases every

      The first writes content/data/deployments-checkout.csv and content/data/changes-checkout.csv. Run it again, every night if you \
      like, and both are written anew, each in one step. Files with these names that this command did not write are \
      never touched: theirs is another first line. What you change in them by hand is lost the next time.

      A commit belongs to the first deployment from which it can be reached; merges are not counted. A deployment is as \
      old as its annotated tag, or as the commit of a lightweight one or of a branch, and its commit_at is the earliest of \
      its commits. The time of a commit is when it was committed in this form: a rebase begins anew, and a squash merge has \
      no lead time. The first deployment brings all commits before it; leave it out with --since.

      A history does not tell whether a deployment failed, so every status is empty: change fail rate and recovery time are \
      then unavailable, never zero. Nor does it tell when a change was opened, reviewed or merged; these columns stay empty.

      The repository is only read, through the program git; names, addresses and messages are not asked for. The \
      service has to be listed in fairlead.yaml. In patterns, * stands for any run of characters, and they are \
      quoted so that the shell leaves them alone.
      """)

  @Argument(help: "The folder that holds .git, or a bare repository.", completion: .directory)
  var repository: String

  @Argument(help: "The branch whose merges or commits are deployments. Without it: the one checked out (HEAD).")
  var ref: String?

  @Option(name: .long, help: ArgumentHelp("What a deployment is: tags, merges or every commit of a branch."))
  var releases = ReleaseKind.tags

  @Option(
    name: .long, help: ArgumentHelp("Which tags are deployments. Without it: 'v*'.", valueName: "pattern"),
    transform: readPattern)
  var tags: String?

  @Option(
    name: .long, help: ArgumentHelp("Which of these are none, such as '*-rc*'.", valueName: "pattern"),
    transform: readPattern)
  var except: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Which deployments were not planned. Without it the column 'planned' is empty, and there is no rework rate.",
      valueName: "pattern"), transform: readPattern)
  var hotfix: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The service's id. Without it: the name of the repository's folder.", valueName: "id"))
  var service: String?

  @Option(
    name: .long, help: ArgumentHelp("Leave out deployments before this day.", valueName: "YYYY-MM-DD"),
    transform: readDate)
  var since: CalendarDate?

  @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var output = "content/data"

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("name a folder with --output") }
    try validateReleases()
    guard let name = service ?? serviceName(ofRepository: repository), !canNameFile(name) else { return }
    throw ValidationError("'\(name)' cannot be in the name of a file; write an id without / and * with --service")
  }

  private func validateReleases() throws {
    if releases == .tags {
      guard let ref else { return }
      throw ValidationError("'\(ref)' is read with --releases merges or --releases every; tags need no branch")
    }
    let patterns = [("--tags", tags), ("--except", except), ("--hotfix", hotfix)].filter { $0.1 != nil }.map(\.0)
    guard patterns.isEmpty else {
      throw ValidationError(
        "\(patterns[0]) is about names of tags, which --releases \(releases.rawValue) does not read")
    }
  }

  func run() throws {
    let events: CollectedEvents
    do throws(CollectingFailure) { events = try collectGit(at: repository, options) } catch { throw error.ending() }
    for note in events.notes { Console.note("warning: \(note)") }
    let (deployments, changes) = ("\(output)/\(events.deploymentFile)", "\(output)/\(events.changeFile)")
    do throws(PublishingFailure) {
      try writeCollected([
        CollectedFile(deployments, header: CollectedEvents.deploymentHeader, rows: events.deploymentRows),
        CollectedFile(changes, header: CollectedEvents.changeHeader, rows: events.changeRows),
      ])
    } catch {
      throw error.ending()
    }
    Console.print("Wrote \(deployments) (\(counted(events.deploymentCount, "deployment"))) and")
    Console.print("      \(changes) (\(counted(events.changeCount, "change"))).")
    // What was written stands, whatever can be said of it.
    try allOrNothing {
      noteMissingService()
      noteUnread([("deployments", deployments), ("changes", changes)])
    }
  }

  /// What was written has to be what the next build reads.
  private func noteUnread(_ files: [(section: String, path: String)]) {
    guard let content = contentFolder(above: output) else { return }
    for note in unreadSources(files, contentAt: content) { Console.note("warning: \(note)") }
  }

  /// Rows of a service that is not listed are errors in the next build: better to know it now.
  private func noteMissingService() {
    let service = options.service
    guard let content = contentFolder(above: output), listsService(service, contentAt: content) == false else { return }
    Console.note(
      "warning: '\(service)' is not among the services of \(content)/fairlead.yaml, so that its rows are errors there; "
        + "add '- {id: \(service), team: …}' under 'services'")
  }

  private var options: CollectingOptions {
    // Without a name there is no repository either, and git says so.
    var options = CollectingOptions(service: service ?? serviceName(ofRepository: repository) ?? "")
    options.releases = releases
    if let ref { options.ref = ref }
    if let tags { options.tags = tags }
    options.except = except
    options.hotfix = hotfix
    options.since = since
    return options
  }
}

extension ReleaseKind: ExpressibleByArgument {}

private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A tag can hold none of these, so a pattern that does was meant in another way.
private func readPattern(_ text: String) throws -> String {
  guard !text.isEmpty, !text.contains(where: { " ~^:?[\\".contains($0) }) else {
    throw ValidationError(
      "'\(text)' matches no tag; in a pattern only * is special, and a tag has no blank and no ~^:?[\\")
  }
  return text
}
