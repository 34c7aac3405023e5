import Model

/// What every reader of a document shares: the file's bytes, its lines, its canonical narrative, and how a printed
/// figure becomes a value with its place.
///
/// It owns the memory that the texts it hands out are views of.
final class DocumentContext {
    let source: UnsafeBufferPointer<UInt8>
    let lines: LineIndex
    let outline: Outline
    /// The narrative.
    let text: CanonicalText
    /// Where the rows of tables are folded.
    let rows: FoldingSpace

    /// Whether the lines of forms were set so that an ideograph takes two columns; else every character takes one.
    let isMeasured: Bool

    /// The context of a document's bytes, which must outlive it.
    init(_ source: UnsafeBufferPointer<UInt8>, isMeasured: Bool = false) {
        self.source = source
        self.isMeasured = isMeasured
        lines = LineIndex(source)
        outline = Outline(source, lines)
        text = outline.text
        rows = FoldingSpace(source, capacity: min(source.count, 1 << 16))
    }

    /// The line that was asked for last: the next one is mostly the same.
    private var lastLine = 0

    /// The line that holds an offset, from 1.
    private func line(of offset: Int) -> Int {
        if !lines.holds(lastLine, offset) { lastLine = lines.line(of: offset) - 1 }
        return lastLine + 1
    }

    /// The place in the file of a part of the narrative.
    func span(_ range: Range<Int>) -> SourceSpan {
        let place = text.sourceRange(range, in: source)
        return SourceSpan(line: line(of: place.lowerBound), utf8: place)
    }

    /// The place of a part of the file.
    func span(source range: Range<Int>) -> SourceSpan {
        SourceSpan(line: line(of: range.lowerBound), utf8: range)
    }

    /// A part of the file without the blanks around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while !range.isEmpty, source[range.lowerBound] <= 32 {
            range = range.lowerBound + 1..<range.upperBound
        }
        while !range.isEmpty, source[range.upperBound - 1] <= 32 {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    /// Text of the narrative as it is kept.
    func string(_ range: Range<Int>) -> String {
        KeptText.string(source, text.sourceRange(range, in: source))
    }

    /// A diagnostic at a part of the file.
    func diagnostic(_ code: DiagnosticCode, at span: SourceSpan, _ detail: String) -> Diagnostic {
        Diagnostic(
            code, at: span, column: lines.column(of: span.utf8.lowerBound, in: source), detail: detail,
            excerpt: KeptText.string(source, span.utf8))
    }

    /// Sets a field from a printed figure. Returns whether the figure is of the field's kind.
    ///
    /// A field that has a value keeps it; another value is diagnosed, as is a figure that cannot be held exactly.
    @discardableResult
    func set(_ slot: Slot, _ quantity: Quantity, sign: Int = 1, in report: inout Report) -> Bool {
        let place = span(quantity.range)
        let value: FieldValue
        do {
            guard let read = try FieldValue(quantity, sign: sign, kind: slot.definition.kind) else {
                return false
            }
            value = read
        } catch {
            let code: DiagnosticCode = error == .overflow ? .numberTooLarge : .excessPrecision
            report.diagnostics.append(diagnostic(code, at: place, slot.path))
            return true
        }
        if let known = slot.cell(in: &report) {
            if known.value != value {
                report.diagnostics.append(diagnostic(.conflictingValues, at: place, slot.path))
            } else if known.span != place {
                report.restatements.append(Restatement(path: slot.path, span: place))
            }
            return true
        }
        slot.set(RowValues.Cell(value: value, span: place), in: &report)
        return true
    }

    /// Sets a text field from a part of the narrative; a field that has a value keeps it.
    func setText(_ slot: Slot, _ range: Range<Int>, in report: inout Report) {
        guard slot.cell(in: &report) == nil, !range.isEmpty else { return }
        slot.set(RowValues.Cell(value: .text(string(range)), span: span(range)), in: &report)
    }
}

extension FieldValue {
    /// The value a printed figure states for a field of a kind; nil where its unit does not fit the kind.
    ///
    /// - Throws: `DecimalError` where it cannot be held exactly.
    init?(_ quantity: Quantity, sign: Int, kind: FieldKind) throws(DecimalError) {
        var decimal = quantity.decimal
        if sign < 0 { decimal.isNegative = true }
        switch (kind, quantity.unit) {
        case (.money, .money(let unit)): self = .money(try Money(decimal, in: unit))
        case (.percentage, .percent): self = .percentage(try Percentage(decimal))
        case (.area, .squareMetres): self = .area(try SquareMetres(decimal))
        case (.count, .count): self = .count(Int(try decimal.stated(to: 0)))
        default: return nil
        }
    }
}
