import Model
import Parser

/// The shortest disclosure there can be, around the lines a test is about.
struct MinimalDisclosure {
    var title = "白鹭区档案馆2024年度部门决算公开说明"
    /// Sections by title; those a disclosure must have are filled in where they are not given.
    var sections: [(title: String, body: String)] = []
    /// Self-evaluation forms, from their title on.
    var forms: [String] = []

    private static let required = [
        ("一、收入支出决算总体情况说明", "本馆收支平衡。"), ("二、收入决算情况说明", "收入构成简单。"), ("三、支出决算情况说明", "支出构成简单。"),
        ("九、财政拨款“三公”经费支出决算情况说明", "本馆从严控制。"),
    ]

    var text: String {
        var text = title + "\n\n"
        for (title, body) in Self.required where !sections.contains(where: { $0.title == title }) {
            text += "\(title)\n\(body)\n\n"
        }
        for section in sections { text += "\(section.title)\n\(section.body)\n\n" }
        for form in forms { text += form + "\n\n" }
        return text + "第三部分 专业名词解释\n一、基本支出：机构运转所需的开支。\n"
    }

    /// The report of a disclosure with these sections and forms.
    static func report(_ sections: [(title: String, body: String)] = [], forms: [String] = []) throws
        -> Report
    {
        let text = MinimalDisclosure(sections: sections, forms: forms).text
        return try DocumentParser.parse(DocumentFile(path: "a.txt", bytes: Array(text.utf8)))
    }

    /// The form of a project: the head's rows, then `rows`, tab-separated, in the classic columns.
    static func form(funds: [String] = [], _ rows: [String]) -> String {
        let head = [
            "项目支出绩效自评表", "（2024年度）", "", "项目名称\t库房加固工程\t\t\t\t\t\t\t",
            "主管部门\t白鹭区档案馆\t\t\t实施单位\t白鹭区档案馆\t\t\t",
            "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\t",
        ]
        let middle = [
            "年度总体目标\t预期目标\t\t\t\t实际完成情况\t\t\t", "\t加固库房。\t\t\t\t已加固。\t\t\t",
            "\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
        ]
        let usual = ["\t年度资金总额\t20.00\t20.00\t20.00\t10\t100.00%\t10.00\t"]
        return (head + (funds.isEmpty ? usual : funds) + middle + rows).joined(separator: "\n")
    }
}
