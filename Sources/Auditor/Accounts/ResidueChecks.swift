import Model

/// What an editor forgot.
enum ResidueChecks {
    static let checks: [Check] = [
        Check(
            "N20", Wording("编辑残留", "Editor's residue"),
            holds: Wording(
                "没有“XX”“。。”、句中问号和重复的词",
                "no XX, no doubled stops, no question mark in a statement, no doubled word"),
            fields: ["source"], severity: .note, source: "全文"
        ) { docket, minutes in
            let texts = ResidueText.all(docket.report)
            guard !texts.isEmpty else {
                minutes.note(.notFound, Wording("没有可查的文字", "there is no text to look at"))
                return
            }
            var count = 0
            for text in texts {
                text.forEachResidue { kind, excerpt, line in
                    count += 1
                    guard count <= 20 else { return }
                    minutes.find(
                        .note, "第\(line)行“\(excerpt)”疑有编辑残留（\(kind.chinese)），请改正。",
                        "Line \(line), “\(excerpt)”: \(kind.english).",
                        [Finding.Value(field: text.field, printed: excerpt, line: line)])
                }
            }
            if count == 0 { minutes.pass(Wording("没有发现编辑残留", "no residue was found")) }
        }
    ]
}
