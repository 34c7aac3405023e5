import Model

extension Docket {
    /// Holds that parts add up to a whole. Absent parts make a difference undecided, not wrong.
    func holdSum(
        _ whole: Figure<Money>?, _ parts: [Figure<Money>?], missing: Bool = false, in minutes: inout Minutes
    ) {
        var (count, sum, envelope) = (0, Money.zero, Int64(0))
        for part in parts {
            guard let amount = part?.value else { continue }
            count += 1
            sum += amount
            envelope += half(amount)
        }
        guard let whole else {
            minutes.note(
                count == 0 ? .notApplicable : .notFound, Wording("合计未写明或未读出", "no total was read"))
            return
        }
        guard count > 0 else {
            minutes.note(
                .notFound, Wording("\(whole.chinese)的分项未读出", "no part of \(whole.english) was read"))
            return
        }
        let gap = whole.value - sum
        if gap == .zero {
            minutes.pass(
                Wording("\(whole.chinese)等于各分项之和", "\(whole.english) is the sum of its parts"))
            return
        }
        envelope += half(whole.value)
        if gap.fen.magnitude > envelope, missing || count < parts.count {
            minutes.note(
                .ambiguous,
                Wording(
                    "\(whole.chinese)与已写明分项之和\(sum.printed)万元不等，但有分项未写明",
                    "\(whole.english) is not the sum \(sum.printed) of the stated parts, but some are not stated"
                ))
            return
        }
        let stated = parts.compactMap { $0 }
        let isRounding = gap.fen.magnitude <= envelope
        let names = stated.map(\.chinese).joined(separator: "、")
        minutes.find(
            isRounding ? .info : .error,
            "\(whole.chinese)，所列分项（\(names)）合计\(sum.printed)万元，相差\(gap.printed)万元，"
                + (isRounding ? "属四舍五入尾差。" : "超出四舍五入范围，请核实。"),
            "\(whole.english) against its parts' sum \(sum.printed): off by \(gap.printed)"
                + (isRounding ? ", rounding." : ", beyond rounding."),
            [whole.evidence] + stated.map(\.evidence), computed: sum.printed, gap: gap.printed)
    }

    /// Holds that two statements of the same amount agree.
    func holdEqual(
        _ left: Figure<Money>?, _ right: Figure<Money>?, severity: Finding.Severity = .error,
        in minutes: inout Minutes
    ) {
        guard let left, let right else {
            if let only = left ?? right {
                minutes.note(
                    .notFound, Wording("\(only.chinese)的对应数未读出", "nothing to hold \(only.english) against"))
            }
            return
        }
        let gap = left.value - right.value
        if gap == .zero {
            minutes.pass(
                Wording(
                    "\(left.chinese)与\(right.label.chinese)一致", "\(left.english) agrees with \(right.english)"
                ))
            return
        }
        let isRounding = gap.fen.magnitude <= envelope(left.value, right.value)
        minutes.find(
            isRounding ? .info : severity,
            "\(left.chinese)，而\(right.chinese)，相差\(gap.printed)万元，"
                + (isRounding ? "属四舍五入尾差。" : "两处应当一致，请核实。"),
            "\(left.english) but \(right.english): off by \(gap.printed)"
                + (isRounding ? ", rounding." : "; they should agree."),
            [left.evidence, right.evidence], computed: right.value.printed, gap: gap.printed)
    }

    /// Holds that an amount is not above the one that contains it.
    func holdAtMost(
        _ part: Figure<Money>?, _ whole: Figure<Money>?, severity: Finding.Severity = .warning,
        in minutes: inout Minutes
    ) {
        guard let part, let whole else { return }
        let gap = part.value - whole.value
        guard gap.fen > envelope(part.value, whole.value) else {
            minutes.pass(
                Wording("\(part.chinese)不超过\(whole.chinese)", "\(part.english) is not above \(whole.english)")
            )
            return
        }
        minutes.find(
            severity, "\(part.chinese)，大于包含它的\(whole.chinese)，多\(gap.printed)万元，请核实。",
            "\(part.english) is above \(whole.english), which contains it, by \(gap.printed).",
            [part.evidence, whole.evidence], computed: whole.value.printed, gap: gap.printed)
    }

    /// Holds that a printed percentage is the quotient of the first pair of amounts that fits.
    func holdShare(
        _ share: Figure<Percentage>?, _ part: Figure<Money>?, of wholes: [Figure<Money>?],
        in minutes: inout Minutes
    ) {
        guard let share else { return }
        guard let part, let first = wholes.lazy.compactMap({ $0 }).first else {
            minutes.note(
                .notFound, Wording("\(share.chinese)的分子或分母未读出", "no amounts behind \(share.english)"))
            return
        }
        guard first.value.fen > 0 else {
            if share.value.units == 0 {
                minutes.pass(Wording("\(first.chinese)，占比为0", "\(first.english), the share is 0"))
            } else {
                minutes.note(.ambiguous, Wording("\(first.chinese)，占比无意义", "a share of \(first.english)"))
            }
            return
        }
        var best = FractionInterval.Fit.outside
        for case .some(let whole) in wholes {
            let interval = FractionInterval(
                part.value.fen, half(part.value), over: whole.value.fen, half(whole.value))
            switch interval?.fit(share.value, digit: percentDigit) {
            case .inside:
                minutes.pass(
                    Wording(
                        "\(share.chinese)等于\(part.chinese)除以\(whole.chinese)",
                        "\(share.english) is \(part.english) over \(whole.english)"))
                return
            case .nextDigit: best = .nextDigit
            default: break
            }
        }
        let computed = Fraction(Int128(part.value.fen), Int128(first.value.fen))?.percentage
        let gap = computed.map { Percentage(units: share.value.units - $0.units) }
        let isDigit = best == .nextDigit
        minutes.find(
            isDigit ? .info : .error,
            "\(share.chinese)，按\(part.chinese)、\(first.chinese)计算应为\(computed?.printed ?? "")%，"
                + (isDigit ? "仅末位不同。" : "请核实。"),
            "\(share.english)%, but \(part.english) over \(first.english) is \(computed?.printed ?? "")%"
                + (isDigit ? ": the last digit only." : "."),
            [share.evidence, part.evidence, first.evidence], computed: computed.map { $0.printed + "%" },
            gap: gap?.printed)
    }
}
