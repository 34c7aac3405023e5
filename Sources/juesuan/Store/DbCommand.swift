import ArgumentParser
import Foundation
import Loader
import Renderer

/// `juesuan db`: the care of a store.
struct DbCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db",
        abstract: "Check, back up, upgrade or vacuum a store.",
        subcommands: [Check.self, Backup.self, Upgrade.self, Vacuum.self]
    )

    /// The store that is cared for.
    struct Target: ParsableArguments {
        @Option(help: "The store.", completion: .file(extensions: ["db"]))
        var db: String

        /// What is said where work that leaves it as it was is stopped.
        var stopped: String { "\(db): stopped; the store is as it was" }
    }

    /// `juesuan db check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that the file is sound and every document in it whole; exit code 1 where not.",
            discussion: """
                Pages and references (integrity), documents without a part of what was loaded with them, figures that are no \
                longer those of their forms, which document of a department-year counts, loads against what they left.

                EXAMPLES
                  juesuan db check --db accounts.db
                """
        )
        @OptionGroup var target: Target
        @OptionGroup var output: OutputOptions

        func run() throws {
            let check = try WholeWork.run(orSay: target.stopped) { _ in
                try Store(path: target.db, access: .readOnly).check()
            }
            let answer = StoreCheckAnswer(check, output)
            output.write(answer.table, notes: answer.notes)
            guard check.isWhole else { throw ExitCode(ExitStatus.fatal.rawValue) }
        }
    }

    /// `juesuan db backup`
    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a store as it is at one moment, also while it is read or written.",
            discussion: """
                The copy is written beside its place and moved there when it is whole. It is a store like any other.

                EXAMPLES
                  juesuan db backup accounts-2025Q3.db --db accounts.db
                """
        )
        @Argument(help: "The copy to write.", completion: .file(extensions: ["db"]))
        var copy: String
        @OptionGroup var target: Target

        func run() throws {
            guard copy != target.db else {
                throw CommandFailure(message: "\(copy): error: the store itself; name another file")
            }
            let partial = Store.partialFiles(ofCopy: copy)
            let words = "\(copy): stopped; no copy was made, and the store is as it was"
            try WholeWork.run(
                orSay: words,
                undo: { for file in partial { try? FileManager.default.removeItem(atPath: file) } }
            ) { work in
                try Store(path: target.db, access: .readOnly).backUp(to: copy, beforeMoving: work.conclude)
                let reports = try Store(path: copy, access: .readOnly).reportIDs(currentOnly: false).count
                Console.note("\(copy): \(reports) documents")
            }
        }
    }

    /// `juesuan db upgrade`
    struct Upgrade: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring a store of an older version up to date.",
            discussion: """
                Older stores can be read as they are; loading into one brings it up to date too. Each step is done whole or not \
                at all. A version of juesuan older than this one cannot open the store afterwards: back it up before.

                EXAMPLES
                  juesuan db backup before.db --db accounts.db && juesuan db upgrade --db accounts.db
                """
        )
        @OptionGroup var target: Target

        func run() throws {
            let before = try Store.version(of: target.db)
            guard before < Store.currentVersion else {
                return Console.note("\(target.db): version \(before), up to date")
            }
            let words = "\(target.db): stopped; a step is done whole or not at all, upgrade it again to go on"
            try WholeWork.run(orSay: words, undo: WritableStore.undoing(target.db)) { _ in
                _ = try WritableStore(path: target.db, wait: 60, mustExist: true)
            }
            Console.note("\(target.db): version \(before) → \(Store.currentVersion)")
        }
    }

    /// `juesuan db vacuum`
    struct Vacuum: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a store anew without the room that revisions and rereading left free.",
            discussion: """
                Needs as much free room on the disk as the store has bytes; where there is none the store stays as it was.

                EXAMPLES
                  juesuan db vacuum --db accounts.db
                """
        )
        @OptionGroup var target: Target

        func run() throws {
            let sizes = try WholeWork.run(orSay: target.stopped, undo: WritableStore.undoing(target.db)) {
                work in
                let writable = try WritableStore(path: target.db, wait: 60, mustExist: true)
                work.stops { [store = writable.store] in store.interrupt() }
                return try writable.store.vacuum()
            }
            Console.note(
                "\(target.db): \(NumberText.string(Double(sizes.before), decimals: 0)) → "
                    + "\(NumberText.string(Double(sizes.after), decimals: 0)) bytes")
        }
    }
}
