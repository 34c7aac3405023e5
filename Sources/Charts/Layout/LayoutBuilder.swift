/// Turns a specification into a ``ChartLayout``, step by step: plan, scales trained over all marks, labels
/// measured, margins inferred from what they need.
struct LayoutBuilder {
    let specification: ChartSpecification
    let size: Size
    let theme: Theme
    let typesetter: Typesetter

    /// - Throws: ``ChartError/doesNotFit(width:height:)``, ``ChartError/glyphMissing(character:text:)``.
    func makeLayout() throws -> ChartLayout {
        let attempt = try settle()
        let layout = attempt.layout
        for placed in layout.texts {
            if let character = typesetter.measurer.firstMissingCharacter(
                in: placed.text, weight: placed.style.weight)
            {
                throw ChartError.glyphMissing(character: character, text: placed.text)
            }
        }
        return layout
    }

    /// Repeats until the rows fit their bands and the footer says which names are left out or shortened.
    private func settle() throws -> Attempt {
        // No row is thinner than this, so that measuring thousands of names is spared.
        var rowLimit = Int(max(2, size.height / 20))
        var remarks = LayoutRemarks()
        var last: Attempt?
        for _ in 0..<12 {
            let attempt = try makeAttempt(rowLimit: rowLimit, remarks: remarks)
            if let capacity = attempt.capacity, capacity < attempt.rowCount {
                guard capacity >= 2 || attempt.rowCount <= 1 else { throw doesNotFit }
                rowLimit = min(capacity, rowLimit - 1)
                continue
            }
            last = attempt
            if attempt.isSettled { return attempt }
            remarks = attempt.remarks
        }
        guard let last else { throw doesNotFit }
        return last
    }

    private struct Attempt {
        let layout: ChartLayout
        let remarks: LayoutRemarks
        /// Whether the footer that says the remarks is as high as the one that the plot made room for.
        let isSettled: Bool
        let rowCount: Int
        /// How many rows the bands have room for; nil without rows.
        let capacity: Int?
    }

    private func makeAttempt(rowLimit: Int, remarks: LayoutRemarks) throws -> Attempt {
        let context = PlanContext(
            theme: theme, language: specification.language, typesetter: typesetter, width: size.width,
            rowLimit: rowLimit)
        let kind = specification.kind.plannable
        var plan = kind.makePlan(context)
        if let place = kind.thresholdPlace { plan.add(specification.thresholds, at: place, theme: theme) }
        let header = HeaderBlock(specification, plan: plan, size: size, typesetter: typesetter, theme: theme)
        let footer = FooterBlock(
            specification, plan: plan, remarks: remarks, size: size, typesetter: typesetter, theme: theme)
        var slot = Rect(
            minX: theme.margin, minY: header.bottom, maxX: size.width - theme.margin, maxY: footer.top - 16)
        var column: CategoryColumn?
        if case .category(let axis) = plan.y {
            let gridRows = Double(plan.panelRows)
            let furniture =
                theme.labelSize * 1.6 * Double(1 + plan.rowsAbovePlot)
                + PanelGrid.furniture(plan, theme: theme)
            let fitted = CategoryColumn.fitting(
                axis, height: (slot.height - furniture) / gridRows, imageWidth: size.width,
                typesetter: typesetter,
                theme: theme)
            slot.minX += fitted.width + CategoryColumn.gap
            let thickest = max(axis.thickestBand, fitted.rowHeight)
            slot.maxY = min(slot.maxY, slot.minY + furniture + thickest * Double(axis.rows.count) * gridRows)
            column = fitted
        }
        guard slot.width > 80, slot.height > 40 else { throw doesNotFit }
        let solver = PlotSolver(
            plan: plan, slot: slot, typesetter: typesetter, theme: theme, language: specification.language)
        guard let solved = solver.solve(), let first = solved.first else { throw doesNotFit }
        let found = LayoutRemarks(
            offZero: OffZeroAxes(first.panel, plan), unplaced: solved.reduce(0) { $0 + $1.labels.unplaced },
            named: solved.reduce(0) { $0 + $1.labels.named },
            shortened: (column?.shortened ?? []) + solved.flatMap(\.labels.shortened))
        let told = FooterBlock(
            specification, plan: plan, remarks: found, size: size, typesetter: typesetter, theme: theme)
        let isSettled = told.top == footer.top
        var texts = header.texts + solved.flatMap(\.labels.texts)
        texts += isSettled ? told.texts : footer.texts
        for (index, solution) in solved.enumerated() where index % (plan.panelColumns ?? solved.count) == 0 {
            guard let column, case .band(let scale) = solution.labels.y else { continue }
            texts += column.placed(
                along: scale, edge: slot.minX - CategoryColumn.gap, typesetter: typesetter, theme: theme)
        }
        let layout = ChartLayout(
            size: size, panels: solved.map(\.panel), texts: texts, leaders: solved.flatMap(\.labels.leaders),
            swatches: header.swatches, unplacedLabels: found.unplaced, theme: theme)
        return Attempt(
            layout: layout, remarks: found, isSettled: isSettled,
            rowCount: (column?.rows.count ?? 0) * plan.panelRows,
            capacity: column.map { $0.capacity(height: first.labels.plot.height) * plan.panelRows })
    }

    private var doesNotFit: ChartError { .doesNotFit(width: size.width, height: size.height) }
}

/// What the layout finds out about names and the footer has to say.
struct LayoutRemarks: Equatable {
    var offZero = OffZeroAxes()
    var unplaced = 0
    var named = 0
    var shortened: [ShortenedName] = []
    /// How many whole names the footer has no room for.
    var unlisted = 0
}
