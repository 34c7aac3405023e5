import GRDB

/// The changes that made the store what it is, in order. A migration that was published is never edited.
enum StoreMigrations {
    /// Marks a file as a store of this program: the bytes of `JUES`.
    static let applicationID: Int32 = 0x4A55_4553

    /// A change of speed only: a store without it can be read all the same, through `SecondFigures.standIns`.
    static let projectFigures = "2 project figures as a table"

    /// What checking found. A store without it can be read all the same, through `ThirdAudits.standIns`: none of its reports
    /// was checked.
    static let audits = "3 findings, recomputed scores"

    /// Loads as events and renamed departments. A store without them can be read all the same, through
    /// `FourthHistory.standIns`.
    static let history = "4 loads, aliases"

    /// A change of speed only: a store without it can be read all the same, through `FifthSummaries.standIns`.
    static let summaries = "5 forms summed up, indicators as columns"

    /// A change of room and speed only: a store without it can be read all the same, its table `prose` has the rows of the
    /// view.
    static let texts = "6 prose a field of a report"

    /// The public tables of reports, and the figures of projects in columns. A store without them can be read all the same,
    /// through `SeventhTables.standIns`: the tables of none of its reports are known.
    static let publicTables = "7 public tables, figures of projects as columns"

    /// A change of speed only: a store without it can be read all the same, row by row.
    static let indicatorTexts = "8 texts of indicators as columns"

    /// The migrations without which a store can be read, and what stands in for each.
    static let standIns = [
        (projectFigures, SecondFigures.standIns), (audits, ThirdAudits.standIns),
        (history, FourthHistory.standIns), (summaries, FifthSummaries.standIns), (texts, StandIns()),
        (publicTables, SeventhTables.standIns + SeventhColumns.standIns),
        (indicatorTexts, EighthTexts.standIns),
    ]

    /// The migrator with every migration there is.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 reports, lists, texts, views") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: FirstTables.reports)
            try db.execute(sql: FirstTables.lists)
            try db.execute(sql: FirstTables.texts)
            try db.execute(sql: FirstViews.provenanceLines)
            try db.execute(sql: FirstViews.projectFigures)
            try db.execute(sql: FirstViews.indicatorFigures)
        }
        migrator.registerMigration(projectFigures) { db in
            try db.execute(sql: SecondFigures.table)
        }
        migrator.registerMigration(audits) { db in
            try db.execute(sql: ThirdAudits.columns)
            try db.execute(sql: ThirdAudits.tables)
        }
        migrator.registerMigration(history) { db in
            try db.execute(sql: FourthHistory.tables)
            try db.execute(sql: FourthHistory.columns)
        }
        migrator.registerMigration(summaries) { db in
            try db.execute(sql: FifthSummaries.tables)
            try FifthSummaries.fill(db)
        }
        migrator.registerMigration(texts) { db in
            try db.execute(sql: SixthTexts.table)
        }
        migrator.registerMigration(publicTables) { db in
            try db.execute(sql: SeventhTables.table)
            try db.execute(sql: SeventhColumns.tables)
            try SeventhColumns.fill(db)
        }
        migrator.registerMigration(indicatorTexts) { db in
            try db.execute(sql: EighthTexts.table)
            try EighthTexts.fill(db)
        }
        return migrator
    }()
}
