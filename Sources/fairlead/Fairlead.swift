import ArgumentParser

@main
struct Fairlead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairlead",
    abstract: "Turns an organization's plain files into a published report.",
    discussion: """
      Fairlead reads strategy, outcomes, OKRs and decisions from a content folder, works out what changed and what needs \
      a conversation, and writes a static site. Every problem is told with its file, line and column; while there is an \
      error, nothing is published and the old output stays.

      Example, to begin with and to look at:

        fairlead init "Your organization" && fairlead preview

      Exit status: 0 done, 1 errors in content or templates, 64 wrong usage, 74 read or write error, 75 the time \
      was up.
      """,
    version: programVersion,
    subcommands: [
      BuildCommand.self, PreviewCommand.self, CheckCommand.self, DiffCommand.self, MailCommand.self, StatusCommand.self,
      FailedCommand.self, InitCommand.self,
      NewCommand.self, ExplainCommand.self, SchemaCommand.self, TemplatesCommand.self, CollectCommand.self,
      FactsCommand.self,
    ])

  /// Without a word about what to do, nothing is done, and that is no success.
  static func main() async {
    prepareProcess()
    let words = ProgramArguments.words
    guard !words.isEmpty else {
      Console.note(helpMessage())
      Console.end(status: 64)
    }
    await run(words)
  }

  /// As the library runs a command, but for help and the version: those are what was asked for, so that it is an error
  /// when they cannot be written.
  private static func run(_ words: [String]) async {
    do {
      var command = try await asyncParseAsRoot(words)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch  where exitCode(for: error) == .success {
      Console.print(fullMessage(for: error))
    } catch {
      exit(withError: error)
    }
  }
}
