/// The stable codes of diagnostics. A code never changes its meaning; new cases get new codes.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
    /// The file has no bytes, or only blanks.
    case emptyFile = "empty-file"
    /// The bytes are not text.
    case binaryFile = "binary-file"
    /// The bytes are text in an encoding that is not known, or not in the one that was named.
    case unknownEncoding = "unknown-encoding"
    /// The file cannot be opened or read.
    case unreadableFile = "unreadable-file"
    /// The file is larger than any disclosure, or grows beyond that when it is unpacked.
    case tooLarge = "too-large"
    /// The file is cut off or its inside is broken.
    case damagedFile = "damaged-file"
    /// The file holds what only a file made to do harm holds.
    case hostileFile = "hostile-file"
    /// The file asks for a password.
    case encryptedFile = "encrypted-file"
    /// A PDF of pictures: pages were scanned.
    case noTextLayer = "no-text-layer"
    /// The program that reads the format is not installed.
    case missingConverter = "missing-converter"
    /// Text, but not a final-account disclosure.
    case notADisclosure = "not-a-disclosure"
    /// The document breaks off: a title and some sections, but most of its template is missing.
    case truncatedDocument = "truncated-document"
    /// The file holds more than one disclosure.
    case severalDocuments = "several-documents"
    /// The document ends before its closing parts, behind everything that has figures.
    case missingTail = "missing-tail"
    /// Fewer self-evaluation forms than the document states.
    case missingForms = "missing-forms"
    /// A self-evaluation form of which no row could be read.
    case unreadableForm = "unreadable-form"
    /// No line of parsed JSON.
    case invalidJSON = "invalid-json"
    /// The title names no fiscal year.
    case missingYear = "missing-year"
    /// The title names no department.
    case missingDepartment = "missing-department"
    /// A number has more decimals than the field can hold exactly.
    case excessPrecision = "excess-precision"
    /// A number is beyond what the field can hold.
    case numberTooLarge = "number-too-large"
    /// The same field was read twice with different values; the first is kept.
    case conflictingValues = "conflicting-values"
    /// The narrative and an account table state the same field with different values; the narrative's is used.
    case tableDisagrees = "table-disagrees"
    /// An account table whose amounts do not add up as read; its values fill no fields.
    case unreadableTable = "unreadable-table"
    /// A table row whose cells fit no known order.
    case unreadableRow = "unreadable-row"
    /// Cells stood under other headers than their own and were put right.
    case columnsSwapped = "columns-swapped"
    /// A project table without its total score.
    case missingTotal = "missing-total"
    /// An indicator row that breaks off before its score.
    case missingScore = "missing-score"

    /// What it means, one sentence.
    public var meaning: String {
        switch self {
        case .emptyFile: "The file has no bytes, or only blanks"
        case .binaryFile: "The bytes are not text"
        case .unknownEncoding:
            "The bytes are text in an encoding that is not known, or not in the one that was named"
        case .unreadableFile: "The file cannot be opened or read"
        case .tooLarge: "The file is larger than any disclosure, or grows beyond that when it is unpacked"
        case .damagedFile: "The file is cut off or its inside is broken"
        case .hostileFile: "The file holds what only a file made to do harm holds"
        case .encryptedFile: "The file asks for a password"
        case .noTextLayer: "A PDF of pictures: pages were scanned"
        case .missingConverter: "The program that reads the format is not installed"
        case .notADisclosure: "Text, but not a final-account disclosure"
        case .truncatedDocument:
            "The document breaks off: a title and some sections, but most of its template is missing"
        case .severalDocuments: "The file holds more than one disclosure"
        case .missingTail: "The document ends before its closing parts, behind everything that has figures"
        case .missingForms: "Fewer self-evaluation forms than the document states"
        case .unreadableForm: "A self-evaluation form of which no row could be read"
        case .invalidJSON: "No line of parsed JSON"
        case .missingYear: "The title names no fiscal year"
        case .missingDepartment: "The title names no department"
        case .excessPrecision: "A number has more decimals than the field can hold exactly"
        case .numberTooLarge: "A number is beyond what the field can hold"
        case .conflictingValues: "The same field was read twice with different values; the first is kept"
        case .tableDisagrees:
            "The narrative and an account table state the same field with different values; the narrative's is used"
        case .unreadableTable:
            "An account table whose amounts do not add up as read; its values fill no fields"
        case .unreadableRow: "A table row whose cells fit no known order"
        case .columnsSwapped: "Cells stood under other headers than their own and were put right"
        case .missingTotal: "A project table without its total score"
        case .missingScore: "An indicator row that breaks off before its score"
        }
    }

    /// How grave it is.
    public var severity: Diagnostic.Severity {
        switch self {
        case .emptyFile, .binaryFile, .unknownEncoding, .unreadableFile, .notADisclosure, .truncatedDocument,
            .severalDocuments, .invalidJSON, .tooLarge, .damagedFile, .hostileFile, .encryptedFile,
            .noTextLayer,
            .missingConverter:
            .error
        case .missingYear, .missingDepartment, .missingTail, .excessPrecision, .numberTooLarge,
            .conflictingValues,
            .unreadableRow, .unreadableForm, .tableDisagrees, .unreadableTable:
            .warning
        case .columnsSwapped, .missingTotal, .missingScore, .missingForms: .note
        }
    }

    /// What to do about it, one clause in the imperative.
    public var suggestion: String {
        switch self {
        case .emptyFile: "check the download and fetch the document again"
        case .binaryFile: "save it as DOCX, PDF, HTML or text"
        case .unknownEncoding: "name its encoding with --encoding, or save it as UTF-8"
        case .unreadableFile: "check that it exists and may be read"
        case .tooLarge: "check that it is the disclosure; leave it out, or split it"
        case .damagedFile: "fetch the document again"
        case .hostileFile: "leave it out, and do not open it"
        case .encryptedFile: "save it without its password"
        case .noTextLayer: "run it through character recognition (OCR), or fetch it in another format"
        case .missingConverter: "install the package, or save the document as DOCX or text"
        case .notADisclosure: "leave it out, or check that it is the 部门决算公开说明 and not an attachment"
        case .truncatedDocument: "fetch the whole document again"
        case .severalDocuments: "split the file, one disclosure a file"
        case .missingTail: "fetch the whole document again if you need its notes"
        case .missingForms: "look for the forms in the attachments"
        case .unreadableForm: "check its layout; its values were left out"
        case .invalidJSON: "make the file again with `juesuan parse`"
        case .missingYear: "check the title: it should say NNNN年度"
        case .missingDepartment: "check the title: it should name the department"
        case .excessPrecision: "check the printed number; the value was left out"
        case .numberTooLarge: "check the printed number; the value was left out"
        case .conflictingValues: "compare the two places; the first value is used"
        case .tableDisagrees: "compare the two places; one of them is wrong in the document"
        case .unreadableTable: "check the table in the document"
        case .unreadableRow: "check the row in the document; its values were left out"
        case .columnsSwapped: "compare the row with the document if you quote it"
        case .missingScore: "look the score up in the department's own file"
        case .missingTotal: "use the sum of its parts with care"
        }
    }
}
