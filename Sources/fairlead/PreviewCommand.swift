import ArgumentParser
import Diagnostics
import Preview

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the report in a browser of this machine while you write, and renews it when you save.",
    discussion: """
      Content, folders of decisions and templates are watched. After each save the report is made anew and the browser \
      loads its page again; what was found stands in a bar on every page. While there is an error, the last good pages stay. \
      Pages are made in memory: the output folder is not touched. 'feed.xml' is left to 'build'.

      The preview is served to this machine only, and ends with Ctrl-C.

      Example:

        fairlead preview --content ~/ours/content
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show what this audience may see. Without it: what everyone may see.", valueName: "id"), completion: .audiences)
  var audience: String?

  @Option(name: .long, help: "The port to serve at. Without it: 4747 if it is free, else any.")
  var port: UInt16?

  func validate() throws {
    if port == 0 { throw ValidationError("a port is a number from 1 to 65535") }
  }

  func run() async throws {
    // Where there are no templates at all, waiting would not help.
    let templates = try input.templates ?? TemplateFolder.find(besides: input.content)
    do throws(PreviewFailure) {
      let watch = try FolderWatch()
      let run = PreviewRun(input, audience: audience, templates: templates, watch: watch)
      let server = try await PreviewServer(at: port, showing: run.board)
      async let _ = server.run()
      async let _ = run.renewAlways { Console.note("Preview at http://localhost:\(server.port)/ (Ctrl-C ends it)") }
      await endingSignal()
      // Nothing was written, and programs that run for us end with us.
      Console.end()
    } catch {
      Console.note("error: \(error.message)")
      throw ExitCode(74)
    }
  }
}
