// swift-tools-version: 6.2
import PackageDescription

/// The strictest settings the compiler offers; CI also makes every warning an error.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
  + (Context.environment["CATALINT_WARNINGS_AS_ERRORS"] == "1"
    ? [.treatAllWarnings(as: .error)] : [])

/// What tests run is optimised, a module at a time, as in a release; the tests themselves are not,
/// since their calls of it take no time.
let tested: [SwiftSetting] =
  strict
  + (Context.environment["CATALINT_OPTIMIZED"] == "1"
    ? [.unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"])] : [])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "catalint",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The C library's headers, which Swift's modules of it leave out on Linux.
    .systemLibrary(name: "CExtendedAttributes"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "SourceText", swiftSettings: tested),
    .target(name: "Diagnostics", dependencies: ["SourceText"], swiftSettings: tested),
    .target(name: "DataSyntax", dependencies: ["CLibYAML", "SourceText"], swiftSettings: tested),
    .target(name: "MarkdownSyntax", dependencies: ["SourceText"], swiftSettings: tested),
    .target(name: "Patterns", dependencies: ["SourceText"], swiftSettings: tested),
    .target(
      name: "JSONSchema", dependencies: ["DataSyntax", "Patterns", "SourceText"],
      swiftSettings: tested),
    .target(name: "Expressions", dependencies: ["Patterns", "SourceText"], swiftSettings: tested),
    .target(
      name: "BuiltInSchemas",
      resources: [
        .embedInCode("../../Schemas/config.schema.json"),
        .embedInCode("../../Schemas/contract.schema.json"),
        .embedInCode("Contracts/starmap.tree"),
        .embedInCode("Contracts/models.dev.tree"),
        .embedInCode("Contracts/endoflife.tree"),
        .embedInCode("Contracts/explore.tree"),
        .embedInCode("Contracts/portkey.tree"),
        .embedInCode("Contracts/public-apis.tree"),
      ],
      swiftSettings: tested),
    .target(
      name: "Contract",
      dependencies: [
        "BuiltInSchemas", "DataSyntax", "Diagnostics", "Expressions", "JSONSchema", "Patterns",
        "SourceText",
      ],
      swiftSettings: tested),
    .target(
      name: "Records",
      dependencies: [
        "Contract", "DataSyntax", "Diagnostics", "JSONSchema", "MarkdownSyntax", "SourceText",
      ],
      swiftSettings: tested),
    .target(
      name: "Catalog",
      dependencies: [
        "Contract", "DataSyntax", "Diagnostics", "MarkdownSyntax", "Records", "SourceText",
      ],
      swiftSettings: tested),
    .target(
      name: "Rules",
      dependencies: [
        "Catalog", "Contract", "DataSyntax", "Diagnostics", "Expressions", "JSONSchema",
        "MarkdownSyntax", "Records", "SourceText",
      ],
      swiftSettings: tested),
    .target(
      name: "Linting",
      dependencies: [
        "BuiltInSchemas", "Catalog", "CExtendedAttributes", "CMalloc", "Contract", "DataSyntax",
        "Diagnostics", "JSONSchema", "MarkdownSyntax", "Records", "Rules", "SourceText",
      ],
      swiftSettings: tested),
    .target(
      name: "Reporters", dependencies: ["Diagnostics", "SourceText"],
      resources: [.embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")],
      swiftSettings: tested),
    .executableTarget(
      name: "catalint",
      dependencies: [
        "Catalog", "Contract", "Diagnostics", "Linting", "Records", "Reporters", "Rules",
        "SourceText", argumentParser,
      ],
      swiftSettings: tested),
    .executableTarget(
      name: "catalint-dev",
      dependencies: [
        "BuiltInSchemas", "catalint", "DataSyntax", "Rules", "Diagnostics", "MarkdownSyntax",
        "Reporters", "SourceText", argumentParser,
      ],
      swiftSettings: tested),
    .target(
      name: "TestSupport",
      dependencies: [
        "Catalog", "Contract", "Diagnostics", "Linting", "MarkdownSyntax", "Records", "Rules",
        "SourceText",
      ],
      swiftSettings: tested),
    .testTarget(
      name: "CatalintDevTests",
      dependencies: [
        "catalint-dev", "Catalog", "Contract", "Diagnostics", "Linting", "Records", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CatalintTests", dependencies: ["catalint", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "READMETests", dependencies: ["catalint", "catalint-dev", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "SourceText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogTests",
      dependencies: [
        "BuiltInSchemas", "Catalog", "Contract", "DataSyntax", "Diagnostics", "JSONSchema",
        "MarkdownSyntax", "Records", "SourceText", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ContractTests",
      dependencies: [
        "BuiltInSchemas", "Contract", "DataSyntax", "Diagnostics", "JSONSchema", "Records",
        "SourceText", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Contract", "DataSyntax", "Diagnostics", "JSONSchema", "MarkdownSyntax", "Records",
        "SourceText", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DataSyntaxTests", dependencies: ["DataSyntax", "SourceText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PatternsTests", dependencies: ["Patterns", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: ["DataSyntax", "Expressions", "SourceText", "TestSupport"],
      exclude: ["known-failures.txt"], swiftSettings: strict),
    .testTarget(
      name: "JSONSchemaTests",
      dependencies: ["DataSyntax", "JSONSchema", "SourceText", "TestSupport"],
      exclude: ["known-failures.txt"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownSyntaxTests", dependencies: ["MarkdownSyntax", "SourceText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "BuiltInSchemas", "Catalog", "CExtendedAttributes", "Contract", "DataSyntax", "Diagnostics",
        "Linting", "Records", "Reporters", "Rules", "SourceText", "TestSupport",
      ],
      exclude: ["known-misses.yaml"], swiftSettings: strict),
    .testTarget(
      name: "ReportersTests",
      dependencies: [
        "Rules", "DataSyntax", "Diagnostics", "JSONSchema", "Linting", "Reporters",
        "SourceText", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "Catalog", "Contract", "Diagnostics", "Linting", "Records", "Rules", "SourceText",
        "TestSupport",
      ],
      swiftSettings: strict),
  ]
)

// Fuzzing takes a compiler that brings libFuzzer, and a program without `main`: `make fuzz`.
if Context.environment["CATALINT_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "CatalintFuzz",
      dependencies: [
        "Catalog", "Contract", "DataSyntax", "Diagnostics", "Expressions", "JSONSchema", "Linting",
        "MarkdownSyntax", "Patterns", "Records", "Reporters", "Rules", "SourceText", "TestSupport",
      ],
      path: "Tests/Fuzzing", exclude: ["found", "fuzz"], swiftSettings: tested))
}
