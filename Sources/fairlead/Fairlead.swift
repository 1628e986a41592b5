import ArgumentParser
import Presentation

@main
struct Fairlead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairlead",
    abstract: "Turns an organization's plain files into a published report.",
    discussion: """
      Fairlead reads strategy, outcomes, OKRs and decisions from a content folder, works out what changed and what needs \
      a conversation, and writes a static site. Every problem is told with its file, line and column; while there is an \
      error, nothing is published and the old output stays.

      Exit status: 0 done, 1 errors in content or templates, 64 wrong usage, 74 the disk refused.
      """,
    version: fairleadVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, InitCommand.self, NewCommand.self, ExplainCommand.self, SchemaCommand.self,
      TemplatesCommand.self, CollectCommand.self,
    ])

  /// Without a word about what to do, nothing is done, and that is no success.
  static func main() async {
    prepareProcess()
    let words = ProgramArguments.words
    guard !words.isEmpty else {
      Console.note(helpMessage())
      Console.end(status: 64)
    }
    await main(words)
  }
}
