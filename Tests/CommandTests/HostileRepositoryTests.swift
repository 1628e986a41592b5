import Foundation
import Testing

/// Content that others wrote lies in a repository that others set up: none of its settings may run a program.
@Suite("Content in a repository that others set up", .enabled(if: Program.isThere, "the program is not built"))
struct HostileRepositoryTests {
  private let repository: HostileRepository
  private var place: Workplace { repository.place }

  init() throws { repository = try HostileRepository() }

  /// All that git 2.39 to 2.51 document as the name of a program, or as what leads to one. `*` is the name of a driver.
  private static let programs = [
    "core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.pager", "pager.log", "pager.diff", "pager.rev-list",
    "core.editor", "sequence.editor", "core.askPass", "core.alternateRefsCommand", "credential.helper", "diff.external",
    "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.y.process", "merge.x.driver",
    "merge.tool", "mergetool.x.cmd", "diff.tool", "difftool.x.cmd", "gpg.program", "gpg.openpgp.program",
    "gpg.ssh.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "interactive.diffFilter", "trailer.x.command",
    "trailer.x.cmd", "uploadpack.packObjectsHook", "remote.origin.uploadpack", "remote.origin.receivepack",
    "man.x.cmd", "browser.x.cmd", "web.browser", "guitool.x.cmd", "imap.tunnel", "sendemail.smtpServer",
    "sendemail.toCmd", "sendemail.headerCmd", "tar.x.command", "instaweb.httpd", "svn.authorsProg",
  ]
  private static let aliases = [
    "alias.log", "alias.rev-parse", "alias.rev-list", "alias.diff-index", "alias.for-each-ref", "alias.checkout",
  ]
  private static let others = [
    ("log.showSignature", "true"), ("diff.trustExitCode", "true"),
    ("diff.submodule", "log"),
    ("status.submoduleSummary", "true"), ("submodule.recurse", "true"), ("diff.ignoreSubmodules", "none"),
    ("submodule.sub.ignore", "none"), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
    ("core.untrackedCache", "true"), ("maintenance.auto", "true"), ("gc.auto", "1"),
    ("format.pretty", "%G? %(trailers)"),
    ("log.diffMerges", "remerge"), ("tag.gpgSign", "true"), ("commit.gpgSign", "true"), ("core.preloadIndex", "true"),
  ]
  private static let hooks = [
    "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit", "prepare-commit-msg",
    "commit-msg", "post-commit", "pre-rebase", "post-checkout", "post-merge", "pre-push", "pre-auto-gc", "post-rewrite",
    "post-index-change", "reference-transaction", "fsmonitor-watchman",
  ]

  /// How the settings come to count.
  enum Way: String, CaseIterable, CustomTestStringConvertible {
    case plainly, included, conditionally, ofTheWorkTree
    var testDescription: String { rawValue }

    /// The file that holds them, and what makes git read it.
    var place: (file: String, setting: String?) {
      switch self {
      case .plainly: (".git/config", nil)
      case .included: (".git/more", "include.path more")
      case .conditionally: (".git/more", "'includeIf.onbranch:**.path' more")
      case .ofTheWorkTree: (".git/config.worktree", "extensions.worktreeConfig true")
      }
    }
  }

  @Test("no setting of the repository runs a program, however it is set", arguments: Way.allCases)
  func settings(_ way: Way) throws {
    try sign()
    try nest()
    try place.write(".gitattributes", "*.md diff=x filter=x merge=x\n*.csv diff=x filter=y\n*.yaml ident diff=x\n")
    try repository.git("add .gitattributes && git commit -qm attributes")
    try configure(way)
    // Files that git cannot take for those that it knows by their time alone.
    try repository.writeExperiment("at least 3% relative")
    try place.write("content/data/m.csv", "d,v\n2026-01-01,2\n")
    try #require(try repository.marks() == [])
    try repository.askEverything()
    #expect(try repository.marks() == [])
    try sing()
  }

  /// That the canaries would sing: what people do every day runs these.
  private func sing() throws {
    try repository.shell(
      """
      git status; git log -1 --show-signature v2; git archive --format=x HEAD
      printf 'a\n' | git interpret-trailers --trailer x=1; printf 'protocol=https\nhost=a\n\n' | git credential fill
      others() { git -c filter.y.process= -c commit.gpgSign=false "$@"; }
      others diff; others diff --no-ext-diff; others -c core.editor=true commit --allow-empty -m x
      others checkout -q -f HEAD~1
      """)
    let sung = Set(try repository.marks())
    let known: Set = [
      "core.fsmonitor", "credential.helper", "diff.external", "diff.x.textconv", "filter.x.clean",
      "filter.y.process", "gpg.openpgp.program", "tar.x.command", "trailer.x.cmd", "hook-post-checkout",
      "hook-reference-transaction", "hook-pre-commit", "nested.core.fsmonitor",
    ]
    #expect(known.subtracting(sung).isEmpty, "\(sung.sorted())")
  }

  /// A tag and a commit that say they are signed.
  private func sign() throws {
    let commit = try repository.git("cat-file commit HEAD")
    let signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n"
    let signed = commit.replacing("\n\n", with: "\n\(signature)\n", maxReplacements: 1) + "\n"
    try place.write(".git/signed", signed)
    try repository.git("update-ref refs/heads/main $(git hash-object -t commit -w .git/signed) && git tag v2")
  }

  /// A repository in the repository, with a setting of its own.
  private func nest() throws {
    try repository.git(
      "init -q content/sub && git -C content/sub -c user.name=n -c user.email=e commit -q --allow-empty -m x")
    try place.write(".gitmodules", "[submodule \"sub\"]\n\tpath = content/sub\n\turl = ./sub\n\tignore = none\n")
    try repository.git("-c advice.addEmbeddedRepo=false add .gitmodules content/sub && git commit -qm sub")
    try place.write("content/sub/new", "new\n")
    try repository.git("-C content/sub config core.fsmonitor '\(try repository.canary("nested.core.fsmonitor"))'")
  }

  private func configure(_ way: Way) throws {
    let (file, setting) = way.place
    var lines: [String] = []
    func set(_ name: String, _ value: String) { lines.append("git config -f \(file) '\(name)' '\(value)'") }
    for name in Self.programs { set(name, try repository.canary(name)) }
    for name in Self.aliases { set(name, "!\(try repository.canary(name))") }
    for (name, value) in Self.others { set(name, value) }
    for hook in Self.hooks {
      _ = try repository.canary("hook-\(hook)")
      let file = place.path(".git/hooks/\(hook)")
      try? FileManager.default.removeItem(atPath: file)
      try FileManager.default.createSymbolicLink(
        atPath: file, withDestinationPath: place.path("canaries/hook-\(hook)"))
    }
    try repository.shell(lines.joined(separator: "\n"))
    if let setting { try repository.git("config \(setting)") }
  }
}
