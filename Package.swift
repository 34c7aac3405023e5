// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "juesuan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "juesuan", targets: ["juesuan"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // System libraries
        .systemLibrary(
            name: "CGD", pkgConfig: "gdlib", providers: [.apt(["libgd-dev"]), .brew(["gd"])]),
        .systemLibrary(
            name: "CFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"]), .brew(["freetype"])]),
        .systemLibrary(
            name: "CFontconfig", pkgConfig: "fontconfig",
            providers: [.apt(["libfontconfig1-dev"]), .brew(["fontconfig"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),

        .systemLibrary(
            name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

        // A call of the system that Swift does not see
        .systemLibrary(name: "CExchange"),

        // The house, left to right
        .target(name: "Model"),
        .target(
            name: "Parser",
            dependencies: [
                "Model", "CCrypto", "CXML2", "CZip",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(
            name: "Loader",
            dependencies: [
                "Model", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "Auditor", dependencies: ["Model"]),
        .target(name: "Statistics"),
        .target(name: "Analytics", dependencies: ["Model", "Loader", "Statistics"]),
        .target(name: "Charts", dependencies: ["Statistics", "CGD", "CFreeType", "CFontconfig"]),
        .target(
            name: "Renderer", dependencies: ["Model", "Analytics", "Auditor", "Charts", "CMark", "CZip"]),
        .executableTarget(
            name: "juesuan",
            dependencies: [
                "Model", "Parser", "Auditor", "Loader", "Statistics", "Analytics", "Charts", "Renderer",
                "CExchange",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Model", "Parser", "Auditor", "Loader", "Charts", "TestSupport"]),

        // Tests
        .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/Support"),
        .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
        .testTarget(name: "AuditorTests", dependencies: ["Auditor", "Parser", "TestSupport"]),
        .testTarget(name: "ParserTests", dependencies: ["Parser", "TestSupport"]),
        .testTarget(name: "LoaderTests", dependencies: ["Loader", "TestSupport"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
        .testTarget(name: "AnalyticsTests", dependencies: ["Analytics", "Parser", "TestSupport"]),
        .testTarget(
            name: "ChartsTests", dependencies: ["Charts", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(name: "RendererTests", dependencies: ["Renderer", "Parser", "TestSupport"]),
        .testTarget(
            name: "CommandTests", dependencies: ["juesuan", "Model", "Loader", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// `make fuzz` asks for it: libFuzzer brings a runtime that nothing else links.
if Context.environment["JUESUAN_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["Model", "Parser", "Auditor"],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
