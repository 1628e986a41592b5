// swift-tools-version: 6.1
import PackageDescription

/// Settings every Swift target shares: dependencies are stated where they are used, and existentials are visible.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The commit that is built, where who builds says so (script/setup does).
let commit = Context.environment["FAIRLEAD_COMMIT"].map { CSetting.define("FAIRLEAD_COMMIT", to: "\"\($0)\"") }

/// A floor of the house: see ARCHITECTURE.md for what each may touch.
func floor(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, with dependencies: [Target.Dependency] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: excluding, swiftSettings: strict)
}

/// What script/fuzz builds, with libFuzzer: it cannot be linked without.
let fuzzing: [Target] =
  Context.environment["FAIRLEAD_FUZZ"] == nil
  ? []
  : [
    .target(name: "Driver", path: "script/fuzz-targets/driver"),
    .executableTarget(
      name: "fuzz-targets", dependencies: ["Diagnostics", "Record", "Documents", "Intake", "Templating", "Driver"],
      path: "script/fuzz-targets", exclude: ["driver"], swiftSettings: strict),
  ]

let package = Package(
  name: "fairlead",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "fairlead", targets: ["fairlead"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // Before 1.0, a minor version may change what is promised.
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CExchange"),
    .target(name: "CProcess"),
    // A target by itself, so that with another commit only the program is compiled anew.
    .target(name: "CCommit", cSettings: [commit].compactMap(\.self)),

    floor("Diagnostics"),
    floor("Record", on: ["Diagnostics"]),
    floor("Documents", on: ["Diagnostics", "CCmark", .product(name: "Yams", package: "Yams")]),
    floor("Intake", on: ["Diagnostics", "Record", "Documents", "CProcess"]),
    floor("Statistics", on: ["Record"]),
    floor("Analysis", on: ["Diagnostics", "Record", "Statistics"]),
    floor("Wording", on: ["Diagnostics", "Record", "Analysis"]),
    floor("Charts"),
    floor("Templating", on: ["Diagnostics"]),
    floor("Presentation", on: ["Diagnostics", "Record", "Analysis", "Wording", "Charts", "Templating"]),
    floor(
      "Publishing",
      on: ["Diagnostics", "Record", "Analysis", "Wording", "Templating", "Presentation", "CExchange", "CZlib"]),
    floor("Preview", on: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .executableTarget(
      name: "fairlead",
      dependencies: [
        "Diagnostics", "Record", "Intake", "Analysis", "Templating", "Wording", "Presentation", "Publishing",
        "Preview", "CProcess", "CCommit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict),
    // Figures as a table, for script/compare-duckdb and script/bench: nothing that is installed.
    .executableTarget(
      name: "delivery-figures", dependencies: ["Diagnostics", "Record", "Intake", "Statistics", "Analysis"],
      path: "script/delivery-figures", swiftSettings: strict),
    // The same for rankings.
    .executableTarget(
      name: "ranking-figures", dependencies: ["Record", "Statistics"], path: "script/ranking-figures",
      swiftSettings: strict),
    // How often claims come true, for script/calibrate.
    .executableTarget(
      name: "calibration-figures", dependencies: ["Diagnostics", "Record", "Statistics", "Analysis"],
      path: "script/calibration-figures",
      swiftSettings: strict),
    // The documentation as a site, for script/docs.
    .executableTarget(
      name: "documentation",
      dependencies: [
        "Diagnostics", "Record", "Documents", "Intake", "Analysis", "Templating", "Wording", "Presentation",
        "Publishing",
        "Preview",
      ],
      path: "script/documentation", exclude: ["templates"], swiftSettings: strict),

    // What the tests of more than one target need.
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: strict),

    tests(of: "Diagnostics", with: ["TestSupport"]),
    tests(of: "Record", with: ["Diagnostics"]),
    tests(of: "Documents", with: ["Diagnostics", "TestSupport"]),
    tests(
      of: "Intake", with: ["Diagnostics", "Record", "Documents", "Analysis", "TestSupport"], excluding: ["Fixtures"]),
    tests(of: "Statistics", with: ["Record", "TestSupport"], excluding: ["Fixtures"]),
    tests(of: "Analysis", with: ["Diagnostics", "Record", "Intake", "Statistics", "TestSupport"]),
    tests(of: "Charts"),
    tests(of: "Templating", with: ["Diagnostics", "TestSupport"]),
    tests(of: "Wording", with: ["Record", "Analysis"]),
    tests(of: "Presentation", with: ["Diagnostics", "Record", "Intake", "Analysis", "Wording", "Templating"]),
    tests(
      of: "Publishing",
      with: ["Diagnostics", "Record", "Intake", "Analysis", "Wording", "Templating", "Presentation", "TestSupport"]),
    tests(of: "Preview", with: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["documentation", "fairlead", "Diagnostics", "Intake", "Templating"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["fairlead"], swiftSettings: strict),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
